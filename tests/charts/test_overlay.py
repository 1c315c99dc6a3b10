"""Words and shapes are drawn together, after what the figure already has."""

import plotly.graph_objects as go

from charts.overlay import Overlay


def test_all_that_was_collected_is_drawn_in_order() -> None:
    figure = go.Figure()
    figure.add_annotation(text="first")
    over = Overlay()
    over.write(text="second", font_size=9)
    over.write(text="third")
    over.draw(type="line", x0=0, x1=1, y0=0, y1=0)
    over.put_on(figure)
    assert [each.text for each in figure.layout.annotations] == ["first", "second", "third"]
    assert figure.layout.annotations[1].font.size == 9
    assert figure.layout.shapes[0].type == "line"


def test_an_empty_overlay_leaves_a_figure_as_it_is() -> None:
    figure = go.Figure()
    Overlay().put_on(figure)
    assert figure.layout.annotations == ()
