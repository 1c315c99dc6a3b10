"""Web pages that a browser saved with all their parts in one file: MHTML and Safari's archives."""

import plistlib
import re
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from xml.parsers.expat import ExpatError

from analysis.errors import ReadingError

SUFFIXES = (".mht", ".mhtml", ".webarchive")

_MHTML = re.compile(
    rb"\s*(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){0,20}?"
    rb"content-type:\s*(?:multipart/related|text/html)",
    re.IGNORECASE,
)
_PLIST, _MAIN = b"bplist00", b"WebMainResource"


@dataclass(frozen=True)
class SavedPage:
    """The page of a web archive: its bytes, and the address that it was saved from, or ""."""

    data: bytes
    address: str = ""


def is_archive(data: bytes) -> bool:
    """Tell a web archive by its beginning."""
    if data.startswith(_PLIST):
        return _MAIN in data
    return _MHTML.match(data[:4096]) is not None


def open_archive(data: bytes, name: str) -> SavedPage:
    """Take the page out of a web archive.

    Raises:
        ReadingError: the archive is damaged, or holds no web page.
    """
    page = _open_safari(data) if data.startswith(_PLIST) else _open_mhtml(data)
    if page is None or not page.data:
        problem = "This web archive holds no web page, or is damaged."
        raise ReadingError(name, problem, "Save the page again, as a web page in one file.")
    return page


def _open_mhtml(data: bytes) -> SavedPage | None:
    """Take the first page out of a MIME message (RFC 2557)."""
    try:
        message = message_from_bytes(data)
        for part in message.walk():
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                content = part.get_payload(decode=True)
                address = message.get("Snapshot-Content-Location") or part.get("Content-Location")
                where = "".join(str(address or "").split())
                return SavedPage(content if isinstance(content, bytes) else b"", where)
    except (MessageError, LookupError, ValueError):
        return None
    return None


def _open_safari(data: bytes) -> SavedPage | None:
    """Take the main resource out of a property list."""
    try:
        main = plistlib.loads(data)[_MAIN.decode()]
        content, address = main["WebResourceData"], main.get("WebResourceURL", "")
    except (plistlib.InvalidFileException, ExpatError, KeyError, TypeError, ValueError, IndexError):
        return None
    return SavedPage(content if isinstance(content, bytes) else b"", str(address))
