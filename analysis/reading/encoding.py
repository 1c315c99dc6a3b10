"""Bytes to text: which encoding they are in, told from the bytes and never passed over in silence.

A wrong guess is worse than a question: it makes words that no dictionary knows, and a count of
zero. So the order is: a mark at the beginning; the escapes of ISO-2022; UTF-8, which other text
hardly ever fits by accident. All others are weighed against each other by the text that they give
(:mod:`analysis.reading.weighing`); where another is nearly as likely, the reader is asked.
"""

import codecs
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import inf

from analysis.document import Candidate
from analysis.errors import ReadingError
from analysis.reading.code_pages import MIXED, decode_whole, find_codec, fits_utf8, label_codec
from analysis.reading.second_encoding import mend_lines
from analysis.reading.weighing import ASK_WITHIN, OFFER_WITHIN, Weighed, weigh_encodings

# A text may hold a stray control character (copied from a PDF); in random bytes one in nine is
# one, in images and archives one in twenty or more.
CONTROLS_PER_CHARACTER = 0.01

# Share of the characters of a file that its own mark may belie.
MOST_DAMAGE = 0.05

# As many as a reader can compare.
MOST_CANDIDATES = 6

# A sample line for the reader: as much as fits a line of the screen, the first letter in question
# not at its edge.
LONGEST_SAMPLE = 120
SAMPLE_BEFORE = 40
LINES_COMPARED = 500

_REMEDY = "Open it in the program that wrote it and save it as UTF-8 text."
_TORN = "The file ends in the middle of a character: it may be cut short."
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_ESCAPES = (
    (b"\x1b$)C", "iso2022_kr", "ISO-2022-KR"),
    (b"\x1b", "iso2022_jp", "ISO-2022-JP"),
    (b"\x1b", "iso2022_jp_ext", "ISO-2022-JP"),  # with half-width kana
    (b"~{", "hz", "HZ"),
)
_SCANT = re.compile(b"[\x00-\x7f]*(?:(?:\xc2[\xa0-\xbf]|[\xc3-\xdf][\x80-\xbf])[\x00-\x7f]*){1,2}")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_END_OF_FILE = "\x00\x1a"


