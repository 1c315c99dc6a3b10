"""The reading order of a page: columns one after the other, tables row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from analysis.reading.layout.gutters import Gutter, list_gutters
from analysis.reading.layout.hyphens import LineJoiner
from analysis.reading.layout.lines import (
    SENTENCE_END,
    Line,
    count_words,
    find_step,
    group_rows,
    starts_small,
)
from analysis.reading.layout.rows import join_initials, join_rows
from analysis.reading.layout.tables import join_cells, list_table_rows

# Texts beside each other are columns if so many rows have words on both sides of the gutter ...
FEWEST_ROWS = 5
# ... and so many words at each side; else they are a table, and are read row by row.
FEWEST_WORDS = 3
# Fewer rows show columns where both sides go on with their sentences from row to row.
FEWEST_PROSE_ROWS = 3
# What stands beside a text without keeping to its lines is no table, however few words it has.
LEVEL_SHARE = 0.5
LEVEL = 0.15  # of the letters' size
# Nor is what stands beside prose: lines of so many words, of which so many go on with a sentence.
PROSE_WORDS = 6
SMALL_SHARE = 0.4
# Room across all columns (letter sizes) that parts what is above from what is below: a picture's.
WIDEST_ROOM = 4.0
DEEPEST_INDENT = 3.0
PARAGRAPH_ROOM = 1.25  # line distances
# Columns within columns: pages have up to six.
DEEPEST = 8


def order_columns(lines: Sequence[Line], joiner: LineJoiner) -> list[list[Line]]:
    """Put the pieces of a page into runs of whole lines, in the order in which they are read.

    A run is a column, or what stands above, between and below columns.
    """
    pieces = join_initials(lines, joiner)
    return [join_rows(run) for run in _order(pieces, joiner, DEEPEST) if run]


def _order(lines: list[Line], joiner: LineJoiner, depth: int) -> list[list[Line]]:
    """Part lines at their best gutter, and each side at its own."""
    choices = [_part_bands(lines, gutter) for gutter in list_gutters(lines)] if depth else []
    bands = max(choices, key=_count_in_columns, default=[])
    if not any(band.is_columns for band in bands):
        return [lines]
    parts = _flow_around(_accept_short(bands))
    return [run for part in parts for run in _order_part(part, joiner, depth - 1)]


@dataclass(frozen=True)
class _Band:
    """What stands between two lines that cover a gutter, at its left and right; or such a line."""

    left: list[Line]
    right: list[Line]
    is_columns: bool

    def side(self, number: int) -> list[Line]:
        """Give the left (0) or the right (1) side."""
        return (self.left, self.right)[number]


def _order_part(band: _Band, joiner: LineJoiner, depth: int) -> list[list[Line]]:
    """Read the sides of a band one after the other, or row by row where they are a table."""
    if not band.is_columns:
        return _order(band.left, joiner, depth)
    table = list_table_rows(band.left, band.right)
    if table:
        gutters = list_gutters([*band.left, *band.right])
        return [[join_cells(row, gutters, joiner) for row in table]]
    return [*_order(band.left, joiner, depth), *_order(band.right, joiner, depth)]


def _part_bands(lines: Sequence[Line], gutter: Gutter) -> list[_Band]:
    """Part lines at those that cover a gutter, from the top of the page."""
    bands: list[_Band] = []
    left: list[Line] = []
    right: list[Line] = []
    above = None
    for line in sorted(lines, key=lambda line: -line.middle):
        covers = gutter.is_covered(line)
        if covers or (above and above.middle - line.middle > WIDEST_ROOM * line.size):
            bands += _make_bands(left, right)
            left, right = [], []
        if covers:
            bands.append(_Band([line], [], is_columns=False))
        else:
            (left if (line.left + line.right) / 2 < gutter.middle else right).append(line)
        above = line
    return [*bands, *_make_bands(left, right)]


def _make_bands(left: list[Line], right: list[Line]) -> list[_Band]:
    """Make a band of columns, and of what stands above and below it at one side only.

    The last line of a paragraph over the whole width may be as short as a column's.
    """
    if not (left and right and (_are_columns(left, right) or list_table_rows(left, right))):
        return [_Band([*left, *right], [], is_columns=False)]
    above, left, below = _trim(left, right)
    return [
        _Band(above, [], is_columns=False),
        _Band(left, right, is_columns=True),
        _Band(below, [], is_columns=False),
    ]


def _trim(left: list[Line], right: list[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Part the left side at rooms wider than between lines, where the right has nothing."""
    room = PARAGRAPH_ROOM * min(find_step(left), find_step(right))
    top, foot = max(line.middle for line in right), min(line.middle for line in right)
    start, end = 0, len(left)
    for place, (above, line) in enumerate(pairwise(left), 1):
        if above.baseline - line.baseline > room:
            if above.middle > top + above.size:
                start = place
            if line.middle < foot - line.size:
                end = min(end, place)
    return left[:start], left[start:end], left[end:]


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Tell whether texts beside each other are columns of prose, by rows and words."""
    beside = _count_beside(left, right)
    if beside < FEWEST_PROSE_ROWS:
        return False
    sides = set(left)
    rows = [
        ([line for line in row if line in sides], [line for line in row if line not in sides])
        for row in group_rows([*left, *right])
    ]
    both = [(first, other) for first, other in rows if first and other]
    words = [median([_count_row(row[side]) for row in both] or [0]) for side in (0, 1)]
    flows = [_flows([row[side] for row in both]) for side in (0, 1)]
    if beside < FEWEST_ROWS:
        return all(flows) and min(words) >= FEWEST_WORDS
    level = sum(_is_level(first[-1], other[0]) for first, other in both)
    prose = any(flows[side] and words[side] >= PROSE_WORDS for side in (0, 1))
    return level < LEVEL_SHARE * beside or min(words) >= FEWEST_WORDS or prose


def _flows(rows: Sequence[Sequence[Line]]) -> bool:
    """Tell whether many rows go on with a sentence."""
    return sum(starts_small(row[0].text) for row in rows) > SMALL_SHARE * len(rows)


def _count_row(row: Sequence[Line]) -> int:
    return sum(count_words(line.text) for line in row)


def _is_level(line: Line, other: Line) -> bool:
    """Tell whether two texts stand on the same line."""
    return abs(line.baseline - other.baseline) <= LEVEL * max(line.size, other.size)


def _count_beside(left: Sequence[Line], right: Sequence[Line]) -> int:
    """Count the lines of the shorter side that have some of the other beside them."""
    top = min(max(line.middle for line in side) for side in (left, right))
    bottom = max(min(line.middle for line in side) for side in (left, right))
    return min(
        len(group_rows(li for li in side if bottom - li.size <= li.middle <= top + li.size))
        for side in (left, right)
    )


def _count_in_columns(bands: Sequence[_Band]) -> int:
    """Count the characters that stand in columns."""
    return sum(
        len(line.text) for band in bands if band.is_columns for line in (*band.left, *band.right)
    )


def _accept_short(bands: Sequence[_Band]) -> list[_Band]:
    """Take for columns too what stands where columns do, in too few rows to show it."""
    columns = [band for band in bands if band.is_columns]
    places = [[min(line.left for line in band.side(n)) for band in columns] for n in (0, 1)]
    return [_accept(band, places) for band in bands]


def _accept(band: _Band, places: Sequence[Sequence[float]]) -> _Band:
    """Take a band for columns if both its sides begin where columns begin, and hold prose."""
    middle = max(places[0])
    left = [line for line in band.left if line.left <= middle + DEEPEST_INDENT * line.size]
    right = [line for line in band.left if line.left > middle + DEEPEST_INDENT * line.size]
    if band.is_columns or not left or not right or not _count_beside(left, right):
        return band
    for side, known in zip((left, right), places, strict=True):
        edge, rows = min(line.left for line in side), len(group_rows(side))
        if min(abs(edge - place) for place in known) > side[0].size:
            return band
        if sum(count_words(line.text) for line in side) < FEWEST_WORDS * rows:
            return band
    return _Band(left, right, is_columns=True)


def _merge_bands(bands: Sequence[_Band]) -> Iterator[_Band]:
    """Put together what stands between two bands of columns."""
    between: list[Line] = []
    for band in bands:
        if not band.is_columns:
            between += band.left
            continue
        if between:
            yield _Band(between, [], is_columns=False)
            between = []
        yield band
    if between:
        yield _Band(between, [], is_columns=False)


def _flow_around(bands: Sequence[_Band]) -> list[_Band]:
    """Put what stands across columns behind them where their sentences go on below it.

    A title or a figure ends the columns above it; a quotation stands in their way.
    """
    placed: list[_Band] = []
    for band in _merge_bands(bands):
        if band.is_columns and len(placed) > 1 and placed[-2].is_columns:
            above, across = placed[-2:]
            if _runs_on(above, band):
                sides = (above.left + band.left, above.right + band.right)
                placed[-2:] = [_Band(*sides, is_columns=True), across]
                continue
        placed.append(band)
    return placed


def _runs_on(above: _Band, below: _Band) -> bool:
    """Tell whether sentences go on from column to column below, rather than beside each other."""
    across = _fit(above.left, above.right) + _fit(above.right, below.left)
    down = _fit(above.left, below.left) + _fit(above.right, below.right)
    return down + _fit(below.left, above.right) > across + _fit(below.left, below.right)


def _fit(lines: Sequence[Line], following: Sequence[Line]) -> int:
    """Tell whether two columns follow each other: 1 if a sentence goes on, -1 if one breaks off."""
    last, first = group_rows(lines)[-1][-1], group_rows(following)[0][0]
    unfinished = bool(last.hyphen) or not SENTENCE_END.search(last.text)
    small = starts_small(first.text)
    return 1 if unfinished and small else -1 if unfinished or small else 0
