"""Words that a line's end broke: whether their hyphen is their own or the printer's."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis.reading.layout.lines import Line

# A document breaks words if more of its lines than this end in a hyphen: typeset pages have 0.1 to
# 0.3. Where fewer do than the smaller share, none is broken: texts without a broken word have up to
# 0.03 by their compounds. Between them the words that the document knows decide.
HYPHEN_SHARE = 0.045
COMPOUND_SHARE = 0.03
# Both halves are words of their own from this many letters on; shorter ones are often syllables.
FEWEST_LETTERS = (5, 4)
# Letters that make another word of one ("over", "overall") and no mere form of it ("mixes").
MORE_LETTERS = 3
# Compounds with the same first half ("long-term", "long-range") that show that it takes a hyphen.
FEWEST_COMPOUNDS = 2

# A hyphen before these stands for the second half of a compound ("short- and long-term").
_CONJUNCTIONS = frozenset(
    "and or to und oder bzw sowie et ou y e o ed i и или та або".split()  # noqa: SIM905  # a list of words reads best as such
)
_LETTER_WORDS = frozenset("aiouyeàоиавксу")  # of one letter, in the same languages
_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST = re.compile(r"\w*$")
_FIRST = re.compile(r"\w*")
_HYPHEN_END = re.compile(r"(?<=[^\W_])-$")
_DASH_START = re.compile(r"—\w")
_DASH_END = re.compile(r"\S[—–]$")
# Scripts that put no space between words: kana, Han, and full-width signs.
_UNSPACED_END = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$")
_UNSPACED_START = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


class LineJoiner:
    """Joins lines of one document, with what its other lines show of the words it uses."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Learn the words of lines, and whether the document breaks words at all."""
        self._words: Counter[str] = Counter()
        begun = False
        hyphens = [bool(line.hyphen) or line.text.endswith("-") for line in lines]
        for line, ends in zip(lines, hyphens, strict=True):
            tokens = _WORD.findall(line.text.lower())
            self._words.update(tokens[begun : len(tokens) - ends])
            begun = ends
        full = sum(above.baseline != line.baseline for above, line in pairwise(lines))
        soft = any(line.hyphen == "soft" for line in lines)
        self._breaks = sum(hyphens) > HYPHEN_SHARE * full and not soft
        self._never_breaks = sum(hyphens) < COMPOUND_SHARE * full or soft
        self._sorted = sorted(self._words)
        compounds = {word for word in self._words if "-" in word}
        self._first_halves = Counter(word.split("-")[0] for word in compounds)

    def join(self, line: Line, more: str) -> str:
        """Give a line as it stands before the next one: with a space, a hyphen, or neither."""
        text, hyphen = line.text, line.hyphen
        if not hyphen and _HYPHEN_END.search(text) and more[:1].isalnum():
            text, hyphen = text[:-1], "plain"
        if not hyphen:
            unspaced = _UNSPACED_END.search(text) and _UNSPACED_START.match(more)
            dash = _DASH_END.search(text) or _DASH_START.match(more)
            return text if unspaced or dash else f"{text} "
        first, second = _last_word(text), _first_word(more)
        elliptic = second.lower() in _CONJUNCTIONS and more[len(second) :][:1].isspace()
        if elliptic and f"{first}{second}".lower() not in self._words:
            return f"{text}- "
        return f"{text}-" if self._is_compound(first, second, hyphen) else text

    def join_initial(self, initial: str, text: str) -> str:
        """Join a large first letter with its line; it may be a word by itself ("A", "I")."""
        first = _first_word(text).lower()
        alone = initial[-1:].lower() in _LETTER_WORDS and initial[-1:].lower() in self._words
        # The line's own first word counts once, be it whole or the rest of a word.
        apart = self._words[first] > 1 and not self._words[f"{initial[-1:].lower()}{first}"]
        return f"{initial} {text}" if alone and apart else f"{initial}{text}"

    def _is_compound(self, first: str, second: str, hyphen: str) -> bool:
        """Tell whether a word is written with a hyphen within a line too.

        So is what goes on with a capital or a figure ("NATO-Russia", "mid-2014") and what begins
        with capitals only ("NATO-led"). Of the rest, what the document shows elsewhere counts.
        """
        if not second[:1].islower() or first[-1:].isdigit():
            return True
        if len(first) > 1 and first.isupper():
            return True
        first, second = first.lower(), second.lower()
        whole, halves = self._words[f"{first}{second}"], self._words[f"{first}-{second}"]
        if halves or whole or hyphen == "soft":
            return halves > whole
        if not self._breaks:
            known = first in self._words or second in self._words
            return known or self._never_breaks
        if second not in self._words:
            return False
        if self._first_halves[first] >= FEWEST_COMPOUNDS:
            return True
        long = len(first) >= FEWEST_LETTERS[0] and len(second) >= FEWEST_LETTERS[1]
        return long and first in self._words and not self._begins_words(first)

    def _begins_words(self, first: str) -> bool:
        """Tell whether longer words of the document begin with a word."""
        for word in self._sorted[bisect_left(self._sorted, first) :]:
            if not word.startswith(first):
                return False
            if len(word) >= len(first) + MORE_LETTERS and "-" not in word:
                return True
        return False


def _last_word(text: str) -> str:
    found = _LAST.search(text[-40:])
    return found[0] if found else ""


def _first_word(text: str) -> str:
    found = _FIRST.match(text)
    return found[0] if found else ""
