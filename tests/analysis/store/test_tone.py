"""Tone: by article, along an article, by who is named, against the frame."""

import math

import pytest

from analysis.schema import Tables, empty_tables
from analysis.store import (
    Filters,
    compare_tone_frame,
    count_frame_tone,
    follow_article,
    list_disagreements,
    list_tone,
    summarise_tone,
    tone_by_side,
)

SIDES = ("NATO", "Russia")


def test_an_article_has_its_tone_and_the_spread_of_its_sentences(tables: Tables) -> None:
    table = summarise_tone(tables, Filters()).set_index("article_id")
    first = table.loc["a1"]
    assert (first["value"], first["mean"]) == (0.0, 0.125)
    spread = ["minimum", "lower_quartile", "median", "upper_quartile", "maximum"]
    assert first[spread].tolist() == [-0.25, -0.0625, 0.125, 0.3125, 0.5]
    assert table["rated"].tolist() == [2, 2, 0, 1]
    assert table["coverage"].tolist() == [pytest.approx(2 / 3), 1.0, 0.0, 1.0]
    assert table.loc["c3", ["value", *spread]].isna().all()


def test_subjectivity_has_a_spread_too(tables: Tables) -> None:
    table = summarise_tone(tables, Filters(), "subjectivity").set_index("article_id")
    assert table.loc["a1", ["value", "minimum", "maximum"]].tolist() == [1 / 3, 0.25, 0.5]


def test_only_rated_sentences_are_listed(tables: Tables) -> None:
    table = list_tone(tables, Filters())
    assert table[["article_id", "sentence_id", "polarity"]].to_numpy().tolist() == [
        ["a1", 1, 0.5],
        ["a1", 2, -0.25],
        ["b2", 1, 0.25],
        ["b2", 2, 0.0],
        ["d4", 1, 0.5],
    ]


def test_the_course_of_an_article_has_running_means_with_their_n(tables: Tables) -> None:
    table = follow_article(tables, Filters(), "a1", window=3)
    assert table["frame_value"].tolist()[:2] == [1.0, 1.0]
    assert math.isnan(table["frame_value"][2])
    assert table["balance_n"].tolist() == [2, 2, 1]
    assert table["polarity_rolling"].tolist() == [0.125, 0.125, -0.25]
    assert table["polarity_n"].tolist() == [2, 2, 1]


def test_a_window_without_a_frame_has_no_running_balance(tables: Tables) -> None:
    table = follow_article(tables, Filters(), "d4")
    assert table["balance_n"].tolist() == [0]
    assert math.isnan(table["balance_rolling"][0])


def test_each_sentence_names_one_side_the_other_both_or_neither(tables: Tables) -> None:
    table = tone_by_side(tables, Filters(), SIDES)
    assert table[["group", "side", "sentences", "of_sentences", "rated"]].to_numpy().tolist() == [
        ["NATO only", "a", 1, 7, 1],
        ["Russia only", "b", 1, 7, 1],
        ["NATO and Russia", "both", 2, 7, 2],
        ["Neither", "neither", 3, 7, 1],
    ]
    assert table["polarity"].tolist() == [-0.25, 0.25, 0.25, 0.5]
    assert table["coverage"].tolist() == [1.0, 1.0, 1.0, pytest.approx(1 / 3)]


def test_frame_and_tone_of_articles_stand_side_by_side(tables: Tables) -> None:
    table = compare_tone_frame(tables, Filters()).set_index("article_id")
    assert table["framed_rated"].tolist() == [2, 2, 0, 0]
    assert table["tone_disagrees"].tolist() == [False, True, False, False]


def test_frames_and_tones_are_counted_against_each_other(tables: Tables) -> None:
    table = count_frame_tone(tables, Filters())
    assert len(table) == 16
    assert table["count"].sum() == 7
    some = table[table["count"] > 0]
    assert some[["frame", "tone", "count", "sentences", "share"]].to_numpy().tolist() == [
        ["cooperative", "positive", 1, 2, 0.5],
        ["cooperative", "negative", 1, 2, 0.5],
        ["mixed", "neutral", 1, 1, 1.0],
        ["confrontational", "positive", 1, 2, 0.5],
        ["confrontational", "not rated", 1, 2, 0.5],
        ["none", "positive", 1, 2, 0.5],
        ["none", "not rated", 1, 2, 0.5],
    ]


def test_sentences_in_which_frame_and_tone_disagree_are_listed(tables: Tables) -> None:
    found = list_disagreements(tables, Filters())
    assert (found.total, found.of) == (2, 4)
    assert found.rows[["article_id", "sentence_id", "disagreement"]].to_numpy().tolist() == [
        ["a1", 2, "Cooperative frame, negative tone"],
        ["b2", 1, "Confrontational frame, positive tone"],
    ]
    assert len(list_disagreements(tables, Filters(), limit=1).rows) == 1


def test_no_article_gives_well_formed_results() -> None:
    none = empty_tables()
    assert summarise_tone(none, Filters()).empty
    assert list_tone(none, Filters()).empty
    assert follow_article(none, Filters(), "a1").empty
    assert tone_by_side(none, Filters(), SIDES)["sentences"].tolist() == [0, 0, 0, 0]
    assert compare_tone_frame(none, Filters()).empty
    assert count_frame_tone(none, Filters())["count"].sum() == 0
    assert (list_disagreements(none, Filters()).total) == 0
