"""Paragraphs out of lines: hard-wrapped lines are joined, whole paragraphs a line stay."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.cleaning.markup import Line, Mark

# Hard-wrapped text is at most this wide: mail wraps at 72 to 80, the widest trial file at 94.
WRAP_WIDTH = 110
WRAP_LINES = 3
# A text is hard-wrapped where at least this share of its inner lines ends no sentence: 0.66 to
# 0.97 in the wrapped trial files, 0.00 to 0.33 in the others.
WRAP_SHARE = 0.5
# A line shorter than this share of the width was not broken because it was full.
FULL_SHARE = 0.6
# Room, in characters, that a full line may leave beside the next word.
WRAP_SLACK = 3

# A list of keywords has at least three, of at most four words each.
KEYWORDS = 3
KEYWORD_WORDS = 4

_LIST_SIGN = re.compile(r"\s*[,;|•·/]\s*")
_SENTENCE_END = re.compile(
    r"(?:[.!?…。！？][\"'”’»“‘)\]]*|(?<=[A-Za-zА-я”’\"')])[.!?][\"'”’]*\d{1,2})\s*$"
)
_WORD = re.compile(r"\w")
_SPLIT_WORD = re.compile(r"(\w+)-$")
_OPEN_QUOTE = re.compile(r"(?:^|[\s(])[\"“„«]\s*$")


@dataclass(frozen=True)
class Block:
    """A paragraph: the source lines that it was made from, and its words.

    ``role`` is "" for a part of the body, else what the paragraph is instead. ``apart`` says
    that an empty line stands before it.
    """

    lines: tuple[int, ...]
    text: str
    mark: Mark = ""
    level: int = 0
    apart: bool = True
    role: str = ""

    @property
    def words(self) -> int:
        """Number of words."""
        return len(self.text.split())

    @property
    def is_sentence(self) -> bool:
        """Whether the paragraph ends as a sentence does."""
        return ends_sentence(self.text)


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does (a note's number may follow)."""
    return bool(_SENTENCE_END.search(text[-12:]))


def is_keywords(text: str) -> bool:
    """Tell whether a text is a list of three or more keywords and no sentence."""
    parts = [part for part in _LIST_SIGN.split(text) if part]
    return len(parts) >= KEYWORDS and all(len(p.split()) <= KEYWORD_WORDS for p in parts)


def join_lines(lines: Sequence[Line], label: Callable[[str], str]) -> list[Block]:
    """Make paragraphs; ``label`` gives the role of a line that stands for itself, or "".

    In a hard-wrapped text, the lines between two empty ones are one paragraph, unless a line
    ends a sentence well before the width, or stands for itself (a byline, a date). In any other
    text each line is a paragraph, unless the next goes on with a small letter after an
    unfinished sentence.
    """
    width = wrap_width(lines)
    joiner = _Joiner(width, label, _split_words(lines) if width else frozenset())
    for line in lines:
        joiner.add(line)
    return joiner.blocks


def wrap_width(lines: Sequence[Line]) -> int:
    """Find the width at which a text is hard-wrapped; 0 where it is not.

    The width is the length that 98 of 100 lines keep: addresses cannot be broken.
    """
    lengths = sorted(len(line.text) for line in lines if line.text)
    inner = [
        line
        for line, below in pairwise(lines)
        if line.text and below.text and line.mark != "heading"
    ]
    if len(inner) < WRAP_LINES:
        return 0
    width = lengths[int(len(lengths) * 0.98) - (len(lengths) >= 50)]
    unfinished = sum(not ends_sentence(line.text) for line in inner)
    full = sum(len(line.text) >= FULL_SHARE * width for line in inner)
    if width > WRAP_WIDTH or unfinished < WRAP_SHARE * len(inner) or full < len(inner) / 2:
        return 0
    return width


class _Joiner:
    """The paragraphs so far, and whether the line before goes on."""

    def __init__(self, width: int, label: Callable[[str], str], known: frozenset[str]) -> None:
        self.blocks: list[Block] = []
        self._width = width
        self._known = known
        self._label = label
        self._blank = True
        self._last: Line | None = None

    def add(self, line: Line) -> None:
        """Take the next line: a paragraph of its own, or the end of the one before."""
        if not line.text:
            self._blank = True
            return
        role = self._role(line)
        if not role and self._goes_on(line):
            self._extend(line)
        else:
            mark = "" if line.mark == "quote" else line.mark
            block = Block((line.number,), line.text, mark, line.level, self._blank, role)
            self.blocks.append(block)
        self._last, self._blank = line, False

    def _role(self, line: Line) -> str:
        """Label a line only where it stands for itself: within a wrapped sentence it may not."""
        before = self.blocks[-1] if self.blocks else None
        alone = before is None or self._blank or before.role or before.mark == "heading"
        if self._width and not alone and not self._is_broken(line):
            return ""
        return self._label(line.text)

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a line continues the paragraph before it."""
        before = self.blocks[-1] if self.blocks else None
        last = self._last
        if before is None or last is None or before.role:
            return False
        if last.mark == "heading":
            return last.goes_on and not self._blank and not line.mark
        if line.mark not in ("", "quote", "italic", "bold", "note") or last.mark == "image":
            return False
        unfinished = not before.is_sentence
        small = line.text[0].islower() or not _WORD.search(line.text)
        if self._blank:
            full = len(last.text) >= FULL_SHARE * self._width
            return bool(self._width) and unfinished and full and line.text[0].islower()
        if not self._width:
            open_end = before.text.endswith(",") or bool(_OPEN_QUOTE.search(before.text))
            return (unfinished and small and before.text[-1] not in ":;") or open_end
        return not self._is_broken(line) and not self._is_headline(before, line)

    def _is_broken(self, line: Line) -> bool:
        """Tell whether the line before ended a sentence though the next word had room on it."""
        if self._last is None:
            return False
        needed = len(self._last.text) + 1 + len(line.text.split(" ", 1)[0])
        return ends_sentence(self._last.text) and needed <= self._width - WRAP_SLACK

    def _is_headline(self, before: Block, line: Line) -> bool:
        """Tell whether the paragraph before is a headline: short, at the top, then a capital."""
        assert self._last is not None  # noqa: S101  # called with a line before only
        prose = any(block.words >= 15 and not block.role for block in self.blocks)
        short = len(self._last.text) < FULL_SHARE * self._width and not before.is_sentence
        return short and not prose and not line.text[0].islower()

    def _extend(self, line: Line) -> None:
        """Join a line to the paragraph before it."""
        before = self.blocks[-1]
        text = _join_words(before.text, line.text, self._known)
        self.blocks[-1] = replace(before, lines=(*before.lines, line.number), text=text)


def _join_words(before: str, after: str, known: frozenset[str]) -> str:
    """Join two lines with a space, or without one where the first ends in a hyphen.

    The hyphen goes where the text has the word without it elsewhere: it only split a syllable.
    """
    first = _SPLIT_WORD.search(before)
    if first is None or not after[0].isalnum():
        return f"{before} {after}"
    second = re.match(r"\w+", after)
    whole = first[1] + (second.group() if second else "")
    return before[:-1] + after if whole.lower() in known else before + after


def _split_words(lines: Sequence[Line]) -> frozenset[str]:
    """List the words of a text, to tell a split word from one with a hyphen of its own."""
    return frozenset(word.lower() for line in lines for word in re.findall(r"\w+", line.text))
