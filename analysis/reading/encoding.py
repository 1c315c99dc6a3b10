"""Bytes to text: which encoding they are in, told from the bytes and never passed over in silence.

A wrong guess is worse than a refusal: it makes words that no dictionary knows, and a count of
zero. So the order is: a mark at the beginning; UTF-8, which other text hardly ever fits by
accident; UTF-16 by its zero bytes; then the single-byte code pages, each decoded and judged by
how well its letters fit the words and an alphabet; last the East Asian ones.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.document import Candidate
from analysis.errors import ReadingError

# Code pages in the order in which a tie is decided: the commonest in European text first.
CODE_PAGES = {
    "cp1252": "Windows-1252",
    "cp1251": "Windows-1251",
    "koi8_u": "KOI8-R",  # KOI8-U holds the same Russian letters at the same places
    "iso8859_5": "ISO-8859-5",
    "iso8859_15": "ISO-8859-15",
    "cp1250": "Windows-1250",
    "iso8859_2": "ISO-8859-2",
    "cp866": "IBM 866",
    "mac_roman": "Mac Roman",
    "mac_cyrillic": "Mac Cyrillic",
    "cp850": "IBM 850",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
}
EAST_ASIAN = {
    "gb18030": "GB 18030",
    "shift_jis": "Shift-JIS",
    "euc_jp": "EUC-JP",
    "big5": "Big5",
    "euc_kr": "EUC-KR",
}

# The letters beyond a to z of the languages whose code pages are tried (Unicode CLDR, main
# exemplar sets, with ‘œ’ and the foreign letters that English print keeps).
ALPHABETS = (
    "àâäáãåçéèêëíîïñóôöøúüæœß",  # English: letters of foreign names
    "äöüß",
    "àâæçéèêëîïôœùûüÿ",
    "áéíñóúü",
    "àèéìíîòóùú",
    "áâãàçéêíóôõú",
    "åäöæøé",
    "ąćęłńóśźż",
    "áčďéěíňóřšťúůýžľĺŕäô",
    "áéíóöőúüű",
    "ăâîșțşţ",
    "çğıöşüâî",
    "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэё",
    "άέήίαβγδεζηθικλμνξοπρσςτυφχψωόύώϊϋΐΰ",
)

# Latin text is mostly a to z: Polish, the richest in other letters, has 7 % of them, Vietnamese
# 25 %; Cyrillic read as Latin has none but them.
MOST_NON_ASCII_IN_LATIN = 0.35

# Share of the non-ASCII characters that may fit badly: none do in the right code page but for a
# stray symbol; wrong ones start at 0.1 (texts in nine languages and 13 code pages).
MOST_MISFITS = 0.08

# Capitals settle a tie only: some texts are all capitals.
CAPITALS_PENALTY = 0.02

# A text may hold a stray control character (copied from a PDF); in random bytes one in nine is
# one, in images and archives one in twenty or more.
CONTROLS_PER_CHARACTER = 0.01

# Share of undecodable bytes that a file in UTF-8 may hold, of its non-ASCII characters.
MOST_DAMAGE = 0.05

# Fewer East Asian characters than this may be any bytes: 6 of 300 random strings of 20 bytes were.
FEWEST_EAST_ASIAN = 30

SAMPLE_CHARACTERS = 20_000

# A sample line for the reader: as much as fits a line of the screen, the first letter in question
# not at its edge.
LONGEST_SAMPLE = 120
SAMPLE_BEFORE = 40

_REMEDY = "Open it in the program that wrote it and save it as UTF-8 text."
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_WORD = re.compile(r"[^\W\d_]+")
_SYMBOL_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f’‘‑·\xad–—…”“»«](?=[^\W\d_])")
_NEVER_IN_PROSE = re.compile("[\x80-\x9f\ue000-\uf8ff\u2500-\u259f¤¦¬¨¸ˇ˘˙˛˝¯‡ƒ¶]")


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

    ``encoding`` is the one that the reader chose, by Python's name of it; "" lets the bytes tell.

    Raises:
        ReadingError: it is no text, or in no encoding that fits; names the first byte at fault.
    """
    decoded = _decode_chosen(data, name, encoding) if encoding else _decode_told(data, name)
    _refuse_binary(decoded.text, data, name)
    return replace(decoded, text=_CONTROL.sub("", decoded.text))


def _decode_told(data: bytes, name: str) -> Decoded:
    """Decode by what the bytes tell of their encoding."""
    return _decode_marked(data, name) or _decode_unmarked(data, name)


