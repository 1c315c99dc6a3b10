"""Mentions: who is named how often, where and when, and who together."""

import pytest

from analysis.schema import Tables, empty_tables
from analysis.store import (
    Filters,
    count_mentions,
    count_mentions_by_article,
    count_mentions_by_year,
    count_pairs,
    list_surfaces,
)


def test_actors_are_counted_with_all_denominators(tables: Tables) -> None:
    table = count_mentions(tables, Filters())
    assert table.drop(columns=["kind", "per_1000"]).to_numpy().tolist() == [
        ["NATO", 4, 35, 2, 4, 3, 7],
        ["Russia", 3, 35, 2, 4, 3, 7],
        ["Ukraine", 1, 35, 1, 4, 1, 7],
    ]
    assert table["per_1000"][0] == pytest.approx(4000 / 35)


def test_a_rate_in_a_voice_is_of_the_words_in_that_voice(tables: Tables) -> None:
    table = count_mentions(tables, Filters(voices=("quoted",)))
    assert table[["entity", "count", "words", "per_1000"]].to_numpy().tolist() == [
        ["NATO", 1, 5, 200.0]
    ]


def test_every_article_and_actor_has_a_row(tables: Tables) -> None:
    table = count_mentions_by_article(tables, Filters(articles=("a1", "b2")), ["NATO", "Nobody"])
    assert table[["article_id", "entity", "kind", "count", "words"]].to_numpy().tolist() == [
        ["a1", "NATO", "organisation", 3, 15],
        ["a1", "Nobody", "", 0, 15],
        ["b2", "NATO", "organisation", 1, 10],
        ["b2", "Nobody", "", 0, 10],
    ]
    assert table["per_1000"].tolist() == [200.0, 0.0, 100.0, 0.0]


def test_articles_add_up_to_the_count_of_all(tables: Tables) -> None:
    parts = count_mentions_by_article(tables, Filters(), ["NATO", "Russia", "Ukraine"])
    whole = count_mentions(tables, Filters()).set_index("entity")["count"]
    assert parts.groupby("entity")["count"].sum().to_dict() == whole.to_dict()


def test_years_hold_the_articles_that_are_surely_of_them(tables: Tables) -> None:
    table = count_mentions_by_year(tables, Filters(), ["Russia"])
    assert table[["year", "count", "words", "articles"]].to_numpy().tolist() == [
        [2010, 1, 15, 1],
        [2014, 2, 10, 1],
    ]


def test_the_words_behind_a_name_are_counted(tables: Tables) -> None:
    table = list_surfaces(tables, Filters(), "NATO")
    assert table.to_numpy().tolist() == [["NATO", 3, 4], ["the Alliance", 1, 4]]


def test_pairs_share_sentences(tables: Tables) -> None:
    table = count_pairs(tables, Filters())
    names = ["entity_a", "entity_b", "sentences", "sentences_a", "sentences_b", "articles"]
    assert table[names].to_numpy().tolist() == [
        ["NATO", "Russia", 2, 3, 3, 2],
        ["NATO", "Ukraine", 1, 3, 1, 1],
        ["Russia", "Ukraine", 1, 3, 1, 1],
    ]
    assert table["jaccard"].tolist() == [2 / 4, 1 / 3, 1 / 3]
    assert table.loc[0, ["cooperative", "mixed", "confrontational", "none"]].tolist() == [
        1,
        1,
        0,
        0,
    ]
    assert table["of_sentences"].tolist() == [7, 7, 7]


def test_pairs_are_counted_among_the_names_in_most_sentences(tables: Tables) -> None:
    table = count_pairs(tables, Filters(), limit=2)
    assert table[["entity_a", "entity_b"]].to_numpy().tolist() == [["NATO", "Russia"]]


def test_no_article_gives_well_formed_empty_tables(tables: Tables) -> None:
    none = empty_tables()
    assert list(count_mentions(none, Filters()).columns) == list(
        count_mentions(tables, Filters()).columns
    )
    assert count_mentions_by_article(none, Filters(), ["NATO"]).empty
    assert count_mentions_by_year(none, Filters(), ["NATO"]).empty
    assert list_surfaces(none, Filters(), "NATO").empty
    assert list(count_pairs(none, Filters()).columns) == list(
        count_pairs(tables, Filters()).columns
    )
