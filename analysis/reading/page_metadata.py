"""What a web page says of its article in its own markup, each value with the tag that gave it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from analysis.dates import find_dates
from analysis.document import PageMetadata

# Tags by field, the most specific first. Names as in the Open Graph protocol, schema.org, Dublin
# Core, Google Scholar's inclusion guidelines and the Parse.ly and Sailthru crawlers.
META_NAMES: Mapping[str, tuple[str, ...]] = {
    "date": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "citation_publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "pubdate",
        "publishdate",
        "publish-date",
    ),
    "author": ("author", "citation_author", "dc.creator", "parsely-author", "sailthru.author"),
    "outlet": ("og:site_name", "citation_journal_title", "application-name", "dc.publisher"),
    "title": ("og:title", "citation_title", "dc.title", "twitter:title"),
    "genre": ("article:section", "parsely-section"),
}
ARTICLE_TYPES = ("Article", "BlogPosting", "Report")
OPINION = re.compile(r"\b(?:opinion|commentary|editorial|op-?ed|comment is free)\b", re.IGNORECASE)

# A heading is the title if it shares this much of its words with the title that the page declares;
# where the two differ, the heading is what a reader saw and the other was written for sharing.
TITLE_OVERLAP = 0.5

_ISO_DAY = re.compile(r"((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?!\d)")
_ISO_PART = re.compile(r"((?:19|20)\d\d)(?:[-/](\d\d))?")
_WAYBACK = re.compile(r"^https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?://)")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_LANGUAGE = re.compile(r"[a-z]{2}(?=[-_]|$)")
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|@")


@dataclass
class _Page:
    """A parsed page: its tree, its meta tags by name and its article node of linked data."""

    tree: Any
    metas: dict[str, str] = field(default_factory=dict)
    article: dict[str, Any] = field(default_factory=dict)


def find_page_metadata(tree: Any) -> PageMetadata:  # noqa: ANN401  # lxml has no types
    """Read title, author, outlet, genre, date, address and language from a page's markup."""
    page = _Page(tree, _read_metas(tree), _find_article(tree))
    title, title_tag = _find_title(page)
    outlet, outlet_tag = _find_outlet(page)
    author, author_tag = _find_author(page, outlet)
    found = {
        "title": (title, title_tag),
        "author": (author, author_tag),
        "outlet": (outlet, outlet_tag),
        "genre": _find_genre(page),
        "date": _find_date(page),
        "url": _find_address(page),
        "language": _find_language(page),
    }
    found = {name: (value, tag) for name, (value, tag) in found.items() if value}
    return PageMetadata(
        **{name: value for name, (value, _tag) in found.items()},
        evidence={name: tag for name, (_value, tag) in found.items()},
    )


def parse_day(words: str) -> str:
    """Read a day, month or year as an ISO string; "" where there is none, or where it is unclear.

    Figures in ISO order, or a day or month written out; "03/04/2014" is two days, so neither.
    """
    words = words.strip()
    match = _ISO_DAY.match(words) or _ISO_PART.fullmatch(words)
    if match:
        parts = [int(part) for part in match.groups() if part]
        try:
            date(*(*parts, 1, 1)[:3])
        except ValueError:
            return ""
        return "-".join(f"{part:02}" for part in parts)
    lengths = {"day": 10, "month": 7, "range": 0}
    found = find_dates(words)
    return found[0].earliest.isoformat()[: lengths[found[0].precision]] if found else ""


