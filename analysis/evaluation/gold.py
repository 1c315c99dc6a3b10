"""Sentences that readers coded by the manual: what the measures are checked against."""

import csv
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from analysis.balance import FRAMES
from analysis.errors import EvaluationError
from analysis.sentences import Sentence

DISPUTED = "disputed"
VOICES = ("author", "quoted", "reported")
TOWARD = ("positive", "negative", "neutral", "absent")
CODES = {"frame": FRAMES, "voice": VOICES, "toward_russia": TOWARD, "toward_nato": TOWARD}
"""The codes of the manual, by their column."""

DIGEST_DIGITS = 16

Row = Mapping[str, str]


class GoldError(EvaluationError):
    """A file of coded sentences cannot be read."""


@dataclass(frozen=True)
class Document:
    """The coded sentences of one document, in order, as the measures take them."""

    name: str
    rows: tuple[Row, ...]
    sentences: tuple[Sentence, ...]


def read_rows(path: Path, columns: tuple[str, ...]) -> list[Row]:
    """Read the rows of a CSV file that must have these columns.

    Raises:
        GoldError: the file cannot be read, or lacks a column; the message names both.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            found = reader.fieldnames or ()
            rows: list[Row] = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GoldError(
            str(path), f"the coded sentences cannot be read ({error}).", "Save them as UTF-8 CSV."
        ) from error
    lacking = [name for name in columns if name not in found]
    if lacking:
        raise GoldError(
            str(path), f"there is no column {lacking[0]}.", f"Its columns are {', '.join(columns)}."
        )
    return rows


def read_documents(path: Path) -> list[Document]:
    """Read a file of documents coded by the manual, each with its sentences in order.

    Raises:
        GoldError: as `read_rows`.
    """
    rows = read_rows(path, ("doc", "sentence", "text", "frame", "themes", "voice"))
    for column, codes in CODES.items():
        check_codes(path, rows, column, (*codes, DISPUTED))
    return [
        Document(name, tuple(group), tuple(_as_sentences(group)))
        for name, group in ((name, list(found)) for name, found in groupby(rows, _document_of))
    ]


def check_codes(path: Path, rows: Sequence[Row], column: str, codes: Sequence[str]) -> None:
    """Check that a column, if it is there, holds these codes only; raises GoldError."""
    for number, row in enumerate(rows, 1):
        code = row.get(column, codes[0])
        if code not in codes:
            raise GoldError(
                f"{path}, row {number}",
                f'"{code}" is no code of the column {column}.',
                f"Write one of: {', '.join(codes)}.",
            )


def digest(path: Path) -> str:
    """Name a file's content by the first 16 hex digits of its sha256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:DIGEST_DIGITS]


def _document_of(row: Row) -> str:
    return row["doc"]


def _as_sentences(rows: list[Row]) -> Iterator[Sentence]:
    """Lay the sentences of a document one behind the other, each a paragraph of its own."""
    start = 0
    for number, row in enumerate(rows, 1):
        text = row["text"]
        yield Sentence(number, number, start, start + len(text), text)
        start += len(text) + 1
