"""Each row of a table is an article, with what its cells say of it."""

import io
import json
from collections.abc import Mapping
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest

from analysis.article import DateEstimate
from analysis.errors import ReadingError
from analysis.reading import read_article, sheet
from analysis.reading.assignment import AssignmentError
from analysis.reading.containers import find_container, open_file
from analysis.reading.parts import Holder, Part, Refusal
from analysis.reading.tables import CONTAINER, describe_table

TALKS = "NATO and Russia agreed in Brussels to take up their talks again."


def _open(data: bytes | str, name: str, columns: Mapping[str, str] | None = None) -> list:
    data = data.encode() if isinstance(data, str) else data
    return list(open_file(Holder(data, name, f"in/{name}", columns or {})))


def _rows(data: bytes | str, name: str) -> list[tuple[str, str]]:
    found = _open(data, name)
    return [(part.article_id, part.data.decode()) for part in found if isinstance(part, Part)]


def _workbook(sheets: Mapping[str, list[list[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        made = book.create_sheet(title)
        for row in rows:
            made.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _parquet(columns: Mapping[str, list[object]]) -> bytes:
    return pd.DataFrame(columns).to_parquet()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("t.csv", 'id,Text,n\na,"One, two",1\n,Three,2\n'),
        ("t.csv", "id;Text;n\r\na;One, two;1\r\n;Three;2\r\n"),
        ("t.csv", "sep=|\nid|Text|n\na|One, two|1\n|Three|2\n"),
        ("t.tsv", "id\tText\tn\na\tOne, two\t1\n\tThree\t2\n"),
        ("t.xls", "id\tText\tn\na\tOne, two\t1\n\tThree\t2\n"),
        ("t.csv", 'Export of May\n\nid,Text,n\na,"One, two",1\n,Three,2\n'),
        (
            "t.jsonl",
            '{"id": "a", "Text": "One, two", "n": 1}\n\n{"id": null, "Text": "Three"}\n',
        ),
        ("t.json", '[{"id": "a", "Text": "One, two"}, {"Text": "Three"}]'),
        ("t.json", '{"n": 2, "found": [{"id": "a", "Text": "One, two"}, {"Text": "Three"}]}'),
        ("t.dat", '{"id": "a", "Text": "One, two"}\n{"Text": "Three"}\n'),
    ],
)
def test_rows_of_text_of_several_forms(name: str, content: str) -> None:
    assert _rows(content, name) == [("a", "One, two"), ("t-2", "Three")]


@pytest.mark.parametrize("name", ["t.xlsx", "t", "t.csv"])
def test_rows_of_a_workbook_told_by_its_content(name: str) -> None:
    rows = [["id", "Text", "n"], [7.0, "One,\r\ntwo", 1], [None, "Three_x000D_", None], [None] * 3]
    assert _rows(_workbook({"S": rows}), name) == [("7", "One,\ntwo"), ("t-2", "Three")]


@pytest.mark.parametrize("name", ["t.parquet", "t"])
def test_rows_of_parquet_told_by_its_content(name: str) -> None:
    data = _parquet({"id": [7.0, None, None], "text": ["One", ["x", "y"][0], None]})
    assert _rows(data, name) == [("7", "One"), ("t-2", "x")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_a_table_is_decoded_like_a_text(encoding: str) -> None:
    content = "id;текст\n1;НАТО и Россия провели переговоры в Брюсселе.\n"
    expected = [("1", "НАТО и Россия провели переговоры в Брюсселе.")]
    assert _rows(content.encode(encoding), "t.csv") == expected


def test_an_encoding_that_is_not_certain_is_said_of_each_row_and_can_be_chosen() -> None:
    data = "text\nÜber die Straße nach Köln: 500 € in München.\n".encode("cp1252")
    (part,) = _open(data, "t.csv")
    assert part.known.warnings[0].startswith("The text does not say how it is encoded")
    holder = Holder(data, "t.csv", "t.csv", encoding="latin-1")
    (part,) = open_file(holder)
    assert part.data.decode() == "Über die Straße nach Köln: 500 \x80 in München."
    assert describe_table(data, "t.csv").warnings[0].startswith("The text does not say")


def test_a_text_is_a_table_only_where_its_name_says_so() -> None:
    content = b"id,text\n1,x\n"
    assert find_container(content, "t.csv") is CONTAINER
    assert find_container(content, "t.txt") is None
    for other in (b"<html><body>x</body></html>", b"%PDF-1.7", b"{\\rtf1 x}"):
        assert find_container(other, "t.csv") is None
    assert find_container(b'{"text": "x"} and more', "t.txt") is None
    assert find_container(b"They met.", "t.json") is None


def test_what_the_cells_say_is_known_of_the_article() -> None:
    content = (
        "headline,article,pub_date,authors,source,link,lang\n"
        f"Talks,{TALKS},2014-05,By Ann Smith,bbc.co.uk,https://example.org/a,EN\n"
    )
    (part,) = _open(content, "t.csv")
    assert (part.place, part.name, part.data) == ("in/t.csv row 1", "t.csv row 1", TALKS.encode())
    article = read_article(part.data, part.name, part.known, part.article_id, ())
    assert (article.article_id, article.text, article.language) == ("t-1", TALKS, "en")
    assert (article.title, article.author, article.outlet) == ("Talks", "Ann Smith", "BBC")
    assert article.evidence["title"] == 'column "headline"'
    assert article.date == DateEstimate(
        date(2014, 5, 1), date(2014, 5, 31), "month", "page metadata", 'column "pub_date" "2014-05"'
    )


def test_an_address_of_a_row_gives_its_date() -> None:
    content = f"text,url\n{TALKS},https://example.org/2014/05/03/talks\n"
    (part,) = _open(content, "2010-01-01.csv")
    article = read_article(part.data, part.name, part.known, part.article_id, ())
    assert (article.date.earliest, article.date.source) == (date(2014, 5, 3), "address")
    assert article.url == "https://example.org/2014/05/03/talks"


def test_a_row_is_not_dated_by_the_name_of_its_table() -> None:
    (part,) = _open(f"text\n{TALKS}\n", "export 2010-01-01.csv")
    assert read_article(part.data, part.name, part.known, events=()).date == DateEstimate()


def test_a_date_that_cannot_be_read_is_said_and_left_to_the_text() -> None:
    (part,) = _open(f"text,date\n{TALKS},spring\n", "t.csv")
    article = read_article(part.data, part.name, part.known, events=())
    assert article.warnings == ('The date "spring" of the table cannot be read.',)
    assert article.date == DateEstimate()


def test_a_text_that_fills_a_cell_of_excel_may_be_cut() -> None:
    (part,) = _open("text\n" + "x" * 32_767 + "\n", "t.csv")
    assert part.known.warnings == (
        "The text has 32,767 characters, the most that a cell of Excel holds: it may be cut short.",
    )


def test_each_sheet_with_texts_gives_articles() -> None:
    data = _workbook(
        {
            "A": [["text"], ["One"]],
            "B": [["Body"], ["Two"], ["Three"]],
            "Notes": [["key", "value"], ["a", "b"]],
            "Empty": [],
        }
    )
    assert _rows(data, "t.xlsx") == [("t-A-1", "One"), ("t-B-1", "Two"), ("t-B-2", "Three")]
    refused = [found for found in _open(data, "t.xlsx") if isinstance(found, Refusal)]
    assert [found.source for found in refused] == ['in/t.xlsx sheet "Notes"']
    assert refused[0].reason.startswith('there is no column "text"; the columns are: key, value.')


def test_dates_of_a_workbook_are_days_or_numbers_of_days() -> None:
    rows = [["text", "date"], ["One", datetime(2014, 5, 3, 10)], ["Two", 41762], ["Three", 2014]]
    found = [part.known.date for part in _open(_workbook({"S": rows}), "t.xlsx")]
    assert [(when.earliest, when.precision) for when in found] == [
        (date(2014, 5, 3), "day"),
        (date(2014, 5, 3), "day"),
        (date(2014, 1, 1), "year"),
    ]


def test_a_row_that_cannot_be_read_is_named_and_the_rest_comes_in() -> None:
    content = 'id,text\n1,"He "said" no"\n2,One\n3,Two,three\n4,\n,\n6,"Not closed\n'
    assert _rows(content, "t.csv") == [("2", "One")]
    refused = [found for found in _open(content, "t.csv") if isinstance(found, Refusal)]
    mend = "Mend the row, or leave it out."
    assert refused == [
        Refusal(
            "in/t.csv row 1",
            f"The row cannot be read (a quotation mark stands within a cell; line 2). {mend}",
        ),
        Refusal("in/t.csv row 3", f"The row has 3 cells, and the table 2 columns. {mend}"),
        Refusal("in/t.csv row 4", "The text is empty. Fill it in, or leave the row out."),
        Refusal(
            "in/t.csv row 6",
            f"The row cannot be read (a quotation mark is opened and never closed; line 7). {mend}",
        ),
    ]


def test_a_line_that_is_no_json_is_named_and_the_rest_comes_in() -> None:
    found = _open('{"text": "One"}\n{"text": \n{"text": "Two"}\n[]\n', "t.jsonl")
    assert [each.data for each in found if isinstance(each, Part)] == [b"One", b"Two"]
    reasons = [each.reason for each in found if isinstance(each, Refusal)]
    assert reasons[0].startswith("Line 2 cannot be read as JSON: Expecting value")
    assert reasons[1] == "It is no JSON object. Mend the row, or leave it out."


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("t.csv", b"key,value\n1,x\n", 'there is no column "text"; the columns are: key, value.'),
        ("t.csv", b"1,They met.\n", 'there is no column "text"; the columns are: column 1, colu'),
        ("t.csv", b"\xef\xbb\xbf", "The table is empty."),
        ("t.csv", b"text\n", "The table has no rows."),
        ("t.csv", b"text\n\x01\x02\x03\x04\n", "This is no text: "),
        ("t.jsonl", b"nothing\n", "The file cannot be read as JSON: Expecting value"),
        ("t.jsonl", b"[1, 2]", "The file holds no JSON objects."),
        ("t.json", b"[" * 100_000, "The JSON is nested too deep."),
        ("t.parquet", b"PAR1", "The Parquet file is damaged or cut short."),
        ("t.xlsx", _workbook({"S": [["text"], ["One"]]})[:-30], "The Excel file is damaged or cu"),
    ],
    ids=range(10),
)
def test_a_table_that_cannot_be_read_is_an_error(name: str, data: bytes, problem: str) -> None:
    assert find_container(data, name) is CONTAINER
    with pytest.raises(ReadingError) as caught:
        _open(data, name)
    assert caught.value.source == f"in/{name}"
    assert caught.value.problem.startswith(problem)


def test_a_table_of_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST_CELLS", 5)
    rows = {"text": ["x"] * 3, "n": ["x"] * 3}
    corner = openpyxl.Workbook()
    corner.active["XFD1"] = "x"
    buffer = io.BytesIO()
    corner.save(buffer)
    for name, data in (
        ("t.csv", pd.DataFrame(rows).to_csv(index=False).encode()),
        ("t.json", pd.DataFrame(rows).to_json(orient="records").encode()),
        ("t.parquet", _parquet(rows)),
        ("t.xlsx", buffer.getvalue()),
    ):
        with pytest.raises(ReadingError) as caught:
            _open(data, name)
        assert caught.value.problem == "The table has more than 5 cells."


def test_columns_can_be_assigned() -> None:
    content = "a,title,text\n7,One,x\n"
    (part,) = _open(content, "t.csv", {"text": "Title", "id": "a"})
    assert (part.article_id, part.data, part.known.title) == ("7", b"One", "")


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ({"text": "b"}, 'there is no column "b".'),
        ({"body": "a"}, '"body" is no field of an article.'),
    ],
)
def test_a_wrong_assignment_is_an_error(columns: dict[str, str], problem: str) -> None:
    with pytest.raises(AssignmentError) as caught:
        _open("a\nx\n", "t.csv", columns)
    assert caught.value.problem == problem


