"""A page becomes a tree, however it was written."""

import pytest

from analysis.reading.page_tree import (
    OPENING_LETTERS,
    only_letters,
    parse_page,
    read_opening,
    read_short,
    read_words,
    squeeze,
)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>They <b>met</b>.</p>",
        "<?xml version='1.0' encoding='windows-1251'?><html><body><p>They met.</p></body></html>",
        "<html lang='en' /><head></head><body><p>They met.</p>",
        '<!DOCTYPE html PUBLIC "-//W3C//DTD><html><body><p>They met.</p></html>',
        "<html><body><p>They\x00 met.</p><!-- not this -->",
    ],
)
def test_the_words_are_in_the_tree(markup: str) -> None:
    tree, is_whole = parse_page(markup)
    assert read_words(tree) == "They met."
    assert is_whole


def test_tags_that_are_never_closed_hide_nothing() -> None:
    tree, is_whole = parse_page("".join(f"<div><p>{number}</p>" for number in range(400)))
    assert read_words(tree).endswith("399")
    assert is_whole


def test_elements_that_only_hold_one_other_are_taken_out_of_deep_pages() -> None:
    tree, _ = parse_page("<div>" * 400 + "<p>They met.</p>")
    assert len(list(tree.iter("div"))) == 0
    assert read_words(tree) == "They met."


def test_what_is_too_deep_is_said() -> None:
    tree, is_whole = parse_page("<div>" * 5_000 + "<p>They met.</p>")
    assert not is_whole
    assert read_words(tree) == ""


def test_a_page_without_elements_has_no_tree() -> None:
    assert parse_page("<html ") == (None, True)


def test_words_are_squeezed_out_of_markup() -> None:
    assert squeeze("Talks &amp;  <b>more</b>\n") == "Talks & more"


def test_short_words_are_read_only_where_they_are_short() -> None:
    tree, _ = parse_page("<p>They <b>met</b> here.</p>")
    assert read_short(tree, 20) == "They met here."
    assert read_short(tree, 5) == ""


def test_an_opening_is_letters_only() -> None:
    tree, _ = parse_page(f"<p>“They”, he said, {'met ' * 20}</p>")
    assert read_opening(tree) == ("theyhesaid" + "met" * 20)[:OPENING_LETTERS]
    assert only_letters("“They”, he_said.") == "theyhesaid"
