"""A printed line: its words and where they stand on the page."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

# Lines stand in one row if their baselines are this close (share of the letters' size): closer
# than two lines ever are, farther than a raised figure.
SAME_ROW = 0.45
# How a line ends that ends a sentence, or what announces one; a note's number may follow.
SENTENCE_END = re.compile(r"[.!?…:;。！？：；][\"'”’»)\]\d]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a printed line and its place on the page (points, from the lower left corner).

    ``size`` is that of the letters (their em). ``hyphen`` says that one was left out at its end,
    where a word goes on in the next line: a "soft" one is surely the printer's, a "plain" one may
    be the writer's. ``bold`` says of its first and its last letter that they are printed bold;
    ``artifact`` that the file itself marks it as no part of the text (running head, page number);
    ``alone`` that it is a paragraph of its own whatever stands around it (the row of a table).
    """

    page: int
    text: str
    left: float
    right: float
    baseline: float
    size: float
    hyphen: Literal["", "plain", "soft"] = ""
    bold: tuple[bool, bool] = (False, False)
    artifact: bool = False
    alone: bool = False

    @property
    def middle(self) -> float:
        """Height of the middle of its letters."""
        return self.baseline + 0.3 * self.size


def group_rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Group lines that stand side by side, from the top of the page; each row from the left."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        # A raised figure is small: the larger letters of the two tell what is close.
        if rows and _is_level(rows[-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _is_level(row: Sequence[Line], line: Line) -> bool:
    return any(
        abs(other.baseline - line.baseline) <= SAME_ROW * max(other.size, line.size)
        for other in row[-2:]
    )


def find_step(lines: Iterable[Line]) -> float:
    """Find the distance of lines within paragraphs: a third of all steps are not larger; 0 of one.

    Steps between paragraphs are wider and may be more than half where paragraphs are short.
    """
    heights = [row[0].baseline for row in group_rows(lines)]
    steps = sorted(above - below for above, below in pairwise(heights))
    return steps[len(steps) // 3] if steps else 0.0


def starts_small(text: str) -> bool:
    """Tell whether a line begins with a small letter: it goes on within a sentence."""
    return text.lstrip("\"'“”‘’«»„([—–…- ")[:1].islower()


def count_words(text: str) -> int:
    """Count words with letters; figures and signs are none."""
    return sum(any(letter.isalpha() for letter in word) for word in text.split())
