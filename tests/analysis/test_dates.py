"""Dates written out in running text."""

from datetime import date

import pytest

from analysis.dates import (
    find_dates,
    find_figure_order,
    find_line_dates,
    find_weekdays,
    find_yearless_days,
    is_calendar_word,
    month_end,
    read_date,
    read_iso,
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
        "24th October, 2014",
        "24-Oct-2014",
        "24/Oct/2014",
        "October 24,2014",
        "the 24th day, 24 OCTOBER 2014",
        "24.Oktober 2014",
        "24. 10. 2014",
        "2014.10.24",
        "octubre 24 de 2014",
        "24 de octubre del 2014",
        "24-го октября 2014 года",
        "24\u00a0octobre\u202f2014",
    ],
)
def test_a_day_is_read_in_six_languages(text: str) -> None:
    (found,) = find_dates(f"On {text} they met.")

    assert (found.earliest, found.latest, found.precision) == (DAY, DAY, "day")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le 1er mars 2014", "2014-03-01"),
        ("1ᵉʳ mars 2014", "2014-03-01"),
        ("1º de marzo de 2014", "2014-03-01"),
        ("4. MÄRZ 2014", "2014-03-04"),
        ("4. Maerz 2014", "2014-03-04"),
        ("3 DECEMBRE 2014", "2014-12-03"),
        ("3 fevrier 2014", "2014-02-03"),
        ("Sept. 4, 2014", "2014-09-04"),
    ],
)
def test_a_day_is_read_however_its_month_is_spelt(text: str, day: str) -> None:
    (found,) = find_dates(text)

    assert (str(found.earliest), found.precision) == (day, "day")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4-5 September 2014", "2014-09-04", "2014-09-05"),
        ("September 4–5, 2014", "2014-09-04", "2014-09-05"),
        ("vom 4. bis 5. September 2014", "2014-09-04", "2014-09-05"),
        ("du 4 au 5 septembre 2014", "2014-09-04", "2014-09-05"),
        ("4 и 5 сентября 2014", "2014-09-04", "2014-09-05"),
        ("28 August – 3 September 2014", "2014-08-28", "2014-09-03"),
        ("August 28 to September 3, 2014", "2014-08-28", "2014-09-03"),
        ("March/April 2014", "2014-03-01", "2014-04-30"),
        ("mai-juin 2014", "2014-05-01", "2014-06-30"),
    ],
)
def test_days_from_one_to_another_are_a_range(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text)

    assert (str(found.earliest), str(found.latest)) == (first, last)
    assert (found.precision, found.is_ambiguous) == ("range", False)
    assert found.names_days is (found.latest.day != 30)


@pytest.mark.parametrize("text", ["mai 2014", "май 2014", "MAI 2014", "May, 2014", "мая 2014 г."])
def test_a_month_is_told_from_a_word(text: str) -> None:
    assert [str(found.latest) for found in find_dates(text)] == ["2014-05-31"]


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("03.05.14", "2014-05-03", "2014-05-03"),
        ("03.05.75", "1975-05-03", "1975-05-03"),
        ("25/05/14", "2014-05-25", "2014-05-25"),
        ("20140503", "2014-05-03", "2014-05-03"),
        ("20140503T221000Z", "2014-05-03", "2014-05-03"),
        ("2014 May 3", "2014-05-03", "2014-05-03"),
        ("03-MAY-14", "2014-05-03", "2014-05-03"),
        ("May 3, '14", "2014-05-03", "2014-05-03"),
        ("Winter 2014", "2013-12-01", "2015-02-28"),
        ("Winter 2014/15", "2014-12-01", "2015-02-28"),
        ("Frühjahr 2014", "2014-03-01", "2014-06-30"),
        ("été 2014", "2014-06-01", "2014-09-30"),
        ("December 2013/January 2014", "2013-12-01", "2014-01-31"),
        ("Saturday, 3/5/2014", "2014-05-03", "2014-05-03"),
        ("mercredi 3/5/2014", "2014-03-05", "2014-03-05"),
        ("Monday, 3/5/2014", "2014-03-05", "2014-05-03"),
    ],
)
def test_a_date_line_has_forms_of_its_own(line: str, first: str, last: str) -> None:
    (found,) = find_line_dates(line)

    assert (str(found.earliest), str(found.latest)) == (first, last)


@pytest.mark.parametrize("line", ["3 May 14:30", "1.2.10.4", "19991399", "version 201405031"])
def test_a_line_of_other_figures_has_no_date(line: str) -> None:
    assert find_line_dates(line) == []


def test_running_text_has_no_short_years_and_no_seasons() -> None:
    assert find_dates("03.05.14 20140503 in the summer of 2014") == []


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("on 25/5/2014 and 3/5/2014", "day"),
        ("on 5/25/2014 and 3/5/2014", "month"),
        ("on 5/25/2014 and 25/5/2014", ""),
        ("on 3/5/2014", ""),
        ("on 25.5.2014", ""),
        ("on 25 May 2014", ""),
    ],
)
def test_dates_in_figures_show_which_part_comes_first(text: str, order: str) -> None:
    assert find_figure_order(text) == order


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2014-05-03T22:10:00-04:00", "2014-05-03"),
        ("Sat, 03 May 2014 22:10:00 -0400", "2014-05-03"),
        ("3 мая 2014 г.", "2014-05-03"),
        ("Mai 2014", "2014-05"),
        ("2014-05", "2014-05"),
        ("2014", "2014"),
        ("4-5 March 2014", "2014-03-04/2014-03-05"),
        ("Date: 03/05/2014", "03/05/2014"),
        ("2014-13", ""),
        ("soon", ""),
        ("3 May 2014 or 4 June 2014", ""),
    ],
)
def test_a_string_is_read_as_an_iso_day(words: str, iso: str) -> None:
    assert read_iso(words) == iso


def test_a_string_of_two_dates_is_none() -> None:
    assert read_date("3 May 2014 or 4 June 2014") is None
    assert read_date("3 May 2014 (2014-05-03)") == find_dates("3 May 2014")[0]


def test_a_month_has_its_first_and_last_day() -> None:
    (found,) = find_dates("in February 2012")

    assert (found.text, found.precision) == ("February 2012", "month")
    assert (found.earliest, found.latest) == (date(2012, 2, 1), date(2012, 2, 29))


def test_figures_that_can_be_read_in_two_ways_are_a_range() -> None:
    (found,) = find_dates("03/04/2014")

    assert (found.earliest, found.latest) == (date(2014, 3, 4), date(2014, 4, 3))
    assert (found.precision, found.is_ambiguous, found.names_days) == ("range", True, False)
    assert found.readings == (date(2014, 4, 3), date(2014, 3, 4))


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
    assert find_weekdays("Dienstag, mardi, martes, martedì, вторник; mit, son") == [
        (position, 1) for position in (0, 10, 17, 25, 34)
    ]


def test_calendar_words_are_told() -> None:
    assert is_calendar_word("Thursday")
    assert is_calendar_word("октября")
    assert not is_calendar_word("NATO")
    assert month_end(2014, 12) == date(2014, 12, 31)
