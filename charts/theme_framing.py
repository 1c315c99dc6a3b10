"""How each theme is framed: cooperative to the right of zero, confrontational to the left."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.balance import FEW_SENTENCES
from charts.article_marks import balance_words
from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.names import name_themes
from charts.numbers import counted, percent, signed
from charts.palette import Frame, FrameStyle, blend, frame_style
from charts.rows import Row, Rows, arrange_rows, draw_rows, say_rows
from charts.template import SMALL_SIZE

ORDER: tuple[Frame, ...] = ("confrontational", "mixed", "cooperative")
"""From left to right, mixed around zero."""

BAR = 24
LEAST_FRAMED = 5
"""Themes with fewer framed sentences are named only: one sentence more would turn their bar."""

PALE = 0.4
"""How much of its colour is left to a bar that rests on few sentences."""

LEAST_SHARE = {"wide": 0.1, "narrow": 0.2}
"""A narrower part of a bar has no room for its share."""


def theme_framing_figure(
    table: pd.DataFrame, look: Look, *, theme_labels: Mapping[str, str]
) -> go.Figure:
    """Draw how the framed sentences of each theme divide, the most cooperative theme first.

    Args:
        table: ``analysis.store.count_themes``.
        look: theme and width.
        theme_labels: a theme's words for the screen, by its name.
    """
    named = table.assign(label=name_themes(table, theme_labels))
    parts = _divide(named[named["framed"] >= LEAST_FRAMED])
    rows = arrange_rows(_say_bars(parts), look, BAR)
    figure = new_figure(look)
    for frame in ORDER:
        _draw_frame(figure, parts, frame, rows)
    draw_rows(figure, rows)
    figure.update_xaxes(
        range=[-1, 1], showticklabels=False, showgrid=False, zeroline=True, fixedrange=True
    )
    figure.update_layout(barmode="overlay", showlegend=len(parts) > 0)
    words = say_rows(_say_words(named, parts), rows, _read_out(parts))
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def _divide(table: pd.DataFrame) -> pd.DataFrame:
    """Give each theme's shares of framed sentences and where its three parts begin."""
    shares = {f"{frame}_share": table[frame] / table["framed"] for frame in ORDER}
    parts = table.assign(**shares)
    half = parts["mixed_share"] / 2
    begins = {"cooperative": half, "mixed": -half, "confrontational": -half}
    parts = parts.assign(**{f"{frame}_from": begin for frame, begin in begins.items()})
    return parts.sort_values(["balance", "framed"], ascending=False, ignore_index=True)


def _say_bars(parts: pd.DataFrame) -> list[Row]:
    return [
        Row(row["label"], f"{signed(row['balance'])} · n = {row['framed']:,}")
        for row in parts.to_dict("records")
    ]


def _draw_frame(figure: go.Figure, parts: pd.DataFrame, frame: Frame, rows: Rows) -> None:
    """Draw one frame's part of all bars: in full colour, and pale where they rest on few."""
    placed = parts.assign(
        place=rows.places,
        frame=frame,
        count=parts[frame],
        interval=[balance_words(row) for row in parts.to_dict("records")],
    )
    for few in (False, True):
        _draw_parts(figure, placed[placed["small_n"] == few], frame, rows, pale=few)


def _draw_parts(
    figure: go.Figure, parts: pd.DataFrame, frame: Frame, rows: Rows, *, pale: bool
) -> None:
    look = rows.look
    style = frame_style(frame, look.theme)
    shares = parts[f"{frame}_share"]
    figure.add_bar(
        x=-shares if frame == "confrontational" else shares,
        base=parts[f"{frame}_from"],
        y=parts["place"],
        orientation="h",
        width=rows.in_rows(BAR),
        name=style.label_signed,
        showlegend=not pale,
        text=[percent(share) if share >= LEAST_SHARE[look.width] else "" for share in shares],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": look.surface.ink if pale else style.on, "size": SMALL_SIZE},
        marker=_pale_bar(style) if pale else style.bar,
        hovertemplate=f"%{{customdata[2]:,}} of %{{customdata[3]:,}} framed sentences: "
        f"{style.label.lower()}<br>Balance %{{customdata[4]}}<extra></extra>",
        **marks(parts, "theme", "frame", extra=("count", "framed", "interval")),
    )


def _pale_bar(style: FrameStyle) -> dict[str, Any]:
    """Give a bar little colour; it is not made see-through, as the line at zero lies behind it."""
    colour, edge = (blend(part, style.paper, PALE) for part in (style.colour, style.edge))
    pattern = {**style.bar["pattern"], "bgcolor": colour, "fgcolor": edge}
    return {**style.bar, "color": colour, "pattern": pattern}


def _say_words(named: pd.DataFrame, parts: pd.DataFrame) -> Words:
    rare = named[(named["framed"] < LEAST_FRAMED) & (named["count"] > 0)]
    silent = named.loc[named["count"] == 0, "label"]
    notes = [
        f"Pale: fewer than {FEW_SENTENCES} framed sentences." if parts["small_n"].any() else "",
        f"Fewer than {LEAST_FRAMED} framed sentences, not drawn: {_list(rare['label'])}."
        if len(rare)
        else "",
        f"In no sentence: {_list(silent)}." if len(silent) else "",
    ]
    return Words(
        title=_say_title(parts),
        subtitle="Share of each theme's framed sentences, %; at the right its balance, "
        "−1 to +1, and n, its framed sentences",
        note=" ".join(note for note in notes if note),
        measure="Frames by theme",
    )


def _say_title(parts: pd.DataFrame) -> str:
    """Name the themes at both ends, of those with enough sentences if there are two."""
    enough = parts[~parts["small_n"]]
    rows = (enough if len(enough) > 1 else parts).to_dict("records")
    if len(rows) < 2:
        return "How is each theme framed?"
    said = [f"{row['label']} ({signed(row['balance'])})" for row in (rows[0], rows[-1])]
    return f"Most cooperative theme: {said[0]}; most confrontational: {said[1]}"


def _list(labels: pd.Series) -> str:
    return "; ".join(labels)


def _read_out(parts: pd.DataFrame) -> Sequence[str]:
    return [
        ", ".join(f"{counted(row[frame], f'{frame} sentence')}" for frame in reversed(ORDER))
        for row in parts.to_dict("records")
    ]
