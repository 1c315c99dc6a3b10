"""Paragraphs out of lines: hard-wrapped lines are joined, whole paragraphs a line stay."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.cleaning.markup import Line, Mark, unmark

# Hard-wrapped text has this width: columns of print from 40, mail 72 to 80, the widest file 94.
WRAP_WIDTHS = range(40, 111)
WRAP_LINES = 3
# Lines may go beyond the width by this factor; of more than that, only addresses and tables.
LONG_FACTOR = 1.15
LONG_SHARE = 0.1
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

# Share of longer words with a capital in a title; in sentences below 0.4 on the seeds.
TITLE_CASE = 0.6
# Paragraphs parted by empty lines have at most this many lines each on average.
PARAGRAPH_LINES = 20

_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.|Mr\.|Ms\.|Mrs\.|Dr\.|Gen\.|Lt\.|St\.|No\.)$")
_LIST_SIGN = re.compile(r"\s*[,;|•·/]\s*")
_SENTENCE_END = re.compile(
    r"(?:[.!?…。！？][\"'”’»“‘)\]]*|(?<=[A-Za-zА-я”’\"')])[.!?][\"'”’]*\d{1,2})\s*$"
)
_WORD = re.compile(r"\w")
_SPLIT_WORD = re.compile(r"(\w+)-$")
# What no paragraph ends with: an opening quotation mark, an article, a preposition.
_OPEN_END = re.compile(
    r"(?:^|[\s(])[\"“„«]\s*$|\b(?:the|an?|of|to|and|in|for|with|by|from|at|on|that|der|die|das|und"
    r"|von|mit|и|в|на|с|по)$"
)


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


def is_title_case(text: str) -> bool:
    """Tell whether most words of four letters or more begin with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) >= TITLE_CASE * len(words)


def join_lines(lines: Sequence[Line], label: Callable[[str], str]) -> list[Block]:
    """Make paragraphs; ``label`` gives the role of a line that stands for itself, or "".

    In a hard-wrapped text, the lines between two empty ones are one paragraph, unless a line
    ends a sentence well before the width, or stands for itself (a byline, a date). In any other
    text each line is a paragraph, unless the next goes on with a small letter after an
    unfinished sentence.
    """
    width = wrap_width(lines)
    joiner = _Joiner(lines, width, label)
    for line in lines:
        joiner.add(line)
    known = _list_words(lines) if width else frozenset()
    return [_finish(group, known) for group in joiner.groups]


def wrap_width(lines: Sequence[Line]) -> int:
    """Find the width at which a text is hard-wrapped; 0 where it is not.

    The width is the length that nine of ten unfinished lines keep: addresses are not broken.
    """
    inner = [
        line.text
        for line, below in pairwise(lines)
        if line.text and below.text and line.mark != "heading"
    ]
    unfinished = sorted(len(text) for text in inner if not ends_sentence(text))
    if len(inner) < WRAP_LINES or len(unfinished) < WRAP_SHARE * len(inner):
        return 0
    width = unfinished[int(0.9 * len(unfinished))]
    if width not in WRAP_WIDTHS:
        return 0
    lengths = [len(line.text) for line in lines if line.text]
    over = sum(length > width * LONG_FACTOR for length in lengths)
    full = sum(len(text) >= FULL_SHARE * width for text in inner)
    return width if over <= LONG_SHARE * len(lengths) and full * 2 >= len(inner) else 0


@dataclass
class _Group:
    """A paragraph in the making: its lines, and what the finished one keeps of them."""

    lines: list[Line]
    apart: bool
    role: str

    @property
    def last(self) -> Line:
        """The line that the next one may continue."""
        return self.lines[-1]


