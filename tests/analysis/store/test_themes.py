"""Themes: how often, where, when and in which frame."""

from analysis.schema import Tables, empty_tables
from analysis.store import Filters, count_themes, count_themes_by_article, count_themes_by_year


def test_a_theme_counts_sentences_not_terms(tables: Tables) -> None:
    table = count_themes(tables, Filters(), ["energy", "dialogue", "enlargement"])
    counts = table[["theme", "count", "sentences", "articles", "of_articles"]]
    assert counts.to_numpy().tolist() == [
        ["dialogue", 2, 7, 2, 4],
        ["energy", 1, 7, 1, 4],
        ["enlargement", 0, 7, 0, 4],
    ]
    assert table["share"].tolist() == [2 / 7, 1 / 7, 0.0]


def test_a_theme_has_the_balance_of_its_sentences(tables: Tables) -> None:
    table = count_themes(tables, Filters()).set_index("theme")
    frames = table[["cooperative", "mixed", "confrontational", "none", "framed"]]
    assert frames.loc["dialogue"].tolist() == [1, 0, 1, 0, 2]
    assert table["balance"].to_dict() == {"dialogue": 0.0, "energy": 1.0}
    assert table.loc["dialogue", "clusters"] == 2


def test_shares_by_article_have_a_row_for_every_pair(tables: Tables) -> None:
    table = count_themes_by_article(tables, Filters(), ["dialogue", "energy"])
    assert table[["article_id", "theme", "count", "sentences"]].to_numpy().tolist() == [
        ["a1", "dialogue", 1, 3],
        ["a1", "energy", 1, 3],
        ["b2", "dialogue", 1, 2],
        ["b2", "energy", 0, 2],
        ["c3", "dialogue", 0, 1],
        ["c3", "energy", 0, 1],
        ["d4", "dialogue", 0, 1],
        ["d4", "energy", 0, 1],
    ]
    assert table["share"].tolist()[:3] == [1 / 3, 1 / 3, 1 / 2]


def test_articles_and_themes_add_up_to_the_count_of_all(tables: Tables) -> None:
    parts = count_themes_by_article(tables, Filters()).groupby("theme")["count"].sum()
    assert parts.to_dict() == {"dialogue": 2, "energy": 1}


def test_years_hold_the_articles_that_are_surely_of_them(tables: Tables) -> None:
    table = count_themes_by_year(tables, Filters())
    assert table.drop(columns="share").to_numpy().tolist() == [
        [2010, "dialogue", 1, 3, 1],
        [2010, "energy", 1, 3, 1],
        [2014, "dialogue", 1, 2, 1],
        [2014, "energy", 0, 2, 1],
    ]


def test_a_voice_leaves_the_themes_of_its_sentences(tables: Tables) -> None:
    table = count_themes(tables, Filters(voices=("quoted",)))
    assert table[["theme", "count", "sentences"]].to_numpy().tolist() == [["energy", 1, 1]]


def test_no_article_leaves_the_named_themes_at_zero() -> None:
    table = count_themes(empty_tables(), Filters(), ["energy"])
    assert table[["theme", "count", "sentences"]].to_numpy().tolist() == [["energy", 0, 0]]
    assert table["share"].isna().all()
    assert count_themes_by_article(empty_tables(), Filters(), ["energy"]).empty
    assert count_themes_by_year(empty_tables(), Filters(), ["energy"]).empty
