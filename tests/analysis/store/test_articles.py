"""Articles side by side."""

import math

from analysis.schema import Tables, empty_tables
from analysis.store import Filters, balance_by_year, count_frames, list_articles


def test_articles_are_listed_with_their_figures(tables: Tables) -> None:
    table = list_articles(tables, Filters()).set_index("article_id")
    assert table["balance"].tolist()[:3] == [1.0, -0.5, -1.0]
    assert math.isnan(table.loc["d4", "balance"])
    assert table["framed"].tolist() == [2, 2, 1, 0]
    assert table["clusters"].tolist() == [1, 2, 1, 0]
    assert table["rated"].tolist() == [2, 2, 0, 1]
    assert table["small_n"].tolist() == [True] * 4
    assert table.loc["a1", "balance_note"] == (
        "No interval: the framed sentences stand in 1 paragraph, and an interval needs 5."
    )
    assert table.loc["d4", "balance_note"] == (
        "No sentence frames the relationship, so there is no balance."
    )


def test_tone_disagrees_where_the_signs_differ(tables: Tables) -> None:
    # a1: balance +1, tone 0; b2: balance -0.5, tone +0.125; c3: no tone; d4: no balance.
    assert list_articles(tables, Filters())["tone_disagrees"].tolist() == [
        False,
        True,
        False,
        False,
    ]


def test_figures_follow_the_voice(tables: Tables) -> None:
    table = list_articles(tables, Filters(voices=("author",))).set_index("article_id")
    assert table["framed"].tolist() == [1, 1, 1, 0]
    assert table.loc["a1", "words"] == 10


def test_the_frames_of_an_article_add_up_to_its_sentences(tables: Tables) -> None:
    table = count_frames(tables, Filters())
    first = table[table["article_id"] == "a1"]
    assert first["frame"].tolist() == ["cooperative", "mixed", "confrontational", "none"]
    assert first["count"].tolist() == [2, 0, 0, 1]
    assert first["share"].round(3).tolist() == [0.667, 0.0, 0.0, 0.333]
    assert table.groupby("article_id")["count"].sum().to_dict() == (
        table.groupby("article_id")["sentences"].first().to_dict()
    )


def test_a_year_has_the_balance_of_the_articles_that_are_surely_of_it(tables: Tables) -> None:
    table = balance_by_year(tables, Filters())
    assert table[["year", "articles", "sentences", "framed"]].to_numpy().tolist() == [
        [2010, 1, 3, 2],
        [2014, 1, 2, 2],
    ]
    assert table["balance"].tolist() == [1.0, -0.5]
    assert table["balance_note"].str.contains("1 article, and an interval needs 5").all()


def test_no_article_gives_well_formed_empty_tables(tables: Tables) -> None:
    for view in (list_articles, count_frames, balance_by_year):
        full = view(tables, Filters())
        for none in (view(tables, Filters(articles=("zz",))), view(empty_tables(), Filters())):
            assert none.empty
            assert list(none.columns) == list(full.columns)
