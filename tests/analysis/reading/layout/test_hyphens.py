"""Words that a line's end broke become whole, with the hyphens that are their own."""

import pytest

from analysis.reading.layout.hyphens import LineJoiner
from analysis.reading.layout.lines import Line

# A document that breaks words, and shows some of them whole.
SHOWN = (
    "They take a long-term view of non-aligned states, and a short-term one.",
    "It is said to be so without a word on armed forces and on missiles.",
)


def _joiner(*texts: str, hyphen: str = "plain") -> LineJoiner:
    broken = [Line(0, "a line that ends in a bro", 50, 300, 90, 10, hyphen=hyphen)]  # type: ignore[arg-type]
    return LineJoiner([Line(0, text, 50, 300, 100, 10) for text in texts] + broken)


def _line(text: str, hyphen: str = "plain") -> Line:
    return Line(0, text, 50, 300, 700, 10, hyphen=hyphen)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the gover", "nance of Europe", "the governance of Europe"),
        ("they go with", "out us", "they go without us"),
        ("a long", "term view", "a long-term view"),
        ("the NATO", "Russia Council", "the NATO-Russia Council"),
        ("the NATO", "led mission", "the NATO-led mission"),
        ("in the years 2014", "2016 it was", "in the years 2014-2016 it was"),
        ("of non", "armed states", "of nonarmed states"),
        ("a sea of armed", "missiles there", "a sea of armed-missiles there"),
        ("steps short", "and long-term", "steps short- and long-term"),
    ],
)
def test_a_broken_word_keeps_the_hyphen_that_is_its_own(
    first: str, second: str, joined: str
) -> None:
    assert _joiner(*SHOWN).join(_line(first), second) + second == joined


def test_a_first_half_that_takes_a_hyphen_elsewhere_keeps_it() -> None:
    joiner = _joiner(*SHOWN, "Non-members and non-nuclear states were armed.")
    assert joiner.join(_line("of non"), "armed states") == "of non-"


def test_a_document_that_breaks_no_words_keeps_all_hyphens() -> None:
    joiner = LineJoiner([Line(0, f"line {n}", 50, 300, 700 - n, 10) for n in range(50)])
    assert joiner.join(_line("the so"), "called deal") == "the so-"


def test_a_soft_hyphen_goes_and_shows_that_the_others_are_real() -> None:
    joiner = _joiner(*SHOWN, hyphen="soft")
    assert joiner.join(_line("the armed", "soft"), "missiles") == "the armed"
    assert joiner.join(_line("the so"), "called deal") == "the so-"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the NATO-", "Russia Council", "the NATO-Russia Council"),
        ("the gover-", "nance of it", "the governance of it"),
        ("it was so—", "they said", "it was so—they said"),
        ("it was so", "—they said", "it was so—they said"),
        ("the years 2014–", "2016", "the years 2014–2016"),
        ("it was –", "they said – so", "it was – they said – so"),
        ("北约与俄罗斯", "的关系", "北约与俄罗斯的关系"),
    ],
)
def test_lines_join_with_a_space_where_one_belongs(first: str, second: str, joined: str) -> None:
    assert _joiner(*SHOWN).join(_line(first, ""), second) + second == joined


@pytest.mark.parametrize(
    ("initial", "text", "joined"),
    [
        ("T", "he council met.", "The council met."),
        ("A", "word was said.", "A word was said."),
        ("“W", "e talk,” he said.", "“We talk,” he said."),
        ("A", "fter that it ended.", "After that it ended."),
    ],
)
def test_a_large_first_letter_joins_its_word(initial: str, text: str, joined: str) -> None:
    assert _joiner(*SHOWN, text).join_initial(initial, text) == joined
