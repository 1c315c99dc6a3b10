"""The page about the measures: what each number means, how to cite, all tables as one file."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

PAGE = Path(__file__).resolve().parents[2] / "pages" / "about.py"
SECONDS = 60


def open_about() -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=SECONDS).run()
    assert not app.exception
    return app


def test_the_seeds_can_be_cited_and_taken_away() -> None:
    app = open_about()
    assert app.title[0].value == "About the measures"
    assert app.code[0].value.endswith("), 5 articles.")
    assert [button.label for button in app.get("download_button")] == ["All tables (zip)"]


@pytest.mark.parametrize("measure", ["Frame", "Balance", "Theme", "Tone"])
def test_every_measure_is_explained(measure: str) -> None:
    assert f"\n## {measure}\n" in open_about().markdown[-1].value


def test_an_empty_corpus_is_explained_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "empty"))
    assert open_about().code[0].value.endswith("), 0 articles.")
