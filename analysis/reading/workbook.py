"""Workbooks of Excel (.xlsx): each sheet is a table."""

import io
import warnings
from typing import Any
from zipfile import ZipFile

from analysis.errors import ReadingError
from analysis.reading.sheet import Row, TableFile, check_cells, make_sheet, write_cell
from analysis.reading.zips import ZIP_DAMAGES, list_names

# Bytes of the markup of all sheets; ten thousand articles take 100 MB.
LARGEST_UNPACKED = 1_000_000_000

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm")

_ZIP = b"PK\x03\x04"
_SHEETS = "xl/"


def matches(data: bytes, name: str) -> bool:
    """Tell it by its parts, and where these cannot be listed by its name."""
    if not data.startswith(_ZIP):
        return False
    names = list_names(data)
    if names is None:
        return name.lower().endswith(WORKBOOK_SUFFIXES)
    return any(part.startswith(_SHEETS) for part in names)


def read(data: bytes, name: str, _encoding: str = "") -> TableFile:
    """Read the sheets of a workbook, with the values that its formulas had when it was saved.

    Raises:
        ReadingError: it is damaged or cut short, or too large.
    """
    # Imported late: it takes a fifth of a second, and few tables need it.
    from openpyxl import load_workbook  # type: ignore[import-untyped]
    from openpyxl.utils.exceptions import (  # type: ignore[import-untyped]
        InvalidFileException,
    )

    # openpyxl says which decoration of a workbook it does not read.
    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
    # What openpyxl raises on damaged parts: 6,000 damaged workbooks were tried. lxml's errors and
    # those of the standard library's parser are SyntaxErrors.
    damages = (
        *ZIP_DAMAGES,
        InvalidFileException,
        LookupError,
        TypeError,
        AttributeError,
        SyntaxError,
        ArithmeticError,
    )
    try:
        _check_size(data, name)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [
            make_sheet(_read_rows(sheet, name), sheet.title, book.epoch.date())
            for sheet in book.worksheets
        ]
    except damages as error:
        problem = "The Excel file is damaged or cut short."
        raise ReadingError(name, problem, "Save or download it again.") from error
    return TableFile(tuple(sheet for sheet in sheets if sheet.rows))


def _check_size(data: bytes, name: str) -> None:
    """Refuse what would fill the memory; openpyxl unpacks no more than the file says."""
    with ZipFile(io.BytesIO(data)) as container:
        size = sum(part.file_size for part in container.infolist())
    if size > LARGEST_UNPACKED:
        problem = f"This Excel file unpacks to {size / 1e6:,.0f} MB."
        raise ReadingError(name, problem, "Divide it into several, or save it as .csv.")


def _read_rows(sheet: Any, name: str) -> list[Row]:  # noqa: ANN401  # openpyxl has no types
    """Read the rows of a sheet, all as wide as the widest; empty ones at the end are left out."""
    sheet.reset_dimensions()  # what a sheet says of its size is often wrong
    rows: list[tuple[str, ...]] = []
    empty = width = 0
    for values in sheet.iter_rows(values_only=True):
        cells = [_write(value) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            empty += 1
            continue
        width = max(width, len(cells))
        check_cells(width * (len(rows) + empty + 1), name)
        rows += [()] * empty
        rows.append(tuple(cells))
        empty = 0
    return [(*row, *("",) * (width - len(row))) for row in rows]


def _write(value: object) -> str:
    from openpyxl.utils.escape import unescape  # type: ignore[import-untyped]

    return write_cell(unescape(value) if isinstance(value, str) and "_x" in value else value)
