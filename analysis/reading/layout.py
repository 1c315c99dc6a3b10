"""Lines placed on pages, put into reading order and joined to paragraphs."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

# A line at the edge of its page is a running head if the same words (figures aside) stand at the
# edge of this many pages and of this share of all pages; left and right pages may differ.
FEWEST_HEADS = 3
HEAD_SHARE = 0.2
EDGE_LINES = 2

# Two texts on one line are columns, not words, if the gap is wider than this many line heights;
# justified lines stay below one.
COLUMN_GAP = 1.5

# Side by side texts are columns of prose if there are this many such lines, of this many words at
# each side; else they are a table, and stay together row by row.
FEWEST_COLUMN_LINES = 6
FEWEST_COLUMN_WORDS = 3

# A paragraph ends where the line distance grows by half, or the letters change their height.
PARAGRAPH_GAP = 1.45
HEIGHT_CHANGE = 0.15
BLOCK_GAP = 2.2  # line heights
INDENT = 0.6  # of the line height
WIDE_ROOM = 0.3  # of the column's width

_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|seite|стр\.?)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|из|\|)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•‣▪◦●■–*-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]\d]*$")
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True)
class Line:
    """A line of text and its box on the page (points, from the lower left corner).

    ``row`` numbers the printed lines of the page: pieces of one row have the same number.
    ``broken`` says that a hyphen at its end was left out because a word goes on in the next line.
    """

    page: int
    row: int
    text: str
    left: float
    right: float
    bottom: float
    top: float
    broken: bool = False

    @property
    def height(self) -> float:
        """Height of the line, which follows the size of its letters."""
        return self.top - self.bottom


def join_paragraphs(lines: Sequence[Line]) -> list[str]:
    """Put lines into reading order, drop running heads and page numbers, join to paragraphs."""
    lines = drop_running_heads(order_columns(lines))
    compounds = _find_compounds(lines)
    margins = _find_margins(lines)
    distances = _find_line_distances(lines)
    paragraphs: list[str] = []
    previous: Line | None = None
    for line in lines:
        if previous and _goes_on(previous, line, margins[previous], distances[line.page]):
            paragraphs[-1] = _join(paragraphs[-1], line.text, previous.broken, compounds)
        else:
            paragraphs.append(line.text)
        previous = line
    return [" ".join(paragraph.split()) for paragraph in paragraphs]


def order_columns(lines: Sequence[Line]) -> list[Line]:
    """Read columns one after the other where the file gives them line by line across the page.

    Most files give them column by column already; their order is kept. Pieces of a row that are
    no columns (a table) are joined to one line.
    """
    ordered: list[Line] = []
    for page in _by_page(lines):
        rows: dict[int, list[Line]] = defaultdict(list)
        for line in page:
            rows[line.row].append(line)
        split = [row for row in rows.values() if len(row) > 1]
        if _are_columns(split):
            ordered += _read_columns(list(rows.values()), split)
        else:
            ordered += [_join_row(row) for row in rows.values()]
    return ordered


def drop_running_heads(lines: Sequence[Line]) -> list[Line]:
    """Drop page numbers, and the lines that stand at the edge of page after page."""
    pages = _by_page(lines)
    edges = {line for page in pages for line in _edge_lines(page)}
    seen: dict[str, set[int]] = defaultdict(set)
    for line in edges:
        seen[_pattern(line.text)].add(line.page)
    least = max(FEWEST_HEADS, HEAD_SHARE * len(pages))
    return [
        line
        for line in lines
        if line not in edges
        or not (len(seen[_pattern(line.text)]) >= least or _PAGE_NUMBER.fullmatch(line.text))
    ]


def _by_page(lines: Iterable[Line]) -> list[list[Line]]:
    """Group lines by their page, in order."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    return list(pages.values())


def _edge_lines(page: Sequence[Line]) -> list[Line]:
    """Find the uppermost and lowermost lines of a page."""
    by_height = sorted(page, key=lambda line: line.bottom)
    return by_height[:EDGE_LINES] + by_height[-EDGE_LINES:]


def _pattern(text: str) -> str:
    """Reduce a line to what stays the same from page to page."""
    return " ".join(_FIGURES.sub("#", text).lower().split())


def _are_columns(split: Sequence[Sequence[Line]]) -> bool:
    """Tell columns of prose from a table, by how many words stand side by side."""
    if len(split) < FEWEST_COLUMN_LINES:
        return False
    return median(len(line.text.split()) for row in split for line in row) >= FEWEST_COLUMN_WORDS


