"""How wide words are, so that they can be wrapped and given room before they are drawn."""

import html

# Widths in thousandths of the font size, from Adobe's Helvetica metrics (AFM), which Arial and
# Liberation Sans share; the page's own face, Source Sans, is narrower, so nothing is cut there.
_WIDTHS: dict[int, str] = {
    222: "ijl‘’",
    278: " !,./:;Ift·|\N{NO-BREAK SPACE}",
    333: "()-r“”",
    389: "*",
    500: "Jckqsvxyz",
    584: "+<=>−±",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…@",
}
_USUAL_WIDTH = 556
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_BOLD = 1.07
"""Helvetica Bold is 7 % wider than the regular face over running English text."""

ELLIPSIS = "…"


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Give the width in pixels of one line of ``text`` at ``size`` pixels."""
    units = sum(_WIDTH_OF.get(letter, _USUAL_WIDTH) for letter in text)
    return units * size / 1000 * (_BOLD if bold else 1)


def wrap_text(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Break ``text`` into lines of at most ``width`` pixels, at spaces; a longer word is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _break_word(word, width, size, bold)
        lines.extend(full)
    return [*lines, line] if line else lines


def _break_word(word: str, width: float, size: float, bold: bool) -> list[str]:
    """Break a word that is wider than a line wherever the line ends."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def shorten_text(text: str, width: float, size: float, bold: bool = False) -> str:
    """Cut ``text`` to ``width`` pixels at a space, with an ellipsis where something is cut."""
    if text_width(text, size, bold) <= width:
        return text
    room = width - text_width(ELLIPSIS, size, bold)
    first = next(iter(wrap_text(text, room, size, bold)), "")
    return first.rstrip(f" ,;:–-{ELLIPSIS}") + ELLIPSIS


def plain_text(text: str) -> str:
    """Make ``text`` safe for a figure: plotly reads tags and entities in every text it draws."""
    return html.escape(text, quote=False)


QUOTE_WIDTH = 380
"""Pixels of a line in a hover label: about ten words."""
MOST_QUOTE_LINES = 8


def quote_text(text: str) -> str:
    """Prepare a sentence for a hover label: escaped, in lines, cut where it is long."""
    lines = wrap_text(text, QUOTE_WIDTH, 14)
    more = ELLIPSIS if len(lines) > MOST_QUOTE_LINES else ""
    return "<br>".join(plain_text(line) for line in lines[:MOST_QUOTE_LINES]) + more
