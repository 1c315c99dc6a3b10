"""East Asian characters are rated by how common they are in each script."""

import pytest

from analysis.reading.east_asian import (
    JAPANESE,
    KOREAN,
    SCRIPTS,
    SIMPLIFIED,
    TRADITIONAL,
    is_wide,
    rate_character,
)


def _rate(character: str, script: str, before: str = "北") -> float:
    return float(rate_character(before, character)[SCRIPTS.index(script)])


@pytest.mark.parametrize(
    ("script", "descending"),
    [
        (
            SIMPLIFIED,
            "的约麒約",
        ),  # a commonest one, a common one, a rare one, one of another script
        (TRADITIONAL, "的約鑫约"),
        (JAPANESE, "の約麒约"),
        (KOREAN, "이꿨約约"),
    ],
)
def test_common_characters_are_likelier_than_rare_ones(script: str, descending: str) -> None:
    rates = [_rate(character, script) for character in descending]
    assert rates == sorted(rates, reverse=True)
    assert len(set(rates)) == len(rates)


def test_kana_is_japanese_and_hardly_chinese() -> None:
    assert _rate("の", JAPANESE) > _rate("の", SIMPLIFIED) + 6


def test_only_korean_puts_spaces_between_words() -> None:
    assert _rate("다", KOREAN, " ") - _rate("다", KOREAN) == pytest.approx(-1)
    assert _rate("的", SIMPLIFIED, " ") - _rate("的", SIMPLIFIED) == pytest.approx(-3.5)


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("北", True),
        ("の", True),
        ("다", True),
        ("。", True),
        ("！", True),
        ("é", False),
        ("я", False),
    ],
)
def test_wide_characters_are_known(character: str, expected: bool) -> None:
    assert is_wide(character) is expected
