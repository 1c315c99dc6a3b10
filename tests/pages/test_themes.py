"""The page of themes: what each article is about, how themes are framed, how they come and go."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.store import Filters

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60


def open_themes(filters: Filters | None = None) -> AppTest:
    """Open the page alone: AppTest cannot go to a page of the dashboard's with its filters."""
    app = AppTest.from_file(str(ROOT / "pages" / "themes.py"), default_timeout=SECONDS)
    app.session_state["_chosen"] = filters or Filters()
    app.run()
    assert not app.exception
    return app


def figures(app: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def test_the_seeds_have_a_finding_and_three_figures() -> None:
    app = open_themes()
    assert app.title[0].value == "Themes"
    assert app.subheader[0].value.replace("\\", "").startswith("Most frequent theme: ")
    matrix, framing, courses = figures(app)
    assert {row[0][:3] for row in matrix["data"][0]["customdata"]} == {
        *("000", "001", "002", "003", "004")
    }
    assert framing["layout"]["meta"]["title"].startswith("Most cooperative theme: ")
    assert "4 dated, 1 undated article not drawn" in courses["layout"]["meta"]["subtitle"]


def test_themes_have_their_words_and_no_raw_name() -> None:
    words = json.dumps([figure["layout"] for figure in figures(open_themes())])
    assert "Dialogue and diplomacy" in words
    assert "sanctions_suspension" not in words


def test_one_voice_recounts_the_themes() -> None:
    every = figures(open_themes())[0]["layout"]["meta"]["subtitle"]
    quoted = figures(open_themes(Filters(voices=("quoted",))))[0]["layout"]["meta"]["subtitle"]
    assert every.endswith("177 sentences")
    assert not quoted.endswith("177 sentences")


def test_undated_articles_alone_have_no_course(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "undated"
    folder.mkdir()
    text = "NATO and Russia agreed to cooperate. They resumed their dialogue in Brussels."
    (folder / "one.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("FRAMING_CORPUS", str(folder))
    app = open_themes()
    assert len(figures(app)) == 2
    assert app.info[0].value.startswith("This needs two dated articles")


def test_an_empty_corpus_says_where_to_add_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(folder))
    app = open_themes()
    assert app.info[0].value.startswith("There are no articles yet.")
    assert not figures(app)
