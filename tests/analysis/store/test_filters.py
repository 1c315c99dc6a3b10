"""Filters choose articles and sentences, and every figure follows."""

from datetime import date

import pandas as pd
import pytest

from analysis.schema import Tables, empty_tables
from analysis.store import (
    EVERYTHING,
    Filters,
    LeftOut,
    count_left_out,
    describe_filters,
    list_options,
    overall,
    say_left_out,
    select,
)


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


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(), []),
        (Filters(off_topic=True), ["off"]),
        (Filters(duplicates=True), ["twin"]),
        (EVERYTHING, ["off", "off2", "twin"]),
        (Filters(articles=("off", "twin", "a1")), []),
        # What repeats an article that is not in view is the only one of the two to count.
        (Filters(articles=("off", "twin")), ["twin"]),
        (Filters(articles=("off2", "twin"), off_topic=True), ["off2"]),
    ],
)
def test_off_topic_articles_and_duplicates_are_in_where_they_are_asked_for(
    more_tables: Tables, filters: Filters, ids: list[str]
) -> None:
    assert [name for name in _ids(more_tables, filters) if name.startswith(("o", "t"))] == ids


def test_what_is_left_out_changes_no_other_figure(tables: Tables, more_tables: Tables) -> None:
    facts, alone = overall(more_tables, Filters()), overall(tables, Filters())
    assert (facts.sentences, facts.balance.value) == (alone.sentences, alone.balance.value)
    before = tables.articles.set_index("article_id")
    after = more_tables.articles.set_index("article_id").loc[before.index]
    pd.testing.assert_frame_equal(after, before)


def test_what_is_left_out_is_counted_once_and_said(more_tables: Tables) -> None:
    assert count_left_out(more_tables, Filters()) == LeftOut(off_topic=2, duplicates=1)
    assert count_left_out(more_tables, Filters(off_topic=True)) == LeftOut(0, 2)
    assert count_left_out(more_tables, Filters(outlets=("Post",))) == LeftOut(0, 0)
    assert describe_filters(more_tables, Filters()).endswith(
        ", all voices, 2 off-topic and 1 duplicate article left out."
    )
    assert describe_filters(more_tables, Filters()).startswith("5 of 8 articles, ")
    assert describe_filters(more_tables, EVERYTHING).endswith(", all voices.")


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (LeftOut(0, 0), ""),
        (LeftOut(1, 0), "1 off-topic article left out"),
        (LeftOut(2, 0), "2 off-topic articles left out"),
        (LeftOut(0, 3), "3 duplicate articles left out"),
        (LeftOut(1, 2), "1 off-topic and 2 duplicate articles left out"),
    ],
)
def test_what_is_left_out_in_words(left: LeftOut, said: str) -> None:
    assert say_left_out(left) == said


def test_what_can_be_switched_on_is_counted(more_tables: Tables) -> None:
    options = list_options(more_tables)
    assert (options.off_topic, options.duplicates) == (2, 2)
