"""Dates of a table's column, each to its precision, and never more than it says."""

from datetime import date

import pytest

from analysis.reading.date_cells import DateColumn, describe_dates, is_date

THIRD = date(2014, 5, 3)


@pytest.mark.parametrize(
    "cell",
    [
        "2014-05-03",
        "2014-05-03T10:00Z",
        "2014-05-03 23:10:00+02:00",
        "20140503",
        "3 May 2014",
        "May 3, 2014, 10:15 pm",
        "Sat, 03 May 2014 10:00:00 GMT",
        "03.05.2014",
        "3. Mai 2014",
        "3 мая 2014 г.",
        "3 de mayo de 2014",
    ],
)
def test_a_day_in_many_forms(cell: str) -> None:
    assert DateColumn().read(cell) == (THIRD, THIRD, "day")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2014", (date(2014, 1, 1), date(2014, 12, 31), "year")),
        ("2014-05", (date(2014, 5, 1), date(2014, 5, 31), "month")),
        ("05/2014", (date(2014, 5, 1), date(2014, 5, 31), "month")),
        ("May 2014", (date(2014, 5, 1), date(2014, 5, 31), "month")),
        ("03/05/2014", (date(2014, 3, 5), THIRD, "range")),
        ("spring", None),
        ("13/2014", None),
        ("1399111200", None),
        ("41762", None),
    ],
)
def test_less_than_a_day_is_not_made_a_day(cell: str, expected: object) -> None:
    assert DateColumn().read(cell) == expected


@pytest.mark.parametrize(
    ("cells", "order", "expected"),
    [
        (["03/05/2014", "13/05/2014"], "day", (THIRD, THIRD, "day")),
        (["03/05/2014", "05/13/2014"], "month", (date(2014, 3, 5), date(2014, 3, 5), "day")),
        (["03/05/2014", "13/05/2014", "05/13/2014"], "", (date(2014, 3, 5), THIRD, "range")),
        (["03/05/2014", "13.05.2014"], "", (date(2014, 3, 5), THIRD, "range")),
    ],
)
def test_other_cells_settle_which_figure_is_the_month(
    cells: list[str], order: str, expected: object
) -> None:
    column = describe_dates("date", cells)
    assert column.order == order
    assert column.read("03/05/2014") == expected


@pytest.mark.parametrize("cell", ["1399111200", "1399111200000", "1399111200.5"])
def test_numbers_are_seconds_only_where_the_column_says_so(cell: str) -> None:
    for name in ("timestamp", "created_utc", "Unix time"):
        assert describe_dates(name, [cell]).read(cell) == (THIRD, THIRD, "day")
    assert describe_dates("published", [cell]).read(cell) is None


def test_numbers_are_days_in_a_workbook() -> None:
    column = describe_dates("date", [], epoch=date(1899, 12, 30))
    assert column.read("41762") == (THIRD, THIRD, "day")
    assert column.read("41762.5") == (THIRD, THIRD, "day")
    assert column.read("9999999") is None


@pytest.mark.parametrize(("cell", "expected"), [("May 2014", True), ("2014", True), ("A4", False)])
def test_what_can_be_a_date(cell: str, expected: bool) -> None:
    assert is_date(cell) is expected
