"""Dates as tables write them: one cell by itself, and what the other cells of its column say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from analysis.article import Precision
from analysis.dates import as_day, read_date
from analysis.errors import CorpusError
from analysis.known import parse_date_cell

# Words in the name of a column of seconds or milliseconds since 1970.
STAMP_WORDS = frozenset({"timestamp", "unix", "unixtime", "epoch", "ts", "utc"})
# Years of dates that are written as a number of days or seconds: of the NATO and after.
STAMPED_YEARS = range(1949, 2101)

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d{5,13}(?:\.\d+)?")
_MONTH_FIRST = re.compile(r"(\d\d?)[/.-](\d{4})")
_MILLISECONDS = 10**11  # as seconds it would be the year 5138

Order = Literal["day", "month", ""]


@dataclass(frozen=True)
class DateColumn:
    """What the whole of a column says of its dates.

    ``order`` is the part that comes first in figures such as "3/5/2014", as cells with a day above
    12 show it; "" where none does, or where both orders stand in the column. ``is_stamp`` says that
    numbers are seconds since 1970, ``epoch`` the day from which a workbook counts days.
    """

    order: Order = ""
    is_stamp: bool = False
    epoch: date | None = None

    def read(self, cell: str) -> tuple[date, date, Precision] | None:
        """Read a cell as the first and the last day that it can mean; None where it is no date."""
        number = self._read_number(cell)
        if number:
            return number, number, "day"
        try:
            return parse_date_cell(cell, "")
        except CorpusError:
            return self._read_words(cell)

    def _read_number(self, cell: str) -> date | None:
        """Read days of a workbook, or seconds since 1970, where they give a year that can be."""
        if not _NUMBER.fullmatch(cell) or not (self.epoch or self.is_stamp):
            return None
        number = float(cell)
        if self.is_stamp:
            seconds = number / 1000 if number >= _MILLISECONDS else number
            day = datetime.fromtimestamp(seconds, UTC).date()
        elif self.epoch and number < (date.max - self.epoch).days:
            day = self.epoch + timedelta(days=int(number))
        else:
            return None
        return day if day.year in STAMPED_YEARS else None

    def _read_words(self, cell: str) -> tuple[date, date, Precision] | None:
        month = _MONTH_FIRST.fullmatch(cell.strip())
        if month and 1 <= int(month[1]) <= 12:
            return parse_date_cell(f"{month[2]}-{month[1]}", "")
        found = read_date(cell)
        if found is None:
            return None
        if found.is_ambiguous and self.order:
            # Of the two readings the first has the day first.
            found = as_day(found, found.readings[0 if self.order == "day" else 1])
        return found.earliest, found.latest, found.precision


def describe_dates(column: str, cells: Iterable[str], epoch: date | None = None) -> DateColumn:
    """Find out what a column says of its dates."""
    words = {word.lower() for word in _WORD.findall(column)}
    return DateColumn(_find_order(cells), bool(words & STAMP_WORDS), epoch)


def is_date(cell: str) -> bool:
    """Tell whether a cell is a date by itself, or a number that can be one in a column of dates."""
    if not any(letter.isdigit() for letter in cell):
        return False
    return DateColumn(is_stamp=True).read(cell) is not None


def _find_order(cells: Iterable[str]) -> Order:
    """Find which part of dates in figures comes first, by those that can be read in one way."""
    orders = {
        "day" if found.text.lstrip("0").startswith(str(found.earliest.day)) else "month"
        for found in map(read_date, set(cells))
        if found and len(found.readings) == 1 and "." not in found.text
    }
    if orders == {"day"}:
        return "day"
    return "month" if orders == {"month"} else ""
