"""The lines of a PDF's page: what PDFium says of its characters, without those nobody sees."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double, c_float, c_int, c_uint, c_ulong, c_ushort, create_string_buffer
from dataclasses import dataclass
from typing import Any, NamedTuple

from analysis.reading.layout import Line

# Words farther apart than this many letter sizes are pieces by themselves until it is known
# whether a gutter runs between them. A space is 0.25 to 0.33, in typescript 0.6, in justified lines
# more: what is so many times as wide as the line's other spaces counts, and what is wide anyway.
GAP = 0.45
WIDER_GAP = 1.6
WIDE_GAP = 1.0
# Words that stand this much higher or lower, or to the left, are another line, whatever the file
# says (letter sizes).
STEP = 0.5
# A figure is a note's mark if it is smaller than the letters around it and raised above their line.
MARK_SIZE = 0.85
MARK_RISE = 0.12
# A space is wider than this (letter sizes); PDFium misses narrow ones after a closing sign.
LOST_SPACE = 0.12
# Degrees by which a line may lean and still be read with the others: scans are seldom straight.
LEAN = 5
# Smaller letters (points) cannot be read in print.
SMALLEST = 2.0
# The size that PDFium gives is wrong if it is not of the order of the letter's box, which may be
# that of a full stop.
LIKELY_SIZES = (0.4, 12.0)
# Letters from this value of red, green and blue on cannot be seen on white paper.
WHITE = 0xF4
# Characters of a page that are asked whether their font says what they are.
SAMPLES = 50
# Objects of a page that are searched for a coloured ground behind white letters.
MOST_GROUNDS = 2000

# PDFium's mark for a hyphen that it took away: of the single character, and of a whole text.
_HYPHEN, _HYPHEN_IN_TEXT = "\x02", "\ufffe"
_LETTERS = str.maketrans(
    {
        **{"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"},
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
        **dict.fromkeys("\uf0b7\uf0a7\uf0a8\uf06e\uf076\uf0d8\uf0fc", "•"),  # Symbol, Wingdings
        **dict.fromkeys("\u2010\u2011", "-"),
    }
)
# Hyphens that programs put at the ends of lines; a writer's own is another character.
_SOFT_END = re.compile(r"(?<=[^\W\d_])[\u00ad\u2010]\s*$")
_MARK = re.compile(
    r"(?<=[^\W\d_]|[.,;:!?)\]”’\"'»…%])(?<!\b[mMkc])(?<!\b[kc]m)\s?"
    r"(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§¶])(?!\w)"
)
_MARK_SIGN = re.compile(r"[\d*†‡§¶]")
_LABEL = re.compile(r"(?:\d{1,3}|[*†‡§¶])(?=[^\W\d_]|[“‘«\"(])")
_SENTENCE_START = re.compile(r"[^\W\d_][a-z]")
_WORD = re.compile(r"\S+")
_CLOSING = re.compile(r"(?<=\w)[’'”\"»)](?=\w)")
_SPACED_OUT = re.compile(r"\s*(?:[^\W_]\s+){4,}[^\W_]\s*")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_UNSEEN_MODES = (3, 7)  # text rendering modes of ISO 32000-1, 9.3.6: invisible, and clipping only
_UPRIGHT = 0

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A line as PDFium parts the text of a page: numbers of its characters, and its direction."""

    start: int
    end: int
    turn: int | None
    broken: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line, and what decides whether one sees it."""

    line: Line
    hidden: bool
    white: bool


def read_lines(page: Any, text_page: Any, number: int) -> list[Line]:  # noqa: ANN401
    """Read what can be seen of a page's text, in the order of the file.

    A page that is printed sideways is turned. What runs in another direction than most of it, lies
    outside the page or is invisible is left out; only where most of a page is invisible it is
    read: so programs for text recognition put the text behind the picture of a page.
    """
    glyphs = _Glyphs(text_page)
    spans = list(glyphs.list_spans())
    turns: Counter[int] = Counter()
    for span in spans:
        if span.turn is not None:
            turns[span.turn] += span.end - span.start
    turn = turns.most_common(1)[0][0] if turns else _UPRIGHT
    pieces = [
        piece
        for span in spans
        if span.turn == turn
        for piece in glyphs.read_pieces(span, turn, number)
    ]
    return _list_seen(page, pieces, turn)


def share_unknown(text_page: Any) -> float:  # noqa: ANN401
    """Find the share of a page's letters of which the fonts do not say what they are (0 to 1)."""
    from pypdfium2 import raw  # type: ignore[import-untyped]

    count: int = text_page.count_chars()
    numbers = range(0, count, max(1, count // SAMPLES))
    unknown = sum(raw.FPDFText_HasUnicodeMapError(text_page, index) == 1 for index in numbers)
    return float(unknown / max(len(numbers), 1))


def _list_seen(page: Any, pieces: Sequence[_Piece], turn: int) -> list[Line]:  # noqa: ANN401
    """Leave out what is outside the page, too small, or not to be seen on it."""
    crop = _turn_box(page.get_cropbox(), turn)
    inside = [p for p in pieces if _is_in(p.line, crop) and p.line.size >= SMALLEST]
    characters = _count(inside)
    if 2 * _count([piece for piece in inside if piece.hidden]) < characters:
        inside = [piece for piece in inside if not piece.hidden]
    if 0 < 2 * _count([piece for piece in inside if piece.white]) < characters:
        grounds = list(_list_grounds(page, turn))
        inside = [p for p in inside if not p.white or any(_is_in(p.line, g) for g in grounds)]
    return [piece.line for piece in inside]


def _count(pieces: Sequence[_Piece]) -> int:
    return sum(len(piece.line.text) for piece in pieces)


def _is_in(line: Line, box: Box) -> bool:
    """Tell whether the middle of a line is in a box."""
    left, bottom, right, top = box
    return left <= (line.left + line.right) / 2 <= right and bottom <= line.middle <= top


def _list_grounds(page: Any, turn: int) -> Iterator[Box]:  # noqa: ANN401
    """Give the boxes of a page in which something other than paper may lie behind letters."""
    from pypdfium2 import raw

    for index in range(min(raw.FPDFPage_CountObjects(page), MOST_GROUNDS)):
        found = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(found)
        if kind == raw.FPDF_PAGEOBJ_TEXT or (kind == raw.FPDF_PAGEOBJ_PATH and _is_blank(found)):
            continue
        edges = [c_float() for _ in range(4)]
        if raw.FPDFPageObj_GetBounds(found, *map(byref, edges)):
            left, bottom, right, top = (edge.value for edge in edges)
            yield _turn_box((left, bottom, right, top), turn)


def _is_blank(path: Any) -> bool:  # noqa: ANN401
    """Tell whether a drawn shape is not filled, or filled with white."""
    from pypdfium2 import raw

    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    color = [c_uint() for _ in range(4)]
    known = raw.FPDFPageObj_GetFillColor(path, *map(byref, color))
    return fill.value == raw.FPDF_FILLMODE_NONE or (known and _is_white(color))


def _is_white(color: Sequence[c_uint]) -> bool:
    """Tell whether a colour (red, green, blue, opacity) leaves white paper white."""
    return all(part.value >= WHITE for part in color[:3]) or color[3].value == 0


def _turn_box(box: Box, turn: int) -> Box:
    """Turn a box so that text of this direction runs from left to right."""
    left, bottom, right, top = box
    xs, ys = zip(_turn_point(left, bottom, turn), _turn_point(right, top, turn), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _turn_point(x: float, y: float, turn: int) -> tuple[float, float]:
    if turn == _UPRIGHT:
        return x, y
    if turn == 90:
        return y, -x
    return (-x, -y) if turn == 180 else (-y, x)


class _Looks(NamedTuple):
    """The direction of a line, the size of its letters and the height on which they stand."""

    turn: int
    size: float
    baseline: float


class _Glyphs:
    """What PDFium knows of the characters of a page, by their numbers."""

    def __init__(self, text_page: Any) -> None:  # noqa: ANN401
        from pypdfium2 import raw

        self._raw, self._page = raw, text_page.raw
        self._text = _read_characters(text_page)
        self._matrix, self._rect = raw.FS_MATRIX(), raw.FS_RECTF()
        self._x, self._y = c_double(), c_double()
        self._name, self._flags = create_string_buffer(128), c_int()
        self._color = [c_uint() for _ in range(4)]
        self._color_places = [byref(part) for part in self._color]
        self._sizes: dict[int, float] = {}

    def list_spans(self) -> Iterator[_Span]:
        """Give the lines that PDFium makes, in the order of the file."""
        for match in re.finditer(rf"[^\r\n{_HYPHEN}]*[^\s{_HYPHEN}]", self._text):
            start, end = match.span()
            start += len(match[0]) - len(match[0].lstrip())
            broken = self._text[end : end + 1] == _HYPHEN
            yield _Span(start, end, self._find_turn(start), broken)

    def read_pieces(self, span: _Span, turn: int, page: int) -> Iterator[_Piece]:
        """Cut a line at wide gaps and steps, and read its pieces."""
        size = max(self._find_size(span.start), self._find_size(span.end - 1))
        words = [match.span() for match in _WORD.finditer(self._text, span.start, span.end)]
        lefts, bottoms, rights = self._measure_words(words, turn)
        gaps = [left - right for left, right in zip(lefts[1:], rights, strict=False)]
        usual = WIDER_GAP * sorted(gaps)[len(gaps) // 2] if gaps else 0.0
        widest = min(max(GAP * size, usual), WIDE_GAP * size)
        begin = span.start
        for place, gap in enumerate(gaps):
            stepped = abs(bottoms[place + 1] - bottoms[place]) > STEP * size
            if gap > widest or gap < -STEP * size or stepped:
                yield self._read_piece(_Span(begin, words[place][1], turn, broken=False), page)
                begin = words[place + 1][0]
        yield self._read_piece(_Span(begin, span.end, turn, span.broken), page)

    def _measure_words(
        self, words: Sequence[tuple[int, int]], turn: int
    ) -> tuple[list[float], list[float], list[float]]:
        """Measure the left edges of words, how far their first letters go down, and where they end.

        It is asked of every word of a document: boxes are read without further calls.
        """
        if turn != _UPRIGHT:
            boxes = [self._find_box(start, turn) for start, _ in words]
            rights = [self._find_box(end - 1, turn)[2] for _, end in words]
            return [box[0] for box in boxes], [box[1] for box in boxes], rights
        find, page, rect = self._raw.FPDFText_GetLooseCharBox, self._page, self._rect
        lefts, bottoms, rights = [], [], []
        for start, end in words:
            find(page, start, rect)
            lefts.append(rect.left)
            bottoms.append(rect.bottom)
            find(page, end - 1, rect)
            rights.append(rect.right)
        return lefts, bottoms, rights

    def _read_piece(self, span: _Span, page: int) -> _Piece:
        """Read a piece: its words without marks of notes, its place, its looks."""
        start, end, turn = span.start, span.end, span.turn or _UPRIGHT
        samples = (start, (start + end) // 2, end - 1)
        size = sorted(self._find_size(index) for index in samples)[1]
        baseline = sorted(self._find_baseline(index, turn) for index in samples)[1]
        looks = _Looks(turn, size, baseline)
        text, soft = self._read_words(start, end, looks)
        line = Line(
            page,
            text,
            self._find_box(start, turn)[0],
            self._find_box(end - 1, turn)[2],
            looks.baseline,
            looks.size,
            hyphen="soft" if soft else "plain" if span.broken else "",
            bold=(self._is_bold(start), self._is_bold(end - 1)),
            artifact=self._is_artifact(start),
        )
        return _Piece(line, self._is_hidden(start), self._is_white(start))

    def _read_words(self, start: int, end: int, looks: _Looks) -> tuple[str, bool]:
        """Read the words of a piece, and whether a program broke its last one."""
        text = self._text[start:end]
        edits = [*self._find_marks(start, end, looks), *self._find_lost_spaces(start, end, looks)]
        for first, last, new in sorted(edits, reverse=True):
            text = f"{text[: first - start]}{new}{text[last - start :]}"
        if _SPACED_OUT.fullmatch(text):
            text = "".join(text.split())
        soft = None if text.isascii() else _SOFT_END.search(text)
        text = text[: soft.start()] if soft else text
        return text if text.isascii() else text.translate(_LETTERS), bool(soft)

    def _find_marks(self, start: int, end: int, looks: _Looks) -> Iterator[tuple[int, int, str]]:
        """Find raised numbers of notes: within a line they go, at its beginning they label it."""
        if not _MARK_SIGN.search(self._text, start, end):  # as in most lines
            return
        for mark in _MARK.finditer(self._text, start, end):
            sign = mark.end() - len(mark[0].lstrip())
            if mark.start() > start and self._is_raised(sign, looks):
                yield mark.start(), mark.end(), ""
        label = _LABEL.match(self._text, start, end)
        if label and (self._is_raised(start, looks) or self._begins_sentence(label.end())):
            yield label.end(), label.end(), " "

    def _begins_sentence(self, index: int) -> bool:
        found = _SENTENCE_START.match(self._text, index)
        return found is not None and found[0][0].isupper()

    def _is_raised(self, index: int, looks: _Looks) -> bool:
        small = self._find_size(index) < MARK_SIZE * looks.size
        rise = self._find_baseline(index, looks.turn) - looks.baseline
        return small and rise > MARK_RISE * looks.size

    def _find_lost_spaces(
        self, start: int, end: int, looks: _Looks
    ) -> Iterator[tuple[int, int, str]]:
        """Find words that PDFium ran together after a closing sign, to which letters are close."""
        for sign in _CLOSING.finditer(self._text, start, end):
            right = self._find_box(sign.start(), looks.turn)[2]
            if self._find_box(sign.end(), looks.turn)[0] - right > LOST_SPACE * looks.size:
                yield sign.end(), sign.end(), " "

    def _find_turn(self, index: int) -> int | None:
        """Find the direction of a character's line in quarters of a circle; None if it is askew."""
        self._raw.FPDFText_GetMatrix(self._page, index, self._matrix)
        degrees = math.degrees(math.atan2(self._matrix.b, self._matrix.a)) % 360
        turn = round(degrees / 90) * 90
        return turn % 360 if abs(degrees - turn) <= LEAN else None

    def _find_size(self, index: int) -> float:
        """Find the size of a character's font on the page."""
        if index not in self._sizes:
            self._sizes[index] = self._measure_size(index)
        return self._sizes[index]

    def _measure_size(self, index: int) -> float:
        self._raw.FPDFText_GetMatrix(self._page, index, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        size: float = self._raw.FPDFText_GetFontSize(self._page, index) * scale
        self._raw.FPDFText_GetLooseCharBox(self._page, index, self._rect)
        low, high = LIKELY_SIZES
        height = abs(self._rect.top - self._rect.bottom)
        width = abs(self._rect.right - self._rect.left)
        box = max(height, width)
        return size if low * box <= size <= high * box or not box else box

    def _find_baseline(self, index: int, turn: int) -> float:
        """Find the height of the line on which a character stands."""
        self._raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return _turn_point(self._x.value, self._y.value, turn)[1]

    def _find_box(self, index: int, turn: int) -> Box:
        """Find the box of a character with the room that its font gives it."""
        rect = self._rect
        self._raw.FPDFText_GetLooseCharBox(self._page, index, rect)
        box = (rect.left, rect.bottom, rect.right, rect.top)
        return _turn_box(box, turn) if turn else box

    def _is_bold(self, index: int) -> bool:
        """Tell whether a character is printed bold, by the name of its font or its weight."""
        raw, size = self._raw, len(self._name)
        length = raw.FPDFText_GetFontInfo(self._page, index, self._name, size, self._flags)
        # A name that is too long is not written: what stands there is another font's.
        named = length <= size and _BOLD.search(self._name.value)
        return bool(named) or raw.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT

    def _is_artifact(self, index: int) -> bool:
        """Tell whether the file marks a character as no part of the text (ISO 32000-1, 14.8.2)."""
        found = self._raw.FPDFText_GetTextObject(self._page, index)
        for number in range(self._raw.FPDFPageObj_CountMarks(found) if found else 0):
            mark = self._raw.FPDFPageObj_GetMark(found, number)
            name, length = (c_ushort * 16)(), c_ulong()
            self._raw.FPDFPageObjMark_GetName(mark, name, 32, byref(length))
            if bytes(name).decode("utf-16-le", "replace").startswith("Artifact\0"):
                return True
        return False

    def _is_hidden(self, index: int) -> bool:
        """Tell whether a character is of the invisible kind."""
        found = self._raw.FPDFText_GetTextObject(self._page, index)
        return bool(found) and self._raw.FPDFTextObj_GetTextRenderMode(found) in _UNSEEN_MODES

    def _is_white(self, index: int) -> bool:
        """Tell whether a character is white or has no colour at all."""
        known = self._raw.FPDFText_GetFillColor(self._page, index, *self._color_places)
        return bool(known) and _is_white(self._color)


def _read_characters(text_page: Any) -> str:  # noqa: ANN401
    """Read the characters of a page, one for each of PDFium's numbers."""
    text: str = text_page.get_text_range()
    if len(text) == text_page.count_chars():
        return text.replace(_HYPHEN_IN_TEXT, _HYPHEN)
    # The text has more or fewer characters than PDFium counts: ask for each by its number.
    from pypdfium2.raw import FPDFText_GetUnicode  # type: ignore[import-untyped]

    codes = [FPDFText_GetUnicode(text_page, i) for i in range(text_page.count_chars())]
    # Halves of a pair and zero are no characters; a space keeps the numbering.
    return "".join(chr(c) if c and not 0xD800 <= c < 0xE000 else " " for c in codes)
