"""What a person set of an article is read from a record and written back unchanged."""

from datetime import date

import pytest

from analysis.article import DateEstimate, Known, Precision
from analysis.errors import CorpusError
from analysis.known import merge_known, parse_date_cell, parse_known, write_known


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2014", (date(2014, 1, 1), date(2014, 12, 31), "year")),
        ("2014-04", (date(2014, 4, 1), date(2014, 4, 30), "month")),
        ("2014-12", (date(2014, 12, 1), date(2014, 12, 31), "month")),
        ("2014-04-03", (date(2014, 4, 3), date(2014, 4, 3), "day")),
        (" 2014-04-03T08:15:00Z ", (date(2014, 4, 3), date(2014, 4, 3), "day")),
        ("2014-04-03 00:00:00", (date(2014, 4, 3), date(2014, 4, 3), "day")),
    ],
)
def test_a_date_cell_keeps_its_precision(cell: str, expected: tuple[date, date, Precision]) -> None:
    assert parse_date_cell(cell, "row 1") == expected


@pytest.mark.parametrize("cell", ["", "spring 2014", "2014-13", "2014-02-30", "03/04/2014", "0000"])
def test_a_cell_that_is_no_date_is_refused_with_a_remedy(cell: str) -> None:
    with pytest.raises(CorpusError) as caught:
        parse_date_cell(cell, "row 7")
    assert str(caught.value) == (
        f'row 7: the date "{cell}" cannot be read. '
        "Write a day (2014-04-03), a month (2014-04) or a year (2014)."
    )


@pytest.mark.parametrize(
    "known",
    [
        Known(),
        Known(warnings=("No date.", "No title.")),
        Known(text="They met.\nThey parted.", encoding="cp1251"),
        Known(title="NATO’s mission", author="A. Writer", evidence={"title": "line 1"}),
        Known(date=DateEstimate(date(2014, 4, 3), date(2014, 4, 3), "day", "byline", "April 3")),
        Known(date=DateEstimate(date(2014, 4, 1), date(2014, 4, 30), "month", "reader", "")),
        Known(date=DateEstimate(date(2014, 1, 1), date(2014, 12, 31), "year", "reader", "")),
        Known(date=DateEstimate(date(2014, 6, 25), date(2014, 9, 4), "range", "text", "June")),
        Known(date=DateEstimate(date(2021, 10, 29), None, "range", "text", "29 October")),
        Known(date=DateEstimate(date(2014, 10, 1), None, "none", "event", "left office")),
        Known(date=DateEstimate(source="reader", evidence="The reader left the date open.")),
    ],
)
def test_a_record_reads_back_as_it_was_written(known: Known) -> None:
    assert parse_known(write_known(known), "articles.toml") == known


def test_a_date_without_a_source_was_set_by_the_reader() -> None:
    known = parse_known({"date": date(2014, 4, 3)}, "articles.toml")
    assert known.date == DateEstimate(date(2014, 4, 3), date(2014, 4, 3), "day", "reader", "")


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"headline": "x"}, '"headline" is no field of an article.'),
        ({"title": 3}, "title holds 3, which is no text."),
        ({"date": "2014", "date_source": "guess"}, 'date_source is "guess".'),
    ],
)
def test_a_record_with_an_error_names_it(record: dict[str, object], message: str) -> None:
    with pytest.raises(CorpusError, match=message):
        parse_known(record, "articles.toml [one]")


def test_what_one_knows_stands_above_what_another_knows() -> None:
    day = DateEstimate(date(2014, 4, 3), date(2014, 4, 3), "day", "reader")
    over = Known(title="A", evidence={"title": "its page"}, warnings=("w",))
    under = Known(
        title="B", outlet="C", date=day, evidence={"title": "x", "outlet": "y"}, warnings=("v",)
    )
    assert merge_known(over, under) == Known(
        title="A",
        outlet="C",
        date=day,
        evidence={"title": "its page", "outlet": "y"},
        warnings=("v", "w"),
    )


def test_a_field_that_was_emptied_stays_empty_above_what_was_known() -> None:
    over = Known(evidence={"author": "set by the reader"})
    under = Known(author="Ann Smith", outlet="The Review", evidence={"author": "a column"})
    assert merge_known(over, under) == Known(
        outlet="The Review", evidence={"author": "set by the reader"}
    )
