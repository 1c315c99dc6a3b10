"""Of what frames the sentences of each article, or of each year, are made up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.balance import FEW_SENTENCES
from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.names import name_articles, name_undated
from charts.numbers import counted, percent
from charts.palette import Frame, frame_style
from charts.rows import Row, Rows, arrange_rows, draw_rows, say_rows
from charts.template import SMALL_SIZE

ORDER: tuple[Frame, ...] = ("cooperative", "mixed", "none", "confrontational")
"""From left to right: the two frames that are compared each begin at an edge of their own."""

BAR = 30
LEAST_SHARE = {"wide": 0.06, "narrow": 0.11}
"""A narrower part of a bar has no room for its share."""

MOST_ROWS = 20
"""Articles drawn at a time: about one screen."""

SIDES = ("cooperative", "confrontational")

SORTED = {"date": "", "cooperative": "cooperative", "confrontational": "confrontational"}
"""The orders of articles: by date, or by their share of a frame."""


@dataclass(frozen=True)
class Composition:
    """What is drawn: counts and shares by frame, one row a bar, and the words of each bar.

    ``field`` is the column that selects a bar's sentences (article_id or year).
    """

    parts: pd.DataFrame
    rows: tuple[Row, ...]
    field: str
    words: Words


def article_composition_figure(
    table: pd.DataFrame, look: Look, *, labels: Mapping[str, str], order: str = "date"
) -> go.Figure:
    """Draw what frames the sentences of each article have, at most ``MOST_ROWS`` of them.

    Args:
        table: ``analysis.store.list_articles``.
        look: theme and width.
        labels: a short name of each article, by its identifier.
        order: a key of ``SORTED``.
    """
    held = table[table["sentences"] > 0]
    parts = _shares(held).assign(label=name_articles(held, labels))
    if SORTED[order]:
        parts = parts.sort_values([f"{order}_share", "sentences"], ascending=False)
    title = _say_title(parts, name_undated(parts, labels))
    parts = parts.head(MOST_ROWS)
    rows = _say_bars(parts, parts["label"])
    left_out = len(held) - len(parts)
    empty = len(table) - len(held)
    notes = [
        f"{len(parts)} of {counted(len(held), 'article')} shown." if left_out else "",
        f"{counted(empty, 'article')} without a sentence in this choice." if empty else "",
    ]
    words = Words(
        title=title,
        subtitle="Share of each article's sentences by frame, %; "
        f"{counted(int(held['sentences'].sum()), 'sentence')} of "
        f"{counted(len(held), 'article')}",
        note=" ".join(note for note in notes if note),
        measure="Frames by article",
    )
    return _draw(Composition(parts, rows, "article_id", words), look)


def year_composition_figure(years: pd.DataFrame, look: Look, *, articles: int) -> go.Figure:
    """Draw what frames the sentences of each year's articles have.

    Args:
        years: ``analysis.store.balance_by_year``.
        look: theme and width.
        articles: how many articles were chosen; those without one year are in no bar.
    """
    parts = _shares(years[years["sentences"] > 0])
    names = parts["year"].astype("str")
    held = int(parts["articles"].sum())
    rows = tuple(
        Row(str(row["year"]), counted(int(row["articles"]), "article"))
        for row in parts.to_dict("records")
    )
    without = articles - held
    words = Words(
        title=_say_title(parts, names),
        subtitle="Share of the sentences of each year's articles by frame, %; "
        f"{counted(int(parts['sentences'].sum()), 'sentence')} of {counted(held, 'article')}",
        note=f"{counted(without, 'article')} not dated to one year." if without else "",
        measure="Frames by year",
    )
    return _draw(Composition(parts, rows, "year", words), look)


def _shares(table: pd.DataFrame) -> pd.DataFrame:
    """Add to counts by frame their shares of all sentences."""
    return table.assign(**{f"{frame}_share": table[frame] / table["sentences"] for frame in ORDER})


def _say_bars(parts: pd.DataFrame, labels: pd.Series) -> tuple[Row, ...]:
    return tuple(
        Row(label, counted(int(size), "sentence"))
        for label, size in zip(labels, parts["sentences"], strict=True)
    )


def _say_title(parts: pd.DataFrame, names: pd.Series) -> str:
    """Say where the shares of cooperative and of confrontational sentences are largest."""
    if parts.empty:
        return "No sentence in this choice"
    rows = [row for row, size in enumerate(parts["sentences"]) if size >= FEW_SENTENCES]
    if not rows:
        return "How do the few sentences divide among the frames?"
    top = {side: max(rows, key=parts[f"{side}_share"].tolist().__getitem__) for side in SIDES}
    shares = {side: percent(parts[f"{side}_share"].tolist()[row]) for side, row in top.items()}
    if len(parts) == 1:
        return " and ".join(f"{share} {side}" for side, share in shares.items()) + " sentences"
    said = [f"most {side}: {names.iloc[top[side]]} ({shares[side]})" for side in SIDES]
    return f"M{said[0][1:]}; {said[1]}"


def _draw(composition: Composition, look: Look) -> go.Figure:
    rows = arrange_rows(composition.rows, look, BAR)
    figure = new_figure(look)
    for frame in ORDER:
        _draw_frame(figure, composition, frame, rows)
    draw_rows(figure, rows)
    figure.update_xaxes(visible=False, range=[0, 1], fixedrange=True)
    figure.update_layout(barmode="stack", showlegend=True)
    said = [_read_out(row) for row in composition.parts.to_dict("records")]
    words = say_rows(composition.words, rows, said)
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def _draw_frame(figure: go.Figure, composition: Composition, frame: Frame, rows: Rows) -> None:
    look, field = rows.look, composition.field
    style = frame_style(frame, look.theme)
    parts = composition.parts.assign(frame=frame, count=composition.parts[frame])
    shares = parts[f"{frame}_share"]
    figure.add_bar(
        x=shares,
        y=rows.places,
        orientation="h",
        width=rows.in_rows(BAR),
        name=style.label_signed,
        text=[percent(share) if share >= LEAST_SHARE[look.width] else "" for share in shares],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={
            "color": style.on,
            "size": SMALL_SIZE + 1,
            "shadow": ", ".join([f"0 0 3px {style.colour}"] * 4),  # the hatching stays off it
        },
        marker=style.bar,
        hovertemplate=f"%{{customdata[2]:,}} of %{{customdata[3]:,}} sentences: "
        f"{style.label.lower()}<extra></extra>",
        **marks(parts, field, "frame", extra=("count", "sentences")),
    )


def _read_out(row: Mapping[Any, Any]) -> str:
    return ", ".join(f"{percent(row[f'{frame}_share'])} {frame}" for frame in ORDER).replace(
        "none", "no frame"
    )
