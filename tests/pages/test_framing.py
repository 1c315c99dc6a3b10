"""The start page: the finding, the key figures, the timeline and the composition."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

DASHBOARD = Path(__file__).resolve().parents[2] / "dashboard.py"
SECONDS = 60


def open_start(**address: str) -> AppTest:
    app = AppTest.from_file(str(DASHBOARD), default_timeout=SECONDS)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def figures(app: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def marked(figure: dict) -> list[str]:
    """The articles that a figure's marks stand for, in drawing order."""
    traces = [
        trace for trace in figure["data"] if "article_id" in trace.get("meta", {}).get("fields", [])
    ]
    return [row[0] for trace in traces for row in trace["customdata"]]


def write_corpus(folder: Path, texts: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_the_seeds_tell_their_story_at_the_first_opening() -> None:
    app = open_start()
    finding = app.subheader[0].value.replace("\\", "")
    assert finding.startswith("From the first dated article (2010) to the last (2021 or later),")
    assert "turns from cooperative (+0." in finding
    assert [metric.label for metric in app.metric] == [
        "Articles",
        "Framed sentences",
        "Balance, −1 to +1",
        "Cooperative",
        "Mixed",
        "Confrontational",
    ]
    assert (app.metric[0].value, app.metric[0].delta) == ("5", "4 dated, 1 undated")
    assert app.metric[1].delta == "of 177"


def test_every_seed_has_a_mark_on_the_timeline_and_a_bar_below() -> None:
    timeline, composition = figures(open_start())
    ids = [name.split("_")[0] for name in marked(timeline)]
    assert ids == ["001", "002", "003", "004", "000"]
    assert [name.split("_")[0] for name in marked(composition)[:5]] == ids
    assert timeline["layout"]["meta"]["subtitle"].endswith("4 dated, 1 undated article")


def test_undated_articles_left_out_are_in_no_figure() -> None:
    app = open_start()
    next(toggle for toggle in app.toggle if "Undated" in toggle.label).set_value(False).run()
    assert not app.exception
    assert app.metric[0].delta == "4 dated, 0 undated"
    assert all("000" not in name.split("_") for figure in figures(app) for name in marked(figure))


def test_an_empty_corpus_says_where_to_add_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRAMING_CORPUS", str(write_corpus(tmp_path / "empty", {})))
    app = open_start()
    assert app.info[0].value.startswith("There are no articles yet.")
    assert not app.get("plotly_chart")


def test_articles_without_a_framed_sentence_or_a_date_are_shown_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "The weather was fine in the valley. The river ran slowly past the old mill."
    corpus = write_corpus(tmp_path / "plain", {"one": text, "two": f"{text} It was June."})
    monkeypatch.setenv("FRAMING_CORPUS", str(corpus))
    app = open_start(off_topic="true", duplicates="true")
    assert "frames the relationship" in app.subheader[0].value
    assert app.metric[2].value == "–"
    timeline, composition = figures(app)
    assert timeline["layout"]["meta"]["title"] == "None of these articles is dated"
    assert len(composition["data"][0]["x"]) == 2


def test_many_articles_can_be_ordered_by_a_frame(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm = "NATO and Russia agreed to cooperate and resumed their dialogue."
    cold = "Russia threatens NATO, and NATO condemned the aggression of Russia."
    texts = {f"a{place:02}": " ".join([cold] * (24 - place) + [warm]) for place in range(24)}
    monkeypatch.setenv("FRAMING_CORPUS", str(write_corpus(tmp_path / "many", texts)))
    app = open_start(duplicates="true")
    assert "20 of 24 articles shown." in figures(app)[1]["layout"]["meta"]["note"]
    app.segmented_control(key="composition-order").set_value("Most cooperative").run()
    assert not app.exception
    assert marked(figures(app)[1])[0] == "a23"


def test_the_tables_come_with_the_start_page() -> None:
    assert "All tables (zip)" in [each.label for each in open_start().get("download_button")]
