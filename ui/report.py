"""What became of each input: counts that add up, a table to look through and to take away."""

from collections.abc import Collection, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analysis.article import Article
from analysis.columns import REPORT
from analysis.intake import (
    DUPLICATE,
    REFUSED,
    STATES,
    count_states,
    report_article,
    say_states,
)
from analysis.provenance import write_csv
from charts.numbers import counted, percent
from ui.data import Library, judge
from ui.incoming import Incoming
from ui.preview import Judgement

SHOWN = {name: name.replace("-", " ").capitalize() for name in STATES}
"""States as they stand on the screen."""
_FIRST, _NOT_SHOWN = ("input", "state", "note"), ("article_id",)
"""Columns that stand first on the screen, and those that stand in the file alone."""


def make_report(library: Library, read: Sequence[Incoming], added: Collection[str]) -> pd.DataFrame:
    """Report each input, with the columns of ``analysis.intake.REPORT``.

    Args:
        library: what is there.
        read: the inputs, in their order.
        added: identifiers of articles that are there because these inputs were added.
    """
    new = {each.article.article_id: each.article for each in read if each.article}
    waiting = [article for key, article in new.items() if key not in library.articles]
    there = library.tables.articles.set_index("article_id")
    judged = pd.concat([there, judge(library, waiting)]) if waiting else there
    measured = {str(key): row for key, row in judged.to_dict("index").items()}
    articles = {**library.articles, **new}
    places: dict[str, str] = {}
    rows: list[dict[str, Any]] = []
    for each in read:
        row: dict[str, Any] = {"state": REFUSED, "note": each.reason}
        if each.article:
            article_id = each.article.article_id
            row = report_article(each.article, measured[article_id], articles)
            if article_id in places:
                row |= {"state": DUPLICATE, "note": f"The same content as {places[article_id]}."}
            elif article_id in library.articles and article_id not in added:
                row |= {"state": DUPLICATE, "note": "It is among your articles already."}
            places.setdefault(article_id, each.place)
        rows.append({"input": each.place, **row})
    names = [column.name for column in REPORT]
    return pd.DataFrame(rows, columns=names, dtype="str").fillna("")


def show_report(report: pd.DataFrame, files: int) -> None:
    """Say the counts, show the table and offer it as a file."""
    inputs = "" if len(report) == files else f" with {counted(len(report), 'article')}"
    st.markdown(f"**{counted(files, 'file')}{inputs}**: {say_states(count_states(report))}.")
    labels = {column.name: column.label for column in REPORT if column.name not in _NOT_SHOWN}
    labels = {**{name: labels.pop(name) for name in _FIRST}, **labels}
    shown = report[list(labels)].assign(state=report["state"].map(SHOWN)).rename(columns=labels)
    st.dataframe(
        shown,
        hide_index=True,
        width="stretch",
        column_config={labels["note"]: st.column_config.TextColumn(width="large")},
    )
    st.download_button(
        "Report (CSV)",
        data=lambda: write_csv(report, for_people=True),
        file_name="report.csv",
        icon=":material/download:",
        on_click="ignore",
        key="report-csv",
    )


def judge_one(library: Library, article: Article) -> Judgement:
    """Say what one article is among those of the library."""
    row = judge(library, [article]).loc[[article.article_id]].to_dict("records")[0]
    repeated, source = str(row["duplicate_of"]), str(row["translation_of"])
    share = percent(float(row["overlap"]))
    return Judgement(
        off_topic=f"Off topic: {row['off_topic']}. The findings leave it out."
        if row["off_topic"]
        else "",
        repeats=f"{share} of its words stand in {library.labels[repeated]}, which is here already. "
        "The findings count the text once."
        if repeated
        else "",
        translates=f"It appears to be the same text as {library.labels[source]} in another "
        "language."
        if source
        else "",
    )
