"""What is known of an article, how it is known, and what was left out of its measures."""

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.article import Article
from analysis.language import is_measured
from analysis.store.heads import say_dates
from charts.numbers import counted, percent, signed
from ui.plain import escape

UNKNOWN = "not known"
ROLES: Mapping[str, str] = {
    "author_bio": "note on the author",
    "beside": "beside the text on its page",
    "pull_quote": "pull quote",
    "site_header": "site header",
    "source_url": "address",
}
"""Roles of dropped lines whose names need other words; the rest are words as they stand."""


def show_head(row: Mapping[str, Any], article: Article) -> None:
    """Show title, author, outlet and date, the figures, warnings, and the evidence on request."""
    st.subheader(escape(article.title or article.article_id))
    st.markdown(
        escape(f"{article.author or 'Author ' + UNKNOWN} · {article.outlet or 'outlet ' + UNKNOWN}")
        + f" · {escape(row['date_words'])}"
    )
    st.caption(escape(" · ".join(_say_figures(row, article.language))))
    for warning in json.loads(row["warnings"]):
        st.warning(escape(warning), icon=":material/info:")
    with st.expander("How this is known", icon=":material/fact_check:"):
        st.table(list_evidence(article), hide_index=True)


def show_dropped(article: Article) -> None:
    """List the lines that count in no measure, each with the reason."""
    if not article.dropped:
        return
    title = f"Left out of every measure: {counted(len(article.dropped), 'line')}"
    with st.expander(title, icon=":material/content_cut:"):
        st.caption("Only the body is measured. These lines stand around it in the source.")
        lines = [
            {"Line": line.line, "Why": say_role(line.role), "Text": line.text}
            for line in article.dropped
        ]
        st.dataframe(lines, hide_index=True, width="stretch")


def say_role(role: str) -> str:
    """Say the role of a dropped line in words."""
    return ROLES.get(role, role.replace("_", " ")).capitalize()


def _say_figures(row: Mapping[str, Any], language: str) -> list[str]:
    size = [counted(row["words"], "word"), counted(row["sentences"], "sentence")]
    if not is_measured(language):
        return size
    interval = (
        f" (95 % interval {signed(row['balance_low'])} to {signed(row['balance_high'])})"
        if not row["balance_note"]
        else f" ({row['balance_note'].rstrip('.')})"
    )
    return [
        *size,
        f"{row['framed']} of them framed",
        f"balance {signed(row['balance'])}{interval if row['framed'] else ''}",
        f"polarity {signed(row['polarity'])}, TextBlob rates words in "
        f"{percent(row['tone_coverage'])} of the sentences",
    ]


def list_evidence(article: Article) -> pd.DataFrame:
    """One row a fact: what it is, and the words that it rests on."""
    facts = [
        (label, getattr(article, name) or UNKNOWN, article.evidence.get(name, ""))
        for name, label in (
            ("title", "Title"),
            ("author", "Author"),
            ("outlet", "Outlet"),
            ("genre", "Genre"),
            ("language", "Language"),
            ("url", "Address"),
        )
    ]
    when = article.date
    first, last = (day.isoformat() if day else "" for day in (when.earliest, when.latest))
    evidence = when.evidence or "Nothing in the text dates it."
    facts.insert(3, ("Date", say_dates(first, last, when.precision), evidence))
    table = pd.DataFrame(facts, columns=["What", "Value", "Known from"])
    return table.map(escape)
