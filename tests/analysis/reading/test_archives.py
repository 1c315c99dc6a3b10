"""Exports of press archives: each article of the file comes in with its own header and text."""

from collections.abc import Callable
from datetime import date

import pytest

from analysis.errors import ReadingError
from analysis.reading import read_article
from analysis.reading.containers import open_file
from analysis.reading.parts import Holder, Part, Refusal
from tests.analysis.reading.conftest import MakePdf
from tests.analysis.reading.export_files import (
    FACTIVA_END,
    TOLD,
    Block,
    Fill,
    factiva_labelled,
    factiva_labelled_html,
    factiva_labelled_rtf,
    factiva_plain,
    html,
    nexis_list,
    nexis_new,
    nexis_new_docx,
    nexis_old,
    nexis_old_html,
    nexis_old_text,
    paragraphs_docx,
    plain_text,
    rtf,
)

MakeDocx = Callable[[Fill], bytes]

OLD: list[Block] = [
    block
    for number, told in enumerate(TOLD, 1)
    for block in [(f"{number} of 3 DOCUMENTS",), *nexis_old(told)]
]
NEW = [*nexis_list(TOLD), *(block for told in TOLD for block in nexis_new(told))]
FACTIVA = [block for number, told in enumerate(TOLD, 1) for block in factiva_plain(told, number)]
LABELLED: list[Block] = [
    (label, *values)
    for number, told in enumerate(TOLD, 1)
    for label, values in factiva_labelled(told, number)
]

FILES: dict[str, bytes | Fill] = {
    "nexis-old.txt": nexis_old_text(TOLD),
    "nexis-old.html": nexis_old_html(TOLD),
    "nexis-old.docx": paragraphs_docx(OLD),
    "nexis-new.txt": plain_text(NEW),
    "nexis-new.html": html(NEW),
    "nexis-new.docx": nexis_new_docx(TOLD),
    "nexis-old.rtf": rtf(OLD, "Envoys look for words Example Post May 14, 2014"),
    "nexis-new.rtf": rtf(NEW, "Page 2 of 3"),
    "nexis-german.txt": nexis_old_text(TOLD, "Dokument {} von {}"),
    "nexis-french.txt": nexis_old_text(TOLD, "Document {} de {}"),
    "factiva.txt": plain_text([*FACTIVA, *FACTIVA_END]),
    "factiva.html": html([*FACTIVA, *FACTIVA_END]),
    "factiva.rtf": rtf([*FACTIVA, *FACTIVA_END]),
    "factiva-labels.txt": plain_text(LABELLED),
    "factiva-labels.html": factiva_labelled_html(TOLD),
    "factiva-labels.rtf": factiva_labelled_rtf(TOLD),
}
# Without the empty lines that part their paragraphs, as some programs save them.
FILES |= {
    f"dense-{name}": data.replace(b"\n\n", b"\n")
    for name, data in FILES.items()
    if name in ("nexis-new.txt", "factiva.txt") and isinstance(data, bytes)
}


def make(name: str, make_docx: MakeDocx) -> bytes:
    data = FILES[name]
    return data if isinstance(data, bytes) else make_docx(data)


def open_export(data: bytes, name: str) -> list[Part | Refusal]:
    return list(open_file(Holder(data, name, name)))


def open_parts(data: bytes, name: str) -> list[Part]:
    """Open an export of which nothing is refused."""
    opened = open_export(data, name)
    parts = [part for part in opened if isinstance(part, Part)]
    assert parts == opened
    return parts


@pytest.mark.parametrize("name", FILES)
def test_each_article_of_an_export_is_read_alone(name: str, make_docx: MakeDocx) -> None:
    articles = [
        read_article(part.data, part.name, part.known, part.article_id)
        for part in open_parts(make(name, make_docx), name)
    ]
    assert [
        (a.title, a.author, a.outlet, a.date.earliest, a.date.precision, a.language, a.text)
        for a in articles
    ] == [
        (told.title, authors, told.outlet, told.day, "day", "en", told.text)
        for told, authors in zip(TOLD, ("Jane Doe", "John Smith, Anna Müller", ""), strict=True)
    ]
    assert articles[1].genre == "opinion"
    assert [article.warnings for article in articles] == [(), (), ()]


def test_a_part_is_named_by_its_place_in_the_file() -> None:
    holder = Holder(nexis_old_html(TOLD), "afp.html", "texts/afp.html")
    parts = [part for part in open_file(holder) if isinstance(part, Part)]
    assert [(part.article_id, part.place, part.name) for part in parts] == [
        ("afp-1", "texts/afp.html, article 1 of 3", "article-1.txt"),
        ("afp-2", "texts/afp.html, article 2 of 3", "article-2.txt"),
        ("afp-3", "texts/afp.html, article 3 of 3", "article-3.txt"),
    ]


def test_a_part_holds_the_lines_of_its_article() -> None:
    part = open_parts(nexis_old_html(TOLD), "afp.html")[2]
    assert part.data.decode() == "\n".join(
        [
            *("Example Wire", "", "December 1, 2014 Monday 10:21 PM GMT", "", TOLD[2].title, ""),
            *("SECTION: World news; Pg. 12", "", "LENGTH: 523 words", ""),
            *("DATELINE: BRUSSELS, November 30 2014", "", TOLD[2].text, ""),
            *("LOAD-DATE: December 2, 2014", "", "LANGUAGE: ENGLISH", ""),
            *("PUBLICATION-TYPE: Newspaper", "", "Copyright 2014 Example Wire Ltd"),
            "All Rights Reserved",
        ]
    )


