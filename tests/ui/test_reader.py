"""The article to read: its colours, and the sentence that the address names."""

import pytest
from streamlit.testing.v1 import AppTest

from charts.palette import FRAMES, frame_style
from ui.reader import reader_colours

SECONDS = 30


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_frame_has_its_line_its_words_and_a_wash(theme: str) -> None:
    colours = reader_colours(theme)
    for frame in FRAMES:
        assert colours[frame] == frame_style(frame, theme).colour
        assert colours[f"{frame}-text"] == frame_style(frame, theme).text
        # A wash stays near the paper: words on it read as they do on the page.
        assert (luminance(colours[f"{frame}-soft"]) > 0.6) == (theme == "light")


def show_opened() -> None:

    import streamlit as st

    from ui.reader import close_sentence, read_opened

    st.write(f"open {read_opened()}")
    st.button("Close", on_click=close_sentence)


@pytest.mark.parametrize(
    ("address", "number"), [("7", 7), ("", 0), ("-1", 0), ("x", 0), ("٣", 0), ("1.5", 0)]
)
def test_the_open_sentence_is_a_number_in_the_address(address: str, number: int) -> None:
    app = AppTest.from_function(show_opened, default_timeout=SECONDS)
    app.query_params["sentence"] = address
    assert app.run().markdown[0].value == f"open {number}"


def test_another_article_opens_no_sentence() -> None:
    app = AppTest.from_function(show_opened, default_timeout=SECONDS)
    app.query_params["sentence"] = "7"
    app.run().button[0].click().run()
    assert app.markdown[0].value == "open 0"
    assert "sentence" not in app.query_params