def _read_metas(tree: Any) -> dict[str, str]:  # noqa: ANN401
    """Collect the first content of each named meta tag and of each itemprop."""
    metas: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = _squeeze(tag.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            name = (tag.get(attribute) or "").lower()
            if name and content:
                metas.setdefault(name, content)
    for tag in tree.xpath("//time[@datetime][@itemprop='datePublished' or @pubdate]"):
        metas.setdefault("datepublished", tag.get("datetime"))
    return metas


def _find_article(tree: Any) -> dict[str, Any]:  # noqa: ANN401
    """Find the node of the page's linked data (JSON-LD) that describes an article."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except ValueError:
            continue
        for node in _walk(data):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(str(kind).endswith(ARTICLE_TYPES) for kind in kinds):
                return node
    return {}


def _walk(data: object) -> Iterator[dict[str, Any]]:
    """Yield the objects at the top of linked data, in lists and in @graph."""
    if isinstance(data, list):
        for item in data:
            yield from _walk(item)
    elif isinstance(data, dict):
        yield data
        yield from _walk(data.get("@graph"))


def _from_metas(page: _Page, name: str) -> tuple[str, str]:
    """Take the first meta tag of a field that is there."""
    for tag in META_NAMES[name]:
        if tag in page.metas:
            return page.metas[tag], f"meta {tag}"
    return "", ""


def _find_title(page: _Page) -> tuple[str, str]:
    """Take the page's one heading if it agrees with the declared title, else the declared one."""
    declared, tag = _from_metas(page, "title")
    if not declared:
        declared, tag = _text(page.article.get("headline")), "JSON-LD headline"
    if not declared:
        declared, tag = _squeeze(" ".join(page.tree.xpath("//head/title/text()")[:1])), "title"
    headings = [_squeeze(" ".join(heading.itertext())) for heading in page.tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1 and (not declared or _overlap(headings[0], declared) >= TITLE_OVERLAP):
        return headings[0], "h1"
    return declared, tag


def _overlap(heading: str, declared: str) -> float:
    """Tell which share of the heading's words the declared title holds."""
    words, others = (set(re.findall(r"\w+", text.lower())) for text in (heading, declared))
    return len(words & others) / (len(words) or 1)


def _find_outlet(page: _Page) -> tuple[str, str]:
    """Take the site's name, else the publisher of the linked data."""
    value, tag = _from_metas(page, "outlet")
    if value and not _ADDRESS.search(value):
        return value, tag
    publishers = _names(page.article.get("publisher"))
    return (publishers[0], "JSON-LD publisher") if publishers else ("", "")


def _find_author(page: _Page, outlet: str) -> tuple[str, str]:
    """Take the authors that are persons: no address, and not the outlet itself."""
    people = _names(page.article.get("author"), person=True)
    tag = "JSON-LD author"
    if not people:
        value, tag = _from_metas(page, "author")
        people = [value] if value else []
    own = {_letters(outlet), _letters(page.metas.get("publisher", ""))}
    people = [
        name for name in people if not _ADDRESS.search(name) and _letters(name) not in own | {""}
    ]
    return "; ".join(dict.fromkeys(people)), tag


def _names(node: object, *, person: bool = False) -> list[str]:
    """Read the names of the persons or organisations of linked data."""
    nodes = node if isinstance(node, list) else [node]
    names = []
    for entry in nodes:
        if isinstance(entry, str):
            names.append(_text(entry))
        elif isinstance(entry, dict) and not (person and "Organi" in str(entry.get("@type"))):
            names.append(_text(entry.get("name")))
    return [name for name in names if name]


def _find_genre(page: _Page) -> tuple[str, str]:
    """Tell an opinion piece where the page says so; other sections tell nothing certain."""
    if "Opinion" in str(page.article.get("@type")):
        return "opinion", "JSON-LD @type"
    section, tag = _from_metas(page, "genre")
    if not section:
        section, tag = _text(page.article.get("articleSection")), "JSON-LD articleSection"
    return ("opinion", f"{tag}: {section}") if OPINION.search(section) else ("", "")


def _find_date(page: _Page) -> tuple[str, str]:
    """Take the day on which the page says that it was published (the outlet's own day)."""
    day = parse_day(_text(page.article.get("datePublished")))
    if day:
        return day, "JSON-LD datePublished"
    for tag in META_NAMES["date"]:
        day = parse_day(page.metas.get(tag, ""))
        if day:
            return day, f"meta {tag}"
    return "", ""


def _find_address(page: _Page) -> tuple[str, str]:
    """Take the canonical address, without the prefix of a web archive."""
    canonical = page.tree.xpath("//link[@rel='canonical']/@href")
    saved = [
        match[1]
        for comment in page.tree.xpath("//comment()")[:20]
        if (match := _SAVED_FROM.search(comment.text or ""))
    ]
    candidates = (
        (canonical[0] if canonical else "", "link canonical"),
        (page.metas.get("og:url", ""), "meta og:url"),
        (_text(page.article.get("url")), "JSON-LD url"),
        (saved[0] if saved else "", "saved from"),
    )
    for address, tag in candidates:
        address = _WAYBACK.sub("", address.strip())
        if address.startswith(("http://", "https://")):
            return address, tag
    return "", ""


def _find_language(page: _Page) -> tuple[str, str]:
    """Take the language that the page declares."""
    declared = page.tree.xpath("//html/@lang | //html/@xml:lang")
    candidates = (
        (declared[0] if declared else "", "html lang"),
        (page.metas.get("og:locale", ""), "meta og:locale"),
    )
    for value, tag in candidates:
        match = _LANGUAGE.match(value.strip().lower())
        if match:
            return match[0], tag
    return "", ""


def _text(value: object) -> str:
    """Take a string of linked data as one line; anything else is ""."""
    if isinstance(value, list) and value:
        value = value[0]
    return _squeeze(value) if isinstance(value, str) else ""


def _squeeze(text: str) -> str:
    """Join the words of a text by single spaces, without leftover markup."""
    if "&" in text or "<" in text:
        text = "".join(etree.HTML(f"<p>{text}</p>").itertext())
    return " ".join(text.split())


def _letters(name: str) -> str:
    """Reduce a name to its letters and figures, for comparing names of outlets."""
    return re.sub(r"[\W_]+", "", name.lower())
