"""A file of three coded sentences in two documents."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

COLUMNS = "doc,sentence,text,frame,themes,themes_disputed,voice,toward_russia,toward_nato,mentions"
ROWS = [
    "a|1|NATO and Russia agreed to cooperate.|cooperative|cooperation||author|neutral|neutral|"
    "NATO=NATO ~ Russia=Russia",
    "a|2|It rained in the morning.|none|||disputed|absent|absent|",
    "b|1|Russia threatens NATO.|disputed|aggression_threat|dialogue|author|negative|disputed|"
    "Russia=Russia ~ NATO=NATO",
]


@pytest.fixture
def write_rows(tmp_path: Path) -> Callable[[str, list[list[str]]], Path]:
    """A function that writes columns and rows as a CSV file and gives its path."""

    def write(columns: str, rows: list[list[str]]) -> Path:
        path = tmp_path / "rows.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([columns.split(","), *rows])
        return path

    return write


@pytest.fixture
def gold(write_rows: Callable[[str, list[list[str]]], Path]) -> Path:
    """The file of coded sentences."""
    rows = [[cell.replace("~", "|") for cell in row.split("|")] for row in ROWS]
    return write_rows(COLUMNS, rows)
