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
from charts.numbers import counted, percent, signed
from charts.timeline import timeline_figure
from ui.figure import show_figure
from ui.frame import View, open_page
from ui.plain import escape

ORDERS = {
    "By year": "",
    "By date": "date",
    "Most cooperative": "cooperative",
    "Most confrontational": "confrontational",
}


def show_key_figures(facts: Overall) -> None:
    balance = facts.balance
    interval = f"{signed(balance.low)} to {signed(balance.high)}" if not balance.note else ""
    framed = balance.framed or float("nan")
    figures = (
        ("Articles", f"{facts.articles:,}", f"{facts.dated:,} dated, {facts.undated:,} undated"),
        ("Framed sentences", f"{balance.framed:,}", f"of {counted(facts.sentences, 'sentence')}"),
        ("Balance, −1 to +1", signed(balance.value), interval or "no interval"),
        (
            "Cooperative",
            percent(balance.cooperative / framed),
            f"{balance.cooperative:,} of {balance.framed:,} framed",
        ),
        (
            "Confrontational",
            percent(balance.confrontational / framed),
            f"{balance.confrontational:,} of {balance.framed:,} framed",
        ),
    )
    helps = {"Balance, −1 to +1": balance.note or f"Below it: {INTERVAL_NAME}, over the articles."}
    with st.container(horizontal=True, key="key-figures"):
        for label, value, rest in figures:
            st.metric(
                label,
                value,
                rest,
                delta_color="off",
                delta_arrow="off",
                width="content",
                help=helps.get(label),
            )


def show_composition(view: View, facts: Overall) -> None:
    st.subheader("What is each article made of?")
    articles, years = view.ask(store.list_articles), view.ask(store.balance_by_year)
    order = "date"
    if facts.articles > MOST_ROWS:
        choices = list(ORDERS) if len(years) else [name for name in ORDERS if ORDERS[name]]
        chosen = st.segmented_control("Show", choices, default=choices[0], key="composition-order")
        order = ORDERS[chosen or choices[0]]
    if order in SORTED:
        draw = partial(article_composition_figure, labels=view.labels, order=order)
        show_figure(view, "composition", articles, draw)
    else:
        draw_years = partial(year_composition_figure, articles=facts.articles)
        show_figure(view, "composition-years", years, draw_years)


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
    show_figure(view, "timeline", view.ask(store.list_articles), draw)
    show_composition(view, facts)
