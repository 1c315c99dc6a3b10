"""What was read of a file, before it is added: shown whole, and open to correction."""

from dataclasses import replace
from datetime import date

import streamlit as st

from analysis.article import Article, DateEstimate, Known
from analysis.errors import AnalysisError, ReadingError
from analysis.known import parse_date_cell
from analysis.store.heads import say_dates
from analysis.words import count_words
from charts.numbers import counted
from ui.errors import say_error
from ui.plain import escape

BY_READER = "set by the reader"
FIELDS = ("title", "author", "outlet")


def show_preview(name: str, article: Article) -> Known | None:
    """Draw the form of one article; gives what the reader set when it is to be added."""
    with st.form(f"preview-{article.article_id}", border=True):
        st.markdown(f"**{escape(name)}**: {counted(count_words(article.text), 'word')}")
        for warning in article.warnings:
            st.warning(escape(warning), icon=":material/info:")
        wrote = {name: _field(article, name) for name in FIELDS}
        wrote["date"] = st.text_input(
            "Date: a day, month or year (2014-10-14, 2014-10 or 2014)",
            value=_write_date(article.date),
            placeholder="Not known: leave it empty",
            key=f"date-{article.article_id}",
            help=_say_date_evidence(article.date),
        )
        st.caption(escape(_say_date_evidence(article.date)))
        wrote["text"] = st.text_area(
            "Text that is measured, one paragraph a line",
            value=article.text.replace("\n\n", "\n"),
            height=260,
            key=f"text-{article.article_id}",
        )
        if article.dropped:
            st.caption(
                f"{counted(len(article.dropped), 'line')} around the body left out, such as: "
                f"“{escape(article.dropped[0].text)}”. What belongs to the text can be put back."
            )
        if not st.form_submit_button("Add this article"):
            return None
    try:
        return read_corrections(article, wrote)
    except AnalysisError as error:
        say_error(error)
        return None


def read_corrections(article: Article, wrote: dict[str, str]) -> Known:
    """Turn what stands in the form into what the reader has set: only the fields that differ.

    Raises:
        AnalysisError: the date is none, or no text is left.
    """
    stripped = {name: value.strip() for name, value in wrote.items()}
    if not stripped["text"]:
        raise ReadingError("Text", "It is empty, so there is nothing to measure.", "Put it back.")
    changed = {
        name: stripped[name]
        for name in FIELDS
        if stripped[name] not in ("", getattr(article, name))
    }
    known = replace(Known(evidence=dict.fromkeys(changed, BY_READER)), **changed)  # type: ignore[arg-type]  # all texts
    if stripped["text"] != article.text.replace("\n\n", "\n").strip():
        known = replace(known, text=stripped["text"])
    if stripped["date"] != _write_date(article.date):
        known = replace(known, date=_read_date(stripped["date"]))
    return known


def _read_date(cell: str) -> DateEstimate:
    """Read the reader's date; an empty one means that there is none."""
    if not cell:
        return DateEstimate(source="reader", evidence="The reader left the date open.")
    first, last, precision = parse_date_cell(cell, "Date")
    return DateEstimate(first, last, precision, "reader", f"The reader wrote {cell}.")


def _field(article: Article, name: str) -> str:
    evidence = article.evidence.get(name, "")
    return st.text_input(
        name.capitalize(),
        value=str(getattr(article, name)),
        placeholder="Not known",
        key=f"{name}-{article.article_id}",
        help=f"Found: {escape(evidence)}" if evidence else None,
    )


def _write_date(estimate: DateEstimate) -> str:
    """Write a day, month or year as the form takes it; "" for a range or none."""
    day: date | None = estimate.earliest
    if day is None or estimate.precision in ("range", "none"):
        return ""
    return {"day": f"{day:%Y-%m-%d}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}"}[
        estimate.precision
    ]


def say_date(estimate: DateEstimate) -> str:
    """Say a date in words: "24 October 2010", "undated"."""
    days = [day.isoformat() if day else "" for day in (estimate.earliest, estimate.latest)]
    return say_dates(days[0], days[1], estimate.precision)


def _say_date_evidence(estimate: DateEstimate) -> str:
    words = say_date(estimate)
    words = words[:1].upper() + words[1:]
    return f"{words}: {estimate.evidence}" if estimate.evidence else f"{words}: no date was found."
