"""How an article stands, in words."""

import pytest

from ui.standing import say_standing

NONE = {"off_topic": "", "duplicate_of": "", "overlap": float("nan"), "translation_of": ""}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (NONE, []),
        ({**NONE, "off_topic": "set by the reader"}, ["Off topic: set by the reader"]),
        (
            {**NONE, "duplicate_of": "a", "overlap": 0.82},
            ["Repeats Rasmussen (2010): 82\N{NO-BREAK SPACE}% of its words"],
        ),
        ({**NONE, "translation_of": "b"}, ["Appears to translate b"]),
    ],
)
def test_it_is_said_how_an_article_stands(row: dict[str, object], said: list[str]) -> None:
    assert say_standing(row, {"a": "Rasmussen (2010)"}) == said
