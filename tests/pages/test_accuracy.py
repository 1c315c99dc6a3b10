"""The page of accuracy: figures, confusions, and words on what was compared with whom."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.codebook import load_codebook
from analysis.evaluation import Figure, Record, Report
from ui import data

PAGE = Path(__file__).resolve().parents[2] / "pages" / "accuracy.py"
SECONDS = 120
SEEDS = Figure(*("frame", "seeds", 0.87, 0.8, 0.89, 177, 5, "documents", "ab"), {"TextBlob": 0.03})
OTHERS = replace(SEEDS, data="validation", value=0.43, low=0.29, high=0.53, n=176, digest="cd")


def open_accuracy() -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=SECONDS).run()
    assert not app.exception
    assert not app.error
    return app


def figures(app: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def titles(app: AppTest) -> list[str]:
    return [figure["layout"]["meta"]["title"] for figure in figures(app)]


def use_figures(
    monkeypatch: pytest.MonkeyPatch, folder: Path, computed: tuple[Figure, ...], *kept: Figure
) -> None:
    codebook = load_codebook()
    name = codebook.name if kept else ""
    kept = tuple(replace(f, date="2026-11-05", codebook_hash=codebook.hash) for f in kept)
    record = Record("2026-11-05", "0.1.0", name, codebook.hash, "run it" if kept else "", kept)
    path = folder / "record.json"
    path.write_text(json.dumps(asdict(record)), encoding="utf-8")
    monkeypatch.setattr(data, "RECORD", path)
    monkeypatch.setattr(data, "evaluate", lambda codebook: Report(computed, ()))


def test_what_comes_along_is_computed() -> None:
    app = open_accuracy()
    assert app.title[0].value == "Accuracy"
    named = app.dataframe[0].value
    computed = named[named["Computed"] == "now"]
    assert set(computed["Measured on"]) == {"Five articles, written from", "Written test sentences"}
    agreement, confusion = titles(app)
    assert agreement.startswith("Frame: alpha 0.")
    assert " of 177 sentences have the readers’ frame " in confusion


def test_the_finding_the_figure_and_the_table_agree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_figures(monkeypatch, tmp_path, (SEEDS,), OTHERS)
    app = open_accuracy()
    assert app.subheader[0].value.replace("\\", "") == (
        "On five other articles, which the codebook was not written from, frames agree with "
        "readers at alpha 0.43 (95 % interval 0.29 to 0.53); TextBlob at 0.03"
    )
    assert titles(app)[0] == "Frame: alpha 0.87 where written from, 0.43 on five other articles"
    assert app.dataframe[0].value["Figure"].tolist() == ["0.87", "0.43"]
    assert app.dataframe[0].value["Computed"].tolist() == ["now", "5 November 2026"]
    assert app.code[0].value == "run it"


def test_an_empty_record_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_figures(monkeypatch, tmp_path, (SEEDS,))
    app = open_accuracy()
    assert titles(app)[0] == "Frame: alpha 0.87 where written from"
    assert not app.code
    said = [words.value.replace("\\", "") for words in app.markdown]
    assert any(words.startswith("No figure is recorded for written test sent") for words in said)


def test_no_figure_at_all_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_figures(monkeypatch, tmp_path, ())
    app = open_accuracy()
    assert app.subheader[0].value == "How well frames agree with readers is not recorded"
    assert app.info[0].value.startswith("Nothing to draw here")


def test_the_documents_of_the_seeds_are_articles_with_their_labels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_figures(monkeypatch, tmp_path, (SEEDS,))
    documents = open_accuracy().dataframe[2].value
    assert documents["Sentences"].sum() == 177
    assert "Rasmussen, The Moscow Times (2010)" in documents["Document"].tolist()


def test_the_written_sentences_can_be_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_figures(monkeypatch, tmp_path, (SEEDS,))
    app = open_accuracy()
    picker = app.segmented_control(key="accuracy-data")
    assert picker.options == [
        "The five articles (written from)",
        "Written test sentences (not learned from)",
    ]
    picker.set_value("written").run()
    assert not app.exception
    assert " of 177 sentences " not in titles(app)[1]


def test_everything_can_be_taken_away_and_says_of_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_figures(monkeypatch, tmp_path, (SEEDS,), OTHERS)
    app = open_accuracy()
    assert "All figures (CSV)" in [button.label for button in app.get("download_button")]
    feet = [
        figure["layout"]["annotations"][-1]["text"].replace("<br>", " ") for figure in figures(app)
    ]
    assert feet[0].startswith("Accuracy. Sentences coded by readers, whatever the filters. n: 2 ")
    assert "The five articles (written from). n: 177 sentences." in feet[1]


@pytest.mark.parametrize("words", ["## The readers' codes", "## What the figures are not"])
def test_the_page_says_how_the_codes_were_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    use_figures(monkeypatch, tmp_path, (SEEDS,))
    assert words in open_accuracy().markdown[-1].value


def test_an_empty_corpus_changes_no_accuracy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "empty"))
    use_figures(monkeypatch, tmp_path, (SEEDS,))
    app = open_accuracy()
    assert len(figures(app)) == 2
    assert "001" in app.dataframe[2].value["Document"].tolist()
