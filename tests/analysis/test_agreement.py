"""Agreement: known values, and the edges where there is nothing to agree on."""

import math

import pytest

from analysis.agreement import macro_f1, micro_f1, nominal_alpha


def test_alpha_of_the_textbook() -> None:
    # Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section B: 0.692.
    first = ["a", "a", "b", "b", "d", "c", "c", "c", "e", "d", "d", "a"]
    second = ["b", "a", "b", "b", "b", "c", "c", "c", "e", "d", "d", "d"]
    assert nominal_alpha(first, second) == pytest.approx(0.692, abs=0.001)


def test_alpha_at_its_ends() -> None:
    assert nominal_alpha(["a", "b"], ["a", "b"]) == 1.0
    assert nominal_alpha(["a", "b"], ["b", "a"]) == pytest.approx(-0.5)
    assert math.isnan(nominal_alpha(["a", "a"], ["a", "a"]))
    assert math.isnan(nominal_alpha([], []))


def test_macro_f1_counts_every_code_alike() -> None:
    assert macro_f1(["a", "a", "a", "b"], ["a", "a", "a", "a"]) == pytest.approx(3 / 7)
    assert math.isnan(macro_f1([], []))


def test_micro_f1_counts_every_code_of_a_set() -> None:
    assert micro_f1([{"a", "b"}, set()], [{"a"}, {"c"}]) == 0.5
    assert micro_f1([["NATO", "NATO"]], [["NATO"]]) == pytest.approx(2 / 3)
    assert micro_f1([set()], [set()]) == 1.0


def test_codings_of_different_length_are_refused() -> None:
    for measure in (nominal_alpha, macro_f1, micro_f1):
        with pytest.raises(ValueError, match=r"longer|shorter"):
            measure(["a", "b"], ["a"])
