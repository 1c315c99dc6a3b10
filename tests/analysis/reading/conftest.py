"""Small PDF and Word files, made from literals."""

import io
from collections.abc import Callable, Sequence
from hashlib import md5

import docx
import pytest

# Words at a place of a page, in points from the lower left corner, and operators before them
# ("/B 10 Tf": bold, "3 Tr": invisible, "0 1 -1 0 30 99 Tm": turned).
Placed = tuple[float, float, str] | tuple[float, float, str, str]
MakePdf = Callable[..., bytes]

BOLD = "/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"

_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_PERMISSIONS = (-4).to_bytes(4, "little", signed=True)


@pytest.fixture
def make_pdf() -> MakePdf:
    """Make a PDF of pages of placed words; ``picture`` puts an image on each page."""
    return _make_pdf


@pytest.fixture
def make_docx() -> Callable[[Callable[[docx.document.Document], None]], bytes]:
    """Make a Word file by filling an empty document."""

    def make(fill: Callable[[docx.document.Document], None]) -> bytes:
        document = docx.Document()
        document.core_properties.title = document.core_properties.author = ""
        fill(document)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return make


def _make_pdf(
    pages: Sequence[Sequence[Placed]],
    *,
    picture: bool = False,
    drawing: bytes = b"",
    password: str | None = None,
    properties: str = "",
) -> bytes:
    """Write the objects of a PDF 1.4: catalogue, tree of pages, font, picture, pages, contents."""
    key = _file_key(password) if password is not None else b""
    drawn = b"q 100 0 0 100 50 50 cm /Im Do Q " if picture else drawing
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _stream(
            b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
            b"/BitsPerComponent 8",
            _encrypt(key, 4, b"\x80"),
        ),
        f"<< {properties} >>".encode(),
    ]
    for number, words in enumerate(pages):
        contents = drawn + b"".join(map(_place, words))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {7 + 2 * number} 0 R "
            f"/Resources << /Font << /F 3 0 R {BOLD} >> /XObject << /Im 4 0 R >> >> >>".encode()
        )
        objects.append(_stream(b"", _encrypt(key, 7 + 2 * number, contents)))
    return _write_pdf(objects, _security(password) if password is not None else b"")


def _place(words: Placed) -> bytes:
    x, y, text, *operators = words
    operator = "".join(operators)
    return f"q BT /F 10 Tf {x} {y} Td {operator} ({text}) Tj ET Q\n".encode("cp1252")


def _write_pdf(objects: Sequence[bytes], security: bytes) -> bytes:
    """Number the objects and add the table of their places."""
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"<< /Size %d /Root 1 0 R /Info 5 0 R %s >>" % (size, security)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, trailer, len(data))
    )


def _stream(entries: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


# The standard security handler, revision 2 (ISO 32000-1, 7.6.3): RC4 with 40 bits.
def _security(password: str) -> bytes:
    owner, key = _owner_entry(password), _file_key(password)
    return b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
        owner.hex().encode(),
        _rc4(key, _PADDING).hex().encode(),
    )


def _owner_entry(password: str) -> bytes:
    return _rc4(md5(_pad("owner")).digest()[:5], _pad(password))  # noqa: S324  # the format's own


def _file_key(password: str) -> bytes:
    return md5(_pad(password) + _owner_entry(password) + _PERMISSIONS + b"\x00").digest()[:5]  # noqa: S324


def _pad(password: str) -> bytes:
    return (password.encode() + _PADDING)[:32]


def _encrypt(key: bytes, number: int, content: bytes) -> bytes:
    if not key:
        return content
    return _rc4(md5(key + number.to_bytes(3, "little") + b"\x00\x00").digest()[:10], content)  # noqa: S324


def _rc4(key: bytes, content: bytes) -> bytes:
    state, j, result = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        result.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(result)
