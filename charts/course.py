"""The course of frame and tone through one article, sentence by sentence."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from analysis.store.tone import ROLLING_SENTENCES
from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.numbers import counted, percent, signed, signed_ticks
from charts.palette import FRAMES, frame_style
from charts.rows import Row, say_list
from charts.template import BODY_SIZE, SMALL_SIZE
from charts.text import plain_text, quote_text

HEIGHT = {"wide": 420, "narrow": 440}
LEFT = {"wide": 118, "narrow": 34}
RIGHT = 12
HEAD = 26
"""Pixels above each panel for its words."""
FRAMES_BOTTOM, TONE_TOP = 0.44, 0.36
"""Where the panel of the frames ends and that of the tone begins, as shares of the height."""

LANES = {"cooperative": 1.0, "mixed": 0.0, "confrontational": -1.0, "none": -1.7}
"""Height of each frame's marks: its value in the balance, so that the curve lies among them;
sentences without a frame stand below."""
LANE_RANGE = (-2.0, 1.35)
REACHES = (0.4, 0.6, 0.8, 1.0)
MARK, LEAST_MARK = 11, 6
LEAST_DOT = 4
NO_FRAME = 0.5
"""How large the mark of a sentence without a frame is beside the others."""


def course_figure(table: pd.DataFrame, look: Look, *, label: str, article_id: str) -> go.Figure:
    """Draw the frame of each sentence above its polarity, each with its running mean.

    Args:
        table: ``store.follow_article``.
        look: for what it is drawn.
        label: what to call the article.
        article_id: its identifier, which leads from the marks to the sentences.
    """
    rows = table.assign(article_id=article_id, quote=table["text"].map(quote_text))
    figure = new_figure(look)
    _set_axes(figure, rows, look)
    _draw_running(figure, rows, look, "balance")
    _draw_frames(figure, rows, look)
    _draw_tones(figure, rows, look)
    _draw_running(figure, rows, look, "polarity")
    _name_panels(figure, rows, look)
    figure.update_layout(showlegend=look.narrow)  # wide lanes bear their names
    return finish_figure(
        figure, _say_words(table, label), look, HEIGHT[look.width], LEFT[look.width], RIGHT
    )


def _set_axes(figure: go.Figure, rows: pd.DataFrame, look: Look) -> None:
    reach = _reach(rows["polarity"])
    lanes = [frame_style(frame, look.theme) for frame in LANES]
    shared = {"fixedrange": True, "zeroline": False}
    last = int(rows["sentence_id"].max()) if len(rows) else 1
    half = {"range": [0.3, last + 0.7], "fixedrange": True, "showgrid": False}
    figure.update_layout(
        xaxis={**half, "anchor": "y2", "title_text": "Sentence"},
        yaxis={
            **shared,
            "domain": [FRAMES_BOTTOM, 1 - HEAD / HEIGHT[look.width]],
            "range": LANE_RANGE,
            "tickvals": list(LANES.values()),
            "ticktext": [style.sign if look.narrow else style.label_signed for style in lanes],
        },
        yaxis2={
            **shared,
            "domain": [0, TONE_TOP],
            "range": [-reach, reach],
            "zeroline": True,
            "zerolinecolor": look.surface.line,
            **signed_ticks([-reach / 2, 0, reach / 2]),
        },
    )


def _reach(polarity: pd.Series) -> float:
    most = float(polarity.abs().max()) if polarity.notna().any() else 0.0
    return next((end for end in REACHES if most <= end * 0.95), 1.05)


def _draw_frames(figure: go.Figure, rows: pd.DataFrame, look: Look) -> None:
    size = _mark_size(rows, look)
    for frame in FRAMES:
        framed = rows[rows["frame"] == frame]
        style = frame_style(frame, look.theme)
        small = frame == "none"
        figure.add_scatter(
            x=framed["sentence_id"],
            y=[LANES[frame]] * len(framed),
            mode="markers",
            name=style.label_signed,
            marker={
                "symbol": "circle" if small else style.symbol,
                "size": max(LEAST_DOT, size * NO_FRAME) if small else size,
                "color": look.surface.line if small else style.colour,
            },
            hovertemplate=f"Sentence %{{x}}: {style.label.lower()}<br>%{{customdata[2]}}"
            "<extra></extra>",
            cliponaxis=False,
            **marks(framed, "article_id", "sentence_id", extra=("quote",)),
        )


def _draw_tones(figure: go.Figure, rows: pd.DataFrame, look: Look) -> None:
    rated = rows[rows["polarity"].notna()]
    figure.add_scatter(
        x=rated["sentence_id"],
        y=rated["polarity"],
        yaxis="y2",
        mode="markers",
        showlegend=False,
        marker={
            "size": max(LEAST_DOT, _mark_size(rows, look) * 0.6),
            "color": look.surface.accent,
            "opacity": 0.6,
        },
        hovertemplate="Sentence %{x}: polarity %{y:.2f}<br>%{customdata[2]}<extra></extra>",
        **marks(rated, "article_id", "sentence_id", extra=("quote",)),
    )


def _draw_running(figure: go.Figure, rows: pd.DataFrame, look: Look, measure: str) -> None:
    """Draw the running mean as a line that breaks where no sentence stands behind it."""
    figure.add_scatter(
        x=rows["sentence_id"],
        y=rows[f"{measure}_rolling"],
        yaxis="y" if measure == "balance" else "y2",
        mode="lines",
        line={"color": look.surface.ink, "width": 2.5},
        connectgaps=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _mark_size(rows: pd.DataFrame, look: Look) -> float:
    """Give the marks a size at which those of neighbours do not lie over each other."""
    room = (look.text_width - LEFT[look.width] - RIGHT) / max(1, len(rows))
    return min(MARK, max(LEAST_MARK, room))


def _name_panels(figure: go.Figure, rows: pd.DataFrame, look: Look) -> None:
    """Write above each panel what it shows."""
    silent = int(rows["polarity"].isna().sum())
    gap = f"; {silent} of {len(rows)} without a rated word" if silent else ""
    panels = {"y": "Frame of each sentence", "y2": f"Polarity of each sentence{gap}"}
    for axis, words in panels.items():
        figure.add_annotation(
            text=f"<b>{plain_text(words)}</b>",
            xref="paper",
            yref=f"{axis} domain",
            x=0,
            y=1,
            yanchor="bottom",
            xanchor="left",
            xshift=-LEFT[look.width],
            yshift=2,
            borderpad=0,
            font_size=BODY_SIZE if not look.narrow else SMALL_SIZE + 1,
        )


def _say_words(table: pd.DataFrame, label: str) -> Words:
    both = table.dropna(subset=["balance_rolling", "polarity_rolling"])
    apart = int((both["balance_rolling"] * both["polarity_rolling"] < 0).sum())
    framed, rated = int((table["frame"] != "none").sum()), int(table["polarity"].notna().sum())
    sentences = len(table)
    words = Words(
        title=f"{label}: tone and frame point in opposite directions along {apart:,} of "
        f"{counted(sentences, 'sentence')}",
        subtitle=f"Lines: running means over {ROLLING_SENTENCES} sentences, of the frames (balance)"
        f" and of TextBlob polarity (−1 to +1); {framed:,} sentences framed, tone in {rated:,} "
        f"({percent(rated / sentences if sentences else 0.0)})",
        note="Marks above: cooperative at the top, confrontational below, sentences without a "
        "frame at the foot. A line breaks where none of the sentences around has a value.",
        measure="Course of frame and tone",
    )
    return replace(words, alt=say_list(words, _read_out(table)))


def _read_out(table: pd.DataFrame) -> list[Row]:
    return [
        Row(
            f"Sentence {number}",
            f"{frame_style(frame, 'light').label.lower()}, polarity {signed(polarity)}",
        )
        for number, frame, polarity in zip(
            table["sentence_id"], table["frame"], table["polarity"], strict=True
        )
    ]
