"""Rows of a chart: a label and a figure in words beside each row, or above it where narrow.

Names are long and telephones narrow: a y axis would take half the width. Wide rows have their
label at the left edge and their figures at the right one; narrow rows have both on lines above
the marks, which then get the whole width.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import plotly.graph_objects as go

from charts.alt import MOST_VALUES
from charts.layout import LINE, RIGHT, Look, Words
from charts.overlay import Overlay
from charts.template import BODY_SIZE, SMALL_SIZE
from charts.text import plain_text, shorten_text, text_width, wrap_text

LABEL_WIDTH = 250
"""Room for a label at the left of a wide row: a name, an outlet and a year."""
GAP = 12
FOOT = 8
"""Pixels below the last row, before the words under the figure."""
ABOVE = 4
"""Pixels between the words of a narrow row and its marks."""
EDGE = 2
"""Margin at both sides of narrow rows."""
LINE_HEIGHT = round(BODY_SIZE * LINE)


@dataclass(frozen=True)
class Row:
    """One row in words: who or what it is, and its figures.

    A ``head`` stands over the rows that follow it, bold and without marks of its own.
    """

    label: str
    detail: str = ""
    head: bool = False


@dataclass(frozen=True)
class Rows:
    """Rows with their room in pixels: margins, height of a row, and where its marks stand.

    ``shift`` is how far below the middle of its row a mark stands, in rows.
    """

    rows: tuple[Row, ...]
    look: Look
    left: int
    right: int
    pitch: int
    shift: float

    @property
    def height(self) -> int:
        """Pixels of all rows together, with a little room below the last."""
        return max(1, len(self.rows)) * self.pitch + FOOT

    @property
    def places(self) -> list[float]:
        """The y coordinate of each row's marks, from the first row at the top down."""
        return [place + self.shift for place in range(len(self.rows))]

    def in_rows(self, pixels: float) -> float:
        """Turn a length in pixels into one in rows, for bars and offsets."""
        return pixels / self.pitch


def arrange_rows(rows: Sequence[Row], look: Look, thickness: int = 30) -> Rows:
    """Give rows their room; ``thickness`` is the height in pixels that the marks of a row need."""
    if look.narrow:
        lines = 2 if any(_wide_together(row, look) for row in rows) else 1
        deep = any(text_width(row.label, BODY_SIZE) > look.text_width for row in rows)
        words = (lines + deep) * LINE_HEIGHT + ABOVE
        pitch = words + thickness + GAP
        return Rows(tuple(rows), look, EDGE, EDGE, pitch, (words + thickness / 2) / pitch - 0.5)
    labels = [row.label for row in rows if not row.head]
    widest = max((text_width(label, BODY_SIZE) for label in labels), default=0)
    detail = max((text_width(row.detail, BODY_SIZE) for row in rows), default=0)
    left = round(min(widest, LABEL_WIDTH)) + GAP
    right = round(detail) + GAP + 4 if detail else RIGHT
    tall = round(2 * SMALL_SIZE * LINE) if widest > LABEL_WIDTH else 0
    return Rows(tuple(rows), look, left, right, max(thickness, tall) + GAP // 2, 0.0)


def draw_rows(figure: go.Figure, rows: Rows) -> None:
    """Write the labels and details of ``rows`` and set the y axis to them."""
    figure.update_yaxes(
        range=[max(1, len(rows.rows)) - 0.5 + rows.in_rows(FOOT), -0.5],
        visible=False,
        fixedrange=True,
        automargin=False,
    )
    draw = _write_above if rows.look.narrow else _write_beside
    over = Overlay()
    for place, row in enumerate(rows.rows):
        (_write_head if row.head else draw)(over, rows, row, place)
    over.put_on(figure)


def say_rows(words: Words, rows: Rows, more: Sequence[str] = ()) -> Words:
    """Add the alt text: title, subtitle, and each row as it is labelled, with ``more`` about it."""
    extra = [*more, *[""] * (len(rows.rows) - len(more))]
    said = [
        Row(row.label, ", ".join(part for part in (row.detail, about) if part))
        for row, about in zip(rows.rows, extra, strict=True)
    ]
    return replace(words, alt=say_list(words, said))


def say_list(words: Words, rows: Sequence[Row]) -> str:
    """Make an alt text: title, subtitle, and the first rows in words."""
    said = "; ".join(f"{row.label}: {row.detail}" for row in rows[:MOST_VALUES])
    rest = len(rows) - MOST_VALUES
    more = f"{rest:,} more are in the table" if rest > 0 else ""
    parts = [words.title, words.subtitle, said, more]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _wide_together(row: Row, look: Look) -> bool:
    both = text_width(row.label, BODY_SIZE) + GAP + text_width(row.detail, SMALL_SIZE)
    return bool(row.detail) and both > look.text_width


def _write_head(over: Overlay, rows: Rows, row: Row, place: int) -> None:
    """Write a head close to the row that follows it; a head may reach over the marks' room."""
    over.write(
        text=f"<b>{plain_text(row.label)}</b>",
        xref="paper",
        x=0,
        xshift=-rows.left,
        xanchor="left",
        y=place + 0.5,
        yanchor="bottom",
        align="left",
        font_size=BODY_SIZE,
        bgcolor=rows.look.surface.paper,  # lines of the grid do not run through the words
        borderpad=0,
        showarrow=False,
    )


def _write_beside(over: Overlay, rows: Rows, row: Row, place: int) -> None:
    label, size = _fit_label(row.label, LABEL_WIDTH)
    at = {"xref": "paper", "y": place, "yanchor": "middle", "showarrow": False, "borderpad": 0}
    over.write(
        text=label, x=0, xshift=-rows.left, xanchor="left", align="left", font_size=size, **at
    )
    if row.detail:
        muted = {"color": rows.look.surface.muted}
        detail = plain_text(row.detail)
        over.write(text=detail, x=1, xshift=GAP, xanchor="left", font=muted, **at)


def _fit_label(label: str, width: int) -> tuple[str, int]:
    """Give a label as one line, or as two small ones where it is long, and its size."""
    if text_width(label, BODY_SIZE) <= width:
        return plain_text(label), BODY_SIZE
    first, *rest = wrap_text(label, width, SMALL_SIZE)
    lines = [first, shorten_text(" ".join(rest), width, SMALL_SIZE)] if rest else [first]
    return "<br>".join(map(plain_text, lines)), SMALL_SIZE


def _write_above(over: Overlay, rows: Rows, row: Row, place: int) -> None:
    label, size = _fit_label(row.label, rows.look.text_width)
    together = not any(_wide_together(each, rows.look) for each in rows.rows)
    below = (label.count("<br>") + 1) * LINE_HEIGHT
    at = {"xref": "paper", "y": place - 0.5, "yanchor": "top", "showarrow": False, "borderpad": 0}
    at["bgcolor"] = rows.look.surface.paper  # lines of the grid do not run through the words
    over.write(text=label, x=0, xanchor="left", align="left", font_size=size, **at)
    if row.detail:
        over.write(
            text=plain_text(row.detail),
            x=1 if together else 0,
            xanchor="right" if together else "left",
            yshift=-2 if together else -below,
            font={"color": rows.look.surface.muted, "size": SMALL_SIZE},
            **at,
        )
