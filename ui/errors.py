"""Errors that a reader can act on become one sentence on the page."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from analysis.errors import AnalysisError
from ui.plain import escape


def say_error(error: AnalysisError) -> None:
    """Show the error as its own sentence: what is wrong, where, and what to do."""
    st.error(escape(str(error)), icon=":material/error:")


@contextmanager
def say_errors() -> Iterator[None]:
    """Show an AnalysisError of the block and go on after it; catch nothing else."""
    try:
        yield
    except AnalysisError as error:
        say_error(error)
