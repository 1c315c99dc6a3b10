"""What became of each input: accepted, off topic, a duplicate, or refused, and why."""

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.article import Article
from analysis.columns import REPORT
from analysis.corpus import Corpus
from analysis.schema import Tables
from analysis.store.heads import say_dates

ACCEPTED, OFF_TOPIC, DUPLICATE, REFUSED = "accepted", "off-topic", "duplicate", "refused"
STATES = (ACCEPTED, OFF_TOPIC, DUPLICATE, REFUSED)


def report_inputs(corpus: Corpus, tables: Tables) -> pd.DataFrame:
    """Report each input in the order of the sources, with the columns of ``columns.REPORT``.

    An article that repeats another is a duplicate, whether or not it is off topic.

    Args:
        corpus: what came in and what was refused.
        tables: the measures of the articles, which say what repeats what.
    """
    articles = {article.article_id: article for article in corpus.articles}
    measured = {str(row["article_id"]): row for row in tables.articles.to_dict("records")}
    reasons = iter(corpus.refused)
    rows = []
    for given in corpus.inputs:
        if given.article_id:
            row = report_article(articles[given.article_id], measured[given.article_id], articles)
        else:
            row = {"state": REFUSED, "note": next(reasons).reason}
        rows.append({"input": given.place, **row})
    names = [column.name for column in REPORT]
    return pd.DataFrame(rows, columns=names, dtype="str").fillna("")


def count_states(report: pd.DataFrame) -> dict[str, int]:
    """Count the inputs of each state; the counts add up to the rows of the report."""
    counts = report["state"].value_counts()
    return {state: int(counts.get(state, 0)) for state in STATES}


def say_states(counts: Mapping[str, int]) -> str:
    """Say the counts in a sentence: "5 accepted, 1 off-topic, 2 duplicates, 0 refused"."""
    plural = {DUPLICATE: "duplicate" if counts[DUPLICATE] == 1 else "duplicates"}
    return ", ".join(f"{counts[state]:,} {plural.get(state, state)}" for state in STATES)


def report_article(
    article: Article, row: Mapping[Any, Any], articles: Mapping[str, Article]
) -> dict[str, str]:
    """Report one article; ``row`` is its row of the articles table."""
    state = DUPLICATE if row["duplicate_of"] else OFF_TOPIC if row["off_topic"] else ACCEPTED
    when = article.date
    days = [day.isoformat() if day else "" for day in (when.earliest, when.latest)]
    return {
        "article_id": article.article_id,
        "state": state,
        "title": article.title,
        "author": article.author,
        "outlet": article.outlet,
        "date": say_dates(days[0], days[1], when.precision),
        "language": article.language,
        "note": " ".join(_note(row, articles)),
    }


def _note(row: Mapping[Any, Any], articles: Mapping[str, Article]) -> list[str]:
    """List what a reader should know of an article, the reason of its state first."""
    notes = []
    if row["duplicate_of"]:
        original = articles.get(row["duplicate_of"])
        name = original.title if original and original.title else row["duplicate_of"]
        notes.append(f"Repeats {name} ({row['overlap']:.0%} of its words).".replace("%", " %"))
    if row["off_topic"]:
        notes.append(str(row["off_topic"]))
    return [*notes, *json.loads(row["warnings"])]
