"""Columns are read one after the other, tables row by row."""

import pytest

from analysis.reading.layout.columns import order_columns
from analysis.reading.layout.hyphens import LineJoiner
from analysis.reading.layout.lines import Line
from tests.analysis.reading.layout.conftest import MakeLine, MakeLines

LEFT = [f"left words of this line {n}" for n in range(8)]
RIGHT = [f"right words of this line {n}" for n in range(8)]
THIRD = [f"third words of this line {n}" for n in range(8)]


def _read(lines: list[Line]) -> list[str]:
    runs = order_columns(lines, LineJoiner(lines))
    return [line.text for run in runs for line in run]


@pytest.mark.parametrize("shift", [0, 5])
def test_columns_drawn_row_by_row_are_read_one_after_the_other(
    column: MakeLines, shift: float
) -> None:
    left, right = column(LEFT), column(RIGHT, 200, 700 - shift)
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    assert _read(rows) == [*LEFT, *RIGHT]


def test_columns_drawn_from_the_right_and_from_below_are_read_from_the_left(
    column: MakeLines,
) -> None:
    lines = [*column(RIGHT, 200), *column(LEFT)]
    assert _read(lines[::-1]) == [*LEFT, *RIGHT]


def test_a_gutter_as_wide_as_a_letter_parts_columns(column: MakeLines) -> None:
    assert _read([*column(LEFT), *column(RIGHT, 50 + 5 * len(LEFT[0]) + 10)]) == [*LEFT, *RIGHT]


def test_three_columns(column: MakeLines) -> None:
    lines = [*column(THIRD, 350), *column(LEFT), *column(RIGHT, 200)]
    assert _read(lines) == [*LEFT, *RIGHT, *THIRD]


def test_a_title_over_two_of_three_columns_stands_before_them(
    column: MakeLines, line: MakeLine
) -> None:
    title = line("A title that stands over the first two of them", 50, 740)
    lines = [*column(THIRD, 350), *column(LEFT), *column(RIGHT, 200), title]
    assert _read(lines) == [title.text, *LEFT, *RIGHT, *THIRD]


def test_columns_end_at_what_stands_across_them_and_begin_anew_below(
    column: MakeLines, line: MakeLine
) -> None:
    above = [*column(LEFT[:5]), *column(RIGHT[:5], 200)]
    across = line("A picture of both of the ministers at one table", 50, 600)
    below = [*column(LEFT[5:], 50, 580), *column(RIGHT[5:], 200, 580)]
    assert _read([*above, across, *below]) == [
        *LEFT[:5],
        *RIGHT[:5],
        across.text,
        *LEFT[5:],
        *RIGHT[5:],
    ]


def test_a_quotation_across_columns_does_not_end_a_sentence(
    column: MakeLines, line: MakeLine
) -> None:
    left = ["The ministers met in", "Brussels on the day", "before, and they did", "so"]
    left += ["again in the evening", "when it was all said."]
    right = ["Nobody knew of what", "it was that they had", "spoken for all those"]
    right += ["hours", "at a table in a room", "that nobody had seen."]
    quotation = line("“We were at one table”", 90, 640, size=14)
    above = [*column(left[:4]), *column(right[:4], 200)]
    below = [*column(left[4:], 50, 610), *column(right[4:], 200, 610)]
    extra = [
        *column(["and as they had said."] * 5, 50, 586),
        *column(["and it was so."] * 5, 200, 586),
    ]
    texts = _read([*above, quotation, *below, *extra])
    assert texts[:6] == left
    assert texts[-1] == quotation.text


def test_a_list_beside_prose_is_a_column_of_its_own(column: MakeLines) -> None:
    names = ["Home", "News", "World", "Europe", "Opinion", "Contact"]
    prose = ["There is no way back to what there was,"]
    prose += [f"and so it goes on and on in line {n}" for n in "abcdefgh"]
    assert _read([*column(names), *column(prose, 120)]) == [*names, *prose]


def test_a_table_of_figures_is_read_row_by_row(column: MakeLines) -> None:
    names = [f"State {letter}" for letter in "ABCDEFGH"]
    years = [[str(1000 * column + row) for row in range(8)] for column in (1, 2)]
    lines = [*column(names), *column(years[0], 150), *column(years[1], 250)]
    assert _read(lines) == [
        f"{name} {first} {second}" for name, first, second in zip(names, *years, strict=True)
    ]
    assert all(line.alone for run in order_columns(lines, LineJoiner(lines)) for line in run)


def test_cells_of_several_lines_are_read_row_by_row(column: MakeLines) -> None:
    cells = [
        (["The first promise was", "never kept by them."], ["It was"]),
        (["The second of them is"], ["still what they", "speak of when", "they meet at all."]),
        (["The third promise was", "kept by all of them", "to this very day."], ["They met."]),
        (["There was no fourth."], ["So there was", "nothing to keep."]),
    ]
    lines: list[Line] = []
    top = 700.0
    for left, right in cells:
        lines += [*column(left, 50, top), *column(right, 200, top)]
        top -= 12 * max(len(left), len(right)) + 8
    assert _read(lines) == [" ".join([*left, *right]) for left, right in cells]


def test_the_last_line_of_a_paragraph_stays_above_the_columns(column: MakeLines) -> None:
    wide = "A paragraph over the width of both the columns, all in all."
    above = column([wide, "the end of it."], 50, 740)
    lines = [*above, *column(LEFT, 50, 700), *column(RIGHT, 200, 700)]
    assert _read(lines) == [wide, "the end of it.", *LEFT, *RIGHT]


def test_a_page_of_one_column_is_read_from_the_top(column: MakeLines) -> None:
    assert _read(column(LEFT)[::-1]) == LEFT


def test_a_page_without_lines_has_no_runs() -> None:
    assert _read([]) == []
