"""Pieces beside each other become lines, large first letters join their words."""

from analysis.reading.layout.hyphens import LineJoiner
from analysis.reading.layout.rows import join_initials, join_rows
from tests.analysis.reading.layout.conftest import MakeLine, MakeLines


def test_pieces_of_a_row_are_joined_with_a_space_where_there_is_one(line: MakeLine) -> None:
    pieces = [line("met in", 90), line("They", 50), line("Brussels", 123), line(".", 163)]
    assert [joined.text for joined in join_rows(pieces)] == ["They met in Brussels."]


def test_the_mark_of_a_note_goes_and_the_label_of_one_stays(line: MakeLine) -> None:
    mark = line("12", 120.5, 704, size=6)
    label = line("12", 50, 604, size=6)
    pieces = [line("They met there", 50), mark, line("again", 135), label, line("See it", 60, 600)]
    assert [joined.text for joined in join_rows(pieces)] == ["They met there again", "12 See it"]


def test_spaced_letters_become_words(line: MakeLine) -> None:
    letters = [line(letter, 50 + 11 * place) for place, letter in enumerate("NEWSTART")]
    shifted = [
        line(each.text, each.left + (11 if place > 2 else 0)) for place, each in enumerate(letters)
    ]
    assert [joined.text for joined in join_rows(shifted)] == ["NEW START"]


def test_rows_with_cells_below_each_other_stand_alone(line: MakeLine) -> None:
    rows = [line("Estonia", 50), line("12", 150), line("Latvia", 50, 688), line("13", 150, 688)]
    assert [(row.text, row.alone) for row in join_rows(rows)] == [
        ("Estonia 12", True),
        ("Latvia 13", True),
    ]


def test_the_sign_of_a_list_makes_no_table(line: MakeLine) -> None:
    rows = [line("•", 50), line("One point", 75), line("•", 50, 688), line("Another", 75, 688)]
    assert [(row.text, row.alone) for row in join_rows(rows)] == [
        ("• One point", False),
        ("• Another", False),
    ]


def test_a_large_first_letter_joins_the_line_at_its_top(line: MakeLine, column: MakeLines) -> None:
    lines = column(["he council met in Brussels,", "and it spoke of Russia", "again."], 75)
    below = line("It went on.", 50, 664)
    joined = join_initials([line("T", 50, 676, size=36), *lines, below], LineJoiner(lines))
    assert [(each.text, each.left) for each in joined] == [
        ("The council met in Brussels,", 50),
        ("and it spoke of Russia", 50),
        ("again.", 50),
        ("It went on.", 50),
    ]


def test_a_large_letter_beside_nothing_stays(line: MakeLine, column: MakeLines) -> None:
    lines = [line("A", 50, 750, size=36), *column(["One line of it.", "And another."])]
    assert join_initials(lines, LineJoiner(lines)) == lines
