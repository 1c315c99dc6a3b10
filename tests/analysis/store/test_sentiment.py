"""Sentiment toward the two sides: by article and side, with its denominators."""

import math

import pytest

from analysis.schema import Tables, empty_tables
from analysis.store import (
    SENTIMENTS,
    TOWARD,
    Filters,
    Selection,
    list_sentences,
    summarise_sentiment,
)

SIDES = ("NATO", "Russia")


def repeated(tables: Tables, times: int) -> Tables:
    """Give the tables with the codes of every sentence standing ``times`` times."""
    sentences = tables.sentences.loc[tables.sentences.index.repeat(times)].reset_index(drop=True)
    return Tables(tables.articles, sentences, tables.themes, tables.mentions)


def test_each_article_has_its_sentences_toward_both_sides_counted(tables: Tables) -> None:
    table = summarise_sentiment(tables, Filters(), SIDES)
    assert table["article_id"].unique().tolist() == ["a1", "b2", "c3", "d4"]
    assert len(table) == 4 * 2 * 3
    some = table[table["count"] > 0]
    columns = ["article_id", "side", "sentiment", "count", "mentioned", "sentences"]
    assert some[columns].to_numpy().tolist() == [
        ["a1", "NATO", "neutral", 3, 3, 3],
        ["b2", "NATO", "neutral", 2, 2, 2],
        ["b2", "Russia", "negative", 1, 1, 2],
        ["c3", "NATO", "neutral", 1, 1, 1],
        ["c3", "Russia", "negative", 1, 1, 1],
        ["d4", "NATO", "neutral", 1, 1, 1],
    ]


def test_fewer_than_five_sentences_have_no_shares(tables: Tables) -> None:
    table = summarise_sentiment(tables, Filters(), SIDES)
    assert table["share"].isna().all()
    assert table["small_n"].all()


def test_shares_are_of_the_sentences_that_mention_the_side(tables: Tables) -> None:
    table = summarise_sentiment(repeated(tables, 10), Filters(), SIDES)
    later = table[table["article_id"] == "b2"]
    assert later["mentioned"].tolist() == [20, 20, 20, 10, 10, 10]
    assert later["share"].tolist() == [0.0, 1.0, 0.0, 1.0, 0.0, 0.0]
    assert later["small_n"].tolist() == [False, False, False, True, True, True]


def test_a_side_that_is_nowhere_mentioned_has_no_share(tables: Tables) -> None:
    table = summarise_sentiment(repeated(tables, 10), Filters(), SIDES)
    first = table[(table["article_id"] == "a1") & (table["side"] == "Russia")]
    assert first["mentioned"].tolist() == [0, 0, 0]
    assert all(math.isnan(share) for share in first["share"])


def test_the_filters_choose_articles_and_sentences(tables: Tables) -> None:
    table = summarise_sentiment(tables, Filters(articles=("b2",), voices=("author",)), SIDES)
    assert table["sentences"].tolist() == [1] * 6
    assert table["count"].tolist() == [0, 1, 0, 1, 0, 0]


@pytest.mark.parametrize("toward", TOWARD)
@pytest.mark.parametrize("sentiment", SENTIMENTS)
def test_a_number_is_that_of_the_sentences_behind_it(
    tables: Tables, toward: str, sentiment: str
) -> None:
    table = summarise_sentiment(tables, Filters(), SIDES)
    chosen = table[(table["toward"] == toward) & (table["sentiment"] == sentiment)]
    found = list_sentences(tables, Filters(), Selection(toward=(toward, sentiment)))
    assert found.total == chosen["count"].sum()


def test_no_article_gives_a_well_formed_result(tables: Tables) -> None:
    none = summarise_sentiment(empty_tables(), Filters(), SIDES)
    assert none.empty
    assert list(none.columns) == list(summarise_sentiment(tables, Filters(), SIDES).columns)
