"""Hits of a search, each in its line with a link to its place in the article."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from analysis.concordance import CONTEXT_CHARACTERS, Concordance
from analysis.store import list_standing
from charts.numbers import counted
from ui.frame import View
from ui.links import link_to
from ui.plain import escape
from ui.standing import say_standing

PAGE_HITS = 100
"""Hits on the screen: what a reader goes through before asking more closely."""
ALL_HITS = 1_000_000
"""More hits than any corpus here has: a file gets all of them."""


def show_hits(view: View, found: Concordance) -> None:
    """List the hits by article, the keyword between what stands before and after it."""
    marked = {row["article_id"]: row for row in view.ask_all(list_standing).to_dict("records")}
    for article_id, hits in found.rows.groupby("article_id", sort=False):
        label = view.labels[str(article_id)]
        st.markdown(f"**{escape(label)}**, {counted(len(hits), 'hit')} shown")
        if article_id in marked:
            st.caption(escape(". ".join(say_standing(marked[article_id], view.labels)) + "."))
        with st.container(border=True, gap="xsmall"):
            for row in hits.to_dict("records"):
                _show_hit(label, row)
    if found.hits > len(found.rows):
        st.caption(f"The first {len(found.rows)} of {found.hits:,} hits. The file has them all.")


def _show_hit(label: str, row: Mapping[Any, Any]) -> None:
    place, line = st.columns([1, 6], vertical_alignment="top", gap="small")
    with place:
        link_to(
            "articles", f"Sentence {row['sentence_id']}", article=label, sentence=row["sentence_id"]
        )
    with line:
        before, after = _trim_left(row["left"]), _trim_right(row["right"])
        st.markdown(f"{before}**:primary-background[{escape(row['keyword'])}]**{after}")


def _trim_left(context: str) -> str:
    """Leave out the first word where it may be a part of one; a space at the end stays."""
    if len(context) >= CONTEXT_CHARACTERS:
        context = f"… {context.partition(' ')[2]}"
    return escape(context) + " " * context[-1:].isspace()


def _trim_right(context: str) -> str:
    """Leave out the last word where it may be a part of one; a space at the start stays."""
    if len(context) >= CONTEXT_CHARACTERS:
        context = f"{context.rpartition(' ')[0]} …"
    return " " * context[:1].isspace() + escape(context)
