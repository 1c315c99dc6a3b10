"""How an article stands: off topic, a repeat, a translation; and what the reader decides of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from analysis import collection
from analysis.analyse import COUNTS
from analysis.article import Article
from charts.numbers import percent
from ui.errors import say_errors
from ui.frame import View
from ui.plain import escape

ON, OFF = "on", "off"
"""What ``Known.topic`` holds where the reader decides."""


def say_standing(row: Mapping[Any, Any], labels: Mapping[str, str]) -> list[str]:
    """Say that an article is off topic, repeats or translates another; nothing where it does not.

    ``row`` has the columns of `analysis.store.STANDING`; ``labels`` name articles.
    """
    said = []
    if row["off_topic"]:
        said.append(f"Off topic: {row['off_topic']}")
    if row["duplicate_of"]:
        other = labels.get(row["duplicate_of"], row["duplicate_of"])
        said.append(f"Repeats {other}: {percent(row['overlap'])} of its words")
    if row["translation_of"]:
        other = labels.get(row["translation_of"], row["translation_of"])
        said.append(f"Appears to translate {other}")
    return said


def show_standing(view: View, row: Mapping[str, Any], is_own: bool) -> None:
    """Show how an article stands; of an article of their own the reader decides."""
    for words in say_standing(row, view.labels):
        st.info(escape(f"{words}."), icon=":material/rule:")
    if row["off_topic"] or row["duplicate_of"]:
        st.caption("The findings leave it out at first; the filters can count it.")
    if is_own:
        with st.container(horizontal=True, vertical_alignment="center"):
            _ask_topic(view.article(row["article_id"]), is_off=bool(row["off_topic"]))
            _ask_copy(view.article(row["article_id"]), is_copy=bool(row["duplicate_of"]))


def _ask_topic(article: Article, is_off: bool) -> None:
    if article.topic:
        _offer(article, f"Undo: you set it {article.topic} topic", topic="")
    elif is_off:
        _offer(article, "Count it as on topic", topic=ON)
    else:
        _offer(article, "Leave it out as off topic", topic=OFF)


def _ask_copy(article: Article, is_copy: bool) -> None:
    if article.copy:
        _offer(article, "Undo: you count it by itself", copy="")
    elif is_copy:
        _offer(article, "Count it by itself", copy=COUNTS)


def _offer(article: Article, label: str, **decision: str) -> None:
    """Draw a button that sets what the reader decides of an article of their own."""
    if st.button(label, type="tertiary", key=f"decide-{'-'.join(decision)}"):
        with say_errors():
            known = collection.find_known(article.article_id)
            decided = replace(known, **decision)  # type: ignore[arg-type]  # all texts
            collection.correct(article.article_id, decided)
            st.rerun()
