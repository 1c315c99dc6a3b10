"""Words for readers who cannot see a figure, made from what is drawn."""

import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import MINUS

MOST_VALUES = 40
"""Values read out in one alt text; a screen reader's listener cannot skip within it."""

_KINDS = {"bar": "Bars", "scatter": "Marks", "box": "Boxes", "violin": "Distributions"}


def describe(figure: go.Figure) -> str:
    """Describe a finished figure: its title and subtitle, then what its traces show, in order."""
    meta = figure.layout.meta or {}
    head = [_sentence(str(meta.get(part, ""))) for part in ("title", "subtitle")]
    body: list[str] = []
    left = MOST_VALUES
    for trace in figure.data:
        if trace.hoverinfo == "skip" or trace.visible is False:
            continue
        pairs = _pairs(trace)
        body.append(_trace_words(trace, pairs[:left]))
        left = max(0, left - len(pairs))
    total = sum(len(_pairs(trace)) for trace in figure.data if trace.hoverinfo != "skip")
    rest = f"{total - MOST_VALUES} more values are in the table." if total > MOST_VALUES else ""
    return " ".join(part for part in [*head, *body, rest] if part)


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".?!" else f"{text}."


def _trace_words(trace: Any, pairs: list[str]) -> str:  # noqa: ANN401 (plotly's traces share no public type)
    if not pairs:
        return ""
    return f"{trace.name or _KINDS.get(trace.type, 'Values')}: {', '.join(pairs)}."


def _pairs(trace: Any) -> list[str]:  # noqa: ANN401 (as above)
    """Read the marks of a trace as "name value"."""
    across, up = series_of(trace, "x"), series_of(trace, "y")
    if trace.type in ("box", "violin"):
        across = up = []
    if getattr(trace, "orientation", None) == "h":
        across, up = up, across
    named = [(_word(name), _word(value)) for name, value in zip(across, up, strict=False)]
    return [f"{name} {value}" for name, value in named if value]


def series_of(trace: Any, letter: str) -> list[Any]:  # noqa: ANN401 (as above)
    """Give the coordinates of a trace along one axis; empty where it has none."""
    values = getattr(trace, letter, None)
    return [] if values is None else list(values)


def _word(value: Any) -> str:  # noqa: ANN401 (a mark's coordinate may be of any type)
    """Write one coordinate: numbers with at most two decimals, days without hours."""
    if value is None or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, int | float):
        return f"{value:,.2f}".rstrip("0").rstrip(".").replace("-", MINUS)
    return re.sub(r"<[^>]+>|T00:00:00.*$", " ", str(value)).strip()
