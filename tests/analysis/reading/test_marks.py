"""A mark is rated by where print puts it."""

import pytest

from analysis.reading.marks import (
    COMMON_MARK,
    DAMAGE,
    EXPECTED_MARK,
    MISPLACED,
    NO_MARK,
    PRIVATE,
    RARE_MARK,
    TOO_CLOSE,
    rate_mark,
)


@pytest.mark.parametrize(
    ("before", "mark", "after", "expected"),
    [
        ("", "“", "N", COMMON_MARK),
        ("O", "“", "N", COMMON_MARK + MISPLACED),
        ("t", "’", "s", EXPECTED_MARK),
        ("s", "’", "", COMMON_MARK),
        ("", "’", "t", COMMON_MARK + TOO_CLOSE),
        ("", "—", "", EXPECTED_MARK),
        ("d", "—", "w", COMMON_MARK + TOO_CLOSE),
        ("d", "„", "", COMMON_MARK + MISPLACED),
        ("5", "°", "", COMMON_MARK),
        ("D", "°", "", COMMON_MARK + MISPLACED),
        ("1", "º", "", COMMON_MARK),
        ("a", "º", "", COMMON_MARK + MISPLACED),
        ("s", "®", "", RARE_MARK),
        ("", "®", "s", RARE_MARK + MISPLACED),
        ("", "≈", "5", RARE_MARK),
        ("", "≈", "s", RARE_MARK + MISPLACED),
        ("-", "…", "-", COMMON_MARK + MISPLACED),
        ("", "¤", "", NO_MARK),
        ("", "\x92", "", NO_MARK),
        ("", "\ue000", "", PRIVATE),
        ("o", "\ufffd", "n", DAMAGE),
    ],
)
def test_a_mark_is_rated_between_its_neighbours(
    before: str, mark: str, after: str, expected: float
) -> None:
    assert rate_mark(before, mark, after) == expected
