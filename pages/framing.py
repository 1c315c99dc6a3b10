"""Framing: how cooperative or confrontational the articles are, and when. The start page."""

from functools import partial

import streamlit as st

from analysis import store
from analysis.balance import INTERVAL_NAME
from analysis.finding import write_finding
from analysis.store.overall import Overall
from charts.composition import (
    MOST_ROWS,
    SORTED,
    article_composition_figure,
    year_composition_figure,
)
from charts.numbers import UNKNOWN, percent, signed
from charts.timeline import timeline_figure
from ui.figure import show_figure
from ui.frame import View, open_page
from ui.plain import escape
from ui.takeaway import offer_tables

MEASURES = ("frame",)  # what the figures here draw, for their badges
METRIC_WIDTH = 150  # pixels: six key figures stand in a row on a desk, two on a telephone

ORDERS = {
    "By year": "",
    "By date": "date",
    "Most cooperative": "cooperative",
    "Most confrontational": "confrontational",
}


def show_key_figures(facts: Overall) -> None:
    balance = facts.balance
    interval = "no interval" if balance.note else f"{signed(balance.low)} to {signed(balance.high)}"
    unit = "paragraphs" if balance.cluster_unit == "paragraph" else "articles"
    about = balance.note or f"Below it its {INTERVAL_NAME}, over the {unit}."
    figures = [
        (
            "Articles",
            f"{facts.articles:,}",
            f"{facts.dated:,} dated, {facts.undated:,} undated",
            "",
        ),
        ("Framed sentences", f"{balance.framed:,}", f"of {facts.sentences:,}", ""),
        ("Balance, −1 to +1", signed(balance.value), interval, about),
    ]
    for frame in ("cooperative", "mixed", "confrontational"):
        count = getattr(balance, frame)
        share = percent(count / balance.framed) if balance.framed else UNKNOWN
        figures.append((frame.capitalize(), share, f"{count:,} of {balance.framed:,}", ""))
    with st.container(horizontal=True, key="key-figures"):
        for label, value, rest, words in figures:
            st.metric(
                label,
                value,
                rest,
                delta_color="off",
                delta_arrow="off",
                width=METRIC_WIDTH,
                help=words or None,
            )


def show_composition(view: View, facts: Overall) -> None:
    articles, years = view.ask(store.list_articles), view.ask(store.balance_by_year)
    order = "date"
    if facts.articles > MOST_ROWS:
        choices = list(ORDERS) if len(years) else [name for name in ORDERS if ORDERS[name]]
        chosen = st.segmented_control("Show", choices, default=choices[0], key="composition-order")
        order = ORDERS[chosen or choices[0]]
    if order in SORTED:
        draw = partial(article_composition_figure, labels=view.labels, order=order)
        show_figure(view, "composition", articles, draw, measures=MEASURES)
    else:
        draw_years = partial(year_composition_figure, articles=facts.articles)
        show_figure(view, "composition-years", years, draw_years, measures=MEASURES)


with open_page("framing") as view:
    facts = view.ask(store.overall)
    st.subheader(escape(write_finding(facts)))
    show_key_figures(facts)
    draw = partial(
        timeline_figure,
        labels=view.labels,
        events=view.codebook.events,
        years=view.ask(store.balance_by_year),
    )
    show_figure(view, "timeline", view.ask(store.list_articles), draw, measures=MEASURES)
    show_composition(view, facts)
    offer_tables(view)