def _decode_chosen(data: bytes, name: str, encoding: str) -> Decoded:
    """Decode by the encoding that the reader chose; the other candidates stay at hand."""
    label = {**CODE_PAGES, **EAST_ASIAN}.get(encoding, encoding)
    try:
        text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    except LookupError as error:
        problem = f'There is no encoding "{encoding}".'
        raise ReadingError(name, problem, "Write one such as utf-8, cp1252 or koi8-r.") from error
    try:
        told = _decode_told(data, name).candidates
    except ReadingError:
        told = ()
    candidates = sorted(told, key=lambda candidate: candidate.codec != encoding)
    damage = text.count("\ufffd")
    return Decoded(text, label, warn_of_damage(damage, text, label), tuple(candidates))


def warn_of_damage(damage: int, text: str, label: str) -> tuple[str, ...]:
    """Say how many characters could not be decoded, and where the first one is."""
    if not damage:
        return ()
    count = "1 character" if damage == 1 else f"{damage} characters"
    line = text.count("\n", 0, text.index("\ufffd")) + 1
    place = f"the first in line {line}"
    return (f"{count} could not be decoded as {label}, {place}; \ufffd stands instead.",)


def _decode_marked(data: bytes, name: str) -> Decoded | None:
    """Decode a text that begins with a byte order mark, or switches sets by escapes."""
    for mark, codec, label in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, codec, label, name, skip=len(mark))
    if b"\x1b$" in data and max(data) < 0x80:
        return _decode_as(data, "iso2022_jp", "ISO-2022-JP", name)
    return None


def _decode_as(data: bytes, codec: str, label: str, name: str, skip: int = 0) -> Decoded:
    """Decode by an encoding that the file declares by its mark; a torn last character is said."""
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        text = decoder.decode(data[skip:])
    except UnicodeDecodeError as error:
        problem = f"It is marked as {label}, but byte {skip + error.start} does not fit."
        raise ReadingError(name, problem, _REMEDY) from error
    torn = bool(decoder.getstate()[0])
    return Decoded(text, label, (_TORN,) if torn else ())


_TORN = "The file ends in the middle of a character: it may be cut short."


def _decode_unmarked(data: bytes, name: str) -> Decoded:
    """Decode a text without a mark."""
    codec = _find_utf16(data)
    if codec:
        return _decode_as(data, codec, "UTF-16", name)
    utf8 = _decode_utf8(data)
    if utf8:
        return utf8
    if 0 in data:
        raise _binary(name, data.index(0))
    return _decode_code_page(data, name)


def _find_utf16(data: bytes) -> str:
    """Tell UTF-16 without a mark: its high bytes are 0 (Latin) or 4 (Cyrillic)."""
    head = data[:4_000]
    for codec, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(high) > 1 and high.count(0) and high.count(0) + high.count(4) > 0.7 * len(high):
            other = head[::2] if codec == "utf-16-le" else head[1::2]
            if other.count(0) == 0:
                return codec
    return ""


def _decode_utf8(data: bytes) -> Decoded | None:
    """Decode UTF-8; a few undecodable bytes among much that fits are said, not fatal."""
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as error:
        first = error.start
    if first >= len(data) - 3 and max(data[:first], default=0) >= 0x80:
        return Decoded(data[:first].decode("utf-8"), "UTF-8", (_TORN,))
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    if damaged > MOST_DAMAGE * sum(character > "\x7f" for character in text):
        return None
    return Decoded(text, "UTF-8", warn_of_damage(damaged, text, "UTF-8"))


def _decode_code_page(data: bytes, name: str) -> Decoded:
    """Decode by the code page whose letters fit best, if any fits."""
    judged = []
    for rank, codec in enumerate(CODE_PAGES):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        misfits, strange = _judge(text)
        if misfits <= MOST_MISFITS:
            judged.append((round(misfits + strange, 3), rank, codec, text))
    if not judged:
        return _decode_east_asian(data, name)
    judged.sort(key=lambda entry: entry[:2])
    best, _rank, codec, text = judged[0]
    label = CODE_PAGES[codec]
    rivals = {c: other for score, _, c, other in judged if score == best and other != text}
    warning = f"The text does not say how it is encoded; it was read as {label}."
    if not rivals:
        return Decoded(text, label, (warning,))
    names = " or ".join(CODE_PAGES[rival] for rival in rivals)
    warning += f" It could also be {names}: look at the accented letters."
    return Decoded(text, label, (warning,), _list_candidates({codec: text, **rivals}))


def _list_candidates(texts: Mapping[str, str]) -> tuple[Candidate, ...]:
    """Give each encoding with the line in which they differ most, as it reads in each.

    ``texts`` is the text by codec, the one taken first.
    """
    by_line = zip(*(text.split("\n") for text in texts.values()), strict=True)
    lines = max(by_line, key=_count_differing)
    first = next(_places_of_difference(lines), 0)
    start = max(0, first - SAMPLE_BEFORE)
    start = lines[0].find(" ", start, first) + 1 or start if start else 0
    samples = [line[start : start + LONGEST_SAMPLE].strip() for line in lines]
    return tuple(
        Candidate(codec, CODE_PAGES[codec], sample)
        for codec, sample in zip(texts, samples, strict=True)
    )


