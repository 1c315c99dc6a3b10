"""A Word file gives paragraphs, tables and notes in the order of the document."""

import io
import zipfile
from collections.abc import Callable

import pytest
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from analysis.errors import ReadingError
from analysis.reading import docx

MakeDocx = Callable[[Callable[[Document], None]], bytes]


def _lines(data: bytes) -> list[str]:
    return [line for line in docx.read(data, "a.docx").lines if line]


def test_paragraphs_and_tables_come_in_their_order(make_docx: MakeDocx) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("Before the table.")
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(table._cells, ["State", "Year", "Georgia", "2008"], strict=True):
            cell.text = text
        document.add_paragraph("After the table.")

    assert _lines(make_docx(fill)) == [
        "Before the table.",
        "State | Year",
        "Georgia | 2008",
        "After the table.",
    ]


def test_merged_cells_are_given_once(make_docx: MakeDocx) -> None:
    def fill(document: Document) -> None:
        table = document.add_table(rows=1, cols=3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Both"
        table.cell(0, 2).text = "Third"

    assert _lines(make_docx(fill)) == ["Both | Third"]


def test_a_footnote_follows_its_paragraph(make_docx: MakeDocx) -> None:
    def fill(document: Document) -> None:
        xml = (
            '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            '<w:footnote w:id="2"><w:p><w:r><w:t>See the Founding Act.</w:t></w:r></w:p>'
            "</w:footnote></w:footnotes>"
        )
        name, package = PackURI("/word/footnotes.xml"), document.part.package
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), "2")
        document.add_paragraph("They agreed.").runs[0]._r.append(reference)
        document.add_paragraph("They met again.")

    assert _lines(make_docx(fill)) == [
        "They agreed.",
        "See the Founding Act.",
        "They met again.",
    ]


def test_deleted_words_are_left_out_and_inserted_ones_kept(make_docx: MakeDocx) -> None:
    def fill(document: Document) -> None:
        paragraph = document.add_paragraph("They ")
        for tag, text, word in (("w:del", "w:delText", "refused"), ("w:ins", "w:t", "agreed")):
            change, run, content = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text)
            content.text = word
            run.append(content)
            change.append(run)
            paragraph._p.append(change)

    assert _lines(make_docx(fill)) == ["They agreed"]


def test_title_and_author_of_the_properties(make_docx: MakeDocx) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("They met.")
        document.core_properties.title = "Talks again"
        document.core_properties.author = "Ann Writer"

    metadata = docx.read(make_docx(fill), "a.docx").metadata
    assert (metadata.title, metadata.author, metadata.date) == ("Talks again", "Ann Writer", "")
    assert metadata.evidence == {"title": "Word property title", "author": "Word property author"}


def test_half_a_word_file_is_still_told_and_refused(make_docx: MakeDocx) -> None:
    data = make_docx(lambda document: document.add_paragraph("They met.") and None)
    half = data[: len(data) // 2]
    assert docx.matches(half, "a.docx")
    with pytest.raises(ReadingError) as caught:
        docx.read(half, "a.docx")
    assert caught.value.problem == "This Word file is damaged or cut short."


def test_a_file_that_unpacks_to_an_absurd_size_is_refused(
    make_docx: MakeDocx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx, "LARGEST_UNPACKED", 1_000)
    with pytest.raises(ReadingError, match="unpacks to"):
        docx.read(make_docx(lambda document: None), "a.docx")


def test_another_container_is_no_word_file() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        container.writestr("xl/workbook.xml", "<workbook/>")
    assert not docx.matches(buffer.getvalue(), "a.docx")
