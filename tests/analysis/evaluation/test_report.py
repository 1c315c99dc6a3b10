"""The whole table: what comes with the project, what a folder adds, and what is missing."""

from pathlib import Path

from analysis.codebook import load_codebook
from analysis.evaluation import evaluate, write_table
from analysis.evaluation.report import PLACES, SHIPPED


def test_a_folder_without_coded_sentences_is_said_line_by_line(tmp_path: Path) -> None:
    report = evaluate(load_codebook(), tmp_path)
    assert report.not_run == tuple(
        f"not run: {tmp_path / place} is missing" for place in PLACES.values()
    )
    assert {figure.data for figure in report.figures} == {"written"}
    assert write_table(report).splitlines()[-len(PLACES) :] == list(report.not_run)


def test_the_sets_of_the_project_are_there() -> None:
    assert [name for name, path in SHIPPED.items() if not path.exists()] == []


def test_a_folder_is_measured_instead_of_what_comes_along(tmp_path: Path, gold: Path) -> None:
    place = tmp_path / PLACES["seeds"]
    place.parent.mkdir()
    place.write_bytes(gold.read_bytes())
    report = evaluate(load_codebook(), tmp_path)
    assert {figure.clusters for figure in report.figures if figure.data == "seeds"} == {2}
    assert {figure.codebook_hash for figure in report.figures} == {load_codebook().hash}
