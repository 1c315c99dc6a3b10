"""Running heads and feet, page numbers, and what a browser prints around a page."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from analysis.reading.layout.lines import Line, find_step, group_rows

# Rows from the edge of a page inwards that may be running heads: feet with an address have four.
EDGE_ROWS = 5
# The same words (figures aside) at the same height on this many pages are a running head, if the
# pages lie this close: chapters have their own, left and right pages too.
FEWEST_PAGES = 3
NEAR_PAGES = 12
SAME_HEIGHT = 10.0  # points: first pages stand a little differently
# Other words with a number that counts the pages stand exactly where those of other pages do.
SAME_NUMBER_HEIGHT = 2.0
# Running heads of a page have fewer characters, or fewer than the text has.
MOST_CHARACTERS = 200
# A number stands apart from the text if the distance to it is this many times that of its lines.
APART = 1.3
# A file that marks more than this of its text as no part of it marks wrongly.
MOST_ARTIFACTS = 0.3
# Numbers in the margin that count the lines.
FEWEST_LINE_NUMBERS = 3
# A head with a number has few words and no full stop; a note at the foot has.
MOST_HEAD_WORDS = 12
# What stands alone at the edge of a page may be the year of a report.
YEARS = range(1900, 2100)

# Roman numbers count the pages before the first chapter: below a hundred.
_ROMAN = re.compile(r"(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NUMBER = r"(?:\d{1,4}|[ivxlc]{1,8})"
_PAGE = r"(?:pages?|pp?\.|seite|s\.|página|pág\.|pagina|pag\.|страница|стр\.?|с\.)"
_PAGE_NUMBER = re.compile(
    rf"[-–—|•·\[(\s]*(?:{_PAGE}\s*)?({_NUMBER})"
    rf"(?:\s*(?:/|of|von|de|sur|di|из|\||\()\s*\d{{1,4}})?[-–—|•·\])\s]*",
    re.IGNORECASE,
)
_OUTER_NUMBER = re.compile(rf"^({_NUMBER})(?=\s)|(?<=\s)({_NUMBER})$", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_PRINTED = re.compile(
    r"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?"
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+")
_OF_PAGES = re.compile(r"(?:^|\s)(?:page )?\d{1,4}\s?(?:/|of|von|de|sur|di|из)\s?\d{1,4}$", re.I)


_Key = tuple[bool, str | int]
"""At the upper edge or not; the words, or how far the number in them is from the page's."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row at the edge of a page; ``room`` is the distance to the next row inwards."""

    page: int
    top: bool
    lines: tuple[Line, ...]
    text: str
    baseline: float
    room: float


@dataclass(frozen=True)
class Heads:
    """What was found at the edges of pages: its words, once each, and an address and a title.

    Words that differ by their figures only count as the same; bare numbers are left out.
    """

    texts: tuple[str, ...] = ()
    address: str = ""
    title: str = ""


def part_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], Heads]:
    """Part the lines of each page from running heads, running feet and page numbers."""
    edges = [_list_edges(lines) for lines in pages]
    known = _Edges(pages, [row for page in edges for side in page for row in side])
    kept, texts = [], []
    for lines, sides in zip(pages, edges, strict=True):
        found = [row for side in sides for row in takewhile(known.is_head, side)]
        dropped = {line for row in found for line in row.lines}
        if _is_content(dropped, lines):
            dropped = set()
        texts += [row.text for row in found if dropped]
        kept.append(_drop_line_numbers([line for line in lines if line not in dropped]))
    if not any(kept):  # all pages are alike
        return [list(lines) for lines in pages], Heads()
    once = {_mask(text): text for text in reversed(texts) if any(map(str.isalpha, _mask(text)))}
    return kept, Heads(tuple(once.values())[::-1], known.address, known.title)


def _is_content(dropped: Collection[Line], lines: Collection[Line]) -> bool:
    """Tell whether so much recurs that it is what pages say, as on slides that build up."""
    characters = sum(len(line.text) for line in dropped)
    return characters > MOST_CHARACTERS and 2 * characters > sum(len(line.text) for line in lines)


def _list_edges(lines: Sequence[Line]) -> tuple[list[_Row], list[_Row]]:
    """List the rows at the upper and at the lower edge of a page, from the edge inwards."""
    rows = group_rows(lines)
    return _list_side(rows, top=True), _list_side(rows[::-1], top=False)


def _list_side(rows: Sequence[Sequence[Line]], *, top: bool) -> list[_Row]:
    heights = [max(line.baseline for line in row) for row in rows]
    rooms = [*(abs(above - below) for above, below in pairwise(heights)), float("inf")]
    return [
        _Row(
            row[0].page,
            top,
            tuple(row),
            " ".join(" ".join(line.text for line in row).split()),
            height,
            room,
        )
        for row, height, room in list(zip(rows, heights, rooms, strict=False))[:EDGE_ROWS]
    ]


