"""The composition of articles and years: shares that add up, two frames at the edges."""

import pandas as pd
import plotly.graph_objects as go

from charts.composition import MOST_ROWS, article_composition_figure, year_composition_figure
from charts.layout import Look


def articles(*rows: tuple[str, int, int, int, int]) -> pd.DataFrame:
    names = ["article_id", "cooperative", "mixed", "confrontational", "none"]
    table = pd.DataFrame(rows, columns=names)
    frames = table[names[1:]].sum(axis="columns")
    return table.assign(name="Title of " + table["article_id"], sentences=frames)


def draw(table: pd.DataFrame, order: str = "date") -> go.Figure:
    labels = {"a": "Ames, Post (2010)", "b": "Brown, Times (2014)"}
    return article_composition_figure(table, Look(), labels=labels, order=order)


TWO = articles(("a", 30, 5, 5, 10), ("b", 5, 0, 15, 5))


def test_each_bar_is_whole_and_runs_from_cooperative_to_confrontational() -> None:
    figure = draw(TWO)
    assert [bar.name for bar in figure.data] == [
        *("+ Cooperative", "± Mixed", "· No frame", "− Confrontational")
    ]
    assert list(figure.data[0].x) == [0.6, 0.2]
    assert list(figure.data[3].x) == [0.1, 0.6]
    assert [
        round(sum(parts), 9) for parts in zip(*(bar.x for bar in figure.data), strict=True)
    ] == [*(1.0, 1.0)]


def test_a_part_leads_to_the_sentences_of_its_article_and_frame() -> None:
    bar = draw(TWO).data[3]
    assert bar.meta == {"fields": ["article_id", "frame"]}
    assert list(bar.customdata[1]) == ["b", "confrontational", 15, 25]


def test_shares_are_written_where_they_have_room() -> None:
    assert list(draw(TWO).data[1].text) == ["10\u00a0%", ""]


def test_the_title_names_both_ends_and_the_subtitle_counts() -> None:
    meta = draw(TWO).layout.meta
    assert meta["title"] == (
        "Most cooperative: Ames, Post (60\u00a0%); most confrontational: Brown, Times (60\u00a0%)"
    )
    assert meta["subtitle"].endswith("75 sentences of 2 articles")


def test_an_article_of_few_sentences_is_no_extreme_where_others_have_enough() -> None:
    table = articles(("a", 30, 5, 5, 10), ("b", 5, 0, 15, 5), ("c", 3, 0, 0, 0))
    assert draw(table).layout.meta["title"].startswith("Most cooperative: Ames, Post")


def test_one_article_has_its_shares_for_a_title() -> None:
    title = draw(TWO.head(1)).layout.meta["title"]
    assert title == "60\u00a0% cooperative and 10\u00a0% confrontational sentences"


def test_few_sentences_make_no_extremes() -> None:
    title = draw(articles(("a", 2, 0, 0, 0), ("b", 0, 0, 3, 0))).layout.meta["title"]
    assert title == "How do the few sentences divide among the frames?"


def test_articles_can_be_ordered_by_a_frame() -> None:
    assert [row[0] for row in draw(TWO, "confrontational").data[0].customdata] == ["b", "a"]


def test_only_some_of_many_articles_are_drawn_and_the_note_says_so() -> None:
    figure = draw(articles(*((f"x{place}", 5, 1, 5, 5) for place in range(30))))
    assert len(figure.data[0].x) == MOST_ROWS
    assert "20 of 30 articles shown." in figure.layout.meta["note"]


def test_an_article_without_a_sentence_is_counted_and_not_drawn() -> None:
    figure = draw(articles(("a", 30, 5, 5, 10), ("b", 0, 0, 0, 0)))
    assert len(figure.data[0].x) == 1
    assert "1 article without a sentence in this choice." in figure.layout.meta["note"]


def test_years_lead_to_their_sentences_and_the_rest_is_counted() -> None:
    years = TWO.drop(columns=["article_id", "name"]).assign(year=[2010, 2014], articles=[3, 4])
    figure = year_composition_figure(years, Look(), articles=9)
    assert figure.data[0].meta == {"fields": ["year", "frame"]}
    assert list(figure.data[0].customdata[0])[:2] == [2010, "cooperative"]
    assert "2 articles not dated to one year." in figure.layout.meta["note"]
    assert figure.layout.meta["title"].startswith("Most cooperative: 2010")


def test_names_are_no_markup() -> None:
    figure = article_composition_figure(TWO, Look(), labels={"a": "<i>A</i>", "b": "B"})
    assert any("&lt;i&gt;A&lt;/i&gt;" in each.text for each in figure.layout.annotations)


def test_narrow_bars_have_their_names_above() -> None:
    figure = article_composition_figure(TWO, Look("dark", "narrow"), labels={"a": "A", "b": "B"})
    assert list(figure.data[0].y) != [0, 1]
