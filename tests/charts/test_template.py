"""The template is complete, so that nothing of a default shows through."""

import pytest

from charts.layout import Look, new_figure
from charts.palette import SURFACES, Theme
from charts.template import FONT, chart_template


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_template_takes_its_colours_from_the_palette(theme: Theme) -> None:
    layout = chart_template(theme).layout
    surface = SURFACES[theme]
    assert (layout.paper_bgcolor, layout.plot_bgcolor) == (surface.paper, surface.paper)
    assert layout.font.color == surface.ink
    assert layout.xaxis.gridcolor == layout.yaxis.gridcolor == surface.grid


def test_a_font_whose_name_has_a_digit_is_quoted() -> None:
    unquoted = [name for name in FONT.split(", ") if not name.startswith('"')]
    assert not any(letter.isdigit() for name in unquoted for letter in name)
    assert FONT.endswith("sans-serif")


def test_a_figure_keeps_its_template_whatever_streamlit_sets_as_default() -> None:
    import streamlit  # noqa: F401 (it replaces plotly's default when it is imported)

    figure = new_figure(Look("dark"))
    assert figure.layout.template.layout.paper_bgcolor == SURFACES["dark"].paper
    assert figure.layout.template.data.bar == ()
