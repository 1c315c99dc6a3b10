"""Copies of web pages: where a program or an archive that saved one says that it came from."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

# Where the programs that save pages write the address, in the markup that they keep: browsers
# ("saved from url"), SingleFile, HTTrack, the Wayback Machine's player.
_WRITTEN = (
    (re.compile(r"saved from url=\(\d+\)(https?://\S+)"), "saved from"),
    (re.compile(r"Page saved with SingleFile\s+url:\s*(https?://\S+)"), "SingleFile"),
    (re.compile(r"Mirrored from (\S+) by HTTrack"), "HTTrack"),
    (re.compile(r"__wm\.wombat\(\s*[\"'](https?:[^\"']+)[\"']"), "Wayback Machine"),
)
# The same in elements: Save Page WE, WebScrapBook, archive.today, Evernote, reader views.
_MARKED = (
    ("//meta[@name='savepage-url']/@content", "savepage-url"),
    ("//@data-scrapbook-source", "data-scrapbook-source"),
    ("//link[@rel='bookmark']/@href", "link bookmark"),
    ("//form//input[@name='q' and @type='text' or @name='q']/@value", "search field"),
    ("//meta[@name='source-url' or @itemprop='source-url']/@content", "source-url"),
    ("//a[contains(@class, 'reader-domain')]/@href", "reader view"),
    ("//base/@href", "base"),
)
_PLAYED = re.compile(
    r"^https?://[^/]*(?:archive|arquivo|wayback|webarchiv|webcitation|webcache)[^/]*/.*?"
    r"((?:https?:/{1,2}|www\.).+)$",
    re.IGNORECASE,
)
_KEEPER = re.compile(
    r"(?:^|\.)(?:archive\.(?:org|today|ph|is|li|md|vn|fo)|webcitation\.org|perma\.cc"
    r"|webcache\.googleusercontent\.com|arquivo\.pt|archive-it\.org)$",
    re.IGNORECASE,
)
_PORT = re.compile(r"(?<=\w):(?:80|443)(?=/|$)")

# What an archive lays around the page it plays, by id; without its banners' words no date of the
# archive's and no menu of its own can come into the article.
FRAME_IDS = ("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato", "google-cache-hdr")
# archive.today's; other pages call their own parts so.
KEPT_FRAME_IDS = ("HEADER", "SCREENSHOT")


def find_source(tree: Any, markup: str) -> tuple[str, str]:  # noqa: ANN401  # lxml has no types
    """Find the address that a saved page was saved from, and what says so; ("", "") if none."""
    for address, place in _list_sources(tree, markup):
        original = strip_archive(address)
        if is_address(original):
            return original, place
    return "", ""


def strip_archive(address: str, base: str = "") -> str:
    """Give the address of a page itself, without the prefix of an archive that plays it."""
    address = urljoin(base, address.strip()) if base else address.strip()
    played = _PLAYED.match(address)
    if played:
        address = unquote(played[1]) if "%3A" in played[1] else played[1]
        address = re.sub(r"^(https?:)/(?!/)", r"\1//", address)
        address = address if "://" in address else f"http://{address}"
    return _PORT.sub("", address, count=1)


def is_address(address: str) -> bool:
    """Tell whether an address is one of a page on the web, and not of an archive's copy."""
    if not address.startswith(("http://", "https://")):
        return False
    return not _KEEPER.search(urlsplit(address).hostname or "")


def is_keeper(name: str) -> bool:
    """Tell whether a name is that of an archive's host ("archive.ph")."""
    return bool(_KEEPER.search(name.strip()))


def drop_frames(tree: Any) -> None:  # noqa: ANN401
    """Take the banners of archives out of a page that is played by one."""
    canonical = tree.xpath("//link[@rel='canonical']/@href")[:1]
    is_kept = any(is_keeper(urlsplit(str(address)).hostname or "") for address in canonical)
    frames = (*FRAME_IDS, *KEPT_FRAME_IDS) if is_kept else FRAME_IDS
    for element in tree.xpath("//*[@id]"):
        if element.get("id").endswith(frames):
            element.drop_tree()


def _list_sources(tree: Any, markup: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Give the addresses that programs and archives wrote into the page."""
    for pattern, place in _WRITTEN:
        match = pattern.search(markup)
        if match:
            address = match[1]
            yield address if "://" in address else f"http://{address}", place
    for path, place in _MARKED:
        for address in tree.xpath(path)[:1]:
            yield str(address), place
