"""Add articles: bring in your own, check what was read, and see where they fall."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from charts.numbers import counted
from ui.added import add_all, add_article, list_added, show_added, show_place, show_refused
from ui.errors import say_errors
from ui.frame import View, open_page
from ui.incoming import Incoming, read_files, take_files
from ui.plain import escape
from ui.preview import say_date, show_preview

REFUSALS_SAID = 5
"""Refusals that stand as sentences of their own; the table has the reasons of all."""


def show_report(read: Sequence[Incoming], here: Sequence[str]) -> None:
    """Say of each file what became of it."""
    rows = [
        {
            "File": each.name,
            "State": "Added" if each.article_id in here else "Read" if each.article else "Refused",
            "Date": say_date(each.article.date) if each.article else "",
            "Title": each.article.title if each.article else "",
            "Note": " ".join(each.article.warnings) if each.article else each.reason,
        }
        for each in read
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True, width="stretch")


def say_twin(view: View, incoming: Incoming) -> None:
    """Say it where the same text is among the articles already."""
    text = incoming.article.text if incoming.article else ""
    for article_id, article in view.library.articles.items():
        if article.text == text:
            st.warning(
                f"The same text is here already: {escape(view.labels[article_id])}. "
                "Added again, it counts twice."
            )


def check_one(view: View, waiting: Sequence[Incoming]) -> None:
    """Let the reader check one of the files that were read, correct it and add it."""
    chosen = waiting[0]
    if len(waiting) > 1:
        if st.button(f"Add all {len(waiting)} as they were read", key="add-all"):
            add_all(waiting)
            st.rerun()
        chosen = st.selectbox(
            "Or check them one by one", waiting, format_func=lambda each: each.name, key="check"
        )
    if chosen.article is None:
        return
    say_twin(view, chosen)
    known = show_preview(chosen.name, chosen.article)
    if known is not None:
        add_article(chosen, known)
        st.rerun()


with open_page("add_articles", needs_articles=False) as view:
    here = list_added(view.library)
    read = read_files(take_files())
    refused = [each for each in read if not each.article]
    waiting = [each for each in read if each.article and each.article_id not in here]
    if len(read) > 1:
        st.markdown(
            f"{counted(len(read), 'file')}: {len(read) - len(waiting) - len(refused)} added, "
            f"{len(waiting)} read and waiting, {len(refused)} refused."
        )
        show_report(read, here)
    for each in refused[:REFUSALS_SAID]:
        st.error(escape(each.reason), icon=":material/error:")
    show_place(view)
    if waiting:
        with say_errors():  # what is added already is listed all the same
            check_one(view, waiting)
    show_added(view, here)
    show_refused(view)
