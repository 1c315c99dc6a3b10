"""A file becomes a document or one plain sentence, and a document an article."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import analysis.reading
from analysis.article import DateEstimate, DroppedLine, Known
from analysis.document import LeftOut, PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading import assembly, read_article, read_document
from tests.analysis.reading.conftest import MakePdf

SENTENCE = "NATO and Russia agreed in Brussels to take up their talks on missile defence again."


def test_a_text_keeps_its_lines_as_they_stand() -> None:
    document = read_document(b"Talks again\r\n\r\n  They met.\nAnd parted.\n", "talks.txt")
    assert document == RawDocument(
        "talks.txt", "text", ("Talks again", "", "  They met.", "And parted.")
    )


def test_a_kind_that_the_name_does_not_promise_is_said_first() -> None:
    page = f"<html><body><article><p>{SENTENCE}</p></article></body></html>"
    document = read_document(page.encode(), "talks.txt")
    assert document.kind == "html"
    assert document.warnings[0] == (
        "The file is named .txt but holds a web page; it was read as a web page."
    )


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "The file is empty (0 bytes)."),
        (b" \n\t\n", "There is no text in it."),
        (b"\n\n\n", "The text is empty."),
        (b"12 34 56", "There is no text in it."),
        (
            (SENTENCE + " ").encode() * 60_000,
            "The text has 5,040,000 characters; an article may have 2,000,000.",
        ),
        (
            b"1 of 2 DOCUMENTS\nText.\nLOAD-DATE: March 1, 2013\n2 of 2 DOCUMENTS\nText.\n",
            "This is a press-archive export of 2 articles in one file.",
        ),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read_document(data, "talks.txt")
    assert caught.value.problem == problem
    assert str(caught.value).startswith("talks.txt: ")


def test_one_article_of_an_archive_is_read() -> None:
    document = read_document(f"{SENTENCE}\nLOAD-DATE: March 1, 2013\n".encode(), "talks.txt")
    assert document.lines[0] == SENTENCE


def test_an_article_has_the_stem_of_its_file_for_an_id() -> None:
    article = read_article(SENTENCE.encode(), "talks.v2.txt")
    assert (article.article_id, article.text, article.language) == ("talks.v2", SENTENCE, "en")


def test_what_is_known_stands_above_what_is_found() -> None:
    data = f"---\ntitle: Talks\nauthor: Ann Smith\ndate: 2014-04-03\n---\n{SENTENCE}\n".encode()
    day = DateEstimate(date(2014, 4, 1), date(2014, 4, 1), "day", "reader", "the print edition")
    known = Known(title="Talks again", date=day, evidence={"title": "the print edition"})
    article = read_article(data, "talks.md", known, "an-id")
    assert (article.article_id, article.title, article.author) == (
        "an-id",
        "Talks again",
        "Ann Smith",
    )
    assert article.date == day
    assert article.evidence == {
        "title": "the print edition",
        "author": "front matter author",
    }


def test_a_value_set_without_evidence_was_set_by_hand() -> None:
    article = read_article(SENTENCE.encode(), "talks.txt", Known(outlet="The Review"))
    assert article.evidence == {"outlet": "set by hand"}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "НАТО и Россия возобновят диалог о противоракетной обороне, заявил генеральный "
            "секретарь после встречи в Брюсселе.",
            "ru",
            "Russian",
        ),
        (
            "NATO og Rússland ætla að hefja viðræður sínar á ný, sagði framkvæmdastjórinn eftir "
            "fundinn í Brussel á miðvikudag.",
            "is",
            'the language "is"',
        ),
    ],
)
def test_another_language_than_english_is_said(text: str, language: str, name: str) -> None:
    article = read_article(text.encode(), "talks.txt")
    assert article.language == language
    assert article.warnings == (
        f"This text is in {name}. Frames, themes and tone are measured for English only. Its "
        "mentions are counted.",
    )


def test_the_declared_language_serves_where_the_text_is_too_short() -> None:
    document = RawDocument("a.html", "html", ("Sie reden.",), PageMetadata(language="de"))
    assert assembly.assemble_article(document, Known(), "a", ()).language == "de"


def test_lines_around_no_article_are_refused() -> None:
    with pytest.raises(ReadingError, match="No text of an article was found in it"):
        read_article(b"Subscribe to our newsletter\n\nFollow us on Twitter\n", "talks.txt")


def test_a_passage_without_the_end_of_a_sentence_is_refused() -> None:
    with pytest.raises(ReadingError) as caught:
        read_article(b"words " * 5_000, "talks.txt")
    assert (
        caught.value.problem == "It has a passage of 29,999 characters in which no sentence ends."
    )


def test_the_public_names_are_there() -> None:
    assert all(hasattr(analysis.reading, name) for name in analysis.reading.__all__)


def test_what_stood_beside_the_text_is_listed_with_what_was_cleaned_away() -> None:
    lines = ("# Talks again", "", SENTENCE)
    document = RawDocument("a.html", "html", lines, rest=(LeftOut(1, "They spoke of it."),))
    assert assembly.assemble_article(document, Known(), "a", ()).dropped == (
        DroppedLine(1, "title", "Talks again"),
        DroppedLine(1, "beside", "They spoke of it."),
    )


def test_a_mended_text_is_measured_instead_of_the_found_one() -> None:
    article = read_article(
        SENTENCE.encode(), "talks.txt", Known(text="They met.\n\n They parted. ")
    )
    assert article.text == "They met.\n\nThey parted."


def test_reading_an_english_text_loads_no_heavy_library() -> None:
    program = (
        "import sys; from analysis.reading import read_article; "
        f"read_article({(SENTENCE * 5).encode()!r}, 'a.txt'); "
        "print(sorted(sys.modules.keys() & {'trafilatura', 'htmldate', 'pypdfium2', 'anydoc', "
        "'frontmatter', 'py3langid'}))"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", "{}"),
        ("a.md", "---\ntitle: x\n---\n{}"),
        ("a.html", "<html><body><p>{}</p></body></html>"),
    ],
)
def test_a_file_is_read_in_the_encoding_that_the_reader_chose(name: str, form: str) -> None:
    data = form.format("Die Räte sprachen über neue Maßnahmen gegen die Häfen.").encode("cp1252")
    assert read_article(data, name).text == "Die Räte sprachen über neue Maßnahmen gegen die Häfen."
    chosen = read_article(data, name, Known(encoding="iso8859_7"))
    assert chosen.text == "Die Rδte sprachen όber neue Maίnahmen gegen die Hδfen."


def test_the_encodings_that_a_text_may_be_in_come_with_the_article() -> None:
    data = "NATO and Russia will take up their talks, Mr Orbán said.".encode("mac_roman")
    article = read_article(data, "a.txt")
    assert article.encodings == read_document(data, "a.txt").encodings
    assert article.encodings[0].codec == "mac_roman"


def test_a_kind_without_a_choice_of_encoding_ignores_one(make_pdf: MakePdf) -> None:
    data = make_pdf([[(72, 700, SENTENCE)]])
    assert read_document(data, "a.pdf", "koi8-r").lines == read_document(data, "a.pdf").lines


def test_a_field_that_a_person_emptied_stays_empty() -> None:
    data = f"By Ann Smith\n\n{SENTENCE}".encode()
    known = Known(evidence={"author": "set by the reader"})
    article = read_article(data, "a.txt", known)
    assert (article.author, article.evidence["author"]) == ("", "set by the reader")


def test_each_paragraph_knows_the_line_it_began_with() -> None:
    data = f"By Ann Smith\n\n{SENTENCE}\n\nThe two sides will meet in Geneva in May.".encode()
    assert read_article(data, "a.txt").starts == (3, 5)
    mended = read_article(data, "a.txt", Known(text="One.\nTwo."))
    assert mended.starts == (0, 0)
