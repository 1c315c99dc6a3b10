"""What a reader takes away whole: the four tables as one file, and how to cite them."""

from functools import partial

import streamlit as st

from analysis.export import describe_run, zip_bytes
from analysis.schema import Tables
from analysis.store import Filters, count_size, select
from analysis.version import PROGRAM, VERSION
from charts.numbers import counted
from ui.data import Library
from ui.frame import View
from ui.left_out import say_size


def offer_tables(view: View) -> None:
    """Offer the four tables of the articles and sentences that pass the filters."""
    st.download_button(
        "All tables (zip)",
        data=partial(_make_zip, view),
        file_name="framing_tables.zip",
        mime="application/zip",
        icon=":material/folder_zip:",
        on_click="ignore",
        key="tables-zip",
    )


def cite_dashboard(library: Library) -> str:
    """Say how to name the dashboard in a paper: program, version, codebook and its hash."""
    codebook = library.codebook
    return (
        f"{PROGRAM}, version {VERSION}, codebook {codebook.name} ({codebook.hash}), "
        f"{counted(len(library.articles), 'article')}."
    )


def _make_zip(view: View) -> bytes:
    tables = view.ask(_select_all)
    refused = [(refusal.source, refusal.reason) for refusal in view.library.refused]
    run = describe_run(tables, view.codebook, refused)
    n = say_size(view.ask(count_size, measured=False), measured=False)
    return zip_bytes(tables, view.provenance("The four tables", n), run)


def _select_all(tables: Tables, filters: Filters) -> Tables:
    return select(tables, filters)
