"""The time axis runs over all days that are shown, and its labels have room."""

import pandas as pd

from charts.timespan import Span, span_of, time_ticks

DECADE = Span(pd.Timestamp("2010-01-01"), pd.Timestamp("2020-01-01"))


def test_a_span_runs_from_a_first_of_january_past_the_last_day() -> None:
    span = span_of(["2014-09-04", "", "2010-10-24", "2021-10-29"])
    assert str(span.first.date()) == "2010-01-01"
    assert span.last > pd.Timestamp("2022-03-01")


def test_the_span_of_one_day_is_its_year() -> None:
    span = span_of(["2014-09-04"])
    assert (str(span.first.date()), str(span.last.date())) == ("2014-01-01", "2014-12-31")


def test_no_day_gives_no_span() -> None:
    assert span_of(["", ""]) is None


def test_a_day_lies_at_its_share_of_the_span() -> None:
    assert DECADE.share("2010-01-01") == 0
    assert DECADE.share("2020-01-01") == 1
    assert DECADE.holds("2015-06-01")
    assert not DECADE.holds("2021-01-01")


def test_a_range_is_clipped_to_the_span_and_open_ends_run_to_its_ends() -> None:
    days = DECADE.clip("2009-01-01", "2014-05-06")
    assert [str(day.date()) for day in days] == ["2010-01-01", "2014-05-06"]
    days = DECADE.clip("2014-05-06", "")
    assert [str(day.date()) for day in days] == ["2014-05-06", "2020-01-01"]


def test_years_are_labelled_as_often_as_they_have_room() -> None:
    assert time_ticks(DECADE, 600, 50)["ticktext"] == [str(year) for year in range(2010, 2021)]
    assert time_ticks(DECADE, 300, 50)["ticktext"] == [
        *("2010", "2012", "2014", "2016", "2018", "2020")
    ]


def test_a_short_span_is_labelled_by_months() -> None:
    year = Span(pd.Timestamp("2014-01-01"), pd.Timestamp("2014-12-31"))
    assert time_ticks(year, 400, 50)["ticktext"] == ["Jan 2014", "Apr 2014", "Jul 2014", "Oct 2014"]
