"""What a table is before it is known what its columns mean: names and rows of text."""

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from analysis.document import Candidate
from analysis.errors import ReadingError
from analysis.reading.assignment import find_named
from analysis.reading.date_cells import is_date

# Cells of a table, in memory all at once: ten thousand articles with a hundred columns each take a
# twentieth. A file of some kilobytes can describe thousands of millions.
MOST_CELLS = 20_000_000
# Rows above the header that a title or the date of an export may take.
HEADER_WITHIN = 10
# Characters of a name of a column; the longest that statistics packages make have 64.
LONGEST_NAME = 64
# A value that is a list of longer ones is a list of paragraphs, not of names.
LONGEST_NAME_IN_LIST = 100

# How programs write that nothing is there.
_NOTHING = frozenset(
    {"nan", "none", "null", "na", "n/a", "#n/a", "#na", "nat", "<na>", "nil", "[]", "-", "--"}
)
# A sentence, a line end or an address: no name of a column.
_PROSE = re.compile(r"\n|://|\w\s+\w+.*[.!?]$|(?:\S+\s+){7}")
# Control characters, and halves of letters that JSON can hold and UTF-8 cannot.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_NUMBER = re.compile(r"[-+]?\d[\d.,\s]*%?")


@dataclass(frozen=True)
class BadRow:
    """A row that could not be read, and why, in a sentence."""

    reason: str


Row = tuple[str, ...] | BadRow


@dataclass(frozen=True)
class Sheet:
    """A table: its columns in their order, and its rows with a cell for each.

    ``name`` is that of a sheet of a workbook, "" where a file holds one table. ``epoch`` is the day
    from which a workbook counts the days of its dates; None for other kinds.
    """

    columns: tuple[str, ...]
    rows: Sequence[Row]
    name: str = ""
    epoch: date | None = None

    def read_column(self, column: str) -> list[str]:
        """Read the cells of a column, without those of bad rows."""
        at = self.columns.index(column)
        return [row[at] for row in self.rows if not isinstance(row, BadRow)]


@dataclass(frozen=True)
class TableFile:
    """The tables of a file, what a reader should know of it, and the encodings it may be in."""

    sheets: tuple[Sheet, ...]
    warnings: tuple[str, ...] = ()
    encodings: tuple[Candidate, ...] = ()


def make_sheet(lines: Iterable[Row], name: str = "", epoch: date | None = None) -> Sheet:
    """Make a table of the lines of a file: the header is found, or its columns are numbered.

    A line with more or fewer cells than the header is a bad row: its text is cut by a line end or
    a separator that should have stood in quotation marks.
    """
    lines = list(lines)
    at = _find_header(lines)
    header = lines[at] if at is not None else ()
    rows = lines[at + 1 :] if at is not None else lines
    width = len(header) if isinstance(header, tuple) and header else _find_width(rows)
    columns = _name_columns(header if isinstance(header, tuple) else (), width)
    return Sheet(columns, [_fit(row, width) for row in rows if row != ()], name, epoch)


def make_sheet_of_records(records: Iterable[Mapping[str, object] | BadRow], source: str) -> Sheet:
    """Make a table of records, each of which names its own fields; a field of a field is a column.

    Raises:
        ReadingError: there are too many fields to hold.
    """
    flat = [record if isinstance(record, BadRow) else _flatten(record) for record in records]
    names = [record for record in flat if not isinstance(record, BadRow)]
    columns = tuple(dict.fromkeys(name for record in names for name in record))
    check_cells(len(columns) * len(flat), source)
    rows: list[Row] = [
        record if isinstance(record, BadRow) else tuple(record.get(name, "") for name in columns)
        for record in flat
    ]
    return Sheet(columns, rows)


def check_cells(count: int, source: str) -> None:
    """Refuse a table that would fill the memory.

    Raises:
        ReadingError: it has more than ``MOST_CELLS`` cells.
    """
    if count > MOST_CELLS:
        problem = f"The table has more than {MOST_CELLS:,} cells."
        raise ReadingError(source, problem, "Divide it into several, or leave columns out.")


def write_cell(value: object) -> str:
    """Write what a cell holds as text without spaces around it; "" where it holds nothing.

    Days are ISO days, whole numbers have no decimal point, lists of names are joined by commas and
    lists of paragraphs by line ends.
    """
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list):
        return _join(value)
    if isinstance(value, Mapping):
        return write_cell(value["name"]) if "name" in value else json.dumps(value, default=str)
    text = _UNPRINTABLE.sub("", str(value)).replace("\r\n", "\n").strip()
    return "" if text.casefold() in _NOTHING else text


def _join(values: Sequence[object]) -> str:
    texts = [text for value in values if (text := write_cell(value))]
    is_prose = any(len(text) > LONGEST_NAME_IN_LIST for text in texts)
    return ("\n" if is_prose else ", ").join(texts)


def _flatten(record: Mapping[str, object]) -> dict[str, str]:
    """Turn a record into cells; the fields of a field are named "field.inner"."""
    cells: dict[str, str] = {}
    for name, value in record.items():
        if isinstance(value, Mapping):
            cells |= {f"{name}.{inner}": write_cell(each) for inner, each in value.items()}
        else:
            cells[name] = write_cell(value)
    return cells


def _find_header(lines: Sequence[Row]) -> int | None:
    """Find the line with the names of the columns; None where the first line is a row already."""
    first = None
    for at, line in enumerate(lines[:HEADER_WITHIN]):
        if isinstance(line, BadRow) or not any(line):
            continue
        first = at if first is None else first
        if find_named("text", line) and _are_names(line):
            return at
    if first is None or not _are_names(lines[first]):
        return None
    return first


def _are_names(line: Row) -> bool:
    """Tell whether cells are names of columns: short, and neither numbers, dates nor addresses."""
    return not isinstance(line, BadRow) and all(
        len(cell) <= LONGEST_NAME
        and not _PROSE.search(cell)
        and not _NUMBER.fullmatch(cell)
        and not is_date(cell)
        for cell in line
    )


def _find_width(rows: Sequence[Row]) -> int:
    """Count the columns of a table without a header: as many as its first row has."""
    return next((len(row) for row in rows if not isinstance(row, BadRow) and row), 0)


def _name_columns(header: Sequence[str], width: int) -> tuple[str, ...]:
    """Name each column once: an empty name by its number, a second one of a name by "(2)"."""
    names: list[str] = []
    for number in range(1, width + 1):
        name = " ".join(header[number - 1].split()) if header else ""
        name = name or f"column {number}"
        count = sum(other == name or other.startswith(f"{name} (") for other in names)
        names.append(f"{name} ({count + 1})" if name in names else name)
    return tuple(names)


def _fit(row: Row, width: int) -> Row:
    """Give a row as many cells as the header has; empty ones at its end may be left out."""
    if isinstance(row, BadRow) or len(row) == width:
        return row
    if len(row) > width and not any(row[width:]):
        return row[:width]
    cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
    return BadRow(f"The row has {cells}, and the table {width} columns.")
