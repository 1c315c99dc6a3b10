"""What a reader sets in the fields of an article."""

from dataclasses import replace
from datetime import date

import pytest

from analysis.article import Article, DateEstimate, Known
from analysis.errors import AnalysisError
from ui.corrections import BY_READER, read_corrections, say_date

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
    "url": "",
    "genre": "",
    "language": "",
    "date": "2014-10-14",
    "text": "NATO met Russia.\nThey talked.",
}


def test_nothing_changed_is_nothing_set() -> None:
    assert read_corrections(ARTICLE, AS_READ, Known()) == Known()


def test_only_what_differs_is_set() -> None:
    wrote = AS_READ | {"title": " Talks resumed ", "outlet": "RUSI"}
    assert read_corrections(ARTICLE, wrote, Known()) == Known(
        title="Talks resumed",
        outlet="RUSI",
        evidence={"title": BY_READER, "outlet": BY_READER},
    )


def test_a_text_is_set_as_it_stands() -> None:
    wrote = AS_READ | {"text": "NATO met Russia."}
    assert read_corrections(ARTICLE, wrote, Known()) == Known(text="NATO met Russia.")


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
    known = read_corrections(ARTICLE, AS_READ | {"date": cell}, Known())
    expected = DateEstimate(first, last, precision, "reader", f"The reader wrote {cell}.")
    assert known == Known(date=expected)


def test_a_date_taken_out_leaves_the_article_undated() -> None:
    known = read_corrections(ARTICLE, AS_READ | {"date": ""}, Known())
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
        read_corrections(ARTICLE, AS_READ | change, Known())
    assert str(error.value).startswith(words)


def test_a_date_is_said_in_words() -> None:
    assert say_date(ARTICLE.date) == "14 October 2014"
    assert say_date(DateEstimate()) == "undated"


def test_an_emptied_field_is_one_that_the_article_does_not_have() -> None:
    known = read_corrections(ARTICLE, AS_READ | {"author": ""}, Known())
    assert known == Known(evidence={"author": BY_READER})


def test_what_was_known_before_stays_where_nothing_differs() -> None:
    before = Known(outlet="RUSI", genre="news", evidence={"outlet": "column outlet"})
    read = replace(ARTICLE, outlet="RUSI", genre="news")
    wrote = AS_READ | {"outlet": "RUSI", "genre": "opinion"}
    assert read_corrections(read, wrote, before) == Known(
        outlet="RUSI", genre="opinion", evidence={"outlet": "column outlet", "genre": BY_READER}
    )
