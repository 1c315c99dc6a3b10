"""Learned weights: what they make of features, and files that are not theirs."""

import json
from dataclasses import replace
from math import exp, sqrt
from pathlib import Path

import pytest

from analysis.errors import CodebookError
from analysis.learned import Features, Learned, load_learned


def _file(**changes: object) -> str:
    model = {"codes": ["cooperative", "none"], "bias": [0, 1], "marks": {"x": [1, 2]}}
    models = {"frame": {**model, "measures": {}, **changes}}
    return json.dumps({"models": models, "function_words": ["of"]})


LEARNED = Learned(
    ("cooperative", "none"),
    (0.0, 1.0),
    {"talk": (2.0, 0.0), "class consult +": (1.0, -1.0)},
    {"view": (0.5, 0.0)},
)


def test_a_score_is_the_sum_over_marks_that_share_a_length_of_one() -> None:
    marks = [("talk", 0, 4), ("unknown", 5, 9), ("class consult +", 0, 4)]
    [verdict] = LEARNED.judge([Features(marks, {"view": 1.0, "other": 3.0})])
    warm, none = 3 / sqrt(2) + 0.5, 1.0 - 1 / sqrt(2)
    assert verdict.probabilities["cooperative"] == pytest.approx(
        exp(warm) / (exp(warm) + exp(none))
    )
    assert verdict.words == [(marks[0], (2.0, 0.0))]
    assert verdict.known == 2


def test_a_function_word_counts_but_is_not_shown() -> None:
    silent = replace(LEARNED, function_words=frozenset({"talk"}))
    features = [Features([("talk", 0, 4)], {})]
    [heard], [shown] = silent.judge(features), LEARNED.judge(features)
    assert (heard.words, heard.known) == ([], 1)
    assert heard.probabilities == shown.probabilities


def test_a_mark_that_repeats_counts_once() -> None:
    twice = [("talk", 0, 4), ("talk", 9, 13)]
    once, both = LEARNED.judge([Features(twice[:1], {}), Features(twice, {})])
    assert once == both


def test_a_sentence_without_a_known_word_goes_by_the_bias() -> None:
    [verdict] = LEARNED.judge([Features([], {})])
    assert (verdict.words, verdict.known) == ([], 0)
    assert verdict.probabilities["none"] == pytest.approx(exp(1) / (1 + exp(1)))


def test_a_codebook_without_a_file_has_no_learned_weights(tmp_path: Path) -> None:
    assert load_learned(tmp_path / "learned.json") == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"models": {"frame": {"codes": ["a"]}}}',
        _file(codes=["cooperative", "sunny"]),
        _file(bias=[0.0]),
        _file(marks={"x": [1.0, "2"]}),
    ],
)
def test_a_file_that_is_damaged_is_named_with_the_remedy(tmp_path: Path, text: str) -> None:
    path = tmp_path / "learned.json"
    path.write_text(text)
    with pytest.raises(CodebookError, match=r"learned.json: .* scripts/train.py"):
        load_learned(path)


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "learned.json"
    path.write_text(_file())
    codes = ("cooperative", "none")
    assert load_learned(path) == {
        "frame": Learned(codes, (0, 1), {"x": (1, 2)}, {}, frozenset({"of"}))
    }
