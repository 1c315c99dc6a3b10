"""Tables as JSON: an object a line, a list of objects, or one object."""

import json
from collections.abc import Mapping
from pathlib import PurePath

from analysis.errors import ReadingError
from analysis.reading.assignment import TEXT, find_named
from analysis.reading.encoding import decode_text
from analysis.reading.sheet import BadRow, TableFile, make_sheet_of_records

LINE_SUFFIXES = (".jsonl", ".ndjson", ".jl")
JSON_SUFFIXES = (*LINE_SUFFIXES, ".json")

_MARK = b"\xef\xbb\xbf"
_REMEDY = "Save it again, one JSON object a line (.jsonl)."


def matches(data: bytes, name: str) -> bool:
    """Tell it by its name, or by a first line that is a JSON object."""
    head = data[:64].removeprefix(_MARK).lstrip()
    suffix = PurePath(name).suffix.lower()
    if suffix in LINE_SUFFIXES:
        return True
    if suffix == ".json":
        return head.startswith((b"{", b"[")) or b"\x00" in head
    return head.startswith(b"{") and _is_object(data.removeprefix(_MARK).lstrip())


def read(data: bytes, name: str, encoding: str = "") -> TableFile:
    """Read a table of JSON; the fields of a field are columns too.

    Raises:
        ReadingError: it is no JSON, or holds no objects.
    """
    decoded = decode_text(data, name, encoding)
    try:
        records = _read_records(decoded.text, name)
        sheet = make_sheet_of_records(records, name)
    except RecursionError as error:
        raise ReadingError(name, "The JSON is nested too deep.", _REMEDY) from error
    if all(isinstance(record, BadRow) for record in records):
        raise ReadingError(name, "The file holds no JSON objects.", _REMEDY)
    return TableFile((sheet,), decoded.warnings, decoded.candidates)


def _is_object(data: bytes) -> bool:
    """Tell whether the first line is a JSON object."""
    try:
        return isinstance(json.loads(data.partition(b"\n")[0]), dict)
    except (ValueError, RecursionError):
        return False


def _read_records(text: str, name: str) -> list[Mapping[str, object] | BadRow]:
    """Read the objects of a document as a whole, else line by line."""
    try:
        return [_check_record(record) for record in _find_list(json.loads(text))]
    except ValueError as error:
        lines = enumerate(text.split("\n"), 1)
        records = [_read_line(line, number) for number, line in lines if line.strip()]
        if all(isinstance(record, BadRow) for record in records):
            problem = f"The file cannot be read as JSON: {error}."
            raise ReadingError(name, problem, _REMEDY) from error
        return records


def _read_line(line: str, number: int) -> Mapping[str, object] | BadRow:
    try:
        return _check_record(json.loads(line))
    except ValueError as error:
        return BadRow(f"Line {number} cannot be read as JSON: {error}.")


def _check_record(record: object) -> Mapping[str, object] | BadRow:
    return record if isinstance(record, dict) else BadRow("It is no JSON object.")


def _find_list(document: object) -> list[object]:
    """Find the list of objects in a document: itself, or the one that an answer of a service holds.

    An object with a text of its own is one article.
    """
    if isinstance(document, list):
        return document
    if isinstance(document, dict) and not find_named(TEXT, list(document)):
        lists = [value for value in document.values() if isinstance(value, list) and value]
        held = [each for each in lists if all(isinstance(item, dict) for item in each)]
        if len(held) == 1:
            return held[0]
    return [document]
