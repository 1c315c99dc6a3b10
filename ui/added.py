"""The reader's own articles: adding, listing, correcting and removing them."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analysis import collection
from analysis.article import Known
from analysis.errors import AnalysisError
from analysis.reading.parts import Part
from charts.numbers import counted
from ui.data import Library, read_once
from ui.errors import say_error, say_errors
from ui.frame import View
from ui.incoming import Incoming
from ui.links import link_to
from ui.plain import escape
from ui.preview import show_preview

_LAST, _BATCH = "_last_added", "_added_here"
_FAILED, _CORRECTING = "_not_removed", "_correcting"


def add_article(part: Part, known: Known) -> None:
    """Keep one article, and remember it as the one to show."""
    collection.add(part.data, part.name, known, read=read_once)
    st.session_state[_LAST] = part.article_id
    added_here().add(part.article_id)


def add_all(incoming: Sequence[Incoming]) -> None:
    """Keep several articles as they were read, with a bar of progress."""
    bar = st.progress(0.0)
    for done, each in enumerate(incoming):
        bar.progress(done / len(incoming), text=f"Adding {done + 1} of {len(incoming)} articles")
        if each.part:
            add_article(each.part, each.part.known)
    bar.empty()
    if len(incoming) > 1:
        st.session_state.pop(_LAST, None)


def added_here() -> set[str]:
    """Give the identifiers of the articles that were added in this session."""
    here: set[str] = st.session_state.setdefault(_BATCH, set())
    return here


def last_added() -> str:
    """Give the identifier of the one article that was added last; "" for none, or for many."""
    return str(st.session_state.get(_LAST, ""))


def list_added(library: Library) -> list[str]:
    """List the identifiers of the articles that the reader added."""
    place = {path.name.split(".", 1)[0] for path in collection.folder().glob("*")}
    return [article_id for article_id in library.articles if article_id in place]


def show_added(view: View, added: Sequence[str]) -> None:
    """List the added articles; those that are chosen can be read, corrected or removed."""
    st.subheader(f"Your articles: {len(added)}")
    if not added:
        st.caption("None yet. What you add stays on this machine and is here again next time.")
    if _FAILED in st.session_state:
        say_error(st.session_state.pop(_FAILED))
    if not added:
        return
    st.dataframe(_list_rows(view, added), hide_index=True, width="stretch", alt="Your articles")
    chosen = st.multiselect(
        "Choose articles to read, correct or remove",
        list(added),
        format_func=lambda article_id: view.labels.get(article_id, article_id),
        key="chosen-added",
    )
    _show_actions(view, chosen, added)
    _show_correction(view)


def _list_rows(view: View, added: Sequence[str]) -> pd.DataFrame:
    """Give the added articles in words: what each is, and whether the findings count it."""
    rows = view.library.tables.articles.set_index("article_id").loc[list(added)]
    return pd.DataFrame(
        {
            "Article": [view.labels[article_id] for article_id in added],
            "In the findings": [_say_state(row) for row in rows.to_dict("records")],
            "Words": rows["words"],
            "Title": rows["title"],
        }
    )


def _say_state(row: Mapping[Hashable, Any]) -> str:
    if row["duplicate_of"]:
        return "no, it repeats another"
    return "no, off topic" if row["off_topic"] else "yes"


def _show_actions(view: View, chosen: Sequence[str], added: Sequence[str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(chosen) == 1:
            link_to("articles", "Read it", article=view.labels[chosen[0]])
            st.button(
                "Correct it",
                icon=":material/edit:",
                key="correct",
                on_click=_correct,
                args=(chosen[0],),
            )
        st.button(
            f"Remove {counted(len(chosen), 'article')}" if chosen else "Remove",
            icon=":material/delete:",
            key="remove",
            disabled=not chosen,
            on_click=_remove,
            args=(chosen,),
        )
        with st.popover(f"Remove all {len(added)}", icon=":material/delete_sweep:"):
            st.markdown("This cannot be undone. The files that you added stay where they are.")
            st.button("Remove all", key="remove-all", on_click=_remove, args=(added,))


def _show_correction(view: View) -> None:
    """Show the form of the article that is being corrected, if there is one."""
    article_id = str(st.session_state.get(_CORRECTING, ""))
    if article_id not in view.library.articles:
        return
    with say_errors():
        data, name, known = collection.find_added(article_id)
        part = Part(article_id, view.labels[article_id], name, data, known)
        corrected = show_preview(part, button="Save the corrections")
        if corrected is not None:
            collection.correct(article_id, corrected)
            del st.session_state[_CORRECTING]
            st.rerun()


def _correct(article_id: str) -> None:
    st.session_state[_CORRECTING] = article_id


def _remove(chosen: Sequence[str]) -> None:
    """Take articles away; the page that is drawn next says it where that failed."""
    for article_id in chosen:
        try:
            collection.remove(article_id)
        except AnalysisError as error:
            st.session_state[_FAILED] = error
    st.session_state.pop("chosen-added", None)
    added_here().difference_update(chosen)


def show_refused(view: View) -> None:
    """Name what could not be read of the corpus and of the added articles."""
    for refusal in view.library.refused:
        st.warning(escape(f"{refusal.source}: {refusal.reason}"), icon=":material/error:")
