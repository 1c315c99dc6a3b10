"""Bylines and date lines."""

import pytest

from analysis.cleaning.bylines import (
    Byline,
    is_date_line,
    is_names,
    is_person,
    names_a_staff,
    parse_byline,
    parse_credit,
    parse_website,
    split_names,
)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Anders Fogh Rasmussen", Byline(("Anders Fogh Rasmussen",))),
        ("by Raluca Csernatoni", Byline(("Raluca Csernatoni",))),
        ("BY MICHAEL R. GORDON and ERIC SCHMITT", Byline(("Michael R. Gordon", "Eric Schmitt"))),
        ("By Gen. Sir Richard Shirreff", Byline(("Richard Shirreff",))),
        ("Von Konstantin von Hammerstein", Byline(("Konstantin von Hammerstein",))),
        ("Автор: Сергей Лавров", Byline(("Сергей Лавров",))),
        ("By Jane Doe, Moscow Correspondent", Byline(("Jane Doe",))),
        ("By Jane Doe in Moscow", Byline(("Jane Doe",))),
        (
            "by Carla Stea October 14, 2014 from GlobalResearch Website",
            Byline(("Carla Stea",), "October 14, 2014", "GlobalResearch"),
        ),
        (
            "by SPIEGEL Staff March 06, 2015 from SPIEGEL Website",
            Byline((), "March 06, 2015", "SPIEGEL"),
        ),
        (
            "Posted on April 21, 2016 by Jane Q. Doe — 4 Comments",
            Byline(("Jane Q. Doe",), "April 21, 2016"),
        ),
        ("By Tuesday the talks had failed", None),
        ("By land and sea", None),
        ("By the authority vested in me as President", None),
        ("By NATO standards", None),
        ("Standby", None),
    ],
)
def test_a_byline_is_read(line: str, byline: Byline | None) -> None:
    assert parse_byline(line) == byline


@pytest.mark.parametrize(
    ("name", "yes"),
    [
        ("Jens Stoltenberg", True),
        ("Ursula von der Leyen", True),
        ("Zhores I. Alferov", True),
        ("Jean-Claude Juncker", True),
        ("Conor O'Brien", True),
        ("Stoltenberg", False),
        ("The Council", False),
        ("Associated Press", False),
        ("Staff Writer", False),
        ("Foreign Minister Lavrov", False),
        ("John F.", False),
        ("jens stoltenberg", False),
        ("Wales May 2014", False),
    ],
)
def test_a_person_has_two_to_five_words(name: str, yes: bool) -> None:
    assert is_person(name) is yes


def test_names_are_split_and_the_rest_left_out() -> None:
    assert split_names("Dr. Jane Doe, John Smith and the editors") == ("Jane Doe", "John Smith")
    assert is_names("Matthias Gebauer, Christiane Hoffmann and Klaus Wiegrefe")
    assert not is_names("Matthias Gebauer was there")
    assert names_a_staff("SPIEGEL Staff")
    assert not names_a_staff("staff were there")


def test_a_credit_without_by_needs_an_office() -> None:
    assert parse_credit("Ewen MacAskill Defence correspondent") == "Ewen MacAskill"
    assert parse_credit("Jane Q. Doe, Senior Fellow") == "Jane Q. Doe"
    assert parse_credit("Black Sea Region") == ""


def test_a_website_names_an_outlet() -> None:
    assert parse_website("GlobalResearch Website") == "GlobalResearch"
    assert parse_website("from SPIEGEL Website") == "SPIEGEL"
    assert parse_website("The minister opened a new website") == ""


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("October 24, 2010", True),
        ("March 14, 2013 Thursday 11:21 AM GMT", True),
        ("Published: 3 December 2019, 10:30 CET", True),
        ("Stand: 28.04.2020 18:00 Uhr", True),
        ("Brussels, 3 December 2019", True),
        ("THE WHITE HOUSE, January 21, 2021.", True),
        ("2:38 P.M. EDT", True),
        ("The White House, January 21, 2021", True),
        ("Berlin, den 3. Mai 2014", True),
        ("Bruxelles, le 3 mai 2014", True),
        ("Москва, 3 мая 2014 года", True),
        ("Published in Brussels on 3 May 2014", True),
        ("Dernière modification : 03/05/14", True),
        ("Última actualización: 3 de mayo de 2014", True),
        ("Aggiornato il 3 maggio 2014 alle ore 10:15", True),
        ("Последнее обновление: 03.05.2014", True),
        ("Spring 2014", True),
        ("On 18 October 2021 it closed", False),
        ("On March 8, 2015, the President issued", False),
        ("On March 8, 2015 President Doe issued Order", False),
        ("Capitol on January 6, 2021.", False),
        ("Order of January 19, 2021 (Imports", False),
        ("on November 2, 2021.", False),
        ("He was born on 5 March 1953.", False),
        ("October", False),
        ("2014", False),
    ],
)
def test_a_date_line_holds_nothing_else(line: str, yes: bool) -> None:
    assert is_date_line(line) is yes
