"""Names and figures beside the marks of a timeline, where they have room."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from charts.layout import LINE
from charts.names import name_undated
from charts.numbers import signed
from charts.overlay import Overlay
from charts.palette import frame_style
from charts.placement import Anchor, Box, Spot, first_free, place_labels
from charts.template import BODY_SIZE, SMALL_SIZE
from charts.text import plain_text, text_width, wrap_text
from charts.timeline.plan import Plan

MOST_LABELS = {"wide": 8, "narrow": 5}
"""Names drawn at most: more would be a cloud of words."""

MOST_TRIED = 40
"""Articles for which a place for the name is sought."""

NAME_WIDTH = {"wide": 250, "narrow": 120}
NAME_SIZE = {"wide": BODY_SIZE, "narrow": SMALL_SIZE}
THIN = 2.0
"""Half the width that a line keeps free of words, in pixels."""

SIDES = (("cooperative", "↑ Cooperative"), ("confrontational", "↓ Confrontational"))
SIDE_PLACES = 9
"""Places tried along the plot for the name of a half."""


def draw_labels(over: Overlay, plan: Plan, labels: Mapping[str, str]) -> int:
    """Name the marks that have room for it, and the two halves of the plot.

    Gives the number of marks that are named.
    """
    rows = plan.drawn.assign(size=plan.sizes, label=name_undated(plan.drawn, labels))
    covered = _covered(rows, plan)
    covered += _name_sides(over, plan, covered)
    named = choose_named(rows, MOST_TRIED).to_dict("records")
    texts = [_lines(row, plan) for row in named]
    anchors = [_anchor(row, lines, plan) for row, lines in zip(named, texts, strict=True)]
    area = Box(0, 0, plan.width, plan.plot)
    spots = place_labels(anchors, covered, _event_lines(plan), area, MOST_LABELS[plan.look.width])
    for row, lines, spot in zip(named, texts, spots, strict=True):
        if spot is not None:
            _write(over, row, lines, spot, plan)
    return len(spots) - spots.count(None)


def choose_named(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """Order the articles by how much their names are wanted, and take the first ``most``.

    The extremes come first, those with few framed sentences last.
    """
    ordered = rows.assign(far=rows["balance"].abs()).sort_values(
        ["small_n", "far", "words"], ascending=[True, False, False]
    )
    return ordered.head(most)


def _lines(row: Mapping[Any, Any], plan: Plan) -> list[str]:
    """Break an article's name into lines of like length; the last line is its balance with n."""
    size, width = NAME_SIZE[plan.look.width], NAME_WIDTH[plan.look.width]
    name = wrap_text(row["label"], width, size, bold=True)
    even = [wrap_text(row["label"], width * part / 10, size, bold=True) for part in range(5, 10)]
    best = next((lines for lines in even if len(lines) == len(name)), name)
    return [*best, f"{signed(row['balance'])} · n = {row['framed']:,}"]


def _anchor(row: Mapping[Any, Any], lines: Sequence[str], plan: Plan) -> Anchor:
    size = NAME_SIZE[plan.look.width]
    up = plan.up(row["balance"])
    known = pd.notna(row["balance_low"]) and not plan.many
    return Anchor(
        x=plan.across(row["date_placed"]),
        y=up,
        radius=row["size"] / 2,
        width=max(text_width(line, size, bold=True) for line in lines),
        height=len(lines) * size * LINE,
        up=plan.up(row["balance_high"]) - up if known else 0.0,
        down=up - plan.up(row["balance_low"]) if known else 0.0,
    )


