"""An OpenDocument text gives paragraphs, tables and notes in the order of the document."""

import io
import zipfile

import pytest

from analysis.errors import ReadingError
from analysis.reading import odt

TYPE = "application/vnd.oasis.opendocument.text"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    (
        *(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "text", "table", "meta")),
        f'xmlns:draw="{OASIS}:drawing:1.0" xmlns:style="{OASIS}:style:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )
)
MANIFEST = '<manifest:manifest xmlns:manifest="m">{}{}</manifest:manifest>'


def _content(body: str, styles: str = "") -> str:
    return (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _pack(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            container.writestr(name, content, kind)
    return buffer.getvalue()


def _odt(body: str, styles: str = "", properties: str = "", encrypted: str = "") -> bytes:
    meta = f"<office:document-meta {NAMES}><office:meta>{properties}</office:meta>"
    return _pack(
        {
            "mimetype": TYPE,
            "content.xml": _content(body, styles),
            "meta.xml": f"{meta}</office:document-meta>",
            "META-INF/manifest.xml": MANIFEST.format(TYPE, encrypted),
        }
    )


def _p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def _note(text: str) -> str:
    return f"<text:note><text:note-body>{_p(text)}</text:note-body></text:note>"


def _row(*cells: str) -> str:
    cells_ = "".join(f"<table:table-cell>{_p(cell)}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{cells_}</table:table-row>"


def _lines(data: bytes) -> list[str]:
    document = odt.read(data, "a.odt")
    assert document.warnings == ()
    return [line for line in document.lines if line]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<text:h>Talks again</text:h>" + _p("They met."), ["Talks again", "They met."]),
        (
            f"<text:list><text:list-item>{_p('One.')}<text:list><text:list-item>{_p('Two.')}"
            f"</text:list-item></text:list></text:list-item></text:list>",
            ["One.", "Two."],
        ),
        (f"<text:numbered-paragraph>{_p('First.')}</text:numbered-paragraph>", ["First."]),
        (_p('They<text:s text:c="2"/>met<text:tab/>again.'), ["They met again."]),
        (_p("They<text:line-break/>met."), ["They", "met."]),
        (_p('See <text:a xlink:href="x.org"><text:span>it</text:span></text:a>.'), ["See it."]),
        (_p("They" + _note("A note.") + " met.") + _p("End."), ["They met.", "A note.", "End."]),
        (f"<table:table>{_row('a', 'b')}{_row('c', 'd')}</table:table>", ["a | b", "c | d"]),
        (
            f"<table:table>{_row('a' + _note('Note.'), 'b')}</table:table>" + _p("End."),
            ["a | b", "Note.", "End."],
        ),
        (f"<text:section>{_p('Inside.')}</text:section>", ["Inside."]),
        (
            _p(f"They <draw:frame><draw:text-box>{_p('Box.')}</draw:text-box></draw:frame>met."),
            ["They met.", "Box."],
        ),
        (_p(f"They <draw:custom-shape>{_p('Shape.')}</draw:custom-shape>met."),
         ["They met.", "Shape."]),
        (
            f"<draw:frame><draw:text-box>{_p('Box.')}</draw:text-box></draw:frame>" + _p("End."),
            ["Box.", "End."],
        ),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_read_in_order(body: str, lines: list[str]) -> None:
    assert _lines(_odt(body)) == lines


@pytest.mark.parametrize(
    "unseen",
    [
        "<office:annotation><dc:creator>Ann</dc:creator><text:p>Remark.</text:p>"
        "</office:annotation>",
        "<text:script>run()</text:script>",
        '<text:hidden-text text:is-hidden="true">hidden</text:hidden-text>',
        '<text:span text:style-name="T1">hidden</text:span>',
    ],
)
def test_comments_scripts_and_hidden_words_are_left_out(unseen: str) -> None:
    style = (
        '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    )
    assert _lines(_odt(_p(f"They {unseen}met."), style)) == ["They met."]


def test_hidden_sections_and_paragraphs_are_left_out() -> None:
    body = (
        f'<text:section text:display="none">{_p("One.")}</text:section>'
        + _p('<text:hidden-paragraph text:is-hidden="true"/>Two.')
        + _p("Three.")
    )
    assert _lines(_odt(body)) == ["Three."]


def test_deleted_words_are_left_out_and_inserted_ones_kept() -> None:
    changes = (
        '<text:tracked-changes><text:changed-region text:id="1"><text:deletion>'
        f"{_p('refused')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    text = 'They <text:change text:change-id="1"/><text:change-start text:change-id="2"/>agreed.'
    assert _lines(_odt(changes + _p(text))) == ["They agreed."]


def test_an_empty_line_stands_after_each_paragraph() -> None:
    assert odt.read(_odt(_p("One.") + _p("Two.")), "a.odt").lines == ("One.", "", "Two.", "")


@pytest.mark.parametrize(
    ("properties", "author"),
    [
        ("<meta:initial-creator>Ann Smith</meta:initial-creator><dc:creator>Jo Doe</dc:creator>",
         "Ann Smith"),
        ("<dc:creator>Jo Doe</dc:creator>", "Jo Doe"),
    ],
)  # fmt: skip
def test_title_and_author_of_the_properties(properties: str, author: str) -> None:
    data = _odt(_p("They met."), properties=f"<dc:title>Talks again</dc:title>{properties}")
    metadata = odt.read(data, "a.odt").metadata
    assert (metadata.title, metadata.author) == ("Talks again", author)
    assert metadata.evidence == {
        "title": "OpenDocument property title",
        "author": "OpenDocument property author",
    }


def test_a_flat_file_is_read_with_its_properties() -> None:
    data = (
        f'<?xml version="1.0"?><office:document {NAMES} office:mimetype="{TYPE}"><office:meta>'
        "<dc:title>Talks again</dc:title></office:meta><office:body><office:text>"
        f"{_p('They <office:binary-data>AAAA</office:binary-data>met.')}</office:text>"
        "</office:body></office:document>"
    ).encode()
    assert odt.matches(data, "a.xml")
    document = odt.read(data, "a.fodt")
    assert (document.lines, document.metadata.title) == (("They met.", ""), "Talks again")


def test_it_is_told_by_its_type_wherever_that_stands() -> None:
    parts = {"content.xml": _content(_p("They met.")), "META-INF/manifest.xml": MANIFEST}
    text = _pack({**parts, "META-INF/manifest.xml": MANIFEST.format(TYPE, "")})
    table = _pack({**parts, "META-INF/manifest.xml": MANIFEST.format("spreadsheet", "")})
    assert (odt.matches(text, ""), odt.matches(table, "")) == (True, False)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (_odt("", encrypted="<manifest:encryption-data/>"),
         "This OpenDocument text is protected by a password."),
        (_odt(_p("They met."))[:200], "This OpenDocument text is damaged or cut short."),
        (_pack({"mimetype": TYPE}), "This OpenDocument text is damaged or cut short."),
        (_pack({"mimetype": TYPE, "content.xml": _content(_p("They met.")).split("They")[0]}),
         "This OpenDocument text is damaged or cut short."),
    ],
)  # fmt: skip
def test_a_protected_or_damaged_file_is_refused(data: bytes, problem: str) -> None:
    assert odt.matches(data, "a.odt")
    with pytest.raises(ReadingError) as caught:
        odt.read(data, "a.odt")
    assert caught.value.problem == problem


def test_a_part_of_the_text_is_given_and_said_to_be_one() -> None:
    content = _content(_p("They met.") + _p("They parted."))
    data = _pack({"mimetype": TYPE, "content.xml": content[: content.index("They parted") + 4]})
    document = odt.read(data, "a.odt")
    assert [line for line in document.lines if line] == ["They met.", "They"]
    assert document.warnings == (
        "This OpenDocument text is damaged: this may be a part of the text only.",
    )
