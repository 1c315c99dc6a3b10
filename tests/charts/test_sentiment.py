"""Sentiment toward the two sides: a bar for each article and side, hollow where it rests on few."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from analysis.store import SENTIMENTS, TOWARD
from charts.layout import Look
from charts.palette import FRAMES, frame_style
from charts.sentiment import MOST_ARTICLES, sentiment_figure

SIDES = ("NATO", "Russia")
LABELS = {"a": "Ames, Post (2010)", "b": "Brown, Times (2014)"}
NO_BREAK = "\N{NO-BREAK SPACE}"
Counts = tuple[int, int, int]


def counts(*articles: tuple[str, Counts, Counts]) -> pd.DataFrame:
    """Count the negative, neutral and positive sentences of articles toward both sides."""
    rows = [
        (article, f"Title of {article}", side, toward, sentiment, count, sum(of_side))
        for article, *both in articles
        for side, toward, of_side in zip(SIDES, TOWARD, both, strict=True)
        for sentiment, count in zip(SENTIMENTS, of_side, strict=True)
    ]
    names = ["article_id", "name", "side", "toward", "sentiment", "count", "mentioned"]
    table = pd.DataFrame(rows, columns=names).assign(sentences=60)
    share = table["count"] / table["mentioned"].where(table["mentioned"] >= 5)
    return table.assign(share=share, small_n=table["mentioned"] < 20)


TWO = counts(("a", (5, 40, 5), (10, 30, 0)), ("b", (1, 9, 0), (0, 4, 0)))


def draw(table: pd.DataFrame, look: Look | None = None) -> go.Figure:
    return sentiment_figure(table, look or Look(), labels=LABELS)


def written(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_bars_run_from_negative_to_positive_full_and_then_hollow() -> None:
    figure = draw(TWO)
    assert [(bar.name, bar.showlegend) for bar in figure.data] == [
        *(("− Negative", True), ("− Negative", False)),
        *(("0 Neutral", True), ("0 Neutral", False)),
        *(("+ Positive", True), ("+ Positive", False)),
    ]
    assert [list(bar.x) for bar in figure.data] == [
        *([0.1, 0.25], [0.1]),
        *([0.8, 0.75], [0.9]),
        *([0.1], []),
    ]


def test_a_part_leads_to_the_sentences_of_its_article_side_and_sentiment() -> None:
    negative = draw(TWO).data[0]
    assert negative.meta == {"fields": ["article_id", "toward", "sentiment"]}
    assert list(negative.customdata[1]) == [
        *("a", "toward_second_side", "negative", 10, 40, "Russia"),
    ]


def test_no_colour_is_that_of_a_frame() -> None:
    frames = {frame_style(frame, "light").colour for frame in FRAMES}
    drawn = {bar.marker.color for bar in draw(TWO).data}
    assert len(drawn) == 6
    assert not drawn & frames


def test_shares_are_written_where_they_have_room_and_named_where_there_is_more() -> None:
    texts = [list(bar.text) for bar in draw(TWO).data]
    assert texts[0] == [f"10{NO_BREAK}%", f"25{NO_BREAK}% negative"]
    assert texts[4] == [f"10{NO_BREAK}%"]
    assert list(draw(counts(("a", (2, 48, 0), (0, 0, 0)))).data[0].text) == [""]
    assert list(draw(TWO, Look(width="narrow")).data[0].text)[1] == f"25{NO_BREAK}%"


def test_each_bar_has_its_side_and_its_size_beside_it() -> None:
    notes = written(draw(TWO))
    assert notes[:2] == ["Ames, Post (2010)", "Brown, Times (2014)"]
    assert notes[2:9] == [
        *("NATO", "50 of 60 sentences", "Russia", "40 of 60 sentences"),
        *("NATO", "few: 10 of 60 sentences", "not enough sentences"),
    ]
    assert "Toward NATO" in written(draw(TWO, Look(width="narrow")))


def test_a_side_that_is_not_mentioned_is_said_to_be_so() -> None:
    figure = draw(counts(("a", (5, 40, 5), (0, 0, 0))))
    assert "not mentioned" in written(figure)
    assert "0 of 60 sentences" in written(figure)
    assert [len(bar.x) for bar in figure.data] == [1, 0, 1, 0, 1, 0]


def test_the_bars_of_an_article_stand_together() -> None:
    for look in (Look(), Look(width="narrow")):
        full, hollow = (list(bar.y) for bar in draw(TWO, look).data[:2])
        assert 0 < full[1] - full[0] < hollow[0] - full[1]


@pytest.mark.parametrize(
    ("table", "title"),
    [
        (
            counts(("a", (5, 40, 5), (10, 30, 0))),
            f"25{NO_BREAK}% of the sentences that mention Russia are negative toward it, "
            f"10{NO_BREAK}% of those that mention NATO",
        ),
        (
            counts(("a", (5, 25, 20), (5, 45, 0))),
            f"40{NO_BREAK}% of the sentences that mention NATO are positive toward it, "
            f"0{NO_BREAK}% of those that mention Russia",
        ),
        (
            counts(("a", (0, 15, 5), (0, 15, 5))),
            f"25{NO_BREAK}% of the sentences that mention NATO are positive toward it, "
            f"25{NO_BREAK}% of those that mention Russia",
        ),
        (
            counts(("a", (5, 15, 0), (9, 1, 0))),
            f"25{NO_BREAK}% of the sentences that mention NATO are negative toward it",
        ),
        (
            counts(("a", (0, 40, 0), (0, 20, 0))),
            "No sentence that mentions NATO or Russia evaluates it",
        ),
        (
            counts(("a", (1, 2, 0), (9, 1, 0))),
            "How do the few sentences that mention a side evaluate it?",
        ),
    ],
)
def test_the_title_says_in_what_the_sides_differ_most(table: pd.DataFrame, title: str) -> None:
    assert draw(table).layout.meta["title"] == title


def test_the_words_count_and_explain() -> None:
    meta = draw(TWO).layout.meta
    assert meta["subtitle"] == (
        "Sentiment, % of each article's sentences that mention the side; 120 sentences of 2 "
        "articles"
    )
    assert meta["note"].endswith("Pale, with an outline: fewer than 20 sentences that mention it.")
    assert meta["measure"] == "Sentiment toward NATO and toward Russia by article"
    assert (
        "Ames, Post (2010), toward Russia: 10 negative, 30 neutral, 0 positive, "
        "40 of 60 sentences" in meta["alt"]
    )


def test_of_many_articles_those_that_mention_the_sides_most_are_drawn() -> None:
    many = counts(*((f"x{place}", (0, place, 0), (0, 5, 0)) for place in range(20, 40)))
    figure = draw(many)
    drawn = {row[0] for row in figure.data[2].customdata}
    assert drawn == {f"x{place}" for place in range(28, 40)}
    assert f"{MOST_ARTICLES['wide']} of 20 articles shown" in figure.layout.meta["note"]


def test_names_of_sides_are_no_markup() -> None:
    table = TWO.assign(side=TWO["side"].replace("NATO", "<b>NATO</b>"))
    assert "&lt;b&gt;NATO&lt;/b&gt;" in written(draw(table))
    assert draw(table).data[0].customdata[0][5] == "&lt;b&gt;NATO&lt;/b&gt;"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_no_rows_make_a_figure_too(theme: str, width: str) -> None:
    figure = draw(TWO.head(0), Look(theme, width))
    assert figure.layout.meta["title"] == (
        "How do the few sentences that mention a side evaluate it?"
    )
