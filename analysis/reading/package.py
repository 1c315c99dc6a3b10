"""Office files of today are packages: ZIP containers of XML parts, read here within limits."""

import io
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from analysis.errors import ReadingError
from analysis.reading.office import damaged, read_lines

# Bytes of the parts that are read. A few kilobytes can unpack to gigabytes; the text of the longest
# book takes 20 MB as XML.
LARGEST_UNPACKED = 100_000_000

Element: TypeAlias = Any  # lxml comes without types

_LOCAL_HEADER = b"PK\x03\x04"
_LOCAL_HEADER_LENGTH = 30  # bytes before the part's name (ZIP specification, 4.3.7)
_ENCRYPTED = 0x1  # bit 0 of a part's flags (the same, 4.4.4)
_COMPRESSIONS = (ZIP_STORED, ZIP_DEFLATED)  # all that a package may use (ECMA-376, part 2)
_DAMAGES = (BadZipFile, EOFError, NotImplementedError, ValueError, zlib.error)
_CHUNK = 4_096  # bytes; of a damaged part no more are lost before the damage


@dataclass(frozen=True)
class Package:
    """Parts of a package by their names; ``is_whole`` tells that none was damaged."""

    parts: Mapping[str, bytes]
    is_whole: bool


def list_parts(data: bytes) -> tuple[str, ...]:
    """List the parts of a container; of one that is cut short, those that it still begins.

    Empty where the bytes are no container.
    """
    if not data.startswith(_LOCAL_HEADER):
        return ()
    try:
        with ZipFile(io.BytesIO(data)) as container:
            return tuple(container.namelist())
    except _DAMAGES:
        return tuple(_find_names(data))


def peek(data: bytes, part: str) -> bytes:
    """Read one part of a container; empty where it cannot be had."""
    try:
        with ZipFile(io.BytesIO(data)) as container:
            return _read_part(container, container.getinfo(part))[0]
    except (*_DAMAGES, KeyError):
        return b""


def read_package(
    data: bytes,
    name: str,
    label: str,
    wanted: Collection[str],
    find_place: Callable[[str], str] = str,
) -> Package:
    """Read the parts whose places are wanted; ``find_place`` gives a part's place by its name.

    Raises:
        ReadingError: the container is cut short, protected, or unpacks to an absurd size.
    """
    try:
        container = ZipFile(io.BytesIO(data))
    except _DAMAGES as error:
        raise damaged(name, label) from error
    with container:
        infos = [one for one in container.infolist() if find_place(one.filename) in wanted]
        size = sum(info.file_size for info in infos)
        if size > LARGEST_UNPACKED:
            problem = f"This {label} unpacks to {size / 1e6:,.0f} MB."
            raise ReadingError(name, problem, "Save its text as a file of its own.")
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise protected(name, label)
        read = {find_place(info.filename): _read_part(container, info) for info in infos}
    return Package(
        {part: content for part, (content, _) in read.items()},
        all(is_whole for _, is_whole in read.values()),
    )


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Put parts into a new container, in their order and uncompressed."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return buffer.getvalue()


def parse_part(content: bytes) -> tuple[Element, bool]:
    """Parse a part, and tell whether it was well formed.

    Of a part that is not, what stands before the damage is kept; an element without content where
    nothing does.
    """
    from lxml import etree  # type: ignore[import-untyped]

    options = {"resolve_entities": False, "no_network": True, "remove_comments": True}
    try:
        return etree.fromstring(content, etree.XMLParser(**options)), True
    except etree.XMLSyntaxError:
        try:
            root = etree.fromstring(content, etree.XMLParser(recover=True, **options))
        except etree.XMLSyntaxError:
            root = None
        return etree.Element("nothing") if root is None else root, False


def write_part(root: Element) -> bytes:
    """Write the tree of a part as XML."""
    from lxml.etree import tostring  # type: ignore[import-untyped]

    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def get_value(element: Element, name: str) -> str:
    """Get an attribute by its name in any namespace; "" where it is not there."""
    attributes = element.attrib.items()
    return next((str(value) for key, value in attributes if key.endswith("}" + name)), "")


def read_text(
    parts: Mapping[str, bytes], kind: Literal["docx", "odt"], name: str, label: str, is_whole: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read the lines of a package's text, and the warnings where it is not whole.

    Raises:
        ReadingError: nothing is left of the text.
    """
    lines = read_lines(pack(parts), kind, name, label)
    if is_whole:
        return lines, ()
    if not lines:
        raise damaged(name, label)
    return lines, (f"This {label} is damaged: this may be a part of the text only.",)


def protected(name: str, label: str) -> ReadingError:
    """Make the error of a file that needs a password."""
    return ReadingError(
        name,
        f"This {label} is protected by a password.",
        "Open it, remove the password, save it and add it again.",
    )


def _read_part(container: ZipFile, info: ZipInfo) -> tuple[bytes, bool]:
    """Read a part, and tell whether all of it was there."""
    chunks: list[bytes] = []
    if info.compress_type not in _COMPRESSIONS:
        return b"", False
    try:
        with container.open(info) as part:
            while chunk := part.read(_CHUNK):
                chunks.append(chunk)  # what came before an error is kept
    except _DAMAGES:
        return b"".join(chunks), False
    return b"".join(chunks), True


def _find_names(data: bytes) -> Iterator[str]:
    """Find the names in the headers before each part."""
    at = data.find(_LOCAL_HEADER)
    while at >= 0:
        length = int.from_bytes(data[at + 26 : at + 28], "little")
        start = at + _LOCAL_HEADER_LENGTH
        yield data[start : start + length].decode("utf-8", errors="replace")
        at = data.find(_LOCAL_HEADER, start)
