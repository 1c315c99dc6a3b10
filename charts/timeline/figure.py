"""When and how each article frames the relationship: its balance on an axis of time."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.events import Event
from charts.article_marks import article_trace
from charts.layout import Look, finish_figure, new_figure
from charts.numbers import signed_ticks
from charts.overlay import Overlay
from charts.palette import balance_style, frame_style
from charts.timeline.events import draw_events
from charts.timeline.labels import draw_labels
from charts.timeline.lane import Ground, draw_lane
from charts.timeline.plan import LEFT, LIMIT, Plan, plan_timeline
from charts.timeline.words import timeline_words
from charts.timeline.years import draw_years, year_ticks
from charts.timespan import time_ticks

TICK_ROOM = {"wide": 52, "narrow": 44}
PALE = 0.45
"""Opacity of marks or intervals where they are many."""

FEW = 10
"""Articles whose intervals are drawn in full; of more they would hide the marks."""

SHADE = 0.06
SPAN_WIDTH = 8
INTERVAL_WIDTH = 3


def timeline_figure(
    table: pd.DataFrame,
    look: Look,
    *,
    labels: Mapping[str, str],
    events: Sequence[Event] = (),
    years: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw each article's balance at its date, undated articles in a lane below.

    Args:
        table: ``analysis.store.list_articles``.
        look: theme and width.
        labels: a short name of each article, by its identifier.
        events: dated events; those marked for display stand behind the marks.
        years: ``analysis.store.balance_by_year``, drawn where the articles are many.
    """
    plan = plan_timeline(table, look, events, years)
    figure, over = new_figure(look), Overlay()
    _set_axes(figure, plan)
    if plan.plot:
        _shade(over, look)
        draw_events(over, plan.band, plan.plot, look)
        _draw_articles(figure, over, plan, labels)
    named = draw_labels(over, plan, labels) if plan.plot else 0
    if plan.lane.height:
        draw_lane(Ground(figure, over, look, plan.span, plan.width), plan.lane, labels)
    over.put_on(figure)
    words = timeline_words(table, plan, labels, named)
    return finish_figure(figure, words, look, height=plan.height, left=LEFT[look.width])


def _set_axes(figure: go.Figure, plan: Plan) -> None:
    """Set the axis of the balance, right below its plot that of time, and those of the lane."""
    foot = plan.axis + plan.lane.height
    hidden = {"visible": False, "fixedrange": True}
    figure.update_layout(plot_bgcolor="rgba(0,0,0,0)")  # or the plots cover each other's shapes
    figure.update_layout(
        xaxis=_time_axis(plan),
        yaxis={"visible": False} if not plan.plot else _balance_axis(foot, plan),
        xaxis2={"range": [0, 1], "anchor": "y2", **hidden},
        yaxis2={
            "range": [0, max(plan.lane.height, 1)],
            "domain": [0, plan.lane.height / plan.height],
            "anchor": "x2",
            **hidden,
        },
    )


def _balance_axis(foot: int, plan: Plan) -> dict[str, Any]:
    """Give the axis of the balance, ``foot`` pixels above the figure's foot."""
    return {
        "range": [-LIMIT, LIMIT],
        "domain": [foot / plan.height, (foot + plan.plot) / plan.height],
        "zeroline": True,
        **signed_ticks([-1, -0.5, 0, 0.5, 1]),
    }


def _time_axis(plan: Plan) -> dict[str, Any]:
    """Give the axis of time: under the plot, or under the lane where nothing is dated."""
    if plan.span is None:
        return {"visible": False}
    ticks = time_ticks(plan.span, plan.width, TICK_ROOM[plan.look.width])
    return {
        "type": "date",
        "range": [plan.span.first, plan.span.last],
        "showgrid": False,
        "ticks": "outside",
        "ticklen": 5,
        "tickangle": 0,
        "anchor": "y" if plan.plot else "y2",
        **(year_ticks(plan) if plan.many else ticks),
    }


def _shade(over: Overlay, look: Look) -> None:
    """Tint the cooperative and the confrontational half, and draw the line between them."""
    for frame, end in (("cooperative", LIMIT), ("confrontational", -LIMIT)):
        over.draw(
            type="rect",
            x0=0,
            x1=1,
            xref="x domain",
            y0=0,
            y1=end,
            fillcolor=frame_style(frame, look.theme).colour,
            opacity=SHADE,
            line_width=0,
            layer="below",
        )


def _draw_articles(figure: go.Figure, over: Overlay, plan: Plan, labels: Mapping[str, str]) -> None:
    """Draw marks with what belongs behind them: spans and intervals, or the years' balances."""
    trace = article_trace(plan.drawn, plan.look, labels, plan.sizes)
    trace.update(x=plan.drawn["date_placed"].tolist(), y=plan.drawn["balance"].tolist())
    if plan.many:
        figure.add_trace(trace.update(opacity=PALE))
        draw_years(figure, over, plan)
        return
    _draw_spans(figure, plan)
    _draw_intervals(figure, plan)
    figure.add_trace(trace)


def _draw_spans(figure: go.Figure, plan: Plan) -> None:
    """Draw a pale bar over the days on which an article can have appeared."""
    ranged = plan.drawn[plan.drawn["date_precision"] != "day"]
    for row in ranged.to_dict("records"):
        if plan.span is None:
            return
        first, last = plan.span.clip(row["date_earliest"], row["date_latest"])
        colour = balance_style(row["balance"], plan.look.theme).colour
        ends = ["line-ns-open", "line-ns-open" if row["date_latest"] else "triangle-right"]
        if not row["date_earliest"]:
            ends[0] = "triangle-left"
        figure.add_scatter(
            x=[first, last],
            y=[row["balance"]] * 2,
            mode="lines+markers",
            opacity=0.5,
            line={"color": colour, "width": SPAN_WIDTH},
            marker={"symbol": ends, "size": 14, "color": colour},
            cliponaxis=False,
            hoverinfo="skip",
            showlegend=False,
        )


def _draw_intervals(figure: go.Figure, plan: Plan) -> None:
    """Draw the 95 % interval of each balance as an upright line, those of one colour together."""
    known = plan.drawn[plan.drawn["balance_low"].notna()]
    lines: dict[str, list[tuple[str | None, float | None]]] = {}
    for row in known.to_dict("records"):
        line = lines.setdefault(balance_style(row["balance"], plan.look.theme).colour, [])
        ends = [(row["date_placed"], row[f"balance_{end}"]) for end in ("low", "high")]
        line += [*ends, (None, None)]
    for colour, points in lines.items():
        figure.add_scatter(
            x=[day for day, _ in points],
            y=[balance for _, balance in points],
            mode="lines",
            line={"color": colour, "width": INTERVAL_WIDTH},
            opacity=1 if len(plan.drawn) <= FEW else PALE,
            hoverinfo="skip",
            showlegend=False,
        )
