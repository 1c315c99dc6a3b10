"""The key names what is drawn, once each, in rows that fit."""

import plotly.graph_objects as go

from charts.key import arrange_key, read_entries
from charts.text import text_width


def test_a_name_that_is_drawn_twice_is_listed_once_and_in_order() -> None:
    figure = go.Figure(
        [go.Bar(name="B", marker_color="#111111"), go.Bar(name="A"), go.Bar(name="B"), go.Bar()]
    )
    assert [entry.label for entry in read_entries(figure)] == ["B", "A"]


def test_one_name_needs_no_key_unless_it_is_asked_for() -> None:
    figure = go.Figure([go.Bar(name="Only")])
    assert read_entries(figure) == []
    figure.update_layout(showlegend=True)
    assert [entry.label for entry in read_entries(figure)] == ["Only"]


def test_a_trace_or_a_figure_may_stay_out() -> None:
    figure = go.Figure([go.Bar(name="A"), go.Bar(name="B"), go.Bar(name="C", showlegend=False)])
    assert [entry.label for entry in read_entries(figure)] == ["A", "B"]
    figure.update_layout(showlegend=False)
    assert read_entries(figure) == []


def test_an_entry_looks_like_its_marks() -> None:
    bar = go.Bar(name="Bar", marker={"color": "#D55E00", "pattern": {"shape": "/"}})
    dot = go.Scatter(name="Dot", mode="markers", marker={"color": "#0072B2", "symbol": "diamond"})
    line = go.Scatter(name="Line", mode="lines", line={"color": "#8A8A8A"})
    entries = read_entries(go.Figure([bar, dot, line]))
    assert [(entry.shape, entry.colour) for entry in entries] == [
        ("bar", "#D55E00"),
        ("diamond", "#0072B2"),
        ("line", "#8A8A8A"),
    ]
    assert entries[0].hatch == "/"


def test_rows_keep_the_order_and_fit() -> None:
    names = ["Cooperative", "Mixed", "Confrontational", "No frame"]
    entries = read_entries(go.Figure([go.Bar(name=name) for name in names]))
    rows = arrange_key(entries, 320)
    assert [entry.label for row in rows for entry in row] == names
    assert len(rows) == 2
    assert len(arrange_key(entries, 740)) == 1
    assert all(sum(20 + text_width(entry.label, 14) for entry in row) <= 320 for row in rows)
