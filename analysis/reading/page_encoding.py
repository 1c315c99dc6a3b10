"""The encoding of a web page: as the bytes tell, as the page declares, or as its letters tell.

A declaration is often wrong: the page was converted by the server or by the program that saved
it. So UTF-8 bytes are UTF-8 whatever the page says, and a declared code page is weighed against
the others by the words that it gives; the declaration makes it likelier, not certain.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Sequence

from analysis.errors import ReadingError
from analysis.reading.code_pages import decode_whole, find_codec, label_codec
from analysis.reading.encoding import (
    MOST_DAMAGE,
    Decoded,
    decode_chosen,
    decode_text,
    decode_utf8,
    decode_weighed,
    warn_of_damage,
)
from analysis.reading.weighing import weigh_encodings

# What a page means by these names, as browsers take them (WHATWG Encoding Standard, 4.2).
AS_BROWSERS_READ = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",  # the declaration could not be read if it were true
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "unicode": "utf-8",
}

# Browsers look at 1,024 bytes; saved pages carry their programs before the declaration.
HEAD_BYTES = 20_000

_MARKED = (BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding=[\"']([\w-]+)",
    re.IGNORECASE,
)
_MARKUP = re.compile(rb"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)


def decode_page(data: bytes, name: str, encoding: str = "") -> Decoded:
    """Decode a web page, in the ``encoding`` that the reader chose if there is one.

    Raises:
        ReadingError: it is no text, or in no encoding that fits.
    """
    if encoding:
        return decode_chosen(data, name, encoding, decode_page)
    if data.startswith(_MARKED) or b"\0" in data[:64] or b"\x1b$" in data:
        return decode_text(data, name)
    words = _MARKUP.sub(_blank, data)
    return decode_utf8(data) or _decode_by_letters(data, words, list(_list_declared(data)), name)


def _blank(markup: re.Match[bytes]) -> bytes:
    """Give the lines of a piece of markup, without its letters."""
    return b" " + b"\n" * markup[0].count(b"\n")


def _list_declared(data: bytes) -> Iterator[str]:
    """Give the encodings that a page declares, by the names that Python knows them by."""
    for match in _DECLARED.finditer(data[:HEAD_BYTES]):
        declared = (match[1] or match[2]).decode("ascii", "ignore").lower()
        try:
            yield find_codec(AS_BROWSERS_READ.get(declared, declared))
        except LookupError:
            continue


def _decode_by_letters(data: bytes, words: bytes, declared: Sequence[str], name: str) -> Decoded:
    """Decode by what the page declares, or by the encoding that its words fit better."""
    weighed = weigh_encodings(words, declared)
    codec = next(iter(weighed.behind))
    if codec in declared and weighed.is_known:
        return _decode_as(data, codec)
    try:
        told = decode_weighed(words, name, weighed)
    except ReadingError as error:
        for other in declared:
            decoded = _decode_as(data, other)
            if decoded.text.count("\ufffd") <= MOST_DAMAGE * sum(c > "\x7f" for c in decoded.text):
                return decoded
        problem = "Its bytes fit neither UTF-8 nor what it declares nor the words of a language."
        remedy = "Open it in a browser, copy the text of the article and paste it."
        raise ReadingError(name, problem, remedy) from error
    text, _ = decode_whole(data, codec)
    wrong = _say_wrong(declared, told.encoding) if not codec.startswith("utf-8") else ""
    return Decoded(text, told.encoding, (wrong,) if wrong else told.warnings, told.candidates)


def _decode_as(data: bytes, codec: str) -> Decoded:
    """Decode by an encoding that the page declares."""
    text, torn = decode_whole(data, codec)
    label = label_codec(codec)
    return Decoded(text, label, warn_of_damage(text, label, torn=torn))


def _say_wrong(declared: Sequence[str], label: str) -> str:
    """Say that a page is not encoded as it declares; "" where it declares nothing."""
    if not declared:
        return ""
    return (
        f"The page says that it is encoded as {label_codec(declared[0])}, but its letters are "
        f"those of {label}; it was read as {label}."
    )