def test_a_table_is_described_for_somebody_who_assigns_its_columns() -> None:
    head = describe_table(f"nr,Titel,prose\n1,A,{TALKS}\n2,B,{TALKS}\n".encode(), "t.csv")
    assert (head.columns, head.rows) == (("nr", "Titel", "prose"), 2)
    assert head.first == (("1", "A", TALKS), ("2", "B", TALKS))
    assert (head.guessed, head.is_sure) == ({"title": "Titel", "text": "prose"}, False)


def test_the_sheets_of_a_workbook_are_described_together() -> None:
    head = describe_table(_workbook({"A": [["text"], ["x"]], "B": [["n"], ["y"]]}), "t.xlsx")
    assert (head.columns, head.rows, head.sheets) == (("text", "n"), 2, ("A", "B"))
    assert head.first == (("x", ""), ("", "y"))
    assert (head.guessed, head.is_sure) == ({"text": "text"}, True)


def test_what_is_no_table_is_not_described() -> None:
    with pytest.raises(ReadingError, match="This is no table"):
        describe_table(b"They met.", "a.txt")


def test_fields_of_fields_and_lists_are_cells() -> None:
    record = {
        "source": {"id": None, "name": "The Herald"},
        "author": ["Ann Smith", {"name": "Bob Jones"}],
        "fields": {"bodyText": ["First paragraph. " * 10, "Second."]},
    }
    (part,) = _open(json.dumps(record), "t.json")
    assert part.data.decode() == f"{'First paragraph. ' * 10}".strip() + "\nSecond."
    assert (part.known.outlet, part.known.author) == ("The Herald", "Ann Smith, Bob Jones")
