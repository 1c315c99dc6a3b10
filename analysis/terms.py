"""Find many terms in a text at once: words, phrases, ``*`` endings and gaps within a clause.

A term is written as it is read: ``cooperat*`` (any ending), ``joint exercise*`` (a phrase),
``suspend* … dialogue`` (the second part follows within a few words, in the same clause). Terms
are matched without regard to case, hyphens, British or American spelling. The search is one
Aho-Corasick pass over the text for the fixed first part of every term, and a short check for the
rest: its time grows with the text's length only, whatever the terms are. No term is a regular
expression, so no codebook can make it hang.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

GAP = "…"
GAP_WORDS = 6
"""Words that may stand in a gap: set on the seeds, where the longest such gap has five."""

GAP_CHARACTERS = 90
"""Characters within which a gap must close: so many words and then some."""

GAP_ENDS = ";:.!?\n"
_LETTERS = re.compile(r"[^\W\d_]*")
_WORD_OPENERS = '\t\n\u00a0"“”„«»‘([{/-‐‑‒–—−*_'
_NORMAL = str.maketrans(
    {**dict.fromkeys(_WORD_OPENERS, " "), "’": "'", "ʼ": "'", "`": "'", "\n": "\n"}
)
_SPELLINGS = (("defense", "defence"), ("offense", "offence"), ("iz", "is"), ("yz", "ys"))


class TermMatch(NamedTuple):
    """A term found: its characters in the text, and its place in its list of terms."""

    start: int
    end: int
    term: int


class _Term(NamedTuple):
    """A term cut for checking: literals, with any letters allowed between two of them."""

    group: int
    number: int
    first: tuple[str, ...]
    later: tuple[tuple[str, ...], ...]
    is_plain: bool


def normalise(text: str) -> str:
    """Return the text as terms see it, of the same length, so that offsets hold.

    Lower case; hyphens, dashes, brackets and opening quotation marks become spaces; American
    spellings of the same length become British.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters, such as the dotted capital I, grow
        lowered = "".join(char.lower()[0] for char in text)
    normal = lowered.translate(_NORMAL).replace(" '", "  ")
    for american, british in _SPELLINGS:
        normal = normal.replace(american, british)
    return normal


class TermIndex:
    """Several lists of terms, ready to be found in texts in one pass."""

    def __init__(self, *groups: Sequence[str]) -> None:
        """Compile the terms; each must hold at least one letter or digit before any ``*``."""
        by_anchor: dict[str, list[_Term]] = {}
        for group, terms in enumerate(groups):
            for number, term in enumerate(terms):
                first, *later = (_literals(part) for part in term.split(GAP))
                by_anchor.setdefault(" " + first[0], []).append(
                    _Term(group, number, first, tuple(later), not later and len(first) == 1)
                )
        self._groups = range(len(groups))
        self._terms = list(by_anchor.values())
        self._automaton = AhoCorasick(list(by_anchor)) if by_anchor else None

    def find(self, texts: Iterable[str]) -> list[list[list[TermMatch]]]:
        """Return for each text all matches of each group, by their start, the longest first."""
        normals = [" " + normalise(text).replace("\n", " ") for text in texts]
        found: list[list[list[TermMatch]]] = [[[] for _ in self._groups] for _ in normals]
        if self._automaton is None or not normals:
            return found
        haystack = "\n".join(normals) + "\n"
        which, begin, stop = 0, 0, len(normals[0])
        for anchor, start, end in self._automaton.find_matches_as_indexes(
            haystack, overlapping=True
        ):
            while end > stop:
                which += 1
                begin, stop = stop + 1, stop + 1 + len(normals[which])
            in_word = haystack[end].isalnum() and haystack[end - 1].isalnum()
            for term in self._terms[anchor]:
                last = (0 if in_word else end) if term.is_plain else _check(haystack, end, term)
                if last:
                    found[which][term.group].append(
                        TermMatch(start - begin, last - begin - 1, term.number)
                    )
        for groups in found:
            for matches in groups:
                matches.sort(key=_place)
        return found


def _place(match: TermMatch) -> tuple[int, int]:
    """Order matches by their start, the longest first."""
    return match.start, -match.end


def _literals(part: str) -> tuple[str, ...]:
    """Cut one part of a term at its stars: "suspend* all" gives ("suspend", " all")."""
    return tuple(normalise(part.strip().replace("*", "\0")).split("\0"))


def _check(text: str, end: int, term: _Term) -> int:
    """Return where the term ends whose first literal ends at ``end``; 0 if the rest fails."""
    stop = _match_rest(text, end, term.first)
    for part in term.later:
        if not stop:
            return 0
        stop = _match_after_gap(text, stop, part)
    return stop


def _match_rest(text: str, end: int, literals: tuple[str, ...]) -> int:
    """Match what follows the first literal; the match must end where a word ends."""
    last = len(text)
    for literal in literals[1:]:
        end = _LETTERS.match(text, end).end()  # type: ignore[union-attr]
        if not text.startswith(literal, end):
            return 0
        end += len(literal)
    if end < last and text[end].isalnum() and text[end - 1].isalnum():
        return 0
    return end


def _match_after_gap(text: str, start: int, literals: tuple[str, ...]) -> int:
    """Match a later part within ``GAP_WORDS`` words and the same clause."""
    limit = min(len(text), start + GAP_CHARACTERS)
    place = text.find(" " + literals[0], start, limit)
    while place >= 0:
        between = text[start:place]
        if any(mark in between for mark in GAP_ENDS) or len(between.split()) > GAP_WORDS:
            return 0
        stop = _match_rest(text, place + 1 + len(literals[0]), literals)
        if stop:
            return stop
        place = text.find(" " + literals[0], place + 1, limit)
    return 0
