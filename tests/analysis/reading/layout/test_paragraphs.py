"""Lines become paragraphs, which go on over columns, pages, notes and pictures."""

from itertools import count

import pytest

from analysis.reading.layout import read_layout
from analysis.reading.layout.lines import Line
from tests.analysis.reading.layout.conftest import MakeLine, MakeLines

# Lines of 40 letters fill the column.
FULL = "The ministers met in Brussels and spoke "
MORE = "of all that they had spoken of before it"
LAST = "and of nothing else."


def _read(*pages: list[Line]) -> list[str]:
    return read_layout(pages).paragraphs


def _text(*lines: str) -> str:
    return " ".join(line.strip() for line in lines)


def test_an_indent_begins_a_paragraph(column: MakeLines, line: MakeLine) -> None:
    lines = [
        line(FULL, 62, 700),
        *column([MORE, MORE, "and of nothing else at all, they had said."], 50, 688),
        line(FULL, 62, 652),
        *column([MORE, LAST], 50, 640),
    ]
    assert _read(lines) == [
        _text(FULL, MORE, MORE, "and of nothing else at all, they had said."),
        _text(FULL, MORE, LAST),
    ]


def test_a_wider_distance_begins_a_paragraph(column: MakeLines) -> None:
    lines = [*column([FULL, MORE, f"{MORE}."]), *column([FULL, LAST], 50, 658)]
    assert _read(lines) == [_text(FULL, MORE, f"{MORE}."), _text(FULL, LAST)]


def test_a_short_last_line_ends_a_paragraph(column: MakeLines) -> None:
    lines = column([FULL, LAST, FULL, MORE, LAST])
    assert _read(lines) == [_text(FULL, LAST), _text(FULL, MORE, LAST)]


def test_room_around_headings_does_not_mark_paragraphs(column: MakeLines) -> None:
    lines: list[Line] = []
    for number in (1, 2, 3):
        top = 780 - 80 * number
        lines += [
            *column([f"Article {number}"], 50, top),
            *column([FULL, LAST, FULL, LAST], 50, top - 20),
        ]
    assert len(_read(lines)) == 9


@pytest.mark.parametrize(("size", "bold"), [(16, False), (10, True)])
def test_larger_or_bold_letters_are_a_heading(
    column: MakeLines, line: MakeLine, size: float, bold: bool
) -> None:
    heading = line("Trust and its limits", 50, 720, size=size, bold=(bold, bold))
    lines = [heading, *column([FULL, MORE, LAST], 50, 708)]
    assert _read(lines) == ["Trust and its limits", _text(FULL, MORE, LAST)]


def test_bold_words_within_a_paragraph_do_not_part_it(column: MakeLines, line: MakeLine) -> None:
    lines = column([FULL, MORE, MORE, LAST])
    lines[1] = line(MORE, 50, 688, bold=(True, True))
    assert _read(lines) == [_text(FULL, MORE, MORE, LAST)]


def test_a_heading_of_two_lines_is_one(column: MakeLines) -> None:
    heading = column(["The long road from Lisbon", "to the edge of war"], 50, 720, size=12)
    lines = [*heading, *column([FULL, MORE, MORE, LAST], 50, 680)]
    assert _read(lines)[0] == "The long road from Lisbon to the edge of war"


def test_centred_lines_of_a_name_and_a_date_stay_apart(column: MakeLines, line: MakeLine) -> None:
    lines = [
        line("Ann Miller", 125, 730),
        line("12 May 2016", 122, 718),
        *column([FULL, MORE, MORE, LAST]),
    ]
    assert _read(lines)[:2] == ["Ann Miller", "12 May 2016"]


def test_points_of_a_list_are_paragraphs_and_their_further_lines_are_not(
    column: MakeLines, line: MakeLine
) -> None:
    lines = [
        line(f"• {FULL}", 50, 700),
        *column([MORE, LAST], 60, 688),
        line(f"• {FULL}", 50, 664),
        *column([MORE, LAST], 60, 652),
    ]
    assert _read(lines) == [_text(f"• {FULL}", MORE, LAST)] * 2


def test_a_number_at_the_beginning_of_a_line_begins_no_point_within_a_sentence(
    column: MakeLines,
) -> None:
    lines = column(
        [
            FULL,
            "of 1) peace between them both and also o",
            "2) the trade that they had with them, as",
            LAST,
        ]
    )
    assert len(_read(lines)) == 1


def test_rows_of_a_table_stay_apart(line: MakeLine, column: MakeLines) -> None:
    cells = [
        line(text, left, height)
        for height, name, figure in ((660, "Estonia", "12"), (648, "Latvia", "13"))
        for text, left in ((name, 50), (figure, 150))
    ]
    assert _read([*column([FULL, MORE, LAST]), *cells])[1:] == ["Estonia 12", "Latvia 13"]


