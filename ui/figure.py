"""One way to the screen for every figure: alt text, downloads, and the sentences behind a mark."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analysis.provenance import PROVENANCE_COLUMNS, Provenance, csv_bytes, provenance_line
from analysis.store import Selection
from charts.images import IMAGE_FORMATS, REMEDY, ImageFormat, draw_image, find_browser, write_html
from charts.layout import Look, add_footnote, pad_figure
from ui.badge import show_badges
from ui.empty import show_no_data
from ui.evidence import Mark, read_selection, show_evidence
from ui.frame import View

Draw = Callable[[pd.DataFrame, Look], go.Figure]
Select = Callable[[Mark], Selection]

PRINT = Look("light", "wide")
"""How every exported figure looks, whatever the screen: for a white page."""
HINT = "Select a mark to read the sentences behind it."


def show_figure(  # noqa: PLR0913 (a figure has so many parts, all of them named)
    view: View,
    key: str,
    table: pd.DataFrame,
    draw: Draw,
    *,
    select: Select | None = read_selection,
    n: str = "",
    measures: Sequence[str] = (),
) -> tuple[Mark, ...]:
    """Draw a figure with its downloads, and list the sentences behind the marks that are selected.

    ``draw(table, look)`` makes the figure, once for the screen and again for exports. ``select``
    turns a mark into the selection of its sentences; None where marks stand for no sentences.
    ``n`` says what was counted, for exports; without it the number of articles and sentences that
    pass the filters. ``measures`` are those of `analysis.evaluation` that it draws: a badge of
    each says how well it agrees with readers. Gives the marks that are selected. An empty table
    shows why there is none.
    """
    if table.empty:
        show_no_data()
        return ()
    figure = draw(table, view.look)
    measure = str(figure.layout.meta["measure"] or key)
    provenance = view.provenance(measure[:1].upper() + measure[1:], n)
    add_footnote(figure, provenance_line(provenance), view.look)
    state = _draw_chart(figure, key, selectable=select is not None)
    marks = read_marks(figure, state) if select else ()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(HINT if select and not marks else "")
        show_badges(view.codebook, measures)
        _offer_downloads(key, table, draw, provenance)
    if select and marks:
        show_evidence(view, key, [(mark, select(mark)) for mark in marks])
    return marks


def read_marks(figure: go.Figure, state: Mapping[str, Any]) -> tuple[Mark, ...]:
    """Give the marks that are selected, as the fields that the figure's traces name.

    What was selected in another drawing of the same figure, and is no more in this one, is left
    out: a filter may have changed since.
    """
    found: list[Mark] = []
    for point in state.get("selection", {}).get("points", []):
        curve = int(point.get("curve_number", -1))
        if not 0 <= curve < len(figure.data):
            continue
        trace = figure.data[curve]
        fields = (trace.meta or {}).get("fields", [])
        values = [_plain(value) for value in _row(point.get("customdata"))]
        drawn = [[_plain(value) for value in row] for row in trace.customdata or ()]
        if fields and values in drawn:
            found.append(dict(zip(fields, values, strict=False)))
    return tuple(found)


def _row(customdata: Any) -> list[Any]:  # noqa: ANN401 (what the browser sends back)
    """Give one mark's data as a list: the browser may send it as an object of its positions."""
    if isinstance(customdata, Mapping):
        return [customdata[place] for place in sorted(customdata, key=int)]
    return list(customdata) if isinstance(customdata, Sequence) else []


def _plain(value: Any) -> Any:  # noqa: ANN401 (any value of a table)
    """Make numbers that crossed the browser equal to those that were sent."""
    return float(value) if isinstance(value, int | float) else value


def _draw_chart(figure: go.Figure, key: str, selectable: bool) -> Mapping[str, Any]:
    state = st.plotly_chart(
        figure,
        key=key,
        width="stretch",
        theme=None,
        alt=str(figure.layout.meta["alt"]),
        on_select="rerun" if selectable else "ignore",
        selection_mode="points",
        config={
            "displaylogo": False,
            "scrollZoom": False,
            "doubleClick": False,
            "modeBarButtons": [["toImage"]],
            "toImageButtonOptions": {"format": "svg", "filename": key, "scale": 1},
        },
    )
    return state if isinstance(state, Mapping) else {}


def _offer_downloads(key: str, table: pd.DataFrame, draw: Draw, provenance: Provenance) -> None:
    """Draw the menu of files; each is made when it is asked for."""
    source = provenance_line(provenance)
    images = find_browser() is not None
    menu = st.popover("Download", icon=":material/download:", type="tertiary", key=f"{key}-files")
    with menu, st.container(gap=None):
        for kind, label in IMAGE_FORMATS.items():
            make = partial(_make_image, draw, table, source, kind)
            _offer(f"{key}.{kind}", label, make, disabled=not images)
        if not images:
            st.caption(REMEDY)
        page = partial(_make_html, draw, table, source)
        _offer(f"{key}.html", "HTML, opens without a network", page)
        _offer(f"{key}.csv", "CSV, the data behind it", partial(_make_csv, table, provenance))


def _offer(file_name: str, label: str, make: Callable[[], bytes], disabled: bool = False) -> None:
    st.download_button(
        label,
        data=make,
        file_name=file_name,
        on_click="ignore",
        type="tertiary",
        disabled=disabled,
        key=f"download-{file_name}",
    )


def _make_image(draw: Draw, table: pd.DataFrame, source: str, kind: ImageFormat) -> bytes:
    return draw_image(_for_print(draw, table, source), kind, source)


def _make_html(draw: Draw, table: pd.DataFrame, source: str) -> bytes:
    return write_html(_for_print(draw, table, source), source)


def _make_csv(table: pd.DataFrame, provenance: Provenance) -> bytes:
    """Write the data; a column that bears a name of the provenance's gives way."""
    names = {name: f"{name}_in_figure" for name in PROVENANCE_COLUMNS if name in table.columns}
    return csv_bytes(table.rename(columns=names), provenance)


def _for_print(draw: Draw, table: pd.DataFrame, source: str) -> go.Figure:
    figure = draw(table, PRINT)
    add_footnote(figure, source, PRINT)
    pad_figure(figure)
    return figure
