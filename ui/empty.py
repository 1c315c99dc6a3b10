"""What stands where there is nothing to show: why, and what to do."""

import pandas as pd
import streamlit as st

from analysis.store import Filters, LeftOut
from ui.filters import chosen_filters, reset_filters
from ui.left_out import show_switches
from ui.links import link_to
from ui.navigation import page_path


def show_no_articles() -> None:
    """Say that the collection is empty, and where to add to it."""
    st.info("There are no articles yet. Add some to see how they are framed.")
    st.page_link(page_path("add_articles"), label="Add articles", icon=":material/note_add:")


def show_no_match(summary: str, left: LeftOut) -> None:
    """Say that no article passes the filters, which they are, and offer to open them."""
    st.info(f"No article matches the filters. {summary}", icon=":material/filter_alt:")
    with st.container(horizontal=True):
        if chosen_filters() != Filters():
            st.button("Show all articles", on_click=reset_filters, key="show_all")
        show_switches(left)


def show_not_measured(sentence: str) -> None:
    """Say that the chosen articles are all in other languages, and where they can be looked at."""
    st.info(sentence, icon=":material/translate:")
    with st.container(horizontal=True):
        link_to("mentions", "Who is named in them")
        link_to("articles", "Read them")


def show_no_data() -> None:
    """Say that a figure has nothing to draw under these filters."""
    st.info("Nothing to draw here: no sentence under these filters is part of it.")


def only_if_known(table: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Give the table, or none of its rows where none has all of these figures."""
    return table if table[list(columns)].notna().all(axis=1).any() else table.head(0)
