"""What a page declares is taken with the tag that gave it."""

import pytest
from lxml.html import document_fromstring

from analysis.document import PageMetadata
from analysis.reading.page_metadata import find_page_metadata, parse_day

LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
{"@type": "OpinionNewsArticle", "headline": "Talks &amp; more", "datePublished":
"2020-06-29T00:16:15+03:00", "author": [{"@type": "Person", "name": "Ann Writer"},
{"@type": "Organization", "name": "The Review"}], "publisher": {"name": "The Review"}}]}</script>"""


def _find(head: str, body: str = "", attributes: str = "") -> PageMetadata:
    page = f"<html {attributes}><head>{head}</head><body>{body}</body></html>"
    return find_page_metadata(document_fromstring(page))


def test_linked_data_of_an_article() -> None:
    assert _find(LINKED_DATA) == PageMetadata(
        title="Talks & more",
        author="Ann Writer",
        outlet="The Review",
        genre="opinion",
        date="2020-06-29",
        evidence={
            "title": "JSON-LD headline",
            "author": "JSON-LD author",
            "outlet": "JSON-LD publisher",
            "genre": "JSON-LD @type",
            "date": "JSON-LD datePublished",
        },
    )


def test_meta_tags() -> None:
    head = """<meta property="og:title" content="Talks again">
    <meta property="og:site_name" content="The Review"><meta name="author" content="Ann Writer">
    <meta property="article:published_time" content="2018-06-21T10:00:00Z">
    <meta property="article:section" content="Opinion">
    <link rel="canonical" href="https://example.org/talks">"""
    assert _find(head, attributes='lang="en-GB"') == PageMetadata(
        title="Talks again",
        author="Ann Writer",
        outlet="The Review",
        genre="opinion",
        date="2018-06-21",
        url="https://example.org/talks",
        language="en",
        evidence={
            "title": "meta og:title",
            "author": "meta author",
            "outlet": "meta og:site_name",
            "genre": "meta article:section: Opinion",
            "date": "meta article:published_time",
            "url": "link canonical",
            "language": "html lang",
        },
    )


def test_the_day_of_a_change_or_of_a_picture_is_no_publication() -> None:
    head = """<meta property="article:modified_time" content="2019-11-19">
    <script type="application/ld+json">{"@type": "VideoObject", "uploadDate": "2019-11-20",
    "datePublished": "2019-11-20"}</script>"""
    assert _find(head).date == ""


@pytest.mark.parametrize("author", ["The Review", "https://www.facebook.com/review", "a@b.org"])
def test_an_author_is_no_address_and_not_the_outlet(author: str) -> None:
    head = f"""<meta property="og:site_name" content="The Review">
    <meta name="author" content="{author}">"""
    assert _find(head).author == ""


@pytest.mark.parametrize(
    ("heading", "declared", "expected"),
    [
        ("Talks again", "Talks again - The Review", "Talks again"),
        ("Talks taken up again", "NATO: what it means", "NATO: what it means"),
        ("Talks again", "", "Talks again"),
    ],
)
def test_the_heading_is_the_title_where_the_page_declares_a_like_one(
    heading: str, declared: str, expected: str
) -> None:
    head = f'<meta property="og:title" content="{declared}">'
    assert _find(head, f"<h1>{heading}</h1>").title == expected


def test_the_address_is_without_the_archive_that_kept_it() -> None:
    head = '<meta property="og:url" content="https://web.archive.org/web/2012/http://a.org/b">'
    assert _find(head).url == "http://a.org/b"


def test_damaged_linked_data_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": "Article",</script>' + LINKED_DATA
    assert _find(head).author == "Ann Writer"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2014-04-03T10:00:00+02:00", "2014-04-03"),
        ("20140403", "2014-04-03"),
        ("2014-04", "2014-04"),
        ("2014", "2014"),
        ("20 Nov 2019 08:02 GMT", "2019-11-20"),
        ("Wed Nov 20 2019 08:00:58 GMT+0000", "2019-11-20"),
        ("3. April 2014, 10:00 Uhr", "2014-04-03"),
        ("April 2014", "2014-04"),
        ("April 3rd", ""),
        ("03/04/2014", ""),
        ("2014-13-01", ""),
        ("31 Feb 2014", ""),
        ("1600633920", ""),
        ("0001-01-01", ""),
        ("", ""),
    ],
)
def test_a_day_in_words_and_figures(words: str, expected: str) -> None:
    assert parse_day(words) == expected
