"""Datelines at the beginning of a text."""

import pytest

from analysis.datelines import find_dateline, find_yearless_dateline, names_later_year

TEXT = "NATO and Russia met, and it was the first time in two years."


@pytest.mark.parametrize(
    "opening",
    [
        "BRUSSELS, May 3, 2014 (Reuters) - ",
        "BRUSSELS (AP) — May 3, 2014 — ",
        "NEW YORK, Saturday, May 3, 2014 (Reuters) - ",
        "WASHINGTON, D.C., May 3, 2014 /PRNewswire/ -- ",
        "BRUSSELS May 3, 2014 - ",
        "Berlin, 3. Mai 2014 (dpa) - ",
        "Bruxelles, le 3 mai 2014 (AFP) - ",
        "Madrid, 3 de mayo de 2014 (EFE).- ",
        "(ANSA) - ROMA, 3 MAG 2014 - ",
        "Москва. 3 мая 2014 года. INTERFAX.RU - ",
        "МОСКВА, 3 мая 2014 — РИА Новости. ",
        "МОСКВА, 3 мая 2014 г. /ТАСС/. ",
    ],
)
def test_a_dateline_has_a_place_a_day_and_an_agency_or_a_dash(opening: str) -> None:
    found = find_dateline(opening + TEXT)

    assert found is not None
    assert str(found.earliest) == "2014-05-03"


@pytest.mark.parametrize(
    "opening",
    [
        "BRUSSELS, Tuesday (Reuters) - ",
        "BRUSSELS, May 3 (Reuters) - ",
        "In January 2014 (after the talks) they hoped. ",
        "In Brussels, May 3, 2014 - a day like others - they met. ",
        "On 3 May 2014 - a day like others - they met. ",
        "Am 3. Mai 2014 - einem Samstag - war es so weit. ",
        "Yesterday, May 3, 2014 - they met. ",
        "May 3, 2014 - they met. ",
        "Brussels saw on May 3, 2014 (a Saturday) a meeting. ",
    ],
)
def test_other_openings_are_none(opening: str) -> None:
    assert find_dateline(opening + TEXT) is None


def test_a_scene_of_the_past_is_no_dateline() -> None:
    scene = "Berlin, November 9, 1989 - The wall is open. "

    assert find_dateline(f"{scene}{TEXT} In 2014 it was a memory.") is None
    assert find_dateline(f"{scene}{TEXT} It will last until 2014.") is not None


def test_a_dateline_without_a_year_is_a_day_of_some_year() -> None:
    day = find_yearless_dateline(f"BRUSSELS, May 3 (Reuters) - {TEXT}")

    assert day is not None
    assert (day.month, day.day) == (5, 3)
    assert find_yearless_dateline(f"BRUSSELS, May 3 - {TEXT}") is None
    assert find_yearless_dateline(TEXT) is None


@pytest.mark.parametrize(
    ("text", "yes"),
    [("in 2015", True), ("in 2014", False), ("by 2030", False), ("bis 2030", False)],
)
def test_a_later_year_is_named_unless_it_is_to_come(text: str, yes: bool) -> None:
    assert names_later_year(text, 2014) is yes
