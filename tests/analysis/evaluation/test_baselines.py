"""Baselines: tone of the shelf, and where its zero lies."""

import pytest

from analysis.evaluation.baselines import find_baselines, sign_of


@pytest.mark.parametrize(
    ("score", "code"),
    [(0.051, "warm"), (0.05, "none"), (0.0, "none"), (-0.05, "none"), (-1, "cold")],
)
def test_a_score_near_zero_is_neutral(score: float, code: str) -> None:
    assert sign_of(score, "warm", "cold", "none") == code


def test_both_scorers_know_good_from_bad() -> None:
    scorers = find_baselines()
    assert list(scorers) == ["TextBlob", "VADER"]
    for score in scorers.values():
        assert score("This is a wonderful, excellent day.") > 0.05
        assert score("This is a terrible, horrible day.") < -0.05


def test_what_textblob_does_not_rate_is_neutral() -> None:
    assert find_baselines()["TextBlob"]("Russia suspended talks.") == 0.0
