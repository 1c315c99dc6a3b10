"""The sentences behind a number."""

import pytest

from analysis.schema import Tables, empty_tables
from analysis.store import (
    Filters,
    Selection,
    Side,
    list_marks,
    list_sentences,
    select_side,
    tone_by_side,
)

SIDES = ("NATO", "Russia")


@pytest.mark.parametrize(
    ("selection", "places"),
    [
        (Selection(), ["a1 1", "a1 2", "a1 3", "b2 1", "b2 2", "c3 1", "d4 1"]),
        (Selection(article="b2"), ["b2 1", "b2 2"]),
        (Selection(article="a1", sentence_ids=(1, 3)), ["a1 1", "a1 3"]),
        (Selection(frames=("confrontational", "mixed")), ["b2 1", "b2 2", "c3 1"]),
        (Selection(themes=("dialogue",)), ["a1 1", "b2 1"]),
        (Selection(themes=("dialogue",), frames=("cooperative",)), ["a1 1"]),
        (Selection(naming=(("NATO", "Ukraine"),)), ["a1 1", "a1 2", "b2 2"]),
        (Selection(naming=(("NATO",), ("Russia",))), ["a1 1", "b2 2"]),
        (Selection(naming=(("Russia",),), not_naming=("NATO",)), ["b2 1"]),
        (Selection(tones=("neutral", "not rated")), ["a1 3", "b2 2", "c3 1"]),
        (Selection(voices=("reported",)), ["b2 2"]),
        (Selection(year=2014), ["b2 1", "b2 2"]),
        (Selection(toward=("toward_second_side", "negative")), ["b2 1", "c3 1"]),
        (Selection(themes=("nothing",)), []),
    ],
)
def test_a_selection_lists_its_sentences_in_order(
    tables: Tables, selection: Selection, places: list[str]
) -> None:
    found = list_sentences(tables, Filters(), selection)
    rows = found.rows["article_id"] + " " + found.rows["sentence_id"].astype(str)
    assert rows.tolist() == places
    assert (found.total, found.of) == (len(places), 7)


def test_a_page_of_sentences_knows_the_whole(tables: Tables) -> None:
    found = list_sentences(tables, Filters(), Selection(), limit=2, offset=3)
    assert found.rows["sentence_id"].tolist() == [1, 2]
    assert found.total == 7


def test_a_sentence_comes_with_all_that_was_found_in_it(tables: Tables) -> None:
    row = list_sentences(tables, Filters(), Selection(article="a1")).rows.iloc[0]
    assert row[["name", "outlet", "date_words"]].tolist() == [
        "Opening",
        "Herald",
        "24 October 2010",
    ]
    assert row["themes"] == "dialogue"
    assert row["mentions"] == "the Alliance=NATO | NATO=NATO | Russia=Russia"
    assert row["tone"] == "positive"


@pytest.mark.parametrize("side", ["a", "b", "both", "neither"])
def test_the_sentences_of_a_side_are_as_many_as_its_number_says(tables: Tables, side: Side) -> None:
    shown = tone_by_side(tables, Filters(), SIDES).set_index("side").loc[side, "sentences"]
    assert list_sentences(tables, Filters(), select_side(side, SIDES)).total == shown


def test_marks_are_all_spans_by_where_they_begin(tables: Tables) -> None:
    marks = list_marks(tables, "a1")
    assert marks[["start", "end", "kind", "label", "term"]].head(5).to_numpy().tolist() == [
        [0, 4, "frame", "cooperative", "NATO"],
        [0, 4, "mention", "NATO", "the Alliance"],
        [0, 5, "theme", "dialogue", "talks"],
        [5, 9, "mention", "NATO", "NATO"],
        [6, 9, "theme", "dialogue", "channel"],
    ]


def test_no_article_gives_well_formed_empty_results(tables: Tables) -> None:
    found = list_sentences(empty_tables(), Filters(), Selection(themes=("a",), year=2010))
    assert list(found.rows.columns) == list(
        list_sentences(tables, Filters(), Selection()).rows.columns
    )
    assert (found.total, found.of) == (0, 0)
    assert list_marks(empty_tables(), "a1").empty
