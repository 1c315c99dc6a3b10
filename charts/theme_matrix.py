"""How large each theme is in each article, or in the articles of each year."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.names import name_articles, name_undated
from charts.numbers import NO_BREAK, counted, percent
from charts.palette import blend
from charts.rows import Row, say_list
from charts.template import BODY_SIZE, SMALL_SIZE
from charts.text import plain_text, shorten_text, wrap_text

MOST_BARS = 6
"""Columns up to which a wide figure has bars; with more, or narrow, it has squares."""

MOST_COLUMNS = 12
"""Columns drawn at most: with more a square has no room for its figure."""

PITCH = {"wide": 30, "narrow": 38}
BAR = 18
SQUARE = 27
SIDE = {"wide": 250, "narrow": 124}
"""Room for the names of the themes."""

REACH = 0.62
"""Share of a column that the longest bar fills; its figure stands behind it."""

PALE = 0.45
"""How much of its colour is left to a theme that is not its column's largest."""

DARK = 0.7
"""From this share of the largest value on, a square is dark enough for pale words."""

HOVER = (
    "<b>%{customdata[2]}</b><br>%{customdata[3]}<br>"
    "%{customdata[4]:,} of %{customdata[5]:,} sentences<extra></extra>"
)
HEAD_LINES = 2
"""Lines of a name at the head of a column; the date and n have a line of their own."""

HEAD_GAP = 14
LEAST_SQUARE = 21
"""A square that is smaller has no room for its figure."""


@dataclass(frozen=True)
class Grid:
    """The columns and rows of a matrix: their keys, and the words that stand at them.

    ``table`` has a row for each cell with ``column`` and ``row``, its place in both; ``field``
    names the key of the columns (article_id or year).
    """

    table: pd.DataFrame
    field: str
    names: list[str]
    heads: list[str]
    sizes: list[int]
    labels: list[str]
    look: Look

    @property
    def width(self) -> float:
        """Least width of a column in pixels."""
        return (self.look.text_width - SIDE[self.look.width]) / max(1, len(self.names))

    @property
    def bars(self) -> bool:
        """Whether shares are bars; they are squares where a bar would be too short to compare."""
        return not self.look.narrow and len(self.names) <= MOST_BARS

    @property
    def largest(self) -> float:
        """The largest share of any cell; 1 where all are 0."""
        return float(self.table["share"].max()) or 1.0


def theme_matrix_figure(
    table: pd.DataFrame,
    look: Look,
    *,
    theme_labels: Mapping[str, str],
    labels: Mapping[str, str] = MappingProxyType({}),
) -> go.Figure:
    """Draw the share of each theme (rows, largest first) in each article or year (columns).

    Args:
        table: ``analysis.store.count_themes_by_article`` or ``count_themes_by_year``.
        look: theme and width.
        theme_labels: a theme's words for the screen, by its name.
        labels: a short name of each article, by its identifier.
    """
    grid = _arrange(table, look, theme_labels, labels)
    figure = new_figure(look)
    _set_axes(figure, grid)
    (_draw_bars if grid.bars else _draw_squares)(figure, grid)
    words = _say_words(table, grid)
    words = replace(words, alt=say_list(words, _read_out(grid)))
    height = PITCH[look.width] * max(1, len(grid.labels))
    return finish_figure(figure, words, look, height, left=SIDE[look.width], right=4)


