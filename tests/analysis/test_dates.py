"""Dates written out in running text."""

from datetime import date

import pytest

from analysis.dates import (
    find_dates,
    find_weekdays,
    find_yearless_days,
    is_calendar_word,
    month_end,
)

DAY = date(2014, 10, 24)


@pytest.mark.parametrize(
    "text",
    [
        "October 24, 2014",
        "24 October 2014",
        "24th of October, 2014",
        "Oct. 24, 2014",
        "2014-10-24",
        "2014-10-24T12:30:00",
        "2014/10/24",
        "24.10.2014",
        "10/24/2014",
        "24. Oktober 2014",
        "24 octobre 2014",
        "24 de octubre de 2014",
        "24 ottobre 2014",
        "24 октября 2014 г.",
        "Friday, 24 October 2014",
        "24-26 October 2014",
        "October 24–26, 2014",
    ],
)
def test_a_day_is_read_in_six_languages(text: str) -> None:
    (found,) = find_dates(f"On {text} they met.")

    assert (found.earliest, found.latest, found.precision) == (DAY, DAY, "day")


def test_a_month_has_its_first_and_last_day() -> None:
    (found,) = find_dates("in February 2012")

    assert (found.text, found.precision) == ("February 2012", "month")
    assert (found.earliest, found.latest) == (date(2012, 2, 1), date(2012, 2, 29))


def test_figures_that_can_be_read_in_two_ways_are_a_range() -> None:
    (found,) = find_dates("03/04/2014")

    assert (found.earliest, found.latest) == (date(2014, 3, 4), date(2014, 4, 3))
    assert found.precision == "range"


@pytest.mark.parametrize(
    "text",
    ["31 February 2014", "NATO 2020", "set 2014 as the year", "24", "may come", "1/2014", "SS-20"],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_dates(text) == []


def test_days_without_a_year_are_found_beside_full_dates() -> None:
    found = find_yearless_days("On 18 October 2021 … on 29 October; May 6 and 7; May 12:30")

    assert [(day.month, day.day) for day in found] == [(10, 29), (5, 6)]
    assert found[0].in_year(2021) == date(2021, 10, 29)


def test_a_leap_day_is_in_leap_years_only() -> None:
    (found,) = find_yearless_days("on 29 February")

    assert found.in_year(2012) == date(2012, 2, 29)
    assert found.in_year(2013) is None


def test_weekdays_are_found_in_full() -> None:
    assert find_weekdays("urged Tuesday, for Wednesday; Tues.") == [(6, 1), (19, 2)]


def test_calendar_words_are_told() -> None:
    assert is_calendar_word("Thursday")
    assert is_calendar_word("октября")
    assert not is_calendar_word("NATO")
    assert month_end(2014, 12) == date(2014, 12, 31)
