"""The title of a web page's article: the heading that readers saw, without the outlet's name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from analysis.outlets import find_outlet
from analysis.reading.linked_data import Node, read_string, share_words
from analysis.reading.page_tree import only_letters, read_marks, read_words, squeeze

TITLE_METAS = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "title")

# A heading is the title if the declared title holds this much of its words; where the two differ,
# the heading is what a reader saw and the other was written for sharing.
TITLE_OVERLAP = 0.5
# Words of a section's name between the title and the outlet: "… | World | The Moscow Times".
SECTION_WORDS = 2
# Longer names of sites are slogans.
LONGEST_NAME = 60

_BREAK = re.compile(r"\s+[|–—»:·•/]+\s+|\s+-+\s+|\s*\|\s*")
_DATE = re.compile(r"[\d./ -]{6,}$")
_OVERLINE = re.compile(
    r"kicker|overline|dachzeile|topline|eyebrow|surtitre|rubrik|label|category", re.I
)
_HEADLINE = re.compile(r"headline|title|titel|titre|titulo|titolo", re.IGNORECASE)


def find_title(
    tree: Any,  # noqa: ANN401  # lxml has no types
    article: Node,
    items: Mapping[str, Sequence[str]],
    metas: Mapping[str, Sequence[str]],
    outlets: Sequence[str],
) -> tuple[str, str]:
    """Take the heading that agrees best with the declared title, else the declared one.

    ``outlets`` are the names of the outlet: they are no part of a title.
    """
    declared, tag = _find_declared(tree, article, items, metas, outlets)
    own = {only_letters(name) for name in outlets}
    named = [h for h in tree.iter("h1", "h2", "h3") if not _is_logo(h, declared)]
    headings = [_read_heading(heading, declared) for heading in named if heading.tag == "h1"]
    headings = [text for text in headings if text and only_letters(text) not in own]
    if not declared:
        return (headings[0], "h1") if len(headings) == 1 else ("", "")
    best = max(headings, key=lambda text: share_words(text, declared), default="")
    if best and share_words(best, declared) >= TITLE_OVERLAP:
        return best, "h1"
    part = _find_part(declared, [read_words(heading) for heading in named], own)
    if part:
        return part, tag
    single = [read_words(heading) for heading in named if heading.tag == "h2"]
    if tag == "title" and len(single) == 1 and not headings:
        # Old pages have one title for all; the heading says more.
        return max(declared, single[0], key=lambda text: len(text.split())), "h2"
    return declared, tag


def _find_part(declared: str, headings: Sequence[str], own: set[str]) -> str:
    """Find the heading that a declared title begins or ends with, beside the site's name."""
    whole = only_letters(declared)
    parts = []
    for heading in headings:
        letters = only_letters(heading)
        is_part = whole.startswith(letters) or whole.endswith(letters)
        if is_part and letters not in own and len(letters) >= TITLE_OVERLAP * len(whole):
            parts.append(heading)
    return max(parts, key=len, default="")


def strip_outlet(title: str, outlets: Sequence[str], *, sections: bool = False) -> str:
    """Leave out the outlet's name, or a date, before or behind a title.

    ``sections`` says that the name of a section may stand between them.
    """
    own = {only_letters(name) for name in outlets if name}
    parts = [part for part in _BREAK.split(title) if part]
    breaks = _BREAK.findall(title)
    last, found = len(parts), False
    while last > 1 and _is_outlet(parts[last - 1], own):
        last, found = last - 1, True
    while sections and found and last > 1 and len(parts[last - 1].split()) <= SECTION_WORDS:
        last -= 1
    first = 1 if not found and len(parts) > 1 and _is_outlet(parts[0], own) else 0
    if last == len(parts) and not first:
        return title
    return "".join(
        part + (mark if place < last - 1 else "")
        for place, (part, mark) in enumerate(zip(parts, [*breaks, ""], strict=False))
        if first <= place < last
    ).strip()


def last_name(title: str) -> str:
    """Give what stands behind the last bar or dash of a page's title: often the outlet's name."""
    parts = _BREAK.split(title)
    return parts[-1].strip() if len(parts) > 1 else ""


def _find_declared(
    tree: Any,  # noqa: ANN401
    article: Node,
    items: Mapping[str, Sequence[str]],
    metas: Mapping[str, Sequence[str]],
    outlets: Sequence[str],
) -> tuple[str, str]:
    """Find the title that the page declares, and the tag that gives it."""
    for value, tag in _list_declared(tree, article, items, metas):
        title = strip_outlet(value, outlets, sections=tag == "title")
        if title and only_letters(title) not in {only_letters(name) for name in outlets}:
            return title, tag
    return "", ""


def _list_declared(
    tree: Any,  # noqa: ANN401
    article: Node,
    items: Mapping[str, Sequence[str]],
    metas: Mapping[str, Sequence[str]],
) -> Iterator[tuple[str, str]]:
    """Give the declared titles, the most specific first."""
    for tag in TITLE_METAS[:-1]:
        if tag in metas:
            yield metas[tag][0], f"meta {tag}"
    yield read_string(article.get("headline")), "JSON-LD headline"
    for value in items.get("headline", ()):
        yield value, "itemprop headline"
    if TITLE_METAS[-1] in metas:
        yield metas[TITLE_METAS[-1]][0], f"meta {TITLE_METAS[-1]}"
    yield squeeze(" ".join(tree.xpath("//head//title/text()")[:1])), "title"


def _read_heading(heading: Any, declared: str) -> str:  # noqa: ANN401
    """Read a heading without the line above the headline that some pages put into it."""
    words = read_words(heading)
    parts = [part for part in heading.iterdescendants() if read_words(part)]
    for part in parts:
        text = read_words(part)
        if text != words and only_letters(text) == only_letters(declared):
            return text
    named = [part for part in parts if _HEADLINE.search(read_marks(part))]
    overlines = [part for part in parts if _OVERLINE.search(read_marks(part))]
    if len(named) == 1 and overlines:
        return read_words(named[0])
    return words


def _is_logo(heading: Any, declared: str) -> bool:  # noqa: ANN401
    """Tell whether a heading is the site's name: it leads to the first page, or ends the title."""
    for link in (*heading.iter("a"), *heading.iterancestors("a")):
        address = urlsplit(link.get("href") or "")
        if address.path == "/" or (address.netloc and not address.path):
            return True
    parts = _BREAK.split(declared)
    is_last = only_letters(parts[-1]) == only_letters(read_words(heading))
    return is_last and len(parts) > 1 and len(parts[-1]) < len(parts[0])


def _is_outlet(part: str, own: set[str]) -> bool:
    """Tell whether a part of a title is an outlet's name or a date."""
    if len(part) > LONGEST_NAME:
        return False
    return only_letters(part) in own or find_outlet(part) is not None or bool(_DATE.match(part))
