"""About the measures: what each number means, how it is made, its limits, how to cite."""

from pathlib import Path

import streamlit as st

from charts.numbers import counted
from ui.frame import open_page
from ui.takeaway import cite_dashboard, offer_tables

MEASURES = Path(__file__).resolve().parent.parent / "docs" / "measures.md"

with open_page("about", needs_articles=False) as view:
    codebook = view.codebook
    st.subheader("How to cite, and take everything with you")
    st.code(cite_dashboard(view.library), language=None, wrap_lines=True)
    st.caption(
        "Cite the articles themselves by author, title and outlet; their texts belong to their "
        "publishers. The zip holds the four tables that every number here is counted from, and a "
        "note on each of their columns; under Framing it follows the filters."
    )
    offer_tables(view)
    st.caption(
        f"The codebook has {counted(len(codebook.frames), 'term')} that show a frame, "
        f"{counted(len(codebook.rules), 'term')} that govern them, "
        f"{counted(len(codebook.evaluations), 'term')} that praise or blame, "
        f"{counted(len(codebook.themes), 'theme')} and {counted(len(codebook.actors), 'actor')}."
    )
    # The same text as in the documentation, without its title: the page has its own.
    st.markdown(MEASURES.read_text(encoding="utf-8").partition("\n")[2])
