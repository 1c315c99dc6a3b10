"""Every row about an article begins with its name and its date in words."""

import pandas as pd
import pytest

from analysis.schema import Tables
from analysis.store.heads import HEAD, make_heads


@pytest.mark.parametrize(
    ("dates", "placed", "words", "short", "year"),
    [
        (("2010-10-24", "2010-10-24", "day"), "2010-10-24", "24 October 2010", "2010", 2010),
        (("2014-10-01", "2014-10-31", "month"), "2014-10-16", "October 2014", "2014", 2014),
        (("2014-01-01", "2014-12-31", "year"), "2014-07-02", "2014", "2014", 2014),
        (
            ("2014-07-23", "2014-09-04", "range"),
            "2014-08-13",
            "23 July to 4 September 2014",
            "2014",
            2014,
        ),
        (("2014-07-23", "2014-07-29", "range"), "2014-07-26", "23 to 29 July 2014", "2014", 2014),
        (
            ("2013-12-30", "2014-01-03", "range"),
            "2014-01-01",
            "30 December 2013 to 3 January 2014",
            "2013–2014",
            None,
        ),
        (
            ("2021-10-29", "", "range"),
            "2021-10-29",
            "on or after 29 October 2021",
            "2021 or later",
            None,
        ),
        (
            ("", "2014-09-04", "range"),
            "2014-09-04",
            "on or before 4 September 2014",
            "2014 or earlier",
            None,
        ),
        (
            ("2014-10-01", "", "none"),
            "",
            "undated, not before 1 October 2014",
            "undated",
            None,
        ),
        (("", "", "none"), "", "undated", "undated", None),
    ],
)
def test_an_article_is_placed_and_its_date_said(
    tables: Tables,
    dates: tuple[str, str, str],
    placed: str,
    words: str,
    short: str,
    year: int | None,
) -> None:
    names = ["date_earliest", "date_latest", "date_precision"]
    article = tables.articles.head(1).assign(**dict(zip(names, dates, strict=True)))
    head = make_heads(article).iloc[0]
    assert head[["date_placed", "date_words", "date_short"]].tolist() == [placed, words, short]
    assert (None if pd.isna(head["year"]) else head["year"]) == year
    assert head["dated"] == (dates[2] != "none")


def test_articles_stand_in_the_order_of_time_and_undated_ones_last(tables: Tables) -> None:
    heads = make_heads(tables.articles)
    assert heads["article_id"].tolist() == ["a1", "b2", "c3", "d4"]
    assert list(heads.columns) == list(HEAD)


def test_a_name_is_the_title_or_the_identifier_and_never_twice_the_same(tables: Tables) -> None:
    titles = {"a1": "Same", "b2": "Same", "c3": "Own", "d4": ""}
    heads = make_heads(tables.articles.assign(title=tables.articles["article_id"].map(titles)))
    assert heads["name"].tolist() == ["Same (a1)", "Same (b2)", "Own", "d4"]
