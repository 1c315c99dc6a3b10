"""Paragraphs out of lines, hard-wrapped or not."""

import pytest

from analysis.cleaning.blocks import ends_sentence, is_keywords, is_title_case, join_lines
from analysis.cleaning.markup import read_markup

WRAPPED = [
    "NATO and Russia met in Brussels on Monday to discuss the",
    "future of their council. The meeting was the first in two",
    "years, and both sides called it frank.",
    "",
    "They differ over Ukraine, and over what happened there in",
    "the spring of that year.",
]


def _join(*lines: str) -> list[str]:
    return [block.text for block in join_lines(read_markup(lines), lambda _: "")]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It failed.", True),
        ("“It failed.”", True),
        ("It failed.12", True),
        ("Did it fail?", True),
        ("CC BY-NC-ND 2.0", False),
        ("The Council", False),
        ("He said:", False),
        ("Это провал.»", True),
    ],
)
def test_a_sentence_ends_with_its_sign(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


def test_wrapped_lines_are_joined() -> None:
    first, second = _join(*WRAPPED)

    assert first.startswith("NATO and Russia met in Brussels on Monday to discuss the future of")
    assert second == (
        "They differ over Ukraine, and over what happened there in the spring of that year."
    )


def test_a_short_line_ends_a_wrapped_paragraph_where_no_empty_line_does() -> None:
    paragraphs = _join(
        *["These words fill their line and go on below without end"] * 24,
        "until here.",
        "The next paragraph begins in the line under it and is as",
        "long as that.",
    )

    assert len(paragraphs) == 2
    assert paragraphs[1].endswith("and is as long as that.")


def test_a_headline_above_wrapped_lines_stays_apart() -> None:
    assert _join("The Council Meets", *WRAPPED)[0] == "The Council Meets"
    assert _join("Then NATO and Russia, who Met in the Capital of Belgium", *WRAPPED[1:])[0] == (
        "Then NATO and Russia, who Met in the Capital of Belgium future of their council. The "
        "meeting was the first in two years, and both sides called it frank."
    )


def test_a_page_number_between_wrapped_lines_does_not_part_a_sentence() -> None:
    paragraphs = _join(*WRAPPED, "", *WRAPPED[:2], "", "", *WRAPPED[2:])

    assert paragraphs[2] == paragraphs[0]


def test_a_split_word_is_put_together_and_a_compound_is_not() -> None:
    (text,) = _join(
        "The allies want cooperation with Russia and call for coop-",
        "eration in the Baltic, where aircraft fly in the NATO-",
        "led mission day by day and where a long-",
        "term answer is missing.",
    )

    assert "call for cooperation in the Baltic" in text
    assert "NATO-led mission" in text
    assert "a long-term answer" in text


def test_a_paragraph_a_line_stays_one() -> None:
    assert _join("It met.", "It failed.", "Nobody knew why.") == [
        "It met.",
        "It failed.",
        "Nobody knew why.",
    ]


def test_an_unfinished_line_goes_on_with_a_small_letter_or_after_a_comma() -> None:
    paragraphs = _join(
        "Top commander Philip Breedlove has raised hackles in Germany by his public",
        "statements about the crisis in the east of Ukraine, as his hosts say, and on,",
        "“regular Russian army units.”",
        "The article's other paragraphs stand each in a line of its own, however long it may be.",
        "So does this one.",
        "And this.",
    )

    assert len(paragraphs) == 4
    assert paragraphs[0].endswith("and on, “regular Russian army units.”")


def test_a_list_after_a_colon_is_not_joined() -> None:
    assert _join("They want:", "peace", "order") == ["They want:", "peace order"]
    assert _join("They want:", "- peace", "- order") == ["They want:", "peace", "order"]


def test_a_heading_goes_on_where_a_scraper_broke_it() -> None:
    assert _join("# Berlin Alarmed - Breedlove's ", "Bellicosity", "", "It met.") == [
        "Berlin Alarmed - Breedlove's Bellicosity",
        "It met.",
    ]


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Jens Stoltenberg, NATO, alliance, deals", True),
        ("NATO | Russia | Ukraine", True),
        ("NATO, Russia", False),
        ("In the end, after many years of talks, nothing came of it", False),
    ],
)
def test_keywords_are_three_short_parts(text: str, yes: bool) -> None:
    assert is_keywords(text) is yes


def test_title_case_is_told_by_longer_words() -> None:
    assert is_title_case("How Far Will the Euro Fall?")
    assert not is_title_case("How far will the euro fall?")
