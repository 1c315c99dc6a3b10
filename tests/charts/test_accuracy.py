"""Each figure of accuracy with its interval, under its measure, beside TextBlob and VADER."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.accuracy import accuracy_figure, say_interval
from charts.layout import Look

NO_BREAK = "\N{NO-BREAK SPACE}"
NARROW = Look("dark", "narrow")
SETS = {
    "seeds": ("the five articles (written from)", "Five articles, written from"),
    "validation": ("five other articles", "Five other articles"),
}


def row(measure: str, data: str, value: float, **other: float) -> dict[str, Any]:
    label, short = SETS[data]
    known = {
        "measure": measure,
        "label": measure.capitalize(),
        "statistic": "nominal alpha",
        "short": "alpha",
        "is_error": measure == "balance",
        "data": data,
        "data_label": label,
        "data_short": short,
        "written_from": data == "seeds",
        "value": value,
        "low": math.nan,
        "high": math.nan,
        "n": 176,
        "clusters": 5,
        "unit": "documents",
        "textblob": math.nan,
        "vader": math.nan,
    }
    return {**known, **other}


FRAME = row("frame", "seeds", 0.87, low=0.8, high=0.89, n=177, textblob=0.03)
OTHER = row("frame", "validation", 0.43, low=0.29, high=0.53, textblob=0.05, vader=-0.02)
TABLE = pd.DataFrame(
    [FRAME, OTHER, row("balance", "seeds", 0.09), row("voice", "validation", 0.996)]
)


def draw(table: pd.DataFrame = TABLE, look: Look | None = None) -> go.Figure:
    return accuracy_figure(table, look or Look())


def named(figure: go.Figure) -> dict[str, Any]:
    return {trace.name: trace for trace in figure.data if trace.name}


def test_written_from_is_hollow_and_apart_from_what_is_not() -> None:
    traces = named(draw())
    written, others = (
        traces["This codebook, on what it was written from"],
        traces["This codebook"],
    )
    assert (list(written.x), list(others.x)) == ([0.87], [0.43, 0.996])
    assert (written.marker.symbol, others.marker.symbol) == ("circle-open", "circle")


def test_each_measure_has_a_head_above_its_rows() -> None:
    figure = draw()
    words = [each.text for each in figure.layout.annotations]
    assert [each for each in words if each.startswith("<b>")] == [
        "<b>Frame, nominal alpha</b>",
        "<b>Voice, nominal alpha</b>",
    ]
    traces = named(figure)
    assert list(traces["This codebook, on what it was written from"].y) == [1]
    assert list(traces["This codebook"].y) == [2, 4]


def test_intervals_are_lines_and_a_figure_without_one_has_none() -> None:
    intervals = draw().data[0]
    assert list(intervals.x) == [0.8, 0.89, None, 0.29, 0.53, None]
    assert list(intervals.y) == [1, 1, None, 2, 2, None]


def test_tone_scorers_stand_where_they_have_a_figure() -> None:
    traces = named(draw())
    assert list(traces["TextBlob"].x) == [0.03, 0.05]
    assert list(traces["VADER"].x) == [-0.02]
    assert (traces["TextBlob"].marker.symbol, traces["VADER"].marker.symbol) == (
        "diamond",
        "square",
    )


def test_without_tone_scorers_nothing_is_said_of_them() -> None:
    figure = draw(pd.DataFrame([row("voice", "validation", 0.7)]))
    assert list(named(figure)) == ["This codebook"]
    assert "VADER" not in figure.layout.meta["note"]


def test_an_error_is_left_out_and_the_note_says_where_it_is() -> None:
    meta = draw().layout.meta
    assert "Balance is an error, smaller is better; it stands in the table." in meta["note"]
    assert meta["subtitle"].endswith("; 3 figures")


@pytest.mark.parametrize(
    ("look", "detail"),
    [
        (Look(), f"0.43 (0.29 to 0.53) · n{NO_BREAK}={NO_BREAK}176"),
        (NARROW, f"0.43 · n{NO_BREAK}={NO_BREAK}176"),
    ],
)
def test_a_row_says_its_figure_and_n(look: Look, detail: str) -> None:
    assert detail in [each.text for each in draw(look=look).layout.annotations]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([FRAME, OTHER], "Frame: alpha 0.87 where written from, 0.43 on five other articles"),
        ([OTHER], "Frame: alpha 0.43 on five other articles"),
        ([FRAME], "Frame: alpha 0.87 where written from"),
        ([TABLE.iloc[3].to_dict()], "How well does each measure agree with readers?"),
    ],
)
def test_the_title_sets_written_from_against_others(rows: list[dict[str, Any]], title: str) -> None:
    assert draw(pd.DataFrame(rows)).layout.meta["title"] == title


def test_the_alt_text_reads_every_figure() -> None:
    alt = draw().layout.meta["alt"]
    assert (
        "Frame, five other articles: alpha 0.43 (0.29 to 0.53), 176 sentences, TextBlob 0.05, "
        "VADER −0.02" in alt
    )
    assert "Voice, five other articles: alpha 0.996, 176 sentences." in alt


def test_the_axis_reaches_to_the_lowest_mark() -> None:
    assert draw().layout.xaxis.range == (-0.2, 1.02)
    low = pd.DataFrame([row("frame", "validation", -0.3)])
    assert draw(low).layout.xaxis.range == (pytest.approx(-0.35), 1.02)


def test_marks_lead_to_no_sentences() -> None:
    assert {len((trace.meta or {}).get("fields", [])) for trace in draw().data} == {0}


def test_no_figure_at_all_is_well_formed() -> None:
    figure = draw(TABLE.head(0))
    assert figure.layout.meta["title"] == "How well does each measure agree with readers?"
    assert figure.layout.xaxis.range == (-0.2, 1.02)


def test_an_interval_is_said_where_there_is_one() -> None:
    assert say_interval(-0.1, 0.2) == "−0.10 to 0.20"
    assert say_interval(math.nan, math.nan) == ""
