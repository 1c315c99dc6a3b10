"""A web page gives its main text and what it declares, without what stands around the article."""

import pytest

from analysis.document import LeftOut
from analysis.errors import ReadingError
from analysis.reading import html

BODY = """
<nav><a href="/">Home</a> <a href="/world">World news of today</a></nav>
<article><h1>Talks again</h1>
<p>NATO and Russia agreed on Wednesday to take up their talks on missile defence again.</p>
<p>The secretary general welcomed the step and called for more of them in the autumn.</p>
<p>Moscow’s ambassador said that his country was ready to work with the Alliance.</p>
</article>
<section class="comments"><p>A reader: I do not believe a word of what they say here.</p></section>
<footer>Copyright 2020 The Review. All rights reserved.</footer>
"""
LONG = BODY.replace("</h1>", "</h1>" + "".join(f"<p>{n}. They spoke of it.</p>" for n in range(20)))
PARAGRAPHS = [
    "NATO and Russia agreed on Wednesday to take up their talks on missile defence again.",
    "The secretary general welcomed the step and called for more of them in the autumn.",
    "Moscow’s ambassador said that his country was ready to work with the Alliance.",
]


def _page(head: str = "", body: str = BODY) -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def _text(data: bytes) -> list[str]:
    return [line for line in html.read(data, "a.html").lines if line]


def test_the_main_text_without_menu_comments_and_footer() -> None:
    assert _text(_page().encode()) == ["# Talks again", *PARAGRAPHS]


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("utf-8", "utf-8"), ("windows-1251", "cp1251"), ("", "cp1252"), ("iso-8859-1", "utf-8")],
)
def test_the_encoding_is_that_of_the_bytes_before_the_declared(charset: str, codec: str) -> None:
    head = f"<meta charset='{charset}'>" if charset else ""
    assert _text(_page(head).encode(codec))[-1] == PARAGRAPHS[-1]


def test_a_date_that_the_page_neither_declares_nor_shows_is_looked_for() -> None:
    body = BODY.replace(
        "<article>", "<article><span class='pubDate'>08 Ocak 2020</span>" + "<i></i>" * 60
    )
    metadata = html.read(_page(body=body).encode(), "a.html").metadata
    assert metadata.date == "2020-01-08"
    assert metadata.evidence["date"] == "found in the page by htmldate"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Last updated: <span class='date'>9 April 2016</span></p>",
        "<figure><img src='/2013/05/06/a.jpg'><figcaption>On 6 May 2013</figcaption></figure>",
        "<div class='related'><span class='date'>9 April 2016</span></div>",
        "<div class='comments'><time datetime='2016-04-09'>9 April 2016</time></div>",
    ],
)
def test_other_dates_of_the_page_are_not_found_either(line: str) -> None:
    body = BODY.replace("</article>", f"{line}</article>")
    assert html.read(_page(body=body).encode(), "a.html").metadata.date == ""


def test_a_year_of_copyright_is_no_date() -> None:
    assert html.read(_page().encode(), "a.html").metadata.date == ""


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(ReadingError, match="No article was found on this web page"):
        html.read(_page(body="<nav></nav>").encode(), "a.html")


def test_a_page_with_hardly_any_text_is_said() -> None:
    page = _page(body="<p>They met and spoke of nothing.</p>")
    assert html.read(page.encode(), "a.html").warnings == (
        "Hardly any text was found on this page: it may have been saved without its article.",
    )


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "LARGEST_PAGE", 100)
    with pytest.raises(ReadingError, match="The page has"):
        html.read(_page().encode(), "a.html")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!doctype HTML><html>", True),
        (b"\xef\xbb\xbf\n<!-- saved from url=(0022)https://example.org/ -->\n<html>", True),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", True),
        ("\ufeff<html><body>".encode("utf-16-le"), True),
        (b"<p>A fragment.</p>", True),
        (b"The tag <b> makes words bold.", False),
        (b"<rss version='2.0'>", False),
    ],
)
def test_a_page_is_told_by_its_markup(data: bytes, expected: bool) -> None:
    assert html.matches(data, "a.txt") is expected


def test_a_declared_latin_1_is_read_as_browsers_do() -> None:
    assert _text(_page("<meta charset='iso-8859-1'>").encode("cp1252"))[-1] == PARAGRAPHS[-1]


def test_a_summary_that_stands_apart_is_kept() -> None:
    summary = "Ministers of the Alliance want to speak with Moscow again, but not of everything."
    head = f'<meta property="og:description" content="{summary}">'
    page = _page(head, BODY.replace("<article>", f"<aside><div>{summary}</div></aside><article>"))
    assert _text(page.encode()) == ["# Talks again", summary, *PARAGRAPHS]


def test_a_page_that_breaks_off_before_its_text_is_refused_as_such() -> None:
    with pytest.raises(ReadingError, match="the file is cut short before its text"):
        html.read(b"<!DOCTYPE html><html><head><title>Talks again</title><script>var x", "a.html")


def test_what_a_page_lacks_is_said() -> None:
    page = _page(body=LONG).encode()
    cut = page[: page.index(b"ambassador") + 20]
    assert html.read(cut, "a.html").warnings == (
        "The page ends in the middle: the file was cut short, and its end is missing.",
    )


def test_parts_that_are_nested_too_deep_are_said() -> None:
    page = _page(body=LONG + "<div>" * 3_000 + "<p>They met.</p>")
    assert html.read(page.encode(), "a.html").warnings == (
        "The parts of this page are nested deeper than can be read: the end of its text may be "
        "missing.",
    )


def test_the_title_stands_above_the_text_once() -> None:
    head = "<title>Talks again | The Moscow Times</title>"
    body = BODY.replace("<h1>Talks again</h1>", "<h2>Talks again</h2>")
    assert _text(_page(head, body).encode()) == ["# Talks again", *PARAGRAPHS]


def test_a_saved_copy_has_the_address_that_it_was_saved_from() -> None:
    page = "<!-- saved from url=(0022)https://example.org/a -->" + _page()
    assert html.read(page.encode(), "a.html").metadata.url == "https://example.org/a"


def test_a_piece_of_markup_in_a_markdown_file_makes_no_page_of_it() -> None:
    assert html.matches(b"<p align='center'>\n# Talks again\n", "a.md") is False
    assert html.matches(b"<!doctype html><p>", "a.md") is True


def test_many_comments_before_the_markup_take_no_time() -> None:
    assert html.matches(b"<!---->" * 580 + b"no markup", "a.txt") is False


def test_a_paragraph_that_is_left_out_is_kept_beside_the_text() -> None:
    document = html.read(_page().encode(), "a.html")
    assert LeftOut(7, "A reader: I do not believe a word of what they say here.") in document.rest


def test_an_export_of_a_press_archive_keeps_all_its_lines() -> None:
    rows = ("1 of 1 DOCUMENTS", "The Review", "March 14, 2013", "Talks again", "LENGTH: 12 words")
    lines = [*rows, PARAGRAPHS[0], "LOAD-DATE: March 15, 2013"]
    page = _page(body="".join(f"<div><p><span>{line}</span></p></div>" for line in lines))
    assert _text(page.encode()) == lines
