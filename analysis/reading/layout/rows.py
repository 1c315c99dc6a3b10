"""Pieces of lines beside each other: joined to one line, or kept apart as the row of a table."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from analysis.reading.layout.hyphens import LineJoiner
from analysis.reading.layout.lines import SAME_ROW, Line, count_words, group_rows

# A large first letter goes down beside the lines that it begins.
INITIAL_SIZE = 1.6  # of the letters' size
INITIAL_LETTERS = 3  # with quotation marks
# A page with more of them is a drawing.
MOST_INITIALS = 12
# Pieces of a row that are this close are one word.
ONE_WORD = 0.12  # of the letters' size
# So many letters that stand apart are a word that is spaced out; words stand farther apart.
SPACED_LETTERS = 4
WORD_ROOM = 1.5
# A raised figure is smaller than the letters around it (as in pdf_lines).
MARK_SIZE = 0.85
# Cells of a row stand apart by more than this (letter sizes), and below those of another row.
CELL_GAP = 1.5
SAME_EDGE = 2.5  # points


def join_rows(lines: Sequence[Line]) -> list[Line]:
    """Join the pieces that stand in one row; rows of a table become lines by themselves."""
    rows = group_rows(lines)
    edges = [_find_cells(row) for row in rows]
    joined = []
    for place, row in enumerate(rows):
        near = [*edges[max(place - 1, 0) : place], *edges[place + 1 : place + 2]]
        alone = any(_share_edge(edges[place], other) for other in near)
        line = _join_row(row)
        joined.append(replace(line, alone=True, hyphen="") if alone else line)
    return joined


def _find_cells(row: Sequence[Line]) -> list[float]:
    """Find where the cells of a row begin and end, but for the first: a list's sign is none."""
    size = max(line.size for line in row)
    return [
        edge
        for before, line in pairwise(row)
        if line.left - before.right > CELL_GAP * size and count_words(before.text)
        for edge in (line.left, line.right)
    ]


def _share_edge(cells: Sequence[float], others: Sequence[float]) -> bool:
    """Tell whether cells of two rows stand below each other."""
    return any(abs(edge - other) <= SAME_EDGE for edge in cells for other in others)


def _join_row(row: Sequence[Line]) -> Line:
    """Join the pieces of one row, without the marks of notes between them."""
    if len(row) == 1:
        return row[0]
    main = max(row, key=lambda line: len(line.text) * line.size)
    pieces = [row[0], *(line for line in row[1:] if not _is_mark(line, main))]
    if len(pieces) >= SPACED_LETTERS and all(len(line.text) == 1 for line in pieces):
        return span(pieces, _join_letters(pieces))
    text = pieces[0].text
    for before, line in pairwise(pieces):
        close = line.left - before.right < ONE_WORD * main.size and before.size == line.size
        text += line.text if close else f" {line.text}"
    joined = span(pieces, text)
    return replace(joined, baseline=main.baseline, size=main.size)


def _join_letters(letters: Sequence[Line]) -> str:
    """Join letters that are spaced out; between words there is more room than between them."""
    rooms = [line.left - before.right for before, line in pairwise(letters)]
    space = WORD_ROOM * median(rooms)
    spaces = [" " if room > space else "" for room in rooms]
    return "".join(line.text + after for line, after in zip(letters, [*spaces, ""], strict=True))


def _is_mark(line: Line, main: Line) -> bool:
    """Tell whether a piece is the raised number of a note."""
    small = line.size < MARK_SIZE * main.size and line.baseline > main.baseline
    return small and line.text.strip(" ,").isdecimal()


def span(lines: Sequence[Line], text: str) -> Line:
    """Make one line of several, with the box of all."""
    return replace(
        lines[0],
        text=text,
        left=min(line.left for line in lines),
        right=max(line.right for line in lines),
        hyphen=lines[-1].hyphen,
        bold=(lines[0].bold[0], lines[-1].bold[1]),
    )


def join_initials(lines: Sequence[Line], joiner: LineJoiner) -> list[Line]:
    """Join large first letters with the lines that stand beside them."""
    if not lines:
        return []
    size = median(line.size for line in lines)
    joined = list(lines)
    initials = [line for line in lines if _is_initial(line, size)]
    for initial in initials if len(initials) <= MOST_INITIALS else ():
        beside = sorted(
            (index for index, line in enumerate(joined) if _is_beside(line, initial, size)),
            key=lambda index: -joined[index].baseline,
        )
        if not beside:
            continue
        for index in beside:
            joined[index] = replace(joined[index], left=initial.left)
        first = joined[beside[0]]
        text = joiner.join_initial(initial.text.strip(), first.text)
        joined[beside[0]] = replace(first, text=text)
        joined.remove(initial)
    return joined


def _is_initial(line: Line, size: float) -> bool:
    text = line.text.strip()
    return line.size >= INITIAL_SIZE * size and len(text) <= INITIAL_LETTERS and text[-1].isalpha()


def _is_beside(line: Line, initial: Line, size: float) -> bool:
    """Tell whether a line stands right of a large letter, from its top to its foot."""
    near = -size <= line.left - initial.right <= initial.size
    top, foot = initial.baseline + initial.size, initial.baseline - SAME_ROW * size
    return near and line.size < initial.size and foot <= line.baseline and line.middle <= top