def _read_columns(rows: Sequence[Sequence[Line]], split: Sequence[Sequence[Line]]) -> list[Line]:
    """Read the left pieces of a run of rows, then the right ones; full-width lines end a run."""
    gutter = median(row[-1].left for row in split)
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if len(row) == 1 and row[0].left < gutter < row[0].right:
            ordered += [*left, *right, row[0]]
            left, right = [], []
            continue
        for line in row:
            (left if line.left < gutter - line.height else right).append(line)
    return [*ordered, *left, *right]


def _join_row(row: Sequence[Line]) -> Line:
    """Join the pieces of one row."""
    if len(row) == 1:
        return row[0]
    return Line(
        row[0].page,
        row[0].row,
        " ".join(line.text for line in row),
        min(line.left for line in row),
        max(line.right for line in row),
        min(line.bottom for line in row),
        max(line.top for line in row),
        row[-1].broken,
    )


def _find_margins(lines: Sequence[Line]) -> dict[Line, tuple[float, float]]:
    """Find for each line how far the lines of its block reach to the left and to the right."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and _is_next(blocks[-1][-1], line):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return {
        line: (min(other.left for other in block), max(other.right for other in block))
        for block in blocks
        for line in block
    }


def _is_next(above: Line, line: Line) -> bool:
    """Tell whether a line stands right under another, in letters of the same height."""
    step = above.bottom - line.bottom
    same_height = abs(above.height - line.height) <= HEIGHT_CHANGE * above.height
    return above.page == line.page and 0 < step < BLOCK_GAP * line.height and same_height


def _find_line_distances(lines: Sequence[Line]) -> dict[int, float]:
    """Find the usual distance from one line to the next, page by page."""
    distances = {}
    for page in _by_page(lines):
        steps = [
            above.bottom - below.bottom
            for above, below in pairwise(page)
            if 0 < above.bottom - below.bottom < 3 * above.height
        ]
        distances[page[0].page] = median(steps) if steps else 0.0
    return distances


def _goes_on(previous: Line, line: Line, margins: tuple[float, float], distance: float) -> bool:
    """Tell whether a line continues the paragraph of the one before it."""
    indent = INDENT * line.height
    if previous.broken:
        return True
    if abs(previous.height - line.height) > HEIGHT_CHANGE * previous.height:
        return False
    if _BULLET.match(line.text):
        return False
    step = previous.bottom - line.bottom
    if previous.page != line.page or step <= 0:  # the next page or column
        return not _SENTENCE_END.search(previous.text) and not _had_room(previous, line, margins[1])
    if step > PARAGRAPH_GAP * max(distance, line.height):
        return False
    flush = previous.left < margins[0] + indent and not _BULLET.match(previous.text)
    if flush and line.left > previous.left + indent:
        return False
    return not _had_room(previous, line, margins[1])


def _had_room(previous: Line, line: Line, margin: float) -> bool:
    """Tell whether the first word of a line would still have fitted on the one before it.

    Ragged lines leave some room anyway: it counts after the end of a sentence, or if it is wide.
    """
    width = (line.right - line.left) / max(len(line.text), 1)
    word = len(line.text.split(maxsplit=1)[0]) + 2
    room = margin - previous.right - word * width
    wide = room > WIDE_ROOM * (margin - previous.left)
    return wide or (room > 0 and bool(_SENTENCE_END.search(previous.text)))


def _find_compounds(lines: Sequence[Line]) -> Counter[str]:
    """Count the words with a hyphen inside a line: at a line's end they keep theirs."""
    found = re.findall(r"\w+-\w+", "\n".join(line.text for line in lines).lower())
    return Counter(found)


def _join(text: str, more: str, broken: bool, compounds: Counter[str]) -> str:
    """Join a paragraph and its next line; a word that was broken becomes one again.

    It keeps its hyphen where a capital or a figure follows ("NATO-Russia"), or where it has one
    elsewhere in the document ("run-time").
    """
    if not broken and re.search(r"[^\W\d_][-\u00ad]$", text) and more[:1].islower():
        text, broken = text[:-1], True
    if not broken:
        return f"{text} {more}"
    first, second = re.search(r"\w*$", text), re.match(r"\w*", more)
    word = f"{first[0] if first else ''}-{second[0] if second else ''}".lower()
    return f"{text}-{more}" if not more[:1].islower() or compounds[word] else text + more