class _Edges:
    """All rows at the edges of a document's pages, and what recurs among them."""

    def __init__(self, pages: Sequence[Sequence[Line]], rows: Sequence[_Row]) -> None:
        self._need = min(FEWEST_PAGES, max(len(pages), 2))
        self._steps = {lines[0].page: find_step(lines) for lines in pages if lines}
        self._places: dict[_Key, list[tuple[int, float]]] = defaultdict(list)
        for row in rows:
            for key in _list_keys(row):
                self._places[key].append((row.page, row.baseline))
        self._artifacts = _share_of_artifacts(pages) <= MOST_ARTIFACTS
        self._printed: dict[int, list[_Row]] = defaultdict(list)
        self.address = self.title = ""
        self._find_print(rows)

    def is_head(self, row: _Row) -> bool:
        """Tell whether a row is no part of the text."""
        if self._artifacts and all(line.artifact for line in row.lines):
            return True
        if any(row is other for other in self._printed[row.page]):
            return True
        if any(self._recurs(key, row) for key in _list_keys(row)):
            return True
        return self._is_apart(row) and all(_is_page_number(line.text) for line in row.lines)

    def _recurs(self, key: _Key, row: _Row) -> bool:
        """Tell whether enough pages nearby have this at the same height."""
        height = SAME_HEIGHT if isinstance(key[1], str) else SAME_NUMBER_HEIGHT
        near = sorted(
            {page for page, baseline in self._places[key] if abs(baseline - row.baseline) <= height}
        )
        if len(near) < self._need:
            return False
        spans = zip(near, near[self._need - 1 :], strict=False)
        return any(last - first <= NEAR_PAGES for first, last in spans)

    def _is_apart(self, row: _Row) -> bool:
        """Tell whether more than a line's distance parts a row from the text."""
        return row.room > APART * self._steps[row.page]

    def _find_print(self, rows: Sequence[_Row]) -> None:
        """Find what a browser printed: the moment and the title, the address and the page."""
        sides: dict[int, list[_Row]] = defaultdict(list)
        for row in rows:
            sides[row.page].append(row)
        for page, edges in sides.items():
            outer = [row for row in edges if _is_outermost(row, edges)]
            moments = [row for row in outer if _PRINTED.search(row.text)]
            places = [r for r in outer if _ADDRESS.search(r.text) or _OF_PAGES.search(r.text)]
            if moments and places:
                self._printed[page] = [*moments, *places]
                self._note_print([*moments, *places])

    def _note_print(self, rows: Iterable[_Row]) -> None:
        """Keep the first address and title that a browser printed."""
        for row in rows:
            found = _ADDRESS.search(row.text)
            if found and not self.address:
                self.address = found[0]
            for line in row.lines:
                text = _PRINTED.sub("", line.text).strip()
                plain = not (_ADDRESS.search(text) or _OF_PAGES.search(text))
                if text and plain and not self.title:
                    self.title = text


def _is_outermost(row: _Row, edges: Sequence[_Row]) -> bool:
    heights = [other.baseline for other in edges if other.top == row.top]
    return row.baseline == (max(heights) if row.top else min(heights))


def _list_keys(row: _Row) -> Iterator[_Key]:
    """Give what may recur of a row: its words, and how far its number is from the page's.

    A row that is long or ends as a sentence must recur with its figures: notes are much alike.
    """
    if row.text.endswith((".", "!", "?")) or len(row.text.split()) > MOST_HEAD_WORDS:
        yield row.top, row.text
        return
    words = _mask(row.text)
    if words.strip("# -–—|"):
        yield row.top, words
    for match in _OUTER_NUMBER.finditer(row.text):
        value = _value(match[1] or match[2])
        if value:
            yield row.top, value - row.page


def _mask(text: str) -> str:
    """Reduce a text to what recurs of it where its figures do not."""
    return " ".join(_FIGURES.sub("#", _OUTER_NUMBER.sub("#", text)).lower().split())


def _is_page_number(text: str) -> bool:
    match = _PAGE_NUMBER.fullmatch(text.strip())
    return match is not None and _value(match[1]) not in (0, *YEARS)


def _value(number: str) -> int:
    """Read an Arabic or Roman number; 0 where it is none."""
    if number.isdigit():
        return int(number)
    if not _ROMAN.fullmatch(number):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in number.lower()]
    return sum(
        -value if after > value else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def _share_of_artifacts(pages: Sequence[Sequence[Line]]) -> float:
    counts = [0, 0]
    for lines in pages:
        for line in lines:
            counts[line.artifact] += len(line.text)
    return counts[True] / max(sum(counts), 1)


def _drop_line_numbers(lines: list[Line]) -> list[Line]:
    """Drop the numbers that count the lines in the margin of a draft or a transcript."""
    numbers = [line for line in lines if line.text.strip().isdecimal()]
    if len(numbers) < FEWEST_LINE_NUMBERS:
        return lines
    others = sorted(line.left for line in lines if not line.text.strip().isdecimal())
    margin = others[len(others) // 10] if others else 0.0
    numbers = sorted((n for n in numbers if n.right < margin), key=lambda line: -line.baseline)
    steps = {int(below.text) - int(above.text) for above, below in pairwise(numbers)}
    if len(numbers) < FEWEST_LINE_NUMBERS or len(steps) != 1 or min(steps) < 1:
        return lines
    counting = set(numbers)
    return [line for line in lines if line not in counting]
