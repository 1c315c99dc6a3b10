"""Tables in Parquet."""

import io
from typing import TYPE_CHECKING

from analysis.errors import ReadingError
from analysis.reading.sheet import Sheet, TableFile, check_cells, write_cell

if TYPE_CHECKING:
    from pyarrow import ChunkedArray  # type: ignore[import-untyped]

# Bytes of all columns unpacked, as the file says itself.
LARGEST_UNPACKED = 1_000_000_000

_MARK = b"PAR1"
# pandas keeps the numbers of rows in columns of this name.
_INDEX = "__index_level_"


def matches(data: bytes, _name: str) -> bool:
    """Tell it by its mark, also where it is cut short."""
    return data.startswith(_MARK)


def read(data: bytes, name: str, _encoding: str = "") -> TableFile:
    """Read a Parquet file.

    Raises:
        ReadingError: it is damaged or cut short, or too large.
    """
    # Imported late: it takes a fifth of a second, and few tables need it.
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile  # type: ignore[import-untyped]

    try:
        file = ParquetFile(io.BytesIO(data))
        facts = file.metadata
        check_cells(facts.num_rows * facts.num_columns, name)
        groups = [facts.row_group(number) for number in range(facts.num_row_groups)]
        if sum(group.total_byte_size for group in groups) > LARGEST_UNPACKED:
            problem = f"The table unpacks to more than {LARGEST_UNPACKED / 1e6:,.0f} MB."
            raise ReadingError(name, problem, "Divide it into several, or leave columns out.")
        table = file.read().flatten()
        columns = {
            column: _read_column(table.column(at))
            for at, column in enumerate(table.column_names)
            if not column.startswith(_INDEX)
        }
    except (ArrowException, OSError, ValueError, OverflowError, TypeError) as error:
        problem = "The Parquet file is damaged or cut short."
        raise ReadingError(name, problem, "Write or download it again.") from error
    return TableFile((Sheet(tuple(columns), list(zip(*columns.values(), strict=True))),))


def _read_column(column: "ChunkedArray") -> list[str]:
    """Read a column as text; lists and other kinds that Arrow does not write, by their values."""
    from pyarrow import ArrowInvalid, ArrowNotImplementedError, string

    try:
        values = column.cast(string()).to_pylist()
    except (ArrowInvalid, ArrowNotImplementedError):
        values = column.to_pylist()
    return [write_cell(value) for value in values]
