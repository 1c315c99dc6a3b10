"""The day of publication is the one that a page declares or shows as such, in the outlet's time."""

import pytest
from lxml.html import document_fromstring

from analysis.reading.page_dates import (
    ShownDate,
    find_declared,
    find_earlier,
    list_shown,
    parse_day,
    settle_zone,
)
from analysis.reading.page_surroundings import find_heading, find_pieces

TEXT = (
    "NATO and Russia agreed on Wednesday to take up their talks on missile defence again.\n"
    "The secretary general welcomed the step and called for more of them in the autumn."
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())


def _shown(above: str = "", below: str = "", before: str = "", region: str = "") -> list[str]:
    body = f"<div>{before}</div><h1>Talks again</h1>{above}{PARAGRAPHS}{below}"
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    pieces = find_pieces(tree, find_heading(tree, "Talks again"), TEXT)
    return list(dict.fromkeys(found.day for found in list_shown(pieces, region)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2014-04-03T10:00:00+02:00", "2014-04-03"),
        ("20140403", "2014-04-03"),
        ("20140403100000", "2014-04-03"),
        ("2014-04", "2014-04"),
        ("2014", "2014"),
        ("20 Nov 2019 08:02 GMT", "2019-11-20"),
        ("Wed Nov 20 2019 08:00:58 GMT+0000", "2019-11-20"),
        ("3. April 2014, 10:00 Uhr", "2014-04-03"),
        ("April 2014", "2014-04"),
        ("2014年4月3日 10:00", "2014-04-03"),
        ("2014. 4. 3", "2014-04-03"),
        ("4/3/2014 10:30:00 AM", "2014-04-03"),
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


@pytest.mark.parametrize(
    "line",
    [
        "<p>By Ann Smith | 3 April 2014 | 5 min read</p>",
        "<p>Veröffentlicht am 3. April 2014, 10:30 Uhr</p>",
        "<p>Publié le 3 avril 2014 à 10h30, mis à jour le 5 avril 2014</p>",
        "<span class='fecha'>3 de abril de 2014</span>",
        "<span>3 aprile 2014</span>",
        "<div>3 апреля 2014, 10:30</div>",
        "<div>2014年04月03日</div>",
        "<time datetime='2014-04-03T10:00'>two days ago</time>",
        "<abbr class='published' title='2014-04-03'>Thursday</abbr>",
        "<span datetime='2014-04-03'>Thursday</span>",
        "<p class='updated'>Updated 9 May 2015</p><p>3 April 2014</p>",
        "<time class='published updated'>3 April 2014</time>",
        "<p>The summit of 4 May 2010 was the last at which both sides met.</p><i>3 April 2014</i>",
        "<figure><figcaption>The pier on 4 May 2010</figcaption></figure><p>3 April 2014</p>",
        f"<h2>{'They want to speak with Moscow again, of much. ' * 2}</h2><p>3 April 2014</p>",
    ],
)
def test_a_date_line_under_the_heading(line: str) -> None:
    assert _shown(line) == ["2014-04-03"]


@pytest.mark.parametrize(
    ("region", "expected"),
    [("en-us", ["2014-03-04"]), ("en-gb", ["2014-04-03"]), ("fr", ["2014-04-03"]), ("en", [])],
)
def test_the_country_of_the_page_tells_day_from_month(region: str, expected: list[str]) -> None:
    assert _shown("<p>03/04/2014</p>", region=region) == expected


def test_above_the_heading_and_below_the_text_only_what_is_marked_counts() -> None:
    assert _shown(before="<p>3 April 2014</p>") == []
    assert _shown(before="<p class='date'>3 April 2014</p>") == ["2014-04-03"]
    assert _shown(below="<p>The next meeting: 3 April 2014</p>") == []
    assert _shown(below="<ul><li><b>Date</b> 03.04.2014</li></ul>") == ["2014-04-03"]


@pytest.mark.parametrize(
    "below",
    [
        "<div class='comment'><time datetime='2014-04-03'>3 April 2014</time></div>",
        "<div class='related'><span class='date'>3 April 2014</span></div>",
        "<footer><p>Published 3 April 2014</p></footer>",
        "<p class='date'>Last updated: 3 April 2014</p>",
        "<div class='event-date'>3 April 2014</div>",
    ],
)
def test_other_dates_of_the_page_are_none(below: str) -> None:
    assert _shown(below=below) == []


def test_a_declared_date_in_figures_is_read_by_the_country() -> None:
    assert find_declared({"datePublished": "03/04/2014"}, {}, {}) == ("", "")
    assert find_declared({"datePublished": "03/04/2014"}, {}, {}, "de")[0] == "03/04/2014"
    assert settle_zone("03/04/2014", [], "de") == ("2014-04-03", "")


def test_the_foot_of_an_article_is_looked_at_and_that_of_the_page_is_not() -> None:
    foot = "<p class='post-footer'>Posted 3 April 2014</p>"
    assert _shown(below=foot) == ["2014-04-03"]
    assert _shown(below=foot.replace("post-footer", "site-footer")) == []
    assert _shown(below="<footer><p>Published 3 April 2014</p></footer>") == []
    assert _shown(below="<article><footer>Published 3 April 2014</footer></article>") == [
        "2014-04-03"
    ]


def test_a_text_in_one_block_has_lines_below_it_too() -> None:
    body = (
        f"<h1>Talks again</h1><div>{TEXT.replace(chr(10), '<br>')}</div><p>Posted 3 April 2014</p>"
    )
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    pieces = find_pieces(tree, find_heading(tree, "Talks again"), TEXT)
    assert [found.day for found in list_shown(pieces, "")] == ["2014-04-03"]


def test_declarations_in_their_order() -> None:
    metas = {"date": ["2014-04-09"], "article:published_time": ["2014-04-04"], "pubdate": ["x"]}
    items = {"datepublished": ["2014-04-05"]}
    node = {"datePublished": "2014-04-03"}
    assert find_declared(node, items, metas) == ("2014-04-03", "JSON-LD datePublished")
    assert find_declared({}, items, metas) == ("2014-04-05", "itemprop datePublished")
    assert find_declared({}, {}, metas) == ("2014-04-04", "meta article:published_time")
    assert find_declared({}, {}, {"pubdate": ["x"]}) == ("", "")


@pytest.mark.parametrize(
    ("moment", "line", "expected"),
    [
        ("2014-04-02T22:30:00Z", "3 April 2014", ("2014-04-03", "3 April 2014")),
        ("2014-04-02T22:30:00+00:00", "3 April 2014", ("2014-04-03", "3 April 2014")),
        ("2014-04-04T03:30:00Z", "3 April 2014", ("2014-04-03", "3 April 2014")),
        ("2014-04-03T22:30:00Z", "3 April 2014", ("2014-04-03", "")),
        ("2014-04-02T22:30:00+03:00", "3 April 2014", ("2014-04-02", "")),
        ("2014-04-02T08:30:00Z", "3 April 2014", ("2014-04-02", "")),
        ("2014-04-02T22:30:00Z", "5 April 2014", ("2014-04-02", "")),
        ("2014-04-02", "3 April 2014", ("2014-04-02", "")),
        ("2014-04", "3 April 2014", ("2014-04", "")),
    ],
)
def test_a_moment_in_universal_time_falls_on_the_outlets_own_day(
    moment: str, line: str, expected: tuple[str, str]
) -> None:
    body = f"<h1>Talks again</h1><p>{line}</p>{PARAGRAPHS}"
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    pieces = find_pieces(tree, find_heading(tree, "Talks again"), TEXT)
    assert settle_zone(moment, list_shown(pieces, "")) == expected


@pytest.mark.parametrize(
    ("day", "shown", "expected"),
    [
        ("2019-11-05", [("2014-04-03", True, False)], True),
        ("2014-04-04", [("2014-04-03", True, False)], False),
        ("2014-04-01", [("2014-04-03", True, False)], False),
        ("2019-11-05", [("2014-04-03", False, False)], False),
        ("2019-11-05", [("2014-04-03", True, True)], False),
        ("2019-11-05", [("2014-04-03", True, False), ("2014-05-01", True, False)], False),
        ("2019-11", [("2014-04-03", True, False)], False),
        ("2019-11-05", [], False),
    ],
)
def test_a_day_shown_well_before_the_declared_one(
    day: str, shown: list[tuple[str, bool, bool]], expected: bool
) -> None:
    dates = [ShownDate(one, "line", is_sure, is_below) for one, is_sure, is_below in shown]
    assert find_earlier(day, dates) == (dates[0] if expected else None)


def test_what_stands_below_the_articles_own_element_is_not_looked_at() -> None:
    line = "<p class='date'>3 April 2014</p>"
    body = f"<article><h1>Talks again</h1>{PARAGRAPHS}{{}}</article>"
    assert _days(body.format(line)) == ["2014-04-03"]
    assert _days(body.format("") + line) == []


def _days(body: str) -> list[str]:
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    pieces = find_pieces(tree, find_heading(tree, "Talks again"), TEXT)
    return list(dict.fromkeys(found.day for found in list_shown(pieces, "")))
