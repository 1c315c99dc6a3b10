"""A date that one source gives."""

import re
from datetime import date

import pytest

from analysis.date_candidates import Candidate, first_span, make_span, read_iso_span, take_found
from analysis.dates import find_line_dates

MAY = Candidate(date(2014, 5, 1), date(2014, 5, 31), "month", "address", "address")


def test_a_span_has_the_precision_of_its_figures() -> None:
    assert make_span(2014, 2) == (date(2014, 2, 1), date(2014, 2, 28), "month")
    assert make_span(2014, 2, 30) is None
    assert read_iso_span("2014") == (date(2014, 1, 1), date(2014, 12, 31), "year")
    assert read_iso_span("soon") is None
    figures = re.compile(r"(\d{4})-(\d\d)")
    assert first_span(figures, "1999-13 2014-05") == (date(2014, 5, 1), date(2014, 5, 31), "month")


@pytest.mark.parametrize(
    ("day", "yes"), [("2014-05-20", False), ("2014-06-01", False), ("2014-06-02", True)]
)
def test_a_day_off_is_another_time_zone_and_no_other_date(day: str, yes: bool) -> None:
    other = Candidate(date.fromisoformat(day), date.fromisoformat(day), "day", "byline", "")

    assert MAY.contradicts(other) is yes
    assert other.contradicts(MAY) is yes


def test_two_readings_are_settled_on_one_with_its_reason() -> None:
    (found,) = find_line_dates("3/5/2014")
    both = take_found(found, "byline", "byline")
    one = both.on(both.readings[0], "the file says so")

    assert both.readings == (date(2014, 5, 3), date(2014, 3, 5))
    assert (one.first, one.precision, one.readings) == (date(2014, 5, 3), "day", ())
    assert one.evidence == 'byline "3/5/2014"; the file says so'
