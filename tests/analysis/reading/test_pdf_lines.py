"""The lines of a page are those that a reader of it sees."""

from contextlib import closing

import pytest
from pypdfium2 import PdfDocument

from analysis.reading.layout import Line
from analysis.reading.pdf_lines import read_lines, share_unknown
from tests.analysis.reading.conftest import MakePdf, Placed

SEEN = "A line of words that everybody sees"


def _lines(data: bytes) -> list[Line]:
    with closing(PdfDocument(data)) as document, closing(document[0]) as page:
        return read_lines(page, page.get_textpage(), 0)


def _texts(data: bytes) -> list[str]:
    return [line.text for line in _lines(data)]


def test_a_line_has_its_place_its_size_and_its_weight(make_pdf: MakePdf) -> None:
    (line,) = _lines(make_pdf([[(72, 700, "Bold words", "/B 12 Tf")]]))
    assert (line.left, line.baseline, line.size, line.bold) == (72, 700, 12, (True, True))
    assert 130 < line.right < 140


def test_the_size_is_that_on_the_page(make_pdf: MakePdf) -> None:
    (line,) = _lines(make_pdf([[(72, 700, "Words", "12 0 0 12 72 700 Tm /F 1 Tf")]]))
    assert line.size == 12


def test_a_line_is_cut_at_a_wide_gap(make_pdf: MakePdf) -> None:
    words: list[Placed] = [(72, 700, "left words of it"), (172, 700, "right words of it")]
    assert _texts(make_pdf([words])) == ["left words of it", "right words of it"]


def test_typescript_is_not_cut_at_its_spaces(make_pdf: MakePdf) -> None:
    spaced = (72, 700, "wide spaces between words", "4 Tw")
    assert _texts(make_pdf([[spaced]])) == ["wide spaces between words"]


@pytest.mark.parametrize(
    "operators",
    ["3 Tr", "1 g", "0.7 0.7 -0.7 0.7 200 400 Tm", "0 1 -1 0 30 400 Tm", "/F 1 Tf"],
    ids=["invisible", "white", "askew", "sideways", "tiny"],
)
def test_what_nobody_reads_is_left_out(make_pdf: MakePdf, operators: str) -> None:
    words: list[Placed] = [(72, 700, SEEN), (72, 650, "hidden words", operators)]
    assert _texts(make_pdf([words])) == [SEEN]


def test_what_lies_outside_the_page_is_left_out(make_pdf: MakePdf) -> None:
    words: list[Placed] = [(72, 700, SEEN), (-300, 500, "nato_review_v3.indd")]
    assert _texts(make_pdf([words])) == [SEEN]


def test_white_words_on_a_dark_ground_are_read(make_pdf: MakePdf) -> None:
    words: list[Placed] = [(72, 700, SEEN), (72, 650, "white words", "1 g")]
    data = make_pdf([words], drawing=b"q 0 0 1 rg 50 640 300 30 re f Q ")
    assert _texts(data) == [SEEN, "white words"]


def test_an_invisible_layer_behind_a_picture_is_read(make_pdf: MakePdf) -> None:
    words: list[Placed] = [(72, 700, SEEN, "3 Tr")]
    assert _texts(make_pdf([words], picture=True)) == [SEEN]


def test_a_page_printed_sideways_is_turned(make_pdf: MakePdf) -> None:
    words: list[Placed] = [
        (0, 0, "The first line of it", "0 1 -1 0 100 72 Tm"),
        (0, 0, "and the second line", "0 1 -1 0 112 72 Tm"),
    ]
    lines = _lines(make_pdf([words]))
    assert [(line.text, line.left, line.baseline) for line in lines] == [
        ("The first line of it", 72, -100),
        ("and the second line", 72, -112),
    ]


def test_the_mark_of_a_note_goes_and_its_label_stays(make_pdf: MakePdf) -> None:
    words: list[Placed] = [
        (72, 700, "the end of it."),
        (130, 704, "12", "/F 6 Tf"),
        (72, 650, "12See the minutes."),
        (72, 604, "3", "/F 6 Tf"),
        (75.5, 600, "NATO, Rome Declaration."),
    ]
    assert _texts(make_pdf([words])) == [
        "the end of it.",
        "12 See the minutes.",
        "3 NATO, Rome Declaration.",
    ]


def test_figures_in_the_line_are_no_marks(make_pdf: MakePdf) -> None:
    assert _texts(make_pdf([[(72, 700, "In May 12 of 28 states met.")]])) == [
        "In May 12 of 28 states met."
    ]


@pytest.mark.parametrize(
    ("printed", "text", "hyphen"),
    [("the gover-", "the gover", "plain"), ("the gover\xad", "the gover", "plain")],
)
def test_a_hyphen_at_the_end_is_left_out(
    make_pdf: MakePdf, printed: str, text: str, hyphen: str
) -> None:
    line = _lines(make_pdf([[(72, 700, printed), (72, 688, "nance of it")]]))[0]
    assert (line.text, line.hyphen) == (text, hyphen)


def test_what_the_file_marks_as_no_text_is_marked(make_pdf: MakePdf) -> None:
    words: list[Placed] = [(72, 700, SEEN)]
    (line,) = _lines(make_pdf([words], drawing=b"/Artifact BMC "))
    assert line.artifact


def test_letters_of_a_font_that_names_them_are_known(make_pdf: MakePdf) -> None:
    with closing(PdfDocument(make_pdf([[(72, 700, SEEN)]]))) as document:
        assert share_unknown(document[0].get_textpage()) == 0


def test_a_page_without_text_has_no_lines(make_pdf: MakePdf) -> None:
    assert _lines(make_pdf([[]])) == []
