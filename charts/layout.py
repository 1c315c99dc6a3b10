"""How a figure is laid out: its look, its words and the room that they take.

Every chart function begins with ``new_figure`` and ends with ``finish_figure``, which places the
title, the subtitle, the key and the note, and gives each the pixels it needs, so that nothing
overlaps and nothing is cut. Margins are computed here and nowhere else.
"""

import re
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from charts.alt import describe, series_of
from charts.key import ROW, arrange_key, draw_key, read_entries
from charts.palette import SURFACES, Surface, Theme
from charts.template import BODY_SIZE, SMALL_SIZE, chart_template
from charts.text import plain_text, text_width, wrap_text

Width = Literal["wide", "narrow"]

LINE = 1.3
"""Height of a line in font sizes: plotly's own line spacing."""
GAP = 10
TICK_GAP = 8
TEXT_WIDTHS: dict[Width, int] = {"wide": 740, "narrow": 320}
"""Room for words, in pixels. Wide begins where the page's column is 760 px (`ui/viewport.py`);
narrow is a telephone of 360 to 390 px less the page's padding."""
TITLE_TOP = 2
SUBTITLE_GAP = 4
CAMERA = 34
"""Width of the camera button, which stands over the upper right corner."""
TITLE_SIZES: dict[Width, int] = {"wide": 20, "narrow": 17}
RIGHT = 16
RIM = 20
"""Pixels around a figure that is exported."""
UNSELECTED = 0.6
"""Opacity of the marks beside a selected one: plainly behind it, still to be read."""
_DAY = re.compile(r"\d{4}(-\d\d){0,2}(T.*)?$")
"""A day as text stands on an axis of time, whose labels plotly writes itself."""


@dataclass(frozen=True)
class Look:
    """For what a figure is drawn: the theme of the page, and a wide or a narrow column.

    Wide is designed for about 1000 px and holds from 760 px on; narrow is designed for 340 px.
    """

    theme: Theme = "light"
    width: Width = "wide"

    @property
    def narrow(self) -> bool:
        """Whether the column is as narrow as a telephone's."""
        return self.width == "narrow"

    @property
    def surface(self) -> Surface:
        """Background, text and line colours of the theme."""
        return SURFACES[self.theme]

    @property
    def text_width(self) -> int:
        """Pixels that a line of words may take."""
        return TEXT_WIDTHS[self.width]


@dataclass(frozen=True)
class Words:
    """The words of a figure.

    ``title`` says the finding or asks the question; ``subtitle`` names the measure, its unit and n;
    ``note`` says what a reader must know to read the marks; ``measure`` is the measure's name for
    exports; ``alt`` is the text for readers who cannot see the figure (empty: described from the
    drawn data).
    """

    title: str
    subtitle: str
    note: str = ""
    measure: str = ""
    alt: str = ""


def new_figure(look: Look) -> go.Figure:
    """Begin a figure with the template of the look, and nothing of the default."""
    return go.Figure(layout={"template": chart_template(look.theme)})


def marks(rows: pd.DataFrame, *fields: str, extra: tuple[str, ...] = ()) -> dict[str, Any]:
    """Give a trace the data that leads from its marks to the sentences behind them.

    ``fields`` are columns of ``rows`` that select sentences (article_id, frame, theme, …);
    ``extra`` columns follow them, for hover templates only. One row a mark, in drawing order.
    """
    columns = [*fields, *extra]
    return {
        "customdata": rows[columns].astype(object).to_numpy().tolist(),
        "meta": {"fields": list(fields)},
    }


def finish_figure(
    figure: go.Figure,
    words: Words,
    look: Look,
    height: int,
    left: int | None = None,
    right: int = RIGHT,
) -> go.Figure:
    """Place the words and the key of ``figure``, and give each its room.

    ``height`` is that of the plot area in pixels; axis labels and words come on top. ``left`` and
    ``right`` are margins in pixels; without ``left`` the widest label of the y axis sets it.
    Returns the same figure.
    """
    left = _label_room(figure) if left is None else left
    key = arrange_key(read_entries(figure), look.text_width)
    axis = _axis_room(figure, "top")
    top = _above(words, look) + (len(key) * ROW + GAP if key else 0) + axis
    foot = _axis_room(figure, "bottom")
    figure.update_layout(
        margin={"l": left, "r": right, "t": top, "b": foot, "autoexpand": False, "pad": 0},
        height=top + height + foot,
        showlegend=False,
        meta=_meta(words),
    )
    _add_heading(figure, words, look)
    draw_key(figure, key, look.surface, axis + GAP)
    _soften_unselected(figure, look)
    add_footnote(figure, words.note, look)
    figure.update_layout(meta={**figure.layout.meta, "alt": words.alt or describe(figure)})
    return figure


def pad_figure(figure: go.Figure) -> None:
    """Give a finished figure a rim, as a file stands on a page that has none of its own."""
    margin = figure.layout.margin
    figure.update_layout(
        margin={side: margin[side] + RIM for side in "lrtb"},
        height=figure.layout.height + 2 * RIM,
    )


def add_footnote(figure: go.Figure, text: str, look: Look) -> None:
    """Add small grey words below a finished figure, and the room for them."""
    if not text:
        return
    lines = _wrapped(text, look, SMALL_SIZE)
    foot = figure.layout.margin.b
    room = _block_height(lines, SMALL_SIZE) + GAP
    font = {"size": SMALL_SIZE, "color": look.surface.muted}
    _add_words(figure, lines, {"y": 0, "yshift": -foot - GAP / 2, "font": font})
    figure.update_layout(margin_b=foot + room, height=figure.layout.height + room)


