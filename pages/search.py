"""Search: words and phrases in the sentences that they stand in."""

from functools import partial

import streamlit as st

from analysis.concordance import find_hits, parse_query
from analysis.provenance import csv_bytes
from charts.numbers import counted
from ui.concordance import ALL_HITS, PAGE_HITS, show_hits
from ui.frame import View, open_page
from ui.plain import escape

EXAMPLES = 'threat*   "practical cooperation"   dialogue OR talks'
HELP = (
    "Words side by side are a phrase. * stands for any letters, OR for either of two. "
    "Capitals make no difference; a phrase does not reach across two sentences."
)


def write_hits(view: View, text: str) -> bytes:
    found = view.ask(find_hits, parse_query(text), limit=ALL_HITS)
    n = f"{counted(found.hits, 'hit')} in {counted(found.words, 'word')}"
    return csv_bytes(found.rows, view.provenance(f"Keyword in context: {text}", n))


with open_page("search") as view:
    text = st.text_input(
        "Words to find", key="q", placeholder=EXAMPLES, help=HELP, bind="query-params"
    )
    st.caption(HELP)
    if text:
        found = view.ask(find_hits, parse_query(text), limit=PAGE_HITS)
        st.subheader(f"{counted(found.hits, 'hit')} for {escape(text)}")
        if not found.hits:
            st.info("Nothing here matches. Try fewer words, or a * at the end of a word.")
        else:
            st.markdown(
                f"{found.per_1000:.2f} per 1,000 words ({found.words:,} words searched), in "
                f"{found.sentences} of {counted(found.of_sentences, 'sentence')} and "
                f"{found.articles} of {counted(found.of_articles, 'article')}."
            )
            st.download_button(
                "CSV, all hits",
                data=partial(write_hits, view, text),
                file_name="keyword_in_context.csv",
                on_click="ignore",
                icon=":material/download:",
                type="tertiary",
                key="hits-csv",
            )
            show_hits(view, found)
