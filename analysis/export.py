"""The four tables as files: a folder for programs, a zip for people."""

import io
import json
import shutil
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from analysis.balance import INTERVAL_NAME
from analysis.codebook import Codebook
from analysis.columns import TABLES
from analysis.errors import AnalysisError
from analysis.intake import count_states
from analysis.provenance import Provenance, provenance_line, write_csv
from analysis.reading.listing import RUN_FILE
from analysis.schema import Tables
from analysis.version import PROGRAM, VERSION
from analysis.words import WORD_DEFINITION

Format = Literal["parquet", "csv"]
FORMATS: tuple[Format, ...] = ("parquet", "csv")

_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
"""All files of a zip bear its earliest day, so that the same tables give the same bytes."""


class ExportError(AnalysisError):
    """Tables cannot be written where they were to go."""


def describe_run(
    tables: Tables,
    codebook: Codebook,
    refused: Sequence[tuple[str, str]] = (),
    report: pd.DataFrame | None = None,
) -> dict[str, Any]:
    """What made the tables: program, version, codebook, counts, refused inputs.

    ``refused`` are pairs of an input and the reason why it did not come in, ``report`` is what
    became of each input (see :mod:`analysis.intake`).
    """
    told = {
        "program": PROGRAM,
        "version": VERSION,
        "codebook": codebook.name,
        "codebook_hash": codebook.hash,
        "counts": {name: len(getattr(tables, name)) for name in TABLES},
        "refused": [{"source": source, "reason": reason} for source, reason in refused],
    }
    return told if report is None else {**told, **_describe_inputs(tables, report)}


def _describe_inputs(tables: Tables, report: pd.DataFrame) -> dict[str, Any]:
    """What was given, how much of it came in and as what, and each input by itself."""
    states = {state.replace("-", "_"): count for state, count in count_states(report).items()}
    counts = {"given": len(report), "articles": len(tables.articles), **states}
    return {"inputs": counts, "report": report.to_dict("records")}


def write_tables(
    tables: Tables, folder: Path, run: Mapping[str, Any], file_format: Format = "parquet"
) -> None:
    """Write the four tables and ``run.json`` to a folder, which is made if it is not there.

    Everything is written beside its place first: tables that are there are replaced only when
    all of the new ones are complete. Tables of another format are then taken away, so that a
    folder never holds two runs. CSV files are exact: nothing is put before a text.

    Raises:
        ExportError: the folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        drafts = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder))
    except OSError as error:
        raise _cannot_write(folder, error) from error
    try:
        for name, content in _files(tables, run, file_format).items():
            (drafts / name).write_bytes(content)
        _move(drafts, folder)
        for other in FORMATS:
            if other != file_format:
                for name in TABLES:
                    (folder / f"{name}.{other}").unlink(missing_ok=True)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    finally:
        shutil.rmtree(drafts, ignore_errors=True)


def _move(drafts: Path, folder: Path) -> None:
    """Put complete tables in their place; once begun it is done, so that no two runs are mixed."""
    try:
        for draft in sorted(drafts.iterdir()):
            draft.replace(folder / draft.name)
    except KeyboardInterrupt:
        for draft in sorted(drafts.iterdir()):
            draft.replace(folder / draft.name)
        raise


def zip_bytes(
    tables: Tables,
    provenance: Provenance,
    run: Mapping[str, Any],
    file_format: Format = "csv",
) -> bytes:
    """The four tables, ``run.json`` and a ``README.txt`` as one zip.

    The README gives the filters, the n, the codebook, the version and what each column means.
    CSV files are for people (see ``analysis.provenance.csv_bytes``), parquet files are exact.
    """
    told = {**run, "filters": provenance.filters, "n": provenance.n}
    files = _files(tables, told, file_format, for_people=True)
    files["README.txt"] = _readme(provenance, file_format).encode("utf-8")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(
                zipfile.ZipInfo(name, _ZIP_DAY), content, compress_type=zipfile.ZIP_DEFLATED
            )
    return buffer.getvalue()


def _files(
    tables: Tables, run: Mapping[str, Any], file_format: Format, for_people: bool = False
) -> dict[str, bytes]:
    """Name and content of each file."""
    files = {
        f"{name}.{file_format}": _table_bytes(getattr(tables, name), file_format, for_people)
        for name in TABLES
    }
    files[RUN_FILE] = (json.dumps(run, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    return files


def _table_bytes(table: pd.DataFrame, file_format: Format, for_people: bool) -> bytes:
    if file_format == "csv":
        return write_csv(table, for_people)
    buffer = io.BytesIO()
    table.to_parquet(buffer, index=False)
    return buffer.getvalue()


def _readme(provenance: Provenance, file_format: Format) -> str:
    """What a person needs to use the tables, with every column explained."""
    lines = [
        f"{PROGRAM}: the four tables",
        "",
        provenance_line(provenance),
        "",
        "Rows belong to an article by article_id, and to a sentence by article_id and",
        "sentence_id together. start and end count characters of the cleaned text. Read",
        "article_id as text. An empty number is one that could not be measured, never zero.",
        "",
        f"Balance: interval: {INTERVAL_NAME}.",
        f"Words: {WORD_DEFINITION}",
    ]
    if file_format == "csv":
        lines += [
            'CSV files are UTF-8 with a byte order mark (R: fileEncoding = "UTF-8-BOM").',
            "A text that begins with = + - @ has an apostrophe before it, so that no",
            "spreadsheet runs it as a formula.",
        ]
    for name, columns in TABLES.items():
        lines += ["", f"{name}.{file_format}"]
        lines += [
            f"  {column.name}: {column.help}" + (f" [{column.unit}]" if column.unit else "")
            for column in columns
        ]
    return "\r\n".join([*lines, ""])


def _cannot_write(folder: Path, error: OSError) -> ExportError:
    reason = (error.strerror or str(error)).lower()
    return ExportError(
        str(folder),
        f"the tables cannot be written there ({reason}).",
        "Name another folder, or make room.",
    )
