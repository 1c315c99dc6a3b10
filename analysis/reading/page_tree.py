"""The tree of a web page, parsed once, and the plain words of its elements."""

import re
from itertools import chain, islice
from typing import Any

from lxml.etree import HTML, ParserError  # type: ignore[import-untyped]
from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

# Two texts with so many letters in common at their beginning are the same; headlines are shorter.
OPENING_LETTERS = 40

# libxml2 cuts a tree at a depth of 256, in silence; pages whose <font> or <div> is never closed go
# deeper. For huge documents its limit is 2,048.
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"^\s*<!doctype[^>]*>", re.IGNORECASE)
_CLOSED_ROOT = re.compile(r"(<html\b[^>]*?)\s*/>", re.IGNORECASE)
_ROOT = re.compile(r"<html[\s>]", re.IGNORECASE)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOT_A_LETTER = re.compile(r"[\W_]+")


def parse_page(markup: str) -> tuple[Any, bool]:
    """Parse a page or a copied piece of one: its tree, and whether all of it is in the tree.

    Comments are left out. None stands for a page without any element.
    """
    markup = _UNWRITABLE.sub("", markup)
    # A declared encoding, a torn document type or a root that is closed at once mislead libxml2.
    markup = _DOCTYPE.sub("", _XML_DECLARATION.sub("", markup, count=1), count=1)
    markup = _CLOSED_ROOT.sub(r"\1>", markup, count=1)
    if not _ROOT.search(markup):
        markup = f"<html><body>{markup}</body></html>"
    tree, is_whole = _parse(markup, is_deep=False)
    if is_whole:
        return tree, True
    tree, is_whole = _parse(markup, is_deep=True)
    _flatten(tree)
    return tree, is_whole


def _parse(markup: str, *, is_deep: bool) -> tuple[Any, bool]:
    """Parse with libxml2: the tree, and whether it was deep enough for all of the page."""
    parser = HTMLParser(
        collect_ids=False,
        default_doctype=False,
        encoding="utf-8",
        huge_tree=is_deep,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        tree = document_fromstring(markup.encode("utf-8", "surrogatepass"), parser=parser)
    except ParserError:
        return None, True
    return tree, not any("depth" in entry.message for entry in parser.error_log)


def _flatten(tree: Any) -> None:  # noqa: ANN401
    """Take out elements that hold nothing but one other: time grows with the depth squared."""
    for element in list(tree.iter("div", "font", "span", "center", "section", "b", "i")):
        only = element[0] if len(element) == 1 else None
        if only is not None and not (element.text or "").strip() and not (only.tail or "").strip():
            element.drop_tag()


def squeeze(text: str) -> str:
    """Join the words of a text by single spaces, without leftover markup."""
    if "&" in text or "<" in text:
        text = "".join(HTML(f"<p>{text}</p>").itertext())
    return " ".join(text.split())


def read_words(element: Any) -> str:  # noqa: ANN401  # lxml has no types
    """Read the words of an element as one line."""
    return " ".join("".join(element.itertext()).split())


def read_short(element: Any, most: int) -> str:  # noqa: ANN401
    """Read the words of an element as one line; "" where they have more than ``most`` letters."""
    pieces, length = [], 0
    for piece in element.itertext():
        length += len(piece.strip())
        if length > most:
            return ""
        pieces.append(piece)
    return " ".join(" ".join(pieces).split())


def read_opening(element: Any) -> str:  # noqa: ANN401
    """Read the first letters of an element; what is behind them is not looked at."""
    pieces = (only_letters(piece) for piece in element.itertext())
    return "".join(islice(chain.from_iterable(pieces), OPENING_LETTERS))


def only_letters(text: str) -> str:
    """Reduce a text to its letters and figures, so that quotes and spaces make no difference."""
    return _NOT_A_LETTER.sub("", text).lower()


def read_marks(element: Any) -> str:  # noqa: ANN401
    """Read the class and the id of an element, by which pages say what it is."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()
