"""Numbers as they stand on screens."""

import math

import pytest

from charts.numbers import counted, decimal, listed, percent, signed, signed_ticks


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, "+0.50"), (-0.3, "−0.30"), (0.0, "0.00"), (-0.001, "0.00"), (math.nan, "–")],
)
def test_a_balance_is_written_with_its_sign(value: float, text: str) -> None:
    assert signed(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.434, "0.43"),
        (-0.0079, "−0.01"),
        (-0.001, "0.00"),
        (0.996, "0.996"),
        (1.0, "1.00"),
        (math.nan, "–"),
    ],
)
def test_a_figure_has_no_plus_sign_and_is_not_rounded_to_perfect(value: float, text: str) -> None:
    assert decimal(value) == text


@pytest.mark.parametrize(
    ("share", "digits", "text"),
    [
        (0.123, 0, "12\u00a0%"),
        (0.1234, 1, "12.3\u00a0%"),
        (1.0, 0, "100\u00a0%"),
        (math.nan, 0, "–"),
    ],
)
def test_a_share_is_written_as_a_percentage(share: float, digits: int, text: str) -> None:
    assert percent(share, digits) == text


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 sentences"), (1, "1 sentence"), (1204, "1,204 sentences")]
)
def test_a_count_is_written_with_its_noun(count: int, text: str) -> None:
    assert counted(count, "sentence") == text


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert counted(2, "body", "bodies") == "2 bodies"


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_are_joined_as_in_a_sentence(words: list[str], text: str) -> None:
    assert listed(words) == text


def test_ticks_of_a_balance_have_signs_and_a_plain_zero() -> None:
    assert signed_ticks([-1, 0, 0.5]) == {
        "tickvals": [-1, 0, 0.5],
        "ticktext": ["−1.0", "0", "+0.5"],
    }
