"""Words are measured, wrapped, shortened and made safe."""

import pytest

from charts.text import plain_text, quote_text, shorten_text, text_width, wrap_text


@pytest.mark.parametrize(
    ("text", "units"),
    [("", 0), ("i", 222), ("W", 944), ("0", 556), ("il Wm", 222 * 2 + 278 + 944 + 833)],
)
def test_a_line_is_as_wide_as_its_letters(text: str, units: int) -> None:
    assert text_width(text, 1000) == units


def test_bold_is_wider() -> None:
    assert text_width("frame", 10, bold=True) > text_width("frame", 10)


def test_lines_break_at_spaces_and_fit() -> None:
    lines = wrap_text("the balance falls from 2010 to 2021", 80, 14)
    assert " ".join(lines) == "the balance falls from 2010 to 2021"
    assert len(lines) > 1
    assert all(text_width(line, 14) <= 80 for line in lines)


def test_a_word_wider_than_a_line_is_broken() -> None:
    lines = wrap_text("Donaudampfschifffahrtsgesellschaft", 60, 14)
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft"
    assert all(text_width(line, 14) <= 60 for line in lines)


def test_no_text_is_no_line() -> None:
    assert wrap_text("", 100, 14) == []


def test_a_short_text_is_not_shortened() -> None:
    assert shorten_text("Need for dialogue", 500, 14) == "Need for dialogue"


def test_a_long_text_ends_at_a_word_with_an_ellipsis() -> None:
    assert shorten_text("Need for dialogue, and more", 130, 14) == "Need for dialogue…"


def test_tags_and_entities_are_no_markup() -> None:
    assert plain_text("a <b>bold</b> & b") == "a &lt;b&gt;bold&lt;/b&gt; &amp; b"


def test_a_quote_is_escaped_in_lines_and_cut_after_eight() -> None:
    quote = quote_text("<i>" + "word " * 300)
    assert quote.startswith("&lt;i&gt;word")
    assert quote.count("<br>") == 7
    assert quote.endswith("…")
