"""A PDF gives its text in reading order, or says why it has none."""

import pytest

from analysis.errors import ReadingError
from analysis.reading import pdf
from tests.analysis.reading.conftest import MakePdf, Placed

PROSE = [
    (72, 700, "The council met in Brussels on Wednesday to speak about the gover-"),
    (72, 688, "nance of Europe and its defence. NATO and Russia agreed to talk on"),
    (72, 676, "missile defence."),
    (72, 652, "A second paragraph stands further below, after a wider gap here."),
]


def _paragraphs(data: bytes) -> list[str]:
    return [line for line in pdf.read(data, "a.pdf").lines if line]


def test_lines_become_paragraphs_and_broken_words_whole(make_pdf: MakePdf) -> None:
    assert _paragraphs(make_pdf([PROSE])) == [
        "The council met in Brussels on Wednesday to speak about the governance of Europe and its "
        "defence. NATO and Russia agreed to talk on missile defence.",
        "A second paragraph stands further below, after a wider gap here.",
    ]


def test_running_heads_and_page_numbers_are_left_out(make_pdf: MakePdf) -> None:
    words = ["First", "Second", "Third", "Fourth"]
    pages: list[list[Placed]] = [
        [
            (72, 780, f"Policy Brief {number} | NATO Review"),
            (72, 700, f"{word} page of the brief, in whole sentences."),
            (72, 640, f"{word} page again, further below."),
            (300, 30, str(number)),
        ]
        for number, word in enumerate(words, 1)
    ]
    assert _paragraphs(make_pdf(pages)) == [
        text
        for word in words
        for text in (
            f"{word} page of the brief, in whole sentences.",
            f"{word} page again, further below.",
        )
    ]


def test_a_sentence_goes_on_over_the_page(make_pdf: MakePdf) -> None:
    pages = [[(72, 60, "The talks went on until")], [(72, 740, "the evening in Brussels.")]]
    assert _paragraphs(make_pdf(pages)) == ["The talks went on until the evening in Brussels."]


def test_title_and_author_of_the_file(make_pdf: MakePdf) -> None:
    document = pdf.read(
        make_pdf([PROSE], properties="/Title (Talks again) /Author (Ann Writer)"), "a.pdf"
    )
    assert (document.metadata.title, document.metadata.author) == ("Talks again", "Ann Writer")
    assert document.metadata.evidence == {
        "title": "PDF property title",
        "author": "PDF property author",
    }


def test_a_title_that_a_program_filled_in_is_none(make_pdf: MakePdf) -> None:
    properties = "/Title (Microsoft Word - brief.doc) /Author (jsmith)"
    metadata = pdf.read(make_pdf([PROSE], properties=properties), "a.pdf").metadata
    assert (metadata.title, metadata.author) == ("", "")


def test_a_pdf_that_opens_without_a_password_is_read(make_pdf: MakePdf) -> None:
    assert _paragraphs(make_pdf([PROSE], password=""))[1] == PROSE[3][2]


@pytest.mark.parametrize(
    ("pages", "options", "problem"),
    [
        ([PROSE], {"password": "secret"}, "This PDF is protected by a password."),
        (
            [[], []],
            {"picture": True},
            "This PDF is a scan: its 2 pages hold pictures and no text layer.",
        ),
        ([[]], {}, "There is no text in this PDF: its 1 page is blank."),
        ([[], []], {}, "There is no text in this PDF: its 2 pages are blank."),
    ],
)
def test_a_pdf_without_readable_text_says_why(
    make_pdf: MakePdf, pages: list[list[Placed]], options: dict[str, object], problem: str
) -> None:
    with pytest.raises(ReadingError) as caught:
        pdf.read(make_pdf(pages, **options), "a.pdf")
    assert caught.value.problem == problem


def test_a_page_without_text_among_others_is_said(make_pdf: MakePdf) -> None:
    data = make_pdf([PROSE, PROSE, []], picture=True)
    assert pdf.read(data, "a.pdf").warnings == ("1 of 3 pages are pictures without text.",)


def test_a_pdf_whose_end_is_missing_says_that_it_may_be_partial(make_pdf: MakePdf) -> None:
    data = make_pdf([PROSE])
    document = pdf.read(data[: data.index(b"startxref")], "a.pdf")
    assert document.warnings == (
        "The end of the PDF is missing: this may be a part of the text only.",
    )


def test_a_pdf_cut_in_its_middle_is_damaged(make_pdf: MakePdf) -> None:
    with pytest.raises(ReadingError, match="damaged or cut short"):
        pdf.read(make_pdf([PROSE])[:60], "a.pdf")


def test_a_page_tree_that_holds_itself_ends_in_an_error(make_pdf: MakePdf) -> None:
    data = make_pdf([PROSE, PROSE]).replace(b"/Kids [6 0 R 8 0 R]", b"/Kids [6 0 R 2 0 R]")
    with pytest.raises(ReadingError) as caught:
        pdf.read(data, "a.pdf")
    assert caught.value.problem == "This PDF is damaged: 1 of its 2 pages cannot be read."
