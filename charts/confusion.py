"""Confusion: which frame the codebook gives to the sentences of each frame of the readers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.numbers import NO_BREAK, counted, percent
from charts.palette import FRAMES, blend, frame_style
from charts.rows import Row, say_list
from charts.template import BODY_SIZE, SMALL_SIZE

PITCH = {"wide": 66, "narrow": 54}
SQUARE = {"wide": 60, "narrow": 48}
SIDE = {"wide": 150, "narrow": 118}
"""Room for the readers' frames."""
REACH = {"wide": 0.7, "narrow": 1.0}
"""Share of the plot area that the columns take, so that squares do not stand far apart."""
PALEST = 0.12
"""How much of its colour a square has at a share near 0."""
STRONG = 0.6
"""From this share on a square is strong enough for words in the colour of the paper."""


def confusion_figure(table: pd.DataFrame, look: Look) -> go.Figure:
    """Draw how the sentences of each frame of the readers (rows) are coded (columns).

    Args:
        table: ``analysis.evaluation.details.FrameDetails.confusion``.
        look: for what it is drawn.
    """
    cells = _arrange(table)
    figure = new_figure(look)
    _set_axes(figure, cells, look)
    _draw_squares(figure, cells, look)
    words = _say_words(cells, look)
    words = replace(words, alt=say_list(words, _read_out(cells)))
    height = PITCH[look.width] * len(FRAMES)
    return finish_figure(figure, words, look, height, left=SIDE[look.width], right=4)


def _arrange(table: pd.DataFrame) -> pd.DataFrame:
    """Place each pair of codes, and give its share of the sentences with that code of readers."""
    places = {frame: place for place, frame in enumerate(FRAMES)}
    names = {frame: frame_style(frame, "light").label.lower() for frame in FRAMES}
    cells = table.assign(
        row=table["gold"].map(places),
        column=table["coded"].map(places),
        share=table["count"] / table["of_gold"].where(table["of_gold"] > 0),
        gold_name=table["gold"].map(names),
        coded_name=table["coded"].map(names),
    )
    return cells.sort_values(["row", "column"], ignore_index=True)


def _set_axes(figure: go.Figure, cells: pd.DataFrame, look: Look) -> None:
    """Set the codebook's frames above the columns, and the readers' at the left of the rows."""
    styles = [frame_style(frame, look.theme) for frame in FRAMES]
    sizes = cells.drop_duplicates("gold").set_index("gold")["of_gold"]
    figure.update_xaxes(
        side="top",
        domain=[0, REACH[look.width]],
        range=[-0.5, len(FRAMES) - 0.5],
        tickvals=list(range(len(FRAMES))),
        ticktext=[style.sign if look.narrow else style.label_signed for style in styles],
        showgrid=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        range=[len(FRAMES) - 0.5, -0.5],
        tickvals=list(range(len(FRAMES))),
        ticktext=[
            f"{style.label_signed}<br>n{NO_BREAK}={NO_BREAK}{int(sizes[style.frame]):,}"
            for style in styles
        ],
        tickfont_size=SMALL_SIZE if look.narrow else BODY_SIZE,
        showgrid=False,
        fixedrange=True,
    )


def _draw_squares(figure: go.Figure, cells: pd.DataFrame, look: Look) -> None:
    """Draw each pair as a square, the stronger in colour the larger its share."""
    surface = look.surface
    rows = cells.to_dict("records")
    said = cells.assign(said=[_say_hover(row) for row in rows])
    figure.add_scatter(
        x=cells["column"],
        y=cells["row"],
        mode="markers+text",
        marker={
            "symbol": "square",
            "size": SQUARE[look.width],
            "color": [_fill(row, look) for row in rows],
            "opacity": 1,
            "line_width": 0,
        },
        text=[_say_cell(row) for row in rows],
        textfont={
            "size": BODY_SIZE,
            "color": [
                surface.muted
                if not row["count"]
                else (surface.paper if row["share"] >= STRONG else surface.ink)
                for row in rows
            ],
        },
        hovertemplate="%{customdata[0]}<extra></extra>",
        showlegend=False,
        **marks(said, extra=("said",)),
    )


def _fill(row: Mapping[Any, Any], look: Look) -> str:
    surface = look.surface
    if not row["count"]:
        return surface.panel
    return blend(surface.accent, surface.paper, PALEST + (1 - PALEST) * row["share"])


def _say_cell(row: Mapping[Any, Any]) -> str:
    """Write the count, and below it the share; of none the 0 alone."""
    if not row["count"]:
        return "0"
    small = f'<span style="font-size:{SMALL_SIZE}px">{percent(row["share"])}</span>'
    return f"{row['count']:,}<br>{small}"


def _say_hover(row: Mapping[Any, Any]) -> str:
    return (
        f"Readers: {row['gold_name']}<br>Codebook: {row['coded_name']}<br>"
        f"{row['count']:,} of {counted(row['of_gold'], 'sentence')} ({percent(row['share'])})"
    )


def _say_words(cells: pd.DataFrame, look: Look) -> Words:
    total = int(cells["count"].sum())
    head = "Columns: the codebook’s frames, in the order of the rows. " if look.narrow else ""
    return Words(
        title=_say_title(cells, total),
        subtitle="Rows: the frame that readers gave; columns: the codebook’s. Sentences, and their "
        f"share of the row, %; {counted(total, 'sentence')} on which the readers agree",
        note=f"{head}The stronger the colour, the larger the share; on the diagonal both agree.",
        measure="Frames of readers and of the codebook",
    )


def _say_title(cells: pd.DataFrame, total: int) -> str:
    """Say how many sentences have the readers' frame, and which difference is most frequent."""
    if not total:
        return "No sentence to compare"
    same = cells["gold"] == cells["coded"]
    agree = int(cells.loc[same, "count"].sum())
    said = f"{agree:,} of {counted(total, 'sentence')} have the readers’ frame"
    if agree == total:
        return said
    most = cells[~same].sort_values("count", ascending=False, kind="stable").iloc[0]
    return (
        f"{said} ({percent(agree / total)}); the most frequent difference: {most['gold_name']} "
        f"coded as {most['coded_name']} ({int(most['count']):,})"
    )


def _read_out(cells: pd.DataFrame) -> list[Row]:
    """Read each frame of the readers with what the codebook makes of it."""
    said = cells.assign(
        head=[
            f"Readers {row['gold_name']}, {counted(row['of_gold'], 'sentence')}"
            for row in cells.to_dict("records")
        ],
        text=[f"{row['count']:,} {row['coded_name']}" for row in cells.to_dict("records")],
    )
    return [
        Row(str(head), ", ".join(group["text"])) for head, group in said.groupby("head", sort=False)
    ]
