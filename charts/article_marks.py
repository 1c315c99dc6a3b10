"""An article as a mark: colour and shape say the sign of its balance, hollow that it rests on few.

The words that go with a mark stand here too, so that all charts of balances say the same.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, marks
from charts.names import name_articles
from charts.numbers import signed
from charts.palette import balance_style
from charts.text import plain_text

RIM = 2.5
"""Width of a hollow mark's outline in pixels."""

HOVER = (
    "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>Balance %{customdata[3]}<br>"
    "%{customdata[4]} cooperative, %{customdata[5]} mixed, %{customdata[6]} confrontational"
    "<br>of %{customdata[7]} sentences, %{customdata[8]} words<extra></extra>"
)


def balance_words(row: Mapping[Any, Any]) -> str:
    """A balance with its interval: "+0.50 (+0.31 to +0.64)"; without one, the balance alone."""
    value, low, high = (
        float(str(row[name])) for name in ("balance", "balance_low", "balance_high")
    )
    return signed(value) if pd.isna(low) else f"{signed(value)} ({signed(low)} to {signed(high)})"


def article_trace(
    rows: pd.DataFrame, look: Look, labels: Mapping[str, str], sizes: Sequence[float]
) -> go.Scatter:
    """A trace of one mark an article, without its place; ``sizes`` are diameters in pixels.

    ``rows`` are those of ``analysis.store.list_articles`` that have a balance.
    """
    styles = [balance_style(value, look.theme) for value in rows["balance"]]
    colours = [style.colour for style in styles]
    hollow = rows["small_n"].tolist()
    paper = look.surface.paper
    shown = rows.assign(
        label=name_articles(rows, labels).map(plain_text),
        balance_text=[balance_words(row) for row in rows.to_dict("records")],
    )
    columns = ("label", "date_words", "balance_text", "cooperative", "mixed", "confrontational")
    return go.Scatter(
        mode="markers",
        marker={
            "size": list(sizes),
            "symbol": [style.symbol for style in styles],
            "color": [paper if few else own for few, own in zip(hollow, colours, strict=True)],
            "line": {
                "color": [own if few else paper for few, own in zip(hollow, colours, strict=True)],
                "width": [RIM if few else 1 for few in hollow],
            },
            "opacity": 1,
        },
        hovertemplate=HOVER,
        showlegend=False,
        cliponaxis=False,
        **marks(shown, "article_id", extra=(*columns, "sentences", "words")),
    )
