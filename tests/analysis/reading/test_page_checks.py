"""A page that holds no article, or not all of one, says so."""

import pytest
from lxml.html import document_fromstring

from analysis.document import PageMetadata
from analysis.errors import ReadingError
from analysis.reading.page_checks import (
    count_text,
    is_cut,
    list_gaps,
    refuse_front_page,
    refuse_no_article,
    shows_paywall,
)

SENTENCE = "NATO and Russia agreed in Brussels to take up their talks on missile defence again."
NOTICE = (
    "We and our partners use cookies and process personal data. With your consent we show "
    "personalised content; your privacy matters."
)
CUT = "The page ends in the middle: the file was cut short, and its end is missing."
OPENING = "The page seems to show only the opening of its article: the rest is for subscribers."
HARDLY = "Hardly any text was found on this page: it may have been saved without its article."


@pytest.mark.parametrize(
    ("page", "text", "problem"),
    [
        ("<title>404 - Page not found | The Review</title>", "Sorry.", "404 - Page not found"),
        ("<title>x</title><h1>Access denied</h1>", "Sorry.", "Access denied"),
        ("<title>Just a moment...</title>", "Checking.", "Just a moment..."),
        ("<title>Страница не найдена</title>", "", "Страница не найдена"),
        ("<title>x</title>", NOTICE, "a notice on cookies and privacy"),
        ("<noscript>You need to enable JavaScript.</noscript>", "", "before its program"),
        ("<frameset><frame src='a.html'></frameset>", "", "only holds frames"),
    ],
)
def test_what_is_no_article_is_refused(page: str, text: str, problem: str) -> None:
    with pytest.raises(ReadingError, match="web page") as caught:
        refuse_no_article(document_fromstring(page + "<p>x"), text, "a.html")
    assert problem in caught.value.problem


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<title>404 ships at sea</title>", SENTENCE * 20),
        ("<title>Talks</title>", SENTENCE),
        ("<title>Talks</title>", SENTENCE * 20 + NOTICE),
        ("<noscript>Please enable JavaScript.</noscript>", SENTENCE * 4),
    ],
)
def test_an_article_is_not(page: str, text: str) -> None:
    refuse_no_article(document_fromstring(page + "<p>x"), text, "a.html")


def _front(count: int, head: str = "", url: str = "", text: str = "") -> tuple[str, ...]:
    lines = [f"{number}. {SENTENCE}" for number in range(count)]
    cards = "".join(f"<h2><a href='/{line[0]}'>Story</a></h2><p>{line}</p>" for line in lines)
    tree = document_fromstring(f"<html><head>{head}</head><body>{cards}</body></html>")
    return refuse_front_page(tree, PageMetadata(url=url), text or "\n".join(lines), "a.html")


def test_a_front_page_is_refused_and_another_list_is_said() -> None:
    with pytest.raises(ReadingError, match="a front page that leads to 6 articles"):
        _front(6, url="https://a.org/")
    with pytest.raises(ReadingError, match="a front page that leads to 6 articles"):
        _front(6, "<meta property='og:type' content='website'>", "https://a.org/world")
    said = ("This page looks like a list of 6 articles, not like one article.",)
    assert _front(6, url="https://a.org/world") == said
    assert _front(6) == said


def test_several_whole_articles_are_said() -> None:
    post = f"<article><h2><a href='/b'>Talks</a></h2><p>{SENTENCE * 8}</p></article>"
    tree = document_fromstring(f"<html><body>{post * 3}</body></html>")
    assert refuse_front_page(tree, PageMetadata(), SENTENCE * 8, "a.html") == (
        "This page holds 3 articles; the text may be of more than one of them.",
    )


def test_few_links_or_a_long_text_are_no_list() -> None:
    assert _front(4, url="https://a.org/") == ()
    assert _front(6, url="https://a.org/", text="\n".join([f"0. {SENTENCE}"] * 60)) == ()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div><h2>Subscribe to continue reading</h2></div>", True),
        ("<p>Jetzt weiterlesen</p>", True),
        ('<script>{"isAccessibleForFree": "False"}</script>', True),
        ("<header><p>Already a subscriber? Sign in</p></header>", False),
        ("<div class=menu><p>Already a subscriber? Sign in</p></div>", False),
        (f"<p>{SENTENCE}</p>", False),
    ],
)
def test_a_paywall_shows(page: str, expected: bool) -> None:
    assert shows_paywall(document_fromstring(page), page) is expected


def _gaps(page: str, text: str, *, paywall: bool = False) -> tuple[str, ...]:
    return list_gaps(document_fromstring(page), page, text, paywall=paywall)


def test_a_page_that_ends_in_the_middle() -> None:
    text = f"{SENTENCE * 4}\nThen the ministers went to"
    page = f"<html><body><p>{text}"
    assert _gaps(page, text) == (CUT,)
    assert _gaps(f"{page}</body></html>", text) == ()
    assert _gaps(f"{page}<p>{'More of other things. ' * 20}", text) == ()
    assert _gaps(f"<html><body><p>{SENTENCE * 4}</p>", SENTENCE * 4) == ()
    assert _gaps(f"<html><body><p>{SENTENCE * 4}</p><a hre", SENTENCE * 4) == (CUT,)
    assert _gaps(f"<p>{text}", text) == ()  # a copied piece of a page


def test_an_opening_before_a_paywall_and_hardly_any_text() -> None:
    assert _gaps("<p>x</p>", SENTENCE * 5, paywall=True) == (OPENING,)
    assert _gaps("<p>x</p>", SENTENCE * 50, paywall=True) == ()
    assert _gaps("<p>x</p>", SENTENCE) == (HARDLY,)


def test_a_character_of_chinese_is_worth_three_letters() -> None:
    assert count_text("北约 NATO.") == 10


def test_a_page_is_cut_where_it_was_begun_and_not_ended() -> None:
    assert is_cut("<html><p>x") is True
    assert is_cut("<html><p>x</body>") is False
    assert is_cut("<p>x") is False
