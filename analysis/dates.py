"""Dates written out in running text, in six languages.

The names of the months are dateparser's. Its own search over running text is not used: it takes
"may", "sat" and bare numbers for dates, and fills what is missing from today's date.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Literal

LANGUAGES = ("en", "de", "fr", "es", "it", "ru")
_MONTHS = [name.lower() for name in calendar.month_name[1:]]
_FIGURE = re.compile(r"\d")
_WEEKDAYS = [name.lower() for name in calendar.day_name]


@dataclass(frozen=True)
class FoundDate:
    """A date in a text: where it stands, and the first and last day that it can mean.

    A day has both equal; a month ("May 2014") has its first and last day. "03/04/2014" is 4 March
    or 3 April: ``earliest`` and ``latest`` are the two readings, and ``precision`` is "range".
    """

    start: int
    end: int
    text: str
    earliest: date
    latest: date
    precision: Literal["day", "month", "range"]


@dataclass(frozen=True)
class YearlessDay:
    """A day and month without a year ("on 29 October"), and where it stands in the text."""

    start: int
    end: int
    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        """Give the day in that year; None on 29 February of a common year."""
        return _make_day(year, self.month, self.day)


def find_dates(text: str) -> list[FoundDate]:
    """Find the days and months with a year that a text names, in their order.

    Written forms: "October 24, 2010", "24. Oktober 2010", "24 октября 2010", "1er mars 2014",
    "2010-10-24", "24.10.2010", "10/24/2010", "October 2010". A day that is not in the calendar is
    left out.
    """
    if not _FIGURE.search(text):
        return []
    return [
        found
        for match in _dated_pattern().finditer(text)
        if (found := _read_match(match)) is not None
    ]


def find_yearless_days(text: str) -> list[YearlessDay]:
    """Find the days that a text names without a year, in their order."""
    taken = [(found.start, found.end) for found in find_dates(text)]
    return [
        YearlessDay(match.start(), match.end(), month, day)
        for match in _yearless_pattern().finditer(text)
        if not any(match.start() < end and start < match.end() for start, end in taken)
        and (month := _month_number(match["month"] or match["month2"]))
        and _make_day(2000, month, day := int(match["day"] or match["day2"]))
    ]


def find_weekdays(text: str) -> list[tuple[int, int]]:
    """Find the English weekdays in full ("Tuesday") as (position, weekday from Monday = 0)."""
    pattern = rf"\b({'|'.join(_WEEKDAYS)})\b"
    return [
        (match.start(), _WEEKDAYS.index(match[1].lower()))
        for match in re.finditer(pattern, text, re.IGNORECASE)
    ]


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def is_calendar_word(word: str) -> bool:
    """Tell whether a word is the name of a month or a weekday in one of the six languages."""
    return word.lower().rstrip(".,") in _calendar_words()


@lru_cache(maxsize=1)
def _dated_pattern() -> re.Pattern[str]:
    """Build the pattern of all written forms, once, on first use."""
    month = "|".join(sorted(map(re.escape, _month_names()), key=len, reverse=True))
    year = r"(?:1[89]|20)\d\d"
    to = r"(?:\s?[-–]\s?\d\d?)?"  # of "4-5 September 2014" the first day is taken
    forms = (
        rf"(?P<y1>{year})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)",
        rf"(?P<y2>{year})/(?P<m2>\d\d?)/(?P<d2>\d\d?)(?!\d)",
        rf"(?P<a3>\d\d?)(?P<sep>[./-])(?P<b3>\d\d?)(?P=sep)(?P<y3>{year})(?!\d)",
        rf"(?P<d4>\d\d?)(?:st|nd|rd|th|er|º|\.)?{to}\s+(?:of\s+|de\s+)?(?P<m4>{month})\.?,?\s+"
        rf"(?:de\s+|del\s+)?(?P<y4>{year})(?!\d)",
        rf"(?P<m5>{month})\.?\s+(?P<d5>\d\d?)(?:st|nd|rd|th)?{to},?\s+(?P<y5>{year})(?!\d)",
        rf"(?P<m6>{month})\.?,?\s+(?:of\s+|de\s+)?(?P<y6>{year})(?!\d)",
    )
    return re.compile(rf"(?<![\w/-])(?:{'|'.join(forms)})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _yearless_pattern() -> re.Pattern[str]:
    month = "|".join(
        sorted((re.escape(name) for name in _month_names() if len(name) > 2), key=len, reverse=True)
    )
    return re.compile(
        rf"(?<![\w.,/-])(?:(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?(?P<month>{month})"
        rf"|(?P<month2>{month})\.?\s+(?P<day2>\d\d?)(?:st|nd|rd|th)?)(?![\w:])",
        re.IGNORECASE,
    )


def _read_match(match: re.Match[str]) -> FoundDate | None:
    """Read the one written form that matched; None where no such day is in the calendar."""
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    if "a3" in parts:
        return _read_numeric(match, int(parts["a3"]), int(parts["b3"]), int(parts["y3"]))
    year = next(int(value) for name, value in parts.items() if name.startswith("y"))
    month_text = next(value for name, value in parts.items() if name.startswith("m"))
    month = int(month_text) if month_text.isdigit() else _month_number(month_text)
    day_text = next((value for name, value in parts.items() if name.startswith("d")), "")
    if not day_text:
        if len(month_text) == 3 and month_text.islower():  # "set 2014", "mar 2014": not a month
            return None
        first, last = date(year, month, 1), month_end(year, month)
        return FoundDate(*match.span(), match.group(), first, last, "month")
    day = _make_day(year, month, int(day_text))
    return FoundDate(*match.span(), match.group(), day, day, "day") if day else None


def _read_numeric(match: re.Match[str], first: int, second: int, year: int) -> FoundDate | None:
    """Read "14.10.2014" (day first with dots) or "10/14/2014"; both readings where both fit."""
    orders = [(second, first)] if match["sep"] == "." else [(second, first), (first, second)]
    days = sorted({day for month, day_of in orders if (day := _make_day(year, month, day_of))})
    if not days:
        return None
    precision: Literal["day", "range"] = "day" if len(days) == 1 else "range"
    return FoundDate(*match.span(), match.group(), days[0], days[-1], precision)


def _make_day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _month_number(name: str) -> int:
    return _month_names()[name.lower()]


@lru_cache(maxsize=1)
def _month_names() -> dict[str, int]:
    """Map the names and abbreviations of the months in six languages to their numbers."""
    return {name: _MONTHS.index(month) + 1 for month, name in _names(_MONTHS)}


@lru_cache(maxsize=1)
def _calendar_words() -> frozenset[str]:
    return frozenset(_month_names()) | {name for _, name in _names(_WEEKDAYS)}


def _names(keys: list[str]) -> Iterator[tuple[str, str]]:
    """List dateparser's names of months or weekdays as (English key, name in lower case)."""
    for language in LANGUAGES:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
        for key in keys:
            for name in info[key]:
                yield key, name.lower()
