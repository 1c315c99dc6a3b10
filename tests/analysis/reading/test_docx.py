"""A Word file gives paragraphs, tables and notes in the order of the document."""

import io
import zipfile
from collections.abc import Callable

import pytest
from docx.document import Document

from analysis.errors import ReadingError
from analysis.reading import docx, package

MakeDocx = Callable[[Callable[[Document], None]], bytes]

TRANSITIONAL = "http://schemas.openxmlformats.org/"
STRICT = "http://purl.oclc.org/ooxml/"
NAMES = {
    "w": "{}wordprocessingml/2006/main",
    "r": "{}officeDocument/2006/relationships",
    "mc": "{}markup-compatibility/2006",
}
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def _part(tag: str, content: str) -> str:
    names = " ".join(f'xmlns:{name}="{at.format(TRANSITIONAL)}"' for name, at in NAMES.items())
    return f'<w:{tag} {names} xmlns:v="urn:v">{content}</w:{tag}>'


def _parts(body: str, kind: str = DOCUMENT, **more: str) -> dict[str, str]:
    """Make the parts of a Word file; ``more`` are parts beside the document, by their tags."""
    overrides = f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
    relations = "".join(
        f'<Relationship Id="{tag}" Type="{NAMES["r"].format(TRANSITIONAL)}/{tag}" '
        f'Target="{tag}.xml"/>'
        for tag in more
    )
    root = (
        f'<Relationship Id="1" Type="{NAMES["r"].format(TRANSITIONAL)}/officeDocument" '
        'Target="word/document.xml"/>'
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}relationships">{root}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
        **{f"word/{tag}.xml": _part(tag, content) for tag, content in more.items()},
    }


