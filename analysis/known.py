"""What a person has set of an article, as a record in a TOML, JSON or table row."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import get_args

from analysis.article import DateEstimate, DateSource, Known, Precision
from analysis.dates import month_end
from analysis.errors import CorpusError

WARNINGS = "warnings"
TEXT_FIELDS = tuple(f.name for f in fields(Known) if f.name not in ("date", "evidence", WARNINGS))
DATE_FIELDS = (
    "date",
    "date_earliest",
    "date_latest",
    "date_precision",
    "date_source",
    "date_evidence",
)
EVIDENCE_SUFFIX = "_evidence"

_CELL = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?")


def parse_known(record: Mapping[str, object], source: str) -> Known:
    """Read a record whose keys are the fields of an article.

    Keys: title, author, outlet, genre, language, url, text, encoding; ``date`` (a day, month or
    year) or ``date_earliest`` and ``date_latest`` (ISO days; either may be missing) with
    ``date_precision`` "range" (if missing) or "none"; ``date_source`` ("reader" if missing);
    ``warnings``, one a line; and for every field its ``<field>_evidence``.

    Raises:
        CorpusError: a key is unknown or a value cannot be read; ``source`` names the record.
    """
    evidence_keys = [f"{name}{EVIDENCE_SUFFIX}" for name in TEXT_FIELDS]
    for key, value in record.items():
        if key not in (*TEXT_FIELDS, *DATE_FIELDS, WARNINGS, *evidence_keys):
            raise _unknown_key(source, key)
        if not isinstance(value, str | date):
            remedy = f'Write {key} = "…" with quotation marks.'
            raise CorpusError(source, f"{key} holds {value!r}, which is no text.", remedy)
    texts = {key: str(value).strip() for key, value in record.items()}
    return Known(
        **{name: texts[name] for name in TEXT_FIELDS if name in texts},
        date=_parse_date(texts, source),
        evidence={
            key.removesuffix(EVIDENCE_SUFFIX): texts[key] for key in evidence_keys if key in texts
        },
        warnings=tuple(texts.get(WARNINGS, "").splitlines()),
    )


def parse_records(text: str, source: str) -> dict[str, Known]:
    """Read what was set by hand of several articles: one TOML table an article id.

    Raises:
        CorpusError: it is no TOML, or a record has an error; names the record.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = f"cannot be read as TOML: {' '.join(str(error).split())}."
        raise CorpusError(source, problem, "Mend that place.") from error
    for key, record in data.items():
        if not isinstance(record, Mapping):
            problem = f'"{key}" stands outside of any article.'
            raise CorpusError(source, problem, "Put it under a heading such as [article-id].")
    return {key: parse_known(record, f"{source} [{key}]") for key, record in data.items()}


def missing_file(source: str, key: str) -> CorpusError:
    """Say that a record is of no article that is there."""
    problem = f"there is no file for [{key}]."
    return CorpusError(source, problem, "Name an article by its file name, without .txt.")


def is_set(known: Known, name: str) -> bool:
    """Tell whether a person set a field; with evidence also to "", which says that it has none."""
    return bool(getattr(known, name)) or name in known.evidence


def merge_known(over: Known, under: Known) -> Known:
    """Set what one knows above what the other knows, field by field, with its evidence."""
    values = {
        name: getattr(over, name) if is_set(over, name) else getattr(under, name)
        for name in TEXT_FIELDS
    }
    evidence = {
        **{name: words for name, words in under.evidence.items() if not is_set(over, name)},
        **over.evidence,
    }
    warnings = (*under.warnings, *over.warnings)
    return Known(**values, date=over.date or under.date, evidence=evidence, warnings=warnings)


def write_known(known: Known) -> dict[str, str]:
    """Turn it into a record that :func:`parse_known` reads back to an equal value."""
    record = {name: getattr(known, name) for name in TEXT_FIELDS if getattr(known, name)}
    record |= {f"{name}{EVIDENCE_SUFFIX}": words for name, words in known.evidence.items()}
    if known.date is not None:
        record |= _date_record(known.date)
    if known.warnings:
        record[WARNINGS] = "\n".join(known.warnings)
    return record


def parse_date_cell(cell: str, source: str) -> tuple[date, date, Precision]:
    """Read '2014', '2014-04' or '2014-04-03' (a time of day may follow) as first and last day.

    Raises:
        CorpusError: it is neither, or no such day is in the calendar.
    """
    match = _CELL.fullmatch(cell.strip())
    if match is None:
        raise _bad_date(source, cell)
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if day:
            first = date(year or 0, month or 0, day)
            return first, first, "day"
        if month:
            first = date(year or 0, month, 1)
            return first, month_end(first.year, first.month), "month"
        return date(year or 0, 1, 1), date(year or 0, 12, 31), "year"
    except ValueError as error:
        raise _bad_date(source, cell) from error


def _parse_date(texts: Mapping[str, str], source: str) -> DateEstimate | None:
    """Read the date of a record, or its two bounds."""
    origin = _date_source(texts.get("date_source", "reader"), source)
    evidence = texts.get("date_evidence", "")
    if texts.get("date"):
        earliest, latest, precision = parse_date_cell(texts["date"], source)
        return DateEstimate(earliest, latest, precision, origin, evidence)
    bounds = [texts.get("date_earliest", ""), texts.get("date_latest", "")]
    if not any(bounds) and texts.get("date_precision") != "none":
        return None
    first, last = (parse_date_cell(bound, source) if bound else None for bound in bounds)
    return DateEstimate(
        first[0] if first else None,
        last[1] if last else None,
        "none" if texts.get("date_precision") == "none" else "range",
        origin,
        evidence,
    )


def _date_source(name: str, source: str) -> DateSource:
    """Check the name of the kind of evidence."""
    for known in get_args(DateSource):
        if name == known:
            return known  # type: ignore[no-any-return]  # one of the Literal's own values
    allowed = ", ".join(name for name in get_args(DateSource) if name)
    raise CorpusError(source, f'date_source is "{name}".', f"It can be one of: {allowed}.")


def _date_record(estimate: DateEstimate) -> dict[str, str]:
    """Write a date by its cell where it has one precision, else by its bounds."""
    cells: dict[str, str] = {}
    if estimate.precision in _CELL_LENGTH and estimate.earliest:
        cells["date"] = estimate.earliest.isoformat()[: _CELL_LENGTH[estimate.precision]]
    else:
        bounds = {"date_earliest": estimate.earliest, "date_latest": estimate.latest}
        cells = {key: bound.isoformat() for key, bound in bounds.items() if bound}
        if estimate.precision == "none" and (cells or estimate.source):
            cells["date_precision"] = "none"
    if cells:
        cells["date_source"] = estimate.source
        cells["date_evidence"] = estimate.evidence
    return {key: cell for key, cell in cells.items() if cell}


_CELL_LENGTH: Mapping[str, int] = {"day": 10, "month": 7, "year": 4}


def _unknown_key(source: str, key: str) -> CorpusError:
    allowed = ", ".join((*TEXT_FIELDS, *DATE_FIELDS))
    return CorpusError(
        source,
        f'"{key}" is no field of an article.',
        f"The fields are {allowed}, and each with {EVIDENCE_SUFFIX} for its evidence.",
    )


def _bad_date(source: str, cell: str) -> CorpusError:
    return CorpusError(
        source,
        f'the date "{cell}" cannot be read.',
        "Write a day (2014-04-03), a month (2014-04) or a year (2014).",
    )
