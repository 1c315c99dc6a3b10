"""The lane of the undated articles under a timeline: counted, and given no date."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.article_marks import article_trace, balance_words
from charts.layout import Look
from charts.names import name_undated
from charts.numbers import counted
from charts.overlay import Overlay
from charts.template import BODY_SIZE, SMALL_SIZE
from charts.text import plain_text, shorten_text, text_width
from charts.timespan import Span

MOST_ROWS = 4
"""Undated articles that get a row each; more are drawn as marks in order of their balance."""

TEXT = 20
HEADING = 26
PAD = 10
INDENT = 32
ROW = {"wide": 2 * TEXT + 18, "narrow": 3 * TEXT + 18}
SORTED_HEIGHT = 110
MARK = 15
SMALL_MARK = 7


@dataclass(frozen=True)
class Lane:
    """The undated articles of a timeline, and the height of their lane in pixels.

    ``in_order`` is true where they are too many for a row each: then they are marks in the order
    of their balances.
    """

    rows: pd.DataFrame
    height: int
    in_order: bool


@dataclass(frozen=True)
class Ground:
    """What a lane is drawn on.

    The figure and the words over it, its look, the time axis, and the plot's least width.
    """

    figure: go.Figure
    over: Overlay
    look: Look
    span: Span | None
    width: float


def arrange_lane(undated: pd.DataFrame, look: Look) -> Lane:
    """Choose rows or ordered marks for the undated articles, and the lane's height."""
    if undated.empty:
        return Lane(undated, 0, in_order=False)
    if len(undated) > MOST_ROWS:
        with_balance = undated[undated["balance"].notna()].sort_values("balance")
        return Lane(with_balance, HEADING + SORTED_HEIGHT, in_order=True)
    return Lane(undated, HEADING + ROW[look.width] * len(undated), in_order=False)


def draw_lane(ground: Ground, lane: Lane, labels: Mapping[str, str]) -> None:
    """Draw the lane on the axes x2 (0 to 1, no time) and y2 (pixels, from 0 up).

    Only the known bounds of dates stand on the time axis.
    """
    panel = {"fillcolor": ground.look.surface.panel, "line_width": 0}
    _add_box(ground, 0, lane.height, panel)
    count = counted(len(lane.rows), "undated article")
    heading = f"{count}, by balance" if lane.in_order else f"{count}, not placed in time"
    _write(ground, heading, lane.height - HEADING / 2, muted=True)
    draw = _draw_in_order if lane.in_order else _draw_rows
    draw(ground, lane, labels)


def _draw_in_order(ground: Ground, lane: Lane, labels: Mapping[str, str]) -> None:
    """Draw each article as a mark at its balance, in the order of the balances."""
    middle, reach = SORTED_HEIGHT / 2, SORTED_HEIGHT / 2 - PAD
    across = [(place + 1) / (len(lane.rows) + 1) for place in range(len(lane.rows))]
    up = (middle + reach * lane.rows["balance"]).tolist()
    line = {"line": {"color": ground.look.surface.line, "width": 1}}
    _add_box(ground, middle, middle, line)
    trace = article_trace(lane.rows, ground.look, labels, [SMALL_MARK] * len(up))
    ground.figure.add_trace(trace.update(x=across, y=up, xaxis="x2", yaxis="y2"))


def _draw_rows(ground: Ground, lane: Lane, labels: Mapping[str, str]) -> None:
    """Draw each article in a row of its own: mark, name, balance, and the bound of its date."""
    step = ROW[ground.look.width]
    tops = [lane.height - HEADING - place * step for place in range(len(lane.rows))]
    drawn = lane.rows["balance"].notna().tolist()
    up = [top - TEXT / 2 for top, has in zip(tops, drawn, strict=True) if has]
    across = [_mark_place(ground)] * len(up)
    trace = article_trace(lane.rows[drawn], ground.look, labels, [MARK] * len(up))
    ground.figure.add_trace(trace.update(x=across, y=up, xaxis="x2", yaxis="y2"))
    names = name_undated(lane.rows, labels)
    for top, name, row in zip(tops, names, lane.rows.to_dict("records"), strict=True):
        _write_row(ground, top - TEXT / 2, name, row)
        _draw_bounds(ground, top - step + 12, row)


def _write_row(ground: Ground, height: float, name: str, row: Mapping[Any, Any]) -> None:
    """Write an article's name, balance and date on two lines, or on three where it is narrow."""
    figures = "no framed sentence"
    if row["framed"]:
        figures = f"{balance_words(row)} · n = {row['framed']}"
    bound = row["date_words"].removeprefix("undated").removeprefix(", ") or "no date known"
    room = ground.width - INDENT - PAD
    if not ground.look.narrow:
        room -= text_width(figures, BODY_SIZE) + PAD
    bold = f"<b>{plain_text(shorten_text(name, room, BODY_SIZE, bold=True))}</b>"
    narrow = [bold, figures, bound]
    for place, text in enumerate(narrow if ground.look.narrow else [f"{bold}  {figures}", bound]):
        _write(ground, text, height - place * TEXT, beside=True, muted=text == bound)


def _draw_bounds(ground: Ground, height: float, row: Mapping[Any, Any]) -> None:
    """Draw the days on which an article can have appeared.

    An end that is open, or lies beyond the axis, is an arrow.
    """
    earliest, latest = row["date_earliest"], row["date_latest"]
    if ground.span is None or not (earliest or latest):
        return
    first, last = ground.span.clip(earliest, latest)
    ground.figure.add_scatter(
        x=[first, last],
        y=[height, height],
        yaxis="y2",
        mode="lines+markers",
        line={"color": ground.look.surface.line, "width": 4},
        marker={
            "color": ground.look.surface.line,
            "opacity": 1,
            "size": 11,
            "symbol": [
                "line-ns" if earliest and ground.span.holds(earliest) else "triangle-left",
                "line-ns" if latest and ground.span.holds(latest) else "triangle-right",
            ],
            "line": {"color": ground.look.surface.line, "width": 3},
        },
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _write(
    ground: Ground, text: str, height: float, beside: bool = False, muted: bool = False
) -> None:
    """Write a line in the lane, ``height`` pixels up; ``beside`` a mark, or at the left edge."""
    surface = ground.look.surface
    ground.over.write(
        text=text,
        x=_mark_place(ground) if beside else 0,
        xref="x2",
        xanchor="left",
        xshift=MARK if beside else PAD,
        y=height,
        yref="y2",
        yanchor="middle",
        borderpad=0,
        font={
            "size": SMALL_SIZE if muted else BODY_SIZE,
            "color": surface.muted if muted else surface.ink,
        },
    )


def _mark_place(ground: Ground) -> float:
    """Give the place of the marks across the lane; their words keep their distance from it."""
    return INDENT / 2 / ground.width


def _add_box(ground: Ground, low: float, high: float, style: Mapping[str, Any]) -> None:
    """Draw a box across the lane behind its marks; a line where ``low`` equals ``high``."""
    ground.over.draw(
        type="line" if low == high else "rect",
        x0=0,
        x1=1,
        xref="paper",
        y0=low,
        y1=high,
        yref="y2",
        layer="below",
        **style,
    )