def test_the_day_of_the_search_in_a_file_name_dates_no_article() -> None:
    blocks = [block for block in OLD if " 2014 " not in block[0] and "LOAD" not in block[0]]
    for part in open_parts(plain_text(blocks), "Factiva-20210106-0915.txt"):
        assert read_article(part.data, part.name, events=()).date.earliest != date(2021, 1, 6)


def test_an_export_of_one_article_is_one_article(make_docx: MakeDocx) -> None:
    parts = open_parts(make_docx(nexis_new_docx(TOLD[:1])), "talks.docx")
    assert [(part.article_id, part.place) for part in parts] == [("talks", "talks.docx")]
    assert read_article(parts[0].data, parts[0].name).title == TOLD[0].title


@pytest.mark.parametrize("layout", [OLD, NEW])
def test_an_article_without_text_is_refused_and_the_rest_come_in(layout: list[Block]) -> None:
    blocks = [block for block in layout if block[0] not in TOLD[1].body]
    opened = open_export(plain_text(blocks), "a.txt")
    assert [isinstance(part, Part) for part in opened] == [True, False, True]
    assert opened[1] == Refusal(
        "a.txt, article 2 of 3",
        "The export holds no text of this article, only its header. Look it up in the archive.",
    )


def test_an_article_that_the_archive_could_not_show_is_refused() -> None:
    sorry = (
        "We are sorry but there is an error in this document and it is not possible to display it."
    )
    blocks = [(sorry,) if block[0] == TOLD[1].body[0] else block for block in NEW]
    assert open_export(plain_text(blocks), "a.txt")[1] == Refusal(
        "a.txt, article 2 of 3", "The archive could not show this article. Look it up there."
    )


def test_a_count_that_does_not_hold_is_said() -> None:
    blocks = [
        (block[0].replace("of 3", "of 74"),) if "of 3" in block[0] else block for block in OLD
    ]
    assert open_export(plain_text(blocks), "a.txt")[3:] == [
        Refusal(
            "a.txt",
            "The export says that it is of 74 documents; this file holds 3 of them. Export the "
            "others too, if they are wanted.",
        )
    ]


def test_a_file_that_is_cut_off_says_so() -> None:
    opened = open_export(plain_text(FACTIVA[:-2]), "a.txt")
    assert [isinstance(part, Part) for part in opened] == [True, True, False, False]
    assert opened[2:] == [
        Refusal(
            "a.txt, article 3 of 3",
            "The export holds no text of this article, only its header. Look it up in the archive.",
        ),
        Refusal(
            "a.txt", "The file ends within its last article: it was cut off. Download it again."
        ),
    ]


def test_a_file_that_is_cut_off_within_a_header_gives_no_article_of_it() -> None:
    data = nexis_old_html(TOLD)
    opened = open_export(data[: data.index(b"Navy exercise")], "a.html")
    assert opened[2] == Refusal(
        "a.html, article 3 of 3",
        "The file ends before the text of this article. Download it again.",
    )


def test_the_list_of_an_export_alone_is_refused(make_docx: MakeDocx) -> None:
    data = make_docx(paragraphs_docx(nexis_list(TOLD)))
    assert open_export(data, "a_doclist.docx") == [
        Refusal(
            "a_doclist.docx",
            "This is the list of the 3 documents of an export, without their texts. Add the files "
            "of the articles.",
        )
    ]


def test_an_encoding_that_is_unsure_is_said_once_for_the_file() -> None:
    text = plain_text(FACTIVA).decode().replace("café", "Mr Peña").encode("ascii", "ignore")
    opened = open_export(text.replace(b"Mr Pea", b"Mr Pe\x96a"), "a.txt")
    assert [isinstance(part, Part) for part in opened] == [True, True, True, False]
    assert opened[3] == Refusal(
        "a.txt",
        "The text does not say how it is encoded; it was read as Mac Roman. It could also be "
        "Windows-1252 or IBM 852 or IBM 850: look at its letters and marks.",
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", plain_text(nexis_old(TOLD[0]))),
        ("a.html", b"<html><body><p>The archive writes LOAD-DATE: and a day.</p></body></html>"),
        ("a.md", b"# End of Document\n\nA short story.\n"),
        ("a.pdf", b"%PDF-1.4 1 of 2 DOCUMENTS"),
        ("a.docx", b"PK\x03\x04 1 of 2 DOCUMENTS"),
    ],
)
def test_a_file_that_is_no_export_is_left_as_it_is(name: str, data: bytes) -> None:
    assert open_parts(data, name) == [Part("a", name, name, data)]


def test_an_export_given_as_one_article_is_refused_with_what_to_do() -> None:
    with pytest.raises(ReadingError) as caught:
        read_article(plain_text(OLD), "a.txt")
    assert caught.value.problem == "This is a press-archive export of 3 articles in one file."
    assert caught.value.remedy == (
        'Add it on the page "Add articles", or give it to analyse: both take its articles one by '
        "one."
    )


def test_an_export_as_pdf_is_refused_with_the_kinds_that_are_taken_apart(make_pdf: MakePdf) -> None:
    text = "The envoys met in Brussels."
    lines = ["Nexis", "1 of 2 DOCUMENTS", text, "2 of 2 DOCUMENTS", text, "Nexis"]
    data = make_pdf([[(72, 700 - 60 * at, line) for at, line in enumerate(lines)]])
    with pytest.raises(ReadingError) as caught:
        read_article(data, "a.pdf")
    assert caught.value.remedy == (
        "Export it again as Word, RTF or HTML: from those its articles are taken one by one."
    )
