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
    data = make_pdf(pages)
    assert [line.text for line in pdf.read(data, "a.pdf").rest] == ["Policy Brief 1 | NATO Review"]
    assert _paragraphs(data) == [
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
        make_pdf([PROSE], properties="/Title (Talks again) /Author (Ann Miller)"), "a.pdf"
    )
    assert (document.metadata.title, document.metadata.author) == ("Talks again", "Ann Miller")
    assert document.metadata.evidence == {
        "title": "PDF property title",
        "author": "PDF property author",
    }


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


def test_a_pdf_whose_fonts_do_not_name_their_letters_says_so(make_pdf: MakePdf) -> None:
    names = b" ".join(b"/x%d" % code for code in range(32, 123))
    encoding = b"/Encoding << /Differences [32 %s] >>" % names
    data = make_pdf([PROSE]).replace(b"/Encoding /WinAnsiEncoding", encoding)
    with pytest.raises(ReadingError, match="its fonts do not say which letters they draw"):
        pdf.read(data, "a.pdf")


def test_a_pdf_of_drawings_says_so(make_pdf: MakePdf) -> None:
    with pytest.raises(ReadingError, match="its 1 page holds drawings only"):
        pdf.read(make_pdf([[]], drawing=b"0 0 m 100 100 l S "), "a.pdf")


def test_a_scan_of_one_page_with_a_stamp_on_it_is_a_scan(make_pdf: MakePdf) -> None:
    with pytest.raises(ReadingError, match="This PDF is a scan: its 1 page holds pictures"):
        pdf.read(make_pdf([[(72, 700, "COPY")]], picture=True), "a.pdf")


def test_a_file_that_claims_a_million_pages_ends_in_an_error(make_pdf: MakePdf) -> None:
    data = make_pdf([]).replace(b"/Count 0", b"/Count 1000000")
    with pytest.raises(ReadingError, match="1000000 of its 1000000 pages cannot be read"):
        pdf.read(data, "a.pdf")


@pytest.mark.parametrize(
    ("title", "author", "expected"),
    [
        ("Talks again", "Ann Miller", ("Talks again", "Ann Miller")),
        ("Talks again", "Miller, Ann", ("Talks again", "Ann Miller")),
        ("Talks again", "Ann Miller; Bo Baker", ("Talks again", "Ann Miller, Bo Baker")),
        ("Microsoft Word - brief.doc", "jsmith", ("", "")),
        ("talks_v3_final.indd", "Microsoft Office User", ("", "")),
        ("talks_v3_final", "Owner", ("", "")),
        ("Untitled-1", "Foreign Affairs", ("", "")),
        ("PowerPoint Presentation", "Windows User", ("", "")),
        ("about:blank", "", ("", "")),
    ],
)
def test_properties_that_a_program_filled_in_are_none(
    make_pdf: MakePdf, title: str, author: str, expected: tuple[str, str]
) -> None:
    properties = f"/Title ({title}) /Author ({author})"
    metadata = pdf.read(make_pdf([PROSE], properties=properties), "a.pdf").metadata
    assert (metadata.title, metadata.author) == expected


def test_what_a_browser_printed_gives_address_and_title_and_no_date(make_pdf: MakePdf) -> None:
    printed: list[Placed] = [
        (20, 785, "11/25/26, 6:14 PM"),
        (300, 785, "Talks again"),
        (20, 10, "https://example.org/2016/05/talks"),
        (560, 10, "1/1"),
    ]
    document = pdf.read(make_pdf([[*printed, *PROSE]]), "a.pdf")
    metadata = document.metadata
    assert (metadata.title, metadata.url) == ("Talks again", "https://example.org/2016/05/talks")
    assert metadata.evidence == dict.fromkeys(("title", "url"), pdf.PRINTED)
    assert metadata.date == ""
    assert document.lines[0].startswith("The council met in Brussels")


def test_a_title_is_taken_without_the_outlet_that_a_page_adds_to_it(make_pdf: MakePdf) -> None:
    heading: list[Placed] = [(72, 740, "Talks again", "/B 16 Tf")]
    data = make_pdf([[*heading, *PROSE]], properties="/Title (Talks again - The Daily Paper)")
    assert pdf.read(data, "a.pdf").metadata.title == "Talks again"
