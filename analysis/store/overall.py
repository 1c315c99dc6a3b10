"""The figures of all chosen articles together, and the facts that the finding is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from math import nan

import pandas as pd

from analysis.balance import Balance, ClusterUnit, measure_balance
from analysis.schema import Tables
from analysis.store.articles import balance_by_year, list_articles
from analysis.store.filters import Filters, select_measured
from analysis.tone import average_tone


@dataclass(frozen=True)
class ArticleFact:
    """An article that the finding speaks of; its balance is a number."""

    article_id: str
    name: str
    date_placed: str
    date_words: str
    date_short: str
    balance: float
    framed: int
    small_n: bool


@dataclass(frozen=True)
class YearFact:
    """A year with articles whose balance is a number."""

    year: int
    articles: int
    framed: int
    balance: float


@dataclass(frozen=True)
class Overall:
    """The chosen articles that are measured in figures: those in English.

    ``of_articles`` and ``of_sentences`` count the whole corpus. ``unplaced`` are dated articles
    whose bounds do not lie in one year. ``balance`` is over articles, or over the paragraphs of a
    single one. ``rated`` counts sentences with a tone; polarity and subjectivity are means over
    all rated words. ``measured`` counts articles that have a balance; ``first`` and ``last`` are
    the outermost dated ones of these (None without two), ``change`` the step of the balance
    between them (NaN without). ``most_cooperative`` and ``most_confrontational`` hold all articles
    at that end: more than one if they tie, the same ones if all balances are equal.
    """

    articles: int
    of_articles: int
    dated: int
    undated: int
    unplaced: int
    words: int
    sentences: int
    of_sentences: int
    balance: Balance
    none: int
    polarity: float
    subjectivity: float
    rated: int
    tone_coverage: float
    measured: int
    first: ArticleFact | None
    last: ArticleFact | None
    change: float
    most_cooperative: tuple[ArticleFact, ...]
    most_confrontational: tuple[ArticleFact, ...]
    years: tuple[YearFact, ...]


def overall(tables: Tables, filters: Filters) -> Overall:
    """The figures of all chosen articles together, of those that are in English."""
    sentences = select_measured(tables, filters).sentences
    listed = list_articles(tables, filters)
    facts = _list_facts(listed)
    dated = [fact for fact in facts if fact.date_placed]
    first, last = (dated[0], dated[-1]) if len(dated) > 1 else (None, None)
    unit: ClusterUnit = "article" if len(listed) > 1 else "paragraph"
    tone = average_tone(sentences.assign(all=0), ["all"])
    return Overall(
        articles=len(listed),
        of_articles=len(tables.articles),
        dated=int(listed["dated"].sum()),
        undated=int((~listed["dated"]).sum()),
        unplaced=int((listed["dated"] & listed["year"].isna()).sum()),
        words=int(sentences["words"].sum()),
        sentences=len(sentences),
        of_sentences=len(tables.sentences),
        balance=measure_balance(sentences, unit),
        none=int((sentences["frame"] == "none").sum()),
        polarity=_only(tone["polarity"]),
        subjectivity=_only(tone["subjectivity"]),
        rated=int((sentences["rated_words"] > 0).sum()),
        tone_coverage=_only(tone["tone_coverage"]),
        measured=len(facts),
        first=first,
        last=last,
        change=last.balance - first.balance if first and last else nan,
        most_cooperative=_at_end(facts, max),
        most_confrontational=_at_end(facts, min),
        years=_list_years(balance_by_year(tables, filters)),
    )


def _list_facts(listed: pd.DataFrame) -> tuple[ArticleFact, ...]:
    """The articles that have a balance, in the order of the list."""
    columns = list(ArticleFact.__dataclass_fields__)
    rows = listed.loc[listed["balance"].notna(), columns]
    return tuple(ArticleFact(*row) for row in rows.itertuples(index=False))


def _at_end(facts: tuple[ArticleFact, ...], end: Callable[..., float]) -> tuple[ArticleFact, ...]:
    if not facts:
        return ()
    outermost = end(fact.balance for fact in facts)
    return tuple(fact for fact in facts if fact.balance == outermost)


def _list_years(table: pd.DataFrame) -> tuple[YearFact, ...]:
    rows = table.loc[table["balance"].notna(), ["year", "articles", "framed", "balance"]]
    return tuple(YearFact(*row) for row in rows.itertuples(index=False))


def _only(figures: pd.Series) -> float:
    """The one figure there is; NaN where there is nothing to measure."""
    return float(figures.iloc[0]) if len(figures) else nan
