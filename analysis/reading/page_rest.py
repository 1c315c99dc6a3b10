"""What a page says beside its article: paragraphs that were left out, with the places they had.

A reader sees them and can put one back that belongs to the text. Menus and headlines are no
paragraphs.
"""

from collections.abc import Sequence

from analysis.cleaning.blocks import ends_sentence
from analysis.document import LeftOut
from analysis.reading.page_tree import OPENING_LETTERS, only_letters

# A sentence of eight words; captions and comments reach it, buttons and links do not.
SHORTEST = 40


def list_rest(shown: Sequence[str], lines: Sequence[str]) -> tuple[LeftOut, ...]:
    """List the paragraphs among all ``shown`` lines of a page that its article's lines lack.

    Each stands behind the line of the article that it followed on the page.
    """
    places = {line: number for number, line in enumerate(lines, 1) if line}
    openings = {_read_opening(line) for line in lines}
    text = "\n".join(lines)
    rest, place = [], 0
    for line in dict.fromkeys(shown):
        if line in places:
            place = places[line]
        elif _is_paragraph(line) and _read_opening(line) not in openings and line not in text:
            rest.append(LeftOut(place, line))
    return tuple(rest)


def _is_paragraph(line: str) -> bool:
    """Tell whether a line is long enough for a paragraph, and ends as one."""
    return len(line) >= SHORTEST and ends_sentence(line)


def _read_opening(line: str) -> str:
    """Read the first letters of a line, by which it is known again."""
    return only_letters(line[: 2 * OPENING_LETTERS])[:OPENING_LETTERS]
