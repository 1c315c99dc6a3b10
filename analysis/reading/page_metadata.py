"""What a web page says of its article in its own markup, each value with the tag that gave it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from analysis.document import PageMetadata
from analysis.genres import name_section
from analysis.outlets import find_outlet
from analysis.reading.linked_data import LinkedData, Node, list_types, read_linked_data, read_string
from analysis.reading.page_authors import find_declared_author, find_shown_author
from analysis.reading.page_dates import (
    find_declared,
    find_earlier,
    find_other_declared,
    list_shown,
    parse_day,
    settle_zone,
)
from analysis.reading.page_items import read_items
from analysis.reading.page_surroundings import Piece, find_heading, find_pieces
from analysis.reading.page_titles import find_title, last_name
from analysis.reading.page_tree import read_words, squeeze
from analysis.reading.saved_pages import is_address, is_keeper, strip_archive

__all__ = ["find_page_metadata", "parse_day"]

Metas = Mapping[str, Sequence[str]]

OUTLET_METAS = (
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "publisher",
)
SECTION_METAS = ("article:section", "og:article:section", "parsely-section", "section", "dc.type")

TYPE_GENRES = {
    "OpinionNewsArticle": "opinion",
    "ReportageNewsArticle": "news",
    "Report": "report",
}

_LANGUAGE = re.compile(r"[a-z]{2}(?=[-_]|$)")
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|@")
_DOMAIN = re.compile(r"^\S+\.\w{2,}$")
_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def find_page_metadata(
    tree: Any,  # noqa: ANN401  # lxml has no types
    text: str = "",
    source: tuple[str, str] = ("", ""),
) -> PageMetadata:
    """Read title, author, outlet, genre, date, address and language of a page's article.

    ``text`` is the main text of the page: byline and date are looked for around it where the page
    declares none. ``source`` is the address that a saved copy was saved from, and what says so.
    """
    metas, data = _read_metas(tree), read_linked_data(tree)
    declared = _find_address(tree, metas, [source])
    article = data.find_article(_list_titles(tree, metas), [declared[0]])
    address = _find_address(tree, metas, [(read_string(article.get("url")), "JSON-LD url"), source])
    plain_items = read_items(tree, None)
    outlet = _find_outlet(tree, metas, data, article, plain_items)
    names = _list_own_names(outlet[0], metas, data, article)
    title = find_title(tree, article, plain_items, metas, names)
    heading = find_heading(tree, title[0])
    items = read_items(tree, heading)
    pieces = find_pieces(tree, heading, text)
    language = _find_language(tree, metas, article)
    declared_author = find_declared_author(article, data, items, metas, names)
    shown_author = find_shown_author(pieces, names)
    # A name of one word is an account where the page shows a person.
    is_account = " " not in declared_author[0] and shown_author[0]
    found = {
        "title": title,
        "author": shown_author if is_account else declared_author,
        "outlet": outlet,
        "genre": _find_genre(article, data, items, metas),
        "date": _find_date(tree, (article, data, items, metas), pieces),
        "url": address,
        "language": language,
    }
    found = {name: (value, tag) for name, (value, tag) in found.items() if value}
    return PageMetadata(
        **{name: value for name, (value, _tag) in found.items()},
        evidence={name: tag for name, (_value, tag) in found.items()},
    )


def _read_metas(tree: Any) -> dict[str, list[str]]:  # noqa: ANN401  # lxml has no types
    """Collect the contents of each named meta tag; Dublin Core's names are written with a dot."""
    metas: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        content = squeeze(tag.get("content") or "")
        names = {(tag.get(attribute) or "").lower().strip() for attribute in ("property", "name")}
        for name in names - {""}:
            key = name.replace(":", ".") if name.startswith("dc") else name
            if content:
                metas.setdefault(key, []).append(content)
    return metas


def _list_titles(tree: Any, metas: Metas) -> list[str]:  # noqa: ANN401
    """List what may be the title, for telling which of several articles the page is about."""
    titles = [read_words(heading) for heading in tree.iter("h1")]
    return [*titles, *metas.get("og:title", ()), *tree.xpath("//head//title/text()")]


def _find_outlet(
    tree: Any,  # noqa: ANN401
    metas: Metas,
    data: LinkedData,
    article: Node,
    items: Mapping[str, Sequence[str]],
) -> tuple[str, str]:
    """Take the site's name, the publisher, or the known outlet behind the page's title."""
    page_title = squeeze(" ".join(tree.xpath("//head//title/text()")[:1]))
    candidates = [(value, f"meta {tag}") for tag in OUTLET_METAS for value in metas.get(tag, ())]
    candidates += [
        (name, "JSON-LD publisher") for name in data.read_names(article.get("publisher"))
    ]
    candidates += [(name, "itemprop publisher") for name in items.get("publisher", ())]
    candidates += [
        (name, "JSON-LD WebSite") for site in data.sites for name in data.read_names(site)
    ]
    known = last_name(page_title)
    if find_outlet(known):
        candidates.append((known, "title"))
    names = [(_BRACKETS.sub("", value), tag) for value, tag in candidates]
    names = [(v, t) for v, t in names if v and not _ADDRESS.search(v) and not is_keeper(v)]
    # Where a site is called by its domain, another name is better unless the domain is known.
    named = [(v, t) for v, t in names if find_outlet(v) or not _DOMAIN.search(v)]
    return next(iter((*named, *names)), ("", ""))


