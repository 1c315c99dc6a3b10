"""The time axis of a chart: which days it runs over, its labels, and where a day lies in pixels."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

FEW_YEARS = 2.5
"""Spans shorter than this (years) are labelled by months."""

TAIL = 0.04
"""Room after the last day, as a share of the span, in which open date ranges run on."""

YEAR_STEPS = (1, 2, 5, 10, 20, 50)
MONTH_STEPS = (1, 2, 3, 6, 12)
_DAYS = 365.25


@dataclass(frozen=True)
class Span:
    """The days from the first to the last of a time axis."""

    first: pd.Timestamp
    last: pd.Timestamp

    @property
    def days(self) -> float:
        """Length in days."""
        return (self.last - self.first) / pd.Timedelta(days=1)

    def share(self, day: str | pd.Timestamp) -> float:
        """How far along the axis a day lies: 0 at its first day, 1 at its last."""
        return (pd.Timestamp(day) - self.first) / (self.last - self.first)

    def holds(self, day: str | pd.Timestamp) -> bool:
        """Whether a day lies on the axis."""
        return self.first <= pd.Timestamp(day) <= self.last

    def clip(self, earliest: str, latest: str) -> tuple[pd.Timestamp, pd.Timestamp]:
        """Give the part of a range of days that lies on the axis; "" is an open end."""
        first = pd.Timestamp(earliest) if earliest else self.first
        last = pd.Timestamp(latest) if latest else self.last
        return (
            min(max(first, self.first), self.last),
            max(min(last, self.last), self.first),
        )


def span_of(days: Iterable[str]) -> Span | None:
    """Give the span that shows all of ``days`` (ISO; "" is left out): from a first of January.

    None where there is no day.
    """
    known = sorted(day for day in days if day)
    if not known:
        return None
    first, last = pd.Timestamp(known[0]).replace(month=1, day=1), pd.Timestamp(known[-1])
    end_of_year = last.replace(month=12, day=31)
    return Span(first, max(end_of_year, (last + (last - first) * TAIL).normalize()))


def time_ticks(span: Span, width: float, room: float) -> dict[str, list[str]]:
    """Tick values and texts at years, or months in a short span, each at least ``room`` wide."""
    if span.days < FEW_YEARS * _DAYS:
        step = _step(span.days / _DAYS * 12, MONTH_STEPS, width, room * 1.6)
        days = pd.date_range(span.first, span.last, freq=f"{step}MS")
        texts = [day.strftime("%b %Y") for day in days]
    else:
        step = _step(span.days / _DAYS, YEAR_STEPS, width, room)
        days = pd.date_range(span.first, span.last, freq=f"{step}YS")
        texts = [str(day.year) for day in days]
    return {"tickvals": [str(day.date()) for day in days], "ticktext": texts}


def _step(units: float, steps: tuple[int, ...], width: float, room: float) -> int:
    """Give the smallest step at which the labels of ``units`` have room."""
    return next((step for step in steps if units / step * room <= width), steps[-1])
