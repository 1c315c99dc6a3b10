"""Words are counted as the definition says."""

import pytest

from analysis.words import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("– … !", 0),
        ("NATO acts.", 2),
        ("Russia's and NATO’s", 3),
        ("the U.S. and U.K. agree", 5),
        ("1,000 of 2.5 million", 4),
        ("NATO-Russia Council", 3),
        ("Путин и НАТО", 3),
    ],
)
def test_words_are_counted_by_the_definition(text: str, words: int) -> None:
    assert count_words(text) == words
