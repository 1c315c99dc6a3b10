"""Tables of articles: one row an article, its text and what is known of it in columns."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from analysis.article import Article, DateEstimate, Known
from analysis.document import PageMetadata, RawDocument
from analysis.errors import CorpusError, ReadingError
from analysis.events import Event
from analysis.known import parse_date_cell
from analysis.reading import assemble_article, check_text
from analysis.reading.encoding import decode_text

TABLE_SUFFIXES = (".csv", ".tsv", ".parquet", ".jsonl")
TEXT, ID, DATE = "text", "id", "date"
METADATA_COLUMNS = ("title", "author", "outlet", "genre", "url", "language")
COLUMNS = (ID, *METADATA_COLUMNS, DATE, TEXT)
DELIMITERS = ",;\t|"


@dataclass(frozen=True)
class Row:
    """One row of a table: where it stands, its article's id, and its cells by column."""

    place: str
    article_id: str
    cells: Mapping[str, str]

    def read_article(self, events: Sequence[Event]) -> Article:
        """Make an article of the row; what its cells say stands above what the text shows.

        Raises:
            ReadingError: its text is empty, too long, or no article.
        """
        evidence = {name: f'column "{name}"' for name in METADATA_COLUMNS if self.cells.get(name)}
        values = {name: self.cells[name] for name in evidence}
        lines = tuple(self.cells[TEXT].splitlines())
        document = RawDocument(self.place, "text", lines, PageMetadata(**values, evidence=evidence))
        check_text(document)
        when, warning = self._read_date()
        known = Known(**values, date=when, evidence=evidence)
        article = assemble_article(document, known, self.article_id, events)
        return replace(article, warnings=(warning, *article.warnings)) if warning else article

    def _read_date(self) -> tuple[DateEstimate | None, str]:
        """Read the date cell to its precision; one that is no date is said."""
        cell = self.cells.get(DATE, "")
        if not cell:
            return None, ""
        try:
            earliest, latest, precision = parse_date_cell(cell, self.place)
        except CorpusError:
            return None, f'The date "{cell}" of the table cannot be read.'
        evidence = f'column "{DATE}" "{cell}"'
        return DateEstimate(earliest, latest, precision, "page metadata", evidence), ""


def read_rows(path: Path) -> Iterator[Row]:
    """Read the rows of a table.

    Columns: text; and if they are there id, title, author, outlet, genre, date (a day, month or
    year), url, language. Others are left. Without an id a row is named ``<stem>-<row>``, counted
    from 1.

    Raises:
        CorpusError: the file is damaged, or has no text column; names the columns that it has.
    """
    table = _read_table(path)
    table.columns = pd.Index([str(name).strip().lower() for name in table.columns])
    if TEXT not in table.columns:
        found = ", ".join(table.columns) or "none"
        problem = f'there is no column "{TEXT}"; the columns are: {found}.'
        raise CorpusError(str(path), problem, f'Name the column with the articles "{TEXT}".')
    present = [name for name in COLUMNS if name in table.columns]
    cells = _as_text(table.loc[:, ~table.columns.duplicated()][present])
    for number, values in enumerate(zip(*(cells[name] for name in present), strict=True), 1):
        row = dict(zip(present, values, strict=True))
        article_id = row.get(ID) or f"{path.stem}-{number}"
        yield Row(f"{path} row {number}", article_id, row)


def _read_table(path: Path) -> pd.DataFrame:
    """Read a table file as it is, all of its cells as text where the kind allows it."""
    suffix = path.suffix.lower()
    try:
        if suffix == ".parquet":
            return pd.read_parquet(path)
        text = decode_text(path.read_bytes(), str(path)).text
        if suffix == ".jsonl":
            return pd.DataFrame(list(_read_records(text)))
        header = text.split("\n", 1)[0]
        delimiter = "\t" if suffix == ".tsv" else max(DELIMITERS, key=header.count)
        return pd.read_csv(
            io.StringIO(text), sep=delimiter, dtype=str, keep_default_na=False, quotechar='"'
        )
    except ReadingError as error:
        raise CorpusError(str(path), error.problem, error.remedy) from error
    except (OSError, ValueError, csv.Error) as error:
        problem = f"the table cannot be read: {' '.join(str(error).split())}."
        raise CorpusError(str(path), problem, "Save it again as UTF-8 CSV.") from error


def _read_records(text: str) -> Iterator[dict[str, object]]:
    """Read one JSON object a line; a list of values becomes one value.

    Raises:
        ValueError: a line is no JSON object; names the line.
    """
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from error
        if not isinstance(record, dict):
            raise ValueError(f"line {number} is no JSON object")
        yield {
            key: ", ".join(map(str, value)) if isinstance(value, list) else value
            for key, value in record.items()
        }


def _as_text(table: pd.DataFrame) -> pd.DataFrame:
    """Turn every cell to text without surrounding spaces; an empty cell is ""."""
    return table.apply(_column_as_text)


def _column_as_text(column: "pd.Series[str]") -> "pd.Series[str]":
    """Turn a column to text; whole numbers lose the point that an empty cell among them gives."""
    texts = column.astype("string").fillna("")
    if pd.api.types.is_float_dtype(column):
        texts = texts.str.removesuffix(".0")
    return texts.str.strip()
