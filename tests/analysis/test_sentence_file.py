"""A CSV file of sentences keeps all it has and gets the codes beside it."""

import json
from pathlib import Path

import pytest

from analysis import sentence_file
from analysis.codebook import Codebook, load_codebook
from analysis.coding import CodedSentence, code_document
from analysis.sentence_file import (
    ADDED_COLUMNS,
    SentenceColumns,
    SentenceFile,
    SentenceFileError,
    code_sentence_file,
    read_sentence_file,
    write_sentence_file,
)
from analysis.sentences import Sentence


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def _code(
    codebook: Codebook, *texts: str, documents: str = "", any_actors: bool = False
) -> list[dict[str, str]]:
    """Code texts; ``documents`` names the document of each by a letter."""
    letters = documents or "a" * len(texts)
    table = SentenceFile(("doc", "text"), tuple(zip(letters, texts, strict=True)))
    coded = code_sentence_file(
        table, SentenceColumns("text", "doc" if documents else ""), codebook, any_actors
    )
    return [dict(zip(coded.header, row, strict=True)) for row in coded.rows]


def test_rows_and_columns_stay_as_they_are_in_their_order(
    codebook: Codebook, tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    source, result = folder / "in.csv", folder / "out.csv"
    source.write_bytes(
        '\ufeffid,text,note\r\n007,"NATO, ""Russia""\ntalk.",NA\r\n1.50,,\r\n'.encode()
    )
    table = read_sentence_file(source)
    write_sentence_file(code_sentence_file(table, SentenceColumns("text"), codebook), result)
    again = read_sentence_file(result)
    assert again.header == ("id", "text", "note", *ADDED_COLUMNS)
    assert [row[:3] for row in again.rows] == [
        ("007", 'NATO, "Russia"\ntalk.', "NA"),
        ("1.50", "", ""),
    ]
    assert result.read_bytes().startswith(b"id,text,note,frame,")
    assert result.read_bytes().endswith(b"\r\n")
    assert sorted(path.name for path in folder.iterdir()) == ["in.csv", "out.csv"]


def test_a_sentence_gets_all_its_codes(codebook: Codebook) -> None:
    (row,) = _code(codebook, "NATO and Russia agreed to cooperate.")
    assert row["frame"] == "cooperative"
    assert float(row["frame_score"]) > 0
    assert row["mentions"] == "NATO=NATO | Russia=Russia"
    assert "cooperation" in row["themes"].split(";")
    assert row["voice"] == "author"
    for item in json.loads(row["evidence"]):
        assert row["text"][item["start"] : item["end"]] == item["term"]


def test_an_empty_text_has_no_frame_and_a_score_of_zero(codebook: Codebook) -> None:
    for row in _code(codebook, "", "   "):
        assert (row["frame"], float(row["frame_score"]), row["evidence"]) == ("none", 0.0, "[]")
        assert (row["themes"], row["mentions"]) == ("", "")


def test_sentences_of_a_document_are_read_together_and_stay_in_their_rows(
    codebook: Codebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []

    def code(sentences: list[Sentence], *others: object) -> list[CodedSentence]:
        read.append([sentence.text for sentence in sentences])
        return code_document(sentences, *others)

    monkeypatch.setattr(sentence_file, "code_document", code)
    texts = ("NATO attacks Russia.", "Spring came.", "Russia and NATO cooperate.")
    frames = [row["frame"] for row in _code(codebook, *texts, documents="bab")]
    assert read == [[texts[0], texts[2]], [texts[1]]]
    assert frames == ["confrontational", "none", "cooperative"]


def test_any_actors_are_scored_if_that_is_asked_for(codebook: Codebook) -> None:
    text = "The two neighbours agreed to cooperate."
    assert _code(codebook, text)[0]["frame"] == "none"
    row = _code(codebook, text, any_actors=True)[0]
    assert (row["frame"], float(row["frame_score"]) > 0) == ("cooperative", True)


def test_a_name_that_is_taken_stays_and_the_added_one_is_told_apart(codebook: Codebook) -> None:
    table = SentenceFile(("text", "frame"), (("NATO and Russia agreed to cooperate.", "mine"),))
    coded = code_sentence_file(table, SentenceColumns("text"), codebook)
    assert coded.header[:3] == ("text", "frame", "frame_2")
    assert coded.rows[0][1:3] == ("mine", "cooperative")


def test_a_missing_column_is_named_with_those_that_are_there(codebook: Codebook) -> None:
    table = SentenceFile(("doc", "sentence"), ())
    with pytest.raises(SentenceFileError, match=r"Column text: .* only doc, sentence"):
        code_sentence_file(table, SentenceColumns("text"), codebook)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file has no header"),
        (b"\r\n", "the file has no header"),
        (b"text\r\n\xff\xfe", "byte 7 is no UTF-8"),
        (b"a,b\r\n1,2\r\n1\r\n", "row 2 has 1 cells and the header has 2"),
        (b'text\r\n"open', "it is no CSV"),
    ],
)
def test_a_file_that_is_no_table_says_why(tmp_path: Path, data: bytes, problem: str) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(data)
    with pytest.raises(SentenceFileError, match=problem):
        read_sentence_file(source)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(SentenceFileError, match="no such file"):
        read_sentence_file(tmp_path / "in.csv")


def test_a_long_cell_is_read(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("text\r\n" + "a" * 1_000_000)
    assert len(read_sentence_file(source).rows[0][0]) == 1_000_000


def test_an_empty_line_is_an_empty_cell_only_in_a_file_of_one_column(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("text\r\na\r\n\r\nb\r\n")
    assert read_sentence_file(source).rows == (("a",), ("",), ("b",))
    source.write_text("text,id\r\na,1\r\n\r\n")
    assert read_sentence_file(source).rows == (("a", "1"),)
