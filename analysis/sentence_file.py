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

ADDED_COLUMNS = ("frame", "frame_score", "evidence", "themes", "voice", "mentions")

LONGEST_CELL = 50_000_000
"""Characters in one cell; the standard library's own limit of 131,072 is less than a long text."""


class SentenceFileError(AnalysisError):
    """A CSV file of sentences cannot be read, coded or written."""


@dataclass(frozen=True)
class SentenceFile:
    """The header and the rows of a CSV file, every cell as it is written there."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


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
    columns: tuple[str, str],
    codebook: Codebook,
    any_actors: bool = False,
) -> SentenceFile:
    """Code the sentences of a table; its rows and columns stay as they are, in their order.

    Args:
        table: what was read.
        columns: the name of the column with the sentences, and of that with the document which
            a sentence belongs to ("" if each stands alone).
        codebook: what to code by.
        any_actors: score cooperation and conflict whoever the actors are.

    Returns:
        The table with ``ADDED_COLUMNS`` at its end; a name that is taken gets "_2" behind it.
        ``evidence`` counts characters of the cell. ``themes`` are joined by ";", ``mentions``
        are in the coding manual's notation: "surface=Canonical | ...".

    Raises:
        SentenceFileError: there is no such column.
    """
    text_at, document_at = (_find_column(table, name) for name in columns)
    codes: dict[int, CodedSentence] = {}
    for numbers in _documents(table, document_at):
        texts = [table.rows[number][text_at] for number in numbers]
        # Every row is a paragraph of its own: a quotation that is not closed ends with its row.
        sentences = [
            Sentence(place, place, 0, len(text), text) for place, text in enumerate(texts, 1)
        ]
        codes.update(zip(numbers, code_document(sentences, codebook, any_actors), strict=True))
    return SentenceFile(
        (*table.header, *_free_names(table.header)),
        tuple((*row, *_cells(codes[number])) for number, row in enumerate(table.rows)),
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


def _free_names(header: Sequence[str]) -> list[str]:
    return [f"{name}_2" if name in header else name for name in ADDED_COLUMNS]


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
