"""Properties in microdata and RDFa count where they are the article's own."""

import pytest
from lxml.html import document_fromstring

from analysis.reading.page_items import read_items

ARTICLE = "itemscope itemtype='http://schema.org/NewsArticle'"


def _read(body: str) -> dict[str, list[str]]:
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    return read_items(tree, next(tree.iter("h1"), None))


@pytest.mark.parametrize(
    ("body", "items"),
    [
        (
            f"<div {ARTICLE}><p itemprop='author' itemscope>By <b itemprop='name'>Ann Smith</b></p>"
            "<time itemprop='datePublished' datetime='2014-03-02'>Sunday</time></div>",
            {"author": ["Ann Smith"], "datepublished": ["2014-03-02"]},
        ),
        (
            "<div vocab='http://schema.org/' typeof='NewsArticle'><i property='author'>Ann Smith"
            "</i><meta property='schema:datePublished' content='2014-03-02'></div>",
            {"author": ["Ann Smith"], "datepublished": ["2014-03-02"]},
        ),
        (
            "<p property='dc:creator'>Ann Smith</p><p property='dcterms:issued'>2 March 2014</p>",
            {"author": ["Ann Smith"], "datepublished": ["2 March 2014"]},
        ),
        ("<p itemprop='author'>Ann Smith</p>", {"author": ["Ann Smith"]}),
        ("<meta property='og:title' content='Talks'><p itemprop='image'>x</p>", {}),
    ],
)
def test_properties_by_their_terms(body: str, items: dict[str, list[str]]) -> None:
    assert _read(body) == items


def test_a_comment_and_another_article_have_properties_of_their_own() -> None:
    other = f"<div {ARTICLE}><p itemprop='author'>Bob Jones</p></div>"
    comment = other.replace("NewsArticle", "Comment").replace("Bob Jones", "A reader")
    own = f"<div {ARTICLE}><h1>Talks</h1><p itemprop='author'>Ann Smith</p>{comment}</div>"
    assert _read(other + own + comment) == {"author": ["Ann Smith"]}
