"""Files of coded sentences: what is read, and what is said of one that cannot be."""

import hashlib
from pathlib import Path

import pytest

from analysis.evaluation.gold import GoldError, digest, read_documents, read_rows


def test_documents_hold_their_sentences_one_behind_the_other(gold: Path) -> None:
    first, second = read_documents(gold)
    assert (first.name, second.name) == ("a", "b")
    assert [row["frame"] for row in first.rows] == ["cooperative", "none"]
    assert [(s.number, s.start, s.end) for s in first.sentences] == [(1, 0, 36), (2, 37, 62)]
    assert second.sentences[0].text == "Russia threatens NATO."


def test_a_digest_names_the_content(gold: Path) -> None:
    assert digest(gold) == hashlib.sha256(gold.read_bytes()).hexdigest()[:16]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (None, "cannot be read"),
        (b"\xff\xfe\x00", "cannot be read"),
        (b"a,b\r\n1,2\r\n", "no column text"),
        (b"", "no column text"),
    ],
)
def test_a_file_that_is_no_gold_is_named(tmp_path: Path, data: bytes | None, problem: str) -> None:
    path = tmp_path / "gold.csv"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(GoldError, match=rf"gold.csv: .*{problem}"):
        read_rows(path, ("text", "a"))


def test_a_code_that_the_manual_lacks_is_named_with_its_row(gold: Path) -> None:
    gold.write_text(gold.read_text("utf-8").replace("cooperative", "friendly"))
    with pytest.raises(GoldError, match=r'row 1: "friendly" is no code of the column frame'):
        read_documents(gold)
