"""OpenDocument texts (.odt, and .fodt as one XML file).

anydoc reads blocks, notes and tracked changes. What it would lose or show against the document's
intent is mended in the XML before.
"""

import re
from collections.abc import Collection, Iterator

from analysis.document import PageMetadata, RawDocument
from analysis.reading.formats import Format
from analysis.reading.package import (
    Element,
    Package,
    get_value,
    list_parts,
    parse_part,
    peek,
    protected,
    read_package,
    read_text,
    write_part,
)
from analysis.reading.properties import read_properties

LABEL = "OpenDocument text"

# Templates and master documents have names that begin with this one (OpenDocument 1.3, part 2).
TYPE = b"application/vnd.oasis.opendocument.text"
MIMETYPE, CONTENT, STYLES, PROPERTIES = "mimetype", "content.xml", "styles.xml", "meta.xml"
MANIFEST = "META-INF/manifest.xml"
PARTS = (MIMETYPE, CONTENT, STYLES, PROPERTIES, MANIFEST)

HEAD_LENGTH = 4_096  # bytes; the opening tag of a flat file declares up to 40 namespaces

_FLAT = re.compile(rb"<office:document\s[^>]*office:mimetype=[\"']" + re.escape(TYPE))
_PICTURE = re.compile(rb"<office:binary-data[^<]*</office:binary-data>|<office:binary-data/>")
_DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_GONE = "gone"  # a tag that no part has


def matches(data: bytes, _name: str) -> bool:
    """Tell an OpenDocument text by its type, also where the container is cut short."""
    if _FLAT.search(data[:HEAD_LENGTH]):
        return True
    if MIMETYPE in list_parts(data)[:1]:
        return TYPE in data[:HEAD_LENGTH]
    return TYPE in peek(data, MANIFEST)


def read(data: bytes, name: str) -> RawDocument:
    """Read an OpenDocument text; a row of a table is one line, a note follows its paragraph.

    Raises:
        ReadingError: the file is damaged or cut short, protected, or unpacks to an absurd size.
    """
    if _FLAT.search(data[:HEAD_LENGTH]):
        package = _read_flat(data)
    else:
        package = read_package(data, name, LABEL, PARTS)
    if b"encryption-data" in package.parts.get(MANIFEST, b""):
        raise protected(name, LABEL)
    root, is_whole = parse_part(package.parts.get(CONTENT, b""))
    styles, _ = parse_part(package.parts.get(STYLES, b""))
    hidden = {style for tree in (root, styles) for style in _find_hidden_styles(tree)}
    parts = {MIMETYPE: TYPE, CONTENT: write_part(_mend(root, hidden))}
    lines, warnings = read_text(parts, "odt", name, LABEL, is_whole and package.is_whole)
    metadata = _find_metadata(package.parts.get(PROPERTIES, b""))
    return RawDocument(name, "odt", lines, metadata, warnings)


FORMAT = Format("odt", "an OpenDocument text", (".odt", ".ott", ".fodt"), matches, read)


def _read_flat(data: bytes) -> Package:
    """Take a flat file, which holds all parts in one, for each of them."""
    content = _PICTURE.sub(b"", data)
    return Package({CONTENT: content, PROPERTIES: content}, is_whole=True)


def _find_hidden_styles(root: Element) -> Iterator[str]:
    """Find the styles of characters and paragraphs that are not shown."""
    for style in root.iter("{*}style"):
        properties = style.find("{*}text-properties")
        if properties is not None and get_value(properties, "display") == "none":
            yield get_value(style, "name")


def _mend(root: Element, hidden: Collection[str]) -> Element:
    """Bring the XML of a text into a form of which anydoc loses nothing that is shown."""
    from lxml.etree import strip_elements, strip_tags  # type: ignore[import-untyped]

    if root.tag.endswith("}document"):
        root.tag += "-content"  # the only form in which anydoc takes a flat file
    for part in list(_find_unseen(root, hidden)):
        part.tag = _GONE
    unseen = ("{*}annotation", "{*}annotation-end", "{*}tracked-changes", "{*}script")
    strip_elements(root, _GONE, *unseen, "{*}ruby-text", with_tail=False)
    strip_tags(root, "{*}numbered-paragraph")
    for box in reversed(list(root.iter(_DRAWING + "*"))):
        for block in reversed(list(box.iterchildren("{*}p", "{*}h", "{*}list", "{*}table"))):
            _find_anchor(box).addnext(block)
    return root


def _find_unseen(root: Element, hidden: Collection[str]) -> Iterator[Element]:
    """Find sections, paragraphs and words that are not shown."""
    for part in root.iter("{*}section", "{*}hidden-text"):
        if get_value(part, "display") == "none" or get_value(part, "is-hidden") == "true":
            yield part
    for mark in root.iter("{*}hidden-paragraph"):
        if get_value(mark, "is-hidden") == "true":
            yield mark.getparent()
    for part in root.iter("{*}p", "{*}h", "{*}span") if hidden else ():
        if get_value(part, "style-name") in hidden:
            yield part


def _find_anchor(box: Element) -> Element:
    """Find the paragraph that a text box is anchored in, or the outermost box around it."""
    paragraph = next(box.iterancestors("{*}p", "{*}h"), None)
    if paragraph is not None:
        return paragraph
    return [box, *box.iterancestors(_DRAWING + "*")][-1]


def _find_metadata(content: bytes) -> PageMetadata:
    """Take the title, and the author who began the document or else who saved it last."""
    root, _ = parse_part(content)
    keys = ("title", "initial-creator", "creator")
    title, began, saved = (root.findtext(f".//{{*}}meta/{{*}}{key}") or "" for key in keys)
    return read_properties(title, began or saved, "OpenDocument property")
