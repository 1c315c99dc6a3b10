"""Which encodings bytes may be in: weighed against each other by the text that each of them gives.

The probability of bytes in an encoding is that of its text in the likeliest language, times how
common the encoding is (Bayes). What tells encodings apart may be a handful of words of a long
text, so the near ones are weighed again by all words in which they differ.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.reading.code_pages import ENCODINGS, UTF16, decode_whole, list_encodings, list_regions
from analysis.reading.marks import NO_MARK
from analysis.reading.spelling import Rating, rate_tokens

# The reader is asked where another text is less likely than the likeliest by no more than this: 7
# is 1,000 to 1. Of 5,810 pieces of 30 to 5,000 characters (23 languages, 42 encodings, a third in
# capitals or with the marks of print) none was then taken for another; asked about were 10 % of
# 30 characters, 4 % of 100, 2 % of 300 and none of 5,000, with the right one among those offered.
ASK_WITHIN = 7.0
OFFER_WITHIN = 12.0

# What lies further behind in the first piece of a text is not weighed again.
FAR_BEHIND = 40.0

# Letters drawn by lot: one of 200 for a byte above ASCII, one of 20 for another, any for UTF-16.
LOT_HIGH, LOT_LOW, LOT_OF_UTF16 = -5.3, -3.0, -5.5

# A text is sure to be in an encoding where its rate lies above that of the lot by the first line
# (an amount, and an amount for each byte above ASCII), and in none that is known where it lies
# below the second. Latin text has few such bytes, mostly in names, which its language does not
# know. Measured: right texts lie above -15 - 0.3 and above 0 + 1.2 a byte; texts in 12 encodings
# that are not known, and random bytes, lie below.
LATIN_LINES = ((-16.0, -0.5), (-16.0, -7.5))
OTHER_LINES = ((-6.0, 0.6), (-2.0, 0.0))

# Bytes that are weighed: some fifty words by all encodings, some hundreds by the near ones.
FIRST_PIECE = 400
BEFORE_PIECE = 100
PIECE_OF_BEST = 1_500
FURTHER_BYTES = 4_000
LONGEST_TOKEN = 300

_ODD_BYTE = re.compile(b"[\x00-\x08\x0e-\x1b\x7f-\xff]")
_CONTROL_BYTE = re.compile(b"[\x00-\x08\x0e-\x1b\x7f]")
_HIGH_BYTES = bytes(range(0x80, 0x100))


@dataclass(frozen=True)
class Weighed:
    """The encodings that bytes may be in, the likeliest first.

    ``behind`` maps each codec to how much less likely it is than the first (0 and more, natural
    logarithm). ``is_sure`` is False where even the first gives odd text, ``is_known`` where it
    gives no text of any language.
    """

    behind: Mapping[str, float]
    is_sure: bool
    is_known: bool


def weigh_encodings(data: bytes, declared: Collection[str] = ()) -> Weighed:
    """Weigh all encodings of bytes that are not UTF-8 by a first piece, the near ones by all.

    ``declared`` are the codecs that the file itself names; they need less of the letters.
    """
    piece = _find_piece(data)
    tokens = dict.fromkeys(data.split())
    rarities = list_encodings(tokens, declared)
    texts = {codec: _decode_tokens(piece[:FIRST_PIECE], codec) for codec in rarities}
    rates = _rate_each(texts, rarities)
    best = max(rates, key=rates.__getitem__)
    if best not in UTF16:
        near = [c for c in rates if rates[c] > rates[best] - FAR_BEHIND and c not in UTF16]
        more = _find_differing(tokens, near)
        rates = _rate_each({c: [*texts[c], *_decode_each(more, c)] for c in near}, rarities)
    ranked = sorted(rates, key=rates.__getitem__, reverse=True)
    sure, known = _compare_with_lot(piece, ranked[0])
    return Weighed({codec: rates[ranked[0]] - rates[codec] for codec in ranked}, sure, known)


def _find_piece(data: bytes) -> bytes:
    """Find where a text begins to tell its encoding; at an even place, as UTF-16 needs it."""
    odd = _ODD_BYTE.search(data)
    start = max(0, odd.start() - BEFORE_PIECE) if odd else 0
    return data[start - start % 2 :][:PIECE_OF_BEST]


def _rate_each(
    texts: Mapping[str, Iterable[str]], rarities: Mapping[str, float]
) -> dict[str, float]:
    """Rate each encoding by the tokens of its text, each token once, and by how rare it is."""
    return {
        codec: rarities[codec] + rate_tokens(dict.fromkeys(tokens), list_regions(codec)).rate
        for codec, tokens in texts.items()
    }


def _decode_tokens(piece: bytes, codec: str) -> list[str]:
    """Decode a piece of text into its tokens."""
    if codec in UTF16:
        text, torn = decode_whole(piece, codec)
        return [*text.split(), *("\ufffd" * torn)]
    return _decode_each(piece.split(), codec)


def _decode_each(tokens: Iterable[bytes], codec: str) -> list[str]:
    """Decode tokens; where one is not cut, a character that it ends inside of is damaged."""
    decoded = []
    for token in tokens:
        text, torn = decode_whole(token[:LONGEST_TOKEN], codec)
        decoded.append(f"{text}\ufffd" if torn and len(token) < LONGEST_TOKEN else text)
    return decoded


def _find_differing(tokens: Iterable[bytes], near: Sequence[str]) -> list[bytes]:
    """Find the tokens that not all of these encodings decode alike: all, or some from all over."""
    differing = _list_differing_bytes(near)
    if not differing:
        return []
    found = [token for token in tokens if len(token.translate(None, differing)) < len(token)]
    size = sum(len(token[:LONGEST_TOKEN]) for token in found)
    return found[:: 1 + size // FURTHER_BYTES]


def _list_differing_bytes(near: Sequence[str]) -> bytes:
    """List the bytes that not all of these encodings decode alike."""
    if len(near) == 1:
        return b""
    if not all(
        codec in ENCODINGS and len(decode_whole(_HIGH_BYTES, codec)[0]) == 128 for codec in near
    ):
        return _HIGH_BYTES
    decoded = zip(*(decode_whole(_HIGH_BYTES, codec)[0] for codec in near), strict=True)
    return bytes(
        byte for byte, letters in zip(_HIGH_BYTES, decoded, strict=True) if len(set(letters)) > 1
    )


def _compare_with_lot(piece: bytes, codec: str) -> tuple[bool, bool]:
    """Tell whether a piece is sure to be text in an encoding, and whether it may be any."""
    whole = rate_tokens(dict.fromkeys(_decode_tokens(piece, codec)))
    if codec in UTF16:
        return _lies_above(whole, whole.rate - LOT_OF_UTF16 * len(piece), len(piece) // 2)
    tokens = dict.fromkeys(piece.split())
    odd = b"".join(token[:LONGEST_TOKEN] for token in tokens if _ODD_BYTE.search(token))
    plain = rate_tokens(token.decode() for token in tokens if not _ODD_BYTE.search(token))
    high = len(_ODD_BYTE.findall(odd))
    controls = len(_CONTROL_BYTE.findall(odd))
    lot = LOT_HIGH * (high - controls) + NO_MARK * controls + LOT_LOW * (len(odd) - high)
    return _lies_above(whole, whole.rate - plain.rate - lot, high)


def _lies_above(rating: Rating, above: float, high: int) -> tuple[bool, bool]:
    """Compare how far a text lies above the lot with the two lines."""
    lines = LATIN_LINES if rating.is_latin else OTHER_LINES
    sure, known = (above > amount + each * high for amount, each in lines)
    return sure, known
