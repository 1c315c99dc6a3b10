"""Word (.docx): paragraphs, tables and notes in the order of the document.

anydoc reads blocks, links, fields and tracked changes. What it would lose or show against the
document's intent is mended in the XML before.
"""

import re
from collections.abc import Collection

from analysis.document import PageMetadata, RawDocument
from analysis.reading.formats import Format
from analysis.reading.office import damaged
from analysis.reading.package import (
    Element,
    Package,
    get_value,
    list_parts,
    parse_part,
    read_package,
    read_text,
    write_part,
)
from analysis.reading.properties import read_properties

LABEL = "Word file"
PROPERTIES = "docProps/core.xml"

_WORD_PART = re.compile(r"word/.*\.(?:xml|rels)")
_MAIN_PART = re.compile(r"word/document\d*\.xml")
_TEXT_PART = re.compile(r"word/(document|footnotes|endnotes)\d*\.xml")
_STYLES_PART = re.compile(r"word/styles\d*\.xml")
_FRAME_PART = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|word/_rels/document\d*\.xml\.rels")

_OFF = ("0", "false", "off", "none")  # values of a property that is not set (ECMA-376, ST_OnOff)
_GONE, _WRAPPER = "gone", "wrapper"  # tags that no part has


def matches(data: bytes, _name: str) -> bool:
    """Tell a Word file by the parts that its container holds, also where it is cut short."""
    return any(_WORD_PART.fullmatch(part) for part in list_parts(data))


def read(data: bytes, name: str) -> RawDocument:
    """Read a Word file; a row of a table is one line, a note follows its paragraph.

    Raises:
        ReadingError: the file is damaged or cut short, protected, or unpacks to an absurd size.
    """
    package = read_package(data, name, LABEL, _is_wanted)
    parts, is_whole = _mend_parts(package)
    if not any(_MAIN_PART.fullmatch(part) for part in parts):
        raise damaged(name, LABEL)
    lines, warnings = read_text(parts, "docx", name, LABEL, is_whole)
    metadata = _find_metadata(package.parts.get(PROPERTIES, b""))
    return RawDocument(name, "docx", lines, metadata, warnings)


FORMAT = Format("docx", "a Word file", (".docx", ".docm", ".dotx", ".dotm"), matches, read)


def _is_wanted(part: str) -> bool:
    patterns = (_TEXT_PART, _STYLES_PART, _FRAME_PART)
    return part == PROPERTIES or any(pattern.fullmatch(part) for pattern in patterns)


def _mend_parts(package: Package) -> tuple[dict[str, bytes], bool]:
    """Mend the parts with text, and tell whether all were whole; styles are not needed then."""
    styles = [content for part, content in package.parts.items() if _STYLES_PART.fullmatch(part)]
    hidden = [name for content in styles for name in _find_hidden_styles(parse_part(content)[0])]
    parts, is_whole = {}, package.is_whole
    for part, content in package.parts.items():
        if _FRAME_PART.fullmatch(part):
            parts[part] = content
        elif _TEXT_PART.fullmatch(part):
            root, well_formed = parse_part(content)
            is_whole = is_whole and well_formed
            if root is not None:
                parts[part] = write_part(_mend(root, hidden))
    return parts, is_whole


def _find_hidden_styles(root: Element | None) -> list[str]:
    """Find the styles of characters and paragraphs that are not shown."""
    styles = root.iterfind("{*}style") if root is not None else ()
    return [get_value(style, "styleId") for style in styles if _is_hidden(style)]


def _mend(root: Element, hidden: Collection[str]) -> Element:
    """Bring the XML of a text into a form of which anydoc loses nothing that is shown."""
    from lxml.etree import strip_elements, strip_tags  # type: ignore[import-untyped]

    _mark_unseen(root, hidden)
    strip_elements(root, _GONE, "{*}sdtPr", "{*}sdtEndPr", "{*}rt", "{*}rubyPr", with_tail=False)
    for ruby in root.iter("{*}ruby"):
        ruby.getparent().tag = _WRAPPER  # its runs stand in another one
    strip_tags(root, _WRAPPER, "{*}sdt", "{*}sdtContent", "{*}customXml", "{*}ruby", "{*}rubyBase")
    for hyphen in root.iter("{*}noBreakHyphen"):
        hyphen.tag, hyphen.text = hyphen.tag.replace("noBreakHyphen", "t"), "-"
    for box in reversed(list(root.iter("{*}txbxContent"))):
        for block in reversed(box):
            next(box.iterancestors("{*}p"), box).addnext(block)
    for paragraph in reversed(list(root.iter("{*}p"))):
        if _runs_on(paragraph):
            paragraph.extend(paragraph.getnext())
            paragraph.getparent().remove(paragraph.getnext())
    return root


def _mark_unseen(root: Element, hidden: Collection[str]) -> None:
    """Mark hidden runs, and what stands a second time for older programs."""
    for choice in root.iterfind(".//{*}AlternateContent/{*}Choice"):
        for fallback in choice.getparent().iterfind("{*}Fallback"):
            fallback.tag = _GONE
    for paragraph in root.iter("{*}p"):
        all_hidden = get_value(paragraph.find("{*}pPr/{*}pStyle"), "val") in hidden
        for run in paragraph.iterdescendants("{*}r"):
            # Without one of its marks a field would end elsewhere.
            in_field = run.find("{*}fldChar") is not None
            if (all_hidden or _is_hidden(run, hidden)) and not in_field:
                run.tag = _GONE


def _is_hidden(element: Element, styles: Collection[str] = ()) -> bool:
    """Tell whether a run or a style is not shown."""
    vanish = element.find("{*}rPr/{*}vanish")
    if vanish is not None:
        return get_value(vanish, "val") not in _OFF
    return get_value(element.find("{*}rPr/{*}rStyle"), "val") in styles


def _runs_on(paragraph: Element) -> bool:
    """Tell whether a paragraph and the next are one: its mark is deleted, or it is an initial."""
    following, properties = paragraph.getnext(), paragraph.find("{*}pPr")
    if following is None or properties is None or not following.tag.endswith("}p"):
        return False
    deleted = properties.find("{*}rPr/{*}del") is not None
    return deleted or get_value(properties.find("{*}framePr"), "dropCap") in ("drop", "margin")


def _find_metadata(content: bytes) -> PageMetadata:
    """Take title and author from the core properties."""
    root, _ = parse_part(content)
    title, author = (
        (root.findtext(f"{{*}}{key}") or "") if root is not None else ""
        for key in ("title", "creator")
    )
    return read_properties(title, author, "Word property")
