"""The course of frame and tone through one article."""

import pandas as pd
import plotly.graph_objects as go

from charts.course import course_figure
from charts.layout import Look

NAN = float("nan")
TABLE = pd.DataFrame(
    {
        "sentence_id": [1, 2, 3, 4],
        "text": ["One.", "Two <i>.", "Three.", "Four."],
        "frame": ["cooperative", "confrontational", "none", "mixed"],
        "polarity": [-0.2, NAN, 0.5, 0.1],
        "balance_rolling": [1.0, -0.5, NAN, 0.0],
        "polarity_rolling": [-0.2, -0.1, 0.3, 0.2],
    }
)


def draw(look: Look | None = None) -> go.Figure:
    return course_figure(TABLE, look or Look(), label="Pszczel (2021)", article_id="004")


def named(name: str) -> go.Scatter:
    return next(trace for trace in draw().data if trace.name == name)


def test_each_frame_has_a_lane_of_its_own() -> None:
    lanes = {trace.name: (list(trace.x), list(trace.y)) for trace in draw().data if trace.name}
    assert lanes["+ Cooperative"] == ([1], [1.0])
    assert lanes["± Mixed"] == ([4], [0.0])
    assert lanes["− Confrontational"] == ([2], [-1.0])
    assert lanes["· No frame"][1][0] < -1


def test_marks_lead_to_their_sentence_and_quote_it_without_markup() -> None:
    trace = named("− Confrontational")
    assert trace.meta["fields"] == ["article_id", "sentence_id"]
    assert list(trace.customdata[0]) == ["004", 2, "Two &lt;i&gt;."]


def test_sentences_without_tone_have_no_dot_and_are_counted() -> None:
    figure = draw()
    dots = next(trace for trace in figure.data if trace.yaxis == "y2" and trace.mode == "markers")
    assert list(dots.x) == [1, 3, 4]
    texts = [each.text for each in figure.layout.annotations]
    assert "<b>Polarity of each sentence; 1 of 4 without a rated word</b>" in texts


def test_running_means_break_where_there_is_none() -> None:
    lines = [trace for trace in draw().data if trace.mode == "lines"]
    assert [line.yaxis for line in lines] == ["y", "y2"]
    assert all(line.connectgaps is False for line in lines)
    assert list(lines[1].y) == [-0.2, -0.1, 0.3, 0.2]


def test_the_title_counts_where_tone_and_frame_part() -> None:
    meta = draw().layout.meta
    assert meta["title"] == (
        "Pszczel (2021): tone and frame point in opposite directions along 1 of 4 sentences"
    )
    assert "3 sentences framed, tone in 3 (75\N{NO-BREAK SPACE}%)" in meta["subtitle"]
    assert "Sentence 2: confrontational, polarity –" in meta["alt"]


def test_lanes_bear_signs_and_a_key_where_narrow() -> None:
    assert list(draw(Look(width="narrow")).layout.yaxis.ticktext) == ["+", "±", "−", "·"]
    assert draw().layout.yaxis.ticktext[0] == "+ Cooperative"
