"""Pairs: which two actors are named in the same sentences, and how those sentences are framed."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.numbers import counted
from charts.palette import FRAMES, SURFACES, frame_style
from charts.rows import Row, Rows, arrange_rows, draw_rows, say_rows
from charts.template import SMALL_SIZE
from charts.text import plain_text

BAR = 20
LEAST_BAR = {"wide": 0.05, "narrow": 0.1}
"""A part that is a smaller share of the longest bar has no room for its count."""


def pairs_figure(
    table: pd.DataFrame, look: Look, *, most: int = 12, apart: tuple[str, str] = ("", "")
) -> go.Figure:
    """Draw the pairs that share the most sentences, each bar divided by the sentences' frames.

    Args:
        table: ``store.count_pairs``.
        look: for what it is drawn.
        most: how many pairs are drawn.
        apart: a pair that is said in words only where it leads: that of the two sides shares so
            many sentences that the others could not be compared beside it.
    """
    leads = len(table) > 1 and set(table.loc[table.index[0], ["entity_a", "entity_b"]]) == set(
        apart
    )
    others = table.iloc[1:] if leads else table
    shown = others.head(most).reset_index(drop=True)
    rows = arrange_rows(_say_pairs(shown), look, BAR)
    figure = new_figure(look)
    for frame in FRAMES:
        _draw_frame(figure, shown, frame, rows)
    if shown["unmeasured"].any():
        _draw_part(figure, shown, "unmeasured", _style_unmeasured(look), rows)
    draw_rows(figure, rows)
    figure.update_xaxes(visible=False, range=[0, int(shown["sentences"].max())], fixedrange=True)
    figure.update_layout(barmode="stack")
    words = say_rows(_say_words(table, shown, len(others)), rows, _read_out(shown))
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def _say_pairs(shown: pd.DataFrame) -> list[Row]:
    return [
        Row(
            f"{row['entity_a']} + {row['entity_b']}",
            f"{counted(row['sentences'], 'sentence')} · {counted(row['articles'], 'article')}",
        )
        for row in shown.to_dict("records")
    ]


class _Part(NamedTuple):
    """How a part of a bar looks, what it is called, and the frame of its sentences."""

    name: str
    words: str
    frame: str
    on: str
    marker: Mapping[str, Any]


def _draw_frame(figure: go.Figure, shown: pd.DataFrame, frame: str, rows: Rows) -> None:
    style = frame_style(frame, rows.look.theme)
    part = _Part(style.label_signed, style.label.lower(), frame, style.on, style.bar)
    _draw_part(figure, shown, frame, part, rows)


def _style_unmeasured(look: Look) -> _Part:
    """Style what is not in English as what has no measure elsewhere: grey lines on the paper."""
    surface = SURFACES[look.theme]
    hatch = {"shape": "/", "size": 6, "solidity": 0.2, "fgcolor": surface.line}
    marker = {
        "color": surface.paper,
        "pattern": {**hatch, "bgcolor": surface.paper, "fillmode": "replace"},
        "line": {"color": surface.paper, "width": 1},
    }
    return _Part("Not measured", "frame not measured", "", surface.ink, marker)


def _draw_part(
    figure: go.Figure, shown: pd.DataFrame, column: str, part: _Part, rows: Rows
) -> None:
    least = LEAST_BAR[rows.look.width] * int(shown["sentences"].max())
    figure.add_bar(
        x=shown[column],
        y=rows.places,
        orientation="h",
        width=rows.in_rows(BAR),
        name=part.name,
        text=[f"{count:,}" if count >= max(least, 1) else "" for count in shown[column]],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": part.on, "size": SMALL_SIZE},
        marker=part.marker,
        hovertemplate=f"<b>%{{customdata[3]}}</b><br>%{{x:,}} of %{{customdata[4]:,}} shared "
        f"sentences: {part.words}<extra></extra>",
        **marks(
            shown.assign(frame=part.frame, pair=[plain_text(row.label) for row in rows.rows]),
            "entity_a",
            "entity_b",
            "frame",
            extra=("pair", "sentences"),
        ),
    )


def _read_out(shown: pd.DataFrame) -> list[str]:
    return [_read_parts(row) for row in shown.to_dict("records")]


def _read_parts(pair: Mapping[Any, Any]) -> str:
    parts = [f"{pair[frame]} {frame_style(frame, 'light').label.lower()}" for frame in FRAMES]
    if pair["unmeasured"]:
        parts.append(f"{pair['unmeasured']} not measured")
    return ", ".join(parts)


def _say_words(table: pd.DataFrame, shown: pd.DataFrame, others: int) -> Words:
    """Say the pair that shares the most sentences, drawn or not."""
    first = table.iloc[0]
    names = f"{first['entity_a']} and {first['entity_b']}"
    of = int(first["of_sentences"])
    share = f"{first['sentences']:,} of {counted(of, 'sentence')}"
    hidden = others - len(shown)
    notes = [
        f"{names} ({counted(int(first['sentences']), 'sentence')}) stand in the title alone, so "
        "that the others can be compared."
        if others < len(table)
        else "",
        f"{counted(hidden, 'more pair')} not shown." if hidden else "",
        "Of sentences that are not in English the frame is not measured."
        if first["unmeasured"] or shown["unmeasured"].any()
        else "",
    ]
    return Words(
        title=f"{names} share {share}{_say_frame(first)}",
        subtitle="Sentences that name both actors, by frame; one that names three stands in three "
        f"bars; {counted(of, 'sentence')} in all",
        note=" ".join(note for note in notes if note),
        measure="Pairs in one sentence",
    )


def _say_frame(pair: pd.Series) -> str:
    """Say how many of a pair's sentences are cooperative and how many confrontational."""
    return f": {pair['cooperative']:,} cooperative, {pair['confrontational']:,} confrontational"
