"""Accuracy: how far each measure agrees with readers, beside tone that was made elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.numbers import NO_BREAK, counted, decimal
from charts.palette import CATEGORIES
from charts.rows import Row, Rows, arrange_rows, draw_rows, say_list
from charts.text import plain_text

BASELINES = {"textblob": "TextBlob", "vader": "VADER"}
"""Columns of the table with the figures of tone scorers, and their names."""
_LOOKS = {"textblob": ("diamond", CATEGORIES[0]), "vader": ("square", CATEGORIES[2])}

OWN = {False: "This codebook", True: "This codebook, on what it was written from"}
"""What our marks are called; hollow where the codebook was written with the sentences in view."""
_SYMBOLS = {False: "circle", True: "circle-open"}

THICKNESS = 16
MARK, SMALL_MARK = 12, 9
LINE = 3
"""Width of an interval in pixels."""
LOWEST = -0.2
HIGHEST = 1.02
"""The axis ends a little beyond 1, so that a mark there is whole."""
TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class _Lines:
    """The figures with the place of each among the rows, and the rows with their heads."""

    shown: pd.DataFrame
    rows: Rows


def accuracy_figure(table: pd.DataFrame, look: Look) -> go.Figure:
    """Draw each figure of accuracy with its 95 % interval, and those of TextBlob and VADER.

    Args:
        table: a row a measure and set of sentences: measure, label, statistic, short (of the
            statistic), is_error, data, data_label, data_short, written_from, value, low, high, n,
            clusters, unit, textblob, vader. Errors are left out: of them smaller is better.
        look: for what it is drawn.
    """
    held = table[~table["is_error"] & table["value"].notna()]
    lines = _arrange(held, look)
    figure = new_figure(look)
    _draw_intervals(figure, lines)
    for written_from in OWN:
        _draw_own(figure, lines, written_from=written_from)
    for scorer in BASELINES:
        _draw_baseline(figure, lines, scorer)
    draw_rows(figure, lines.rows)
    _set_axis(figure, held)
    words = _say_words(table, held)
    words = replace(words, alt=say_list(words, [_read_out(row) for row in held.to_dict("records")]))
    rows = lines.rows
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def say_interval(low: float, high: float) -> str:
    """Say an interval: "0.29 to 0.53"; empty where there is none."""
    return "" if pd.isna(low) else f"{decimal(low)} to {decimal(high)}"


def _arrange(held: pd.DataFrame, look: Look) -> _Lines:
    """Place the figures of each measure below a head that names it and its statistic."""
    rows: list[Row] = []
    places: list[int] = []
    named = ""
    for record in held.to_dict("records"):
        if record["measure"] != named:
            named = record["measure"]
            rows.append(Row(f"{record['label']}, {record['statistic']}", head=True))
        places.append(len(rows))
        rows.append(Row(record["data_short"], _say_detail(record, look)))
    arranged = arrange_rows(rows, look, THICKNESS)
    said = [_say_hover(record) for record in held.to_dict("records")]
    shown = held.assign(place=[arranged.places[place] for place in places], said=said)
    return _Lines(shown, arranged)


def _say_detail(row: Mapping[Any, Any], look: Look) -> str:
    """Say a figure with its interval and n; on a telephone the line alone shows the interval."""
    interval = say_interval(row["low"], row["high"])
    between = f" ({interval})" if interval and not look.narrow else ""
    return f"{decimal(row['value'])}{between} · n{NO_BREAK}={NO_BREAK}{row['n']:,}"


def _say_hover(row: Mapping[Any, Any]) -> str:
    figure = f"{row['short']} {decimal(row['value'])}"
    known = say_interval(row["low"], row["high"])
    interval = f", 95 % interval {known}" if known else ""
    n = f"{row['n']:,} sentences"
    documents = f" in {row['clusters']:,} {row['unit']}" if row["unit"] != "sentences" else ""
    others = "".join(f"<br>{name} {decimal(value)}" for name, value in _baselines_of(row))
    return (
        f"<b>{plain_text(row['label'])}</b><br>{plain_text(row['data_label'])}<br>"
        f"{figure}{interval}{others}<br>{n}{documents}"
    )


def _baselines_of(row: Mapping[Any, Any]) -> list[tuple[str, float]]:
    return [(name, row[key]) for key, name in BASELINES.items() if not pd.isna(row[key])]


def _draw_intervals(figure: go.Figure, lines: _Lines) -> None:
    known = lines.shown[lines.shown["low"].notna()]
    across: list[float | None] = []
    up: list[float | None] = []
    for low, high, place in known[["low", "high", "place"]].itertuples(index=False):
        across += [low, high, None]
        up += [place, place, None]
    figure.add_scatter(
        x=across,
        y=up,
        mode="lines",
        line={"color": lines.rows.look.surface.accent, "width": LINE},
        opacity=0.5,
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def _draw_own(figure: go.Figure, lines: _Lines, *, written_from: bool) -> None:
    look = lines.rows.look
    own = lines.shown[lines.shown["written_from"] == written_from]
    if own.empty:
        return
    if written_from:  # paper behind a hollow mark, so that its interval does not run through it
        figure.add_scatter(
            x=own["value"],
            y=own["place"],
            mode="markers",
            marker={"size": MARK, "color": look.surface.paper, "opacity": 1},
            hoverinfo="skip",
            showlegend=False,
            cliponaxis=False,
        )
    figure.add_scatter(
        x=own["value"],
        y=own["place"],
        mode="markers",
        name=OWN[written_from],
        marker={
            "size": MARK,
            "symbol": _SYMBOLS[written_from],
            "color": look.surface.accent,
            "line": {"color": look.surface.accent, "width": 2},
            "opacity": 1,
        },
        hovertemplate="%{customdata[0]}<extra></extra>",
        cliponaxis=False,
        **marks(own, extra=("said",)),
    )


def _draw_baseline(figure: go.Figure, lines: _Lines, scorer: str) -> None:
    known = lines.shown[lines.shown[scorer].notna()]
    if known.empty:
        return
    symbol, colour = _LOOKS[scorer]
    figure.add_scatter(
        x=known[scorer],
        y=known["place"],
        mode="markers",
        name=BASELINES[scorer],
        marker={
            "size": SMALL_MARK,
            "symbol": symbol,
            "color": colour,
            "line": {"color": lines.rows.look.surface.paper, "width": 1},
            "opacity": 1,
        },
        hovertemplate="%{customdata[0]}<extra></extra>",
        cliponaxis=False,
        **marks(known, extra=("said",)),
    )


def _set_axis(figure: go.Figure, held: pd.DataFrame) -> None:
    drawn = held[["value", "low", *BASELINES]].min().min()
    figure.update_xaxes(
        range=[min(LOWEST, drawn - 0.05) if len(held) else LOWEST, HIGHEST],
        tickvals=list(TICKS),
        ticktext=[f"{tick:g}" for tick in TICKS],
        zeroline=True,
        fixedrange=True,
    )


def _say_words(table: pd.DataFrame, held: pd.DataFrame) -> Words:
    errors = table.loc[table["is_error"], "label"].unique().tolist()
    notes = [
        "Line: 95 % interval. Alpha: 1 is full agreement, 0 what chance gives; F1: 1 is full "
        "agreement, 0 none. The two are not one scale.",
        "TextBlob and VADER stand where a tone can be taken for the measure."
        if held[list(BASELINES)].notna().any(axis=None)
        else "",
        f"{errors[0]} is an error, smaller is better; it stands in the table." if errors else "",
    ]
    return Words(
        title=_say_title(held),
        subtitle="Agreement with readers; each measure on the sentences that the codebook was "
        f"written from and on others; {counted(len(held), 'figure')}",
        note=" ".join(note for note in notes if note),
        measure="Accuracy",
    )


def _say_title(held: pd.DataFrame) -> str:
    """Set the figure of frames on what the codebook was written from against the one on others."""
    frames = held[held["measure"] == "frame"]
    sides = [frames[frames["written_from"]].tail(1), frames[~frames["written_from"]].tail(1)]
    rows = [row for side in sides for row in side.to_dict("records")]
    if not rows:
        return "How well does each measure agree with readers?"
    said = [
        f"{decimal(row['value'])} "
        + ("where written from" if row["written_from"] else f"on {row['data_label']}")
        for row in rows
    ]
    return f"{rows[0]['label']}: {rows[0]['short']} {', '.join(said)}"


def _read_out(row: Mapping[Any, Any]) -> Row:
    known = say_interval(row["low"], row["high"])
    interval = f" ({known})" if known else ""
    others = "".join(f", {name} {decimal(value)}" for name, value in _baselines_of(row))
    return Row(
        f"{row['label']}, {row['data_label']}",
        f"{row['short']} {decimal(row['value'])}{interval}, {row['n']:,} sentences{others}",
    )
