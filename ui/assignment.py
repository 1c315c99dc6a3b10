"""Which column of a table holds which field: guessed by its names, set by the reader."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from analysis.errors import ReadingError
from analysis.reading.assignment import FIELDS, TEXT
from analysis.reading.tables import TableHead, describe_table, matches
from charts.numbers import counted
from ui.errors import say_error
from ui.incoming import Given
from ui.plain import escape

NOT_THERE = "Not in the table"
LABELS: Mapping[str, str] = {"id": "Identifier", "url": "Address"}
"""Fields whose labels are not their names."""

_SET = "_columns"


def assign_columns(files: Sequence[Given]) -> tuple[list[Given], dict[str, Mapping[str, str]]]:
    """Let the reader say of each table what its columns hold.

    Returns the files that can be opened, and for each table the columns by its key. A table waits
    until somebody has said which column holds the texts, where its names do not say it.
    """
    chosen: dict[str, Mapping[str, str]] = st.session_state.setdefault(_SET, {})
    ready: list[Given] = []
    for given in files:
        head = _describe(given.key, given)
        if head is None or _ask(given, head, chosen):
            ready.append(given)
    return ready, {given.key: chosen[given.key] for given in ready if given.key in chosen}


@st.cache_data(max_entries=1_000, show_spinner=False)
def _describe(key: str, _given: Given) -> TableHead | None:
    """Describe a table; None where the file is none, or cannot be read as one."""
    try:
        matched = matches(_given.data, _given.name)
        return describe_table(_given.data, _given.name) if matched else None
    except ReadingError:
        return None  # opening it says why


def _ask(given: Given, head: TableHead, chosen: dict[str, Mapping[str, str]]) -> bool:
    """Draw the columns of a table; tells whether it is known which one holds the texts."""
    known = given.key in chosen or head.is_sure
    title = f"{given.name}: {counted(head.rows, 'row')}, " + (
        "columns as they were understood" if known else "which column holds the texts?"
    )
    with st.expander(escape(title), expanded=not known, icon=":material/table:"):
        rows = pd.DataFrame(list(head.first), columns=list(head.columns))
        st.dataframe(rows, hide_index=True, width="stretch")
        for warning in head.warnings:
            st.warning(escape(warning), icon=":material/info:")
        with st.form(f"columns-{given.key}", border=False):
            start = {**head.guessed, **chosen.get(given.key, {})}
            picked = _draw_fields(given, head, start)
            if st.form_submit_button("Read the table so"):
                try:
                    chosen[given.key] = _check(given, picked)
                except ReadingError as error:
                    say_error(error)
                else:
                    st.rerun()
    return known


def _draw_fields(given: Given, head: TableHead, start: Mapping[str, str]) -> dict[str, str]:
    """Draw a choice of columns for each field, four beside each other."""
    picked: dict[str, str] = {}
    with st.container(horizontal=True):
        for field in FIELDS:
            options = [NOT_THERE, *head.columns]
            column = st.selectbox(
                LABELS.get(field, field.capitalize()),
                options,
                index=options.index(start[field]) if start.get(field) in options else 0,
                key=f"column-{field}-{given.key}",
                width=200,
            )
            if column != NOT_THERE:
                picked[field] = column
    return picked


def _check(given: Given, picked: Mapping[str, str]) -> Mapping[str, str]:
    if TEXT not in picked:
        raise ReadingError(
            given.name, "no column is chosen for the text.", "Choose the one with the articles."
        )
    return picked
