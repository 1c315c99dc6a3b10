"""Plain text: the lines as they stand, once the encoding is known."""

from analysis.document import RawDocument
from analysis.reading.encoding import decode_text
from analysis.reading.formats import Format


def matches(_data: bytes, _name: str) -> bool:
    """Take what no other kind has taken; what is no text is refused when it is decoded."""
    return True


def read(data: bytes, name: str, encoding: str = "") -> RawDocument:
    """Read a text file line by line, in ``encoding`` or in whatever its bytes tell.

    Raises:
        ReadingError: it is no text, or its encoding is unknown.
    """
    decoded = decode_text(data, name, encoding)
    lines = tuple(decoded.text.splitlines())
    return RawDocument(name, "text", lines, warnings=decoded.warnings, encodings=decoded.candidates)


FORMAT = Format("text", "plain text", (".txt", ".text"), matches, read, read)
