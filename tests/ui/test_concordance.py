"""Hits of a search on the screen."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

SECONDS = 30


def show() -> None:
    from analysis.concordance import find_hits, parse_query
    from ui.concordance import show_hits
    from ui.frame import open_page
    from ui.navigation import open_dashboard

    open_dashboard()
    with open_page("search") as view:
        show_hits(view, view.ask(find_hits, parse_query("NATO"), limit=2))


def test_hits_stand_by_article_with_the_keyword_marked(corpus: Path) -> None:
    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    assert not app.exception
    lines = [each.value.replace("\\", "") for each in app.markdown]
    assert "**Rasmussen, The Moscow Times (2010)**, 1 hit shown" in lines
    assert any(
        line.startswith("**:primary-background[NATO]** and Russia agreed to cooperate.")
        for line in lines
    )


def test_what_is_not_shown_is_said(corpus: Path) -> None:
    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    assert app.caption[-1].value == "The first 2 of 3 hits. The file has them all."
