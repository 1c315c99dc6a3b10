"""The whole table: what comes with the project, what a folder adds, and what is missing."""

from pathlib import Path

import pytest

from analysis.codebook import load_codebook
from analysis.evaluation import evaluate, write_table
from analysis.evaluation.gold import GoldError
from analysis.evaluation.reading import TABLES
from analysis.evaluation.report import PLACES, SHIPPED


def test_a_folder_without_coded_sentences_is_said_line_by_line(tmp_path: Path) -> None:
    report = evaluate(load_codebook(), tmp_path)
    missing = [place for name, place in PLACES.items() if name not in SHIPPED]
    missing += [f"{name}/{table}" for name, table in TABLES.items()]
    assert report.not_run == tuple(f"not run: {tmp_path / place} is missing" for place in missing)
    assert {figure.data for figure in report.figures} == set(SHIPPED)
    assert write_table(report).splitlines()[-len(missing) :] == list(report.not_run)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"no folder: there is no such folder"):
        evaluate(load_codebook(), tmp_path / "no folder")


def test_the_sets_of_the_project_are_there() -> None:
    assert [name for name, path in SHIPPED.items() if not path.exists()] == []


def test_a_folder_is_measured_instead_of_what_comes_along(tmp_path: Path, gold: Path) -> None:
    place = tmp_path / PLACES["seeds"]
    place.parent.mkdir()
    place.write_bytes(gold.read_bytes())
    report = evaluate(load_codebook(), tmp_path)
    assert {f.n for f in report.figures if (f.data, f.measure) == ("seeds", "themes")} == {3}
    assert {figure.codebook_hash for figure in report.figures} == {load_codebook().hash}
