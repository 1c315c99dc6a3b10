"""The short lines around an article on its page: between the heading and the text, and below it.

There stand the byline and the date of publication. What a page shows elsewhere, today's date, the
dates of comments and of other articles, the names of their authors, is not looked at.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from lxml.etree import iterwalk  # type: ignore[import-untyped]

from analysis.reading.page_tree import (
    OPENING_LETTERS,
    only_letters,
    read_marks,
    read_opening,
    read_short,
)

# How many elements around the article are looked at: a byline with a portrait, share buttons and a
# line of sections has about thirty.
REACH_ABOVE = 40
REACH_BELOW = 40
# A byline of five authors with their offices has 150 characters.
LONGEST_PIECE = 150
# How many of the elements around a line say what it is.
PARENTS = 1
# Paragraphs by which the text is found in the page, at its beginning and at its end.
ANCHORS = 4

# Parts of a page, by their tags and by what their classes and ids are called, that hold nothing of
# the article. A part that holds the heading or the text is none, whatever it is called.
FURNITURE_TAGS = (
    *("nav", "footer", "figure", "figcaption", "form", "button", "select"),
    *("script", "style", "noscript", "template", "iframe", "svg"),
)
FURNITURE = re.compile(
    r"related|recommend|popular|trending|most-?(?:read|view)|teaser|sidebar|comment(?!ary)|promo"
    r"|newsletter|subscri|(?<!post-)(?<!entry-)(?<!article-)footer|navig|navbar|menu|ticker|weather|cookie|consent"
    r"|current-?(?:date|time)|today|event|caption|(?:photo|image|picture)-?credit|gallery|advert|sponsor|more-(?:news|on)"
    r"|latest|archive|widget|carousel",
    re.IGNORECASE,
)
_OTHER_META = re.compile(r"modif|updat|image|video|expir|event", re.IGNORECASE)
_BLOCKS = ("p", "div", "section", "td", "li", "blockquote", "h2", "h3", "h4", "span", "pre", "font")


@dataclass(frozen=True)
class Piece:
    """A short line near the article: its words and what its element is called.

    ``marks`` are the tag, the classes, the id and the rel of the element and of the one around it.
    """

    text: str
    marks: str
    element: Any
    is_below: bool = False
    is_before_heading: bool = False


def find_heading(tree: Any, title: str) -> Any:  # noqa: ANN401  # lxml has no types
    """Find the element that shows the title; None if none does."""
    wanted = only_letters(title)
    for tags in (("h1",), ("h2", "h3"), ("b", "strong", "p", "div", "td", "span", "font")):
        for element in tree.iter(*tags):
            if wanted and read_opening(element) == wanted[:OPENING_LETTERS]:
                words = only_letters(read_short(element, 2 * len(title)))
                if words == wanted or (tags == ("h1",) and words):
                    return element
    return None


def find_pieces(tree: Any, heading: Any, text: str) -> list[Piece]:  # noqa: ANN401
    """Find the short lines around the article ``text``: above it, then below it."""
    title = read_opening(heading) if heading is not None else ""
    lines = text.splitlines()
    blocks = list(tree.iter(*_BLOCKS))
    openings = _list_openings(lines, title)
    last = _find_block(reversed(blocks), _list_openings(reversed(lines), title))
    if last is None:  # one block with line breaks holds all of the text
        last = _find_block(reversed(blocks), openings)
    own = [place for place in (heading, last) if place is not None]
    elements = _list_elements(tree, own)
    places = {element: index for index, element in enumerate(elements)}
    head, end = (places.get(place, -1) for place in (heading, last))
    rest = [element for element in elements[head + 1 :] if element.tag in _BLOCKS]
    # The byline may stand between the summary and the first paragraph, so the second one counts.
    first = _find_block(rest, openings[1:]) if openings[1:] else None
    begin = places.get(first if first is not None else _find_block(rest, openings), -1)
    above = _read_above(elements, head, begin)
    if end < 0:
        return above
    below = _read_below(elements, end + len(list(last.iter())))
    # What stands below the article's own element is of other articles.
    own_parts = list(last.iterancestors("article"))[:1]
    return above + [p for p in below if not own_parts or own_parts[0] in p.element.iterancestors()]


def drop_furniture(tree: Any) -> None:  # noqa: ANN401
    """Take out of a page all parts that hold nothing of its article, pictures too."""
    for element in list(tree.iter()):
        marks = f"{read_marks(element)} {element.get('property') or ''} {element.get('name') or ''}"
        if element.tag == "meta":
            is_other = _OTHER_META.search(marks) is not None
        else:
            is_other = _is_furniture(element)
        if (is_other or element.tag == "img") and not element.xpath(".//h1"):
            element.drop_tree()


def _is_furniture(element: Any) -> bool:  # noqa: ANN401
    """Tell whether a part of a page holds nothing of its article; the foot of an article may."""
    if element.tag == "footer" and next(element.iterancestors("article"), None) is not None:
        return False
    return element.tag in FURNITURE_TAGS or FURNITURE.search(read_marks(element)) is not None


def _list_openings(lines: Iterable[str], title: str) -> list[str]:
    """Give the openings of the first lines that are long enough to be known again by them."""
    openings = (only_letters(line)[:OPENING_LETTERS] for line in lines)
    return list(islice((o for o in openings if len(o) == OPENING_LETTERS and o != title), ANCHORS))


def _find_block(blocks: Iterable[Any], openings: Sequence[str]) -> Any:  # noqa: ANN401
    """Find the first of some blocks that begins as one of the paragraphs does."""
    return next((block for block in blocks if read_opening(block) in openings), None)


def _list_elements(tree: Any, own: Sequence[Any]) -> list[Any]:  # noqa: ANN401
    """List the elements of a page in their order, without the parts that are furniture."""
    around = {part for place in own for part in (place, *place.iterancestors())}
    elements = []
    walk = iterwalk(tree, events=("start",))
    for _event, element in walk:
        if _is_furniture(element) and element not in around:
            walk.skip_subtree()
        else:
            elements.append(element)
    return elements


def _read_above(elements: Sequence[Any], title: int, begin: int) -> list[Piece]:
    """Read the short lines above the text; under the heading first, then above it."""
    if title < 0 and begin < 0:
        return []
    end = begin if begin >= 0 else title + REACH_ABOVE
    start = title if 0 <= title < end else end
    under = [i for i in range(start, end) if i < start + REACH_ABOVE or i >= end - REACH_ABOVE]
    over = range(start - 1, max(start - REACH_ABOVE, 0) - 1, -1)
    before = [replace(p, is_before_heading=title >= 0) for p in _read_pieces(elements, over)]
    return _read_pieces(elements, under) + before


def _read_below(elements: Sequence[Any], end: int) -> list[Piece]:
    """Read the short lines below the text."""
    pieces = _read_pieces(elements, range(end, min(end + REACH_BELOW, len(elements))))
    return [replace(piece, is_below=True) for piece in pieces]


def _read_pieces(elements: Sequence[Any], places: Iterable[int]) -> list[Piece]:
    """Read the short lines of some elements; of nested ones with the same words the outer one."""
    pieces = []
    for index in places:
        if index >= len(elements):
            break
        element = elements[index]
        text = read_short(element, LONGEST_PIECE)
        if text:
            parts = (element, *islice(element.iterancestors(), PARENTS))
            marks = " ".join(
                f"{part.tag} {read_marks(part)} {part.get('rel') or ''}" for part in parts
            )
            pieces.append(Piece(text, marks.lower(), element))
    return pieces
