"""One way to the screen for every figure."""

from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from analysis.provenance import Provenance
from charts.layout import Look, Words, finish_figure, marks, new_figure
from ui import figure as shown

SECONDS = 30
ROWS = pd.DataFrame({"article_id": ["a", "b"], "frame": ["mixed", "none"], "n": [1, 2]})


def draw(table: pd.DataFrame, look: Look) -> go.Figure:
    figure = new_figure(look)
    figure.add_bar(x=table["article_id"], y=table["n"], **marks(table, "article_id", "frame"))
    return finish_figure(figure, Words("Which?", "n = 3", measure="Frame"), look, height=200)


def state(curve: int, customdata: object) -> dict[str, object]:
    return {"selection": {"points": [{"curve_number": curve, "customdata": customdata}]}}


def test_nothing_selected_is_no_mark() -> None:
    assert shown.read_marks(draw(ROWS, Look()), {}) == ()


@pytest.mark.parametrize("customdata", [["a", "mixed"], {"0": "a", "1": "mixed"}])
def test_a_mark_is_read_by_the_fields_of_its_trace(customdata: object) -> None:
    found = shown.read_marks(draw(ROWS, Look()), state(0, customdata))
    assert found == ({"article_id": "a", "frame": "mixed"},)


@pytest.mark.parametrize(
    ("curve", "customdata"), [(0, ["gone", "mixed"]), (5, ["a", "mixed"]), (0, None)]
)
def test_what_was_selected_in_an_earlier_drawing_is_left_out(
    curve: int, customdata: object
) -> None:
    assert shown.read_marks(draw(ROWS, Look()), state(curve, customdata)) == ()


def test_the_data_behind_a_figure_says_where_it_is_from() -> None:
    provenance = Provenance("Frame", "All 2 articles.", "3 sentences", "x", "1a2b", "0.1.0")
    lines = shown._make_csv(ROWS, provenance).decode("utf-8-sig").splitlines()
    assert lines[0] == "article_id,frame,n_in_figure,measure,filters,n,codebook,program"
    assert lines[1].startswith("a,mixed,1,Frame,All 2 articles.,3 sentences,x (1a2b),")


def test_an_exported_figure_is_light_and_wide_and_says_where_it_is_from() -> None:
    looks: list[Look] = []

    def spy(table: pd.DataFrame, look: Look) -> go.Figure:
        looks.append(look)
        return draw(table, look)

    figure = shown._for_print(spy, ROWS, "Frame. All 2 articles.")
    assert looks == [Look("light", "wide")]
    assert figure.layout.annotations[-1].text == "Frame. All 2 articles."


def show_one() -> None:
    import streamlit as st

    from tests.ui.test_figure import ROWS, draw
    from ui.figure import show_figure
    from ui.frame import open_page
    from ui.navigation import open_dashboard

    open_dashboard()
    with open_page("search") as view:
        rows = ROWS.head(0) if st.session_state.get("empty") else ROWS
        show_figure(view, "frames", rows, draw)


def test_every_kind_of_file_is_offered(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "find_browser", lambda: "/usr/bin/chromium")
    app = AppTest.from_function(show_one, default_timeout=SECONDS).run()
    assert not app.exception
    assert {
        button.proto.label.partition(",")[0]: button.proto.disabled for button in files(app)
    } == {
        "PNG": False,
        "SVG": False,
        "PDF": False,
        "HTML": False,
        "CSV": False,
    }
    assert [chart.proto.alt for chart in app.get("plotly_chart")] == [
        "Which? n = 3. Bars: a 1, b 2."
    ]


def test_without_a_browser_images_explain_themselves(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown, "find_browser", lambda: None)
    app = AppTest.from_function(show_one, default_timeout=SECONDS).run()
    assert [button.proto.disabled for button in files(app)] == [True, True, True, False, False]
    assert any("Install Google Chrome" in caption.value for caption in app.caption)


def test_an_empty_table_is_said_and_not_drawn(corpus: Path) -> None:
    app = AppTest.from_function(show_one, default_timeout=SECONDS)
    app.session_state["empty"] = True
    app.run()
    assert not app.exception
    assert "Nothing to draw here" in app.info[0].value
    assert not app.get("plotly_chart")


def files(app: AppTest) -> list:  # type: ignore[type-arg]
    return list(app.get("download_button"))
