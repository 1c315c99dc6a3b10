"""Tables of articles: one row an article, its text and what is known of it in columns."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from analysis.document import Candidate
from analysis.errors import ReadingError, explain
from analysis.reading import delimited, json_table, parquet, workbook
from analysis.reading.assignment import (
    DATE,
    ID,
    TEXT,
    guess_columns,
    list_names,
    match_columns,
    propose_text,
)
from analysis.reading.cells import read_cells
from analysis.reading.date_cells import describe_dates
from analysis.reading.parts import Container, Holder, Part, Refusal, name_row
from analysis.reading.sheet import BadRow, Sheet, TableFile

SUFFIXES = (
    *delimited.DELIMITED_SUFFIXES,
    ".xlsx",
    *json_table.JSON_SUFFIXES,
    ".parquet",
)
ROWS_SHOWN = 5
# The most that Excel keeps in one cell; the rest of a longer text is gone.
LONGEST_TEXT_IN_CELL = 32_767

_CUT = (
    f"The text has {LONGEST_TEXT_IN_CELL:,} characters, the most that a cell of Excel holds: it may"
    " be cut short.",
)


@dataclass(frozen=True)
class _Kind:
    """A kind of table: what tells it, and what reads it."""

    matches: Callable[[bytes, str], bool]
    read: Callable[[bytes, str, str], TableFile]


# The first that matches reads the file.
_KINDS = (
    _Kind(parquet.matches, parquet.read),
    _Kind(workbook.matches, workbook.read),
    _Kind(json_table.matches, json_table.read),
    _Kind(delimited.matches, delimited.read),
)


@dataclass(frozen=True)
class TableHead:
    """What a reader needs to say what the columns of a table are.

    ``columns`` are those of all sheets in their order, ``rows`` their number, ``first`` the first
    ``ROWS_SHOWN`` of them with a cell for each column. ``guessed`` maps fields of an article to
    columns; where no column is named as a text is (``is_sure`` is False), the one with the longest
    cells is proposed for it. ``sheets`` are the sheets of a workbook that hold rows. ``encodings``
    are those that the file may be in where its bytes do not settle it, the one taken first.
    """

    columns: tuple[str, ...]
    rows: int
    first: tuple[tuple[str, ...], ...]
    guessed: Mapping[str, str]
    is_sure: bool
    sheets: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    encodings: tuple[Candidate, ...] = ()


def matches(data: bytes, name: str) -> bool:
    """Tell a table by its content, or by its name where the content is text."""
    return any(kind.matches(data, name) for kind in _KINDS)


def describe_table(data: bytes, name: str, encoding: str = "") -> TableHead:
    """Describe a table, so that somebody can say which column holds which field.

    Raises:
        ReadingError: it is no table, damaged, or has no rows.
    """
    table = _read_table(data, name, name, encoding)
    guesses: dict[str, str] = {}
    for sheet in table.sheets:
        guesses = {**_guess(sheet), **guesses}
    is_sure = TEXT in guesses
    if not is_sure:
        free = [column for column in _list_columns(table) if column not in guesses.values()]
        first = table.sheets[0]
        guesses[TEXT] = propose_text(first.columns, _good_rows(first), free)
    columns = _list_columns(table)
    shown = [
        dict(zip(sheet.columns, row, strict=True))
        for sheet in table.sheets
        for row in _good_rows(sheet)[:ROWS_SHOWN]
    ]
    return TableHead(
        columns,
        sum(len(sheet.rows) for sheet in table.sheets),
        tuple(tuple(row.get(name, "") for name in columns) for row in shown[:ROWS_SHOWN]),
        guesses,
        is_sure,
        tuple(sheet.name for sheet in table.sheets if sheet.name),
        table.warnings,
        table.encodings,
    )


def open_table(holder: Holder) -> Iterator[Part | Refusal]:
    """Yield the rows of a table as articles: the text as UTF-8, and what the other cells say.

    Columns that ``holder.columns`` does not assign are told by their names. A row is named by its
    id column, else ``<stem>-<row>``, counted from 1; where several sheets hold texts,
    ``<stem>-<sheet>-<row>``. A sheet without a column of texts is refused by itself.

    Raises:
        AssignmentError: ``holder.columns`` names a field or a column that is not there.
        ReadingError: the table is damaged, has no rows, or no column is named as a text is.
    """
    table = _read_table(holder.data, holder.name, holder.place, holder.encoding)
    assigned = match_columns(holder.columns, _list_columns(table), holder.place)
    found = [(sheet, _assign(sheet, assigned)) for sheet in table.sheets]
    count = sum(TEXT in columns for _, columns in found)
    for sheet, columns in found:
        if TEXT in columns:
            yield from _take_rows(holder, table, sheet, columns, is_one=count == 1)
            continue
        error = _no_text(holder.place, sheet)
        if not count:
            raise error
        yield Refusal(_place(holder.place, sheet), explain(error))


CONTAINER = Container("a table", SUFFIXES, matches, open_table)


def _read_table(data: bytes, name: str, place: str, encoding: str) -> TableFile:
    kind = next((kind for kind in _KINDS if kind.matches(data, name)), None)
    if kind is None:
        raise ReadingError(place, "This is no table.", f"Give one of these: {', '.join(SUFFIXES)}.")
    table = kind.read(data, place, encoding)
    if not any(sheet.rows for sheet in table.sheets):
        raise ReadingError(place, "The table has no rows.", "Choose another file.")
    return replace(table, sheets=tuple(sheet for sheet in table.sheets if sheet.rows))


def _list_columns(table: TableFile) -> tuple[str, ...]:
    """List the columns of all sheets, each name once."""
    return tuple(dict.fromkeys(name for sheet in table.sheets for name in sheet.columns))


def _good_rows(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row for row in sheet.rows if not isinstance(row, BadRow)]


def _guess(sheet: Sheet) -> dict[str, str]:
    return guess_columns(sheet.columns, _good_rows(sheet))


def _assign(sheet: Sheet, assigned: Mapping[str, str]) -> dict[str, str]:
    """Say which column holds which field: as assigned, else as guessed of the columns left."""
    here = {field: column for field, column in assigned.items() if column in sheet.columns}
    guessed = {
        field: column for field, column in _guess(sheet).items() if column not in here.values()
    }
    return {**guessed, **here}


def _take_rows(
    holder: Holder, table: TableFile, sheet: Sheet, columns: Mapping[str, str], is_one: bool
) -> Iterator[Part | Refusal]:
    """Make an article of each row of a sheet; rows without any cell are passed over."""
    places = {field: sheet.columns.index(column) for field, column in columns.items()}
    dates = describe_dates(
        columns.get(DATE, ""),
        sheet.read_column(columns[DATE]) if DATE in columns else (),
        sheet.epoch,
    )
    stem = holder.stem if is_one else f"{holder.stem}-{sheet.name}"
    for number, row in enumerate(sheet.rows, 1):
        place = name_row(_place(holder.place, sheet), number)
        if isinstance(row, BadRow):
            yield Refusal(place, f"{row.reason} Mend the row, or leave it out.")
            continue
        cells = {field: row[at] for field, at in places.items()}
        if not cells[TEXT]:
            if any(row) or len(row) == 1:
                yield Refusal(place, "The text is empty. Fill it in, or leave the row out.")
            continue
        known = read_cells(cells, columns, dates)
        cut = _CUT if len(cells[TEXT]) == LONGEST_TEXT_IN_CELL else ()
        yield Part(
            cells.get(ID) or f"{stem}-{number}",
            place,
            name_row(_place(holder.name, sheet), number),
            cells[TEXT].encode("utf-8"),
            replace(known, warnings=(*table.warnings, *cut, *known.warnings)),
        )


def _place(holder: str, sheet: Sheet) -> str:
    """Name a table in the reader's words."""
    return f'{holder} sheet "{sheet.name}"' if sheet.name else holder


def _no_text(place: str, sheet: Sheet) -> ReadingError:
    columns = list_names(sheet.columns)
    longest = propose_text(sheet.columns, _good_rows(sheet), sheet.columns)
    return ReadingError(
        place,
        f'there is no column "{TEXT}"; the columns are: {columns}.',
        f'Name the column with the articles "{TEXT}", or say which it is: '
        f'--columns "{TEXT}={longest}".',
    )
