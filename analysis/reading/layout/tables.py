"""Tables whose cells have several lines: read row by row, and cell by cell within a row."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from analysis.reading.layout.gutters import Gutter
from analysis.reading.layout.hyphens import LineJoiner
from analysis.reading.layout.lines import Line, find_step
from analysis.reading.layout.rows import join_rows, span

# Cells of more than one line are rows of a table where the rooms between the rows meet across the
# gutter this often, and one of the cells mostly leaves lines empty.
FEWEST_TABLE_ROWS = 3
ROW_ROOM = 0.25  # of the letters' size, more than between lines
RAGGED_ROWS = 0.5


def list_table_rows(left: Sequence[Line], right: Sequence[Line]) -> list[list[Line]]:
    """Part two sides into the rows of a table; none where they are columns.

    In a table the rooms between rows go through both sides, and where one cell is longer the
    other leaves lines empty. Columns of prose have their rooms at different heights.
    """
    lines = sorted([*left, *right], key=lambda line: -line.baseline)
    step = min(find_step(left), find_step(right))
    room = step + ROW_ROOM * median(line.size for line in lines)
    rows: list[list[Line]] = [[lines[0]]]
    for above, line in pairwise(lines):
        if above.baseline - line.baseline > room:
            rows.append([])
        rows[-1].append(line)
    sides = set(left)
    both = [row for row in rows if 0 < sum(line in sides for line in row) < len(row)]
    if len(both) < FEWEST_TABLE_ROWS or 2 * len(both) < len(rows):
        return []
    ragged = sum(_is_ragged(row, sides, step) for row in both)
    return rows if ragged >= RAGGED_ROWS * len(both) else []


def _is_ragged(row: Sequence[Line], sides: set[Line], step: float) -> bool:
    """Tell whether one side of a row ends above the other."""
    ends = [min(line.baseline for line in row if (line in sides) == side) for side in (True, False)]
    return abs(ends[0] - ends[1]) > step / 2


def join_cells(row: Sequence[Line], gutters: Sequence[Gutter], joiner: LineJoiner) -> Line:
    """Make one line of the row of a table: one cell after the other."""
    edges = sorted(
        gutter.middle for gutter in gutters if not any(gutter.is_covered(line) for line in row)
    )
    cells: dict[int, list[Line]] = defaultdict(list)
    for line in row:
        cells[sum(line.left > edge for edge in edges)].append(line)
    texts = [_join_cell(join_rows(cells[place]), joiner) for place in sorted(cells)]
    return replace(span(row, " ".join(texts)), alone=True, hyphen="")


def _join_cell(lines: Sequence[Line], joiner: LineJoiner) -> str:
    ends = [joiner.join(above, line.text) for above, line in pairwise(lines)]
    return "".join([*ends, lines[-1].text])