class _Joiner:
    """The paragraphs so far, and whether the next line goes on with the last of them."""

    def __init__(self, lines: Sequence[Line], width: int, label: Callable[[str], str]) -> None:
        self.groups: list[_Group] = []
        self._width = width
        self._by_blanks = _has_blank_paragraphs(lines)
        self._label = label
        self._blank = True

    def add(self, line: Line) -> None:
        """Take the next line: a paragraph of its own, or the end of the one before."""
        if not line.text:
            self._blank = True
            return
        before = self.groups[-1] if self.groups else None
        role = self._role(before, line)
        if before and not role and not before.role and self._goes_on(before, line):
            before.lines.append(line)
        else:
            self.groups.append(_Group([line], self._blank, role))
        self._blank = False

    def _role(self, before: _Group | None, line: Line) -> str:
        """Label a line only where it stands for itself: within a wrapped sentence it may not."""
        alone = before is None or self._blank or before.role or before.last.mark == "heading"
        if self._width and before and not alone and not self._is_apart(before, line):
            return ""
        return self._label(line.text)

    def _goes_on(self, before: _Group, line: Line) -> bool:
        """Tell whether a line continues the paragraph before it."""
        last = before.last
        if last.mark == "heading":
            return last.goes_on and not self._blank and not line.mark
        if line.mark not in ("", "quote", "italic", "bold", "note") or last.mark == "image":
            return False
        unfinished = not ends_sentence(last.text) and last.text[-1] not in ":;"
        open_end = bool(_OPEN_END.search(last.text[-6:]))
        small = line.text[0].islower() or not _WORD.search(line.text)
        if self._blank:
            return bool(self._width) and unfinished and (line.text[0].islower() or open_end)
        if not self._width:
            return (unfinished and small) or open_end or last.text.endswith(",")
        ended = not self._by_blanks and self._is_broken(last, line)
        return not ended and not self._is_headline(before, line)

    def _is_apart(self, before: _Group, line: Line) -> bool:
        """Tell whether a line stands apart from the one before, though no empty line is between."""
        return self._is_broken(before.last, line) or self._is_headline(before, line)

    def _is_broken(self, last: Line, line: Line) -> bool:
        """Tell whether the line before ended a sentence though the next word had room on it."""
        ended = ends_sentence(last.text) and not _ABBREVIATION.search(last.text[-6:])
        return ended and not line.text[0].islower() and self._has_room(last, line)

    def _has_room(self, last: Line, line: Line) -> bool:
        """Tell whether the next word had room on the line before: it was broken on purpose."""
        needed = len(last.text) + 1 + len(line.text.split(" ", 1)[0])
        return needed <= self._width - WRAP_SLACK

    def _is_headline(self, before: _Group, line: Line) -> bool:
        """Tell whether the paragraph before is a headline: first, short, spelt like one."""
        if any(not group.role for group in self.groups[:-1]) or line.text[0].islower():
            return False
        if len(before.lines) > 1 or not self._has_room(before.last, line):
            return False
        return not ends_sentence(before.last.text) and is_title_case(before.last.text)


def _finish(group: _Group, known: frozenset[str]) -> Block:
    """Join the lines of a paragraph, and reduce mark-up that went over a line's end."""
    first = group.lines[0]
    text = first.text
    if len(group.lines) > 1:
        text = unmark(_join_words([line.text for line in group.lines], known))
    numbers = tuple(line.number for line in group.lines)
    return Block(numbers, text, first.mark, first.level, group.apart, group.role)


def _join_words(texts: Sequence[str], known: frozenset[str]) -> str:
    """Join lines with spaces, or without one where a line ends in a hyphen.

    The hyphen goes where the text has the word without it elsewhere: it only split a syllable.
    """
    pieces = [texts[0]]
    for before, after in pairwise(texts):
        first = _SPLIT_WORD.search(before[-40:]) if before.endswith("-") else None
        if first is None or not after[0].isalnum():
            pieces.append(f" {after}")
            continue
        second = re.match(r"\w+", after)
        if second and (first[1] + second.group()).lower() in known:
            pieces[-1] = pieces[-1][:-1]
        pieces.append(after)
    return "".join(pieces)


def _has_blank_paragraphs(lines: Sequence[Line]) -> bool:
    """Tell whether empty lines part the paragraphs, so that a short line ends none."""
    full = sum(bool(line.text) for line in lines)
    gaps = sum(bool(line.text) and not below.text for line, below in pairwise(lines))
    return gaps * PARAGRAPH_LINES >= full


def _list_words(lines: Sequence[Line]) -> frozenset[str]:
    """List the words of a text that splits words; empty for one that splits none."""
    if not any(line.text.endswith("-") for line in lines):
        return frozenset()
    return frozenset(word.lower() for line in lines for word in re.findall(r"\w+", line.text))
