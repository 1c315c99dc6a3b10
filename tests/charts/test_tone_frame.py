"""Tone against frame: articles in the quarters of balance and polarity."""

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look
from charts.tone_frame import MOST_NAMED, tone_frame_figure

NARROW = Look(width="narrow")
LABELS = {"a": "Rasmussen (2010)", "b": "Pszczel (2021)"}


def articles(*rows: tuple[str, float, float, int]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["article_id", "balance", "polarity", "framed"])
    return table.assign(
        name=table["article_id"],
        sentences=50,
        rated=40,
        tone_coverage=0.8,
        small_n=table["framed"] < 20,
        tone_disagrees=table["balance"] * table["polarity"] < 0,
    )


TABLE = articles(("a", 0.9, 0.15, 40), ("b", -0.6, 0.04, 50), ("c", float("nan"), 0.1, 0))


def draw(table: pd.DataFrame = TABLE, look: Look | None = None) -> go.Figure:
    return tone_frame_figure(table, look or Look(), labels=LABELS)


def words(figure: go.Figure) -> str:
    return " ".join(each.text for each in figure.layout.annotations)


def test_an_article_stands_at_its_balance_and_its_polarity() -> None:
    [trace] = draw().data
    assert list(trace.x) == [0.9, -0.6]
    assert list(trace.y) == [0.15, 0.04]
    assert trace.meta["fields"] == ["article_id"]


def test_the_frame_is_said_by_colour_and_shape_and_few_sentences_by_hollow_marks() -> None:
    marker = draw(articles(("a", 0.9, 0.1, 40), ("b", -0.6, 0.1, 3))).data[0].marker
    assert list(marker.symbol) == ["circle", "diamond"]
    assert marker.color[1] == Look().surface.paper
    assert marker.color[0] != marker.color[1]


def test_the_title_counts_articles_whose_signs_differ() -> None:
    meta = draw().layout.meta
    assert meta["title"] == "Tone and frame point in opposite directions in 1 of 2 articles"
    assert "tone in 120 of 150 sentences (80\N{NO-BREAK SPACE}%)" in meta["subtitle"]
    assert "1 article without a frame or a tone cannot stand here." in meta["note"]


def test_no_article_and_a_single_one_have_titles_of_their_own() -> None:
    agreeing = articles(("a", 0.9, 0.15, 40), ("b", 0.6, 0.04, 50))
    assert draw(agreeing).layout.meta["title"] == (
        "Tone and frame point in opposite directions in none of the 2 articles"
    )
    assert draw(agreeing.head(1)).layout.meta["title"] == (
        "Rasmussen (2010): tone and frame do not point in opposite directions"
    )


def test_names_stand_beside_the_marks_with_tone_and_coverage() -> None:
    text = words(draw())
    assert "<b>Pszczel (2021)</b>" in text
    assert "polarity +0.04, tone in 80\N{NO-BREAK SPACE}%" in text


def test_narrow_marks_have_numbers_that_are_named_below() -> None:
    figure = draw(look=NARROW)
    assert list(figure.data[0].text) == ["1", "2"]
    assert "2  Pszczel (2021): balance −0.60, polarity +0.04" in words(figure)


def test_of_many_articles_those_that_part_most_are_numbered() -> None:
    rows = [(f"x{place}", -place / 20, 0.1, 30) for place in range(1, 21)]
    figure = draw(articles(*rows, ("few", -1.0, 0.9, 2)))
    numbers = [number for number in figure.data[0].text if number]
    assert len(numbers) == MOST_NAMED
    first = list(figure.data[0].text).index("1")
    assert figure.data[0].customdata[first][0] == "x20"
    assert "Numbered: 8 of the articles" in figure.layout.meta["note"]


def test_names_are_no_markup() -> None:
    assert "&lt;b&gt;" in words(draw(articles(("<b>", 0.5, 0.1, 40))))


def test_the_alt_text_names_every_article_with_its_figures() -> None:
    alt = draw().layout.meta["alt"]
    assert "Rasmussen (2010): balance +0.90, polarity +0.15" in alt
