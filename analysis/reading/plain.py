"""Plain text: the lines as they stand, once the encoding is known."""

from analysis.document import RawDocument
from analysis.reading.encoding import decode_text
from analysis.reading.formats import Format


def matches(_data: bytes, _name: str) -> bool:
    """Take what no other kind has taken; what is no text is refused when it is decoded."""
    return True


def read(data: bytes, name: str) -> RawDocument:
    """Read a text file line by line, in whatever encoding it is.

    Raises:
        ReadingError: it is no text, or its encoding is unknown.
    """
    decoded = decode_text(data, name)
    return RawDocument(name, "text", tuple(decoded.text.splitlines()), warnings=decoded.warnings)


FORMAT = Format("text", "plain text", (".txt", ".text"), matches, read)
