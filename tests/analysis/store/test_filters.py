"""Filters choose articles and sentences, and every figure follows."""

from datetime import date

import pandas as pd
import pytest

from analysis.schema import Tables, empty_tables
from analysis.store import Filters, describe_filters, list_options, select


def _ids(tables: Tables, filters: Filters) -> list[str]:
    return sorted(select(tables, filters).articles["article_id"])


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(), ["a1", "b2", "c3", "d4"]),
        (Filters(articles=("b2", "zz")), ["b2"]),
        (Filters(outlets=("Herald",)), ["a1", "d4"]),
        (Filters(outlets=("",)), ["c3"]),
        (Filters(undated=False), ["a1", "b2", "c3"]),
        # A range is in if it overlaps; its open end reaches on.
        (Filters(date_from=date(2014, 9, 4), undated=False), ["b2", "c3"]),
        (Filters(date_from=date(2014, 9, 5), undated=False), ["c3"]),
        (Filters(date_from=date(2030, 1, 1), undated=False), ["c3"]),
        (Filters(date_to=date(2014, 7, 23), undated=False), ["a1", "b2"]),
        (Filters(date_to=date(2014, 7, 22), undated=False), ["a1"]),
        # Undated, but not before 1 October 2014: it cannot be of September.
        (Filters(date_to=date(2014, 10, 1)), ["a1", "b2", "d4"]),
        (Filters(date_to=date(2014, 9, 30)), ["a1", "b2"]),
        (Filters(outlets=("Post",), articles=("a1",)), []),
    ],
)
def test_articles_are_chosen(tables: Tables, filters: Filters, ids: list[str]) -> None:
    assert _ids(tables, filters) == ids


def test_all_tables_hold_the_chosen_articles_only(tables: Tables) -> None:
    chosen = select(tables, Filters(articles=("b2",)))
    assert set(chosen.sentences["article_id"]) == {"b2"}
    assert set(chosen.themes["article_id"]) == {"b2"}
    assert set(chosen.mentions["article_id"]) == {"b2"}


def test_a_voice_chooses_sentences_and_all_figures_are_counted_anew(tables: Tables) -> None:
    chosen = select(tables, Filters(voices=("quoted",)))
    assert chosen.sentences[["article_id", "sentence_id"]].to_numpy().tolist() == [["a1", 2]]
    assert chosen.themes["theme"].tolist() == ["energy"]
    assert chosen.mentions["entity"].tolist() == ["NATO"]
    row = chosen.articles.set_index("article_id").loc["a1"]
    assert row[["words", "sentences", "cooperative", "none"]].tolist() == [5, 1, 1, 0]
    assert row[["balance", "polarity", "tone_coverage"]].tolist() == [1.0, -0.25, 1.0]


def test_an_article_without_a_sentence_in_the_voice_stays_with_nothing(tables: Tables) -> None:
    row = select(tables, Filters(voices=("quoted",))).articles.set_index("article_id").loc["c3"]
    assert row[["words", "sentences", "confrontational"]].tolist() == [0, 0, 0]
    assert row[["balance", "polarity", "tone_coverage"]].isna().all()


def test_choosing_changes_nothing_in_the_tables(tables: Tables) -> None:
    before = tables.articles.copy()
    select(tables, Filters(voices=("author",), undated=False))
    pd.testing.assert_frame_equal(tables.articles, before)


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (Filters(), "All 4 articles, all dates, undated articles in, all voices."),
        (
            Filters(date_from=date(2014, 1, 1), undated=False, voices=("quoted",)),
            "2 of 4 articles, from 1 January 2014, undated articles out, voices: quoted.",
        ),
        (
            Filters(date_to=date(2020, 2, 3), outlets=("Post", "")),
            "1 of 4 articles, until 3 February 2020, outlets: Post; unknown, "
            "undated articles in, all voices.",
        ),
        (
            Filters(date(2010, 1, 1), date(2021, 12, 31), articles=("a1",)),
            "1 of 4 articles, 1 January 2010 to 31 December 2021, chosen: Opening, "
            "undated articles in, all voices.",
        ),
    ],
)
def test_filters_are_told_in_words(tables: Tables, filters: Filters, words: str) -> None:
    assert describe_filters(tables, filters) == words


def test_options_are_what_there_is(tables: Tables) -> None:
    options = list_options(tables)
    assert options.articles == {"a1": "Opening", "b2": "Summer", "c3": "Closing", "d4": "d4"}
    assert options.outlets == {"": 1, "Herald": 2, "Post": 1}
    assert options.voices == {"author": 5, "quoted": 1, "reported": 1}
    assert (options.first_day, options.last_day) == (date(2010, 10, 24), date(2021, 10, 29))
    assert (options.dated, options.undated) == (3, 1)


def test_an_empty_corpus_offers_nothing() -> None:
    options = list_options(empty_tables())
    assert (options.articles, options.outlets, options.voices) == ({}, {}, {})
    assert (options.first_day, options.last_day, options.dated) == (None, None, 0)