@dataclass(frozen=True)
class Decoded:
    """A text, the name of the encoding it was in, and what the reader should know of that.

    ``candidates`` are the encodings that it may be in, the one taken first; empty where the bytes
    settle it.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def decode_text(data: bytes, name: str, encoding: str = "") -> Decoded:
    """Decode the bytes of a text file; line ends are left as they are.

    ``encoding`` is the one that the reader chose: a candidate's codec, or any of Python's names.
    "" lets the bytes tell.

    Raises:
        ReadingError: it is no text, or in no encoding that fits; names the line at fault.
    """
    if encoding:
        return decode_chosen(data, name, encoding, decode_text)
    return _take_out_controls(_decode_told(data, name), name)


def decode_chosen(
    data: bytes, name: str, encoding: str, tell: Callable[[bytes, str], Decoded]
) -> Decoded:
    """Decode by the encoding that the reader chose; the candidates that ``tell`` finds stay.

    Raises:
        ReadingError: there is no such encoding, or it gives no text.
    """
    try:
        codec = find_codec(encoding)
    except LookupError as error:
        problem = f'There is no encoding "{encoding}".'
        raise ReadingError(name, problem, "Write one such as utf-8, cp1252 or koi8-r.") from error
    text, torn = decode_whole(data, codec)
    label = label_codec(codec)
    try:
        told = tell(data, name).candidates
    except ReadingError:
        told = ()
    if told and codec not in {other.codec for other in told}:
        others = {other.codec: decode_whole(data, other.codec)[0] for other in told}
        told = _list_candidates({codec: text, **others})
    candidates = tuple(sorted(told, key=lambda other: other.codec != codec))
    warnings = warn_of_damage(text, label, torn=torn)
    return _take_out_controls(Decoded(text, label, warnings, candidates), name)


def _decode_told(data: bytes, name: str) -> Decoded:
    """Decode by what the bytes tell of their encoding."""
    for mark, codec, label in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data.removeprefix(mark), codec, label, name)
    data = data.removeprefix(codecs.BOM_UTF8)
    if not data.isascii() and _SCANT.fullmatch(data):
        return _decode_scant(data, name)
    known = _decode_escaped(data) or decode_utf8(data)
    return known or decode_weighed(data, name, weigh_encodings(data))


def _decode_scant(data: bytes, name: str) -> Decoded:
    """Decode a text that fits UTF-8 in one or two letters only: that may be an accident."""
    weighed = weigh_encodings(data, ("utf-8",))
    return decode_weighed(data, name, replace(weighed, is_sure=True, is_known=True))


def _decode_marked(data: bytes, codec: str, label: str, name: str) -> Decoded:
    """Decode by the encoding that the file declares by its mark."""
    text, torn = decode_whole(data, codec)
    if text.count("\ufffd") > MOST_DAMAGE * len(text):
        line = _line_of(text, text.index("\ufffd"))
        problem = f"It is marked as {label}, but line {line} does not fit."
        raise ReadingError(name, problem, _REMEDY)
    return Decoded(text, label, warn_of_damage(text, label, torn=torn))


def _decode_escaped(data: bytes) -> Decoded | None:
    """Decode a text of seven bits that switches between sets by escapes."""
    for escape, codec, label in _ESCAPES:
        if escape in data and data.isascii():
            text, torn = decode_whole(data, codec)
            if "\ufffd" not in text and not text.isascii():
                return Decoded(text, label, warn_of_damage(text, label, torn=torn))
    return None


def decode_utf8(data: bytes) -> Decoded | None:
    """Decode UTF-8, whole or cut inside its last character; None where it is not.

    The zeros of UTF-16 fit UTF-8 too, but are none.
    """
    try:
        text, torn = data.decode(), False
    except UnicodeDecodeError as error:
        text, torn = data[: error.start].decode(), True
        if error.reason != "unexpected end of data" or text.isascii():
            return None
    if text.rstrip(_END_OF_FILE).count("\x00") > CONTROLS_PER_CHARACTER * len(text):
        return None
    mended, lines = mend_lines(text)
    warnings = (*_say_twice(lines), *warn_of_damage(text, "UTF-8", torn=torn))
    return Decoded(mended, "UTF-8", warnings)


def _say_twice(lines: Sequence[int]) -> tuple[str, ...]:
    """Say which lines were encoded twice."""
    if not lines:
        return ()
    others = f" and {_counted(len(lines) - 1, 'other line')} were" if lines[1:] else " was"
    return (f"Line {lines[0]}{others} encoded twice (“Ã¤” for “ä”); this was undone.",)


def decode_weighed(data: bytes, name: str, weighed: Weighed) -> Decoded:
    """Decode by the likeliest of the encodings that were weighed; ask where another is near.

    Raises:
        ReadingError: even the likeliest gives no text of any language.
    """
    codec = next(iter(weighed.behind))
    text, torn = decode_whole(data, codec)
    if not weighed.is_known:
        raise _unknown(text, name)
    texts = _decode_rivals(data, weighed)
    said = f"{_say_encoding(data, codec)} {_say_rivals(list(texts)[1:])}".strip()
    warnings = warn_of_damage(text, label_codec(codec), torn=torn)
    return Decoded(
        text,
        label_codec(codec),
        (said, *warnings) if said else warnings,
        _list_candidates(texts) if len(texts) > 1 else (),
    )


def _decode_rivals(data: bytes, weighed: Weighed) -> dict[str, str]:
    """Decode by the likeliest encoding and, where there is a question, by those to choose from."""
    limit = OFFER_WITHIN if weighed.is_sure else inf
    texts: dict[str, str] = {}
    for codec, behind in weighed.behind.items():
        if behind > limit or len(texts) == MOST_CANDIDATES:
            break
        text, _ = decode_whole(data, codec)
        if text not in texts.values():
            texts[codec] = text
    first, *others = texts
    is_asked = not weighed.is_sure or any(weighed.behind[codec] < ASK_WITHIN for codec in others)
    return texts if is_asked else {first: texts[first]}


def _list_candidates(texts: Mapping[str, str]) -> tuple[Candidate, ...]:
    """Give each encoding with a sample, of the line in which they differ most.

    ``texts`` is the text by codec, the one taken first.
    """
    by_line = zip(*(text.split("\n") for text in texts.values()), strict=False)
    differing = (lines for lines in by_line if len(set(lines)) > 1)
    samples = max(map(_cut, islice(differing, LINES_COMPARED)), key=_count_differing)
    return tuple(
        Candidate(codec, label_codec(codec), sample.strip())
        for codec, sample in zip(texts, samples, strict=True)
    )


def _cut(lines: Sequence[str]) -> list[str]:
    """Cut decodings of one line to where they begin to differ, from a word's beginning on."""
    first = next(_places_of_difference(lines), 0)
    start = max(0, first - SAMPLE_BEFORE)
    start = lines[0].find(" ", start, first) + 1 or start if start else 0
    return [line[start : start + LONGEST_SAMPLE] for line in lines]


