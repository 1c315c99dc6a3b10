"""Who wrote an article."""

import pytest

from analysis.authors import find_author, parse_note
from analysis.cleaning import clean_lines
from analysis.document import PageMetadata, RawDocument

TITLE = "Allies Resume the Talks in Brussels"
BODY = (
    "NATO and Russia met in Brussels, and the meeting was the first in two years. It was frank.",
    "They differ over Ukraine. But both sides want to avoid incidents in the Baltic, they said, "
    "where aircraft have come close to each other more than once in this year.",
)


def _author(*lines: str, page: PageMetadata | None = None) -> str:
    document = RawDocument("text.txt", "text", lines, page or PageMetadata())
    return find_author(document, clean_lines(lines))[0]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe and John Smith", "Jane Doe, John Smith"),
        ("Jane Doe, diplomatic editor", "Jane Doe"),
        ("Jane Doe in Brussels", "Jane Doe"),
        ("Jane Doe in Brussels and John Smith in Moscow", "Jane Doe, John Smith"),
        ("English French Russian", ""),
        ("Jane Doe, Moskau", "Jane Doe"),
        ("Jane Doe, Madrid", "Jane Doe"),
        ("JANE DOE / Bruselas", "Jane Doe"),
        ("Иван Петров, Москва", "Иван Петров"),
        ("Jane Doe for Reuters", "Jane Doe"),
        ("Jane Doe | The Guardian | 3 May 2014", "Jane Doe"),
        ("Interview: Jane Doe", "Jane Doe"),
        ("Интервью: Анна Иванова", "Анна Иванова"),
        ("New York, 3 May 2014", ""),
        ("New York | 3 May 2014", ""),
        ("Reuters | 3 May 2014", ""),
        ("Black Sea Region", ""),
        ("Guest contributor", ""),
        ("By the Ministry of Foreign Affairs", ""),
    ],
)
def test_a_line_under_the_title_names_persons(line: str, author: str) -> None:
    assert _author(TITLE, "", line, "", *BODY) == author


def test_a_bare_name_counts_where_the_text_has_none_of_its_words() -> None:
    assert _author(TITLE, "", "Jane Doe and John Smith", "", *BODY) == "Jane Doe, John Smith"
    assert _author(TITLE, "", "Jane Doe", "", f"Ms Doe spoke. {BODY[0]}", *BODY) == ""
    assert _author(TITLE, "", "Baltic Sea", "", *BODY) == ""
    assert _author(TITLE, "", "Quiet Hours", "", "Loud Words", "", *BODY) == ""


def test_a_bare_name_counts_beside_a_date() -> None:
    assert _author(TITLE, "", "Ukraine Doe", "3 May 2014", "", *BODY) == "Ukraine Doe"
    assert _author(TITLE, "", "Ukraine Doe", "", *BODY) == ""


def test_a_standfirst_may_stand_above_the_names() -> None:
    standfirst = "Diplomats speak of a frank exchange, but many differences do still remain"

    assert _author(TITLE, "", standfirst, "", "Jane Doe in Riga", "", *BODY) == "Jane Doe"


@pytest.mark.parametrize(
    ("opening", "author"),
    [
        ("БРЮССЕЛЬ, 3 мая — РИА Новости, Иван Петров. ", "Иван Петров"),
        ("БРЮССЕЛЬ, 3 мая. /Корр. ИТАР-ТАСС Иван Петров/. ", "Иван Петров"),
        ("БРЮССЕЛЬ, 3 мая — РИА Новости. ", ""),
    ],
)
def test_a_russian_dateline_names_its_reporter(opening: str, author: str) -> None:
    assert _author(f"{opening}НАТО и Россия встретились в Брюсселе.") == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("(Reporting by Jane Doe and John Smith; editing by Ann Baker)", "Jane Doe, John Smith"),
        ("Editing by John Smith", ""),
        ("Jane Doe is a fellow at the Institute for Peace.", "Jane Doe"),
        ("Jane Doe", "Jane Doe"),
        ("— Jane Doe", "Jane Doe"),
        ("Jane Doe, Brussels", "Jane Doe"),
        ("Jane Doe, Riga, 3 May 2014", "Jane Doe"),
        ("JANE R. DOE", "Jane R. Doe"),
        ("Privacy Notice", ""),
    ],
)
def test_the_last_words_name_persons(line: str, author: str) -> None:
    assert _author(TITLE, "", *BODY, line) == author


def test_a_name_among_other_lines_is_no_signature() -> None:
    assert _author(TITLE, "", *BODY, "Jane Doe", "Other Lines", "Stand Here") == ""


def test_somebody_whom_the_text_names_is_not_presented_as_its_author() -> None:
    note = "Jane Doe is a fellow at the Institute for Peace."

    assert _author(TITLE, "", f"Doe spoke. {BODY[0]}", BODY[1], "", note) == ""


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("Jane Doe is a fellow at the Institute.", ("Jane Doe",)),
        ("Jane Doe and John Smith are fellows.", ("Jane Doe", "John Smith")),
        ("Dr. Jane Doe teaches in Riga.", ("Jane Doe",)),
        ("Jane Doe (@janedoe) is a journalist.", ("Jane Doe",)),
        ("Jane Doe, a former diplomat, teaches at Oxford.", ("Jane Doe",)),
        ("The author, Jane Doe, is a fellow.", ("Jane Doe",)),
        ("About the author: Jane Doe is a fellow.", ("Jane Doe",)),
        ("Jane Doe ist Politologin in Berlin.", ("Jane Doe",)),
        ("Die Autorin Jane Doe ist Politologin.", ("Jane Doe",)),
        ("Jane Doe est chercheuse à l'Institut.", ("Jane Doe",)),
        ("Jane Doe es investigadora en Madrid.", ("Jane Doe",)),
        ("Jane Doe è ricercatrice a Roma.", ("Jane Doe",)),
        ("Иван Петров — политолог, Москва.", ("Иван Петров",)),
        ("Автор — политолог Иван Петров.", ("Иван Петров",)),
        ("The Council is a body of allies.", ()),
        ("It is a fellow.", ()),
    ],
)
def test_a_note_presents_its_author(note: str, names: tuple[str, ...]) -> None:
    assert parse_note(note) == names


@pytest.mark.parametrize(
    ("declared", "author"),
    [
        ("By Jane Doe and 3 more", "Jane Doe"),
        ("Doe, Jane; Smith, John", "Jane Doe, John Smith"),
        ("Cassandra", "Cassandra"),
        ("Reuters", ""),
        ("admin", ""),
        ("Redaktion", ""),
    ],
)
def test_a_declared_author_is_a_person(declared: str, author: str) -> None:
    assert _author(*BODY, page=PageMetadata(author=declared)) == author
