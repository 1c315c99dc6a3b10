"""The documents describe what is there: every command, page and column."""

import re
from pathlib import Path

import pytest

from analysis.columns import TABLES, Column
from analysis.evaluation import load_record
from analysis.evaluation.check import Check
from analysis.evaluation.details import read_codes
from analysis.evaluation.figure import Figure
from analysis.evaluation.labels import CHECKED, READ, SETS, measure_words
from analysis.evaluation.report import SHIPPED
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


def accuracy_row(figure: Figure) -> str:
    words = measure_words(figure.measure)
    others = [figure.baselines.get(name) for name in ("TextBlob", "VADER")]
    cells = (
        words.label,
        SETS[figure.data].label,
        f"{figure.n:,}",
        words.statistic.name,
        f"{figure.value:.2f}",
        f"{figure.low:.2f} to {figure.high:.2f}",
        *("" if other is None else f"{other:.2f}".replace("-", "−") for other in others),
    )
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


def test_the_accuracy_that_is_described_is_the_recorded_one() -> None:
    measures = (ROOT / "docs" / "measures.md").read_text("utf-8")
    section = measures.split("\n## How good the measures are\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][1:]
    assert rows == [accuracy_row(figure) for figure in load_record().figures]


def check_row(check: Check) -> str:
    def say(value: float) -> str:
        return f"{value:.3f}" if check.is_share else f"{value:.0f} of {check.n:,}"

    others = ", ".join(f"{name} {say(value)}" for name, value in check.reference.items())
    cells = (READ[check.data], CHECKED[check.what], say(check.value), say(check.wanted), others)
    return f"| {' | '.join(cells)} |"


def test_the_reading_that_is_described_is_the_recorded_one() -> None:
    reading = (ROOT / "docs" / "reading.md").read_text("utf-8")
    section = reading.split("\n## How the reading is checked\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][1:]
    assert rows == [check_row(check) for check in load_record().checks]


def test_the_worst_errors_are_sentences_of_the_five_articles() -> None:
    measures = (ROOT / "docs" / "measures.md").read_text("utf-8")
    section = measures.split("\n## The worst errors on the five articles\n")[1].split("\n## ")[0]
    told = re.findall(r"^\d+\. “(.+?)” \((\d{3}), .+\)", section, re.MULTILINE)
    texts = {(document, text) for document, text in read_codes(SHIPPED["seeds"])}
    assert len(told) == 10
    assert [pair for pair in told if pair[::-1] not in texts] == []
