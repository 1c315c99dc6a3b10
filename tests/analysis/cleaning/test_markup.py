"""Mark-up: a source line as the words that it shows."""

import pytest

from analysis.cleaning.markup import read_markup, unmark


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("**Fighting terrorism.** We work together.", "Fighting terrorism. We work together."),
        ("*It is* an __old__ story", "It is an old story"),
        ("By [Anders Fogh Rasmussen](#)", "By Anders Fogh Rasmussen"),
        ("[a (b)](https://x.org/a_(b)) and [c](d 'e')", "a (b) and [c](d 'e')"),
        ("[![logo](a.png)](https://x.org)", ""),
        ("the summit[3] and after.[^4]", "the summit and after."),
        ("[the Council][1] met", "the Council met"),
        ("<https://nato.int> and <a href='x'>here</a><br/>", "https://nato.int and here"),
        ("Fish &amp; chips &lt;3", "Fish & chips <3"),
        ("a\u00a0b \u200bc\u00ad d", "a b c d"),
        ("\\(i\\) \\### \\[sic\\]", "(i) ### [sic]"),
        ("{{< youtube abc >}} text <!-- hidden -->", "text"),
        ("snake_case_word stays, f*** too, 2 * 3", "snake_case_word stays, f*** too, 2 * 3"),
        ("a < b and c > d", "a < b and c > d"),
        ("** of a bold line that went on **", "of a bold line that went on"),
    ],
)
def test_inline_marks_are_reduced_to_words(raw: str, words: str) -> None:
    assert unmark(raw) == words


@pytest.mark.parametrize(
    ("raw", "mark", "level", "text"),
    [
        ("## The Council ##", "heading", 2, "The Council"),
        ("- more dialogue", "item", 0, "more dialogue"),
        ("  2) the hotline", "item", 0, "the hotline"),
        ("> > We talk.", "quote", 0, "We talk."),
        ("**The Council**", "bold", 0, "The Council"),
        ("*The author lives in Riga.*", "italic", 0, "The author lives in Riga."),
        ("[Home](/)", "link", 0, "Home"),
        ("![A tank](a.png)", "image", 0, ""),
        ("[^1]: See the Declaration.", "note", 0, "See the Declaration."),
        ("2014. The year of Crimea", "", 0, "2014. The year of Crimea"),
    ],
)
def test_a_line_has_one_mark(raw: str, mark: str, level: int, text: str) -> None:
    (line,) = read_markup([raw])

    assert (line.mark, line.level, line.text) == (mark, level, text)


def test_a_line_under_a_short_one_makes_it_a_heading() -> None:
    title, rule, text = read_markup(["The Council", "===========", "It met."])

    assert (title.mark, title.level) == ("heading", 1)
    assert (rule.text, text.mark) == ("", "")


def test_a_rule_under_a_sentence_is_a_rule() -> None:
    lines = read_markup(["It met.", "-------"])

    assert lines[0].mark == ""
