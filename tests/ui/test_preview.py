"""What a reader corrects before an article is added."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from analysis.article import Article, DateEstimate, Known
from analysis.errors import AnalysisError
from ui.preview import BY_READER, read_corrections, say_date

ARTICLE = Article(
    "a1",
    "NATO met Russia.\n\nThey talked.",
    title="Talks",
    author="A. Writer",
    date=DateEstimate(date(2014, 10, 14), date(2014, 10, 14), "day", "byline", "14 October 2014"),
)
AS_READ = {
    "title": "Talks",
    "author": "A. Writer",
    "outlet": "",
    "date": "2014-10-14",
    "text": "NATO met Russia.\nThey talked.",
}
SECONDS = 30


def test_nothing_changed_is_nothing_set() -> None:
    assert read_corrections(ARTICLE, AS_READ) == Known()


def test_only_what_differs_is_set() -> None:
    wrote = AS_READ | {"title": " Talks resumed ", "outlet": "RUSI"}
    assert read_corrections(ARTICLE, wrote) == Known(
        title="Talks resumed",
        outlet="RUSI",
        evidence={"title": BY_READER, "outlet": BY_READER},
    )


def test_a_text_is_set_as_it_stands() -> None:
    wrote = AS_READ | {"text": "NATO met Russia."}
    assert read_corrections(ARTICLE, wrote) == Known(text="NATO met Russia.")


@pytest.mark.parametrize(
    ("cell", "first", "last", "precision"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31), "year"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "month"),
        ("2016-02-03", date(2016, 2, 3), date(2016, 2, 3), "day"),
    ],
)
def test_a_date_has_the_precision_that_was_written(
    cell: str, first: date, last: date, precision: str
) -> None:
    known = read_corrections(ARTICLE, AS_READ | {"date": cell})
    expected = DateEstimate(first, last, precision, "reader", f"The reader wrote {cell}.")
    assert known == Known(date=expected)


def test_a_date_taken_out_leaves_the_article_undated() -> None:
    known = read_corrections(ARTICLE, AS_READ | {"date": ""})
    assert known.date == DateEstimate(source="reader", evidence="The reader left the date open.")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"date": "last week"}, 'Date: the date "last week" cannot be read. Write a day'),
        ({"date": "2015-02-30"}, 'Date: the date "2015-02-30" cannot be read. Write a day'),
        ({"text": " \n "}, "Text: It is empty, so there is nothing to measure. Put it back."),
    ],
)
def test_what_cannot_be_is_one_sentence_with_what_to_do(change: dict[str, str], words: str) -> None:
    with pytest.raises(AnalysisError) as error:
        read_corrections(ARTICLE, AS_READ | change)
    assert str(error.value).startswith(words)


def test_a_date_is_said_in_words() -> None:
    assert say_date(ARTICLE.date) == "14 October 2014"
    assert say_date(DateEstimate()) == "undated"


def show_form() -> None:
    import streamlit as st

    from analysis.article import Article
    from ui.preview import show_preview

    article = Article("a1", "NATO met Russia.", title="Talks", warnings=("It is short.",))
    known = show_preview("talks*.txt", article)
    st.write("not yet" if known is None else f"set: {known.title} {known.author}")


def test_the_form_shows_what_was_read_and_gives_what_was_corrected() -> None:
    app = AppTest.from_function(show_form, default_timeout=SECONDS).run()
    assert app.markdown[0].value == r"**talks\*\.txt**: 3 words"
    assert app.warning[0].value == r"It is short\."
    assert [field.value for field in app.text_input] == ["Talks", "", "", ""]
    assert app.markdown[-1].value == "not yet"
    app.text_input(key="author-a1").input("B. Writer")
    app.button[0].click().run()
    assert app.markdown[-1].value == "set:  B. Writer"


def test_a_bad_date_is_said_and_nothing_is_given() -> None:
    app = AppTest.from_function(show_form, default_timeout=SECONDS).run()
    app.text_input(key="date-a1").input("soon")
    app.button[0].click().run()
    assert len(app.error) == 1
    assert app.markdown[-1].value == "not yet"
