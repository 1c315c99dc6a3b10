"""Alt text says what is drawn."""

import plotly.graph_objects as go

from charts.alt import MOST_VALUES, describe


def figure(*traces: go.Bar | go.Scatter) -> go.Figure:
    words = {"title": "Which frame leads?", "subtitle": "Sentences; n = 3"}
    return go.Figure(data=list(traces), layout={"meta": words})


def test_bars_are_read_by_name_and_value() -> None:
    drawn = figure(go.Bar(x=[2, 1], y=["A", "B"], orientation="h", name="Cooperative"))
    assert describe(drawn) == "Which frame leads? Sentences; n = 3. Cooperative: A 2, B 1."


def test_marks_are_read_with_a_minus_sign_and_missing_ones_left_out() -> None:
    drawn = figure(go.Scatter(x=["2010", "2014", "2019"], y=[0.5, -0.25, None]))
    assert describe(drawn).endswith("Marks: 2010 0.5, 2014 −0.25.")


def test_what_is_only_decoration_is_not_read() -> None:
    drawn = figure(go.Scatter(x=[1], y=[2], hoverinfo="skip", name="Zero line"))
    assert describe(drawn) == "Which frame leads? Sentences; n = 3."


def test_a_long_figure_says_how_many_values_are_left() -> None:
    drawn = figure(go.Bar(x=[f"n{i}" for i in range(MOST_VALUES + 2)], y=[1] * (MOST_VALUES + 2)))
    assert describe(drawn).endswith("2 more values are in the table.")