def _pack(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return buffer.getvalue()


def _word(body: str, **more: str) -> bytes:
    return _pack(_parts(body, **more))


def _t(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def _p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def _row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _lines(data: bytes) -> list[str]:
    document = docx.read(data, "a.docx")
    assert document.warnings == ()
    return [line for line in document.lines if line]


ONE_RUN = _t("One.")
ONE, TWO = _p(ONE_RUN), _p(_t("Two."))
DELETED_MARK = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
BOX = f"<w:txbxContent>{_p(_t('In a box.'))}</w:txbxContent>"
BOX_TWICE = (
    f'<w:r><mc:AlternateContent><mc:Choice Requires="v">{BOX}</mc:Choice>'
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
NOTE = f'<w:footnote w:id="2">{_p(_t("See the Act."))}{_p(_t("Twice."))}</w:footnote>'
REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (_p(_t("They"), "<w:r><w:br/></w:r>", _t("met.")), ["They", "met."]),
        (_p(_t("They"), "<w:r><w:tab/></w:r>", _t("met.")), ["They met."]),
        (_p(_t("NATO"), "<w:r><w:noBreakHyphen/></w:r>", _t("Russia")), ["NATO-Russia"]),
        (f"<w:tbl>{_row(ONE, TWO)}</w:tbl>{ONE}", ["One. | Two.", "One."]),
        (f"<w:tbl>{_row(ONE, f'<w:tbl>{_row(ONE, TWO)}</w:tbl>{TWO}')}</w:tbl>",
         ["One.", "One. | Two.", "Two."]),
        (f"<w:tbl>{_row(ONE + TWO)}</w:tbl>", ["One.", "Two."]),
        (f"<w:sdt><w:sdtContent>{ONE}</w:sdtContent></w:sdt>{TWO}", ["One.", "Two."]),
        (f"<w:tbl><w:sdt><w:sdtContent>{_row(ONE, TWO)}</w:sdtContent></w:sdt></w:tbl>",
         ["One. | Two."]),
        (_p(f"<w:sdt><w:sdtContent>{_t('They')}</w:sdtContent></w:sdt>", _t(" met.")),
         ["They met."]),
        (f"<w:customXml>{_p(f'<w:smartTag>{ONE_RUN}</w:smartTag>')}</w:customXml>", ["One."]),
        (f"<w:tbl><w:customXml>{_row(ONE, TWO)}</w:customXml></w:tbl>", ["One. | Two."]),
        (_p(_t("See "), f"<w:hyperlink>{_t('it')}</w:hyperlink>"), ["See it"]),
        (_p(_field("begin"), "<w:r><w:instrText>DATE</w:instrText></w:r>", _field("separate"),
            _t("3 May"), _field("end")), ["3 May"]),
        (_p(_t("Before "), BOX_TWICE, _t("after.")), ["Before after.", "In a box."]),
        (_p(_t("They "), _t("never ", "<w:vanish/>"), _t("met.", '<w:vanish w:val="0"/>')),
         ["They met."]),
        (_p("<w:r><w:ruby><w:rt>" + _t("b") + "</w:rt><w:rubyBase>" + _t("A")
            + "</w:rubyBase></w:ruby></w:r>"), ["A"]),
        ('<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>' + _t("T") + "</w:p>"
         + _p(_t("hey met.")), ["They met."]),
        (_p(DELETED_MARK, _t("They ")) + _p(_t("met.")), ["They met."]),
        (_p(DELETED_MARK, ONE_RUN) + f"<w:tbl>{_row(ONE, TWO)}</w:tbl>" + _p(DELETED_MARK, ONE_RUN),
         ["One.", "One. | Two.", "One."]),
        (_p("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>", ONE_RUN), ["One."]),
        (_p('<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>',
            "<w:r><w:instrText>DATE</w:instrText></w:r>", _field("separate"), _t("3 May"),
            _field("end")), ["3 May"]),
        (_p("<w:moveFrom>" + _t("They ") + "</w:moveFrom>", _t("met."),
            "<w:moveTo>" + _t(" They.") + "</w:moveTo>"), ["met. They."]),
        (_p(_t("They "), f"<w:del><w:r><w:delText>refused</w:delText></w:r>{REFERENCE}</w:del>",
            f"<w:ins>{_t('agreed')}</w:ins>"), ["They agreed"]),
        (_p(_t("\uf0b7 They\u00a0met.")), ["They met."]),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_read_in_order(body: str, lines: list[str]) -> None:
    assert _lines(_word(body, footnotes=NOTE)) == lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (_p(_t("They agreed."), REFERENCE) + ONE,
         ["They agreed.", "See the Act.", "Twice.", "One."]),
        (f"<w:tbl>{_row(_p(_t('They agreed.'), REFERENCE), ONE)}</w:tbl>{TWO}",
         ["They agreed. | One.", "See the Act.", "Twice.", "Two."]),
    ],
)  # fmt: skip
def test_a_footnote_follows_its_paragraph_or_row(body: str, lines: list[str]) -> None:
    assert _lines(_word(body, footnotes=NOTE)) == lines


def test_an_empty_line_stands_after_each_paragraph() -> None:
    assert docx.read(_word(ONE + TWO), "a.docx").lines == ("One.", "", "Two.", "")


def test_cells_of_running_text_are_no_row() -> None:
    long = _p(_t("word " * 60))
    lines = _lines(_word(f"<w:tbl>{_row(ONE + long, TWO)}</w:tbl>"))
    assert lines == ["One.", "word " * 59 + "word", "Two."]


def test_hidden_styles_hide() -> None:
    styles = "".join(
        f'<w:style w:styleId="{name}"><w:rPr><w:vanish/></w:rPr></w:style>' for name in "AB"
    )
    hidden, shown = '<w:rStyle w:val="A"/>', '<w:rStyle w:val="C"/>'
    body = (
        _p(_t("They ", shown), _t("never ", hidden), _t("met.", f'{hidden}<w:vanish w:val="0"/>'))
        + f'<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>{_t("Top of form")}</w:p>'
    )
    assert _lines(_word(body, styles=styles)) == ["They met."]


def test_headers_and_comments_are_left_out() -> None:
    comments = f'<w:comment w:id="1">{_p(_t("Remark."))}</w:comment>'
    body = _p(_t("They met."), '<w:r><w:commentReference w:id="1"/></w:r>')
    assert _lines(_word(body, comments=comments, header=_p(_t("Top")))) == ["They met."]


def test_a_strict_file_is_read_as_any_other() -> None:
    parts = _parts(_p(_t("They met."), REFERENCE), footnotes=NOTE)
    strict = {name: part.replace("/2006/", "/") for name, part in parts.items()}
    names = [at.format(TRANSITIONAL).replace("/2006/", "/") for at in NAMES.values()]
    for name in names:
        new = name.replace(TRANSITIONAL, STRICT)
        strict = {part: content.replace(name, new) for part, content in strict.items()}
    strict["[Content_Types].xml"] = parts["[Content_Types].xml"]
    for part in ("_rels/.rels", "word/_rels/document.xml.rels"):
        strict[part] = strict[part].replace("package/relationships", "package/2006/relationships")
    assert _lines(_pack(strict)) == ["They met.", "See the Act.", "Twice."]


@pytest.mark.parametrize("kind", ["document.macroEnabled", "template", "template.macroEnabled"])
def test_macros_and_templates_are_read(kind: str) -> None:
    data = _pack(_parts(ONE, f"application/vnd.ms-word.{kind}.main+xml"))
    assert (docx.matches(data, ""), _lines(data)) == (True, ["One."])


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


def test_title_and_author_of_the_properties(make_docx: MakeDocx) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("They met.")
        document.core_properties.title = "Talks again"
        document.core_properties.author = "Ann Smith"

    metadata = docx.read(make_docx(fill), "a.docx").metadata
    assert (metadata.title, metadata.author, metadata.date) == ("Talks again", "Ann Smith", "")
    assert metadata.evidence == {"title": "Word property title", "author": "Word property author"}


def test_half_a_word_file_is_still_told_and_refused(make_docx: MakeDocx) -> None:
    data = make_docx(lambda document: document.add_paragraph("They met.") and None)
    half = data[: len(data) // 2]
    assert docx.matches(half, "a.docx")
    with pytest.raises(ReadingError) as caught:
        docx.read(half, "a.docx")
    assert caught.value.problem == "This Word file is damaged or cut short."


def test_another_container_is_no_word_file() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        container.writestr("xl/workbook.xml", "<workbook/>")
    assert not docx.matches(buffer.getvalue(), "a.docx")


def test_a_part_of_the_text_is_given_and_said_to_be_one() -> None:
    parts = _parts(ONE + TWO)
    parts["word/document.xml"] = parts["word/document.xml"].split("o.</w:t>")[0]
    document = docx.read(_pack(parts), "a.docx")
    assert [line for line in document.lines if line] == ["One.", "Tw"]
    assert document.warnings == ("This Word file is damaged: this may be a part of the text only.",)


def test_what_comes_before_a_damage_is_read() -> None:
    data = _word("".join(_p(_t(f"Talk {number}.")) for number in range(200)))
    at = data.index(b"Talk 150.")
    document = docx.read(data[:at] + b"Walk" + data[at + 4 :], "a.docx")
    assert document.lines[0] == "Talk 0."
    assert document.warnings == ("This Word file is damaged: this may be a part of the text only.",)


@pytest.mark.parametrize("parts", [{"word/styles.xml": "<x/>"}, {"word/document.xml": "x"}])
def test_a_file_without_its_text_is_refused(parts: dict[str, str]) -> None:
    with pytest.raises(ReadingError) as caught:
        docx.read(_pack(parts), "a.docx")
    assert caught.value.problem == "This Word file is damaged or cut short."


def test_a_text_that_is_only_embedded_is_named() -> None:
    with pytest.raises(ReadingError, match="another file that it embeds"):
        docx.read(_word('<w:altChunk r:id="1"/>'), "a.docx")


def test_a_container_with_a_password_is_refused() -> None:
    data = bytearray(_word(ONE))
    directory = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[directory + 8] |= 1
    with pytest.raises(ReadingError, match="protected by a password"):
        docx.read(bytes(data), "a.docx")


def test_a_file_that_unpacks_to_an_absurd_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_UNPACKED", 100)
    with pytest.raises(ReadingError, match="This Word file unpacks to"):
        docx.read(_word(ONE), "a.docx")


def test_entities_are_not_resolved() -> None:
    parts = _parts(_p(_t("They &more; met.")))
    declared = '<!DOCTYPE w [<!ENTITY more SYSTEM "file:///etc/hostname">]>'
    parts["word/document.xml"] = declared + parts["word/document.xml"]
    assert _lines(_pack(parts)) == ["They &more; met."]
