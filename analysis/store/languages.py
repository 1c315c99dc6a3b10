"""What is said of the articles that are not in English, wherever a measure leaves them out."""

from dataclasses import dataclass

import pandas as pd

from analysis.language import is_measured, name_language
from analysis.schema import Tables
from analysis.store.articles import head_articles
from analysis.store.filters import Filters, select, select_measured

NAMED_TEXTS = 3
"""Articles are named up to this many; of more, their languages."""


@dataclass(frozen=True)
class Size:
    """How many articles and sentences a view rests on, and how many articles are not in English."""

    articles: int
    sentences: int
    unmeasured: int


def list_unmeasured(tables: Tables, filters: Filters) -> pd.DataFrame:
    """The chosen articles whose frames, themes and tone are not measured: those not in English.

    Returns:
        ``article_id``, ``name``, ``language`` (in words), ``sentences``; in the order of time.
    """
    chosen = select(tables, filters)
    known = chosen.articles[["article_id", "language", "sentences"]]
    table = head_articles(tables, chosen)[["article_id", "name"]].merge(known, on="article_id")
    table = table[~table["language"].map(is_measured).astype(bool)]
    words = [name_language(language) for language in table["language"]]
    return table.assign(language=pd.Series(words, table.index, dtype="str")).reset_index(drop=True)


def describe_unmeasured(tables: Tables, filters: Filters) -> str:
    """Say which chosen articles are not in English, and what of them is counted; "" for none."""
    table = list_unmeasured(tables, filters)
    if table.empty:
        return ""
    count = len(table)
    named = [f"{row['name']}, {row['language']}" for row in table.to_dict("records")]
    if count > NAMED_TEXTS:
        named = table["language"].value_counts().index.tolist()
    subject, whose = ("article is", "Its") if count == 1 else ("articles are", "Their")
    divider = ", " if count > NAMED_TEXTS else "; "
    mentions = (
        "mentions are not counted while a voice is chosen: whose words they are is not measured."
        if filters.voices
        else "mentions are counted."
    )
    return (
        f"{count:,} {subject} not in English ({divider.join(named)}): frames, themes and tone are "
        f"measured for English only. {whose} {mentions}"
    )


def count_size(tables: Tables, filters: Filters, measured: bool) -> Size:
    """Count what passes the filters; with ``measured`` of it what is in English."""
    chosen = select_measured(tables, filters) if measured else select(tables, filters)
    unmeasured = len(list_unmeasured(tables, filters))
    return Size(len(chosen.articles), len(chosen.sentences), unmeasured)
