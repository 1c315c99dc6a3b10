"""Web pages: the main text without menus, comments and related links; what they declare."""

import logging
import re
from functools import cache
from typing import TYPE_CHECKING

from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.encoding import Decoded, decode_text
from analysis.reading.formats import Format

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# trafilatura refuses larger pages; a page of an article has 0.05 to 0.5 MB.
LARGEST_PAGE = 20_000_000

# A page with fewer shows a note on cookies or the offer of a subscription: the shortest article
# among the pages tried has 430.
FEWEST_LETTERS = 250

# What a page means by these names, as browsers take them (WHATWG Encoding Standard, 4.2).
AS_BROWSERS_READ = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}

_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_INSIDE = re.compile(rb"<html[\s>]", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_NEW_YEAR = re.compile(r"01-01|0?1[./]0?1[./]|1(?:er)?\.? jan|jan\w*\.? 0?1\b", re.IGNORECASE)


def matches(data: bytes, _name: str) -> bool:
    """Tell a web page by its markup."""
    head = data[:4096].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    return _OPENING.match(head) is not None or _INSIDE.search(head) is not None


def read(data: bytes, name: str, encoding: str = "") -> RawDocument:
    """Read the main text of a web page, one line a paragraph, and the page's own metadata.

    Method: trafilatura (Barbaresi 2021) finds the text, htmldate (Barbaresi 2020) the date where
    the page does not declare one.

    Raises:
        ReadingError: the page is too large, is no text, or holds no article.
    """
    # Imported late: together they take half a second, and only web pages need them.
    from trafilatura import extract, load_html

    from analysis.reading.page_metadata import find_page_metadata
    from analysis.reading.standfirst import add_standfirst

    if len(data) > LARGEST_PAGE:
        problem = f"The page has {len(data) / 1e6:.0f} MB; up to {LARGEST_PAGE // 10**6} are read."
        raise ReadingError(name, problem, "Save the article alone, for example from reader view.")
    _keep_quiet()
    decoded = decode_text(data, name, encoding) if encoding else _decode(data, name)
    page = decoded.text
    if not _INSIDE.search(page.encode("utf-8", "replace")):
        page = f"<html><body>{page}</body></html>"  # a copied piece of a page
    tree = load_html(page)
    if tree is None:
        raise _no_article(name)
    metadata = _add_date(find_page_metadata(tree), tree, page)
    text = extract(page, include_comments=False)
    if not text:
        raise _no_article(name)
    text = add_standfirst(tree, text)
    lines = tuple(line for paragraph in text.splitlines() for line in (paragraph, ""))
    warnings = (*decoded.warnings, *_warn_of_length(text))
    return RawDocument(name, "html", lines, metadata, warnings, decoded.candidates)


FORMAT = Format("html", "a web page", (".html", ".htm", ".xhtml"), matches, read, read)


@cache
def _keep_quiet() -> None:
    """Keep the libraries' log messages off the screen: what went wrong, an error says."""
    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).addHandler(logging.NullHandler())


def _decode(data: bytes, name: str) -> Decoded:
    """Decode a page: as UTF-8 where it is that, else as it declares itself, else by its letters."""
    charset = _CHARSET.search(data[:4096])
    declared = charset[1].decode("ascii").lower() if charset else ""
    for encoding in ("utf-8", AS_BROWSERS_READ.get(declared, declared)):
        try:
            return Decoded(data.decode(encoding), encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return decode_text(data, name)


def _add_date(metadata: PageMetadata, tree: "HtmlElement", text: str) -> PageMetadata:
    """Let htmldate look for a date where the page declares none.

    Its wide search is left off: it takes the year of a copyright line for a first of January. Any
    first of January is taken only where the page writes one.
    """
    if metadata.date:
        return metadata
    from dataclasses import replace

    from htmldate import find_date

    found = find_date(tree, extensive_search=False, original_date=True, url=metadata.url or None)
    if not found or (found.endswith("-01-01") and not _NEW_YEAR.search(text)):
        return metadata
    evidence = {**metadata.evidence, "date": "found in the page by htmldate"}
    return replace(metadata, date=found, evidence=evidence)


def _warn_of_length(text: str) -> tuple[str, ...]:
    """Say that a page gave hardly any text: its article was paid for, or came later."""
    if sum(character.isalpha() for character in text) >= FEWEST_LETTERS:
        return ()
    return ("Hardly any text was found on this page: it may have been saved without its article.",)


def _no_article(name: str) -> ReadingError:
    return ReadingError(
        name,
        "No article was found on this web page.",
        "Copy the text of the article and paste it.",
    )
