"""Paragraphs that a page shows beside its article are listed with the places they had."""

from analysis.document import LeftOut
from analysis.reading.page_rest import list_rest

FIRST = "NATO and Russia agreed to take up their talks on missile defence again."
SECOND = "The secretary general welcomed the step and called for more of them."
COMMENT = "I do not believe a word of what they say in this piece, said a reader."


def test_a_paragraph_stands_behind_the_line_that_it_followed() -> None:
    shown = ("Home", COMMENT, "", FIRST, "", COMMENT + " Really.", "", SECOND, "")
    assert list_rest(shown, ("# Talks", "", FIRST, "", SECOND, "")) == (
        LeftOut(0, COMMENT),
        LeftOut(3, COMMENT + " Really."),
    )


def test_menus_headlines_and_what_the_text_holds_otherwise_are_not_listed() -> None:
    shown = ("Home", "They met.", "Ministers of the Alliance speak with Moscow again", FIRST)
    assert list_rest(shown, (f"{SECOND} {FIRST}",)) == ()
