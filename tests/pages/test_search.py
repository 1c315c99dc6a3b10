"""The page of search: hits with their context, and how often they come."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.store import Filters

PAGE = Path(__file__).resolve().parents[2] / "pages" / "search.py"
SECONDS = 60


def open_search(query: str = "", filters: Filters | None = None) -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=SECONDS)
    app.session_state["_chosen"] = filters or Filters()
    if query:
        app.query_params["q"] = query
    app.run()
    assert not app.exception
    return app


def plain(words: str) -> str:
    return words.replace("\\", "")


def test_nothing_is_searched_before_there_is_a_word() -> None:
    app = open_search()
    assert app.title[0].value == "Search"
    assert not app.subheader


def test_an_address_with_a_word_shows_its_hits() -> None:
    app = open_search('"practical cooperation"')
    assert app.text_input[0].value == '"practical cooperation"'
    assert app.subheader[0].value.endswith(r"for \"practical cooperation\"")
    hits = [each.value for each in app.markdown if ":primary-background[" in each.value]
    assert f"{len(hits)} hits for" in app.subheader[0].value
    assert all("practical cooperation]" in hit.lower() for hit in hits)
    assert "of 177 sentences and" in "".join(each.value for each in app.markdown)
    assert [button.label for button in app.get("download_button")] == ["CSV, all hits"]


def test_one_voice_is_searched_alone() -> None:
    every = open_search("Russia").subheader[0].value
    quoted = open_search("Russia", Filters(voices=("quoted",))).subheader[0].value
    assert int(quoted.split()[0]) < int(every.split()[0])


def test_a_word_that_nobody_wrote_has_no_hit() -> None:
    app = open_search()
    app.text_input(key="q").input("zeppelin").run()
    assert app.subheader[0].value == "0 hits for zeppelin"
    assert app.info[0].value.startswith("Nothing here matches.")


def test_a_search_that_is_none_is_one_sentence() -> None:
    app = open_search()
    app.text_input(key="q").input('"open').run()
    assert not app.exception
    assert "A quotation mark is not closed" in plain(app.error[0].value)


def test_an_empty_corpus_says_where_to_add_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "empty"))
    assert open_search("NATO").info[0].value.startswith("There are no articles yet.")
