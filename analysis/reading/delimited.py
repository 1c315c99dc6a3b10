"""Tables of delimited text (.csv, .tsv): the separator is found, and rows stand by themselves."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePath

from analysis.errors import ReadingError
from analysis.reading.encoding import decode_text
from analysis.reading.sheet import (
    BadRow,
    Row,
    TableFile,
    check_cells,
    make_sheet,
    write_cell,
)

DELIMITED_SUFFIXES = (".csv", ".tsv", ".tab", ".psv")
# Programs save delimited text under the names of Excel too, so that it opens there.
EXCEL_SUFFIXES = (".xls", ".xlsx")
# In the order in which a tie is decided. The separator under which most rows have as many cells as
# the first was right in 544 of 544 tables with articles, prose with other separators among them;
# the standard library's Sniffer found none in 20, CleverCSV a wrong one in 75.
SEPARATORS = ",;\t|"
ROWS_SEEN = 100
# Characters in one cell; the standard library's own limit of 131,072 is less than a long text.
LONGEST_CELL = 50_000_000

# Beginnings of files of other kinds, which some programs save under these names.
_OTHER_KINDS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"<", b"PAR1")
_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"
# A first line by which Excel is told the separator.
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def matches(data: bytes, name: str) -> bool:
    """Tell it by its name, as its content is text; other kinds of that name are left to others."""
    suffix = PurePath(name).suffix.lower()
    is_other = data.lstrip(_MARKS).startswith(_OTHER_KINDS)
    return suffix in (*DELIMITED_SUFFIXES, *EXCEL_SUFFIXES) and not is_other


def read(data: bytes, name: str, encoding: str = "") -> TableFile:
    """Read a table of delimited text.

    Raises:
        ReadingError: its encoding is unknown, it is no text, or it is empty.
    """
    decoded = decode_text(data, name, encoding)
    text, separator = decoded.text, ""
    hint = _HINT.match(text)
    if hint:
        text, separator = text[hint.end() :], hint[1]
    if not text.strip():
        raise ReadingError(name, "The table is empty.", "Choose another file.")
    separator, escape = _find_dialect(text, separator)
    lines, cells = [], 0
    for line in _read_lines(text, separator, escape):
        cells += 1 if isinstance(line, BadRow) else len(line)
        check_cells(cells, name)
        lines.append(line)
    return TableFile((make_sheet(lines),), decoded.warnings, decoded.candidates)


def _find_dialect(text: str, separator: str) -> tuple[str, str]:
    """Find the separator, and the character before a quotation mark that does not end its cell."""
    escapes = ("", "\\") if '\\"' in text else ("",)
    scores = {
        (each, escape): _score(text, each, escape)
        for escape in escapes
        for each in (separator or SEPARATORS)
    }
    return max(scores, key=lambda dialect: scores[dialect])


def _score(text: str, separator: str, escape: str) -> tuple[float, int]:
    """Give the share of rows with as many cells as the first row, and their number.

    What makes one cell of each row is no separator.
    """
    rows = list(islice(_read_lines(text, separator, escape), ROWS_SEEN))
    widths = [0 if isinstance(row, BadRow) else len(row) for row in rows if row != ()]
    first = next((width for width in widths if width), 0)
    if first < 2:
        return 0.0, first
    return sum(width == first for width in widths) / len(widths), first


def _read_lines(text: str, separator: str, escape: str) -> Iterator[Row]:
    """Read row by row; one that is no CSV is a bad row, and the next line begins a new one."""
    # For the whole process; raised only, so that nothing that reads CSV is worse off.
    csv.field_size_limit(max(LONGEST_CELL, csv.field_size_limit()))
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        escapechar=escape or None,
        doublequote=not escape,
        strict=True,
    )
    while True:
        start = reader.line_num + 1
        try:
            yield tuple(write_cell(cell) for cell in next(reader))
        except StopIteration:
            return
        except csv.Error as error:
            place = f"lines {start} to {reader.line_num}"
            place = place if start < reader.line_num else f"line {start}"
            yield BadRow(f"The row cannot be read ({_explain(error)}; {place}).")


def _explain(error: csv.Error) -> str:
    """Say in words what the standard library found wrong."""
    words = str(error)
    if "end of data" in words:
        return "a quotation mark is opened and never closed"
    return "a quotation mark stands within a cell" if "expected after" in words else words
