"""Keyword in context: what is found, what stands around it, and out of how much."""

import time

import pandas as pd
import pytest

from analysis.concordance import QueryError, find_hits, parse_query
from analysis.schema import Tables, empty_tables
from analysis.store import Filters

TEXT = (
    "Russia's view of NATO-Russia talks isn't NATO’s; U.S. troops (NATO) don't co-operate: "
    "cooperation, defence."
)


def _with_text(tables: Tables, *texts: str) -> Tables:
    """The first sentences of the tables, with other texts."""
    sentences = tables.sentences.head(len(texts)).assign(text=pd.Series(texts, dtype="str"))
    return Tables(tables.articles, sentences, tables.themes, tables.mentions)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("nato", ["NATO", "NATO’s", "NATO"]),
        ("Russia", ["Russia's", "Russia"]),
        ("don", []),
        ("don’t", ["don't"]),
        ("U.S.", ["U.S"]),
        ("cooperat*", ["cooperation"]),
        ("co-operat*", ["co-operate"]),
        ("*ation", ["cooperation"]),
        ("de*ce", ["defence"]),
        ("*oper*", ["operate", "cooperation"]),
        ("nato russia", ["NATO-Russia"]),
        ('"nato russia" OR troops|defence', ["NATO-Russia", "troops", "defence"]),
        ("talk", []),
        ("(nato)", ["NATO", "NATO’s", "NATO"]),
        ("view.*talks", []),
    ],
)
def test_a_search_finds_its_words(tables: Tables, query: str, found: list[str]) -> None:
    hits = find_hits(_with_text(tables, TEXT), Filters(), parse_query(query))
    assert hits.rows["keyword"].tolist() == found
    assert hits.hits == len(found)


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("", "There is nothing to search for"),
        ('"open', "A quotation mark is not closed"),
        ("a |", "A part of it has no word"),
        ("OR", "A part of it has no word"),
        ("--", "A part of it has no word"),
        ("*", r"A \* stands alone"),
        ("a*b*c*", "more than 2 wildcards"),
        ("a " * 13, "more than 12 words"),
        ("a" * 301, "longer than 300 characters"),
    ],
)
def test_a_search_that_cannot_be_understood_says_why(query: str, problem: str) -> None:
    with pytest.raises(QueryError, match=problem):
        parse_query(query)


def test_hits_are_counted_with_all_denominators(tables: Tables) -> None:
    found = find_hits(tables, Filters(), parse_query("russia a1"))
    assert (found.hits, found.words) == (3, 35)
    assert found.per_1000 == pytest.approx(3000 / 35)
    assert (found.articles, found.of_articles) == (1, 4)
    assert (found.sentences, found.of_sentences) == (3, 7)


def test_hits_stand_in_the_order_of_articles_and_lead_to_their_place(tables: Tables) -> None:
    rows = find_hits(tables, Filters(), parse_query("NATO"), limit=4).rows
    assert rows["article_id"].tolist() == ["a1", "a1", "a1", "b2"]
    assert rows[["sentence_id", "paragraph", "start", "end"]].to_numpy().tolist()[2] == [
        3,
        2,
        40,
        44,
    ]
    assert rows[["name", "frame", "voice"]].to_numpy().tolist()[1] == [
        "Opening",
        "cooperative",
        "quoted",
    ]


def test_the_context_reaches_into_the_neighbouring_sentences_of_the_article(tables: Tables) -> None:
    row = find_hits(tables, Filters(), parse_query('"a1 2"'), context=25).rows.iloc[0]
    assert row[["left", "keyword", "right"]].tolist() == [
        "sia a1 1 NATO and Russia ",
        "a1 2",
        " NATO and Russia a1 3",
    ]


def test_the_context_ends_with_the_article(tables: Tables) -> None:
    row = find_hits(tables, Filters(), parse_query('"b2 1"')).rows.iloc[0]
    assert row[["left", "right"]].tolist() == ["NATO and Russia ", " NATO and Russia b2 2"]


def test_filters_hold_for_hits_too(tables: Tables) -> None:
    found = find_hits(tables, Filters(voices=("quoted",)), parse_query("NATO"))
    assert (found.hits, found.of_sentences, found.words) == (1, 1, 5)


def test_nothing_to_search_in_finds_nothing() -> None:
    found = find_hits(empty_tables(), Filters(), parse_query("NATO"))
    assert (found.hits, found.of_sentences, found.rows.empty) == (0, 0, True)


@pytest.mark.parametrize("text", ["a" * 500_000, "a " * 250_000, "a" * 119 + " ", "ab-" * 150_000])
@pytest.mark.parametrize("query", ["a*a*c", "*a* *a* *b* *c*", " ".join("a" * 12)])
def test_no_search_takes_long_on_any_text(tables: Tables, text: str, query: str) -> None:
    begun = time.perf_counter()
    find_hits(_with_text(tables, text), Filters(), parse_query(query), limit=0)
    assert time.perf_counter() - begun < 10
