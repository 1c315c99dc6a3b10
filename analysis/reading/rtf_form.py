"""An RTF file brought into a form that shows what its reader sees, in Unicode."""

import re
from dataclasses import dataclass, replace
from typing import Final

# The code page of a document that names none (RTF specification 1.9.1, "Character Set").
HEADER_PAGES: Final = {b"ansi": 1252, b"mac": 10000, b"pc": 437, b"pca": 850}
# The code pages of fonts' character sets (the same, "Font Table"), but for those of Windows.
CHARSET_PAGES: Final = {
    77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 85: 10006, 86: 10081, 88: 10029,
    89: 10007, 130: 1361, 254: 437, 255: 850,
}  # fmt: skip
# Character sets below this are no sets of their own: the document's code page holds.
FIRST_CHARSET: Final = 77
# Code pages with Python's names, but for those of Windows: anydoc decodes these itself.
CODE_PAGES: Final = {
    **{page: f"cp{page}" for page in (437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863)},
    **{page: f"cp{page}" for page in (864, 865, 866, 869)},
    1361: "johab",
    10000: "mac_roman",
    10001: "shift_jis",
    10002: "big5",
    10003: "euc_kr",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10008: "gb2312",
    10029: "mac_latin2",
    10079: "mac_iceland",
    10081: "mac_turkish",
    20866: "koi8_r",
    21866: "koi8_u",
    28595: "iso8859-5",
    65001: "utf-8",
}

# Groups that show nothing or no part of the text: pictures, embedded objects, themes, entries for
# an index, comments, what stands at the top and foot of each page.
UNSEEN: Final = frozenset(
    b"pict nonshppict objdata themedata colorschememapping datastore xe tc tcn annotation "
    b"background header headerf headerl headerr footer footerf footerl footerr".split()
)
NOTE: Final = b"footnote"
# A page, a column or a section ends the paragraph. A text box follows the paragraph that it is
# anchored in, as a note does.
INSTEAD: Final = {b"page": b"par", b"column": b"par", b"sect": b"par", b"shptxt": NOTE}

OPENING: Final = b"{\\rtf"
# What may stand around a document: a mark of UTF-8, line ends, filling.
AROUND: Final = b"\xef\xbb\xbf\x00 \t\r\n"

MOST_FALLBACK: Final = 9  # characters; the longest fallback is that of a Chinese one, four bytes

_SETTINGS = b"ansicpg deff f fcharset plain uc".split()
_WORDS = b"|".join((*UNSEEN, *INSTEAD, NOTE, *HEADER_PAGES, *_SETTINGS, b"bin", b"v", b"deleted"))
# A word that matters here, a brace, or all that stands before the next of them.
_TOKEN = re.compile(
    rb"\\(%s)(?![a-z])(?:(-?\d{1,9})\d*)? ?|([{}])" % _WORDS
    + rb"|((?:[^\\{}]+|\\[^a-z]|\\(?!(?:%s)(?![a-z]))[a-z]+)++)|\\" % _WORDS,
    re.DOTALL,
)
_FRAME = re.compile(rb"\\(?:par|intbl|trowd|cellx-?\d+|cell|nestcell|row|nestrow)(?![a-z])")
_ROW = re.compile(rb"\\(?:nest)?row(?![a-z])")
_HIGH = re.compile(rb"[\x80-\xff]+")
_CODE = re.compile(rb"\\'([0-9a-fA-F]{2})")
# An escaped sign, a character in Unicode with so many more for other programs, or bytes of a code
# page and what follows: the second byte of a character may look like a letter.
_CHARACTERS = (
    rb"\\[^a-z']|\\u-?\d+ ?(?:\\'[0-9a-fA-F]{2}|[^\\{}\r\n\0]){0,%d}"
    rb"|(?:\\'[0-9a-fA-F]{2}|[\x80-\xff])(?:\\'[0-9a-fA-F]{2}|[^\\{}\r\n\0])*"
)


@dataclass(frozen=True)
class _State:
    """What holds until the end of a group."""

    font: int | None = None
    hidden: bool = False
    deleted: bool = False
    unseen: bool = False
    fallback: int = 1
    """Characters after one in Unicode, for programs that do not know it."""

    @property
    def is_shown(self) -> bool:
        return not (self.hidden or self.deleted or self.unseen)