def _soften_unselected(figure: go.Figure, look: Look) -> None:
    """Keep the marks beside a selected one readable, with their words.

    A colour for selected words is what makes plotly leave the others as they are; one for
    unselected words would stop it from telling the page of the selection at all.
    """
    for trace in figure.data:
        if trace.type in ("bar", "scatter"):
            colour = trace.textfont.color
            own = colour if isinstance(colour, str) else look.surface.ink
            trace.update(
                selected={"textfont": {"color": own}},
                unselected={"marker": {"opacity": UNSELECTED}},
            )


def _meta(words: Words) -> dict[str, str]:
    return {
        "title": words.title,
        "subtitle": words.subtitle,
        "note": words.note,
        "measure": words.measure,
    }


def _title_lines(words: Words, look: Look) -> list[str]:
    size = TITLE_SIZES[look.width]
    return wrap_text(words.title, look.text_width - CAMERA, size, bold=True)


def _add_heading(figure: go.Figure, words: Words, look: Look) -> None:
    """Add title and subtitle from the figure's upper edge down.

    They are annotations: plotly's own title moves with the number of its lines.
    """
    top = figure.layout.margin.t
    size = TITLE_SIZES[look.width]
    title = _title_lines(words, look)
    font = {"size": size, "weight": 700, "color": look.surface.ink}
    _add_words(figure, title, {"y": 1, "yshift": top - TITLE_TOP, "font": font})
    below = TITLE_TOP + _block_height(title, size) + SUBTITLE_GAP
    font = {"size": BODY_SIZE, "color": look.surface.muted}
    lines = _wrapped(words.subtitle, look, BODY_SIZE)
    _add_words(figure, lines, {"y": 1, "yshift": top - below, "font": font})


def _wrapped(text: str, look: Look, size: int) -> list[str]:
    return wrap_text(text, look.text_width, size)


def _block_height(lines: list[str], size: int) -> int:
    return round(len(lines) * size * LINE)


def _above(words: Words, look: Look) -> int:
    """Give the height of title and subtitle with the gap below them."""
    title = _block_height(_title_lines(words, look), TITLE_SIZES[look.width])
    subtitle = _block_height(_wrapped(words.subtitle, look, BODY_SIZE), BODY_SIZE)
    return TITLE_TOP + title + SUBTITLE_GAP + subtitle + GAP + GAP


def _add_words(figure: go.Figure, lines: list[str], place: dict[str, Any]) -> None:
    figure.add_annotation(
        text="<br>".join(plain_text(line) for line in lines),
        xref="paper",
        yref="paper",
        x=0,
        xanchor="left",
        xshift=-figure.layout.margin.l,
        yanchor="top",
        align="left",
        borderpad=0,
        showarrow=False,
        **place,
    )


def _axes(figure: go.Figure, letter: str) -> list[Any]:
    layout = figure.layout
    names = [name for name in layout if name.startswith(f"{letter}axis")]
    return [layout[name] for name in names] or [layout[f"{letter}axis"]]


def _label_texts(figure: go.Figure, letter: str, axis: Any) -> list[str]:  # noqa: ANN401 (plotly's axes share no public type)
    """List the labels of an axis that are known before drawing: set texts, or category names."""
    if axis.ticktext is not None:
        return [str(text) for text in axis.ticktext]
    values = [value for trace in figure.data for value in series_of(trace, letter)]
    return [value for value in values if isinstance(value, str) and not _DAY.match(value)]


def _label_room(figure: go.Figure) -> int:
    """Give the left margin: the widest label of the y axes that stand at the left."""
    room = 0.0
    for axis in _axes(figure, "y"):
        if axis.visible is False or axis.side == "right":
            continue
        if axis.showticklabels is not False:
            texts = _label_texts(figure, "y", axis) or ["−0.00"]
            lines = [line for text in texts for line in text.split("<br>")]
            room = max(room, max(text_width(line, BODY_SIZE) for line in lines) + TICK_GAP)
        if axis.title.text:
            room += BODY_SIZE * LINE + TICK_GAP
    return round(room) + 2


def _axis_room(figure: go.Figure, side: str) -> int:
    """Give the height of tick labels and title of the x axes at ``side``."""
    room = 0.0
    for axis in _axes(figure, "x"):
        if axis.visible is False or (axis.side or "bottom") != side or _is_inside(figure, axis):
            continue
        height = 0.0
        if axis.showticklabels is not False:
            texts = _label_texts(figure, "x", axis)
            lines = max((text.count("<br>") + 1 for text in texts), default=1)
            height += lines * BODY_SIZE * LINE + TICK_GAP
        if axis.title.text:
            height += BODY_SIZE * LINE + TICK_GAP
        room = max(room, height)
    return round(room)


def _is_inside(figure: go.Figure, axis: Any) -> bool:  # noqa: ANN401 (as above)
    """Whether the labels of an x axis stand between two plots, in the plot area's own height."""
    anchor = figure.layout[f"yaxis{(axis.anchor or 'y').removeprefix('y')}"]
    return anchor is not None and anchor.domain is not None and anchor.domain[0] > 0
