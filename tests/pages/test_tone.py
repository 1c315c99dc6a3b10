"""The page of tone: tone against frame, its spread, its course, and its tone by side."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.store import Filters

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60


def open_tone(filters: Filters | None = None, *, listed: bool = False) -> AppTest:
    """Open the page alone: AppTest cannot go to a page of the dashboard's with its filters."""
    app = AppTest.from_file(str(ROOT / "pages" / "tone.py"), default_timeout=SECONDS)
    app.session_state["_chosen"] = filters or Filters()
    app.session_state["disagreements"] = listed
    app.run()
    assert not app.exception
    return app


def titles(app: AppTest) -> list[str]:
    charts = [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]
    return [chart["layout"]["meta"]["title"] for chart in charts]


def finding(app: AppTest) -> str:
    return app.subheader[0].value.replace("\\", "")


def use_corpus(monkeypatch: pytest.MonkeyPatch, folder: Path, text: str = "") -> None:
    folder.mkdir()
    if text:
        (folder / "one.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("FRAMING_CORPUS", str(folder))


def test_the_seeds_lead_with_tone_that_is_not_framing() -> None:
    app = open_tone()
    assert app.title[0].value == "Tone"
    assert finding(app).startswith("Tone is not framing: TextBlob calls Pszczel, RUSI")
    frame, shares, spread, course, sides, sentiment = titles(app)
    assert frame.startswith("Tone and frame point in opposite directions in ")
    assert shares.startswith("Of ")
    assert spread.startswith("Polarity runs from ")
    assert course.startswith("Pszczel, RUSI")
    assert sides.startswith("Polarity by who is named: ")
    assert " of the sentences that mention " in sentiment


def test_the_sentiment_toward_both_sides_stands_under_their_names() -> None:
    app = open_tone()
    assert app.subheader[-1].value.replace("\\", "") == (
        "What is the sentiment toward NATO and toward Russia?"
    )
    meta = json.loads(app.get("plotly_chart")[-1].proto.spec)["layout"]["meta"]
    assert meta["measure"] == "Sentiment toward NATO and toward Russia by article"
    assert "Rasmussen, The Moscow Times (2010), toward Russia: " in meta["alt"]


def test_the_strongest_disagreements_are_listed_when_they_are_asked_for() -> None:
    app = open_tone()
    assert app.expander[0].label.startswith("The 10 strongest of ")
    assert not app.expander[0].caption
    app = open_tone(listed=True)
    assert sum("polarity" in caption.value for caption in app.expander[0].caption) == 10


def test_subjectivity_can_be_chosen() -> None:
    app = open_tone()
    app.segmented_control(key="tone-measure").set_value("subjectivity").run()
    assert titles(app)[2].startswith("Subjectivity runs from ")


def test_another_article_can_be_followed() -> None:
    app = open_tone()
    picker = app.selectbox(key="course-article")
    other = next(label for label in picker.options if "Rasmussen, The Moscow" in label)
    picker.set_value("001_3105ddfe96e6a34e").run()
    assert titles(app)[3].startswith(other)


def test_a_text_without_frame_or_rated_word_has_no_figure_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_corpus(monkeypatch, tmp_path / "plain", "The chairs stand beside the table in the room.")
    app = open_tone(Filters(off_topic=True))
    assert finding(app) == "TextBlob rates no word of these sentences: they have no tone."
    assert len(app.info) == 4
    assert not app.expander


def test_an_empty_corpus_says_where_to_add_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_corpus(monkeypatch, tmp_path / "empty")
    app = open_tone()
    assert app.info[0].value.startswith("There are no articles yet.")
    assert not titles(app)


def test_one_voice_is_counted_alone() -> None:
    every, quoted = open_tone(), open_tone(Filters(voices=("quoted",)))
    assert finding(every) != finding(quoted)
