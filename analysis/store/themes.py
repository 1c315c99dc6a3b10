"""Themes: how often, in which articles, when, and in which frame."""

from collections.abc import Sequence

import pandas as pd

from analysis.balance import FEW_SENTENCES, ClusterUnit, summarise_balances
from analysis.schema import Tables
from analysis.store.articles import explain_intervals, head_articles
from analysis.store.filters import Filters, select_measured
from analysis.store.heads import HEAD

_SENTENCE = ["article_id", "sentence_id"]


def count_themes(tables: Tables, filters: Filters, theme_names: Sequence[str] = ()) -> pd.DataFrame:
    """How many sentences each theme has, and how those sentences frame the relationship.

    Args:
        tables: the tables.
        filters: what is chosen of them.
        theme_names: themes to list even where no sentence has them.

    Returns:
        One row a theme, most frequent first: ``theme``, ``count`` (sentences with it),
        ``sentences`` (all), ``share`` (0 to 1), ``articles`` (with it), ``of_articles``, and the
        balance of its sentences: ``analysis.balance.BALANCE_COLUMNS``, ``balance_note``,
        ``small_n``. A sentence may have several themes, so shares add up to more than 1.
    """
    chosen = select_measured(tables, filters)
    coded = _themed_sentences(chosen)
    unit: ClusterUnit = "article" if len(chosen.articles) > 1 else "paragraph"
    names = _all_themes(coded, theme_names)
    sizes = coded.groupby("theme").agg(
        count=("sentence_id", "size"), articles=("article_id", "nunique")
    )
    cluster = ["article_id"] if unit == "article" else ["article_id", "paragraph"]
    table = sizes.join(summarise_balances(coded, ["theme"], cluster)).reindex(names)
    whole = [name for name in table.columns if not name.startswith("balance")]
    table[whole] = table[whole].fillna(0).astype("int64")
    table = table.sort_values("count", ascending=False, kind="stable").reset_index(names="theme")
    total = len(chosen.sentences)
    table.insert(2, "sentences", total)
    table.insert(3, "share", table["count"] / (total or float("nan")))
    table.insert(5, "of_articles", len(chosen.articles))
    table["balance_note"] = explain_intervals(table, unit)
    table["small_n"] = table["framed"] < FEW_SENTENCES
    return table


def count_themes_by_article(
    tables: Tables, filters: Filters, theme_names: Sequence[str] = ()
) -> pd.DataFrame:
    """Share of each article's sentences that has each theme; every pair has a row.

    Returns:
        ``HEAD``, ``theme``, ``count``, ``sentences`` (of the article), ``share`` (0 to 1).
    """
    chosen = select_measured(tables, filters)
    coded = _themed_sentences(chosen)
    heads = head_articles(tables, chosen).merge(chosen.articles[["article_id", "sentences"]])
    grid = heads.merge(_all_themes(coded, theme_names).to_frame(index=False), how="cross")
    counts = coded.groupby(["article_id", "theme"]).size().rename("count").reset_index()
    table = grid.merge(counts, on=["article_id", "theme"], how="left")
    return _with_share(table)[[*HEAD, "theme", "count", "sentences", "share"]]


def count_themes_by_year(
    tables: Tables, filters: Filters, theme_names: Sequence[str] = ()
) -> pd.DataFrame:
    """Share of each year's sentences that has each theme, of articles dated within one year.

    Returns:
        ``year``, ``theme``, ``count``, ``sentences``, ``share`` (0 to 1), ``articles`` (of the
        year); every pair of a year with articles and a theme has a row.
    """
    chosen = select_measured(tables, filters)
    coded = _themed_sentences(chosen)
    years = head_articles(tables, chosen)[["article_id", "year"]].dropna()
    sizes = (
        years.astype({"year": "int64"})
        .merge(chosen.articles[["article_id", "sentences"]], on="article_id")
        .groupby("year")
        .agg(sentences=("sentences", "sum"), articles=("article_id", "size"))
        .reset_index()
    )
    grid = sizes.merge(_all_themes(coded, theme_names).to_frame(index=False), how="cross")
    counts = coded.merge(years, on="article_id").groupby(["year", "theme"]).size()
    table = grid.merge(counts.rename("count").reset_index(), on=["year", "theme"], how="left")
    return _with_share(table)[["year", "theme", "count", "sentences", "share", "articles"]]


def _themed_sentences(chosen: Tables) -> pd.DataFrame:
    """One row for each theme of each sentence, however many of its terms stand there."""
    themed = chosen.themes[[*_SENTENCE, "theme"]].drop_duplicates()
    return themed.merge(chosen.sentences[[*_SENTENCE, "paragraph", "frame"]], on=_SENTENCE)


def _all_themes(coded: pd.DataFrame, theme_names: Sequence[str]) -> pd.Index:
    """The named themes, then any others found, in alphabetical order."""
    found = sorted(set(coded["theme"]) - set(theme_names))
    return pd.Index([*theme_names, *found], dtype="str", name="theme")


def _with_share(table: pd.DataFrame) -> pd.DataFrame:
    count = table["count"].fillna(0).astype("int64")
    share = count / table["sentences"].where(table["sentences"] > 0)
    return table.assign(count=count, share=share)
