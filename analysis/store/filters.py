"""What a reader has chosen to look at, as data, and the tables under that choice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analysis.language import is_measured
from analysis.schema import Tables
from analysis.store.heads import make_heads, say_day
from analysis.totals import with_totals


@dataclass(frozen=True)
class Filters:
    """A choice of articles and sentences; an empty tuple or None leaves that choice open.

    An article is in if the days on which it can have been published overlap the dates, an open
    end counting as open. An undated one is in with ``undated``, unless a bound that is known
    rules it out. ``voices`` chooses sentences: every count, rate, balance and tone is then that of
    the sentences in these voices. Articles that are off topic are in with ``off_topic`` only, those
    that repeat another one which is in with ``duplicates`` only.
    """

    date_from: date | None = None
    date_to: date | None = None
    articles: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    undated: bool = True
    off_topic: bool = False
    duplicates: bool = False


EVERYTHING = Filters(off_topic=True, duplicates=True)
"""The filters that let every article and sentence through."""


@dataclass(frozen=True)
class LeftOut:
    """How many articles are left out that the other filters let through.

    One that is off topic and repeats another counts as off topic.
    """

    off_topic: int
    duplicates: int


@dataclass(frozen=True)
class Options:
    """What there is to choose from, in the order in which it is offered.

    ``articles`` maps identifiers to names, ``outlets`` and ``voices`` map to the number of their
    articles and sentences; an unknown outlet is "". The days are the outermost known bounds of
    the dated articles. ``off_topic`` and ``duplicates`` count articles.
    """

    articles: dict[str, str]
    outlets: dict[str, int]
    voices: dict[str, int]
    first_day: date | None
    last_day: date | None
    dated: int
    undated: int
    off_topic: int
    duplicates: int


def select(tables: Tables, filters: Filters) -> Tables:
    """The tables of the articles and sentences that the filters let through.

    An article that has no sentence in the chosen voices stays, with counts of 0.
    """
    chosen = _keep(tables, _matches(tables.articles, filters))
    return _in_voices(chosen, filters.voices) if filters.voices else chosen


def select_measured(tables: Tables, filters: Filters) -> Tables:
    """The chosen tables without the articles that are not in English.

    Frames, themes, tone, voice and sentiment are not measured in those, which is not the same as
    none: they stand in no count, share or denominator of these measures.
    """
    chosen = select(tables, filters)
    return _keep(chosen, chosen.articles["language"].map(is_measured).astype(bool))


def list_options(tables: Tables) -> Options:
    """What the filters can be set to for these tables."""
    heads = make_heads(tables.articles)
    dated = heads[heads["dated"]]
    days = sorted(day for day in [*dated["date_earliest"], *dated["date_latest"]] if day)
    outlets = tables.articles["outlet"].value_counts().sort_index()
    voices = tables.sentences["voice"].value_counts().drop("", errors="ignore")
    return Options(
        articles=dict(zip(heads["article_id"], heads["name"], strict=True)),
        outlets={str(name): int(count) for name, count in outlets.items()},
        voices={str(name): int(count) for name, count in voices.items()},
        first_day=date.fromisoformat(days[0]) if days else None,
        last_day=date.fromisoformat(days[-1]) if days else None,
        dated=len(dated),
        undated=len(heads) - len(dated),
        off_topic=int((tables.articles["off_topic"] != "").sum()),
        duplicates=int((tables.articles["duplicate_of"] != "").sum()),
    )


def count_left_out(tables: Tables, filters: Filters) -> LeftOut:
    """Count the articles that are left out for being off topic, or for repeating another."""
    with_duplicates = replace(filters, duplicates=True)
    counts = [
        int(_matches(tables.articles, each).sum())
        for each in (replace(with_duplicates, off_topic=True), with_duplicates, filters)
    ]
    return LeftOut(counts[0] - counts[1], counts[1] - counts[2])


def say_left_out(left: LeftOut) -> str:
    """Say it in words: "2 off-topic and 1 duplicate article left out"; "" where there is none."""
    kinds = [(left.off_topic, "off-topic"), (left.duplicates, "duplicate")]
    parts = [f"{count:,} {word}" for count, word in kinds if count]
    last = left.duplicates or left.off_topic
    articles = "article" if last == 1 else "articles"
    return f"{' and '.join(parts)} {articles} left out" if parts else ""


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
    parts.extend(filter(None, [say_left_out(count_left_out(tables, filters))]))
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
    if not filters.off_topic:
        wanted &= articles["off_topic"] == ""
    # ISO days compare as text; an open bound is empty and never shuts an article out.
    if filters.date_from:
        latest = articles["date_latest"]
        wanted &= (latest == "") | (latest >= filters.date_from.isoformat())
    if filters.date_to:
        wanted &= articles["date_earliest"] <= filters.date_to.isoformat()
    return wanted if filters.duplicates else wanted & ~_repeats(articles[wanted], articles.index)


def _repeats(articles: pd.DataFrame, index: pd.Index) -> pd.Series:
    """Which of these articles repeat one that is among them, or the same as one before them.

    An article that repeats one which is not in view counts: else neither of the two would.
    """
    copies = articles["duplicate_of"]
    stands_for = copies.where(copies != "", articles["article_id"])
    originals_first = copies.ne("").sort_values(kind="stable").index
    repeats = stands_for.loc[originals_first].duplicated()
    return repeats.reindex(index, fill_value=False)


def _keep(tables: Tables, wanted: pd.Series) -> Tables:
    """Keep these articles with all their rows."""
    if wanted.all():
        return tables
    articles = tables.articles[wanted]
    ids = articles["article_id"]
    return Tables(
        articles.reset_index(drop=True),
        _of_articles(tables.sentences, ids),
        _of_articles(tables.themes, ids),
        _of_articles(tables.mentions, ids),
    )


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
