"""The documents describe what is there: every command, page and column."""

import re
from pathlib import Path

import pytest

from analysis.columns import TABLES, Column
from analysis.reading.kinds import FORMATS
from ui.navigation import PAGES

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
DOCUMENTS += sorted((ROOT / "docs").glob("*.md"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_that_is_named_exists(document: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = re.findall(r"(?:^|`)make ([a-z]+)", document.read_text("utf-8"), re.MULTILINE)
    assert set(named) <= set(targets)


def test_the_readme_gives_both_commands_and_their_like_on_windows() -> None:
    for command in ("make run", "make test", r"py scripts\run.py", r"py scripts\test.py"):
        assert re.search(rf"^{re.escape(command)}\b", README, re.MULTILINE)


def test_the_readme_says_what_each_page_answers() -> None:
    titles = [entry.title for group in PAGES.values() for entry in group]
    assert re.findall(r"^\| \*\*(.+)\*\* \| .+\? \|$", README, re.MULTILINE) == titles


def test_every_kind_of_file_is_described() -> None:
    reading = (ROOT / "docs" / "reading.md").read_text("utf-8")
    described = re.findall(r"^\| .+ \(`(\.\w+)`\) \|", reading, re.MULTILINE)
    assert sorted(described) == sorted(found.suffixes[0] for found in FORMATS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_is_linked_exists(document: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize(
    ("table", "column"),
    [(table, column) for table, columns in TABLES.items() for column in columns],
)
def test_every_column_is_described(table: str, column: Column) -> None:
    tables = (ROOT / "docs" / "tables.md").read_text("utf-8")
    section = tables.split(f"\n## {table}\n")[1].split("\n## ")[0]
    assert f"| `{column.name}` | {column.kind} | {column.unit} | {column.help} |" in section


def test_no_column_is_described_that_is_not_there() -> None:
    described = re.findall(r"^\| `(\w+)`", (ROOT / "docs" / "tables.md").read_text("utf-8"), re.M)
    assert described == [column.name for columns in TABLES.values() for column in columns]
