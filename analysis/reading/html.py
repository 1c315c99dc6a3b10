"""Web pages: the main text without menus, comments and related links; what they declare."""

import logging
import re
from dataclasses import replace
from functools import cache
from typing import Any

from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.archive_layouts import split_export
from analysis.reading.formats import Format
from analysis.reading.page_encoding import decode_page
from analysis.reading.web_archives import SUFFIXES, SavedPage, is_archive, open_archive

# trafilatura refuses larger pages; a page of an article has 0.05 to 0.5 MB.
LARGEST_PAGE = 20_000_000

# The title stands within the first lines of a text: above it a section, or a summary.
TITLE_LINES = 3

# A piece of markup that is no page of its own may stand in Markdown, too.
MARKDOWN = (".md", ".markdown")

_COMMENTS = rb"(?><!--.*?-->\s*)*+"
_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?" + _COMMENTS + rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PIECE = re.compile(
    rb"\s*" + _COMMENTS + rb"<(?:meta|title|link|base|script|style|noscript|frameset|article|main"
    rb"|section|header|nav|div|p|h[1-6]|table|ul|ol|blockquote|center|font|span)\b",
    re.IGNORECASE | re.DOTALL,
)
_INSIDE = re.compile(rb"<html[\s>]", re.IGNORECASE)
_NEW_YEAR = re.compile(r"01-01|0?1[./]0?1[./]|1(?:er)?\.? jan|jan\w*\.? 0?1\b", re.IGNORECASE)


def matches(data: bytes, name: str) -> bool:
    """Tell a web page, a piece of one or an archive of one by its beginning."""
    if is_archive(data):
        return True
    head = data[:4096].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    if _OPENING.match(head) or _INSIDE.search(head):
        return True
    return _PIECE.match(head) is not None and not name.lower().endswith(MARKDOWN)


def read(data: bytes, name: str, encoding: str = "") -> RawDocument:
    """Read the main text of a web page, one line a paragraph, and the page's own metadata.

    An export of a press archive is read whole, line by line. Method: trafilatura (Barbaresi 2021)
    finds the text, htmldate (Barbaresi 2020) the date where the page neither declares nor shows
    one. ``encoding`` is the one that the reader chose; "" lets bytes and page tell it.

    Raises:
        ReadingError: the page is too large, is no text, or holds no article.
    """
    # Imported late: lxml and trafilatura take half a second, and only web pages need them.
    from analysis.reading.page_lines import list_page_lines
    from analysis.reading.page_rest import list_rest
    from analysis.reading.page_tree import parse_page

    if len(data) > LARGEST_PAGE:
        problem = f"The page has {len(data) / 1e6:.0f} MB; up to {LARGEST_PAGE // 10**6} are read."
        raise ReadingError(name, problem, "Save the article alone, for example from reader view.")
    _keep_quiet()
    saved = open_archive(data, name) if is_archive(data) else SavedPage(data)
    decoded = decode_page(saved.data, name, encoding)
    tree, is_whole = parse_page(decoded.text)
    if tree is None:
        raise _refuse_empty(decoded.text, name)
    # Of an export of a press archive all lines are article, and each article has its own.
    shown = list_page_lines(tree)
    if split_export(shown):
        document = RawDocument(name, "html", shown)
    else:
        document = _read_article(tree, decoded.text, saved.address, name)
        document = replace(document, rest=list_rest(shown, document.lines))
    deep = () if is_whole else (_TOO_DEEP,)
    return replace(
        document,
        warnings=(*decoded.warnings, *deep, *document.warnings),
        encodings=decoded.candidates,
    )


FORMAT = Format("html", "a web page", (".html", ".htm", ".xhtml", *SUFFIXES), matches, read, read)

_TOO_DEEP = (
    "The parts of this page are nested deeper than can be read: the end of its text may be missing."
)


def _read_article(
    tree: Any,  # noqa: ANN401  # lxml has no types
    markup: str,
    address: str,
    name: str,
) -> RawDocument:
    """Read the article of a parsed page; ``markup`` is its source, ``address`` where it was."""
    from trafilatura import extract

    from analysis.reading import page_checks as checks
    from analysis.reading.page_furniture import clear_furniture
    from analysis.reading.page_metadata import find_page_metadata
    from analysis.reading.saved_pages import drop_frames, find_source
    from analysis.reading.standfirst import add_standfirst

    source = (address, "web archive") if address else find_source(tree, markup)
    drop_frames(tree)
    paywall = checks.shows_paywall(tree, markup)
    clear_furniture(tree)
    text = extract(tree, include_comments=False) or ""
    checks.refuse_no_article(tree, text, name)
    if not text:
        raise _refuse_empty(markup, name)
    text = add_standfirst(tree, text)
    metadata = find_page_metadata(tree, text, source)
    listed = checks.refuse_front_page(tree, metadata, text, name)
    gaps = checks.list_gaps(tree, markup, text, paywall=paywall)
    metadata = _add_date(metadata, tree, markup)
    paragraphs = _put_title(tree, text, metadata.title)
    lines = [line for paragraph in paragraphs for line in (paragraph, "")]
    return RawDocument(name, "html", tuple(lines), metadata, (*listed, *gaps))


@cache
def _keep_quiet() -> None:
    """Keep the libraries' log messages off the screen: what went wrong, an error says."""
    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).addHandler(logging.NullHandler())


def _put_title(tree: Any, text: str, title: str) -> list[str]:  # noqa: ANN401
    """Put the title above the text as a heading, once, so that no line of the body is taken for it.

    What a page repeats of its title within the first lines goes; so do lines without any word.
    """
    from analysis.reading.page_tree import only_letters, read_words

    lines = [line for line in text.splitlines() if any(map(str.isalnum, line))]
    if not title:
        return lines
    shown = [*map(read_words, tree.iter("h1")), *tree.xpath("//head//title/text()"), title]
    titles = {only_letters(words) for words in shown if only_letters(title) in only_letters(words)}
    first = [line for line in lines[:TITLE_LINES] if only_letters(line) not in titles]
    return [f"# {title}", *first, *lines[TITLE_LINES:]]


def _add_date(metadata: PageMetadata, tree: Any, markup: str) -> PageMetadata:  # noqa: ANN401
    """Let htmldate look for a date where the page neither declares nor shows one.

    Its wide search is left off: it takes the year of a copyright line for a first of January. Any
    first of January is taken only where the page writes one.
    """
    if metadata.date:
        return metadata
    from htmldate import find_date

    from analysis.reading.page_dates import drop_other_dates

    drop_other_dates(tree)
    found = find_date(tree, extensive_search=False, original_date=True, url=metadata.url or None)
    if not found or (found.endswith("-01-01") and not _NEW_YEAR.search(markup)):
        return metadata
    evidence = {**metadata.evidence, "date": "found in the page by htmldate"}
    return replace(metadata, date=found, evidence=evidence)


def _refuse_empty(markup: str, name: str) -> ReadingError:
    """Say that a page holds no article, or breaks off before it."""
    from analysis.reading.page_checks import is_cut

    problem = "No article was found on this web page."
    if is_cut(markup):
        problem = "No article was found on this web page: the file is cut short before its text."
    return ReadingError(name, problem, "Copy the text of the article and paste it.")
