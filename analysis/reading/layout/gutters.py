"""Gutters: the rooms that run between columns of text, and between those of a table."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from analysis.reading.layout.lines import Line

# A line covers a gutter if it reaches over this much of its width.
GUTTER_SHARE = 0.9
# The narrowest gutter that is free over all its rows (letter sizes), and the narrowest of few rows:
# in justified lines wide spaces stand below each other by chance.
NARROWEST_GUTTER = 0.45
NARROWEST_OF_FEW = 0.8
FEW_ROWS = 5
FEWEST_ROWS = 3
# Of the places that rows leave free only the commonest are tried: drawings have any number.
MOST_GUTTERS = 12


@dataclass(frozen=True, slots=True)
class Gutter:
    """The room between two columns: from where the left one ends to where the right one begins."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """The middle of the room."""
        return (self.left + self.right) / 2

    def is_covered(self, line: Line) -> bool:
        """Tell whether a line reaches over the gutter."""
        over = min(self.right, line.right) - max(self.left, line.left)
        return over >= GUTTER_SHARE * (self.right - self.left)


def list_gutters(lines: Sequence[Line]) -> list[Gutter]:
    """List the rooms that many rows leave free at the same place, the commonest first."""
    gaps = [
        (left.right, right.left)
        for row in _list_strips(lines)
        for left, right in pairwise(row)
        if right.left - left.right >= NARROWEST_GUTTER * min(left.size, right.size)
    ]
    found: list[Gutter] = []
    while len(gaps) >= FEWEST_ROWS and len(found) < MOST_GUTTERS:
        place = _find_commonest(gaps)
        covering = sorted(gap for gap in gaps if gap[0] <= place <= gap[1])
        if len(covering) < FEWEST_ROWS:
            break
        gutter = _measure_gutter(covering, place)
        narrowest = NARROWEST_GUTTER if len(covering) >= FEW_ROWS else NARROWEST_OF_FEW
        if gutter.right - gutter.left >= narrowest * median(line.size for line in lines):
            found.append(gutter)
        gaps = [gap for gap in gaps if not gap[0] <= place <= gap[1]]
    return found


def _measure_gutter(gaps: Sequence[tuple[float, float]], place: float) -> Gutter:
    """Measure what gaps leave free together; one row in ten may reach into it."""
    lefts, rights = (sorted(gap[side] for gap in gaps) for side in (0, 1))
    tenth = len(gaps) // 10
    return Gutter(min(lefts[-1 - tenth], place), max(rights[tenth], place))


def _list_strips(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Give lines by strips as high as a line, from the left; columns need not share a grid."""
    height = median(line.size for line in lines) if lines else 1.0
    strips: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        strips[int(line.middle // height)].append(line)
    for strip in strips.values():
        yield sorted(strip, key=lambda line: line.left)


def _find_commonest(gaps: Sequence[tuple[float, float]]) -> float:
    """Find the place that most gaps cover: the middle of the stretch between their edges."""
    events = sorted([(left, 1) for left, _ in gaps] + [(right, -1) for _, right in gaps])
    best, place, open_gaps = 0, 0.0, 0
    for (at, change), (following, _) in pairwise([*events, events[-1]]):
        open_gaps += change
        if open_gaps > best:
            best, place = open_gaps, (at + following) / 2
    return place
