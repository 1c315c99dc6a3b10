"""Events behind the timeline: names above it that never lie over each other."""

from datetime import date

import pandas as pd
import pytest

from analysis.events import Event
from charts.layout import Look
from charts.text import text_width
from charts.timeline.events import EDGE, LEVEL, EventBand, arrange_events
from charts.timespan import Span

SPAN = Span(pd.Timestamp("2010-01-01"), pd.Timestamp("2022-01-01"))


def event(name: str, day: date, display: bool = True) -> Event:
    return Event(name, day, ("x",), "source", display=display)


EVENTS = [
    event("Lisbon Summit", date(2010, 11, 19)),
    event("Annexation of Crimea", date(2014, 3, 18)),
    event("Wales Summit", date(2014, 9, 4)),
    event("Warsaw Summit", date(2016, 7, 8)),
    event("End of the INF Treaty", date(2019, 8, 2)),
    event("Missions suspended", date(2021, 10, 18)),
]


def spread(band: EventBand, width: float) -> list[tuple[int, float, float]]:
    """Level, left and right of each name in pixels."""
    found = []
    for label in band.labels:
        x, wide = SPAN.share(label.day) * width, text_width(label.text, 12)
        left = {"left": x, "center": x - wide / 2, "right": x - wide}[label.anchor]
        found.append((label.level, left, left + wide))
    return found


@pytest.mark.parametrize("width", [640, 760, 940, 1400])
def test_names_placed_for_the_least_width_never_meet_at_any_greater_one(width: int) -> None:
    placed = spread(arrange_events(EVENTS, SPAN, 640, Look()), width)
    for at, (level, left, right) in enumerate(placed):
        for other, begin, end in placed[at + 1 :]:
            assert level != other or right < begin or end < left


def test_all_names_stand_within_the_plot() -> None:
    placed = spread(arrange_events(EVENTS, SPAN, 640, Look()), 640)
    assert all(left >= 0 and right <= 640 for _, left, right in placed)


def test_a_narrow_timeline_has_numbers_and_a_key() -> None:
    band = arrange_events(EVENTS, SPAN, 260, Look(width="narrow"))
    assert [label.text for label in band.labels] == ["1", "2", "3", "4", "5", "6"]
    assert band.key.startswith("Events: 1 Lisbon Summit, Nov 2010; 2 Annexation of Crimea, Mar")


def test_names_without_room_become_numbers_on_a_wide_timeline_too() -> None:
    name = "A name that takes half of the width of the plot"
    crowd = [event(name, date(2014, month, 1)) for month in (1, 3, 5, 7, 9)]
    band = arrange_events(crowd, SPAN, 640, Look())
    assert [label.text for label in band.labels] == ["1", "2", "3", "4", "5"]


def test_events_without_room_even_for_a_number_are_counted() -> None:
    crowd = [event(f"Event {day}", date(2014, 3, day)) for day in range(1, 29)]
    band = arrange_events(crowd, SPAN, 260, Look(width="narrow"))
    assert len(band.labels) + band.hidden == 28
    assert band.hidden > 0


def test_only_events_for_display_within_the_time_are_shown() -> None:
    others = [event("Too early", date(1997, 5, 27)), event("Not shown", date(2015, 1, 1), False)]
    assert arrange_events(others, SPAN, 640, Look()) == EventBand((), 0)


def test_the_band_is_as_high_as_its_levels() -> None:
    assert arrange_events(EVENTS[:1], SPAN, 640, Look()).height == LEVEL + EDGE
