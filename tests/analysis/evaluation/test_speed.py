"""Timing: what is timed, and what the ratio is of."""

import pytest

from analysis.codebook import load_codebook
from analysis.evaluation.speed import REFERENCE, compare_with_reference, time_measures


def test_every_part_is_timed_beside_the_reference() -> None:
    times = time_measures(["NATO and Russia talk. It rains."], load_codebook(), rounds=1)
    assert list(times) == [
        REFERENCE,
        "sentences",
        "frames, themes, voice, mentions, sentiment",
        "tone of sentences",
    ]
    assert all(spent > 0 for spent in times.values())


def test_the_ratio_is_of_all_parts_to_the_reference() -> None:
    assert compare_with_reference({REFERENCE: 2.0, "a": 3.0, "b": 1.0}) == pytest.approx(2.0)
