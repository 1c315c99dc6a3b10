"""A CSV file of sentences, coded: all its rows and columns, with the codes added."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.analyse import write_evidence
from analysis.codebook import Codebook
from analysis.coding import CodedSentence, code_document
from analysis.errors import AnalysisError
from analysis.sentences import Sentence
from analysis.toward import score_target

ADDED_COLUMNS = ("frame", "frame_score", "evidence", "themes", "voice", "mentions")
TARGET_COLUMN = "sentiment"
"""Added as well where a target is named."""

LONGEST_CELL = 50_000_000
"""Characters in one cell; the standard library's own limit of 131,072 is less than a long text."""


class SentenceFileError(AnalysisError):
    """A CSV file of sentences cannot be read, coded or written."""


@dataclass(frozen=True)
class SentenceFile:
    """The header and the rows of a CSV file, every cell as it is written there."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class SentenceColumns:
    """Names of the columns that say what is coded; "" for one that is not there.

    ``text`` holds the sentences; ``document`` what a sentence belongs to (without it each stands
    alone); ``target`` the words toward which the sentiment is measured, ``start`` and ``end``
    their characters in the sentence (without them the first place where the words stand).
    """

    text: str
    document: str = ""
    target: str = ""
    start: str = ""
    end: str = ""


def read_sentence_file(path: Path) -> SentenceFile:
    """Read a CSV file with a header, in UTF-8.

    Raises:
        SentenceFileError: it is missing, no UTF-8, empty, or a row has more or fewer cells than
            the header.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SentenceFileError(
            str(path), f"the file cannot be read ({reason}).", "Name a CSV file."
        ) from error
    except UnicodeDecodeError as error:
        raise SentenceFileError(
            str(path), f"byte {error.start + 1} is no UTF-8.", "Save the file as UTF-8."
        ) from error
    csv.field_size_limit(LONGEST_CELL)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise SentenceFileError(
            str(path), f"it is no CSV ({error}).", "Save the table as CSV with commas."
        ) from error
    return _check_rows(path, lines)


def code_sentence_file(
    table: SentenceFile,
    columns: SentenceColumns,
    codebook: Codebook,
    any_actors: bool = False,
) -> SentenceFile:
    """Code the sentences of a table; its rows and columns stay as they are, in their order.

    Args:
        table: what was read.
        columns: where the sentences stand, and what belongs to them.
        codebook: what to code by.
        any_actors: score cooperation and conflict whoever the actors are.

    Returns:
        The table with ``ADDED_COLUMNS`` at its end, and with a target ``TARGET_COLUMN`` too; a
        name that is taken gets "_2" behind it.
        ``evidence`` counts characters of the cell. ``themes`` are joined by ";", ``mentions``
        are in the coding manual's notation: "surface=Canonical | ...".

    Raises:
        SentenceFileError: there is no such column, or a place of a target is no place in its
            sentence.
    """
    text_at, document_at = (_find_column(table, name) for name in (columns.text, columns.document))
    sentiments = _judge_targets(table, columns, codebook) if _has_target(columns) else []
    codes: dict[int, CodedSentence] = {}
    for numbers in _documents(table, document_at):
        texts = [table.rows[number][text_at] for number in numbers]
        # Every row is a paragraph of its own: a quotation that is not closed ends with its row.
        sentences = [
            Sentence(place, place, 0, len(text), text) for place, text in enumerate(texts, 1)
        ]
        codes.update(zip(numbers, code_document(sentences, codebook, any_actors), strict=True))
    added = (*ADDED_COLUMNS, *([TARGET_COLUMN] if columns.target else []))
    return SentenceFile(
        (*table.header, *_free_names(table.header, added)),
        tuple(
            (*row, *_cells(codes[number]), *sentiments[number : number + 1])
            for number, row in enumerate(table.rows)
        ),
    )


