"""The pages in their order and groups, and how each opens by its own address."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

PAGES_FOLDER = Path(__file__).resolve().parent.parent / "pages"
ICON = Path(__file__).resolve().parent / "icon.png"
"""The browser tab's picture; of a Material icon there, the browser would ask Google for it."""

_FRAMED = "_framed"
"""Marks a session whose pages run inside `dashboard.py`."""


@dataclass(frozen=True)
class PageEntry:
    """One page: its file's stem, which is its address, and the words above it.

    The shared filters stand beside a ``filtered`` page. A ``whole`` one lists off-topic articles
    and duplicates whatever they say. On a ``measured`` one articles that are not in English count
    in nothing.
    """

    stem: str
    title: str
    icon: str
    lead: str
    filtered: bool = True
    whole: bool = False
    measured: bool = False


PAGES: Mapping[str, tuple[PageEntry, ...]] = {
    "Findings": (
        PageEntry(
            "framing",
            "Framing",
            ":material/timeline:",
            "Is the relationship shown as cooperative or as confrontational, and when?",
            measured=True,
        ),
        PageEntry(
            "themes",
            "Themes",
            ":material/category:",
            "What are the articles about, and how is each theme framed?",
            measured=True,
        ),
        PageEntry(
            "tone",
            "Tone",
            ":material/graphic_eq:",
            "How positive or negative are the words, and where does that disagree with the frame?",
            measured=True,
        ),
        PageEntry(
            "mentions",
            "Mentions",
            ":material/groups:",
            "Who and what is named, how often, and together with whom?",
        ),
    ),
    "Texts": (
        PageEntry(
            "articles",
            "Articles",
            ":material/article:",
            "Read an article with its sentences marked by frame.",
            whole=True,
        ),
        PageEntry(
            "search",
            "Search",
            ":material/search:",
            "Find words and phrases in the sentences that they stand in.",
            whole=True,
        ),
        PageEntry(
            "add_articles",
            "Add articles",
            ":material/note_add:",
            "Add articles of your own and see where they fall.",
            filtered=False,
        ),
    ),
    "Method": (
        PageEntry(
            "accuracy",
            "Accuracy",
            ":material/fact_check:",
            "How well do the measures agree with readers?",
            filtered=False,
        ),
        PageEntry(
            "about",
            "About the measures",
            ":material/info:",
            "What each number means, how it is made, and what it cannot say.",
            filtered=False,
        ),
    ),
}


def open_dashboard() -> st.Page:
    """Draw the navigation and give the page that the address names; for `dashboard.py`."""
    st.session_state[_FRAMED] = True
    return _name_pages()


def stand_alone() -> None:
    """Bring a page that was opened without `dashboard.py` into it.

    As the first request after a start, Streamlit runs a script of a folder named `pages/` without
    the entry script. Naming the pages once makes it forget the folder for good; the page then runs
    again, inside the dashboard, and looks as it always does.
    """
    if not st.session_state.get(_FRAMED):
        st.session_state[_FRAMED] = True
        _name_pages()
        st.rerun()


def find_entry(stem: str) -> PageEntry:
    """Give the entry of a page; a KeyError names one that does not exist."""
    return {entry.stem: entry for group in PAGES.values() for entry in group}[stem]


def is_filtered(page: st.Page) -> bool:
    """Say whether the shared filters stand beside this page."""
    entries = (entry for group in PAGES.values() for entry in group)
    return any(entry.filtered and entry.title == page.title for entry in entries)


def page_path(stem: str) -> str:
    """Give the path that links to a page take."""
    return str(PAGES_FOLDER / f"{stem}.py")


def _name_pages() -> st.Page:
    st.set_page_config(page_icon=ICON, layout="wide")
    return st.navigation(_make_pages())


def _make_pages() -> dict[str, list[st.Page]]:
    """Make the pages by group; the first of all opens at "/".

    Streamlit gives the start page no address of its own, so a hidden page at the file's stem leads
    there: "/framing" works like any other page's address.
    """
    start = next(iter(PAGES.values()))[0]
    pages = {
        group: [
            st.Page(
                page_path(entry.stem),
                title=entry.title,
                icon=entry.icon,
                url_path="start" if entry == start else entry.stem,
                default=entry == start,
            )
            for entry in entries
        ]
        for group, entries in PAGES.items()
    }
    hidden = st.Page(_go_to_start, title=start.title, url_path=start.stem, visibility="hidden")
    return {**pages, "": [hidden]}


def _go_to_start() -> None:
    start = next(iter(PAGES.values()))[0]
    address = {name: st.query_params.get_all(name) for name in st.query_params}
    st.switch_page(page_path(start.stem), query_params=address)
