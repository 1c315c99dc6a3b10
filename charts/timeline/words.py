"""The words of the timeline: its finding, what is measured, and how to read the marks."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.balance import FEW_SENTENCES, MIN_CLUSTERS
from analysis.finding import MANY_ARTICLES
from charts.article_marks import balance_words
from charts.layout import Words
from charts.names import name_articles
from charts.numbers import NO_BREAK, counted, signed
from charts.timeline.plan import Plan

MEASURE = "Balance of cooperative and confrontational sentences"
QUESTION = "How cooperative or confrontational is each article?"
MOST_READ = 12
"""Articles that the text for screen readers names one by one."""


def timeline_words(table: pd.DataFrame, plan: Plan, labels: Mapping[str, str], named: int) -> Words:
    """Write the title, subtitle, note and text for screen readers of a timeline.

    ``named`` is the number of marks with their name beside them.
    """
    title, subtitle = _title(table, plan), _subtitle(table, plan)
    return Words(
        title=title,
        subtitle=subtitle,
        note=" ".join(_notes(plan, named)),
        measure="Balance of frames",
        alt=f"{title}. {subtitle}. {_read_out(table, labels)}",
    )


def _title(table: pd.DataFrame, plan: Plan) -> str:
    """Say how the balance changed from the first article (or year) to the last."""
    if plan.drawn.empty:
        return "None of these articles is dated" if len(table) > 1 else "This article is not dated"
    rows = plan.drawn
    if len(rows) >= MANY_ARTICLES:
        rows = plan.years.assign(date_short=plan.years["year"].astype("str"))
    if len(rows) < 2:
        return f"The balance is {_dated(rows.iloc[0])}" if len(plan.drawn) == 1 else QUESTION
    first, last = rows.iloc[0], rows.iloc[-1]
    ends = f"from {_dated(first)} to {_dated(last)}"
    if first["balance_low"] > last["balance_high"]:
        return f"The balance falls {ends}"
    if first["balance_high"] < last["balance_low"]:
        return f"The balance rises {ends}"
    known = pd.notna(first["balance_low"]) and pd.notna(last["balance_low"])
    return f"The balance goes {ends}" + ("; the intervals overlap" if known else "")


def _dated(row: Mapping[Any, Any] | pd.Series) -> str:
    return f"{signed(row['balance'])} ({row['date_short'].replace(' ', NO_BREAK)})"


def _subtitle(table: pd.DataFrame, plan: Plan) -> str:
    dated = int(table["dated"].sum())
    counts = f"{dated:,} dated, {counted(len(table) - dated, 'undated article')}"
    missing = f"; {plan.unframed:,} of them without a framed sentence" if plan.unframed else ""
    if plan.many:
        return f"{MEASURE}, −1 to +1: each article, and each year with its 95 % interval; {counts}"
    return f"{MEASURE} by article, −1 to +1, with 95 % interval; {counts}{missing}"


def _notes(plan: Plan, named: int) -> list[str]:
    """Say how to read what is drawn, and nothing of what is not."""
    shown = pd.concat([plan.drawn, plan.lane.rows])
    notes = ["n: framed sentences."]
    if plan.many:
        years = f"Below each year: its articles; steps: years with at least {MIN_CLUSTERS}."
        notes = [years]
    if shown["small_n"].any():
        notes.append(f"Hollow: fewer than {FEW_SENTENCES} framed sentences.")
    if plan.drawn["words"].min() < plan.drawn["words"].max():
        notes.append("Larger mark: more words.")
    ranged = (plan.drawn["date_precision"] != "day").any()
    if ranged and plan.many:
        notes.append("A mark stands in the middle of its possible dates.")
    elif ranged:
        notes.append("Pale bar: the days on which the article can have appeared.")
    if not plan.many and shown["balance_low"].isna().any():
        notes.append(f"No line: framed sentences in fewer than {MIN_CLUSTERS} paragraphs.")
    if 0 < named < len(plan.drawn):
        notes.append(f"Named: {named} of {len(plan.drawn)}, as far as there is room.")
    if plan.band.hidden:
        notes.append(f"{counted(plan.band.hidden, 'more event')} without room.")
    return [*notes, plan.band.key] if plan.band.key else notes


def _read_out(table: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """Name each article with date and balance, for readers who cannot see the marks."""
    read = table.head(MOST_READ)
    parts = [
        f"{name}, {row['date_words']}: {balance_words(row)}, {row['framed']} framed sentences"
        for name, row in zip(name_articles(read, labels), read.to_dict("records"), strict=True)
    ]
    rest = len(table) - len(read)
    more = f" {counted(rest, 'more article')} in the table." if rest else ""
    return "; ".join(parts) + "." + more
