"""All words of a web page as lines, where it holds no one main text: an export of many articles."""

from collections.abc import Iterator
from typing import Any

from lxml.etree import iterwalk  # type: ignore[import-untyped]

# Elements that begin a line of their own (HTML Living Standard, 15.3: display block, and the parts
# of lists and tables).
BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
    *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2"),
    *("h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "p"),
    *("pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
# What a browser does not show as words of the page.
HIDDEN = {
    *("button", "head", "iframe", "noscript", "script", "select", "style", "template", "textarea"),
}

_BLOCK_EDGE, _LINE_END = "\f", "\v"
_SPACES = str.maketrans(_BLOCK_EDGE + _LINE_END, "  ")


def list_page_lines(tree: Any) -> tuple[str, ...]:  # noqa: ANN401  # lxml has no types
    """List the words of a page: a block is a line, or several by its <br>, and an empty line.

    Unlike the main text that trafilatura finds, nothing is left out that a browser shows as text.
    """
    lines: list[str] = []
    for block in "".join(_walk(tree)).split(_BLOCK_EDGE):
        shown = [line for line in map(_squeeze, block.split(_LINE_END)) if line]
        lines += [*shown, ""] if shown else []
    return tuple(lines)


def _walk(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the text of all elements, with marks for the edges of blocks and the ends of lines."""
    walker = iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if element.tag in HIDDEN:
                walker.skip_subtree()
                continue
            yield _edge_of(element)
            yield _read(element, element.text)
        else:
            yield _edge_of(element) if event == "end" and element.tag != "br" else ""
            yield _read(element.getparent(), element.tail)


def _edge_of(element: Any) -> str:  # noqa: ANN401
    if element.tag == "br":
        return _LINE_END
    return _BLOCK_EDGE if element.tag in BLOCKS else ""


def _read(parent: Any, text: str | None) -> str:  # noqa: ANN401
    """Read a piece of text; only in <pre> are its line ends those of the page."""
    piece = (text or "").translate(_SPACES)
    return piece.replace("\n", _LINE_END) if parent is not None and parent.tag == "pre" else piece


def _squeeze(line: str) -> str:
    return " ".join(line.split())
