"""The columns that every row about an article begins with: its name, outlet and date in words."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

HEAD = (
    "article_id",
    "name",
    "outlet",
    "dated",
    "date_earliest",
    "date_latest",
    "date_precision",
    "date_placed",
    "date_words",
    "date_short",
    "year",
)

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Named here, since the standard library names them in the language of the machine."""


@dataclass(frozen=True)
class _Placement:
    """Where an article stands in time: a day for its mark, words, and a year if only one fits."""

    placed: str
    words: str
    short: str
    year: int | None


def make_heads(articles: pd.DataFrame) -> pd.DataFrame:
    """The ``HEAD`` of each article, in the order of time, undated articles last.

    ``name`` is the title, or the identifier where there is none; equal titles bear their
    identifier. ``date_placed`` is the ISO day of a mark: the day itself, the middle of both
    bounds, or the one bound that is known; "" for an undated article. ``date_words`` and
    ``date_short`` say the date in full and as years. ``year`` is missing where the bounds do not
    lie in one year.
    """
    title, ids = articles["title"], articles["article_id"]
    name = title.where(title != "", ids)
    name = name.mask(name.duplicated(keep=False) & (name != ids), name + " (" + ids + ")")
    places = [
        _place(earliest, latest, precision)
        for earliest, latest, precision in zip(
            articles["date_earliest"],
            articles["date_latest"],
            articles["date_precision"],
            strict=True,
        )
    ]
    heads = articles[
        ["article_id", "outlet", "date_earliest", "date_latest", "date_precision"]
    ].assign(
        name=name,
        dated=articles["date_precision"] != "none",
        date_placed=pd.Series([place.placed for place in places], articles.index, dtype="str"),
        date_words=pd.Series([place.words for place in places], articles.index, dtype="str"),
        date_short=pd.Series([place.short for place in places], articles.index, dtype="str"),
        year=pd.Series([place.year for place in places], articles.index, dtype="Int64"),
    )
    ordered = heads.sort_values(
        ["dated", "date_placed", "article_id"], ascending=[False, True, True], kind="stable"
    )
    return ordered[list(HEAD)].reset_index(drop=True)


def say_day(day: date) -> str:
    """A day in words: "24 October 2010"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_dates(earliest: str, latest: str, precision: str) -> str:
    """An article's date in words, from its bounds as ISO days ("" = open) and its precision."""
    return _place(earliest, latest, precision).words


def _place(earliest: str, latest: str, precision: str) -> _Placement:
    first = date.fromisoformat(earliest) if earliest else None
    last = date.fromisoformat(latest) if latest else None
    if precision == "none":
        bounds = [
            *([f"not before {say_day(first)}"] if first else []),
            *([f"not after {say_day(last)}"] if last else []),
        ]
        return _Placement("", ", ".join(["undated", *bounds]), "undated", None)
    if first and last:
        middle = first + (last - first) / 2
        year = first.year if first.year == last.year else None
        short = str(first.year) if year else f"{first.year}–{last.year}"
        return _Placement(middle.isoformat(), _say_span(first, last, precision), short, year)
    if first:
        words = f"on or after {say_day(first)}"
        return _Placement(first.isoformat(), words, f"{first.year} or later", None)
    if last:
        words = f"on or before {say_day(last)}"
        return _Placement(last.isoformat(), words, f"{last.year} or earlier", None)
    return _Placement("", "undated", "undated", None)


def _say_span(first: date, last: date, precision: str) -> str:
    if first == last:
        return say_day(first)
    if precision == "year":
        return str(first.year)
    if precision == "month":
        return f"{MONTHS[first.month - 1]} {first.year}"
    if first.year != last.year:
        return f"{say_day(first)} to {say_day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {say_day(last)}"
    return f"{first.day} to {say_day(last)}"
