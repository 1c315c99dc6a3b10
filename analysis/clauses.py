"""The clauses of a sentence: how far apart two words stand, and what lies between them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

COMMA_WORDS = 2
"""A comma counts as two words of distance: it weakens a bond but lists run across it."""

FAR = 1000

_WORD = re.compile(r"\w+(?:[’'.]\w+)*")
_COMMA = re.compile(",")
_BREAK = re.compile(r"[;:()—]|\s[–-]\s|[.!?…]\s")


class Clauses:
    """Words, commas and clause breaks of one sentence, by their character offsets."""

    __slots__ = ("breaks", "commas", "text", "words")

    def __init__(self, text: str, breaks: Iterable[int] = ()) -> None:
        """Take the sentence and the offsets of words that open a clause ("but", "while")."""
        self.text = text
        self.words = [match.start() for match in _WORD.finditer(text)]
        self.commas = [match.start() for match in _COMMA.finditer(text)]
        self.breaks = sorted({*(m.start() for m in _BREAK.finditer(text)), *breaks})

    def distance(self, end: int, start: int) -> int:
        """Count the words between two places, commas included; FAR across a clause break."""
        breaks = self.breaks
        if breaks and bisect_left(breaks, start) > bisect_left(breaks, end):
            return FAR
        words = bisect_left(self.words, start) - bisect_left(self.words, end)
        if self.commas:
            commas = bisect_right(self.commas, start) - bisect_left(self.commas, end)
            return words + COMMA_WORDS * commas
        return words

    def joined(self, end: int, start: int) -> bool:
        """Say whether "and", "or" or a comma stands between two places: a list, no bond."""
        between = self.text[end:start]
        return "," in between or " and " in between or " or " in between

    def clause(self, place: int) -> int:
        """Return the number of the clause that holds the character at ``place``, from 0."""
        return bisect_right(self.breaks, place)
