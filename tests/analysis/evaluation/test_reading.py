"""The reading of files is checked against rows that say what each must give."""

import csv
import json
from pathlib import Path

import pytest

from analysis.evaluation.check import Check
from analysis.evaluation.reading import (
    FILES,
    PAGES,
    TEXTS,
    Sample,
    check_reading,
    gives_expected,
)

SENTENCE = "NATO and Russia agreed in Brussels to take up their talks again."
PAGE = f"<html><body><article><p>{SENTENCE}</p><p>{SENTENCE[:-1]} at last.</p></article></body>"


def _write_table(path: Path, rows: list[dict[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def _find(checks: list[Check], data: str) -> dict[str, tuple[float, int, tuple[str, ...]]]:
    return {each.what: (each.value, each.n, each.misses) for each in checks if each.data == data}


def test_the_five_articles_are_read_as_a_reader_read_them() -> None:
    checks, missing = check_reading(None)
    assert _find(checks, "seeds") == {
        "role of each line": (111, 111, ()),
        "date": (5, 5, ()),
        "title, author, outlet": (5, 5, ()),
    }
    assert missing == []


def test_a_folder_without_uploads_is_said(tmp_path: Path) -> None:
    _, missing = check_reading(tmp_path)
    assert missing == [
        f"not run: {tmp_path / 'uploads/files/files.csv'} is missing",
        f"not run: {tmp_path / 'uploads/html/gold.csv'} is missing",
        f"not run: {tmp_path / 'uploads/articles/articles.csv'} is missing",
    ]


@pytest.mark.parametrize(
    ("content", "expected", "phrase", "holds"),
    [
        (SENTENCE.encode(), "TEXT", "take up", True),
        (SENTENCE.encode(), "TEXT", "give up", False),
        (SENTENCE.encode(), "CLEAR ERROR: empty file", "", False),
        (b"", "CLEAR ERROR: empty file", "", True),
        (b"", "CLEAR ERROR: password-protected", "", False),
        (b"", "TEXT", "", False),
        (SENTENCE.encode(), "CLEAR ERROR or partial text said to be partial", "", False),
        (SENTENCE.encode(), "CLEAR ERROR or TEXT; never raw PDF bytes", "", True),
    ],
)
def test_a_file_gives_its_text_or_the_error_that_is_expected(
    tmp_path: Path, content: bytes, expected: str, phrase: str, holds: bool
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert gives_expected(Sample(path, {"expected": expected, "check_text": phrase})) is holds


def test_a_text_that_lost_words_is_not_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    row = {"expected": "TEXT", "check_text": "", "ref_words_pypdf_or_python_docx": "20"}
    assert not gives_expected(Sample(tmp_path / "a.txt", row))


def test_pages_are_checked_beside_other_programs(tmp_path: Path) -> None:
    folder = tmp_path / PAGES
    row = {"file": "a.html", "gold_date": "2014-04-03", "gold_text_file": "a.txt", "notes": ""}
    row["must_contain"] = json.dumps(["agreed in Brussels", "never said"])
    row["must_not_contain"] = json.dumps(["never said", "talks again"])
    _write_table(folder / "gold.csv", [row])
    (folder / "a.html").write_text(PAGE)
    (folder / "a.txt").write_text(f"{SENTENCE} word word")
    checks, _ = check_reading(tmp_path)
    assert _find(checks, PAGES) == {
        "phrases kept": (1, 2, ("a.html: never said",)),
        "phrases left out": (1, 2, ("a.html: talks again",)),
        "share of the words": (12 / 14, 14, ()),
        "day": (0, 1, ("a.html",)),
        "articles of an export": (0, 0, ()),
    }
    (kept,) = [check for check in checks if check.what == "phrases kept"]
    assert (kept.wanted, kept.reference) == (1, {"trafilatura": 1})


def test_texts_are_dated_as_a_reader_could(tmp_path: Path) -> None:
    folder = tmp_path / TEXTS
    texts = {"day": f"By Ann Smith\n3 April 2014\n\n{SENTENCE}", "none": SENTENCE}
    rows = [
        {"file": "day.txt", "expected_date": "2014-04-03", "undated_is_right_too": ""},
        {"file": "none.txt", "expected_date": "2014-04", "undated_is_right_too": "yes"},
    ]
    for name, text in texts.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.txt").write_text(text)
    _write_table(folder / "articles.csv", rows)
    checks, _ = check_reading(tmp_path)
    assert _find(checks, TEXTS) == {
        "date at its precision": (2, 2, ()),
        "no day or month invented": (0, 0, ()),
    }
    _write_table(folder / "articles.csv", [{**rows[0], "expected_date": ""}])
    checks, _ = check_reading(tmp_path)
    assert _find(checks, TEXTS) == {
        "date at its precision": (0, 1, ("day.txt",)),
        "no day or month invented": (0, 1, ("day.txt",)),
    }


def test_files_are_checked_one_by_one(tmp_path: Path) -> None:
    _write_table(
        tmp_path / FILES / "files.csv", [{"file": "a.txt", "expected": "TEXT", "check_text": ""}]
    )
    (tmp_path / FILES / "a.txt").write_bytes(b"")
    checks, _ = check_reading(tmp_path)
    assert _find(checks, FILES) == {"text or clear error": (0, 1, ("a.txt",))}
