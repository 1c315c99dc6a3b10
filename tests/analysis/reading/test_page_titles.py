"""The title is the heading that readers saw, without the outlet's name and other lines."""

import pytest
from lxml.html import document_fromstring

from analysis.reading.page_titles import find_title, last_name, strip_outlet


def _find(head: str, body: str, metas: dict[str, list[str]] | None = None) -> tuple[str, str]:
    tree = document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    return find_title(tree, {}, {}, metas or {}, ["The Review"])


@pytest.mark.parametrize(
    ("heading", "declared", "expected"),
    [
        ("Talks again", "Talks again - The Review", "Talks again"),
        ("Talks again in Oslo", "Talks in Oslo again", "Talks again in Oslo"),
        ("Talks taken up again", "NATO: what it means", "NATO: what it means"),
        ("Talks again", "", "Talks again"),
        ("The Review", "Talks again", "Talks again"),
        ("<a href='/'>Our house</a>", "Talks again", "Talks again"),
        ("<i class=kicker>Oslo</i> <span>Talks again</span>", "Talks again", "Talks again"),
        ("<i class=dachzeile>Oslo</i> <b class=headline>Talks</b>", "Talks: Oslo", "Talks"),
    ],
)
def test_the_heading_is_the_title_where_the_page_declares_a_like_one(
    heading: str, declared: str, expected: str
) -> None:
    metas = {"og:title": [declared]} if declared else {}
    assert _find("", f"<h1>{heading}</h1>", metas)[0] == expected


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<title>Talks again | World | The Review</title>", "", ("Talks again", "title")),
        ("<title>Talks again – My Blog</title>", "<h2>Talks again</h2>", ("Talks again", "title")),
        (
            "<title>Talks again – Our Blog</title>",
            "<h1>Our Blog</h1>",
            ("Talks again – Our Blog", "title"),
        ),
        ("<title>The Review</title>", "<h1>Talks</h1>", ("Talks", "h1")),
        ("<title>Our Blog: Talks again</title>", "<h3>Talks again</h3>", ("Talks again", "title")),
        ("<title>Print</title>", "<h2>Talks again</h2>", ("Talks again", "h2")),
        ("<title>Talks again</title>", "<h2>Print</h2>", ("Talks again", "h2")),
        ("<title>Print</title>", "<h2>Talks again</h2><h2>More</h2>", ("Print", "title")),
        ("", "<h1>Talks</h1><h1>More</h1>", ("", "")),
    ],
)
def test_the_title_of_the_page(head: str, body: str, expected: tuple[str, str]) -> None:
    assert _find(head, body) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Talks again | The Review", "Talks again"),
        ("The Review: Talks again", "The Review: Talks again"),
        ("The Review | Talks again", "Talks again"),
        ("Talks again - BBC News", "Talks again"),
        ("Talks again | DW | 23.05.2011", "Talks again"),
        ("Talks - again - in Oslo", "Talks - again - in Oslo"),
        ("Talks - again | The Review", "Talks - again"),
        ("The Review", "The Review"),
    ],
)
def test_the_outlet_is_no_part_of_a_title(title: str, expected: str) -> None:
    assert strip_outlet(title, ["The Review"]) == expected


def test_the_last_part_of_a_title_may_name_the_outlet() -> None:
    assert last_name("Talks again | The Review") == "The Review"
    assert last_name("Talks again") == ""