def _count_differing(lines: Sequence[str]) -> int:
    return sum(1 for _ in _places_of_difference(lines))


def _places_of_difference(lines: Sequence[str]) -> Iterator[int]:
    """List the places at which not all of several decodings of one line have the same letter."""
    for place, letters in enumerate(zip(*lines, strict=False)):
        if len(set(letters)) > 1:
            yield place


def _say_encoding(data: bytes, codec: str) -> str:
    """Say in which encoding a text was read, and in which lines where it is mixed.

    "" for UTF-8 that is damaged: the damage is said.
    """
    if codec == "utf-8":
        return ""
    if not codec.startswith(MIXED):
        label = label_codec(codec)
        return f"The text does not say how it is encoded; it was read as {label}."
    label = label_codec(codec.removeprefix(MIXED))
    lines = [n for n, line in enumerate(data.split(b"\n"), 1) if not fits_utf8(line)]
    if len(lines) == 1:
        return f"Line {lines[0]} is not in UTF-8, as the rest is; it was read as {label}."
    others = _counted(len(lines) - 1, "other line")
    return (
        f"Line {lines[0]} and {others} are not in UTF-8, as the rest is; they were read as {label}."
    )


def _say_rivals(rivals: Sequence[str]) -> str:
    """Name the other encodings that a text may be in; "" where there is none."""
    if not rivals:
        return ""
    names = " or ".join(map(label_codec, rivals))
    return f"It could also be {names}: look at its letters and marks."


def warn_of_damage(text: str, label: str, *, torn: bool) -> tuple[str, ...]:
    """Say how many characters could not be decoded, where the first is, and of a torn end."""
    damage = text.count("\ufffd")
    warnings = [_TORN] if torn else []
    if damage:
        line = _line_of(text, text.index("\ufffd"))
        warnings.append(
            f"{_counted(damage, 'character')} could not be decoded as {label}, "
            f"the first in line {line}; \ufffd stands instead."
        )
    return tuple(warnings)


def _take_out_controls(decoded: Decoded, name: str) -> Decoded:
    """Take out stray control characters, and say so; refuse a text with too many.

    Marks of the end of a file, at the end, are no news.
    """
    text = decoded.text.rstrip(_END_OF_FILE)
    controls = _CONTROL.findall(text)
    if len(controls) > CONTROLS_PER_CHARACTER * len(text):
        raise _binary(text, name)
    if not controls:
        return replace(decoded, text=text)
    were = "was" if len(controls) == 1 else "were"
    warning = (
        f"{_counted(len(controls), 'control character')} {were} left out, "
        f"the first in line {_first_control(text)}."
    )
    return replace(decoded, text=_CONTROL.sub("", text), warnings=(*decoded.warnings, warning))


def _unknown(text: str, name: str) -> ReadingError:
    """Refuse bytes that are in no encoding that is known, or no text at all."""
    if len(_CONTROL.findall(text)) > CONTROLS_PER_CHARACTER * len(text):
        return _binary(text, name)
    first = next(at for at, character in enumerate(text) if character > "\x7f")
    line = _line_of(text, first)
    problem = f"The text is in an unknown encoding; the first letter in question is in line {line}."
    return ReadingError(name, problem, _REMEDY)


def _binary(text: str, name: str) -> ReadingError:
    return ReadingError(
        name,
        f"This is no text: it has control characters, the first in line {_first_control(text)}.",
        "Give a text, a web page, a PDF or a Word file.",
    )


def _first_control(text: str) -> int:
    """Give the line of the first control character; 1 where there is none."""
    found = _CONTROL.search(text)
    return _line_of(text, found.start()) if found else 1


def _line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
