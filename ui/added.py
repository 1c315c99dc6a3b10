"""The reader's own articles: adding, listing and removing them, and where one falls."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analysis import collection
from analysis.article import Known
from analysis.errors import AnalysisError
from analysis.store import Filters, list_articles
from charts.numbers import counted, signed
from ui.data import Library
from ui.errors import say_error
from ui.frame import View
from ui.incoming import Incoming
from ui.links import link_to
from ui.plain import escape

_LAST = "_last_added"
_NOT_REMOVED = "_not_removed"


def add_article(incoming: Incoming, known: Known) -> None:
    """Keep one article, and remember it as the one to show."""
    collection.add(incoming.data, incoming.name, known)
    st.session_state[_LAST] = incoming.article_id


def add_all(incoming: Sequence[Incoming]) -> None:
    """Keep several articles as they were read, with a bar of progress."""
    bar = st.progress(0.0)
    for done, each in enumerate(incoming):
        bar.progress(done / len(incoming), text=f"Adding {done + 1} of {len(incoming)} articles")
        add_article(each, Known())
    bar.empty()


def list_added(library: Library) -> list[str]:
    """List the identifiers of the articles that the reader added."""
    place = {path.name.split(".", 1)[0] for path in collection.folder().glob("*")}
    return [article_id for article_id in library.articles if article_id in place]


def show_place(view: View) -> None:
    """Say where the article that was added last falls among the others."""
    last = str(st.session_state.get(_LAST, ""))
    if last not in view.library.articles:
        return
    table = view.ask_all(list_articles, Filters()).set_index("article_id")
    balances = table["balance"].drop(last).dropna()
    row = table.loc[last].to_dict()
    with st.container(border=True):
        st.markdown(f"**{escape(view.labels[last])}** is in.")
        if row["framed"]:
            st.markdown(
                f"Balance {signed(row['balance'])} from "
                f"{counted(int(row['framed']), 'framed sentence')} of "
                f"{row['sentences']}." + _say_others(float(row["balance"]), balances)
            )
        else:
            st.markdown(
                f"None of its {counted(int(row['sentences']), 'sentence')} frames the "
                "relationship, so it has no balance. Its themes, tone and mentions are counted."
            )
        with st.container(horizontal=True):
            link_to("framing", "See it on the timeline")
            link_to("articles", "Read it", article=view.labels[last])


def _say_others(balance: float, others: pd.Series) -> str:
    """Say how many other articles lie on each side of a balance; "" where there are none."""
    if others.empty:
        return ""
    return (
        f" Of the {counted(len(others), 'other article')} with a balance, "
        f"{int((others > balance).sum())} more cooperative, "
        f"{int((others < balance).sum())} more confrontational."
    )


def show_added(view: View, added: Sequence[str]) -> None:
    """List the added articles, each with a link and a button that takes it away again."""
    st.subheader(f"Your articles: {len(added)}")
    if not added:
        st.caption("None yet. What you add stays on this machine and is here again next time.")
    if _NOT_REMOVED in st.session_state:
        say_error(st.session_state.pop(_NOT_REMOVED))
    for article_id in added:
        with st.container(horizontal=True, vertical_alignment="center"):
            link_to("articles", view.labels[article_id], article=view.labels[article_id])
            st.button(
                "Remove",
                icon=":material/delete:",
                type="tertiary",
                key=f"remove-{article_id}",
                on_click=_remove,
                args=(article_id,),
            )


def show_refused(view: View) -> None:
    """Name what could not be read of the corpus and of the added articles."""
    for refusal in view.library.refused:
        st.warning(escape(f"{refusal.source}: {refusal.reason}"), icon=":material/error:")


def _remove(article_id: str) -> None:
    """Take an article away; the page that is drawn next says it where that failed."""
    try:
        collection.remove(article_id)
    except AnalysisError as error:
        st.session_state[_NOT_REMOVED] = error
