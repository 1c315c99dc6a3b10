"""Authors are the persons whom a page declares or names beside its article."""

import pytest
from lxml.html import document_fromstring

from analysis.reading.linked_data import LinkedData
from analysis.reading.page_authors import find_declared_author, find_shown_author, read_persons
from analysis.reading.page_surroundings import find_heading, find_pieces

TEXT = (
    "NATO and Russia agreed on Wednesday to take up their talks on missile defence again.\n"
    "The secretary general welcomed the step and called for more of them in the autumn."
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())


def _shown(above: str = "", below: str = "", before: str = "") -> str:
    body = f"<div>{before}</div><h1>Talks again</h1>{above}{PARAGRAPHS}{below}"
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    pieces = find_pieces(tree, find_heading(tree, "Talks again"), TEXT)
    return find_shown_author(pieces, ["Anne Review"])[0]


@pytest.mark.parametrize(
    ("value", "persons"),
    [
        ("Ann Smith", ["Ann Smith"]),
        ("By Ann Smith, Political Correspondent", ["Ann Smith"]),
        ("Von Anna Maier und Bernd Feder", ["Anna Maier", "Bernd Feder"]),
        ("Smith, Ann", ["Ann Smith"]),
        ("Smith, Ann; Jones, Bob", ["Ann Smith", "Bob Jones"]),
        ("ann smith", ["Ann Smith"]),
        ("Ann Smith | The Review", ["Ann Smith"]),
        ("Archer", ["Archer"]),
        ("Staff writer and 3 more", []),
        ("Ann Smith and 3 more", ["Ann Smith"]),
        ("admin", []),
        ("Reuters", []),
        ("Anne Review", []),
        ("https://www.facebook.com/ann.smith", []),
        ("ann@review.org", []),
        ("", []),
    ],
)
def test_the_persons_of_a_declared_value(value: str, persons: list[str]) -> None:
    assert read_persons(value, ["Anne Review"]) == persons


def test_declarations_in_their_order() -> None:
    node = {"author": [{"@type": "Organization", "name": "Agency"}, {"name": "Review Staff"}]}
    metas = {"author": ["Bob Jones", "Carla Penn"]}
    find = find_declared_author
    own = {**node, "author": {"name": "Ann Smith"}}
    assert find(own, LinkedData(), {}, metas, []) == ("Ann Smith", "JSON-LD author")
    assert find(node, LinkedData(), {}, metas, []) == ("Bob Jones; Carla Penn", "meta author")
    items = {"author": ["Dora Lind"]}
    assert find(node, LinkedData(), items, metas, []) == ("Dora Lind", "itemprop author")
    assert find(node, LinkedData(), {}, {}, []) == ("", "")


def test_the_author_on_a_card_for_sharing_is_told_by_its_label() -> None:
    card = {"twitter:label1": ["Written by"], "twitter:data1": ["Ann Smith"]}
    assert find_declared_author({}, LinkedData(), {}, card, [])[0] == "Ann Smith"
    other = {**card, "twitter:label1": ["Price"]}
    assert find_declared_author({}, LinkedData(), {}, other, [])[0] == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>By Ann Smith</p>", "Ann Smith"),
        ("<p>By Ann Smith, Bob Jones and Carla Penn</p>", "Ann Smith; Bob Jones; Carla Penn"),
        ("<i class=author>Ann Smith</i> <i class=author>Bob Jones</i>", "Ann Smith; Bob Jones"),
        ("<p>By <a rel=author href=/a>Ann Smith</a> and Bob Jones</p>", "Ann Smith; Bob Jones"),
        ("<p class=byline>Ann Smith, Defence Correspondent</p>", "Ann Smith"),
        ("<p class=byline>Ann Smith | 3 April 2014</p>", "Ann Smith"),
        ("<p>Автор: Анна Смирнова</p>", "Анна Смирнова"),
        ("<p>Auteur : Anne Dupont</p>", "Anne Dupont"),
        ("<p>di Anna Rossi</p>", "Anna Rossi"),
        ("<p>par <span class=auteurs>Anne Dupont</span>, 3 avril 2014</p>", "Anne Dupont"),
        ("<p>作者： 记者王敬之 | 编辑： 李明</p>", "王敬之"),
        ("<p class=byline>By Review Staff</p>", ""),
        ("<p class=author>Anne Review</p>", ""),
        ("<p class=author-bio>Ann Smith</p>", ""),
        ("<p>Ann Smith</p>", ""),
        ("<p>The talks by the sea</p>", ""),
    ],
)
def test_the_byline_under_the_heading(line: str, expected: str) -> None:
    assert _shown(line) == expected


def test_above_the_heading_and_below_the_text_only_what_is_marked_counts() -> None:
    assert _shown(before="<p>By Ann Smith</p>") == ""
    assert _shown(before="<p class=author>Ann Smith</p>") == "Ann Smith"
    assert _shown(below="<p>Author: Ann Smith</p>") == "Ann Smith"
    assert _shown(below="<p>By Ann Smith</p>") == ""


def test_below_the_text_several_bylines_are_those_of_other_articles() -> None:
    names = ("Ann Smith", "Bob Jones")
    assert _shown(below="".join(f"<p class=byline>By {name}</p>" for name in names)) == ""


def test_the_evidence_is_the_line() -> None:
    body = f"<h1>Talks again</h1><p>By Ann Smith</p>{PARAGRAPHS}"
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    pieces = find_pieces(tree, find_heading(tree, "Talks again"), TEXT)
    assert find_shown_author(pieces, []) == ("Ann Smith", 'byline "By Ann Smith"')