def _count_differing(lines: Sequence[str]) -> int:
    """Count the places at which the decodings of one line differ."""
    return 0 if len(set(lines)) == 1 else sum(1 for _ in _places_of_difference(lines))


def _places_of_difference(lines: Sequence[str]) -> Iterator[int]:
    """List the places at which not all of several decodings of one line have the same letter."""
    for place, letters in enumerate(zip(*lines, strict=False)):
        if len(set(letters)) > 1:
            yield place


def fits_letters(text: str) -> bool:
    """Tell whether a decoding gives words as some language writes them, as far as letters tell."""
    return _judge(text)[0] <= MOST_MISFITS


def _judge(text: str) -> tuple[float, float]:
    """Tell how badly a decoding fits: misplaced characters, and letters of no one alphabet.

    Both are shares of the non-ASCII characters, from 0 (fits) to 1.
    """
    lines = [line for line in text.splitlines() if not line.isascii()]
    sample = "\n".join(lines)[:SAMPLE_CHARACTERS]
    total = sum(character > "\x7f" for character in sample) or 1
    words = _WORD.findall(sample)
    letters = Counter("".join(words).lower())
    foreign = Counter({letter: n for letter, n in letters.items() if letter > "\x7f"})
    if _is_too_rich(letters) or _is_mostly_single(words):
        return 1.0, 1.0
    misfits: float = len(_SYMBOL_IN_WORD.findall(sample)) + len(_NEVER_IN_PROSE.findall(sample))
    misspelt = "".join(word for word in words if not word.isascii() and _is_misspelt(word))
    misfits += sum(letter > "\x7f" for letter in misspelt)
    misfits += CAPITALS_PENALTY * total * _is_mostly_capitals(words)
    outside = min(
        sum(n for letter, n in foreign.items() if letter not in alphabet) for alphabet in ALPHABETS
    )
    return misfits / total, outside / total


def _is_too_rich(letters: Counter[str]) -> bool:
    """Tell whether more letters are Latin ones beyond a to z than any language has."""
    latin = Counter({letter: n for letter, n in letters.items() if letter < "\u0250"})
    beyond = sum(n for letter, n in latin.items() if letter > "\x7f")
    return beyond > MOST_NON_ASCII_IN_LATIN * latin.total()


def _is_mostly_single(words: list[str]) -> bool:
    """Tell whether the Cyrillic or Greek words are single letters: spaces and dashes of others."""
    lengths = Counter(len(word) == 1 for word in words if word > "\u0250")
    return lengths[True] > lengths[False]


def _is_mostly_capitals(words: list[str]) -> bool:
    """Tell whether a text is all capitals: as KOI8-R read in Windows-1251 would be."""
    cases = Counter(letter.isupper() for word in words for letter in word if letter > "\x7f")
    return cases[True] > cases[False]


def _is_misspelt(word: str) -> bool:
    """Tell whether a word mixes scripts, or capitals and small letters as no word does."""
    scripts = {_script(letter) for letter in word}
    return len(scripts) > 1 or not (word.islower() or word.isupper() or word.istitle())


def _script(letter: str) -> str:
    """Name the script of a letter of the code pages."""
    if letter < "\u0250":
        return "Latin"
    return "Greek" if letter < "\u0400" else "Cyrillic"


def _decode_east_asian(data: bytes, name: str) -> Decoded:
    """Decode a two-byte encoding as charset-normalizer tells it.

    It is asked about these only: of 30 single-byte texts in nine languages it got a quarter
    wrong, among them English with curly quotation marks in Windows-1252.
    """
    # Imported late: hardly any file comes here.
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(EAST_ASIAN), enable_fallback=False).best()
    wide = sum(character > "\u2e7f" for character in str(best or ""))
    if best is None or best.encoding not in EAST_ASIAN or wide < FEWEST_EAST_ASIAN:
        first = next(at for at, byte in enumerate(data) if byte >= 0x80)
        problem = f"The text is in an unknown encoding (the first such byte is number {first})."
        raise ReadingError(name, problem, _REMEDY)
    label = EAST_ASIAN[best.encoding]
    warning = f"The text does not say how it is encoded; it was read as {label}."
    return Decoded(str(best), label, (warning,))


def _refuse_binary(text: str, data: bytes, name: str) -> None:
    """Refuse a text with too many control characters."""
    controls = len(_CONTROL.findall(text))
    if controls > CONTROLS_PER_CHARACTER * len(text):
        first = next((at for at, byte in enumerate(data) if byte < 9), 0)
        raise _binary(name, first)


def _binary(name: str, first: int) -> ReadingError:
    return ReadingError(
        name,
        f"This is no text: byte {first} is a control character.",
        "Give a text, a web page, a PDF or a Word file.",
    )
