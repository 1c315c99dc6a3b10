"""Where labels can stand on a chart so that nothing lies over anything else (all in pixels)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Literal

import numpy as np
from numpy.typing import NDArray

GAP = 6.0
"""Pixels between a mark and its label: the distance at which they still read as one."""

MOST_REORDERED = 5
"""Up to so many labels are placed in every order until all have room: 120 orders."""

SOFT_COST = 4.0
"""What crossing a faint line costs, counted in places down the list of candidates."""

Boxes = NDArray[np.float64]
"""One row a box: left, bottom, right, top."""


@dataclass(frozen=True)
class Box:
    """A rectangle; x grows to the right, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def grown(self, by: float) -> "Box":
        """The box with ``by`` pixels added on each side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def inside(self, other: "Box") -> bool:
        """True if no part of this box lies outside ``other``."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.bottom <= self.bottom
            and self.top <= other.top
        )


@dataclass(frozen=True)
class Anchor:
    """A mark that wants a label: its middle, what it covers around it, and the label's size.

    ``up`` and ``down`` are how far its interval reaches from the middle, ``radius`` how far the
    mark itself does.
    """

    x: float
    y: float
    radius: float
    width: float
    height: float
    up: float = 0.0
    down: float = 0.0


@dataclass(frozen=True)
class Spot:
    """Where a label stands: its offset from the mark, and which of its edges is meant."""

    dx: float
    dy: float
    xanchor: Literal["left", "center", "right"]
    yanchor: Literal["bottom", "middle", "top"]
    box: Box


def place_labels(
    anchors: Sequence[Anchor], hard: Iterable[Box], soft: Iterable[Box], area: Box, most: int
) -> list[Spot | None]:
    """A place for each label, in order of importance; None where there is none.

    At most ``most`` labels get one.

    A label never leaves ``area``, never touches a box in ``hard`` or a label placed before it,
    and keeps off those in ``soft`` where it can.
    """
    taken, faint = _array(hard), _array(soft)
    best = _place_in_order(anchors, range(len(anchors)), (taken, faint), area)
    if None not in best or len(anchors) > MOST_REORDERED:
        placed = [index for index, spot in enumerate(best) if spot is not None][:most]
        return [spot if index in placed else None for index, spot in enumerate(best)]
    for order in permutations(range(len(anchors))):
        spots = _place_in_order(anchors, order, (taken, faint), area)
        if spots.count(None) < best.count(None):
            best = spots
        if None not in best:
            break
    return best


def _place_in_order(
    anchors: Sequence[Anchor], order: Iterable[int], lines: tuple[Boxes, Boxes], area: Box
) -> list[Spot | None]:
    """Place each label where the boxes (hard, soft) and those before it leave room."""
    taken, faint = lines
    spots: list[Spot | None] = [None] * len(anchors)
    for place in order:
        spot = _best(_candidates(anchors[place]), taken, faint, area)
        if spot is not None:
            taken = np.vstack([taken, _array([spot.box])])
        spots[place] = spot
    return spots


def first_free(boxes: Sequence[Box], taken: Iterable[Box]) -> int | None:
    """Index of the first of ``boxes`` that touches nothing in ``taken``; None if all do."""
    array = _array(taken)
    return next((i for i, box in enumerate(boxes) if not _touching(box, array)), None)


def _best(candidates: Sequence[Spot], taken: Boxes, faint: Boxes, area: Box) -> Spot | None:
    """The cheapest candidate that is free, counting its place in the list and faint lines."""
    costs = [
        (place + SOFT_COST * _touching(spot.box, faint), place)
        for place, spot in enumerate(candidates)
        if spot.box.inside(area) and not _touching(spot.box, taken)
    ]
    return candidates[min(costs)[1]] if costs else None


def _candidates(anchor: Anchor) -> list[Spot]:
    """Places beside, above and below a mark, the most readable first."""
    beside = anchor.radius + GAP
    lift = anchor.height / 2 + 2
    over, under = max(anchor.radius, anchor.up) + GAP, max(anchor.radius, anchor.down) + GAP
    return [
        _beside(anchor, beside, 0.0),
        _beside(anchor, -beside, 0.0),
        _beside(anchor, beside, lift),
        _beside(anchor, beside, -lift),
        _beside(anchor, -beside, lift),
        _beside(anchor, -beside, -lift),
        _stacked(anchor, over),
        _stacked(anchor, -under),
        _beside(anchor, GAP, 2 * lift),
        _beside(anchor, GAP, -2 * lift),
        _beside(anchor, -GAP, 2 * lift),
        _beside(anchor, -GAP, -2 * lift),
    ]


def _beside(anchor: Anchor, dx: float, dy: float) -> Spot:
    """A label to the right (``dx`` above 0) or to the left of its mark."""
    edge = anchor.x + dx
    left, right = (edge, edge + anchor.width) if dx > 0 else (edge - anchor.width, edge)
    middle = anchor.y + dy
    box = Box(left, middle - anchor.height / 2, right, middle + anchor.height / 2)
    return Spot(dx, dy, "left" if dx > 0 else "right", "middle", box)


def _stacked(anchor: Anchor, dy: float) -> Spot:
    """A label centred above (``dy`` above 0) or below its mark."""
    edge = anchor.y + dy
    bottom, top = (edge, edge + anchor.height) if dy > 0 else (edge - anchor.height, edge)
    box = Box(anchor.x - anchor.width / 2, bottom, anchor.x + anchor.width / 2, top)
    return Spot(0.0, dy, "center", "bottom" if dy > 0 else "top", box)


def _array(boxes: Iterable[Box]) -> Boxes:
    rows = [(box.left, box.bottom, box.right, box.top) for box in boxes]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def _touching(box: Box, others: Boxes) -> int:
    """How many of ``others`` share any area with ``box``."""
    return int(
        np.count_nonzero(
            (others[:, 0] < box.right)
            & (box.left < others[:, 2])
            & (others[:, 1] < box.top)
            & (box.bottom < others[:, 3])
        )
    )
