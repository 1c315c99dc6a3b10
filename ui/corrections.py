"""What a reader set in the fields of an article, read back into what is known of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from analysis.article import Article, DateEstimate, Known
from analysis.errors import ReadingError
from analysis.known import parse_date_cell
from analysis.store.heads import say_dates

BY_READER = "set by the reader"
FIELDS = ("title", "author", "outlet", "url", "genre", "language")
"""Fields that are words; a reader's date and text are read in their own way."""


def read_corrections(article: Article, wrote: Mapping[str, str], known: Known) -> Known:
    """Turn what stands in the form into what is known: only what differs is set by the reader.

    A field that was emptied is one that the article does not have.

    Args:
        article: what was read, with what was known.
        wrote: what stands in the fields.
        known: what was known before.

    Raises:
        AnalysisError: the date is none, or no text is left.
    """
    stripped = {name: value.strip() for name, value in wrote.items()}
    if not stripped["text"]:
        raise ReadingError("Text", "It is empty, so there is nothing to measure.", "Put it back.")
    changed: dict[str, Any] = {
        name: stripped[name] for name in FIELDS if stripped[name] != getattr(article, name)
    }
    evidence = {**known.evidence, **dict.fromkeys(changed, BY_READER)}
    if stripped["text"] != article.text.replace("\n\n", "\n").strip():
        changed["text"] = stripped["text"]
    if stripped["date"] != write_date(article.date):
        changed["date"] = _read_date(stripped["date"])
    return replace(known, **changed, evidence=evidence)


def _read_date(cell: str) -> DateEstimate:
    """Read the reader's date; an empty one means that there is none."""
    if not cell:
        return DateEstimate(source="reader", evidence="The reader left the date open.")
    first, last, precision = parse_date_cell(cell, "Date")
    return DateEstimate(first, last, precision, "reader", f"The reader wrote {cell}.")


def write_date(estimate: DateEstimate) -> str:
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