def test_a_paragraph_goes_on_over_a_page_and_its_notes(column: MakeLines) -> None:
    first = [*column([FULL, MORE, MORE]), *column(["1 See the minutes of it."], 50, 600, size=8)]
    second = [*column([LAST, FULL, MORE, LAST], page=1)]
    assert _read(first, second) == [
        _text(FULL, MORE, MORE, LAST),
        "1 See the minutes of it.",
        _text(FULL, MORE, LAST),
    ]


def test_a_note_goes_on_with_the_notes_of_the_next_page(column: MakeLines) -> None:
    long = "2 It is long and has much more to say of it all on"
    notes = column(["1 Rome Declaration of May.", long], 50, 600, size=8)
    more = column(["the next page.", "3 Founding Act of Paris."], 50, 600, page=1, size=8)
    pages = [
        [*column([FULL, MORE, MORE]), *notes],
        [*column([MORE, MORE, LAST], page=1), *more],
    ]
    assert _read(*pages) == [
        _text(FULL, MORE, MORE, MORE, MORE, LAST),
        "1 Rome Declaration of May.",
        f"{long} the next page.",
        "3 Founding Act of Paris.",
    ]


def test_a_caption_in_the_way_follows_the_paragraph(column: MakeLines) -> None:
    caption = column(["Figure 1: The two of them at their table"], 50, 640)
    lines = [*column([FULL, MORE, MORE]), *caption, *column([MORE, LAST], 50, 616)]
    assert _read(lines) == [
        _text(FULL, MORE, MORE, MORE, LAST),
        "Figure 1: The two of them at their table",
    ]


def test_a_word_broken_over_pages_becomes_whole(column: MakeLines, line: MakeLine) -> None:
    first = [
        *column([FULL, MORE]),
        line("spoken of in their meet", 50, 676, width=200, hyphen="plain"),
    ]
    second = column(["ings, and of nothing else.", FULL, MORE, LAST], page=1)
    assert _read(first, second)[0].endswith("spoken of in their meetings, and of nothing else.")


def test_a_paragraph_set_in_begins_a_page_and_one_that_is_not_goes_on(
    column: MakeLines, line: MakeLine
) -> None:
    def page(number: int, left: float) -> list[Line]:
        who = "Here they" if number else "The envoys"
        return [
            line(f"{who} met with all of those who came", left, 700, page=number),
            *column([MORE, f"{who} ended it."], 50, 688, page=number),
            line(f"{who} spoke with all of those there", 62, 664, page=number),
            *column([MORE, f"{who} did so in all of their meetings."], 50, 652, page=number),
        ]

    assert len(_read(page(0, 62), page(1, 62))) == 4
    joined = _read(page(0, 62), page(1, 50))
    assert len(joined) == 3
    assert "in all of their meetings. Here they met with" in joined[1]


def test_what_stands_in_a_picture_does_not_go_on(line: MakeLine, column: MakeLines) -> None:
    label = line("side exit", 400, 500)
    first = [*column([FULL, MORE, LAST]), label]
    second = column(["and so they met again on the very next o", "day."], page=1)
    assert _read(first, second)[1:] == [
        "side exit",
        "and so they met again on the very next o day.",
    ]


def test_lines_that_end_flush_right_are_joined(line: MakeLine) -> None:
    heights = count(700, -12)
    lines = [
        line(text, 250 - 5 * len(text), height)
        for text, height in zip(
            [
                "The ministers met in Brussels and talk",
                "of all that there is to be",
                "spoken of again, and then of",
                "nothing else.",
            ],
            heights,
            strict=False,
        )
    ]
    assert len(_read(lines)) == 1


def test_two_lines_at_the_right_edge_stay_apart(line: MakeLine, column: MakeLines) -> None:
    sender = [line("Ministry of Affairs", 155, 750), line("Brussels", 210, 738)]
    lines = [*sender, *column([FULL, MORE, MORE, LAST])]
    assert _read(lines)[:2] == ["Ministry of Affairs", "Brussels"]


def test_a_numbered_paragraph_goes_on_over_the_page(line: MakeLine, column: MakeLines) -> None:
    first = [*column([f"1. {FULL[:37]}", f"{MORE}."]), *column([f"2. {FULL[:37]}", MORE], 50, 664)]
    second = [*column([MORE, LAST], page=1), *column([f"3. {FULL[:37]}", LAST], 50, 664, page=1)]
    assert [text[:2] for text in _read(first, second)] == ["1.", "2.", "3."]


def test_paragraphs_of_a_script_without_cases_part_at_a_wider_distance(line: MakeLine) -> None:
    heights = (700, 684, 660, 644)
    lines = [line("北约与俄罗斯的关系处于低谷双方外长就安全" * 2, 50, height) for height in heights]
    assert len(_read(lines)) == 2


def test_a_table_of_contents_keeps_its_lines(column: MakeLines) -> None:
    entries = ["Introduction ..................... 5", "The road to Lisbon ............... 9"]
    assert _read(column(entries)) == entries


def test_no_pages_have_no_paragraphs() -> None:
    assert _read() == []
