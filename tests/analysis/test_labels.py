"""Short names of articles."""

import pandas as pd
import pytest

from analysis.labels import label_articles

COLUMNS = [
    "article_id",
    "title",
    "author",
    "outlet",
    "date_earliest",
    "date_latest",
    "date_precision",
]


def label(*row: str) -> str:
    return label_articles(pd.DataFrame([("a1", *row)], columns=COLUMNS))["a1"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("T", "Anders Fogh Rasmussen", "The Moscow Times", "2010-10-24", "2010-10-24", "day"),
         "Rasmussen, The Moscow Times (2010)"),
        (("T", "Raluca Csernatoni", "", "2014-07-23", "2014-09-04", "range"), "Csernatoni (2014)"),
        (("T", "A. One and B. Two", "", "2013-12-01", "2014-01-31", "range"),
         "One and Two (2013 to 2014)"),
        (("T", "A. One, B. Two, C. Three", "RUSI", "2021-10-29", "", "range"),
         "One et al., RUSI (from 2021)"),
        (("T", "Joost van der Linden", "", "", "2014-09-04", "range"),
         "van der Linden (until 2014)"),
        (("Need for dialogue", "", "", "2014-10-01", "", "none"), "Need for dialogue (undated)"),
        (("", "", "RUSI", "", "", "none"), "RUSI (undated)"),
        (("", "", "", "", "", "none"), "a1 (undated)"),
        (("T", "NATO", "NATO", "2010-01-01", "2010-12-31", "year"), "NATO (2010)"),
    ],
)  # fmt: skip
def test_a_label_says_whose_where_and_when(row: tuple[str, ...], words: str) -> None:
    assert label(*row) == words


def test_a_long_title_ends_at_a_word_with_an_ellipsis() -> None:
    title = "The Curious Case of NATO-Russia Relations: Keeping Open the Dialogue"
    assert label(title, "", "", "", "", "none") == "The Curious Case of NATO-Russia… (undated)"


def test_articles_that_would_be_alike_are_told_apart() -> None:
    day = ("2010-10-24", "2010-10-24", "day")
    rows = [
        ("a1", "First", "A. One", "RUSI", *day),
        ("a2", "Second", "A. One", "RUSI", *day),
        ("a3", "Second", "A. One", "RUSI", *day),
        ("a4", "Other", "B. Two", "RUSI", *day),
    ]
    assert label_articles(pd.DataFrame(rows, columns=COLUMNS)) == {
        "a1": "One, RUSI (2010): First",
        "a2": "One, RUSI (2010): Second [a2]",
        "a3": "One, RUSI (2010): Second [a3]",
        "a4": "Two, RUSI (2010)",
    }


def test_no_articles_have_no_labels() -> None:
    assert label_articles(pd.DataFrame([], columns=COLUMNS)) == {}
