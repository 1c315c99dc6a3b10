"""The sentences behind a mark."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.store import Selection
from ui.evidence import Mark, read_selection

SECONDS = 30


@pytest.mark.parametrize(
    ("mark", "selection"),
    [
        ({}, Selection()),
        ({"article_id": "a", "frame": "mixed"}, Selection(article="a", frames=("mixed",))),
        ({"theme": "sanctions", "year": 2014.0}, Selection(themes=("sanctions",), year=2014)),
        ({"entity": "NATO", "voice": "quoted"}, Selection(naming=(("NATO",),), voices=("quoted",))),
        (
            {"entity_a": "NATO", "entity_b": "Russia"},
            Selection(naming=(("NATO",), ("Russia",))),
        ),
        (
            {"article_id": "a", "sentence_id": 7.0, "tone": "negative", "label": "A (2010)"},
            Selection(article="a", sentence_ids=(7,), tones=("negative",)),
        ),
        (
            {"article_id": "a", "toward": "toward_second_side", "sentiment": "negative"},
            Selection(article="a", toward=("toward_second_side", "negative")),
        ),
    ],
)
def test_the_fields_of_a_mark_select_its_sentences(mark: Mark, selection: Selection) -> None:
    assert read_selection(mark) == selection


def show_panel() -> None:

    from ui.evidence import read_selection, show_evidence
    from ui.frame import open_page
    from ui.navigation import open_dashboard

    open_dashboard()
    with open_page("search") as view:
        mark = {"article_id": "threat"}
        show_evidence(view, "panel", [(mark, read_selection(mark))])


@pytest.fixture
def panel(corpus: Path) -> AppTest:
    app = AppTest.from_function(show_panel, default_timeout=SECONDS).run()
    assert not app.exception
    return app


def test_the_panel_says_how_many_sentences_and_of_what(panel: AppTest) -> None:
    assert r"**2 sentences** behind Pszczel\, RUSI \(undated\)" in [
        words.value for words in panel.markdown
    ]


def test_sentences_stand_as_they_are_with_their_place_and_evidence(panel: AppTest) -> None:
    assert [text.value for text in panel.text] == [
        "Russia threatens NATO.",
        "NATO condemned the aggression of Russia.",
    ]
    captions = [caption.value.replace("\\", "") for caption in panel.caption]
    place = "Pszczel, RUSI (undated) · sentence 1 · author’s words"
    assert any(caption.startswith(place) for caption in captions)
    assert any(caption.startswith("Evidence: “threaten") for caption in captions)


def show_sentiment_panel() -> None:

    from ui.evidence import read_selection, show_evidence
    from ui.frame import open_page
    from ui.navigation import open_dashboard

    open_dashboard()
    with open_page("search") as view:
        mark = {"article_id": "threat", "toward": "toward_first_side", "sentiment": "neutral"}
        show_evidence(view, "panel", [(mark, read_selection(mark))])


def test_the_panel_names_the_sentiment_with_its_side(corpus: Path) -> None:
    app = AppTest.from_function(show_sentiment_panel, default_timeout=SECONDS).run()
    assert not app.exception
    heads = [words.value.replace("\\", "") for words in app.markdown]
    assert any(
        head.endswith("behind Pszczel, RUSI (undated), neutral toward NATO") for head in heads
    )
