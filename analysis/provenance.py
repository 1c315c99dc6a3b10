"""Where numbers that leave the dashboard come from, written into every file of them."""

import io
from dataclasses import dataclass

import pandas as pd

from analysis.codebook import Codebook
from analysis.version import PROGRAM, VERSION

PROVENANCE_COLUMNS = ("measure", "filters", "n", "codebook", "program")
"""Added after a table's own columns, alike in every row. Rows stay rows: pandas, R and
spreadsheets read the file as it is, which a comment above the header would not allow, and the
words go with the rows wherever these are pasted."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheets (OWASP, "CSV Injection"). Texts come from anybody,
so in files meant for spreadsheets such a text has an apostrophe before it."""


@dataclass(frozen=True)
class Provenance:
    """What a number needs beside it: the measure, the filters, the n, the codebook, the program.

    ``filters`` and ``n`` are words for a reader, such as "All 5 articles, all dates, ..." and
    "5 articles, 177 sentences".
    """

    measure: str
    filters: str
    n: str
    codebook: str
    codebook_hash: str
    version: str = VERSION

    @property
    def codebook_words(self) -> str:
        """The codebook's name with its hash."""
        return f"{self.codebook} ({self.codebook_hash})"

    @property
    def program_words(self) -> str:
        """The program's name with its version."""
        return f"{PROGRAM} {self.version}"


def make_provenance(measure: str, filters: str, n: str, codebook: Codebook) -> Provenance:
    """Provenance of numbers made with this codebook by this version."""
    return Provenance(measure, filters, n, codebook.name, codebook.hash)


def provenance_line(provenance: Provenance) -> str:
    """All of it in one line, for the foot of a picture or the head of a page."""
    filters = provenance.filters.rstrip(".")
    return (
        f"{provenance.measure}. {filters}. n: {provenance.n}. "
        f"Codebook {provenance.codebook_words}. {provenance.program_words}."
    )


def add_provenance(table: pd.DataFrame, provenance: Provenance) -> pd.DataFrame:
    """The table with ``PROVENANCE_COLUMNS`` after its own.

    Raises:
        ValueError: the table has a column of such a name already.
    """
    taken = [name for name in PROVENANCE_COLUMNS if name in table.columns]
    if taken:
        raise ValueError(f"The table has columns named {taken}; rename them.")
    words = (
        provenance.measure,
        provenance.filters,
        provenance.n,
        provenance.codebook_words,
        provenance.program_words,
    )
    return table.assign(**dict(zip(PROVENANCE_COLUMNS, words, strict=True)))


def csv_bytes(table: pd.DataFrame, provenance: Provenance) -> bytes:
    """A table as a CSV file for people: opens in Excel, pandas and R, and says where it is from.

    RFC 4180 (CRLF, quotes doubled), UTF-8 with the mark by which Excel knows it, provenance as
    columns, and texts that a spreadsheet would run held back by an apostrophe
    (``FORMULA_STARTS``).
    """
    return write_csv(add_provenance(table, provenance), for_people=True)


def write_csv(table: pd.DataFrame, for_people: bool) -> bytes:
    """A table as RFC 4180; exact, or for people: see ``csv_bytes``."""
    buffer = io.StringIO()
    shown = hold_formulas(table) if for_people else table
    shown.to_csv(buffer, index=False, lineterminator="\r\n")
    return buffer.getvalue().encode("utf-8-sig" if for_people else "utf-8")


def hold_formulas(table: pd.DataFrame) -> pd.DataFrame:
    """The table with an apostrophe before each text that a spreadsheet would run."""
    names: list[str] = list(table.select_dtypes("str").columns)
    runs = table[names].apply(lambda column: column.str.startswith(FORMULA_STARTS))
    return table.assign(**table[names].mask(runs, "'" + table[names]))
