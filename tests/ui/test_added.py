"""The reader's own articles: where one falls, and taking it away."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis import collection

SECONDS = 30
TEXT = b"NATO and Russia agreed to cooperate. Russia threatens NATO."


def show() -> None:
    from ui.added import list_added, show_added
    from ui.frame import open_page
    from ui.navigation import open_dashboard
    from ui.place import show_place

    open_dashboard()
    with open_page("add_articles", needs_articles=False) as view:
        show_place(view)
        show_added(view, list_added(view.library))


def open_list(last: str = "") -> AppTest:
    app = AppTest.from_function(show, default_timeout=SECONDS)
    app.session_state["_last_added"] = last
    app.run()
    assert not app.exception
    return app


def remove_first(app: AppTest) -> None:
    choice = app.multiselect(key="chosen-added")
    choice.select(choice.options[0]).run()
    app.button(key="remove").click().run()


def test_without_added_articles_the_list_says_where_they_stay(corpus: Path) -> None:
    app = open_list()
    assert app.subheader[0].value == "Your articles: 0"
    assert app.caption[0].value.startswith("None yet. What you add stays on this machine")


def test_the_place_of_an_article_is_among_those_with_a_balance(corpus: Path) -> None:
    article_id = collection.add(TEXT, "middle.txt").article.article_id
    words = [each.value for each in open_list(article_id).markdown]
    assert (
        "Balance 0.00 from 2 framed sentences of 2. "
        "Of the 2 other articles with a balance, 1 more cooperative, 1 more confrontational."
    ) in words


def test_remove_takes_the_article_away(corpus: Path, added: Path) -> None:
    collection.add(TEXT, "middle.txt")
    app = open_list()
    assert app.subheader[0].value == "Your articles: 1"
    remove_first(app)
    assert app.subheader[0].value == "Your articles: 0"
    assert list(added.iterdir()) == []


def test_a_removal_that_fails_is_said_above_the_list(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection.add(TEXT, "middle.txt")
    app = open_list()

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    remove_first(app)
    assert not app.exception
    assert "cannot be deleted \\(permission denied\\)" in app.error[0].value
    assert app.subheader[0].value == "Your articles: 1"
