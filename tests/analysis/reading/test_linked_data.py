"""The node of a page's article is found in its linked data, and names in whatever form."""

import json

import pytest

from analysis.reading.linked_data import LinkedData, read_linked_data, read_string
from analysis.reading.page_tree import parse_page

ARTICLE = {"@type": "NewsArticle", "headline": "Talks again", "datePublished": "2014-03-02"}
OTHER = {"@type": "NewsArticle", "headline": "Grain prices", "datePublished": "2019-09-09"}


def _read(*scripts: str, kind: str = "application/ld+json") -> LinkedData:
    tree, _ = parse_page("".join(f"<script type='{kind}'>{s}</script>" for s in scripts))
    return read_linked_data(tree)


def _headline(*scripts: str, titles: tuple[str, ...] = (), addresses: tuple[str, ...] = ()) -> str:
    return read_string(_read(*scripts).find_article(titles, addresses).get("headline"))


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": ["Thing", "http://schema.org/NewsArticle"], "headline": "Talks again"},
        {"@type": "Thing", "headline": "Talks again", "datePublished": "2014-03-02"},
        [{"@type": "ItemList", "itemListElement": [{"item": OTHER}]}, ARTICLE],
        {**ARTICLE, "itemReviewed": OTHER},
    ],
)
def test_the_article_is_found_wherever_it_stands(data: object) -> None:
    assert _headline(json.dumps(data)) == "Talks again"


def test_no_article_is_found_where_none_is() -> None:
    video = {"@type": "VideoObject", "name": "Talks", "datePublished": "2014-03-02"}
    assert _read(json.dumps(video)).find_article([], []) == {}


def test_of_several_articles_the_one_of_the_title_or_the_address_is_taken() -> None:
    both = json.dumps([OTHER, {**ARTICLE, "url": "https://a.org/talks#top"}])
    assert _headline(both) == "Grain prices"
    assert _headline(both, titles=("Talks again in Oslo",)) == "Talks again"
    assert _headline(both, addresses=("https://a.org/talks",)) == "Talks again"


@pytest.mark.parametrize(
    "script",
    [
        '//<![CDATA[\n{"@type": "Article", "headline": "Talks again",}\n//]]>',
        '{"@type": "Article", "headline": "Talks again", "about": "a\nb"}',
        '{"@type": "Article", "about": "so "called" talks", "headline": "Talks again"}',
        '{"@type": "Article", "headline": "Talks again", "articleBody": "They m',
    ],
)
def test_damaged_data_is_repaired(script: str) -> None:
    assert _headline(script) == "Talks again"


def test_what_cannot_be_repaired_is_passed_over() -> None:
    deep = "[" * 100_000
    assert _headline("<b>", deep, '{"@type": "Article" ' + "x" * 60_000, json.dumps(ARTICLE)) == (
        "Talks again"
    )


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ann Smith", ["Ann Smith"]),
        ({"name": "Ann Smith"}, ["Ann Smith"]),
        ({"name": ["Ann Smith", "Bob Jones"]}, ["Ann Smith", "Bob Jones"]),
        ([{"name": "Ann Smith"}, "Bob Jones"], ["Ann Smith", "Bob Jones"]),
        ({"@id": "#ann"}, ["Ann Smith"]),
        ({"givenName": "Ann", "familyName": "Smith"}, ["Ann Smith"]),
        ({"name": {"@value": "Ann Smith"}}, ["Ann Smith"]),
        ([{"@type": "Organization", "name": "Agency"}, {"name": "Ann Smith"}], ["Ann Smith"]),
        (None, []),
    ],
)
def test_names_are_read_in_all_their_forms(author: object, names: list[str]) -> None:
    data = _read(json.dumps([ARTICLE, {"@type": "Person", "@id": "#ann", "name": "Ann Smith"}]))
    assert data.read_names(author, person=True) == names


def test_a_string_is_one_line_without_markup() -> None:
    assert read_string(["Talks &amp;\n more", "x"]) == "Talks & more"
    assert read_string(7) == ""


def test_a_charset_behind_the_type_makes_no_difference() -> None:
    data = _read(json.dumps(ARTICLE), kind="application/ld+json; charset=utf-8")
    assert len(data.articles) == 1
