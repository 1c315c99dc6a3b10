"""The balance of each year's articles, drawn as steps over many marks."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.layout import marks
from charts.numbers import signed
from charts.overlay import Overlay
from charts.template import SMALL_SIZE
from charts.timeline.plan import Plan

STEP = 3
BAND = 0.16
"""Opacity of the band of a year's interval."""

VALUE_ROOM = 44
"""Pixels that a year needs for its balance in figures."""


def draw_years(figure: go.Figure, over: Overlay, plan: Plan) -> None:
    """Draw each year's balance as a step with its interval as a band behind it."""
    if plan.years.empty:
        return
    ink = plan.look.surface.ink
    steps: list[tuple[pd.Timestamp | None, float]] = []
    for row in plan.years.to_dict("records"):
        first, last = _ends(plan, int(row["year"]))
        steps += [(first, row["balance"]), (last, row["balance"]), (None, row["balance"])]
        if pd.notna(row["balance_low"]):
            over.draw(
                type="rect",
                x0=first,
                x1=last,
                y0=row["balance_low"],
                y1=row["balance_high"],
                fillcolor=ink,
                opacity=BAND,
                line_width=0,
            )
    figure.add_scatter(
        x=[day for day, _ in steps],
        y=[balance for _, balance in steps],
        mode="lines",
        line={"color": ink, "width": STEP},
        hoverinfo="skip",
        showlegend=False,
    )
    _add_middles(figure, plan)
    _add_values(over, plan)


def year_ticks(plan: Plan) -> dict[str, list[str]]:
    """Tick values in the middle of the years and texts with the number of articles below."""
    if plan.span is None:
        return {"tickvals": [], "ticktext": []}
    counts = plan.drawn["year"].value_counts()
    years = range(plan.span.first.year, plan.span.last.year + 1)
    middles = {year: f"{year}-07-02" for year in years if plan.span.holds(f"{year}-07-02")}
    every = -(-len(middles) * VALUE_ROOM // plan.width)
    shown = [year for place, year in enumerate(middles) if place % every == 0]
    return {
        "tickvals": [middles[year] for year in shown],
        "ticktext": [f"{year}<br>{counts.get(year, 0):,}" for year in shown],
    }


def _ends(plan: Plan, year: int) -> tuple[pd.Timestamp, pd.Timestamp]:
    first, last = f"{year}-01-01", f"{year}-12-31"
    return plan.span.clip(first, last) if plan.span else (pd.Timestamp(first), pd.Timestamp(last))


def _add_middles(figure: go.Figure, plan: Plan) -> None:
    """Add a mark in the middle of each step: it leads to the sentences of the year."""
    hover: Any = "<b>%{customdata[0]}</b><br>Balance %{customdata[1]}<br>"
    texts = plan.years.assign(value=plan.years["balance"].map(signed))
    figure.add_scatter(
        x=[f"{year}-07-02" for year in plan.years["year"]],
        y=plan.years["balance"].tolist(),
        name="Balance by year",
        mode="markers",
        marker={"symbol": "square", "size": 9, "color": plan.look.surface.ink},
        hovertemplate=hover + "%{customdata[2]} framed sentences<extra></extra>",
        showlegend=False,
        **marks(texts, "year", extra=("value", "framed")),
    )


def _add_values(over: Overlay, plan: Plan) -> None:
    """Write the balances at their steps: all where each has room, else the first and the last."""
    rows = plan.years.to_dict("records")
    if plan.span is None or not rows:
        return
    room = plan.width / (plan.span.days / 365.25)
    for row in rows if room >= VALUE_ROOM else [rows[0], rows[-1]]:
        over.write(
            text=f"<b>{signed(row['balance'])}</b>",
            x=f"{row['year']}-07-02",
            y=row["balance"],
            yanchor="bottom",
            yshift=8,
            borderpad=1,
            bgcolor=plan.look.surface.paper,
            opacity=0.9,
            font={"size": SMALL_SIZE, "color": plan.look.surface.ink},
        )
