"""Printed lines, made from literals."""

from collections.abc import Callable, Sequence
from itertools import count

import pytest

from analysis.reading.layout.lines import Line

MakeLine = Callable[..., Line]
MakeLines = Callable[..., list[Line]]

STEP = 12.0


@pytest.fixture
def line() -> MakeLine:
    """Make a line of letters of 10 points, five points wide each."""
    return _line


@pytest.fixture
def column() -> MakeLines:
    """Make lines below each other, 12 points apart, from the top of a page."""

    def make(
        texts: Sequence[str], left: float = 50, top: float = 700, *, page: int = 0, size: float = 10
    ) -> list[Line]:
        heights = count(top, -STEP)
        return [
            _line(text, left, height, page=page, size=size)
            for text, height in zip(texts, heights, strict=False)
        ]

    return make


def _line(text: str, left: float = 50, baseline: float = 700, **other: object) -> Line:
    size = float(str(other.pop("size", 10)))
    width = float(str(other.pop("width", 0.5 * size * len(text))))
    page = int(str(other.pop("page", 0)))
    return Line(page, text, left, left + width, baseline, size, **other)  # type: ignore[arg-type]
