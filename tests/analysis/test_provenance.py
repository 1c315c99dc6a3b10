"""Numbers that leave the dashboard say where they come from."""

import csv
import io
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from analysis.provenance import Provenance, add_provenance, csv_bytes, provenance_line
from analysis.version import VERSION

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Provenance("Balance", "All 5 articles, all dates.", "5 articles", "book", "abc123", "9.9")
WORDS = {
    "measure": "Balance",
    "filters": "All 5 articles, all dates.",
    "n": "5 articles",
    "codebook": "book (abc123)",
    "program": "Framing dashboard 9.9",
}


def test_all_of_it_stands_in_one_line() -> None:
    assert provenance_line(SOURCE) == (
        "Balance. All 5 articles, all dates. n: 5 articles. Codebook book (abc123). "
        "Framing dashboard 9.9."
    )


def test_every_row_of_a_file_carries_it() -> None:
    table = pd.DataFrame({"theme": pd.Series(["energy", "talks"], dtype="str"), "count": [1, 2]})
    rows = list(csv.DictReader(io.StringIO(csv_bytes(table, SOURCE).decode("utf-8-sig"))))
    assert rows == [
        {"theme": "energy", "count": "1", **WORDS},
        {"theme": "talks", "count": "2", **WORDS},
    ]


def test_a_file_is_csv_as_the_standard_says_with_the_mark_for_excel() -> None:
    table = pd.DataFrame({"text": pd.Series(['He said “no”, "never"\nagain'], dtype="str")})
    data = csv_bytes(table, SOURCE)
    assert data.startswith(b"\xef\xbb\xbftext,measure,filters,n,codebook,program\r\n")
    assert '"He said “no”, ""never""\nagain",Balance,'.encode() in data
    assert pd.read_csv(io.BytesIO(data))["text"].tolist() == table["text"].tolist()


def test_an_unknown_number_is_an_empty_cell() -> None:
    table = pd.DataFrame({"balance": [float("nan"), -0.5]})
    lines = csv_bytes(table, SOURCE).decode("utf-8-sig").split("\r\n")
    assert (lines[1].split(",")[0], lines[2].split(",")[0]) == ("", "-0.5")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_text_that_a_spreadsheet_would_run_is_held_back(text: str) -> None:
    table = pd.DataFrame({"text": pd.Series([text, "a=b"], dtype="str")})
    rows = list(csv.reader(io.StringIO(csv_bytes(table, SOURCE).decode("utf-8-sig"), newline="")))
    assert [rows[1][0], rows[2][0]] == ["'" + text, "a=b"]


def test_a_column_is_never_written_over() -> None:
    with pytest.raises(ValueError, match=r"columns named \['n'\]"):
        add_provenance(pd.DataFrame({"n": [1]}), SOURCE)


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION
