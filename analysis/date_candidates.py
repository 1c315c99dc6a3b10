"""A date that one source gives, before it is checked against the others and the text."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.article import DateSource, Precision
from analysis.dates import FoundDate, month_end

# The same moment is two days in two time zones.
TIME_ZONE = timedelta(days=1)

Span = tuple[date, date, Precision]


@dataclass(frozen=True)
class Candidate:
    """A date from one source, with the words that give it.

    ``readings`` holds both days of figures that can be read in two ways, first the one with the
    day first; else it is empty.
    """

    first: date
    last: date
    precision: Precision
    source: DateSource
    evidence: str
    readings: tuple[date, ...] = ()

    def on(self, day: date, reason: str) -> "Candidate":
        """Settle on a day, and say why."""
        evidence = f"{self.evidence}; {reason}"
        return replace(self, first=day, last=day, precision="day", evidence=evidence, readings=())

    def contradicts(self, other: "Candidate") -> bool:
        """Tell whether another date cannot be the same one, seen from another time zone."""
        return max(self.first - other.last, other.first - self.last) > TIME_ZONE


def take_found(
    found: FoundDate, source: DateSource, evidence: str, *, quote: bool = True
) -> Candidate:
    """Make a candidate of a date that stands in words; ``quote`` puts these into the evidence."""
    words = f'{evidence} "{found.text}"' if quote else evidence
    readings = found.readings if found.is_ambiguous else ()
    return Candidate(found.earliest, found.latest, found.precision, source, words, readings)


def first_span(pattern: re.Pattern[str], text: str) -> Span | None:
    """Read the first match of a pattern of figures that stands for a date in the calendar."""
    for match in pattern.finditer(text):
        numbers = [int(part) for part in match.groups() if part and part.isdigit()]
        span = make_span(*numbers)
        if span:
            return span
    return None


def read_iso_span(day: str) -> Span | None:
    """Read an ISO day, month or year."""
    parts = [int(part) for part in day.split("-")[:3] if part.isdigit()]
    return make_span(*parts) if parts else None


def make_span(year: int, month: int = 0, day: int = 0) -> Span | None:
    """Give the first and last day of a year, month or day; None where the calendar has none."""
    try:
        if day:
            return date(year, month, day), date(year, month, day), "day"
        if month:
            return date(year, month, 1), month_end(year, month), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    except ValueError:
        return None
