"""What a reader has chosen to look at, as data, and the tables under that choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.schema import Tables
from analysis.store.heads import make_heads, say_day
from analysis.totals import with_totals


@dataclass(frozen=True)
class Filters:
    """A choice of articles and sentences; an empty tuple or None leaves that choice open.

    An article is in if the days on which it can have been published overlap the dates, an open
    end counting as open. An undated one is in with ``undated``, unless a bound that is known
    rules it out. ``voices`` chooses sentences: every count, rate, balance and tone is then that of
    the sentences in these voices.
    """

    date_from: date | None = None
    date_to: date | None = None
    articles: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    undated: bool = True


@dataclass(frozen=True)
class Options:
    """What there is to choose from, in the order in which it is offered.

    ``articles`` maps identifiers to names, ``outlets`` and ``voices`` map to the number of their
    articles and sentences; an unknown outlet is "". The days are the outermost known bounds of
    the dated articles.
    """

    articles: dict[str, str]
    outlets: dict[str, int]
    voices: dict[str, int]
    first_day: date | None
    last_day: date | None
    dated: int
    undated: int


def select(tables: Tables, filters: Filters) -> Tables:
    """The tables of the articles and sentences that the filters let through.

    An article that has no sentence in the chosen voices stays, with counts of 0.
    """
    if filters == Filters():
        return tables
    articles = tables.articles[_matches(tables.articles, filters)]
    ids = articles["article_id"]
    chosen = Tables(
        articles.reset_index(drop=True),
        _of_articles(tables.sentences, ids),
        _of_articles(tables.themes, ids),
        _of_articles(tables.mentions, ids),
    )
    return _in_voices(chosen, filters.voices) if filters.voices else chosen


def list_options(tables: Tables) -> Options:
    """What the filters can be set to for these tables."""
    heads = make_heads(tables.articles)
    dated = heads[heads["dated"]]
    days = sorted(day for day in [*dated["date_earliest"], *dated["date_latest"]] if day)
    outlets = tables.articles["outlet"].value_counts().sort_index()
    voices = tables.sentences["voice"].value_counts()
    return Options(
        articles=dict(zip(heads["article_id"], heads["name"], strict=True)),
        outlets={str(name): int(count) for name, count in outlets.items()},
        voices={str(name): int(count) for name, count in voices.items()},
        first_day=date.fromisoformat(days[0]) if days else None,
        last_day=date.fromisoformat(days[-1]) if days else None,
        dated=len(dated),
        undated=len(heads) - len(dated),
    )


def describe_filters(tables: Tables, filters: Filters) -> str:
    """The filters in words, for captions and exports: what is in, and out of how many."""
    total = len(tables.articles)
    chosen = int(_matches(tables.articles, filters).sum())
    every = "The one article" if total == 1 else f"All {total} articles"
    parts = [every if chosen == total else f"{chosen} of {total} articles"]
    parts.append(_say_dates(filters))
    if filters.articles:
        heads = make_heads(tables.articles)
        parts.append(
            "chosen: " + "; ".join(heads.loc[heads["article_id"].isin(filters.articles), "name"])
        )
    if filters.outlets:
        parts.append("outlets: " + "; ".join(name or "unknown" for name in filters.outlets))
    parts.append("undated articles in" if filters.undated else "undated articles out")
    parts.append("voices: " + ", ".join(filters.voices) if filters.voices else "all voices")
    return ", ".join(parts) + "."


def _say_dates(filters: Filters) -> str:
    first, last = filters.date_from, filters.date_to
    if first and last:
        return f"{say_day(first)} to {say_day(last)}"
    if first:
        return f"from {say_day(first)}"
    return f"until {say_day(last)}" if last else "all dates"


def _matches(articles: pd.DataFrame, filters: Filters) -> pd.Series:
    """Which rows of the articles table the filters let through."""
    wanted = pd.Series(True, index=articles.index)
    if filters.articles:
        wanted &= articles["article_id"].isin(filters.articles)
    if filters.outlets:
        wanted &= articles["outlet"].isin(filters.outlets)
    if not filters.undated:
        wanted &= articles["date_precision"] != "none"
    # ISO days compare as text; an open bound is empty and never shuts an article out.
    if filters.date_from:
        latest = articles["date_latest"]
        wanted &= (latest == "") | (latest >= filters.date_from.isoformat())
    if filters.date_to:
        wanted &= articles["date_earliest"] <= filters.date_to.isoformat()
    return wanted


def _of_articles(table: pd.DataFrame, ids: pd.Series) -> pd.DataFrame:
    return table[table["article_id"].isin(ids)].reset_index(drop=True)


def _in_voices(tables: Tables, voices: Sequence[str]) -> Tables:
    """Keep the sentences in these voices, what stands in them, and count the articles anew."""
    sentences = tables.sentences[tables.sentences["voice"].isin(voices)].reset_index(drop=True)
    keys = sentences[["article_id", "sentence_id"]]
    return Tables(
        with_totals(tables.articles, sentences),
        sentences,
        tables.themes.merge(keys, on=["article_id", "sentence_id"]),
        tables.mentions.merge(keys, on=["article_id", "sentence_id"]),
    )