class RtfForm:
    """An RTF file without what its reader does not see, in code pages that anydoc knows.

    ``plain`` is an RTF file without pictures, hidden and deleted text, and text behind its end;
    what stands in a code page of DOS, of the Mac or in UTF-8 stands in it as Unicode. ``page`` is
    the number of the code page that the file names, ``rows`` the number of rows of its tables.
    ``is_cut`` tells that the file ends before its text does.
    """

    def __init__(self, data: bytes) -> None:
        """Bring a file into the form; ``data`` begins with :data:`OPENING`."""
        self.page = HEADER_PAGES[b"ansi"]
        self._data, self._at = data, 0
        self._written: list[bytes] = []
        self._state, self._outer = _State(), list[_State]()
        self._default_font: int | None = None
        self._charsets: dict[int | None, int] = {}
        self._holds_utf8 = _holds_utf8(data)
        while self._at < len(data):
            self._read_token()
        self.is_cut = bool(self._outer)
        self.plain = b"".join(self._written)
        self.rows = len(_ROW.findall(self.plain))

    def _read_token(self) -> None:
        token = _TOKEN.match(self._data, self._at)
        assert token  # noqa: S101  # any byte matches
        self._at = token.end()
        word, number, brace, stretch = token.groups()
        if stretch is not None:
            self._read_stretch(stretch)
        elif brace is not None:
            self._read_brace(brace)
        elif word is not None:
            self._read_word(word, None if number is None else int(number))

    def _read_stretch(self, stretch: bytes) -> None:
        """Read what stands between words that matter here and braces."""
        state = self._state
        if state.unseen:
            return
        if not state.is_shown:
            # Paragraphs and tables keep their form.
            stretch = b"".join(word + b" " for word in _FRAME.findall(stretch))
        if self._holds_utf8:
            stretch = _HIGH.sub(lambda part: _escape(part[0].decode("utf-8")), stretch)
        codec = self._find_codec()
        self._written.append(_decode(stretch, codec, state.fallback) if codec else stretch)

    def _read_brace(self, brace: bytes) -> None:
        self._written.append(brace)
        if brace == b"{":
            self._outer.append(self._state)
        else:
            self._state = self._outer.pop()
        following = self._data[self._at : self._at + 64].lstrip(AROUND)
        if not self._outer and not following.startswith(OPENING):
            self._at = len(self._data)

    def _read_word(self, word: bytes, number: int | None) -> None:
        state = self._state
        if word == b"bin":
            self._at += max(number or 0, 0)
        elif word == b"v":
            self._state = replace(state, hidden=number != 0)
        elif word == b"deleted":
            self._state = replace(state, deleted=number != 0)
        elif word in UNSEEN or (INSTEAD.get(word, word) == NOTE and not state.is_shown):
            self._state = replace(state, unseen=True)
        else:
            self._read_setting(word, number)

    def _read_setting(self, word: bytes, number: int | None) -> None:
        """Read a word that tells how bytes are to be understood, or where paragraphs end."""
        self._write(INSTEAD.get(word, word), number)
        if word == b"uc":
            fallback = min(max(1 if number is None else number, 0), MOST_FALLBACK)
            self._state = replace(self._state, fallback=fallback)
        elif word == b"ansicpg":
            self.page = number or self.page
        elif word in HEADER_PAGES:
            self.page = HEADER_PAGES[word]
        elif word == b"f":
            self._state = replace(self._state, font=number)
        elif word == b"fcharset":
            self._charsets[self._state.font] = number or 0
        elif word == b"deff":
            self._default_font = number
        elif word == b"plain":
            font = self._default_font
            self._state = replace(self._state, font=font, hidden=False, deleted=False)
            self._write(b"f", font)  # anydoc keeps the font, against the specification

    def _write(self, word: bytes, number: int | None = None) -> None:
        digits = b"" if number is None else b"%d" % number
        self._written.append(b"\\%s%s " % (word, digits))

    def _find_codec(self) -> str:
        """Find Python's name of the code page that holds here; "" for one of Windows."""
        charset = self._charsets.get(self._state.font, 0)
        page = self.page if charset < FIRST_CHARSET else CHARSET_PAGES.get(charset, 0)
        return CODE_PAGES.get(page, "")


def _holds_utf8(data: bytes) -> bool:
    """Tell whether the bytes beyond ASCII are UTF-8: some programs write it undeclared."""
    parts = _HIGH.findall(data)
    try:
        b" ".join(parts).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return bool(parts)


def _decode(stretch: bytes, codec: str, fallback: int) -> bytes:
    """Bring the bytes of a code page into Unicode."""

    def decode(found: re.Match[bytes]) -> bytes:
        if found[0][:1] == b"\\" and found[0][1:2] != b"'":
            return found[0]
        code = _CODE.sub(lambda one: bytes.fromhex(one[1].decode("ascii")), found[0])
        return _escape(code.decode(codec, errors="replace"))

    return re.sub(_CHARACTERS % fallback, decode, stretch, flags=re.DOTALL)


def _escape(text: str) -> bytes:
    """Write characters as an RTF file holds them, those beyond ASCII by their UTF-16 numbers."""
    pieces = []
    for character in text:
        if character.isascii():
            pieces.append((b"\\" if character in "\\{}" else b"") + character.encode("ascii"))
        else:
            units = memoryview(character.encode("utf-16-le")).cast("H")
            pieces += [b"\\u%d " % (unit - 65536 if unit > 32767 else unit) for unit in units]
    return b"{\\uc0 %s}" % b"".join(pieces)
