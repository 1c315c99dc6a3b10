"""What a cell says of an article is written as the rest of the program writes it."""

from datetime import date

import pytest

from analysis.article import DateEstimate
from analysis.reading.cells import (
    read_cells,
    write_address,
    write_author,
    write_genre,
    write_language,
    write_outlet,
)
from analysis.reading.date_cells import DateColumn


@pytest.mark.parametrize(
    ("cell", "author"),
    [
        ("Ann Smith", "Ann Smith"),
        ("By Ann Smith and Bob Jones", "Ann Smith, Bob Jones"),
        ("Ann Smith; Bob Jones", "Ann Smith, Bob Jones"),
        ("Smith, Ann; Jones, Bob B.", "Ann Smith, Bob B. Jones"),
        ("['Ann Smith', 'Bob Jones']", "Ann Smith, Bob Jones"),
        ("[Ann Smith]", "Ann Smith"),
        ("ann smith", "Ann Smith"),
        ("АННА ПЕТРОВА", "Анна Петрова"),
        ("Ann Smith, Reuters", "Ann Smith"),
        ("Staff writer", ""),
        ("Reuters", ""),
        ("Observer", "Observer"),
        ("", ""),
    ],
)
def test_an_author_is_a_person(cell: str, author: str) -> None:
    assert write_author(cell) == author


@pytest.mark.parametrize(
    ("cell", "outlet"),
    [
        ("moscow times", "The Moscow Times"),
        ("www.themoscowtimes.com", "The Moscow Times"),
        ("The  Village Herald", "The Village Herald"),
        ("village-herald.example", "village-herald.example"),
    ],
)
def test_an_outlet_has_its_usual_name_where_it_is_known(cell: str, outlet: str) -> None:
    assert write_outlet(cell) == outlet


@pytest.mark.parametrize(
    ("cell", "language"),
    [("EN", "en"), ("en-US", "en"), ("de_AT", "de"), ("Russian", "ru"), ("Klingon", "")],
)
def test_a_language_is_a_code(cell: str, language: str) -> None:
    assert write_language(cell) == language


def test_genres_and_addresses() -> None:
    assert (write_genre("Opinion"), write_genre("Essay")) == ("opinion", "Essay")
    address = "https://example.org/a?b=1"
    assert (write_address(address), write_address("example.org/a")) == (address, "example.org/a")
    assert (write_address("https://[x"), write_address("none given"), write_address("x")) == (
        "", "", "",
    )  # fmt: skip


def test_each_field_has_its_column_as_evidence() -> None:
    cells = {"title": " A\nB ", "genre": "", "date": "2014-05-03", "text": "x"}
    columns = {"title": "Headline", "genre": "Kind", "date": "Day", "text": "Body"}
    known = read_cells(cells, columns, DateColumn())
    assert (known.title, known.evidence) == ("A B", {"title": 'column "Headline"'})
    day = date(2014, 5, 3)
    evidence = 'column "Day" "2014-05-03"'
    assert known.date == DateEstimate(day, day, "day", "page metadata", evidence)
    assert known.warnings == ()


@pytest.mark.parametrize(
    ("cell", "warning"),
    [
        ("2031-01-01", 'The date 2031-01-01 (column "Day" "2031-01-01") lies in the future.'),
        ("1948", 'The date 1948-01-01 (column "Day" "1948") lies before 1949.'),
        ("soon", 'The date "soon" of the table cannot be read.'),
    ],
)
def test_a_date_that_cannot_be_is_said(cell: str, warning: str) -> None:
    known = read_cells({"date": cell}, {"date": "Day"}, DateColumn(), date(2030, 1, 1))
    assert known.warnings == (warning,)