def _list_own_names(outlet: str, metas: Metas, data: LinkedData, article: Node) -> list[str]:
    """List the names that the outlet goes by: they are no persons and no part of a title."""
    names = [outlet, *data.read_names(article.get("publisher"))]
    names += [value for tag in OUTLET_METAS for value in metas.get(tag, ())]
    return [name for name in dict.fromkeys(names) if name]


def _find_genre(
    article: Node, data: LinkedData, items: Mapping[str, Sequence[str]], metas: Metas
) -> tuple[str, str]:
    """Tell the genre by the article's type or by the section that it stands in."""
    for kind in list_types(article):
        genre = TYPE_GENRES.get(re.split(r"[/:#]", kind)[-1], "")
        if genre:
            return genre, f"JSON-LD @type {kind}"
    sections = list(_list_sections(article, data, items, metas))
    found = [(name_section(section), f"{tag}: {section}") for section, tag in sections]
    # "News > Opinion": that it is news says least.
    return min(
        (pair for pair in found if pair[0]), key=lambda pair: pair[0] == "news", default=("", "")
    )


def _list_sections(
    article: Node, data: LinkedData, items: Mapping[str, Sequence[str]], metas: Metas
) -> Iterator[tuple[str, str]]:
    """Give the sections that an article stands in, each with the tag that says so."""
    for tag in SECTION_METAS:
        for value in metas.get(tag, ()):
            yield from ((part.strip(), f"meta {tag}") for part in re.split(r"[,;|>]", value))
    for value in data.read_names(article.get("articleSection")):
        yield from ((part.strip(), "JSON-LD articleSection") for part in re.split(r"[,;|>]", value))
    for value in items.get("articlesection", ()):
        yield value, "itemprop articleSection"
    for trail in data.trails:
        steps = trail.get("itemListElement")
        for step in steps if isinstance(steps, list) else [steps]:
            if isinstance(step, Mapping):
                for name in data.read_names(step.get("name") or step.get("item")):
                    yield name, "JSON-LD BreadcrumbList"


def _find_date(
    tree: Any,  # noqa: ANN401
    declared: tuple[Node, LinkedData, Mapping[str, Sequence[str]], Metas],
    pieces: Sequence[Piece],
) -> tuple[str, str]:
    """Take the day of publication that the page declares, else the one it shows to readers."""
    article, data, items, metas = declared
    region = " ".join(tree.xpath("//html/@lang | //html/@xml:lang")[:1]).lower().replace("_", "-")
    shown = list_shown(pieces, region)
    moment, tag = find_declared(article, items, metas, region)
    if moment:
        day, words = settle_zone(moment, shown, region)
        earlier = find_earlier(day, shown)
        if earlier:
            return earlier.day, f'date line "{earlier.words}", before {tag} "{day}"'
        return day, f'{tag}, in the outlet\'s own time: "{words}"' if words else tag
    if shown:
        return shown[0].day, f'date line "{shown[0].words}"'
    return find_other_declared(data.pages, items, metas)


def _find_address(
    tree: Any,  # noqa: ANN401
    metas: Metas,
    others: Sequence[tuple[str, str]],
) -> tuple[str, str]:
    """Take the page's own address, without the prefix of a web archive, else one of the others.

    The address of a site's first page is taken only where no other is given.
    """
    bases = [*metas.get("og:url", ()), *tree.xpath("//base/@href")]
    base = next((b for b in bases if is_address(b)), "")
    candidates = [(href, "link canonical") for href in tree.xpath("//link[@rel='canonical']/@href")]
    candidates += [(value, "meta og:url") for value in metas.get("og:url", ())]
    candidates += others
    found = [(strip_archive(str(address), base), tag) for address, tag in candidates if address]
    found = [(address, tag) for address, tag in found if is_address(address)]
    inner = [pair for pair in found if urlsplit(pair[0]).path.strip("/") or urlsplit(pair[0]).query]
    return next(iter((*inner, *found)), ("", ""))


def _find_language(tree: Any, metas: Metas, article: Node) -> tuple[str, str]:  # noqa: ANN401
    """Take the language that the page declares."""
    declared = tree.xpath("//html/@lang | //html/@xml:lang")
    equivalent = tree.xpath(
        "//meta[@http-equiv='Content-Language' or @http-equiv='content-language']/@content"
    )
    candidates = [(value, "html lang") for value in declared]
    candidates += [(value, "meta og:locale") for value in metas.get("og:locale", ())]
    candidates += [(value, "meta content-language") for value in equivalent]
    candidates += [(read_string(article.get("inLanguage")), "JSON-LD inLanguage")]
    candidates += [(value, "meta dc.language") for value in metas.get("dc.language", ())]
    for value, tag in candidates:
        match = _LANGUAGE.match(value.strip().lower())
        if match:
            return match[0], tag
    return "", ""
