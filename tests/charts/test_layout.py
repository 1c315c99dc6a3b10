"""Words of a figure have their room: nothing overlaps, nothing is cut."""

import itertools

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.layout import (
    TEXT_WIDTHS,
    Look,
    Words,
    add_footnote,
    finish_figure,
    marks,
    new_figure,
    pad_figure,
)
from charts.palette import FRAMES
from charts.text import text_width

LONG = "Cooperative sentences outnumber confrontational ones in three of the five articles"
LOOKS = [Look("light", "wide"), Look("dark", "narrow")]


def bars(look: Look, words: Words, height: int = 200) -> go.Figure:
    figure = new_figure(look)
    for frame in FRAMES:
        figure.add_bar(x=[3, 1], y=["Rasmussen (2010)", "B"], orientation="h", name=frame)
    return finish_figure(figure, words, look, height)


def text_tops(figure: go.Figure) -> list[tuple[float, float]]:
    """Give (top, bottom) of every block of words, in pixels from the upper edge."""
    margin = figure.layout.margin
    plot = figure.layout.height - margin.t - margin.b
    boxes = []
    for note in figure.layout.annotations:
        height = (note.text.count("<br>") + 1) * note.font.size * 1.3
        y = margin.t + (1 - note.y) * plot - note.yshift
        top = y if note.yanchor == "top" else y - height / 2
        boxes.append((top, top + height))
    return boxes


@pytest.mark.parametrize("look", LOOKS, ids=["wide", "narrow"])
def test_words_stand_below_each_other_inside_the_figure(look: Look) -> None:
    figure = bars(look, Words(LONG, "Sentences by frame; n = 8", "A note. " * 20))
    add_footnote(figure, "All 5 articles. " * 12, look)
    margin, height = figure.layout.margin, figure.layout.height
    title, subtitle, *key, note, foot = text_tops(figure)
    above = [title, subtitle, *sorted(set(key))]
    assert title[0] >= 0
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(above))
    assert above[-1][1] <= margin.t
    assert height - margin.b < note[0]
    assert note[1] <= foot[0]
    assert foot[1] <= height


@pytest.mark.parametrize("look", LOOKS, ids=["wide", "narrow"])
def test_no_line_of_words_is_wider_than_the_column(look: Look) -> None:
    figure = bars(look, Words(LONG * 2, LONG * 3, LONG * 4))
    room = TEXT_WIDTHS[look.width]
    for words in figure.layout.annotations:
        bold = bool(words.font.weight)
        lines = words.text.split("<br>")
        assert all(text_width(line, words.font.size, bold) <= room for line in lines)


def test_the_plot_area_keeps_its_height_whatever_the_words() -> None:
    for words in (Words("Short", "n = 8"), Words(LONG * 3, LONG, LONG)):
        layout = bars(Look("light", "narrow"), words, height=200).layout
        axis = layout.height - layout.margin.t - layout.margin.b
        assert axis == 200


def test_the_left_margin_holds_the_widest_label() -> None:
    layout = bars(Look(), Words("Title", "n = 8")).layout
    assert layout.margin.l >= text_width("Rasmussen (2010)", 14)


def test_margins_are_fixed_so_that_words_stay_where_they_are_put() -> None:
    assert bars(Look(), Words("Title", "n = 8")).layout.margin.autoexpand is False


def test_words_are_no_markup() -> None:
    figure = bars(Look(), Words("<b>R&D</b>", "n = 8"))
    assert figure.layout.annotations[0].text == "&lt;b&gt;R&amp;D&lt;/b&gt;"


def test_the_figure_carries_its_words_for_exports() -> None:
    meta = bars(Look(), Words("Which frame leads?", "n = 8", "A note", "Frame")).layout.meta
    assert {name: meta[name] for name in ("title", "subtitle", "note", "measure")} == {
        "title": "Which frame leads?",
        "subtitle": "n = 8",
        "note": "A note",
        "measure": "Frame",
    }
    assert meta["alt"].startswith("Which frame leads? n = 8. cooperative: Rasmussen (2010) 3")


def test_alt_text_may_be_written_by_hand() -> None:
    meta = bars(Look(), Words("Title", "n = 8", alt="Four bars of two articles.")).layout.meta
    assert meta["alt"] == "Four bars of two articles."


def test_marks_lead_to_sentences_by_named_fields() -> None:
    rows = pd.DataFrame({"article_id": ["a", "b"], "frame": ["mixed", "none"], "n": [1, 2]})
    assert marks(rows, "article_id", "frame", extra=("n",)) == {
        "customdata": [["a", "mixed", 1], ["b", "none", 2]],
        "meta": {"fields": ["article_id", "frame"]},
    }


def test_a_rim_makes_the_figure_larger_and_moves_nothing() -> None:
    figure = bars(Look(), Words("Title", "n = 8"))
    before = text_tops(figure)
    height = figure.layout.height
    pad_figure(figure)
    assert figure.layout.height == height + 40
    moved = [(top + 20, bottom + 20) for top, bottom in before]
    assert text_tops(figure) == [pytest.approx(box) for box in moved]


def test_words_beside_a_selected_mark_are_left_to_plotly() -> None:
    # unselected.textfont stops plotly from reporting the selection of a bar
    trace = bars(Look(), Words("Title", "n = 8")).data[0]
    assert trace.unselected.textfont.color is None
    assert trace.selected.textfont.color is not None