def _covered(rows: pd.DataFrame, plan: Plan) -> list[Box]:
    """List what no label may cover: the zero line, marks, intervals, spans, balances by year."""
    zero = plan.up(0)
    boxes = [Box(0, zero - THIN, plan.width, zero + THIN)]
    for row in rows.to_dict("records"):
        x, y, radius = plan.across(row["date_placed"]), plan.up(row["balance"]), row["size"] / 2
        boxes.append(Box(x - radius, y - radius, x + radius, y + radius))
        if plan.many:
            continue
        if pd.notna(row["balance_low"]):
            low, high = plan.up(row["balance_low"]), plan.up(row["balance_high"])
            boxes.append(Box(x - THIN, low, x + THIN, high))
        if row["date_precision"] != "day" and plan.span:
            first, last = plan.span.clip(row["date_earliest"], row["date_latest"])
            ends = plan.across(first), plan.across(last)
            boxes.append(Box(ends[0] - 2 * THIN, y - 2 * THIN, ends[1] + 2 * THIN, y + 2 * THIN))
    return [*boxes, *_covered_by_years(plan)]


def _covered_by_years(plan: Plan) -> list[Box]:
    """List the steps of the balance by year with their figures; empty where none are drawn."""
    if not plan.many:
        return []
    boxes = []
    for row in plan.years.to_dict("records"):
        first, last = f"{row['year']}-01-01", f"{row['year']}-12-31"
        y = plan.up(row["balance"])
        boxes.append(Box(plan.across(first), y - 6, plan.across(last), y + 10 + SMALL_SIZE * LINE))
    return boxes


def _event_lines(plan: Plan) -> list[Box]:
    places = [plan.across(label.day) for label in plan.band.labels]
    return [Box(x - THIN, 0, x + THIN, plan.plot) for x in places]


def _write(
    over: Overlay, row: Mapping[Any, Any], lines: Sequence[str], spot: Spot, plan: Plan
) -> None:
    *name, figures = [plain_text(line) for line in lines]
    aligned = spot.xanchor
    over.write(
        text=f"<b>{'<br>'.join(name)}</b><br>{figures}",
        x=row["date_placed"],
        y=row["balance"],
        xanchor=aligned,
        yanchor=spot.yanchor,
        xshift=spot.dx,
        yshift=spot.dy,
        align=aligned,
        borderpad=0,
        font={
            "size": NAME_SIZE[plan.look.width],
            "color": plan.look.surface.ink,
            "shadow": ", ".join([f"0 0 2px {plan.look.surface.paper}"] * 3),  # lines stay off it
        },
    )


def _name_sides(over: Overlay, plan: Plan, taken: Sequence[Box]) -> list[Box]:
    """Write the name of each half where nothing else stands, or on a ground of its own.

    Gives the boxes that the two names cover.
    """
    lines, covered = _event_lines(plan), []
    for frame, text in SIDES:
        boxes = _side_places(frame, text_width(text, SMALL_SIZE), plan)
        free = [first_free(boxes, [*taken, *lines]), first_free(boxes, taken)]
        place = next((index for index in free if index is not None), None)
        box = boxes[place or 0]
        covered.append(box)
        over.write(
            text=text,
            x=(box.left + box.right) / 2 / plan.width,
            xref="x domain",
            xanchor="center",
            y=(box.bottom + box.top) / 2 / plan.plot,
            yref="y domain",
            yanchor="middle",
            borderpad=1,
            bgcolor=plan.look.surface.paper if place is None else "rgba(0,0,0,0)",
            font={"size": SMALL_SIZE, "color": frame_style(frame, plan.look.theme).text},
        )
    return covered


def _side_places(frame: str, width: float, plan: Plan) -> list[Box]:
    """List places for the name of a half: along its outer edge, then along the zero line."""
    high = SMALL_SIZE * LINE
    zero = plan.up(0)
    feet = [plan.plot - high - 3, zero + 4] if frame == "cooperative" else [3, zero - high - 4]
    step = (plan.width - width - 4 * THIN) / (SIDE_PLACES - 1)
    lefts = [2 * THIN + place * step for place in range(SIDE_PLACES)]
    return [Box(left, foot, left + width, foot + high) for foot in feet for left in lefts]
