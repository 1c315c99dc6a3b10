"""Columns are told by their names in six languages, and by a look at their cells."""

import pytest

from analysis.reading.assignment import FIELDS, NAMES_FILE, _load_names, guess_columns

LONG, SHORT = "NATO and Russia met in Brussels.", "x"


def _guess(**cells: str) -> dict[str, str]:
    return guess_columns(tuple(cells), [tuple(cells.values())])


@pytest.mark.parametrize(
    "columns",
    [
        {"text": "text", "title": "title", "author": "author", "date": "date", "url": "url"},
        {"text": "Full_Text", "title": "headLine", "author": "Authors", "date": "publishedAt"},
        {"text": "Volltext", "title": "Überschrift", "author": "Verfasser", "outlet": "Quelle"},
        {"text": "contenu", "title": "titre", "author": "auteur", "language": "langue"},
        {"text": "texto", "title": "título", "author": "autor", "outlet": "periódico"},
        {"text": "testo", "title": "titolo", "author": "autore", "outlet": "testata"},
        {"text": "Текст", "title": "Заголовок", "author": "Автор", "date": "Дата публикации"},
        {"text": "fields.bodyText", "outlet": "source.name", "id": "doc id"},
    ],
)
def test_columns_are_told_by_their_names(columns: dict[str, str]) -> None:
    cells = {name: "2014" if field == "date" else LONG for field, name in columns.items()}
    assert _guess(**cells) == columns


def test_the_longest_of_several_texts_is_taken_unless_one_is_named_text() -> None:
    assert _guess(body=SHORT, content=LONG) == {"text": "content"}
    assert _guess(text=SHORT, content=LONG) == {"text": "text"}


def test_cells_that_cannot_be_what_the_name_says() -> None:
    assert _guess(source="https://example.org/a") == {"url": "source"}
    assert _guess(data=LONG) == {}
    rows = [("1", "a"), ("1", "b")]
    assert guess_columns(("doc_id", "n"), rows) == {}
    assert guess_columns(("id", "n"), rows) == {"id": "id"}


def test_each_field_has_names_and_no_name_stands_twice_in_one() -> None:
    names = _load_names()
    assert tuple(sorted(names)) == tuple(sorted(FIELDS))
    assert NAMES_FILE.exists()
    for each in names.values():
        assert len(each) == len(set(each)) > 3
        assert all(name == name.lower() for name in each)
