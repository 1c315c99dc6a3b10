"""What a page declares is taken with the tag that gave it."""

import pytest
from lxml.html import document_fromstring

from analysis.document import PageMetadata
from analysis.reading.page_metadata import find_page_metadata

LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
{"@type": "OpinionNewsArticle", "headline": "Talks &amp; more", "datePublished":
"2020-06-29T00:16:15+03:00", "author": [{"@type": "Person", "name": "Ann Smith"},
{"@type": "Organization", "name": "The Review"}], "publisher": {"name": "The Review"}}]}</script>"""


def _find(head: str, body: str = "", attributes: str = "") -> PageMetadata:
    page = f"<html {attributes}><head>{head}</head><body>{body}</body></html>"
    return find_page_metadata(document_fromstring(page))


def test_linked_data_of_an_article() -> None:
    assert _find(LINKED_DATA) == PageMetadata(
        title="Talks & more",
        author="Ann Smith",
        outlet="The Review",
        genre="opinion",
        date="2020-06-29",
        evidence={
            "title": "JSON-LD headline",
            "author": "JSON-LD author",
            "outlet": "JSON-LD publisher",
            "genre": "JSON-LD @type OpinionNewsArticle",
            "date": "JSON-LD datePublished",
        },
    )


def test_meta_tags() -> None:
    head = """<meta property="og:title" content="Talks again">
    <meta property="og:site_name" content="The Review"><meta name="author" content="Ann Smith">
    <meta property="article:published_time" content="2018-06-21T10:00:00Z">
    <meta property="article:section" content="Opinion">
    <link rel="canonical" href="https://example.org/talks">"""
    assert _find(head, attributes='lang="en-GB"') == PageMetadata(
        title="Talks again",
        author="Ann Smith",
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


def test_the_address_is_without_the_archive_that_kept_it() -> None:
    head = '<meta property="og:url" content="https://web.archive.org/web/2012/http://a.org/b">'
    assert _find(head).url == "http://a.org/b"


TEXT = (
    "NATO and Russia agreed on Wednesday to take up their talks on missile defence again.\n"
    "The secretary general welcomed the step and called for more of them in the autumn."
)
BODY = "<h1>Talks again</h1><p>By Ann Smith</p><p>3 April 2014</p>" + "".join(
    f"<p>{line}</p>" for line in TEXT.splitlines()
)


def _find_all(head: str = "", body: str = BODY, attributes: str = "") -> PageMetadata:
    page = f"<html {attributes}><head>{head}</head><body>{body}</body></html>"
    return find_page_metadata(document_fromstring(page), TEXT)


def test_byline_and_date_line_serve_where_nothing_is_declared() -> None:
    found = _find_all()
    assert (found.author, found.date) == ("Ann Smith", "2014-04-03")
    assert found.evidence["author"] == 'byline "By Ann Smith"'
    assert found.evidence["date"] == 'date line "3 April 2014"'


def test_a_shown_date_is_more_than_one_that_may_be_of_a_change() -> None:
    head = '<meta name="date" content="2014-04-09">'
    assert _find_all(head).date == "2014-04-03"
    assert _find(head).date == "2014-04-09"


def test_the_day_of_a_move_to_a_new_system_is_none() -> None:
    head = '<meta property="article:published_time" content="2019-11-05">'
    found = _find_all(head, BODY.replace("<p>3 April", "<p class='date'>3 April"))
    assert found.date == "2014-04-03"
    assert found.evidence["date"] == (
        'date line "3 April 2014", before meta article:published_time "2019-11-05"'
    )


def test_a_person_in_a_byline_is_more_than_an_account() -> None:
    assert _find_all('<meta name="author" content="asmith">').author == "Ann Smith"
    assert _find_all('<meta name="author" content="Bob Jones">').author == "Bob Jones"
    assert _find('<meta name="author" content="Archer">').author == "Archer"


def test_the_outlets_own_day_is_said() -> None:
    found = _find_all('<meta property="article:published_time" content="2014-04-02T22:30:00Z">')
    assert found.date == "2014-04-03"
    assert found.evidence["date"] == (
        'meta article:published_time, in the outlet\'s own time: "3 April 2014"'
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="og:site_name" content="The Review">', "The Review"),
        ('<meta property="og:site_name" content="review.org">', "review.org"),
        ('<meta property="og:site_name" content="BBC.com">', "BBC.com"),
        ('<meta property="og:site_name" content="https://review.org">', ""),
        ('<meta property="og:site_name" content="archive.ph">', ""),
        (
            '<meta property="og:site_name" content="review.org"><meta name="DC.publisher" '
            'content="The Review (www.review.org)">',
            "The Review",
        ),
        ("<title>Talks again | The Moscow Times</title>", "The Moscow Times"),
        ("<title>Talks again | The Review</title>", ""),
    ],
)
def test_the_outlet_is_a_name(head: str, expected: str) -> None:
    assert _find(head).outlet == expected


@pytest.mark.parametrize(
    ("head", "genre"),
    [
        ('<meta property="article:section" content="Opinion">', "opinion"),
        ('<meta property="article:section" content="World, Meinung">', "opinion"),
        ('<meta property="article:section" content="Мнения">', "opinion"),
        ('<meta property="article:section" content="Speeches &amp; transcripts">', "speech"),
        ('<meta property="article:section" content="News">', "news"),
        ('<meta property="article:section" content="Opinion polls">', ""),
        (
            '<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": '
            '[{"name": "Home"}, {"item": {"name": "Tribunes"}}]}</script>',
            "opinion",
        ),
        (
            '<script type="application/ld+json">{"@type": "ReportageNewsArticle"}</script>',
            "news",
        ),
        ('<script type="application/ld+json">{"@type": "NewsArticle"}</script>', ""),
    ],
)
def test_the_genre_by_section_and_type(head: str, genre: str) -> None:
    assert _find(head).genre == genre


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<link rel="canonical" href="/b"><base href="https://a.org/">', "https://a.org/b"),
        (
            '<link rel="canonical" href="https://a.org/"><meta property="og:url" '
            'content="https://a.org/b">',
            "https://a.org/b",
        ),
        ('<link rel="canonical" href="https://a.org/">', "https://saved.org/b"),
        ('<link rel="canonical" href="https://archive.ph/AbC">', "https://saved.org/b"),
        (
            '<script type="application/ld+json">{"@type": "Article", "url": "https://a.org/b"}'
            "</script>",
            "https://a.org/b",
        ),
        ("", "https://saved.org/b"),
    ],
)
def test_the_address_of_the_page_itself(head: str, expected: str) -> None:
    page = document_fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>")
    found = find_page_metadata(page, "", ("https://saved.org/b", "saved from"))
    assert found.url == expected


def test_the_address_of_a_site_serves_where_there_is_no_other() -> None:
    assert _find('<link rel="canonical" href="https://a.org/">').url == "https://a.org/"


@pytest.mark.parametrize(
    ("head", "attributes", "language"),
    [
        ('<meta property="og:locale" content="de_DE">', "", "de"),
        ('<meta http-equiv="Content-Language" content="fr-FR">', "", "fr"),
        ('<meta name="DC.language" content="ru">', "", "ru"),
        ('<meta property="og:locale" content="de_DE">', 'lang="en-GB"', "en"),
        ("", 'lang="english"', ""),
    ],
)
def test_the_declared_language(head: str, attributes: str, language: str) -> None:
    assert _find(head, attributes=attributes).language == language


def test_dublin_core_in_any_spelling() -> None:
    head = """<meta name="DC.title" content="Talks again"><meta name="DC:Creator" content="Smith,
    Ann"><meta name="dcterms.issued" content="2014-04-03">"""
    found = _find(head)
    assert (found.title, found.author, found.date) == ("Talks again", "Ann Smith", "2014-04-03")
