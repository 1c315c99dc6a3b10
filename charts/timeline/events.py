"""Dated events behind a timeline: a line for each, and names that never lie over each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.events import Event
from charts.layout import Look
from charts.overlay import Overlay
from charts.placement import Box
from charts.template import SMALL_SIZE
from charts.text import plain_text, text_width
from charts.timespan import Span

LEVEL = 18
"""Height of one level of event names, in pixels."""

LEVELS = 2
EDGE = 4
"""Pixels between a name and its line, and between two names."""

MOST_SEARCHED = 5_000
"""Placements tried before the names give way to numbers: a few hundredths of a second."""

Place = tuple[int, str]
"""The level of a name, and which of its ends stands at its line."""

PLACES: tuple[Place, ...] = tuple(
    (level, anchor) for level in range(LEVELS) for anchor in ("center", "left", "right")
)
"""The places that a name may take, the most readable first."""


@dataclass(frozen=True)
class EventLabel:
    """The text at one event's line: its level above the plot and how it is anchored."""

    day: str
    text: str
    level: int
    anchor: str


@dataclass(frozen=True)
class EventBand:
    """The events that a timeline shows, with the height that their labels need.

    ``key`` explains the numbers that stand for names where these have no room; it is empty where
    the names themselves are drawn. ``hidden`` counts events that have no room even as numbers.
    """

    labels: tuple[EventLabel, ...]
    height: int
    key: str = ""
    hidden: int = 0


def arrange_events(events: Sequence[Event], span: Span, width: float, look: Look) -> EventBand:
    """Choose names or numbers for the events within ``span``, and a place for each."""
    shown = [event for event in events if event.display and span.holds(event.date.isoformat())]
    days = [event.date.isoformat() for event in shown]
    shares = [span.share(day) * width for day in days]
    if not look.narrow:
        named = _arrange(shares, [event.name for event in shown], width)
        if named is not None:
            return _band(days, [event.name for event in shown], named)
    numbers = [str(number + 1) for number in range(len(shown))]
    placed = _arrange(shares, numbers, width)
    while placed is None:
        numbers.pop()
        placed = _arrange(shares[: len(numbers)], numbers, width)
    key = "; ".join(
        f"{number} {event.name}, {pd.Timestamp(day):%b %Y}"
        for number, event, day in zip(numbers, shown, days, strict=False)
    )
    hidden = len(shown) - len(numbers)
    return _band(days, numbers, placed, f"Events: {key}." if key else "", hidden)


def draw_events(over: Overlay, band: EventBand, height: float, look: Look) -> None:
    """Draw lines through the plot (``height`` pixels) and names above it."""
    for label in band.labels:
        rise = EDGE + label.level * LEVEL
        over.draw(
            type="line",
            x0=label.day,
            x1=label.day,
            y0=0,
            y1=1 + rise / height,
            yref="y domain",
            layer="below",
            line={"color": look.surface.line, "width": 1, "dash": "dot"},
        )
        over.write(
            text=plain_text(label.text),
            x=label.day,
            xanchor=label.anchor,
            y=1,
            yref="y domain",
            yanchor="bottom",
            yshift=rise,
            borderpad=0,
            font={"size": SMALL_SIZE, "color": look.surface.muted},
        )


def _band(
    days: Sequence[str],
    texts: Sequence[str],
    places: Sequence[Place],
    key: str = "",
    hidden: int = 0,
) -> EventBand:
    labels = tuple(
        EventLabel(day, text, *place) for day, text, place in zip(days, texts, places, strict=False)
    )
    levels = max((label.level for label in labels), default=-1) + 1
    return EventBand(labels, levels * LEVEL + (EDGE if levels else 0), key, hidden)


def _arrange(points: Sequence[float], texts: Sequence[str], width: float) -> list[Place] | None:
    """Find a level and an anchor for each text so that none touches another, or its line.

    Depth-first through the events in order of time; None where no arrangement is found.
    """
    widths = [text_width(text, SMALL_SIZE) for text in texts]
    chosen: list[tuple[Place, list[Box]]] = []
    untried = [list(PLACES)]
    for _ in range(MOST_SEARCHED):
        if len(chosen) == len(texts):
            return [place for place, _ in chosen]
        if not untried[-1]:
            untried.pop()
            if not chosen:
                return None
            chosen.pop()
            continue
        place = untried[-1].pop(0)
        own = _boxes(points[len(chosen)], widths[len(chosen)], place)
        fits = own[0].left >= 0 and own[0].right <= width
        if fits and not any(_meet(a, b) for a in own for _, old in chosen for b in old):
            chosen.append((place, own))
            untried.append(list(PLACES))
    return None


def _boxes(x: float, width: float, place: Place) -> list[Box]:
    """What a name at ``x`` covers: its text, and the line that leads down from it."""
    level, anchor = place
    left = {"center": x - width / 2, "left": x, "right": x - width}[anchor]
    bottom = EDGE + level * LEVEL
    return [Box(left, bottom, left + width, bottom + LEVEL), Box(x - 0.5, 0, x + 0.5, bottom)]


def _meet(one: Box, other: Box) -> bool:
    """Whether two boxes come nearer to each other than ``EDGE`` sideways."""
    return (
        one.left < other.right + EDGE
        and other.left < one.right + EDGE
        and one.bottom < other.top
        and other.bottom < one.top
    )