def _arrange(
    table: pd.DataFrame, look: Look, theme_labels: Mapping[str, str], labels: Mapping[str, str]
) -> Grid:
    """Choose rows (themes that occur) and columns, and place each cell."""
    field = "article_id" if "article_id" in table.columns else "year"
    columns = table.drop_duplicates(field).head(MOST_COLUMNS)
    cells = table[table[field].isin(columns[field])]
    counts = (
        cells.groupby("theme", sort=False)["count"]
        .sum()
        .sort_values(ascending=False, kind="stable")
    )
    themes = counts[counts > 0].index.tolist()
    keys = columns[field].tolist()
    held = cells[cells["theme"].isin(themes)]
    placed = held.assign(
        row=held["theme"].map({theme: row for row, theme in enumerate(themes)}),
        column=held[field].map({key: column for column, key in enumerate(keys)}),
    )
    names = heads = columns[field].astype("str")
    if field == "article_id":
        names = name_articles(columns, labels)
        heads = name_undated(columns, labels) + "\n" + columns["date_short"]
    return Grid(
        placed,
        field,
        names.tolist(),
        heads.tolist(),
        [int(size) for size in columns["sentences"]],
        [theme_labels.get(theme, theme) for theme in themes],
        look,
    )


def _set_axes(figure: go.Figure, grid: Grid) -> None:
    """Set the heads of the columns above and the names of the themes at the left."""
    figure.update_xaxes(
        side="top",
        range=[-0.04 if grid.bars else -0.5, len(grid.names) - (0 if grid.bars else 0.5)],
        tickvals=[column + (0.01 if grid.bars else 0) for column in range(len(grid.names))],
        ticktext=[_say_head(grid, column) for column in range(len(grid.names))],
        ticklabelposition="outside right" if grid.bars else "outside",
        tickfont_size=SMALL_SIZE,
        tickangle=0,
        showgrid=False,
        fixedrange=True,
    )
    size = SMALL_SIZE if grid.look.narrow else BODY_SIZE
    room = SIDE[grid.look.width] - 10
    figure.update_yaxes(
        range=[len(grid.labels) - 0.5, -0.5],
        tickvals=list(range(len(grid.labels))),
        ticktext=["<br>".join(wrap_text(label, room, size)) for label in grid.labels],
        tickfont_size=size,
        showgrid=False,
        fixedrange=True,
    )


def _say_head(grid: Grid, column: int) -> str:
    """Write the head of a column: name and n, or a number or year where it is narrow."""
    name, size = grid.names[column], grid.sizes[column]
    if grid.look.narrow:
        if grid.field == "article_id":
            return str(column + 1)
        return "" if column % 2 and grid.width < LEAST_SQUARE else f"’{name[-2:]}"
    if grid.field == "year":
        return f"{name}<br>{size:,}"
    whose, when = grid.heads[column].split("\n")
    room = grid.width - HEAD_GAP
    lines = wrap_text(whose, room, SMALL_SIZE)
    if len(lines) > HEAD_LINES:
        rest = " ".join(lines[HEAD_LINES - 1 :])
        lines = [*lines[: HEAD_LINES - 1], shorten_text(rest, room, SMALL_SIZE)]
    return "<br>".join([*map(plain_text, lines), when, f"n = {size:,}"])


def _draw_bars(figure: go.Figure, grid: Grid) -> None:
    """Draw each cell as a bar from its column's left edge; the column's largest stands out."""
    cells, accent = grid.table, grid.look.surface.accent
    pale = blend(accent, grid.look.surface.paper, PALE)
    ink, muted = grid.look.surface.ink, grid.look.surface.muted
    tops = cells["share"] == cells.groupby("column")["share"].transform("max")
    figure.add_bar(
        x=cells["share"] / grid.largest * REACH,
        base=cells["column"],
        y=cells["row"],
        orientation="h",
        width=BAR / PITCH[grid.look.width],
        marker={"color": [accent if top else pale for top in tops], "line_width": 0},
        text=[percent(share) if share else "0" for share in cells["share"]],
        textposition="outside",
        textfont={
            "color": [ink if share else muted for share in cells["share"]],
            "size": SMALL_SIZE,
        },
        cliponaxis=False,
        hovertemplate=HOVER,
        **_cell_data(grid),
    )


