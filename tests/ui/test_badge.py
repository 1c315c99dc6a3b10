"""Badges: how well the measures of a figure agree with readers, where that is recorded."""

import json
import math
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.codebook import Codebook, load_codebook
from analysis.evaluation import Figure, Record
from ui import data
from ui.badge import explain_badge, find_badged, write_badge

SECONDS = 30
FRAME = Figure("frame", "validation", 0.434, 0.29, 0.53, 1176, 5, "documents", "ab")
NATO = replace(FRAME, measure="mentions of NATO", value=0.987)
RUSSIA = replace(FRAME, measure="mentions of Russia", value=0.99)
SEEDS = replace(FRAME, data="seeds", value=0.9)


def write_record(path: Path, *figures: Figure, codebook: str = "nato_russia") -> Path:
    content = Record("2026-11-05", "0.1.0", codebook, "old", "run it", figures)
    path.write_text(json.dumps(asdict(content)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (FRAME, "Frames: alpha 0.43 on five other articles"),
        (NATO, "Mentions of NATO: F1 0.99 on five other articles"),
        (replace(FRAME, measure="themes"), "Themes: F1 0.43 on five other articles"),
    ],
)
def test_a_badge_says_the_measure_its_figure_and_on_what(figure: Figure, words: str) -> None:
    assert write_badge(figure) == words


def test_a_badge_explains_itself() -> None:
    about = "Agreement with readers on 1,176 sentences that the codebook was not written from"
    assert explain_badge(FRAME) == f"{about}; 95 % interval 0.29 to 0.53."
    assert explain_badge(replace(FRAME, low=math.nan, high=math.nan)) == f"{about}."


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ((SEEDS, FRAME, NATO), [FRAME, NATO]),
        ((SEEDS,), []),
        ((replace(FRAME, value=math.nan),), []),
        ((), []),
    ],
)
def test_only_what_is_recorded_on_other_articles_is_found(
    codebook: Codebook, figures: tuple[Figure, ...], found: list[Figure]
) -> None:
    record = Record("", "", codebook.name, "", "", figures)
    assert find_badged(record, codebook, ("frame", "mentions of NATO")) == found
    assert find_badged(replace(record, codebook="eu_china"), codebook, ("frame",)) == []


def show_one() -> None:
    from tests.ui.test_figure import ROWS, draw
    from ui.figure import show_figure
    from ui.frame import open_page
    from ui.navigation import open_dashboard

    open_dashboard()
    with open_page("search") as view:
        sides = tuple(f"mentions of {side}" for side in view.codebook.sides)
        show_figure(view, "frames", ROWS, draw, measures=("frame", *sides))


def badges() -> list[str]:
    app = AppTest.from_function(show_one, default_timeout=SECONDS).run()
    assert not app.exception
    links = [link.proto for link in app.get("page_link")]
    assert {link.page for link in links} <= {"accuracy"}
    return [link.label.replace("\\", "") for link in links]


def test_a_figure_has_a_badge_for_each_measure_that_is_recorded(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "record.json"
    monkeypatch.setattr(data, "RECORD", write_record(record, FRAME, NATO))
    assert badges() == [
        "Frames: alpha 0.43 on five other articles",
        "Mentions of NATO: F1 0.99 on five other articles",
    ]
    write_record(record, FRAME, NATO, RUSSIA)
    assert len(badges()) == 3


def test_a_figure_of_what_is_not_recorded_has_none(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = write_record(tmp_path / "record.json", codebook="")
    monkeypatch.setattr(data, "RECORD", empty)
    assert badges() == []
