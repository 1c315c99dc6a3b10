"""Lines on pages come into reading order and become paragraphs."""

import pytest

from analysis.reading.layout import Line, drop_running_heads, join_paragraphs, order_columns


def _line(
    text: str, left: float, right: float, bottom: float, *, row: int = 0, page: int = 0
) -> Line:
    return Line(page, row, text, left, right, bottom, bottom + 10)


def _column(texts: list[str], left: float, right: float, *, top: float = 700) -> list[Line]:
    return [_line(text, left, right, top - 12 * row, row=row) for row, text in enumerate(texts)]


def test_columns_given_row_by_row_are_read_one_after_the_other() -> None:
    left = _column([f"left words of line {n}" for n in range(6)], 50, 280)
    right = _column([f"right words of line {n}" for n in range(6)], 310, 540)
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    assert order_columns(rows) == [*left, *right]


def test_a_full_width_line_ends_the_columns_above_it() -> None:
    left = _column([f"left words of line {n}" for n in range(6)], 50, 280)
    right = _column([f"right words of line {n}" for n in range(6)], 310, 540)
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    title = _line("a title over both of the columns", 50, 540, 730, row=-1)
    assert order_columns([title, *rows]) == [title, *left, *right]


def test_a_table_stays_together_row_by_row() -> None:
    names = _column([f"State{n}" for n in range(6)], 50, 100)
    figures = _column([str(n) for n in range(6)], 310, 330)
    rows = [line for pair in zip(names, figures, strict=True) for line in pair]
    assert [line.text for line in order_columns(rows)] == [f"State{n} {n}" for n in range(6)]


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7 of 12", "7 / 12", "vii"])
def test_a_page_number_at_the_edge_is_dropped(number: str) -> None:
    body = _column(["One line of text.", "Another line.", "A third.", "A fourth."], 50, 500)
    assert drop_running_heads([*body, _line(number, 290, 300, 40, row=9)]) == body


def test_a_figure_inside_the_page_stays() -> None:
    lines = _column(["First line.", "Second line.", "7", "Fourth line.", "Fifth line."], 50, 500)
    assert drop_running_heads(lines) == lines


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("the gover", "nance of Europe", "the governance of Europe"),
        ("the NATO", "Russia Council", "the NATO-Russia Council"),
        ("in the years 2014", "2016 it was", "in the years 2014-2016 it was"),
        ("a long", "term view", "a long-term view"),
    ],
)
def test_a_broken_word_keeps_the_hyphen_that_is_its_own(
    first: str, second: str, expected: str
) -> None:
    lines = [
        _line("They take a long-term view of it.", 50, 540, 740),
        Line(0, 1, first, 50, 540, 700, 710, broken=True),
        _line(second, 50, 540, 688, row=2),
    ]
    assert join_paragraphs(lines)[1] == expected


def test_an_indent_begins_a_paragraph() -> None:
    lines = [
        _line("  A first line that is set in goes on to the margin", 62, 540, 700),
        _line("and its second line does so too, to the very margin", 50, 540, 688, row=1),
        _line("The next paragraph is set in as well, to the margin", 62, 540, 676, row=2),
    ]
    assert join_paragraphs(lines) == [
        "A first line that is set in goes on to the margin and its second line does so too, to the "
        "very margin",
        "The next paragraph is set in as well, to the margin",
    ]


def test_a_larger_letter_begins_a_paragraph() -> None:
    heading = Line(0, 0, "The state of relations", 50, 540, 700, 716)
    assert join_paragraphs([heading, _line("They are bad.", 50, 540, 688, row=1)]) == [
        "The state of relations",
        "They are bad.",
    ]


def test_a_bullet_begins_a_paragraph_and_its_second_line_does_not() -> None:
    lines = [
        _line("• The first point fills its line up to the margin", 50, 540, 700),
        _line("and goes on below, set in a little to the right", 62, 540, 688, row=1),
        _line("• The second point is shorter", 50, 540, 676, row=2),
    ]
    assert join_paragraphs(lines) == [
        "• The first point fills its line up to the margin and goes on below, set in a little to "
        "the right",
        "• The second point is shorter",
    ]


def test_no_lines_make_no_paragraphs() -> None:
    assert join_paragraphs([]) == []
