"""Which of the dates of lines beside a text is that of its publication."""

import pytest

from analysis.cleaning import clean_lines
from analysis.date_lines import find_dated_lines, find_line_kinds

BODY = (
    "NATO and Russia met in Brussels, and the meeting was the first in two years. It was frank.",
    "They differ over Ukraine. But both sides want to avoid incidents in the Baltic.",
)


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("3 May 2014", ["plain"]),
        ("Published 3 May 2014", ["published"]),
        ("First published 3 May 2014, updated 5 June 2016", ["first", "changed"]),
        ("Last updated on 5 June 2016. Posted 3 May 2014", ["changed", "published"]),
        ("3 May 2014 (updated 5 June 2016)", ["plain", "changed"]),
        ("3 May 2014 (updated)", ["changed"]),
        ("3 May 2014, updated at 10:15", ["plain"]),
        ("Updated: 3 May 2014, 5 May 2014", ["changed", "changed"]),
        ("Received 3 May 2013; accepted 5 June 2013", ["other", "other"]),
        ("Originally published in The Review on 3 May 2014", ["first"]),
        ("Source: Agency | 2014-05-03 https://example.org/2012-01-01", ["plain"]),
        ("NATO 3 May 2014", ["plain"]),
        ("Security Conference, 3 May 2014", ["event"]),
        ("Sicherheitskonferenz, 3. Mai 2014", ["event"]),
        ("Veröffentlicht: 03.05.2014, aktualisiert: 05.06.2016", ["published", "changed"]),
        ("Stand: 03.05.2014", ["changed"]),
        ("Zuerst erschienen am 3. Mai 2014", ["first"]),
        ("abgerufen am 3. Mai 2014", ["other"]),
        ("Publié le 3 mai 2014 - Mis à jour le 5 juin 2016", ["published", "changed"]),
        ("Consulté le 3 mai 2014", ["other"]),
        ("Publicado el 3 de mayo de 2014, actualizado 05/06/2016", ["published", "changed"]),
        ("Impreso el 3 de mayo de 2014", ["other"]),
        ("Pubblicato il 3 maggio 2014, aggiornato il 5 giugno 2016", ["published", "changed"]),
        ("Stampato il 3 maggio 2014", ["other"]),
        ("Опубликовано 3 мая 2014, обновлено 5 июня 2016", ["published", "changed"]),
        ("Дата обращения: 03.05.2014", ["other"]),
        ("Впервые опубликовано 3 мая 2014", ["first"]),
    ],
)
def test_the_words_next_to_a_date_say_what_it_is(line: str, kinds: list[str]) -> None:
    assert [date.kind for date in find_line_kinds(line)] == kinds


def _found(*lines: str) -> list[str]:
    return [
        f"{date.place} {date.kind} {date.found.earliest}"
        for date in find_dated_lines(lines, clean_lines(lines))
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Title Here", "3. Mai 2014", *BODY), ["above plain 2014-05-03"]),
        (
            ("Title Here", "Updated", "5 June 2016", "Published", "3 May 2014", *BODY),
            ["above changed 2016-06-05", "above published 2014-05-03"],
        ),
        (
            (
                "Allies Resume the Talks",
                "World | 3 May 2014 | 5 minutes and a half to read",
                "",
                *BODY,
            ),
            ["above plain 2014-05-03"],
        ),
        (
            (
                "Allies Resume the Talks",
                "Published: 3 May 2014 in section World of this paper here",
                "",
                *BODY,
            ),
            ["above published 2014-05-03"],
        ),
        (
            (
                "Allies Resume the Talks",
                "Talks of 3 May 2014 and what came of them in the end",
                "",
                *BODY,
            ),
            [],
        ),
        (
            ("Title Here", "By Jane Doe, Example Forum, 3 May 2014", *BODY),
            ["above plain 2014-05-03"],
        ),
        ((*BODY, "Jane Doe", "Brussels, 3 May 2014"), ["below plain 2014-05-03"]),
        ((*BODY, "Home", "Search", "Help", "3 May 2014"), []),
        ((*BODY, "Home", "Search", "Help", "Published 3 May 2014"), ["below published 2014-05-03"]),
        ((*BODY, "Zuerst erschienen in: Die Zeitung, 3. Mai 2014"), ["below first 2014-05-03"]),
        (
            (*BODY, "Cet article a été initialement publié le 3 mai 2014 dans Le Journal."),
            ["below first 2014-05-03"],
        ),
        ((*BODY, "The plan was first published on 3 May 2014 in The Journal, they say."), []),
        ((*BODY, "It was sent to the Senate on", "November 2, 2021."), []),
    ],
)
def test_lines_beside_a_text_are_read_where_they_stand(
    lines: tuple[str, ...], found: list[str]
) -> None:
    assert _found(*lines) == found


def test_a_date_above_the_title_is_told_from_one_under_it() -> None:
    lines = ("3 May 2014", "A Title Stands Here", "2 May 2014", *BODY)
    dates = find_dated_lines(lines, clean_lines(lines))

    assert [date.after_title for date in dates] == [False, True]


def test_nothing_gives_nothing() -> None:
    assert find_dated_lines((), clean_lines(())) == []
