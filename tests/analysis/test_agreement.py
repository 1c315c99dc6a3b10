"""Agreement: known values, and the edges where there is nothing to agree on."""

import math

import numpy as np
import pytest

from analysis.agreement import (
    class_f1,
    count_shared,
    cross_tabulate,
    macro_f1,
    micro_f1,
    nominal_alpha,
)


def table(gold: str, coded: str) -> np.ndarray:
    return cross_tabulate(list(gold), list(coded), "abcde")


def test_alpha_of_the_textbook() -> None:
    # Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section B: 0.692.
    assert nominal_alpha(table("aabbdcccedda", "babbbccceddd")) == pytest.approx(0.692, abs=0.001)


def test_alpha_at_its_ends() -> None:
    assert nominal_alpha(table("ab", "ab")) == 1.0
    assert nominal_alpha(table("ab", "ba")) == pytest.approx(-0.5)
    assert math.isnan(nominal_alpha(table("aa", "aa")))
    assert math.isnan(nominal_alpha(table("", "")))


def test_alpha_of_many_samples_is_that_of_each() -> None:
    samples = np.stack([table("aabb", "aaba"), table("abab", "abab")])
    assert nominal_alpha(samples).tolist() == [nominal_alpha(samples[0]), 1.0]


def test_macro_f1_counts_every_code_alike() -> None:
    assert macro_f1(table("aaab", "aaaa")) == pytest.approx(3 / 7)
    assert math.isnan(macro_f1(table("", "")))


def test_the_f1_of_a_code_that_nobody_gave_is_unknown() -> None:
    scores = class_f1(table("aaab", "aaaa"))
    assert scores[:2] == pytest.approx([6 / 7, 0.0])
    assert np.isnan(scores[2:]).all()


def test_micro_f1_counts_every_code_of_a_set() -> None:
    assert micro_f1(count_shared([{"a", "b"}, set()], [{"a"}, {"c"}])) == 0.5
    assert micro_f1(count_shared([["NATO", "NATO"]], [["NATO"]])) == pytest.approx(2 / 3)
    assert micro_f1(count_shared([set()], [set()])) == 1.0


def test_codings_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match=r"longer|shorter"):
        table("ab", "a")
    with pytest.raises(ValueError, match=r"longer|shorter"):
        count_shared([{"a"}], [])
