"""Running heads, page numbers and what a browser prints go; titles, notes and dates stay."""

import pytest

from analysis.reading.layout.heads import part_heads
from analysis.reading.layout.lines import Line
from tests.analysis.reading.layout.conftest import MakeLine, MakeLines

BODY = ["The first line of it.", "A second line.", "A third line.", "A fourth one."]
PAGES = ["Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"]


def _texts(pages: list[list[Line]]) -> list[list[str]]:
    return [[line.text for line in page] for page in part_heads(pages)[0]]


def _pages(column: MakeLines, line: MakeLine, feet: list[str], height: float) -> list[list[Line]]:
    return [
        [*column(_body(page), page=page), line(foot, 280, height, page=page)]
        for page, foot in enumerate(feet)
    ]


def _body(page: int) -> list[str]:
    return [f"{PAGES[page]} {text.lower()}" for text in BODY]


def _bodies(feet: list[str]) -> list[list[str]]:
    return [[*_body(page), foot] for page, foot in enumerate(feet)]


@pytest.mark.parametrize(
    "number",
    [
        "7",
        "– 7 –",
        "Page 7 of 12",
        "7 / 12",
        "vii",
        "[7]",
        "Seite 7 von 12",
        "стр. 7",
        "| 7",
        "p. 7",
    ],
)
def test_a_page_number_that_stands_apart_is_dropped(
    column: MakeLines, line: MakeLine, number: str
) -> None:
    assert _texts([[*column(BODY), line(number, 290, 40)]]) == [BODY]


@pytest.mark.parametrize("last", ["2016", "civil", "12 May 2016", "7. A point"])
def test_what_is_no_page_number_stays(column: MakeLines, line: MakeLine, last: str) -> None:
    assert _texts([[*column(BODY), line(last, 290, 40)]]) == [[*BODY, last]]


def test_a_number_in_the_distance_of_the_lines_stays(column: MakeLines) -> None:
    assert _texts([column([*BODY, "7"])]) == [[*BODY, "7"]]


def test_heads_of_left_and_right_pages_are_dropped(column: MakeLines, line: MakeLine) -> None:
    feet = ["The Alliance 11", "12 Ann Writer", "The Alliance 13", "14 Ann Writer"] * 2
    pages = _pages(column, line, feet[:6], 760)
    assert _texts(pages) == [_body(page) for page in range(6)]
    assert part_heads(pages)[1].texts == ("The Alliance 11", "12 Ann Writer")


def test_other_words_with_the_number_of_the_page_are_dropped(
    column: MakeLines, line: MakeLine
) -> None:
    feet = ["Hopes 21", "Doubts 22", "Quarrels 23", "Crisis 24"]
    assert _texts(_pages(column, line, feet, 40)) == [_body(page) for page in range(4)]


def test_notes_at_the_foot_stay_though_they_are_much_alike(
    column: MakeLines, line: MakeLine
) -> None:
    feet = [f"{n} See the minutes of {n} May 201{n}." for n in range(1, 5)]
    assert _texts(_pages(column, line, feet, 40)) == _bodies(feet)


def test_two_pages_alike_are_not_enough_among_many(column: MakeLines, line: MakeLine) -> None:
    feet = ["Notes", "One thing", "Another", "A third", "Notes"]
    assert _texts(_pages(column, line, feet, 760)) == _bodies(feet)


def test_what_the_file_marks_as_no_text_is_dropped(column: MakeLines, line: MakeLine) -> None:
    head = line("A head on a single page", 50, 760, artifact=True)
    assert _texts([[head, *column(BODY)]]) == [BODY]


def test_a_file_that_marks_all_of_its_text_is_not_believed(line: MakeLine) -> None:
    page = [line(text, 50, 700 - 12 * n, artifact=True) for n, text in enumerate(BODY)]
    assert _texts([page]) == [BODY]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (("11/25/26, 6:14 PM", "Talks again"), ("https://example.org/talks", "1/1")),
        (("Talks again", "https://example.org/talks"), ("1 of 1", "25.11.2026, 18:14")),
    ],
)
def test_what_a_browser_prints_is_dropped_and_its_address_and_title_kept(
    column: MakeLines, line: MakeLine, head: tuple[str, str], foot: tuple[str, str]
) -> None:
    page = [
        *(line(text, left, 770) for text, left in zip(head, (50, 300), strict=True)),
        *column(BODY),
        *(line(text, left, 30) for text, left in zip(foot, (50, 300), strict=True)),
    ]
    kept, heads = part_heads([page])
    assert [entry.text for entry in kept[0]] == BODY
    assert (heads.address, heads.title) == ("https://example.org/talks", "Talks again")


def test_a_moment_without_an_address_stays(column: MakeLines, line: MakeLine) -> None:
    stamp = "12/05/2016, 14:30"
    assert _texts([[line(stamp, 50, 770), *column(BODY)]]) == [[stamp, *BODY]]


def test_the_numbers_of_lines_are_dropped(column: MakeLines, line: MakeLine) -> None:
    texts = [f"Line number {n} of a draft." for n in range(16)]
    numbers = [line(str(n), 20, 700 - 12 * n) for n in (5, 10, 15)]
    assert _texts([[*column(texts), *numbers]]) == [texts]


def test_a_page_without_lines_has_none() -> None:
    assert _texts([[], []]) == [[], []]


def test_pages_that_are_all_alike_are_kept(column: MakeLines) -> None:
    assert _texts([column(BODY, page=page) for page in range(3)]) == [BODY] * 3


def test_slides_that_build_up_are_kept(column: MakeLines) -> None:
    points = [f"A {word} point that says very much of what there is to say here" for word in PAGES]
    pages = [column(points[: 4 + page // 2], page=page) for page in range(4)]
    assert _texts(pages) == [points[: 4 + page // 2] for page in range(4)]
