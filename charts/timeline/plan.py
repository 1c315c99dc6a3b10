"""What a timeline shows and how large its parts are, decided before anything is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.balance import MIN_CLUSTERS
from analysis.events import Event
from charts.layout import RIGHT, Look
from charts.timeline.events import EventBand, arrange_events
from charts.timeline.lane import MOST_ROWS, Lane, arrange_lane
from charts.timespan import Span, span_of

MANY = 40
"""Dated articles above which marks are small and pale, and the balance by year is drawn."""

LIMIT = 1.12
"""The axis of the balance runs a little beyond -1 and +1, so that marks there are whole."""

LEFT = {"wide": 44, "narrow": 40}
PLOT = {"wide": 380, "narrow": 420}
AXIS = 34
"""Pixels of the labels of the time axis, between plot and lane."""

LARGEST = {"wide": 30, "narrow": 24}
SMALLEST = 10
LARGEST_OF_MANY = 13
SMALLEST_OF_MANY = 5


@dataclass(frozen=True)
class Plan:
    """The parts of a timeline.

    ``drawn`` are the dated articles with a balance, ``unframed`` counts those without;
    ``span`` is None where nothing has a date; ``years`` are those with enough articles for an
    interval. ``width`` is the least that the plot will have:
    what has room there has room at any greater width.
    """

    drawn: pd.DataFrame
    unframed: int
    lane: Lane
    span: Span | None
    band: EventBand
    years: pd.DataFrame
    look: Look

    @property
    def many(self) -> bool:
        """Whether there are too many marks for an interval each: then years have one."""
        return len(self.drawn) > MANY

    @property
    def width(self) -> int:
        """Least width of the plot in pixels."""
        return self.look.text_width - LEFT[self.look.width] - RIGHT

    @property
    def plot(self) -> int:
        """Height of the balance plot in pixels; 0 where no article is dated."""
        return PLOT[self.look.width] if len(self.drawn) else 0

    @property
    def axis(self) -> int:
        """Height of the time axis between plot and lane; 0 where one of them is missing."""
        return AXIS + 18 * self.many if self.plot and self.lane.height else 0

    @property
    def height(self) -> int:
        """Height of events, plot, time axis and lane together."""
        return self.band.height + self.plot + self.axis + self.lane.height

    @property
    def sizes(self) -> list[float]:
        """Diameter of each drawn mark: its area stands for the article's words."""
        largest = LARGEST_OF_MANY if self.many else LARGEST[self.look.width]
        smallest = SMALLEST_OF_MANY if self.many else SMALLEST
        share = self.drawn["words"] / max(1, self.drawn["words"].max())
        sizes: list[float] = (share**0.5 * largest).clip(lower=smallest).tolist()
        return sizes

    def across(self, day: str | pd.Timestamp) -> float:
        """Pixels from the plot's left edge to a day."""
        return self.span.share(day) * self.width if self.span else 0.0

    def up(self, balance: float) -> float:
        """Pixels from the plot's foot to a balance."""
        return (balance + LIMIT) / (2 * LIMIT) * self.plot


def plan_timeline(
    table: pd.DataFrame, look: Look, events: Sequence[Event], years: pd.DataFrame | None
) -> Plan:
    """Sort out what is drawn where, and choose the time axis and the events within it."""
    dated = table[table["dated"]]
    drawn = dated[dated["balance"].notna()].reset_index(drop=True)
    undated = table[~table["dated"]]
    span = _choose_span(drawn, undated)
    width = look.text_width - LEFT[look.width] - RIGHT
    shown = events if len(drawn) and span else ()
    band = arrange_events(shown, span, width, look) if span else EventBand((), 0)
    none = pd.DataFrame({"year": [], "articles": [], "balance": []})
    years = none if years is None else years
    return Plan(
        drawn,
        len(dated) - len(drawn),
        arrange_lane(undated, look),
        span,
        band,
        years[years["balance"].notna() & (years["articles"] >= MIN_CLUSTERS)],
        look,
    )


def _choose_span(drawn: pd.DataFrame, undated: pd.DataFrame) -> Span | None:
    """Give the days over which the axis runs: those of the dated articles, if there are any.

    A bound of an undated article may lie far off; it would press the dated ones together.
    """
    rows = drawn if len(drawn) else undated.head(MOST_ROWS)
    bounds = ("date_earliest", "date_latest", "date_placed")
    return span_of([day for bound in bounds for day in rows[bound]])
