"""What is known of an article, and what was left out of it."""

import pytest
from streamlit.testing.v1 import AppTest

from ui.article_head import say_role

SECONDS = 30


@pytest.mark.parametrize(
    ("role", "words"),
    [("author_bio", "Note on the author"), ("source_url", "Address"), ("byline", "Byline")],
)
def test_a_role_is_said_in_words(role: str, words: str) -> None:
    assert say_role(role) == words


def show() -> None:
    from datetime import date

    from analysis.article import Article, DateEstimate, DroppedLine
    from ui.article_head import show_dropped, show_head

    row = {
        "date_words": "24 October 2010",
        "warnings": '["The text names a later year."]',
        "words": 898,
        "sentences": 41,
        "framed": 20,
        "balance": 0.5,
        "balance_low": -0.25,
        "balance_high": 0.75,
        "balance_note": "",
        "polarity": 0.15,
        "tone_coverage": 0.83,
    }
    article = Article(
        "a1",
        "NATO met Russia.",
        title="Talks *now*",
        outlet="RUSI",
        date=DateEstimate(
            date(2010, 10, 24), date(2010, 10, 24), "day", "byline", 'byline "24 Oct 2010"'
        ),
        evidence={"outlet": "line 1"},
        dropped=(DroppedLine(3, "author_bio", "He writes."),),
    )
    show_head(row, article)
    show_dropped(article)


def test_the_head_says_what_is_known_and_from_where() -> None:
    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    assert not app.exception
    assert app.subheader[0].value == r"Talks \*now\*"
    assert app.markdown[0].value == "Author not known · RUSI · 24 October 2010"
    assert app.caption[0].value.replace("\\", "") == (
        "898 words · 41 sentences · 20 of them framed · "
        "balance +0.50 (95 % interval −0.25 to +0.75) · "
        "polarity +0.15, TextBlob rates words in 83 % of the sentences"
    )
    assert app.warning[0].value == r"The text names a later year\."
    table = app.table[0].value
    known = dict(zip(table["What"], table["Known from"], strict=True))
    assert known["Outlet"] == "line 1"
    assert known["Date"].replace("\\", "") == 'byline "24 Oct 2010"'
    assert list(table["What"]) == [
        *("Title", "Author", "Outlet", "Date", "Genre", "Language", "Address")
    ]


def test_lines_left_out_are_listed_with_the_reason() -> None:
    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    assert app.expander[1].label == "Left out of every measure: 1 line"
    row = app.dataframe[0].value.iloc[0].to_dict()
    assert row == {"Line": 3, "Why": "Note on the author", "Text": "He writes."}
