"""Mentions: who is named how often, where and when, and who is named together."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.balance import FRAMES
from analysis.schema import Tables
from analysis.store.articles import head_articles
from analysis.store.filters import Filters, select
from analysis.store.heads import HEAD

PER_WORDS = 1_000
"""Rates are given for so many words."""

PAIR_ENTITIES = 40
"""Pairs are counted among so many names, those in most sentences: 780 pairs at most, more than a
chart shows."""

UNMEASURED = "unmeasured"
"""Sentences that are not in English: their mentions are counted, their frame is not measured."""

_ENTITY = ["entity", "kind"]
_SENTENCE = ["article_id", "sentence_id"]


def count_mentions(tables: Tables, filters: Filters) -> pd.DataFrame:
    """How often each actor or place is named, most frequent first.

    Returns:
        ``entity``, ``kind``, ``count`` (namings), ``words`` (of all chosen text), ``per_1000``
        (namings in 1,000 words), ``articles`` and ``sentences`` (that name it), ``of_articles``,
        ``of_sentences``.
    """
    chosen = select(tables, filters)
    mentions = chosen.mentions
    once = mentions.drop_duplicates([*_ENTITY, *_SENTENCE])
    table = mentions.groupby(_ENTITY).agg(
        count=("surface", "size"), articles=("article_id", "nunique")
    )
    table["sentences"] = once.groupby(_ENTITY).size()
    table = table.reset_index().sort_values(
        ["count", "entity"], ascending=[False, True], ignore_index=True
    )
    table["words"] = int(chosen.articles["words"].sum())
    table["of_articles"] = len(chosen.articles)
    table["of_sentences"] = len(chosen.sentences)
    rates = ["count", "words", "per_1000"]
    places = ["articles", "of_articles", "sentences", "of_sentences"]
    return _with_rate(table)[[*_ENTITY, *rates, *places]]


def count_mentions_by_article(
    tables: Tables, filters: Filters, entities: Sequence[str]
) -> pd.DataFrame:
    """How often each of these actors is named in each article; every pair has a row.

    Returns:
        ``HEAD``, ``entity``, ``kind``, ``count``, ``words`` (of the article), ``per_1000``.
    """
    chosen = select(tables, filters)
    mentions = chosen.mentions[chosen.mentions["entity"].isin(entities)]
    heads = head_articles(tables, chosen).merge(chosen.articles[["article_id", "words"]])
    grid = heads.merge(_kinds(mentions, entities), how="cross")
    counts = mentions.groupby(["article_id", *_ENTITY]).size().rename("count").reset_index()
    table = grid.merge(counts, on=["article_id", *_ENTITY], how="left")
    return _with_rate(table)[[*HEAD, *_ENTITY, "count", "words", "per_1000"]]


def count_mentions_by_year(
    tables: Tables, filters: Filters, entities: Sequence[str]
) -> pd.DataFrame:
    """How often each of these actors is named in each year's articles.

    Only articles dated within one year are in.

    Returns:
        ``year``, ``entity``, ``kind``, ``count``, ``words``, ``per_1000``, ``articles``.
    """
    by_article = count_mentions_by_article(tables, filters, entities).dropna(subset=["year"])
    table = (
        by_article.astype({"year": "int64"})
        .groupby(["year", *_ENTITY], sort=False)
        .agg(count=("count", "sum"), words=("words", "sum"), articles=("article_id", "nunique"))
        .reset_index()
    )
    columns = ["year", *_ENTITY, "count", "words", "per_1000", "articles"]
    return _with_rate(table)[columns].sort_values("year", kind="stable", ignore_index=True)


def list_surfaces(tables: Tables, filters: Filters, entity: str) -> pd.DataFrame:
    """The words by which an actor is named: ``surface``, ``count``, ``of_count``."""
    mentions = select(tables, filters).mentions
    surfaces = mentions.loc[mentions["entity"] == entity, "surface"]
    table = surfaces.value_counts().rename_axis("surface").reset_index(name="count")
    table = table.sort_values(["count", "surface"], ascending=[False, True], ignore_index=True)
    return table.assign(of_count=len(surfaces))


def count_pairs(tables: Tables, filters: Filters, limit: int = PAIR_ENTITIES) -> pd.DataFrame:
    """Which two actors are named in the same sentences, and how those sentences are framed.

    Closeness is the Jaccard index (Jaccard 1912): sentences that name both, of those that name
    either; 0 = never together, 1 = always.

    Args:
        tables: the tables.
        filters: what is chosen of them.
        limit: among how many names, those in most sentences.

    Returns:
        One row a pair that shares a sentence, most shared first: ``entity_a``, ``kind_a``,
        ``entity_b``, ``kind_b``, ``sentences`` (that name both), ``sentences_a``,
        ``sentences_b``, ``of_sentences`` (all), ``jaccard``, ``articles`` (in which they meet) and
        the frames of the shared sentences: ``cooperative``, ``mixed``, ``confrontational``,
        ``none``, and ``unmeasured`` (not in English).
    """
    chosen = select(tables, filters)
    named = chosen.mentions.drop_duplicates([*_ENTITY, *_SENTENCE])[[*_ENTITY, *_SENTENCE]]
    sizes = named.groupby(_ENTITY).size().rename("sentences").reset_index()
    sizes = sizes.sort_values(["sentences", "entity"], ascending=[False, True]).head(limit)
    sizes = sizes.reset_index(drop=True).rename_axis("place").reset_index()
    named = named.merge(sizes, on=_ENTITY).merge(
        chosen.sentences[[*_SENTENCE, "frame"]], on=_SENTENCE
    )
    left = named[[*_SENTENCE, "frame", "place"]]
    both = left.merge(named[[*_SENTENCE, "place"]], on=_SENTENCE, suffixes=("_a", "_b"))
    both = both[both["place_a"] < both["place_b"]]
    codes = {**{frame: frame for frame in FRAMES}, UNMEASURED: ""}
    flags = both.assign(
        **{name: (both["frame"] == code).astype("int64") for name, code in codes.items()}
    )
    pairs = flags.groupby(["place_a", "place_b"])
    table = pairs.agg(sentences=("sentence_id", "size"), articles=("article_id", "nunique"))
    table = table.join(pairs[list(codes)].sum()).reset_index()
    return _describe_pairs(table, sizes, len(chosen.sentences))


def _describe_pairs(table: pd.DataFrame, sizes: pd.DataFrame, total: int) -> pd.DataFrame:
    """Put names, sizes and closeness to pairs of places in the list of names."""
    for end in ("a", "b"):
        named = sizes.rename(
            columns={
                "place": f"place_{end}",
                "entity": f"entity_{end}",
                "kind": f"kind_{end}",
                "sentences": f"sentences_{end}",
            }
        )
        table = table.merge(named, on=f"place_{end}")
    either = table["sentences_a"] + table["sentences_b"] - table["sentences"]
    table = table.assign(of_sentences=total, jaccard=table["sentences"] / either)
    names = ["entity_a", "kind_a", "entity_b", "kind_b"]
    counts = ["sentences", "sentences_a", "sentences_b", "of_sentences", "jaccard", "articles"]
    order = table.sort_values(
        ["sentences", "place_a", "place_b"], ascending=[False, True, True], ignore_index=True
    )
    return order[[*names, *counts, *FRAMES, UNMEASURED]]


def _kinds(mentions: pd.DataFrame, entities: Sequence[str]) -> pd.DataFrame:
    """The entities asked for, in that order, with their kind; "" for one that nobody names."""
    wanted = pd.DataFrame({"entity": pd.Series(list(entities), dtype="str")})
    return wanted.merge(mentions[_ENTITY].drop_duplicates(), how="left").fillna({"kind": ""})


def _with_rate(table: pd.DataFrame) -> pd.DataFrame:
    count = table["count"].fillna(0).astype("int64")
    words = table["words"].where(table["words"] > 0, np.nan)
    return table.assign(count=count, per_1000=count * PER_WORDS / words)
