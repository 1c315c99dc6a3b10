"""How a page opens: with data, without, and with an error that a reader can act on."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

SECONDS = 30


def show_page() -> None:
    import streamlit as st

    from ui.frame import open_page
    from ui.navigation import open_dashboard

    open_dashboard()
    with open_page("search") as view:
        st.text(f"{view.size}|{view.summary}|{view.labels.get('threat')}|{view.look}")


def show_error() -> None:

    from analysis.errors import ReadingError
    from ui.frame import open_page
    from ui.navigation import open_dashboard

    open_dashboard()
    with open_page("about", needs_articles=False):
        raise ReadingError("a*b.txt", "It is empty.", "Choose another file.")


def show_nothing_chosen() -> None:
    import streamlit as st

    from analysis.store import Filters
    from ui.frame import open_page
    from ui.navigation import open_dashboard

    open_dashboard()
    st.session_state["_chosen"] = Filters(articles=("nobody",))
    with open_page("search"):
        st.text("never drawn")


def run(script) -> AppTest:  # noqa: ANN001 (a function without a type of its own)
    return AppTest.from_function(script, default_timeout=SECONDS).run()


def test_a_page_has_its_title_its_question_and_the_filters_in_words(corpus: Path) -> None:
    app = run(show_page)
    assert not app.exception
    assert app.title[0].value == "Search"
    assert app.markdown[0].value == "Find words and phrases in the sentences that they stand in."
    size, summary, label, look = app.text[0].value.split("|")
    assert size == "2 articles, 4 sentences"
    assert summary.startswith("All 2 articles, all dates")
    assert label == "Pszczel, RUSI (undated)"
    assert look == "Look(theme='light', width='wide')"


def test_an_error_of_ours_is_one_sentence_and_no_markup() -> None:
    app = run(show_error)
    assert not app.exception
    (error,) = app.error
    assert error.value == r"a\*b\.txt\: It is empty\. Choose another file\."


def test_an_empty_corpus_says_where_to_add_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(empty))
    app = run(show_page)
    assert not app.exception
    assert app.info[0].value.startswith("There are no articles yet.")
    assert not app.text


def test_filters_that_nothing_passes_can_be_opened_again(corpus: Path) -> None:
    app = run(show_nothing_chosen)
    assert not app.exception
    assert app.info[0].value.startswith("No article matches the filters.")
    assert app.button(key="show_all").label == "Show all articles"
    assert not app.text


def test_a_corpus_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "nowhere"))
    app = run(show_page)
    assert not app.exception
    assert len(app.error) == 1
    assert "nowhere" in app.error[0].value.replace("\\", "")
    assert not app.text
