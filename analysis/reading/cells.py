"""What the cells of a row say of its article, each field as the rest of the program writes it."""

import ast
import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

from analysis.article import DateEstimate, Known
from analysis.cleaning.bylines import parse_byline
from analysis.cleaning.names import names_a_staff, split_names
from analysis.dating import FIRST_YEAR
from analysis.genres import GENRES
from analysis.language import LANGUAGE_NAMES
from analysis.outlets import find_outlet, find_outlet_of
from analysis.reading.assignment import DATE
from analysis.reading.date_cells import DateColumn

# Characters of a cell that may be a list as Python writes it; a longer one lists no authors.
LONGEST_LIST = 2_000

_LANGUAGE_CODE = re.compile(r"([a-z]{2})(?:[-_][A-Za-z]{2,4})?")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_SURNAME_FIRST = re.compile(r"([^\s,]+),\s+([^\s,]+(?:\s[^\s,]+)?)")
_BETWEEN_AUTHORS = re.compile(r"\s*[;|\n]\s*")
_LANGUAGES_BY_NAME = {name.casefold(): code for code, name in LANGUAGE_NAMES.items()}


def read_cells(
    cells: Mapping[str, str],
    columns: Mapping[str, str],
    dates: DateColumn,
    today: date | None = None,
) -> Known:
    """Read what the cells of a row say of its article.

    ``cells`` are by field, ``columns`` name the column of each field for the evidence. ``today``
    (the present day if None) serves to find dates that cannot be.
    """
    values = {
        "title": " ".join(cells.get("title", "").split()),
        "author": write_author(cells.get("author", "")),
        "outlet": write_outlet(cells.get("outlet", "")),
        "genre": write_genre(cells.get("genre", "")),
        "language": write_language(cells.get("language", "")),
        "url": write_address(cells.get("url", "")),
    }
    evidence = {name: f'column "{columns[name]}"' for name, value in values.items() if value}
    when, warnings = _read_date(cells.get(DATE, ""), columns.get(DATE, ""), dates, today)
    return Known(**values, date=when, evidence=evidence, warnings=warnings)


def write_author(cell: str) -> str:
    """Write the persons of a cell as a list, without staffs and agencies: "Ann Smith, Bob Jones".

    "['Ann Smith', 'Bob Jones']" is read as the list that it is, "Smith, Ann; Jones, Bob" with the
    surname first.
    """
    parts = [part for part in _BETWEEN_AUTHORS.split(_unlist(cell)) if part]
    named = [
        match.expand(r"\2 \1") if (match := _SURNAME_FIRST.fullmatch(part)) else part
        for part in parts
    ]
    joined = "; ".join(named)
    byline = parse_byline(joined)
    if byline:
        return ", ".join(byline.names)
    names = split_names(joined.title() if joined.islower() else joined)
    if names:
        return ", ".join(dict.fromkeys(names))
    is_pen_name = " " not in joined and not names_a_staff(joined.title())
    return joined if is_pen_name and find_outlet(joined) is None else ""


def write_outlet(cell: str) -> str:
    """Write an outlet by its usual name where it is known: by another name or by its address."""
    cell = " ".join(cell.split())
    known = find_outlet(cell)
    if known is None and _DOMAIN.fullmatch(cell):
        known = find_outlet_of(cell)
    return known.name if known and known.is_known else cell


def write_genre(cell: str) -> str:
    """Write a genre in small letters where it is one of the program's own."""
    return cell.lower() if cell.lower() in GENRES else cell


def write_language(cell: str) -> str:
    """Write a language as ISO 639-1 code: "en" for "EN", "en-US" or "English"; "" for others."""
    match = _LANGUAGE_CODE.fullmatch(cell.lower())
    return match[1] if match else _LANGUAGES_BY_NAME.get(cell.casefold(), "")


def write_address(cell: str) -> str:
    """Write a web address as it stands; "" for what is none."""
    try:
        host = urlsplit(cell if "://" in cell else f"https://{cell}").hostname or ""
    except ValueError:  # such as an unclosed bracket
        return ""
    return cell if _DOMAIN.fullmatch(host) and " " not in cell else ""


def _unlist(cell: str) -> str:
    """Write a list as Python writes it as names with semicolons between them."""
    if not (cell.startswith("[") and cell.endswith("]") and len(cell) <= LONGEST_LIST):
        return cell
    try:
        names = ast.literal_eval(cell)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return cell.strip("[]")
    return "; ".join(str(name) for name in names)


def _read_date(
    cell: str, column: str, dates: DateColumn, today: date | None
) -> tuple[DateEstimate | None, tuple[str, ...]]:
    """Read the date of a row to its precision; one that is no date, or cannot be, is said."""
    if not cell:
        return None, ()
    found = dates.read(cell)
    if found is None:
        return None, (f'The date "{cell}" of the table cannot be read.',)
    earliest, latest, precision = found
    evidence = f'column "{column}" "{cell}"'
    when = DateEstimate(earliest, latest, precision, "page metadata", evidence)
    if earliest > (today or date.today()):
        return when, (f"The date {earliest} ({evidence}) lies in the future.",)
    if latest.year < FIRST_YEAR:
        return when, (f"The date {earliest} ({evidence}) lies before {FIRST_YEAR}.",)
    return when, ()
