"""What was left out of a body, by paragraphs, and putting one of them back."""

import pytest

from analysis.article import Article, DroppedLine
from analysis.dropped import DroppedParagraph, join_dropped, put_back

ARTICLE = Article("a", "First.\n\nSecond.\n\nThird.", starts=(3, 5, 9))
CAPTION = DroppedParagraph(7, "caption", "A picture.")


def test_lines_of_one_role_that_stand_together_are_one_paragraph() -> None:
    lines = [
        DroppedLine(1, "title", "A"),
        DroppedLine(2, "title", "title"),
        DroppedLine(3, "byline", "By B"),
        DroppedLine(7, "byline", "By C"),
    ]
    assert join_dropped(lines) == [
        DroppedParagraph(1, "title", "A title"),
        DroppedParagraph(3, "byline", "By B"),
        DroppedParagraph(7, "byline", "By C"),
    ]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (1, "A picture.\nFirst.\nSecond.\nThird."),
        (7, "First.\nSecond.\nA picture.\nThird."),
        (12, "First.\nSecond.\nThird.\nA picture."),
    ],
)
def test_a_paragraph_comes_back_where_it_stood(first: int, expected: str) -> None:
    paragraph = DroppedParagraph(first, "caption", "A picture.")
    assert put_back(ARTICLE, "First.\nSecond.\nThird.", paragraph) == expected


def test_what_a_reader_changed_meanwhile_stays() -> None:
    assert put_back(ARTICLE, "Mine.\nThird.", CAPTION) == "Mine.\nA picture.\nThird."
    assert put_back(ARTICLE, "Mine.", CAPTION) == "Mine.\nA picture."
    assert put_back(ARTICLE, "", CAPTION) == "A picture."