def _draw_squares(figure: go.Figure, grid: Grid) -> None:
    """Draw each cell as a square, darker the larger the share; nothing stands for none."""
    cells, surface = grid.table[grid.table["count"] > 0], grid.look.surface
    level = cells["share"] / grid.largest
    side = min(SQUARE, grid.width - 3)
    figure.add_scatter(
        x=cells["column"],
        y=cells["row"],
        mode="markers+text" if side >= LEAST_SQUARE else "markers",
        marker={
            "symbol": "square",
            "size": side,
            "color": [blend(surface.accent, surface.paper, 0.12 + 0.88 * part) for part in level],
            "opacity": 1,
            "line_width": 0,
        },
        text=[f"{share * 100:.0f}" for share in cells["share"]],
        textfont={
            "size": SMALL_SIZE,
            "color": [surface.paper if part >= DARK else surface.ink for part in level],
        },
        hovertemplate=HOVER,
        **_cell_data(grid),
    )


def _cell_data(grid: Grid) -> dict[str, Any]:
    """Give the cells of a matrix what leads to their sentences, and their words on hovering."""
    cells = grid.table if grid.bars else grid.table[grid.table["count"] > 0]
    named = cells.assign(
        label=cells["row"].map(dict(enumerate(grid.labels))),
        name=cells["column"].map(dict(enumerate(map(plain_text, grid.names)))),
    )
    return marks(named, grid.field, "theme", extra=("label", "name", "count", "sentences"))


def _say_words(table: pd.DataFrame, grid: Grid) -> Words:
    if not grid.labels:
        return Words(
            "No sentence has a theme in this choice", _say_subtitle(grid), measure="Share of themes"
        )
    unit = "article" if grid.field == "article_id" else "year"
    dropped = table[grid.field].nunique() - len(grid.names)
    silent = table["theme"].nunique() - len(grid.labels)
    key = "; ".join(
        f"{place + 1} {name}, n{NO_BREAK}={NO_BREAK}{size:,}"
        for place, (name, size) in enumerate(zip(grid.names, grid.sizes, strict=True))
    )
    notes = [
        f"In full colour: the largest theme of each {unit}. n: its sentences."
        if grid.bars
        else f"Strongest colour: {percent(grid.largest)}; empty: no sentence.",
        "Below each year: its sentences." if unit == "year" and not grid.look.narrow else "",
        f"{key}." if grid.look.narrow and grid.field == "article_id" else "",
        f"{counted(dropped, unit)} not shown." if dropped else "",
        f"{counted(silent, 'theme')} in no sentence, not shown." if silent else "",
    ]
    return Words(
        title=_say_title(grid, unit),
        subtitle=_say_subtitle(grid),
        note=" ".join(note for note in notes if note),
        measure="Share of themes",
    )


def _say_title(grid: Grid, unit: str) -> str:
    """Say which theme is the largest of the most columns."""
    ordered = grid.table[grid.table["count"] > 0].sort_values(["column", "row"])
    tops = ordered[ordered["share"] == ordered.groupby("column")["share"].transform("max")]
    wins = tops["row"].value_counts()
    winner = min(int(str(row)) for row in wins[wins == wins.max()].index)
    if len(grid.names) == 1:
        return f"Largest theme: {grid.labels[winner]}"
    return (
        f"{grid.labels[winner]} is the largest theme in {wins.max():,} of "
        f"{counted(len(grid.names), unit)}"
    )


def _say_subtitle(grid: Grid) -> str:
    what = "each article" if grid.field == "article_id" else "the articles of each year"
    return (
        f"Share of the sentences of {what} with the theme, %; a sentence may have several; "
        f"{counted(sum(grid.sizes), 'sentence')}"
    )


def _read_out(grid: Grid) -> list[Row]:
    """Read each theme with its share in every column."""
    ordered = grid.table.sort_values(["row", "column"])
    said = ordered.assign(
        text=[
            f"{grid.names[column]} {percent(share)}"
            for column, share in zip(ordered["column"], ordered["share"], strict=True)
        ]
    )
    return [
        Row(grid.labels[int(str(row))], ", ".join(cells["text"]))
        for row, cells in said.groupby("row")
    ]
