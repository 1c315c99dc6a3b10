"""Add articles: bring in your own, check what was read, and see where they fall."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analysis.intake import REFUSED
from charts.numbers import counted
from ui.added import add_all, add_article, added_here, list_added, show_added, show_refused
from ui.assignment import assign_columns
from ui.errors import say_errors
from ui.frame import View, open_page
from ui.incoming import Incoming, open_files, read_parts, take_files
from ui.place import show_place
from ui.plain import escape
from ui.preview import show_preview
from ui.report import judge_one, make_report, show_report

REFUSALS_SAID = 3
"""Refusals that stand as sentences of their own; the table has the reasons of all."""


def say_refusals(report: pd.DataFrame) -> None:
    """Say the first reasons why something did not come in."""
    refused = report[report["state"] == REFUSED]
    for row in refused.head(REFUSALS_SAID).to_dict("records"):
        st.error(escape(f"{row['input']}: {row['note']}"), icon=":material/error:")
    if len(refused) > REFUSALS_SAID:
        st.caption(f"{len(refused) - REFUSALS_SAID} more refused: the table has the reasons.")


def list_waiting(view: View, read: Sequence[Incoming]) -> list[Incoming]:
    """List what was read and is not among the articles yet, the same content once."""
    new: dict[str, Incoming] = {}
    for each in read:
        if each.article and each.article.article_id not in view.library.articles:
            new.setdefault(each.article.article_id, each)
    return list(new.values())


def check_waiting(view: View, waiting: Sequence[Incoming]) -> None:
    """Let the reader add all that was read, or check one, correct it and add it."""
    chosen = waiting[0]
    if len(waiting) > 1:
        words = counted(len(waiting), "article")
        if st.button(f"Add all {words} as they were read", key="add-all"):
            add_all(waiting)
            st.rerun()
        chosen = st.selectbox(
            "Or check them one by one", waiting, format_func=lambda each: each.place, key="check"
        )
    if chosen.part and chosen.article:
        known = show_preview(chosen.part, judge_one(view.library, chosen.article))
        if known is not None:
            add_article(chosen.part, known)
            st.rerun()


with open_page("add_articles", needs_articles=False) as view:
    here = list_added(view.library)
    files, columns = assign_columns(take_files())
    read = read_parts(open_files(files, columns), view.codebook)
    if read:
        report = make_report(view.library, read, added_here())
        if len(read) > 1:
            show_report(report, len(files))
        say_refusals(report)
    show_place(view)
    waiting = list_waiting(view, read)
    if waiting:
        with say_errors():  # what is added already is listed all the same
            check_waiting(view, waiting)
    show_added(view, here)
    show_refused(view)
