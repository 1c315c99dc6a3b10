"""The page of mentions: who is named, where, and together with whom."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.store import Filters

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60


def open_mentions(filters: Filters | None = None) -> AppTest:
    """Open the page alone: AppTest cannot go to a page of the dashboard's with its filters."""
    app = AppTest.from_file(str(ROOT / "pages" / "mentions.py"), default_timeout=SECONDS)
    app.session_state["_chosen"] = filters or Filters()
    app.run()
    assert not app.exception
    return app


def figures(app: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def titles(app: AppTest) -> list[str]:
    return [figure["layout"]["meta"]["title"] for figure in figures(app)]


def finding(app: AppTest) -> str:
    return app.subheader[0].value.replace("\\", "")


def use_corpus(monkeypatch: pytest.MonkeyPatch, folder: Path, text: str = "") -> None:
    folder.mkdir()
    if text:
        (folder / "one.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("FRAMING_CORPUS", str(folder))


def test_the_seeds_have_a_finding_and_three_figures() -> None:
    app = open_mentions()
    assert app.title[0].value == "Mentions"
    assert finding(app).startswith("In 1,000 words these articles name NATO ")
    named, matrix, pairs = titles(app)
    assert named.startswith("Russia and NATO are named most, ")
    assert matrix.startswith("Highest rate: ")
    assert pairs.startswith("Russia and NATO share ")


def test_a_kind_can_be_chosen() -> None:
    app = open_mentions()
    app.segmented_control(key="mention-kind").set_value("People").run()
    assert titles(app)[0].startswith("People: ")


def test_more_names_can_be_shown() -> None:
    app = open_mentions()
    app.segmented_control(key="mention-most").set_value(25).run()
    assert len(figures(app)[0]["data"][0]["customdata"]) == 25


def test_the_words_for_a_name_are_counted() -> None:
    table = open_mentions().dataframe[0].value
    assert list(table.columns) == ["As written", "Times", "Of all"]
    assert "Russian" in table["As written"].tolist()
    assert table["Times"].sum() == table["Of all"].iloc[0]


def test_partners_of_one_actor_can_be_chosen() -> None:
    app = open_mentions()
    app.selectbox(key="pair-partner").set_value("Ukraine").run()
    assert "Ukraine" in titles(app)[2]


def test_a_text_that_names_nobody_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_corpus(monkeypatch, tmp_path / "plain", "The chairs stand beside the table in the room.")
    app = open_mentions(Filters(off_topic=True))
    assert finding(app) == "None of these sentences names an actor or a place."
    assert not titles(app)
    assert app.info


def test_an_empty_corpus_says_where_to_add_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_corpus(monkeypatch, tmp_path / "empty")
    app = open_mentions()
    assert app.info[0].value.startswith("There are no articles yet.")
    assert not titles(app)


def test_one_voice_is_counted_alone() -> None:
    every, quoted = open_mentions(), open_mentions(Filters(voices=("quoted",)))
    assert finding(every) != finding(quoted)
