"""The two sides of the relationship: the tone where they are named, the sentiment toward them."""

from functools import partial

import streamlit as st

from analysis import store
from charts.numbers import counted
from charts.sentiment import sentiment_figure
from charts.tone import side_tone_figure
from ui.empty import only_if_known
from ui.evidence import Mark
from ui.figure import show_figure
from ui.frame import View
from ui.plain import escape


def show_side_tone(view: View) -> None:
    """Show the tone of the sentences that name one side, the other, both, or neither."""
    first, second = sides = view.codebook.sides
    st.subheader(escape(f"Is the tone another where {first} or {second} is named?"))
    table = view.ask(store.tone_by_side, sides)
    keys = dict(zip(table["group"], table["side"], strict=True))

    def select(mark: Mark) -> store.Selection:
        return store.select_side(keys[mark["group"]], sides)

    named = only_if_known(table, "polarity")
    show_figure(view, "tone-by-side", named, side_tone_figure, select=select)


def show_sentiment(view: View) -> None:
    """Show how the sentences of each article evaluate the two sides that they mention."""
    first, second = sides = view.codebook.sides
    st.subheader(escape(f"What is the sentiment toward {first} and toward {second}?"))
    table = view.ask(store.summarise_sentiment, sides)
    counts = table.groupby("side", sort=False)["count"].sum()
    n = ", ".join(
        f"{counted(int(count), 'sentence')} that mention {side}" for side, count in counts.items()
    )
    show_figure(
        view,
        "sentiment-toward-sides",
        table if counts.any() else table.head(0),
        partial(sentiment_figure, labels=view.labels),
        n=n,
        measures=tuple(f"sentiment toward {side}" for side in sides),
    )
