"""Articles side by side: what is known of each, its frames, its balance, its tone."""

import pandas as pd

from analysis.balance import (
    FEW_SENTENCES,
    FRAMES,
    ClusterUnit,
    explain_interval,
    summarise_balances,
)
from analysis.schema import Tables
from analysis.store.filters import Filters, select, select_measured
from analysis.store.heads import HEAD, make_heads
from analysis.tone import average_tone

OF_ARTICLE = ["article_id"]


def head_articles(tables: Tables, chosen: Tables) -> pd.DataFrame:
    """Heads of the chosen articles; a name is the same whatever is chosen."""
    heads = make_heads(tables.articles)
    return heads[heads["article_id"].isin(chosen.articles["article_id"])].reset_index(drop=True)


def list_articles(tables: Tables, filters: Filters) -> pd.DataFrame:
    """The chosen articles that are measured, one a row, with all figures under the filters.

    Returns:
        What :func:`list_texts` returns, without the articles that are not in English.
    """
    return _describe(tables, select_measured(tables, filters))


def list_texts(tables: Tables, filters: Filters) -> pd.DataFrame:
    """The chosen articles, in whatever language, one a row, with all figures under the filters.

    Returns:
        ``HEAD``, the other columns of the ``articles`` table, and: ``framed`` (sentences with a
        frame), ``clusters`` (paragraphs that hold one), ``balance_note`` (why there is no
        interval, or ""), ``small_n`` (fewer than ``FEW_SENTENCES`` framed sentences), ``rated``
        (sentences with a rated word) and ``tone_disagrees`` (balance and polarity have opposite
        signs).
    """
    return _describe(tables, select(tables, filters))


def _describe(tables: Tables, chosen: Tables) -> pd.DataFrame:
    """Put what is known of each article, and what its sentences add up to, into one row."""
    known = [name for name in chosen.articles.columns if name == "article_id" or name not in HEAD]
    table = head_articles(tables, chosen).merge(chosen.articles[known], on="article_id")
    clusters = summarise_balances(chosen.sentences, OF_ARTICLE, ["paragraph"])["clusters"]
    rated = average_tone(chosen.sentences, OF_ARTICLE)["rated"]
    ids = table["article_id"]
    table["framed"] = table["cooperative"] + table["mixed"] + table["confrontational"]
    table["clusters"] = clusters.reindex(ids).fillna(0).astype("int64").to_numpy()
    table["rated"] = rated.reindex(ids).fillna(0).astype("int64").to_numpy()
    table["balance_note"] = explain_intervals(table, "paragraph")
    table["small_n"] = table["framed"] < FEW_SENTENCES
    table["tone_disagrees"] = table["balance"] * table["polarity"] < 0
    return table


def count_frames(tables: Tables, filters: Filters) -> pd.DataFrame:
    """How the sentences of each article divide among the frames.

    Returns:
        Four rows an article in the order of ``FRAMES``: ``HEAD``, ``frame``, ``count``,
        ``sentences`` (all of the article) and ``share`` (0 to 1; empty without sentences).
    """
    wide = list_articles(tables, filters)
    table = wide.loc[wide.index.repeat(len(FRAMES)), [*HEAD, "sentences"]].reset_index(drop=True)
    table["frame"] = list(FRAMES) * len(wide)
    table["count"] = wide[list(FRAMES)].to_numpy().ravel()
    table["share"] = table["count"] / table["sentences"].where(table["sentences"] > 0)
    return table[[*HEAD, "frame", "count", "sentences", "share"]]


def balance_by_year(tables: Tables, filters: Filters) -> pd.DataFrame:
    """The balance of each year's articles, its interval over articles.

    Only articles whose dates lie within one year are in; ``overall`` says how many are not.

    Returns:
        ``year``, ``articles``, ``sentences``, ``analysis.balance.BALANCE_COLUMNS``,
        ``balance_note``, ``small_n``; years without an article have no row.
    """
    chosen = select_measured(tables, filters)
    years = head_articles(tables, chosen)[["article_id", "year"]].dropna()
    sentences = chosen.sentences.merge(years.astype({"year": "int64"}), on="article_id")
    balances = summarise_balances(sentences, ["year"], OF_ARTICLE)
    sizes = sentences.groupby("year").agg(
        articles=("article_id", "nunique"), sentences=("sentence_id", "size")
    )
    table = sizes.join(balances).reset_index()
    table["balance_note"] = explain_intervals(table, "article")
    table["small_n"] = table["framed"] < FEW_SENTENCES
    return table


def explain_intervals(table: pd.DataFrame, unit: ClusterUnit) -> pd.Series:
    """Why each row's balance has no interval, or ""; needs ``framed`` and ``clusters``."""
    notes = [
        explain_interval(framed, clusters, unit)
        for framed, clusters in zip(table["framed"], table["clusters"], strict=True)
    ]
    return pd.Series(notes, index=table.index, dtype="str")
