"""Bylines and date lines."""

import pytest

from analysis.cleaning.bylines import (
    Byline,
    is_date_line,
    parse_byline,
    parse_credit,
    parse_website,
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
        ("By Jane Doe and 3 more", Byline(("Jane Doe",))),
        ("By Jane Doe + 2 others", Byline(("Jane Doe",))),
        ("By Jane Doe, The Guardian", Byline(("Jane Doe",), "", "The Guardian")),
        ("By Jane Doe for The Guardian", Byline(("Jane Doe",), "", "The Guardian")),
        ("By Jane Doe, Associated Press", Byline(("Jane Doe",))),
        ("By Jane Doe from Brussels", Byline(("Jane Doe",))),
        ("By Jane Doe in Riga and John Smith in Bonn", Byline(("Jane Doe", "John Smith"))),
        ("By Jane Doe; John Smith", Byline(("Jane Doe", "John Smith"))),
        ("By Jane Doe; Ann Baker contributed from Riga", Byline(("Jane Doe",))),
        ("BYLINE: By JANE DOE", Byline(("Jane Doe",))),
        ("By Lt. Gen. (ret.) John Smith", Byline(("John Smith",))),
        ("By Jane Doe Published 3 May 2014", Byline(("Jane Doe",), "3 May 2014")),
        ("Posted by Jane Doe on 3 May 2014", Byline(("Jane Doe",), "3 May 2014")),
        ("Interview by Jane Doe", Byline(("Jane Doe",))),
        ("Author(s): Jane Doe, John Smith", Byline(("Jane Doe", "John Smith"))),
        ("By Our Foreign Staff", Byline()),
        ("By admin", Byline()),
        ("Von Jane Doe, Berlin", Byline(("Jane Doe",))),
        ("Ein Gastbeitrag von Jane Doe", Byline(("Jane Doe",))),
        ("Das Gespräch führten Jane Doe und John Smith", Byline(("Jane Doe", "John Smith"))),
        ("Von unserem Korrespondenten Hans Müller", Byline(("Hans Müller",))),
        ("Von unserer Redaktion", Byline()),
        ("Par Jane Doe avec AFP", Byline(("Jane Doe",))),
        ("Par Jane Doe Publié le 3 mai 2014", Byline(("Jane Doe",), "3 mai 2014")),
        ("Propos recueillis par Jane Doe", Byline(("Jane Doe",))),
        ("De notre correspondante à Moscou, Jane Doe", Byline(("Jane Doe",))),
        ("Une tribune de Jane Doe", Byline(("Jane Doe",))),
        ("Por Jane Doe y Juan Pérez", Byline(("Jane Doe", "Juan Pérez"))),
        ("Entrevista de Jane Doe", Byline(("Jane Doe",))),
        ("di Jane Doe, 3 maggio 2014", Byline(("Jane Doe",), "3 maggio 2014")),
        ("a cura di Jane Doe", Byline(("Jane Doe",))),
        ("dal nostro inviato Mario Rossi", Byline(("Mario Rossi",))),
        ("Авторы: Иван Петров, Анна Иванова", Byline(("Иван Петров", "Анна Иванова"))),
        ("Беседовала Анна Иванова", Byline(("Анна Иванова",))),
        ("Материал подготовил Иван Петров", Byline(("Иван Петров",))),
        ("Корреспондент Иван Петров", Byline(("Иван Петров",))),
        ("Von Jane Doe, die gestern nach Riga reiste, war nichts mehr zu hören.", None),
        ("By John Smith, a former general, the book is good.", None),
        ("Remarks by Jane Doe", None),
        ("Edited by Jane Doe", None),
        ("di Pietro e di Paolo", None),
        ("Por Europa y América", None),
        ("By Tuesday the talks had failed", None),
        ("By land and sea", None),
        ("By the authority vested in me as President", None),
        ("By NATO standards", None),
        ("Standby", None),
    ],
)
def test_a_byline_is_read(line: str, byline: Byline | None) -> None:
    assert parse_byline(line) == byline


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
