"""Tone by article and by side: values, spread and sentences."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.layout import Look
from charts.tone import SCALES, side_tone_figure, tone_spread_figure

LABELS = {"a": "Rasmussen (2010)", "b": "Pszczel (2021)"}
SPREAD = pd.DataFrame(
    {
        "article_id": ["a", "b", "c"],
        "name": ["A", "B", "C"],
        "value": [0.15, -0.05, float("nan")],
        "lower_quartile": [0.0, -0.2, float("nan")],
        "median": [0.1, -0.05, float("nan")],
        "upper_quartile": [0.3, 0.1, float("nan")],
        "rated": [34, 4, 0],
        "sentences": [41, 5, 2],
        "small_n": [False, True, True],
    }
)
SENTENCES = pd.DataFrame(
    {
        "article_id": ["a", "a", "a", "b"],
        "sentence_id": [1, 2, 3, 1],
        "polarity": [0.1, 0.1, 0.5, -0.2],
        "text": ["Good <b>news</b>.", "Fine.", "Very good.", "Bad."],
    }
)
SIDES = pd.DataFrame(
    {
        "group": ["NATO only", "Russia only", "NATO and Russia", "Neither"],
        "side": ["a", "b", "both", "neither"],
        "polarity": [0.04, 0.01, -0.25, float("nan")],
        "lower_quartile": [-0.05, -0.05, -0.25, float("nan")],
        "median": [0.0, 0.0, -0.25, float("nan")],
        "upper_quartile": [0.07, 0.09, -0.25, float("nan")],
        "rated": [30, 28, 2, 0],
        "sentences": [33, 32, 2, 3],
        "small_n": [False, False, True, True],
    }
)


def draw(table: pd.DataFrame = SPREAD, look: Look | None = None) -> go.Figure:
    return tone_spread_figure(table, look or Look(), sentences=SENTENCES, labels=LABELS)


def words(figure: go.Figure) -> list[str]:
    return [each.text for each in figure.layout.annotations]


def test_each_article_has_its_middle_half_its_sentences_and_its_value() -> None:
    halves, dots, values = draw().data
    assert list(halves.base) == [0.0, -0.2]
    assert list(halves.x) == pytest.approx([0.3, 0.3])
    assert list(dots.x) == [0.1, 0.1, 0.5, -0.2]
    assert list(values.x) == [0.15, -0.05]


def test_dots_lead_to_their_sentences_and_quote_them_without_markup() -> None:
    dots = draw().data[1]
    assert dots.meta["fields"] == ["article_id", "sentence_id"]
    assert list(dots.customdata[0]) == ["a", 1, "Good &lt;b&gt;news&lt;/b&gt;."]


def test_dots_of_one_value_stand_beside_each_other_within_their_row() -> None:
    up = list(draw().data[1].y)
    assert up[0] != up[1]
    assert all(abs(value) <= 0.5 for value in up[:3])
    assert abs(up[3] - 1) <= 0.5


def test_an_article_of_few_rated_sentences_is_hollow() -> None:
    paper, ink = Look().surface.paper, Look().surface.ink
    assert list(draw().data[2].marker.color) == [ink, paper]


def test_every_value_stands_beside_its_coverage() -> None:
    figure = draw()
    assert "+0.15 · in 34 of 41 sentences" in words(figure)
    assert "−0.05 · in 4 of 5 sentences" in words(figure)
    assert "tone in 38 of 48 sentences (79\N{NO-BREAK SPACE}%)" in figure.layout.meta["subtitle"]


def test_the_title_gives_both_ends_with_their_articles() -> None:
    assert draw().layout.meta["title"] == (
        "Polarity runs from −0.05 (only 4 sentences) in Pszczel (2021) to +0.15 in Rasmussen (2010)"
    )


def test_one_article_has_no_range() -> None:
    assert draw(SPREAD.head(1)).layout.meta["title"] == "Polarity of Rasmussen (2010): +0.15"


def test_of_many_articles_those_at_both_ends_are_drawn_and_the_rest_is_counted() -> None:
    many = pd.concat([SPREAD.head(1)] * 30, ignore_index=True)
    many = many.assign(
        article_id=[f"x{number}" for number in range(30)], value=[n / 100 for n in range(30)]
    )
    figure = draw(many)
    assert len(figure.data[1].x) == 16
    assert figure.data[1].x[0] == 0.29
    assert figure.data[1].x[-1] == 0.0
    assert "14 lie between them" in figure.layout.meta["note"]


def test_the_axis_reaches_a_round_value_beyond_all_marks() -> None:
    assert SCALES["polarity"].reach(pd.Series([0.5, -0.1])) == 0.6
    assert SCALES["polarity"].reach(pd.Series([0.9])) == 1.0
    assert SCALES["subjectivity"].reach(pd.Series([0.1])) == 1.0


def test_subjectivity_is_written_without_a_sign() -> None:
    assert SCALES["subjectivity"].write(0.4) == "0.40"
    assert SCALES["subjectivity"].say() == "0 objective to 1 subjective"
    assert SCALES["polarity"].say() == "−1 negative to +1 positive"


def test_a_side_without_tone_has_no_row() -> None:
    figure = side_tone_figure(SIDES, Look())
    assert list(figure.data[1].x) == [0.04, 0.01, -0.25]
    assert [row[0] for row in figure.data[1].customdata] == list(SIDES["group"][:3])
    assert figure.data[1].meta["fields"] == ["group"]


def test_the_title_names_both_ends_and_how_few_sentences_one_rests_on() -> None:
    title = side_tone_figure(SIDES, Look()).layout.meta["title"]
    assert title == (
        "Polarity by who is named: lowest −0.25 (only 2 sentences), NATO and Russia; "
        "highest +0.04, NATO only"
    )
