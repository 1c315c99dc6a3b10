"""The encodings that a text does not declare: their names, how rare they are, decoding by them."""

import codecs
import re
from collections.abc import Collection
from dataclasses import dataclass

from analysis.reading.east_asian import JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL
from analysis.reading.spelling import (
    ARABIC,
    BALTIC,
    CENTRAL,
    CYRILLIC,
    GREEK,
    HEBREW,
    REGIONS,
    TURKISH,
    WESTERN,
)

CHINESE = (SIMPLIFIED, TRADITIONAL)


@dataclass(frozen=True)
class Encoding:
    """An encoding that does not declare itself.

    ``rarity`` is the natural logarithm of how rare files in it are beside those in the commonest;
    ``regions`` are those whose languages are written in it.
    """

    label: str
    rarity: float
    regions: tuple[str, ...]


# By Python's name. Of encodings of which one holds the other (ISO-8859-1 in Windows-1252, GB 2312
# and GBK in GB 18030) the larger stands here. How rare each is, is an estimate: Windows before
# ISO before DOS before Mac; it settles only what letters and marks leave open.
ENCODINGS = {
    "cp1252": Encoding("Windows-1252", 0.0, (WESTERN,)),
    "cp1251": Encoding("Windows-1251", -0.5, (CYRILLIC,)),
    "cp1250": Encoding("Windows-1250", -1.0, (CENTRAL,)),
    "cp1253": Encoding("Windows-1253", -1.0, (GREEK,)),
    "cp1254": Encoding("Windows-1254", -1.0, (TURKISH,)),
    "cp1255": Encoding("Windows-1255", -1.0, (HEBREW,)),
    "cp1256": Encoding("Windows-1256", -1.0, (ARABIC,)),
    "cp1257": Encoding("Windows-1257", -1.5, (BALTIC,)),
    # KOI8-U has the same Russian letters at the same places.
    "koi8_u": Encoding("KOI8-R", -1.0, (CYRILLIC,)),
    "iso8859_15": Encoding("ISO-8859-15", -1.0, (WESTERN,)),
    "iso8859_2": Encoding("ISO-8859-2", -1.5, (CENTRAL,)),
    "iso8859_5": Encoding("ISO-8859-5", -2.0, (CYRILLIC,)),
    "iso8859_6": Encoding("ISO-8859-6", -2.0, (ARABIC,)),
    "iso8859_7": Encoding("ISO-8859-7", -1.5, (GREEK,)),
    "cp866": Encoding("IBM 866", -2.0, (CYRILLIC,)),
    # IBM 850 with the euro sign.
    "cp858": Encoding("IBM 850", -2.5, (WESTERN,)),
    "cp852": Encoding("IBM 852", -3.0, (CENTRAL,)),
    "cp737": Encoding("IBM 737", -4.0, (GREEK,)),
    "cp857": Encoding("IBM 857", -4.0, (TURKISH,)),
    "mac_roman": Encoding("Mac Roman", -2.0, (WESTERN,)),
    "mac_cyrillic": Encoding("Mac Cyrillic", -3.0, (CYRILLIC,)),
    "mac_latin2": Encoding("Mac Central European", -4.0, (CENTRAL,)),
    "mac_greek": Encoding("Mac Greek", -5.0, (GREEK,)),
    "mac_turkish": Encoding("Mac Turkish", -5.0, (TURKISH,)),
    "gb18030": Encoding("GB 18030", -1.0, CHINESE),
    "cp932": Encoding("Shift-JIS", -1.0, (JAPANESE,)),
    "euc_jp": Encoding("EUC-JP", -1.0, (JAPANESE,)),
    "cp950": Encoding("Big5", -1.0, CHINESE),
    "cp949": Encoding("EUC-KR", -1.0, (KOREAN,)),
    "utf-16-le": Encoding("UTF-16 LE", -2.0, REGIONS),
    "utf-16-be": Encoding("UTF-16 BE", -2.0, REGIONS),
}
UTF16 = frozenset({"utf-16-le", "utf-16-be"})
WIDE = frozenset({"gb18030", "cp932", "euc_jp", "cp950", "cp949"})

# Files of two encodings: what fits UTF-8 is in that, the rest in the one that is named behind.
MIXED = "utf-8+"
MIXED_RARITY = -15.0

# UTF-8 some of whose bytes were lost.
DAMAGED_RARITY = -10.0

# A declaration is mostly true, but pages are converted and keep theirs: 20,000 to 1.
DECLARED = 10.0


def list_encodings(tokens: Collection[bytes], declared: Collection[str] = ()) -> dict[str, float]:
    """List the encodings that tokens may be in and how rare each is; mixed ones where some fit.

    ``declared`` are codecs that the file itself names: they are less rare then.
    """
    rarities = {codec: encoding.rarity for codec, encoding in ENCODINGS.items()}
    if any(not token.isascii() and fits_utf8(token) for token in tokens):
        rarities |= {
            MIXED + codec: rarity + MIXED_RARITY
            for codec, rarity in rarities.items()
            if codec not in UTF16 and codec not in WIDE
        }
        rarities["utf-8"] = 0.0 if all(map(fits_utf8, tokens)) else DAMAGED_RARITY
    rarities = dict.fromkeys(declared, 0.0) | rarities
    return {
        codec: rarity + (DECLARED if codec.split("+")[0] in declared else 0.0)
        for codec, rarity in rarities.items()
    }


def list_regions(codec: str) -> tuple[str, ...]:
    """List the regions whose languages are written in an encoding; all where it holds all."""
    base = codec.removeprefix(MIXED)
    return ENCODINGS[base].regions if base in ENCODINGS else REGIONS


def fits_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def find_codec(encoding: str) -> str:
    """Find the codec of an encoding by any of Python's names, as it is written here.

    Raises:
        LookupError: there is no such encoding of text.
    """
    base = encoding.removeprefix(MIXED)
    b"a".decode(base, "replace")  # refuses what is no encoding of text, as codecs.lookup does not
    name = codecs.lookup(base).name
    same = (codec for codec in ENCODINGS if codecs.lookup(codec).name == name)
    return encoding.removesuffix(base) + next(same, base)


def label_codec(codec: str) -> str:
    """Name an encoding in a reader's words."""
    if codec.startswith(MIXED):
        return f"UTF-8 and {label_codec(codec.removeprefix(MIXED))}"
    return ENCODINGS[codec].label if codec in ENCODINGS else codec.upper()


def decode_whole(data: bytes, codec: str) -> tuple[str, bool]:
    r"""Decode bytes, those that do not fit to \ufffd, and tell whether the last character is torn.

    A torn character at the end is left out.
    """
    if codec.startswith(MIXED):
        base = codec.removeprefix(MIXED)
        return "\n".join(_decode_line(line, base) for line in data.split(b"\n")), False
    decoder = codecs.getincrementaldecoder(codec)("replace")
    text = decoder.decode(data).removeprefix("\ufeff")
    return text, bool(decoder.getstate()[0])


def _decode_line(line: bytes, codec: str) -> str:
    """Decode a line as UTF-8, those of its words that do not fit by another encoding."""
    if fits_utf8(line):
        return line.decode()
    words = re.split(rb"([ \t]+)", line)
    return "".join(word.decode("utf-8" if fits_utf8(word) else codec, "replace") for word in words)
