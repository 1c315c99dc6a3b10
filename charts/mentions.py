"""Mentions: who and what is named most, in 1,000 words."""

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.numbers import counted, listed
from charts.palette import blend
from charts.rows import Row, Rows, arrange_rows, draw_rows, say_rows
from charts.text import plain_text

KIND_WORDS = {
    "state": "state",
    "organisation": "organisation",
    "person": "person",
    "place": "place",
    "found": "found",
}
"""A kind in words; "found" are names that the actor file lacks."""
KIND_PLURALS = {
    "state": "States",
    "organisation": "Organisations",
    "person": "People",
    "place": "Places",
    "found": "Found names",
}
BAR = 18
PALE = 0.35
"""How much of its colour is left to the bar of a name that was found: its kind is not known."""


def most_named_figure(table: pd.DataFrame, look: Look, *, most: int = 15) -> go.Figure:
    """Draw how often each actor or place is named in 1,000 words, most frequent first.

    Args:
        table: ``store.count_mentions``, of one kind or of all.
        look: for what it is drawn.
        most: how many are drawn.
    """
    shown = table.head(most).reset_index(drop=True)
    rows = arrange_rows(_say_narrow(shown) if look.narrow else _say_wide(shown), look, BAR)
    figure = new_figure(look)
    _draw_bars(figure, shown, rows)
    draw_rows(figure, rows)
    figure.update_xaxes(visible=False, range=[0, float(shown["per_1000"].max())], fixedrange=True)
    words = say_rows(_say_words(table, shown), rows)
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def rate(value: float) -> str:
    """Write a rate in 1,000 words: with one digit, with two below 1."""
    return f"{value:.1f}" if value >= 1 or value == 0 else f"{value:.2f}"


def _say_wide(shown: pd.DataFrame) -> list[Row]:
    """Name each actor with its kind, if there are several, its rate, its count and articles."""
    several = len(set(shown["kind"])) > 1
    return [
        Row(
            f"{row['entity']}, {KIND_WORDS[row['kind']]}" if several else row["entity"],
            f"{rate(row['per_1000'])} · {counted(row['count'], 'time')}, "
            f"{row['articles']:,} of {counted(row['of_articles'], 'article')}",
        )
        for row in shown.to_dict("records")
    ]


def _say_narrow(shown: pd.DataFrame) -> list[Row]:
    return [
        Row(row["entity"], f"{rate(row['per_1000'])} · {counted(row['count'], 'time')}")
        for row in shown.to_dict("records")
    ]


def _draw_bars(figure: go.Figure, shown: pd.DataFrame, rows: Rows) -> None:
    surface = rows.look.surface
    pale = blend(surface.accent, surface.paper, PALE)
    said = [
        f"<b>{plain_text(row['entity'])}</b><br>"
        f"{counted(row['count'], 'time')} in {row['words']:,} words"
        f"<br>in {row['sentences']:,} of {counted(row['of_sentences'], 'sentence')}"
        for row in shown.to_dict("records")
    ]
    figure.add_bar(
        x=shown["per_1000"],
        y=rows.places,
        orientation="h",
        width=rows.in_rows(BAR),
        marker={
            "color": [pale if kind == "found" else surface.accent for kind in shown["kind"]],
            "line": {"color": surface.accent, "width": 1},
        },
        hovertemplate="%{customdata[1]}<extra></extra>",
        showlegend=False,
        **marks(shown.assign(said=said), "entity", extra=("said",)),
    )


def _say_words(table: pd.DataFrame, shown: pd.DataFrame) -> Words:
    first = shown.iloc[0]
    hidden = len(table) - len(shown)
    found = int((shown["kind"] == "found").sum())
    notes = [
        "Pale: a name that the actor file lacks, found by its capitals and its repetition."
        if found
        else "",
        f"{counted(hidden, 'more name')} not shown." if hidden else "",
    ]
    return Words(
        title=_say_title(table, shown),
        subtitle=f"Namings in 1,000 words, aliases resolved; {int(table['count'].sum()):,} namings "
        f"of {counted(len(table), 'name')} in {int(first['words']):,} words of "
        f"{counted(int(first['of_articles']), 'article')}",
        note=" ".join(note for note in notes if note),
        measure="Mentions in 1,000 words",
    )


def _say_title(table: pd.DataFrame, shown: pd.DataFrame) -> str:
    """Name the first two, or the one there is; of one kind, say which."""
    kinds = sorted(set(table["kind"]))
    top = shown.head(2)
    names = listed(top["entity"].tolist())
    rates = listed([rate(value) for value in top["per_1000"]])
    of = f"{KIND_PLURALS[kinds[0]]}: " if len(kinds) == 1 else ""
    verb = "are" if len(top) > 1 else "is"
    most = "most" if len(shown) > 1 else "alone"
    return f"{of}{names} {verb} named {most}, {rates} times in 1,000 words"
