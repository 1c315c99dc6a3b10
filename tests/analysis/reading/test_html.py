"""A web page gives its main text and what it declares, without what stands around the article."""

import pytest

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
    assert _text(_page().encode()) == ["Talks again", *PARAGRAPHS]


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("utf-8", "utf-8"), ("windows-1251", "cp1251"), ("", "cp1252"), ("iso-8859-1", "utf-8")],
)
def test_the_encoding_is_that_of_the_bytes_before_the_declared(charset: str, codec: str) -> None:
    head = f"<meta charset='{charset}'>" if charset else ""
    assert _text(_page(head).encode(codec))[-1] == PARAGRAPHS[-1]


def test_a_date_that_the_page_does_not_declare_is_looked_for() -> None:
    body = BODY.replace("</h1>", "</h1><span class='date'>8 January 2020, 3:51 pm</span>")
    metadata = html.read(_page(body=body).encode(), "a.html").metadata
    assert metadata.date == "2020-01-08"
    assert metadata.evidence["date"] == "found in the page by htmldate"


def test_a_year_of_copyright_is_no_date() -> None:
    assert html.read(_page().encode(), "a.html").metadata.date == ""


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(ReadingError, match="No article was found on this web page"):
        html.read(_page(body="<nav></nav>").encode(), "a.html")


def test_a_page_with_hardly_any_text_is_said() -> None:
    page = _page(body="<p>Subscribe to read on.</p>")
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
    assert _text(page.encode()) == ["Talks again", summary, *PARAGRAPHS]
