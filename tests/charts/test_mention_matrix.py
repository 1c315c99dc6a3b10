"""Actors in each article or year."""

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look
from charts.mention_matrix import MOST_COLUMNS, mention_matrix_figure

LABELS = {"a": "Rasmussen (2010)", "b": "A title (undated)"}


def by_article(*rows: tuple[str, bool, str, int]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["article_id", "dated", "entity", "count"])
    return table.assign(
        name=table["article_id"],
        date_short=table["dated"].map({True: "2010", False: "undated"}),
        kind="state",
        words=500,
        per_1000=table["count"] * 2.0,
    )


TABLE = by_article(
    ("a", True, "Russia", 10),
    ("a", True, "NATO", 0),
    ("b", False, "Russia", 1),
    ("b", False, "NATO", 4),
)
YEARS = pd.DataFrame(
    {
        "year": [2010, 2012],
        "entity": ["Russia", "Russia"],
        "kind": "state",
        "count": [4, 2],
        "words": [1000, 1000],
        "per_1000": [4.0, 2.0],
        "articles": [2, 1],
    }
)


def draw(table: pd.DataFrame = TABLE, look: Look | None = None) -> go.Figure:
    return mention_matrix_figure(table, look or Look(), labels=LABELS)


def test_a_square_is_a_rate_and_a_dot_is_none() -> None:
    squares, silent = draw().data
    assert list(zip(squares.x, squares.y, squares.text, strict=True)) == [
        *((0, 0, "20.0"), (1, 0, "2.0"), (1, 1, "8.0"))
    ]
    assert (list(silent.x), list(silent.y)) == ([0], [1])


def test_deeper_is_more_often() -> None:
    colours = draw().data[0].marker.color
    depth = [sum(int(colour[at : at + 2], 16) for at in (1, 3, 5)) for colour in colours]
    assert depth[0] < depth[2] < depth[1]


def test_a_square_leads_to_the_sentences_of_its_article_and_actor() -> None:
    squares = draw().data[0]
    assert squares.meta["fields"] == ["article_id", "entity"]
    assert list(squares.customdata[0]) == [
        "a",
        "Russia",
        "Russia",
        "Rasmussen (2010)",
        "10 times",
        500,
    ]


def test_wide_columns_say_name_date_and_words() -> None:
    assert list(draw().layout.xaxis.ticktext) == [
        *("Rasmussen<br>2010<br>500 words", "A title<br>undated<br>500 words")
    ]


def test_narrow_columns_are_numbered_where_names_have_no_room() -> None:
    rows = [(f"x{number}", True, "Russia", 1) for number in range(6)]
    figure = draw(by_article(*rows), Look(width="narrow"))
    assert list(figure.layout.xaxis.ticktext) == ["1", "2", "3", "4", "5", "6"]
    assert figure.layout.meta["note"].startswith("1 x0; 2 x1;")


def test_of_many_articles_those_that_name_most_stay_in_order_of_time() -> None:
    rows = [(f"x{number:02}", True, "Russia", number) for number in range(MOST_COLUMNS + 3)]
    figure = draw(by_article(*rows))
    assert [row[0] for row in figure.data[0].customdata] == [
        f"x{number:02}" for number in range(3, MOST_COLUMNS + 3)
    ]
    assert "3 other articles not shown." in figure.layout.meta["note"]


def test_the_words_say_where_the_rate_is_highest_and_how_many_are_dated() -> None:
    meta = draw().layout.meta
    assert meta["title"] == ("Highest rate: Russia, 20.0 times in 1,000 words in Rasmussen (2010)")
    assert meta["subtitle"].endswith("each article, in order of date; 1 dated, 1 undated")
    assert "NATO: Rasmussen (2010) 0.0, A title (undated) 8.0" in meta["alt"]


def test_years_are_columns_too() -> None:
    figure = draw(YEARS)
    assert list(figure.layout.xaxis.ticktext) == ["2010", "2012"]
    assert figure.data[0].meta["fields"] == ["year", "entity"]
    assert "3 articles dated within one year" in figure.layout.meta["subtitle"]


def test_nobody_named_is_said() -> None:
    title = draw(by_article(("a", True, "Russia", 0))).layout.meta["title"]
    assert title == "None of these is named here"
