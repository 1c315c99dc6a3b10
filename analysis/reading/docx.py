"""Word (.docx): paragraphs, tables and notes in the order of the document.

anydoc reads blocks, links, fields and tracked changes. What it would lose or show against the
document's intent is mended in the XML before.
"""

import re
from collections.abc import Collection

from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.formats import Format
from analysis.reading.package import (
    Element,
    get_value,
    list_parts,
    parse_part,
    read_package,
    read_text,
    write_part,
)
from analysis.reading.properties import read_properties

LABEL = "Word file"
PROPERTIES, STYLES = "docProps/core.xml", "word/styles.xml"
TEXTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
PARTS = (PROPERTIES, STYLES, *TEXTS)

_WORD_PART = re.compile(r"word/.*\.(?:xml|rels)")
_NUMBERED = re.compile(r"(word/(?:document|footnotes|endnotes|styles))\d+(\.xml)")
_OFF = ("0", "false", "off", "none")  # values of a property that is not set (ECMA-376, ST_OnOff)
_GONE, _WRAPPER = "gone", "wrapper"  # tags that no part has


def matches(data: bytes, _name: str) -> bool:
    """Tell a Word file by the parts that its container holds, also where it is cut short."""
    return any(_WORD_PART.fullmatch(part) for part in list_parts(data))


def read(data: bytes, name: str) -> RawDocument:
    """Read a Word file; a row of a table is one line, a note follows its paragraph.

    Raises:
        ReadingError: the file is damaged or cut short, protected, unpacks to an absurd size, or
            only embeds its text.
    """
    package = read_package(data, name, LABEL, PARTS, _find_place)
    hidden = _find_hidden_styles(parse_part(package.parts.get(STYLES, b""))[0])
    parsed = {part: parse_part(package.parts[part]) for part in TEXTS if part in package.parts}
    parts = {part: write_part(_mend(root, hidden)) for part, (root, _) in parsed.items()}
    is_whole = package.is_whole and all(well_formed for _, well_formed in parsed.values())
    lines, warnings = read_text(parts, "docx", name, LABEL, is_whole)
    if not lines and any(b"<w:altChunk" in part for part in parts.values()):
        problem = "The text of this Word file is another file that it embeds."
        raise ReadingError(name, problem, "Open it in Word, save it anew and add that.")
    metadata = _find_metadata(package.parts.get(PROPERTIES, b""))
    return RawDocument(name, "docx", lines, metadata, warnings)


FORMAT = Format("docx", "a Word file", (".docx", ".docm", ".dotx", ".dotm"), matches, read)


def _find_place(part: str) -> str:
    """Find the place of a part by its name: some programs number them."""
    return _NUMBERED.sub(r"\1\2", part)


def _find_hidden_styles(root: Element) -> list[str]:
    """Find the styles of characters and paragraphs that are not shown."""
    marks = [mark for mark in root.iterfind("{*}style/{*}rPr/{*}vanish") if _is_on(mark)]
    return [get_value(mark.getparent().getparent(), "styleId") for mark in marks]


def _mend(root: Element, hidden: Collection[str]) -> Element:
    """Bring the XML of a text into a form of which anydoc loses nothing that is shown."""
    from lxml.etree import strip_elements, strip_tags  # type: ignore[import-untyped]

    _mark_unseen(root, hidden)
    _join_paragraphs(root)
    # anydoc takes none of these properties into account, but reads them.
    strip_elements(root, _GONE, "{*}rPr", "{*}pPr", with_tail=False)
    for ruby in root.iter("{*}ruby"):
        ruby.getparent().tag = _WRAPPER  # its runs stand in another one
    strip_tags(root, _WRAPPER, "{*}sdt", "{*}sdtContent", "{*}customXml", "{*}ruby", "{*}rubyBase")
    for hyphen in root.iter("{*}noBreakHyphen"):
        hyphen.tag, hyphen.text = hyphen.tag.replace("noBreakHyphen", "t"), "-"
    for box in reversed(list(root.iter("{*}txbxContent"))):
        for block in reversed(box):
            next(box.iterancestors("{*}p"), box).addnext(block)
    return root


def _mark_unseen(root: Element, hidden: Collection[str]) -> None:
    """Mark hidden runs, and what stands a second time for older programs."""
    for choice in root.iterfind(".//{*}AlternateContent/{*}Choice"):
        for fallback in choice.getparent().iterfind("{*}Fallback"):
            fallback.tag = _GONE
    runs = [mark.getparent().getparent() for mark in root.iter("{*}vanish") if _is_on(mark)]
    for style in root.iter("{*}rStyle", "{*}pStyle") if hidden else ():
        if get_value(style, "val") in hidden:
            owner = style.getparent().getparent()
            styled = owner.iterdescendants("{*}r") if owner.tag.endswith("}p") else (owner,)
            runs += [run for run in styled if run.find("{*}rPr/{*}vanish") is None]
    for run in runs:
        # Without one of its marks a field would end elsewhere.
        if run.tag.endswith("}r") and run.find("{*}fldChar") is None:
            run.tag = _GONE


def _is_on(mark: Element) -> bool:
    return get_value(mark, "val") not in _OFF


def _join_paragraphs(root: Element) -> None:
    """Join two paragraphs that are shown as one: the mark is deleted, or the first an initial."""
    initials = [
        frame.getparent()
        for frame in root.iter("{*}framePr")
        if get_value(frame, "dropCap") in ("drop", "margin")
    ]
    deleted = [mark.getparent().getparent() for mark in root.iterfind(".//{*}pPr/{*}rPr/{*}del")]
    for properties in reversed([*initials, *deleted]):
        paragraph = properties.getparent()
        following = paragraph.getnext()
        if following is not None and following.tag.endswith("}p"):
            paragraph.extend(following)
            paragraph.getparent().remove(following)


def _find_metadata(content: bytes) -> PageMetadata:
    """Take title and author from the core properties."""
    root, _ = parse_part(content)
    title, author = (root.findtext(f"{{*}}{key}") or "" for key in ("title", "creator"))
    return read_properties(title, author, "Word property")
