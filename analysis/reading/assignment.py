"""Which column of a table holds which field of an article, by the columns' names and cells."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from analysis.errors import ReadingError
from analysis.reading.date_cells import is_date

TEXT, ID, DATE = "text", "id", "date"

FIELDS = (TEXT, "title", "author", "outlet", DATE, "url", "language", "genre", ID)
NAMES_FILE = Path(__file__).with_name("column_names.toml")

_PARTS = re.compile(r"[\s_\-.:/]+")
_HUMP = re.compile(r"(?<=[a-zа-яäöü])(?=[A-ZА-ЯÄÖÜ])")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


# Cells of a column that are looked at to see whether it can be what its name says.
CELLS_SEEN = 50
# Columns that an error names; a survey may have hundreds.
MOST_NAMED = 30


class AssignmentError(ReadingError):
    """A field or a column that somebody named is none."""


def find_named(field: str, columns: Sequence[str]) -> list[str]:
    """List the columns whose names say that they hold a field, the most telling first.

    A text may be a field of a field ("fields.bodyText"); an address there is that of a picture.
    """
    names = {name: rank for rank, name in enumerate(_load_names()[field])}
    ranked = [
        (min(ranks), at, column)
        for at, column in enumerate(columns)
        if (ranks := [names[name] for name in _spellings(column, field) if name in names])
    ]
    return [column for _, _, column in sorted(ranked)]


def guess_columns(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Guess which column holds which field, by its name and a look at its cells.

    A field that no column is named for is left out.
    """
    cells = {name: [row[at] for row in rows if row[at]] for at, name in enumerate(columns)}
    guessed: dict[str, str] = {}
    for field in FIELDS:
        named = [name for name in find_named(field, columns) if name not in guessed.values()]
        fitting = [name for name in named if _fits(field, name, cells[name])]
        if field == TEXT and _simplify(fitting[0] if fitting else "") != TEXT:
            fitting.sort(key=lambda name: -_mean_length(cells[name]))
        if fitting:
            guessed[field] = fitting[0]
    sources = [name for name in find_named("outlet", columns) if _are_addresses(cells[name])]
    return {"url": sources[0], **guessed} if sources else guessed


def propose_text(
    columns: Sequence[str], rows: Sequence[Sequence[str]], among: Sequence[str]
) -> str:
    """Propose the column with the longest cells for the text; "" where there is none."""
    lengths = {
        name: _mean_length([row[at] for row in rows if row[at]])
        for at, name in enumerate(columns)
        if name in among
    }
    return max(lengths, key=lambda name: lengths[name], default="")


def match_columns(
    assigned: Mapping[str, str], columns: Sequence[str], source: str
) -> dict[str, str]:
    """Give the columns that somebody assigned by the names that the table has for them.

    Capitals and spaces around a name do not matter where it is clear what is meant.

    Raises:
        AssignmentError: there is no such field, or no such column; names those that there are.
    """
    matched = {}
    for field, wanted in assigned.items():
        if field not in FIELDS:
            fields = ", ".join(FIELDS)
            raise AssignmentError(
                source, f'"{field}" is no field of an article.', f"The fields are: {fields}."
            )
        alike = [name for name in columns if name.casefold() == wanted.strip().casefold()]
        if wanted not in columns and len(alike) != 1:
            raise AssignmentError(
                source,
                f'there is no column "{wanted}".',
                f"The columns are: {list_names(columns)}.",
            )
        matched[field] = wanted if wanted in columns else alike[0]
    return matched


def list_names(columns: Sequence[str]) -> str:
    """List the names of columns in a sentence; of very many the first ones."""
    shown = ", ".join(columns[:MOST_NAMED])
    more = len(columns) - MOST_NAMED
    return f"{shown} and {more} more" if more > 0 else shown or "none"


@lru_cache(maxsize=1)
def _load_names() -> dict[str, list[str]]:
    return tomllib.loads(NAMES_FILE.read_text(encoding="utf-8"))


def _simplify(name: str) -> str:
    return " ".join(part for part in _PARTS.split(name.strip().lower()) if part)


def _spellings(column: str, field: str) -> set[str]:
    """List what a name is compared as: "pub_date", "pubDate" and "Pub Date" are one."""
    whole = column.rpartition(".")[2] if field == TEXT else column
    return {_simplify(whole), _simplify(_HUMP.sub(" ", whole))}


def _fits(field: str, name: str, cells: Sequence[str]) -> bool:
    """Tell whether the cells of a column can be what its name says."""
    if field == "outlet":
        return not _are_addresses(cells)
    if field == DATE and _simplify(name) != DATE:
        seen = cells[:CELLS_SEEN]
        return sum(is_date(cell) for cell in seen) * 2 >= len(seen)
    if field == ID and _simplify(name) != ID:
        return len(set(cells)) == len(cells)
    return True


def _are_addresses(cells: Sequence[str]) -> bool:
    """Tell whether most cells are web addresses."""
    return sum(_ADDRESS.fullmatch(cell) is not None for cell in cells) > len(cells) / 2


def _mean_length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0
