"""Tone against frame, by sentence: how the sentences of each frame divide among the tones."""

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.numbers import counted, percent
from charts.palette import SURFACES, category_colours, frame_style
from charts.rows import Row, Rows, arrange_rows, draw_rows, say_rows
from charts.template import SMALL_SIZE

TONES = ("negative", "neutral", "positive", "not rated")
"""The order in which tones are drawn: from one sign to the other, then what has none."""
TONE_LABELS = {
    "negative": "− Negative",
    "neutral": "0 Neutral",
    "positive": "+ Positive",
    "not rated": "No rated word",
}
BAR = 32
LEAST_SHARE = {"wide": 0.06, "narrow": 0.12}
"""A narrower part of a bar has no room for its share."""
SHARED = ("cooperative", "confrontational", "mixed")


def tone_shares_figure(table: pd.DataFrame, look: Look) -> go.Figure:
    """Draw how the sentences of each frame divide among the tones.

    ``table`` is ``store.count_frame_tone``; a frame without a sentence has no row.
    """
    held = table[table["sentences"] > 0]
    frames = list(dict.fromkeys(held["frame"]))
    rows = arrange_rows(_say_frames(held, frames, look), look, BAR)
    figure = new_figure(look)
    for tone in TONES:
        parts = held[held["tone"] == tone].set_index("frame").loc[frames].reset_index()
        _draw_tone(figure, parts, tone, rows)
    draw_rows(figure, rows)
    figure.update_xaxes(visible=False, range=[0, 1], fixedrange=True)
    figure.update_layout(barmode="stack")
    words = say_rows(_say_words(table), rows, [_say_parts(held, frame) for frame in frames])
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def _say_frames(held: pd.DataFrame, frames: list[str], look: Look) -> list[Row]:
    sizes = held.drop_duplicates("frame").set_index("frame")["sentences"]
    return [
        Row(frame_style(frame, look.theme).label_signed, counted(int(sizes[frame]), "sentence"))
        for frame in frames
    ]


def _say_parts(held: pd.DataFrame, frame: str) -> str:
    counts = held[held["frame"] == frame].set_index("tone")["count"]
    return ", ".join(f"{int(counts[tone])} {tone}" for tone in TONES)


def _draw_tone(figure: go.Figure, parts: pd.DataFrame, tone: str, rows: Rows) -> None:
    look = rows.look
    least = LEAST_SHARE[look.width]
    hatch = {"shape": "/", "size": 6, "solidity": 0.25, "fgcolor": look.surface.line}
    colour = _colour(tone, look)
    figure.add_bar(
        x=parts["share"],
        y=rows.places,
        orientation="h",
        width=rows.in_rows(BAR),
        name=TONE_LABELS[tone],
        text=[percent(share) if share >= least else "" for share in parts["share"]],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": _ink(tone, look), "size": SMALL_SIZE + 1},
        marker={
            "color": colour,
            "line": {"color": look.surface.paper, "width": 1},
            "pattern": {**hatch, "bgcolor": colour, "fillmode": "replace"}
            if tone == "not rated"
            else {},
        },
        hovertemplate=f"%{{customdata[2]:,}} of %{{customdata[3]:,}} sentences: {tone}"
        "<extra></extra>",
        **marks(parts, "frame", "tone", extra=("count", "sentences")),
    )


def _colour(tone: str, look: Look) -> str:
    """Give each tone a colour that no frame has, so that the two are not taken for each other."""
    positive, _, negative = category_colours(3)
    plain = {"neutral": look.surface.grid, "not rated": look.surface.paper}
    return {"negative": negative, "positive": positive, **plain}[tone]


def _ink(tone: str, look: Look) -> str:
    """Dark words on the two hues in either theme; the theme's own on the plain parts."""
    return SURFACES["light"].ink if tone in ("negative", "positive") else look.surface.ink


def _say_words(table: pd.DataFrame) -> Words:
    counts = table.set_index(["frame", "tone"])["count"]
    framed = int(counts.drop("none", level="frame").sum())
    silent = int(counts.xs("not rated", level="tone").drop("none").sum())
    against = counts["confrontational"]
    hostile = int(against.sum())
    title = "How the sentences of each frame divide among the tones"
    if hostile:
        title = (
            f"Of {counted(hostile, 'confrontational sentence')} TextBlob rates "
            f"{against['positive']} as positive, {against['negative']} as negative"
        )
    share = percent(silent / framed) if framed else ""
    return Words(
        title=title,
        subtitle="Share of the sentences of each frame, %, by the sign of their polarity; "
        f"{counted(int(counts.sum()), 'sentence')}",
        note=f"In {silent:,} of {counted(framed, 'framed sentence')} ({share}) TextBlob rates no "
        "word: its word list was made from film reviews and does not hold words such as hostile, "
        "suspend or deterrence."
        if framed
        else "",
        measure="Frame and tone",
    )