def write_sentence_file(table: SentenceFile, path: Path) -> None:
    """Write a table as CSV (RFC 4180, UTF-8); a file that is there is replaced when it is done.

    Raises:
        SentenceFileError: the file cannot be written.
    """
    draft = path.with_name(f".writing-{path.name}")
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\r\n").writerows([table.header, *table.rows])
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        reason = (error.strerror or str(error)).lower()
        raise SentenceFileError(
            str(path), f"the file cannot be written ({reason}).", "Name another file."
        ) from error


def _check_rows(path: Path, lines: Sequence[Sequence[str]]) -> SentenceFile:
    if not lines or not any(lines[0]):
        raise SentenceFileError(
            str(path), "the file has no header.", "Name the columns in its first line."
        )
    header = tuple(lines[0])
    # In a file of one column an empty line is an empty cell; in others it is no row.
    rows = [tuple(line) or ("",) for line in lines[1:] if line or len(header) == 1]
    for number, row in enumerate(rows, 1):
        if len(row) != len(header):
            raise SentenceFileError(
                str(path),
                f"row {number} has {len(row)} cells and the header has {len(header)}.",
                "Put cells that hold a comma in quotation marks.",
            )
    return SentenceFile(header, tuple(rows))


def _find_column(table: SentenceFile, name: str) -> int:
    """Place of a column; -1 for no column asked for."""
    if not name:
        return -1
    if name not in table.header:
        raise SentenceFileError(
            f"Column {name}",
            f"the file has no such column, only {', '.join(table.header)}.",
            "Name one of these.",
        )
    return table.header.index(name)


def _documents(table: SentenceFile, document_at: int) -> list[list[int]]:
    """Numbers of the rows of each document, in their order."""
    if document_at < 0:
        return [[number] for number in range(len(table.rows))]
    documents: dict[str, list[int]] = {}
    for number, row in enumerate(table.rows):
        documents.setdefault(row[document_at], []).append(number)
    return list(documents.values())


def _free_names(header: Sequence[str], added: Sequence[str]) -> list[str]:
    return [f"{name}_2" if name in header else name for name in added]


def _has_target(columns: SentenceColumns) -> bool:
    """Say whether a target is named; its place is named whole or not at all."""
    place = [bool(columns.start), bool(columns.end)]
    if any(place) and not (all(place) and columns.target):
        raise SentenceFileError(
            "The target", "its place is named in part only.", "Name target, start and end."
        )
    return bool(columns.target)


def _judge_targets(table: SentenceFile, columns: SentenceColumns, codebook: Codebook) -> list[str]:
    """Sentiment of each row toward its target."""
    text_at, target_at, start_at, end_at = (
        _find_column(table, name)
        for name in (columns.text, columns.target, columns.start, columns.end)
    )
    judged: list[str] = []
    for number, row in enumerate(table.rows, 1):
        text = row[text_at]
        if not text.strip():
            judged.append("neutral")
            continue
        if start_at >= 0 and end_at >= 0:
            start, end = row[start_at].strip(), row[end_at].strip()
        else:
            found = text.find(row[target_at])
            start, end = str(found), str(found + len(row[target_at]))
        if not (start.isdecimal() and end.isdecimal() and int(start) <= int(end) <= len(text)):
            raise SentenceFileError(
                f"Row {number}",
                f'the target "{row[target_at]}" has no place in its sentence.',
                "Give its first character and the one after its last, counted from 0.",
            )
        judged.append(score_target(text, int(start), int(end), codebook))
    return judged


def _cells(code: CodedSentence) -> tuple[str, ...]:
    """The added cells of one row, in the order of ``ADDED_COLUMNS``."""
    return (
        code.frame,
        str(round(code.frame_score, 6) + 0.0),
        write_evidence(code.evidence),
        ";".join(dict.fromkeys(hit.theme for hit in code.themes)),
        code.voice,
        " | ".join(f"{mention.surface}={mention.entity}" for mention in code.mentions),
    )
