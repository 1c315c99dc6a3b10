"""The encoding of a web page: as the bytes tell, as the page declares, or as its letters tell.

A declaration is often wrong: the page was converted by the server or by the program that saved
it. So UTF-8 bytes are UTF-8 whatever the page says, and a declared code page counts only where
its letters make words.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup
from collections.abc import Iterator

from analysis.errors import ReadingError
from analysis.reading.encoding import (
    CODE_PAGES,
    EAST_ASIAN,
    MOST_DAMAGE,
    Decoded,
    decode_text,
    fits_letters,
    warn_of_damage,
)

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
# Bytes that make no character show at once in these: a text that decodes is in them.
TWO_BYTE = ("gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "euc-jp", "big5")

# Browsers look at 1,024 bytes; saved pages carry their programs before the declaration.
HEAD_BYTES = 20_000

_MARKED = (BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding=[\"']([\w-]+)",
    re.IGNORECASE,
)
_MARKUP = re.compile(rb"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)


def decode_page(data: bytes, name: str) -> Decoded:
    """Decode a web page.

    Raises:
        ReadingError: it is no text, or in no encoding that fits.
    """
    if data.startswith(_MARKED) or b"\0" in data[:64] or b"\x1b$" in data:
        return decode_text(data, name)
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        words = _MARKUP.sub(b"\n", data)
    declared = list(_list_declared(data))
    for codec in declared:
        decoded = _decode_as_declared(data, words, codec)
        if decoded:
            return decoded
    return _decode_by_letters(data, words, declared[0] if declared else "", name)


def _list_declared(data: bytes) -> Iterator[str]:
    """Give the encodings that a page declares, by the names that Python knows them by."""
    for match in _DECLARED.finditer(data[:HEAD_BYTES]):
        declared = (match[1] or match[2]).decode("ascii", "ignore").lower()
        codec = AS_BROWSERS_READ.get(declared, declared)
        try:
            b"a".decode(codec)
        except (LookupError, ValueError):
            continue
        yield codec


def _decode_as_declared(data: bytes, words: bytes, codec: str) -> Decoded | None:
    """Decode by a declared encoding; None where the bytes or the letters speak against it."""
    text = data.decode(codec, errors="replace")
    damage = text.count("\ufffd")
    if codec in TWO_BYTE or codec.startswith("utf"):
        foreign = sum(character > "\x7f" for character in text)
        fits = damage <= MOST_DAMAGE * foreign
    else:
        fits = not damage and fits_letters(words.decode(codec, errors="replace"))
    label = _label(codec)
    return Decoded(text, label, warn_of_damage(damage, text, label)) if fits else None


def _decode_by_letters(data: bytes, words: bytes, declared: str, name: str) -> Decoded:
    """Decode by the encoding that its words fit; what it declares is then wrong, or missing."""
    try:
        told = decode_text(words, name)
    except ReadingError as error:
        if declared != "utf-8":
            problem = (
                "Its bytes fit neither UTF-8 nor what it declares nor the words of a language."
            )
            remedy = "Open it in a browser, copy the text of the article and paste it."
            raise ReadingError(name, problem, remedy) from error
        # Two encodings in one page: what is in UTF-8 can be read.
        text = data.decode("utf-8", errors="replace")
        return Decoded(text, "UTF-8", warn_of_damage(text.count("\ufffd"), text, "UTF-8"))
    codecs = {label: codec for codec, label in {**CODE_PAGES, **EAST_ASIAN}.items()}
    text = data.decode(codecs.get(told.encoding, "utf-8"), errors="replace")
    warnings = told.warnings
    if declared and told.encoding != "UTF-8":
        warnings = (
            f"The page says that it is encoded as {_label(declared)}, but its letters are those of "
            f"{told.encoding}; it was read as {told.encoding}.",
        )
    return Decoded(text, told.encoding, warnings, told.candidates)


def _label(codec: str) -> str:
    """Give the name of an encoding for readers."""
    labels = {lookup(name).name: label for name, label in {**CODE_PAGES, **EAST_ASIAN}.items()}
    return labels.get(lookup(codec).name, codec.upper())
