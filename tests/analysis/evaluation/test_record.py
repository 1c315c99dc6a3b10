"""The recorded figures are those of this codebook, and may not become worse unseen."""

import math
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.codebook import load_codebook
from analysis.evaluation import (
    evaluate,
    find_broken,
    find_changes,
    find_losses,
    load_record,
    write_record,
)
from analysis.evaluation.check import Check
from analysis.evaluation.figure import Figure
from analysis.evaluation.record import Record
from analysis.evaluation.report import Report
from analysis.version import VERSION

FRAME = Figure("frame", "seeds", 0.5, 0.4, 0.6, 10, 2, "documents", "ab")
ERROR = replace(FRAME, measure="balance", value=0.1)
RECORD = Record("2026-01-01", "1", "a", "b", "c", (FRAME, ERROR))


def test_the_figures_on_what_comes_along_are_the_recorded_ones() -> None:
    record, report = load_record(), evaluate(load_codebook())
    assert {(figure.measure, figure.data): figure.value for figure in report.figures} == {
        (figure.measure, figure.data): pytest.approx(figure.value, abs=0.0005)
        for figure in record.figures
        if figure.data in {"seeds", "written"}
    }
    for figure in report.figures:
        recorded = record.find(figure.measure, figure.data)
        assert recorded is not None
        assert recorded.digest == figure.digest


def test_the_record_is_of_this_codebook_and_version() -> None:
    codebook, record = load_codebook(), load_record()
    assert (record.codebook, record.codebook_hash) == (codebook.name, codebook.hash)
    assert {figure.codebook_hash for figure in record.figures} == {codebook.hash}
    assert record.version == VERSION
    assert {figure.data for figure in record.figures} == {
        "seeds",
        "written",
        "validation",
        "relations",
        "targets",
    }


@pytest.mark.parametrize(
    ("figure", "lost"),
    [
        (FRAME, 0),
        (replace(FRAME, value=0.4996), 0),
        (replace(FRAME, value=0.499), 1),
        (replace(FRAME, value=0.4, digest="other"), 0),
        (replace(FRAME, value=0.4, data="new"), 0),
        (replace(ERROR, value=0.09), 0),
        (replace(ERROR, value=0.11), 1),
    ],
)
def test_a_loss_is_a_worse_figure_on_the_same_sentences(figure: Figure, lost: int) -> None:
    assert len(find_losses([figure], RECORD)) == lost


def test_a_loss_names_both_figures() -> None:
    assert find_losses([replace(FRAME, value=0.4)], RECORD) == [
        "frame on seeds: 0.400, pinned at 0.500"
    ]


def test_what_was_not_run_stays_in_the_record(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    kept = replace(FRAME, data="validation")
    old = replace(RECORD, figures=(FRAME, kept))
    write_record(Report((replace(FRAME, value=0.7),), ()), load_codebook(), old, path)
    new = load_record(path)
    assert [(figure.data, figure.value) for figure in new.figures] == [
        ("seeds", 0.7),
        ("validation", 0.5),
    ]
    assert new.codebook_hash == load_codebook().hash


def test_a_figure_that_is_no_longer_known_is_lost() -> None:
    assert find_losses([replace(FRAME, value=math.nan)], RECORD) == [
        "frame on seeds: nan, pinned at 0.500"
    ]


def test_other_sentences_than_the_recorded_ones_are_said() -> None:
    assert find_changes([FRAME, replace(FRAME, data="new", digest="cd")], RECORD) == []
    assert find_changes([replace(FRAME, digest="cd")], RECORD) == [
        "seeds holds other sentences (digest cd, recorded ab)"
    ]


CHECK = Check("day", "pages", 12.0, 9.0, 13)


@pytest.mark.parametrize(
    ("check", "lost"),
    [
        (CHECK, []),
        (replace(CHECK, value=11.0), ["day on pages: 11 of 13, pinned at 12"]),
        (replace(CHECK, value=11.0, n=12), []),
        (replace(CHECK, value=11.0, what="month"), []),
    ],
)
def test_a_check_that_holds_for_fewer_of_the_same_files_is_a_loss(
    check: Check, lost: list[str]
) -> None:
    assert find_broken([check], replace(RECORD, checks=(CHECK,))) == lost


def test_checks_that_were_not_run_stay_in_the_record(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    old = replace(RECORD, checks=(CHECK, replace(CHECK, data="files")))
    report = Report((), (), (replace(CHECK, value=13.0, misses=("a.html: words of others",)),))
    write_record(report, load_codebook(), old, path)
    assert [(check.data, check.value, check.misses) for check in load_record(path).checks] == [
        ("pages", 13.0, ()),
        ("files", 12.0, ()),
    ]


def test_the_checks_on_the_five_articles_are_the_recorded_ones() -> None:
    recorded = [check for check in load_record().checks if check.data == "seeds"]
    computed = [check for check in evaluate(load_codebook()).checks if check.data == "seeds"]
    assert [replace(check, date="") for check in computed] == [
        replace(check, date="") for check in recorded
    ]
