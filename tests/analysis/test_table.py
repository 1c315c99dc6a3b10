"""Each row of a table is an article, with what its cells say of it."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.article import DateEstimate
from analysis.errors import CorpusError, ReadingError
from analysis.table import Row, read_rows

SENTENCE = "NATO and Russia agreed in Brussels to take up their talks again."


def _rows(path: Path) -> list[tuple[str, dict[str, str]]]:
    return [(row.article_id, dict(row.cells)) for row in read_rows(path)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("t.csv", 'id,Text,year\na,"One, two",1\n,Three,2\n'),
        ("t.csv", "id;Text;year\na;One, two;1\n;Three;2\n"),
        ("t.tsv", "id\tText\tyear\na\tOne, two\t1\n\tThree\t2\n"),
        (
            "t.jsonl",
            '{"id": "a", "Text": "One, two", "year": 1}\n{"id": "", "Text": "Three", "year": 2}\n',
        ),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_rows_of_a_text_file(tmp_path: Path, name: str, content: str, encoding: str) -> None:
    (tmp_path / name).write_text(content, encoding=encoding)
    assert _rows(tmp_path / name) == [
        ("a", {"id": "a", "text": "One, two"}),
        ("t-2", {"id": "", "text": "Three"}),
    ]


def test_rows_of_a_parquet_file(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    table = {"id": [7.0, None], "date": pd.to_datetime(["2014-04-03", None]), "text": ["A", None]}
    pd.DataFrame(table).to_parquet(path)
    assert _rows(path) == [
        ("7", {"id": "7", "date": "2014-04-03", "text": "A"}),
        ("t-2", {"id": "", "date": "", "text": ""}),
    ]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("t.csv", b"id,body\n1,x\n", 'there is no column "text"; the columns are: id, body.'),
        ("t.csv", b"\xef\xbb\xbf", "the table cannot be read: No columns to parse from file."),
        ("t.csv", b"text\nx\ny,z\n", "the table cannot be read: Error tokenizing data."),
        ("t.jsonl", b'{"text": "x"}\n{"text": ', "the table cannot be read: line 2: "),
        ("t.jsonl", b"[]\n", "the table cannot be read: line 1 is no JSON object."),
        ("t.parquet", b"PAR1", "the table cannot be read: "),
        ("t.csv", b"text\n\x00\x01\x02\n", "This is no text: byte 5 is a control character."),
    ],
)
def test_a_table_that_is_damaged_or_without_texts_is_refused(
    tmp_path: Path, name: str, content: bytes, problem: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CorpusError) as caught:
        list(read_rows(path))
    assert caught.value.source == str(path)
    assert caught.value.problem.startswith(problem)


def test_several_authors_of_a_record_are_one_value(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"author": ["Ann Smith", "Bob Jones"], "text": "x"}\n')
    assert _rows(path) == [("t-1", {"author": "Ann Smith, Bob Jones", "text": "x"})]


def test_the_cells_of_a_row_stand_above_its_text() -> None:
    cells = {
        "text": f"{SENTENCE}\nOn 29 October 2021 they met.",
        "title": "Talks",
        "author": "Ann Smith",
        "outlet": "The Review",
        "genre": "news",
        "url": "https://example.org/talks",
        "language": "en",
        "date": "2014-04",
    }
    article = Row("t.csv row 1", "a", cells).read_article(())
    assert article.text == f"{SENTENCE}\n\nOn 29 October 2021 they met."
    assert (article.title, article.author, article.outlet) == ("Talks", "Ann Smith", "The Review")
    assert (article.genre, article.url) == ("news", "https://example.org/talks")
    assert article.date == DateEstimate(
        date(2014, 4, 1), date(2014, 4, 30), "month", "page metadata", 'column "date" "2014-04"'
    )
    assert article.evidence["outlet"] == 'column "outlet"'


def test_a_date_cell_that_is_no_date_is_said_and_left() -> None:
    article = Row("t.csv row 1", "a", {"text": SENTENCE, "date": "spring"}).read_article(())
    assert article.date == DateEstimate()
    assert article.warnings == ('The date "spring" of the table cannot be read.',)


def test_a_row_without_text_is_refused() -> None:
    with pytest.raises(ReadingError) as caught:
        Row("t.csv row 3", "a", {"text": ""}).read_article(())
    assert str(caught.value) == "t.csv row 3: The text is empty. Choose another file."
