"""The key of a figure: what its colours, shapes and hatchings mean, in rows above the plot area.

plotly's own legend gets only the width of the plot area, so it breaks into columns that nothing
can foresee where labels take much of a narrow figure. This one is laid out from known widths.
"""

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from charts.overlay import Overlay
from charts.palette import Surface
from charts.text import plain_text, text_width

SIZE = 14
ROW = 24
"""Height of a row in pixels."""
_SWATCH = 12
_INDENT = 20
"""From the left of a swatch to its words."""
_SPACE = 20
"""Between the end of an entry and the next swatch."""


@dataclass(frozen=True)
class Entry:
    """One entry: its words, and how its marks look."""

    label: str
    colour: str
    shape: str
    hatch: str
    hatch_colour: str


def read_entries(figure: go.Figure) -> list[Entry]:
    """List the named traces of ``figure`` in drawing order, each name once.

    A figure with one name needs no key, unless its layout asks with ``showlegend=True``.
    """
    if figure.layout.showlegend is False:
        return []
    traces = [trace for trace in figure.data if trace.name and trace.showlegend is not False]
    entries = {trace.name: _entry(trace) for trace in reversed(traces)}
    listed = [entries[name] for name in dict.fromkeys(trace.name for trace in traces)]
    return listed if len(listed) > 1 or figure.layout.showlegend else []


def arrange_key(entries: list[Entry], width: float) -> list[list[Entry]]:
    """Break the entries into rows of at most ``width`` pixels."""
    rows: list[list[Entry]] = []
    used = 0.0
    for entry in entries:
        need = _INDENT + text_width(entry.label, SIZE)
        if rows and used + _SPACE + need <= width:
            rows[-1].append(entry)
            used += _SPACE + need
        else:
            rows.append([entry])
            used = need
    return rows


def draw_key(figure: go.Figure, rows: list[list[Entry]], surface: Surface, lift: float) -> None:
    """Draw the rows so that the last ends ``lift`` pixels above the plot area.

    Everything stands in pixels from the plot area's upper left corner; the figure's left margin is
    known by then.
    """
    over = Overlay()
    left = -float(figure.layout.margin.l)
    for place, row in enumerate(rows):
        x = left
        y = lift + (len(rows) - place - 0.5) * ROW
        for entry in row:
            _draw_swatch(over, entry, x, y)
            over.write(
                text=plain_text(entry.label),
                font={"size": SIZE, "color": surface.ink},
                xref="paper",
                yref="paper",
                x=0,
                y=1,
                xshift=x + _INDENT,
                yshift=y,
                xanchor="left",
                yanchor="middle",
                borderpad=0,
                showarrow=False,
            )
            x += _INDENT + text_width(entry.label, SIZE) + _SPACE
    over.put_on(figure)


def _entry(trace: Any) -> Entry:  # noqa: ANN401 (plotly's traces share no public type)
    marker = trace.marker
    line = getattr(trace, "line", None)
    colour = _one(marker.color) or (line.color if line else None) or "#8A8A8A"
    if trace.type == "bar":
        return Entry(
            trace.name, colour, "bar", marker.pattern.shape or "", marker.pattern.fgcolor or colour
        )
    if trace.type == "scatter" and "markers" not in (trace.mode or "markers"):
        return Entry(trace.name, (line.color if line else None) or colour, "line", "", colour)
    return Entry(trace.name, colour, _one(getattr(marker, "symbol", None)) or "circle", "", colour)


def _one(value: Any) -> str:  # noqa: ANN401 (a colour or a symbol, or one for every mark)
    """Give a trace's one colour or symbol; of many the first, as the key shows only one."""
    if value is None or isinstance(value, str):
        return value or ""
    return next((str(each) for each in value), "")


def _draw_swatch(over: Overlay, entry: Entry, x: float, y: float) -> None:
    half = _SWATCH / 2
    middle = x + half
    hollow = entry.shape.endswith("-open")
    style = {
        "fillcolor": "rgba(0,0,0,0)" if hollow else entry.colour,
        "line": {"color": entry.colour, "width": 2 if hollow or entry.shape == "line" else 0},
    }
    shape = entry.shape.removesuffix("-open")
    if shape == "line":
        path = f"M {x},{y} L {x + _SWATCH},{y}"
    elif shape == "diamond":
        path = f"M {x},{y} L {middle},{y + half} L {x + _SWATCH},{y} L {middle},{y - half} Z"
    else:
        kind = "circle" if shape == "circle" else "rect"
        corners = {"x0": x, "x1": x + _SWATCH, "y0": y - half, "y1": y + half}
        _add_shape(over, type=kind, **corners, **style)
        _draw_hatch(over, entry, x, y)
        return
    _add_shape(over, type="path", path=path, **style)


def _draw_hatch(over: Overlay, entry: Entry, x: float, y: float) -> None:
    """Draw the hatching of a bar over its swatch: strokes, or dots."""
    bottom = y - _SWATCH / 2
    if entry.hatch == "/":
        strokes = [(0, 6, 6, 12), (0, 0, 12, 12), (6, 0, 12, 6)]
        path = " ".join(f"M {x + a},{bottom + b} L {x + c},{bottom + d}" for a, b, c, d in strokes)
        _add_shape(over, type="path", path=path, line={"color": entry.hatch_colour, "width": 1.5})
    elif entry.hatch:
        for across in (2, 7):
            for up in (3, 8):
                dot = {
                    "x0": x + across,
                    "x1": x + across + 2,
                    "y0": bottom + up,
                    "y1": bottom + up + 2,
                }
                _add_shape(over, type="circle", **dot, fillcolor=entry.hatch_colour, line_width=0)


def _add_shape(over: Overlay, **shape: Any) -> None:  # noqa: ANN401 (plotly's own attributes)
    over.draw(
        xref="paper",
        yref="paper",
        xsizemode="pixel",
        ysizemode="pixel",
        xanchor=0,
        yanchor=1,
        layer="above",
        **shape,
    )
