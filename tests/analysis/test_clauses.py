"""Clauses: distance counts words, and stops at a clause break."""

import pytest

from analysis.clauses import FAR, Clauses


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("no dialogue", 0),
        ("no interest in dialogue", 2),
        ("no talks, no dialogue", 4),
        ("no talks; some dialogue", FAR),
        ("no talks – some dialogue", FAR),
        ("no talks (and some dialogue", FAR),
    ],
)
def test_distance_from_the_first_word_to_dialogue(text: str, distance: int) -> None:
    assert Clauses(text).distance(2, text.index("dialogue")) == distance


def test_a_word_that_opens_a_clause_breaks_it() -> None:
    text = "no talks but dialogue"
    assert Clauses(text, [9]).distance(2, 13) == FAR
    assert [Clauses(text, [9]).clause(place) for place in (0, 8, 9, 13)] == [0, 0, 1, 1]


def test_joined_by_and_or_comma() -> None:
    text = "talks and trust, dialogue with Russia"
    assert Clauses(text).joined(5, 10)
    assert Clauses(text).joined(15, 17)
    assert not Clauses(text).joined(25, 31)
