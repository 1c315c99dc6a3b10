"""Mentions by article or year: how often each actor is named in each, in order of time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.mentions import rate
from charts.names import name_articles, name_undated
from charts.numbers import counted
from charts.palette import blend
from charts.rows import Row, say_list
from charts.template import BODY_SIZE, SMALL_SIZE
from charts.text import plain_text, shorten_text, text_width, wrap_text

MOST_COLUMNS = 12
"""Columns drawn at most: with more a square has no room for its figure."""

SQUARE = 34
LEAST_PITCH = 32
"""Pixels from row to row at least: two lines of a name."""
LEAST_SQUARE = 30
"""A smaller square has no room for its figure."""

SIDE = {"wide": 220, "narrow": 112}
"""Most room for the names of the actors."""
GAP = 10
RIGHT = 4
HEAD_LINES = 2

PALEST = 0.12
DARK = 0.55
"""From this depth of colour on, a square bears pale words."""


@dataclass(frozen=True)
class Grid:
    """The cells with their place (``column``, ``row``), and the names of columns and rows."""

    cells: pd.DataFrame
    field: str
    names: list[str]
    heads: list[str]
    words: list[int]
    entities: list[str]
    left: int
    look: Look

    @property
    def width(self) -> float:
        """Least width of a column in pixels."""
        return (self.look.text_width - self.left - RIGHT) / max(1, len(self.names))

    @property
    def side(self) -> float:
        """Side of a square in pixels."""
        return min(SQUARE, self.width - 3)


def mention_matrix_figure(
    table: pd.DataFrame, look: Look, *, labels: Mapping[str, str] = MappingProxyType({})
) -> go.Figure:
    """Draw how often each actor (rows) is named in each article or year (columns).

    Args:
        table: ``store.count_mentions_by_article`` or ``count_mentions_by_year``; the actors stand
            in its order.
        look: for what it is drawn.
        labels: what to call each article.
    """
    grid = _arrange(table, look, labels)
    figure = new_figure(look)
    _draw_squares(figure, grid)
    _set_axes(figure, grid)
    words = _say_words(table, grid)
    words = replace(words, alt=say_list(words, _read_out(grid)))
    height = round(max(LEAST_PITCH, grid.side + 4)) * len(grid.entities)
    return finish_figure(figure, words, look, height, left=grid.left, right=RIGHT)


def _arrange(table: pd.DataFrame, look: Look, labels: Mapping[str, str]) -> Grid:
    """Choose the columns, those with the most namings, in order of time; place each cell."""
    field = "article_id" if "article_id" in table.columns else "year"
    most = table.groupby(field, sort=False)["count"].sum().nlargest(MOST_COLUMNS).index
    cells = table[table[field].isin(most)]
    columns = cells.drop_duplicates(field)
    entities = [str(entity) for entity in dict.fromkeys(table["entity"])]
    keys = columns[field].tolist()
    placed = cells.assign(
        row=cells["entity"].map({entity: row for row, entity in enumerate(entities)}),
        column=cells[field].map({key: column for column, key in enumerate(keys)}),
    )
    names = heads = columns[field].astype("str")
    if field == "article_id":
        names = name_articles(columns, labels)
        heads = name_undated(columns, labels) + "\n" + columns["date_short"]
    words = [int(count) for count in columns["words"]]
    size = _name_size(look)
    widest = max((text_width(entity, size) for entity in entities), default=0)
    left = round(min(widest, SIDE[look.width] - GAP)) + GAP
    return Grid(placed, field, names.tolist(), heads.tolist(), words, entities, left, look)


def _name_size(look: Look) -> int:
    return SMALL_SIZE if look.narrow else BODY_SIZE


def _draw_squares(figure: go.Figure, grid: Grid) -> None:
    """Draw each cell as a square, darker the higher the rate, with its figure; a dot for none."""
    surface = grid.look.surface
    highest = float(grid.cells["per_1000"].max()) or 1.0
    cells = grid.cells[grid.cells["count"] > 0]
    depth = PALEST + (1 - PALEST) * (cells["per_1000"] / highest) ** 0.5
    figure.add_scatter(
        x=cells["column"],
        y=cells["row"],
        mode="markers+text" if grid.side >= LEAST_SQUARE else "markers",
        marker={
            "symbol": "square",
            "size": grid.side,
            "color": [blend(surface.accent, surface.paper, share) for share in depth],
            "opacity": 1,
            "line_width": 0,
        },
        text=[rate(value) for value in cells["per_1000"]],
        textfont={
            "size": SMALL_SIZE,
            "color": [surface.paper if share >= DARK else surface.ink for share in depth],
        },
        hovertemplate="<b>%{customdata[2]}</b><br>%{customdata[3]}<br>%{customdata[4]} in "
        "%{customdata[5]:,} words<extra></extra>",
        **_cell_data(cells, grid),
    )
    silent = grid.cells[grid.cells["count"] == 0]
    figure.add_scatter(
        x=silent["column"],
        y=silent["row"],
        mode="markers",
        marker={"symbol": "circle", "size": 3, "color": surface.line},
        hoverinfo="skip",
        showlegend=False,
    )


def _cell_data(cells: pd.DataFrame, grid: Grid) -> dict[str, Any]:
    named = cells.assign(
        said=cells["entity"].map(plain_text),
        times=[counted(count, "time") for count in cells["count"]],
        name=cells["column"].map(dict(enumerate(grid.names))),
    )
    return marks(named, grid.field, "entity", extra=("said", "name", "times", "words"))


def _set_axes(figure: go.Figure, grid: Grid) -> None:
    size = _name_size(grid.look)
    room = grid.left - GAP + 1
    figure.update_xaxes(
        side="top",
        range=[-0.5, len(grid.names) - 0.5],
        tickvals=list(range(len(grid.names))),
        ticktext=[_say_head(grid, column) for column in range(len(grid.names))],
        tickfont_size=SMALL_SIZE,
        tickangle=0,
        showgrid=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        range=[len(grid.entities) - 0.5, -0.5],
        tickvals=list(range(len(grid.entities))),
        ticktext=["<br>".join(_two_lines(name, room, size)) for name in grid.entities],
        tickfont_size=size,
        showgrid=False,
        fixedrange=True,
    )


def _say_head(grid: Grid, column: int) -> str:
    """Write the head of a column: name and date, or a number or year where it is narrow."""
    if grid.field == "year":
        name = grid.names[column]
        return name if grid.width > SQUARE else f"’{name[-2:]}"
    if grid.width < SQUARE * 2:
        return str(column + 1)
    whose, when = grid.heads[column].split("\n")
    words = counted(grid.words[column], "word")
    return "<br>".join([*_two_lines(whose, grid.width - GAP, SMALL_SIZE), when, words])


def _two_lines(text: str, room: float, size: int) -> list[str]:
    """Break a name into at most two lines, safe to draw."""
    lines = wrap_text(text, room, size)
    if len(lines) > HEAD_LINES:
        rest = " ".join(lines[HEAD_LINES - 1 :])
        lines = [*lines[: HEAD_LINES - 1], shorten_text(rest, room, size)]
    return [plain_text(line) for line in lines]


def _say_words(table: pd.DataFrame, grid: Grid) -> Words:
    unit = "article" if grid.field == "article_id" else "year"
    of = len(set(table[grid.field]))
    dropped = of - len(grid.names)
    numbered = grid.field == "article_id" and grid.width < SQUARE * 2
    key = "; ".join(f"{place} {name}" for place, name in enumerate(grid.names, start=1))
    notes = [
        f"{key}." if numbered else "",
        "Deeper colour: named more often; a dot: not named.",
        f"The {len(grid.names)} {unit}s that name them most; {counted(dropped, f'other {unit}')} "
        "not shown."
        if dropped
        else "",
    ]
    return Words(
        title=_say_title(grid),
        subtitle=f"Namings in 1,000 words of {_say_columns(table, grid)}",
        note=" ".join(note for note in notes if note),
        measure="Mentions in 1,000 words",
    )


def _say_columns(table: pd.DataFrame, grid: Grid) -> str:
    if grid.field == "year":
        articles = int(table.drop_duplicates("year")["articles"].sum())
        return f"each year's articles; {counted(articles, 'article')} dated within one year"
    columns = table.drop_duplicates("article_id")
    dated = int(columns["dated"].sum())
    return f"each article, in order of date; {dated:,} dated, {len(columns) - dated:,} undated"


def _say_title(grid: Grid) -> str:
    """Name the cell with the highest rate."""
    top: Mapping[Any, Any] = grid.cells.nlargest(1, "per_1000").to_dict("records")[0]
    if not top["count"]:
        return "None of these is named here"
    where = grid.names[top["column"]]
    return f"Highest rate: {top['entity']}, {rate(top['per_1000'])} times in 1,000 words in {where}"


def _read_out(grid: Grid) -> list[Row]:
    ordered = grid.cells.sort_values(["row", "column"])
    said = ordered.assign(
        text=ordered["column"].map(dict(enumerate(grid.names)))
        + " "
        + ordered["per_1000"].map(rate)
    )
    return [
        Row(grid.entities[int(str(row))], ", ".join(c["text"])) for row, c in said.groupby("row")
    ]
