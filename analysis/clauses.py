"""The clauses of a sentence: how far apart two words stand, and what lies between them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

COMMA_WORDS = 2
"""A comma counts as two words of distance: it weakens a bond but lists run across it."""

FAR = 1000

_BREAK = re.compile(r"[;:()—]|\s[–-]\s|[.!?…]\s")


class Clauses:
    """Where the clauses of one sentence break, by character offsets."""

    __slots__ = ("breaks", "text")

    def __init__(self, text: str, breaks: Iterable[int] = ()) -> None:
        """Take the sentence and the offsets of words that open a clause ("but", "while")."""
        self.text = text
        self.breaks = sorted({*(match.start() for match in _BREAK.finditer(text)), *breaks})

    def distance(self, end: int, start: int) -> int:
        """Count the words between two places, commas included; FAR across a clause break."""
        breaks = self.breaks
        if breaks and bisect_left(breaks, start) > bisect_left(breaks, end):
            return FAR
        spaces = self.text.count(" ", end, start)
        return max(spaces - 1, 0) + COMMA_WORDS * self.text.count(",", end, start)

    def joined(self, end: int, start: int) -> bool:
        """Say whether "and", "or" or a comma stands between two places: a list, no bond."""
        between = self.text[end:start]
        return "," in between or " and " in between or " or " in between

    def clause(self, place: int) -> int:
        """Return the number of the clause that holds the character at ``place``, from 0."""
        return bisect_right(self.breaks, place)
