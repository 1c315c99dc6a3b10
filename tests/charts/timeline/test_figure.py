"""The timeline: each article at its date, the undated below, and no word over another."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from analysis.events import Event
from charts.layout import RIGHT, Look
from charts.palette import SURFACES, frame_style
from charts.placement import Box
from charts.text import text_width
from charts.timeline import timeline_figure
from charts.timeline.plan import LEFT, LIMIT, PLOT

Make = Callable[..., pd.DataFrame]
EVENTS = [
    Event("Annexation of Crimea", date(2014, 3, 18), ("x",), "source", display=True),
    Event("Wales Summit", date(2014, 9, 4), ("x",), "source", display=True),
]
LOOKS = [Look(), Look("dark", "narrow")]


def marks_of(figure: go.Figure) -> list:
    return [trace for trace in figure.data if (trace.meta or {}).get("fields") == ["article_id"]]


def texts(figure: go.Figure) -> str:
    return "\n".join(annotation.text for annotation in figure.layout.annotations)


def place_words(figure: go.Figure, look: Look) -> list[Box]:
    """What the words within the plot cover, in pixels of the narrowest column of the look."""
    width = look.text_width - LEFT[look.width] - RIGHT
    height = PLOT[look.width]
    first, last = (pd.Timestamp(day) for day in figure.layout.xaxis.range)
    found = []
    for each in figure.layout.annotations:
        if each.xref == "x domain":
            x, y = each.x * width, each.y * height
        elif isinstance(each.x, str) and isinstance(each.y, float):
            x = (pd.Timestamp(each.x) - first) / (last - first) * width
            y = (each.y + LIMIT) / (2 * LIMIT) * height
        else:
            continue
        x, y = x + (each.xshift or 0), y + (each.yshift or 0)
        lines = each.text.replace("<b>", "").replace("</b>", "").split("<br>")
        wide = max(text_width(line, each.font.size, bold=True) for line in lines)
        high = len(lines) * each.font.size * 1.3
        left = {"left": x, "center": x - wide / 2, "right": x - wide}[each.xanchor]
        foot = {"bottom": y, "middle": y - high / 2, "top": y - high}[each.yanchor]
        found.append(Box(left, foot, left + wide, foot + high))
    return found


def meet(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.bottom < other.top and other.bottom < one.top


def test_dated_articles_stand_at_their_day_and_their_balance(articles: Make, labels: dict) -> None:
    dated, _ = marks_of(timeline_figure(articles(), Look(), labels=labels))
    assert list(dated.x) == ["2010-10-24", "2014-08-13", "2019-12-03", "2021-10-29"]
    assert [round(value, 2) for value in dated.y] == [0.88, -0.39, 0, -0.67]
    assert [row[0] for row in dated.customdata] == ["a", "b", "c", "d"]


def test_colour_and_shape_say_the_sign_and_few_sentences_make_a_hollow_mark(
    articles: Make, labels: dict
) -> None:
    dated, _ = marks_of(timeline_figure(articles(), Look(), labels=labels))
    blue, orange = (
        frame_style(frame, "light").colour for frame in ("cooperative", "confrontational")
    )
    assert list(dated.marker.color) == [blue, orange, SURFACES["light"].paper, orange]
    assert list(dated.marker.symbol) == ["circle", "diamond", "square", "diamond"]


def test_the_area_of_a_mark_stands_for_its_words(articles: Make, labels: dict) -> None:
    dated, _ = marks_of(timeline_figure(articles(), Look(), labels=labels))
    first, second = dated.marker.size[:2]
    assert first**2 / second**2 == pytest.approx(930 / 1577)


def test_an_undated_article_has_no_day_but_its_known_bound(articles: Make, labels: dict) -> None:
    figure = timeline_figure(articles(), Look(), labels=labels)
    _, lane = marks_of(figure)
    assert (lane.xaxis, lane.yaxis) == ("x2", "y2")
    assert [row[0] for row in lane.customdata] == ["e"]
    (bounds,) = [trace for trace in figure.data if trace.yaxis == "y2" and trace.mode != "markers"]
    assert str(bounds.x[0])[:10] == "2014-10-01"
    assert list(bounds.marker.symbol) == ["line-ns", "triangle-right"]
    assert "not before 1 October 2014" in texts(figure)


def test_possible_days_are_a_bar_and_an_open_end_an_arrow(articles: Make, labels: dict) -> None:
    figure = timeline_figure(articles(), Look(), labels=labels)
    spans = [trace for trace in figure.data if trace.mode == "lines+markers" and not trace.yaxis]
    ranged, open_end = spans
    assert [str(day)[:10] for day in ranged.x] == ["2014-07-23", "2014-09-04"]
    assert open_end.marker.symbol[1] == "triangle-right"


def test_intervals_are_drawn_where_there_are_any(articles: Make, labels: dict) -> None:
    table = articles("ab")
    table.loc[0, ["balance_low", "balance_high"]] = float("nan")
    figure = timeline_figure(table, Look(), labels=labels)
    (interval,) = [trace for trace in figure.data if trace.mode == "lines"]
    assert list(interval.y) == [-0.68, 0.01, None]
    assert "No line: framed sentences in fewer than 5 paragraphs." in figure.layout.meta["note"]


@pytest.mark.parametrize("look", LOOKS)
def test_no_words_lie_over_words_the_zero_line_or_a_mark(
    look: Look, articles: Make, labels: dict
) -> None:
    figure = timeline_figure(articles(), look, labels=labels, events=EVENTS)
    words = place_words(figure, look)
    assert len(words) == 4 + 2  # four names and the two halves
    assert not any(meet(a, b) for at, a in enumerate(words) for b in words[at + 1 :])
    zero = PLOT[look.width] / 2
    assert not any(box.bottom < zero < box.top for box in words)
    assert all(box.left >= 0 and box.top <= PLOT[look.width] for box in words)


def test_the_title_says_the_step_and_the_subtitle_counts_the_undated(
    articles: Make, labels: dict
) -> None:
    meta = timeline_figure(articles(), Look(), labels=labels).layout.meta
    assert meta["title"] == "The balance falls from +0.88 (2010) to −0.67 (2021\u00a0or\u00a0later)"
    assert meta["subtitle"].endswith("with 95 % interval; 4 dated, 1 undated article")


def test_a_step_within_the_intervals_is_said_as_such(articles: Make, labels: dict) -> None:
    meta = timeline_figure(articles("bc"), Look(), labels=labels).layout.meta
    assert (
        meta["title"] == "The balance goes from −0.39 (2014) to 0.00 (2019); the intervals overlap"
    )


def test_the_alt_text_names_each_article_with_date_and_balance(
    articles: Make, labels: dict
) -> None:
    alt = timeline_figure(articles(), Look(), labels=labels).layout.meta["alt"]
    assert "Pszczel, RUSI (from 2021), on or after 29 October 2021: −0.67 (−0.86 to −0.28)" in alt
    assert "undated, not before 1 October 2014: +0.23" in alt


def test_undated_articles_alone_have_a_lane_and_no_balance_plot(
    articles: Make, labels: dict
) -> None:
    figure = timeline_figure(articles("e"), Look(), labels=labels)
    assert figure.layout.meta["title"] == "This article is not dated"
    assert len(marks_of(figure)) == 1
    assert figure.layout.yaxis.visible is False


def test_many_undated_articles_are_marks_in_the_order_of_their_balance(
    many_articles: pd.DataFrame, labels: dict
) -> None:
    undated = many_articles.head(6).assign(dated=False, date_precision="none", date_placed="")
    figure = timeline_figure(undated, Look(), labels=labels)
    (lane,) = marks_of(figure)
    assert list(lane.x) == sorted(lane.x)
    assert list(lane.y) == sorted(lane.y)
    assert "6 undated articles, by balance" in texts(figure)


def test_an_article_without_a_framed_sentence_is_counted_and_not_drawn(
    articles: Make, labels: dict
) -> None:
    table = articles("abe")
    table.loc[0, "balance"] = float("nan")
    figure = timeline_figure(table, Look(), labels=labels)
    assert [row[0] for row in marks_of(figure)[0].customdata] == ["b"]
    assert "1 of them without a framed sentence" in figure.layout.meta["subtitle"]


def test_names_are_no_markup(articles: Make) -> None:
    figure = timeline_figure(articles("a"), Look(), labels={"a": "<b>A</b> & B (2010)"})
    assert "&lt;b&gt;A&lt;/b&gt; &amp; B" in texts(figure)


def test_many_articles_are_pale_and_years_have_a_balance(
    many_articles: pd.DataFrame, years: pd.DataFrame
) -> None:
    figure = timeline_figure(many_articles, Look(), labels={}, years=years)
    (marks,) = marks_of(figure)
    assert marks.opacity < 1
    (middles,) = [trace for trace in figure.data if (trace.meta or {}).get("fields") == ["year"]]
    assert list(middles.y) == years["balance"].tolist()
    assert figure.layout.meta["title"] == "The balance falls from +0.90 (2010) to −0.75 (2021)"
    assert figure.layout.xaxis.ticktext[0] == "2010<br>5"


def test_years_with_few_articles_have_no_step(
    many_articles: pd.DataFrame, years: pd.DataFrame
) -> None:
    rare = years.assign(articles=[5, 4] * 6)
    figure = timeline_figure(many_articles, Look(), labels={}, years=rare)
    (middles,) = [trace for trace in figure.data if (trace.meta or {}).get("fields") == ["year"]]
    assert len(middles.x) == 6


def test_of_many_articles_only_some_are_named(many_articles: pd.DataFrame) -> None:
    figure = timeline_figure(many_articles, Look(), labels={})
    assert 1 <= texts(figure).count("Article m") <= 8
    assert " of 60, as far as there is room." in figure.layout.meta["note"]


def test_a_far_bound_of_an_undated_article_does_not_stretch_the_axis(
    articles: Make, labels: dict
) -> None:
    table = articles()
    table.loc[4, "date_earliest"] = "1990-01-01"
    figure = timeline_figure(table, Look(), labels=labels)
    assert pd.Timestamp(figure.layout.xaxis.range[0]) == pd.Timestamp("2010-01-01")
    (bounds,) = [trace for trace in figure.data if trace.yaxis == "y2" and trace.mode != "markers"]
    assert list(bounds.marker.symbol) == ["triangle-left", "triangle-right"]


@pytest.mark.parametrize("look", LOOKS)
def test_a_name_keeps_off_the_name_of_its_half(look: Look, articles: Make, labels: dict) -> None:
    table = articles("ad")
    table.loc[0, ["balance", "balance_low", "balance_high"]] = [1.0, 0.8, 1.0]
    table.loc[0, ["date_earliest", "date_latest", "date_placed"]] = "2010-01-20"
    words = place_words(timeline_figure(table, look, labels=labels), look)
    assert len(words) == 4
    assert not any(meet(a, b) for at, a in enumerate(words) for b in words[at + 1 :])
