"""A page is cleared of what is called an article or text and is neither."""

import pytest
from lxml.html import document_fromstring

from analysis.reading.page_furniture import clear_furniture, list_linked_headings
from analysis.reading.page_tree import read_words

LONG = "NATO and Russia took up their talks on missile defence again. " * 8
TEASER = "<article><h3><a href='/b'>Grain</a></h3><p>Prices rose.</p></article>"


def _clear(body: str) -> str:
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    clear_furniture(tree)
    return "".join(f"<{e.tag}>" for e in tree.find("body").iter() if e.tag != "body") + read_words(
        tree
    )


def test_a_table_that_lays_out_the_page_is_taken_apart() -> None:
    cells = f"<td><a href='/'>Home</a></td><td><p>{LONG}</p><p>They met.</p></td>"
    assert "<td>" not in _clear(f"<table><tr>{cells}</tr></table>")


def test_a_table_of_data_stays() -> None:
    table = "<table><tr><th>Town</th></tr><tr><td>2<br>3<br></td></tr></table>"
    assert _clear(table) == "<table><tr><th><tr><td><br><br>Town23"


@pytest.mark.parametrize(
    "name",
    ["read-more-big", "newsletter-box", "wp-caption", "social-share", "cookie-bar", "gallery"],
)
def test_a_box_that_leads_elsewhere_goes(name: str) -> None:
    assert _clear(f"<p>They met.</p><div class='{name}'>More of it.</div>") == "<p>They met."


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='newsletter-box'>{LONG * 2}</div>",
        "<div class='paywall'><h1>Talks</h1></div>",
        "<div class='ready-moreover'>They met.</div>",
    ],
)
def test_what_is_long_or_holds_the_heading_stays(box: str) -> None:
    assert read_words(document_fromstring(box)) in _clear(box)


def test_a_teaser_that_is_called_an_article_goes() -> None:
    assert "Grain" not in _clear(f"{TEASER}<article><p>{LONG}</p></article>")


def test_a_short_piece_of_an_article_stays() -> None:
    piece = "<article><h2><a href='#p7'>10:15</a></h2><p>They met.</p></article>"
    assert "They met." in _clear(f"<main><article><p>{LONG}</p></article>{piece}</main>")


def test_pieces_of_an_article_are_joined() -> None:
    pieces = f"<main><article><p>{LONG}</p></article><article><p>{LONG}</p></article></main>"
    assert _clear(pieces).startswith("<article><section><p><section><p>")
    in_the_body = pieces.replace("<main>", "").replace("</main>", "")
    assert _clear(in_the_body).startswith("<article><p><section><p>")


def test_what_stands_between_the_heading_and_the_pieces_stays_with_them() -> None:
    pieces = f"<div><article><p>{LONG}</p></article><article><p>{LONG}</p></article></div>"
    assert _clear(f"<main><h1>Talks</h1><p>{LONG}</p>{pieces}</main>").startswith(
        "<article><h1><p><div><section><p><section>"
    )


def test_a_heading_leads_elsewhere_by_most_of_its_words() -> None:
    tree = document_fromstring(
        "<h2>Talks again <a href='/edit'>edit</a></h2><h2><a href='#a'>Here</a></h2>"
        "<h3><a href='/b'>Grain</a></h3><a href='/c'><h4>Ships</h4></a>"
    )
    assert [read_words(heading) for heading in list_linked_headings(tree)] == ["Grain", "Ships"]


@pytest.mark.parametrize(
    "other",
    [
        f"<article><h1>Grain</h1><p>{LONG}</p></article>",
        f"<article><h2><a href='/b'>Grain</a></h2><p>{LONG}</p></article>",
        f"<aside><article><p>{LONG}</p></article></aside>",
        f"<div class='comments'><article><p>{LONG}</p></article></div>",
        f"<article><a href='/b'>{LONG}</a></article>",
    ],
)
def test_other_articles_comments_and_teasers_are_not_joined(other: str) -> None:
    page = _clear(f"<main><article><h1>Talks</h1><p>{LONG}</p></article>{other}</main>")
    assert "<section>" not in page


def test_an_advert_of_amp_goes() -> None:
    assert _clear("<p>They met.</p><amp-ad><p>Buy.</p></amp-ad>") == "<p>They met."


def test_rows_of_teasers_beside_the_article_go() -> None:
    cards = "<div class=c><h4><a href='/b'>Grain</a></h4><p>Prices rose.</p></div>" * 3
    article = f"<div><h1>Talks</h1><p>{LONG}</p></div>"
    assert "Grain" not in _clear(article + f"<div>{cards}</div>")
    assert "Grain" in _clear(f"<div><h1>Talks</h1><p>{LONG}</p>{cards}</div>")
