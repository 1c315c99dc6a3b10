"""Find many terms in a text at once: words, phrases, ``*`` endings and gaps within a clause.

A term is written as it is read: ``cooperat*`` (any ending), ``joint exercise*`` (a phrase),
``suspend* … dialogue`` (the second part follows within a few words, in the same clause). Terms
are matched without regard to case, hyphens, British or American spelling. The search is one
Aho-Corasick pass over the text for the fixed first part of every term, and a short check for the
rest: its time grows with the text's length only, whatever the terms are. No term is a regular
expression, so no codebook can make it hang.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

GAP = "…"
GAP_WORDS = 6
"""Words that may stand in a gap: set on the seeds, where the longest such gap has five."""

GAP_CHARACTERS = 90
"""Characters within which a gap must close: so many words and then some."""

GAP_ENDS = ";:.!?\n"
_WORD_OPENERS = '\t\n\u00a0"“”„«»‘([{/-‐‑‒–—−*_'
_NORMAL = str.maketrans(
    {**dict.fromkeys(_WORD_OPENERS, " "), "’": "'", "ʼ": "'", "`": "'", "\n": "\n"}
)
_SPELLINGS = (("defense", "defence"), ("offense", "offence"), ("iz", "is"), ("yz", "ys"))


class TermMatch(NamedTuple):
    """A term found: its characters in the text, and its place in the list of terms."""

    start: int
    end: int
    term: int


class _Term(NamedTuple):
    """A term cut for checking: literals, with any letters allowed between two of them."""

    number: int
    first: tuple[str, ...]
    later: tuple[tuple[str, ...], ...]


def normalise(text: str) -> str:
    """Return the text as terms see it, of the same length, so that offsets hold.

    Lower case; hyphens, dashes, brackets and opening quotation marks become spaces; American
    spellings of the same length become British.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters, such as the dotted capital I, grow
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    normal = lowered.translate(_NORMAL).replace(" '", "  ")
    for american, british in _SPELLINGS:
        normal = normal.replace(american, british)
    return normal


class TermIndex:
    """A fixed list of terms, ready to be found in texts."""

    def __init__(self, terms: Sequence[str]) -> None:
        """Compile the terms; each must hold at least one letter or digit before any ``*``."""
        by_anchor: dict[str, list[_Term]] = {}
        for index, term in enumerate(terms):
            first, *later = (_literals(part) for part in term.split(GAP))
            by_anchor.setdefault(" " + first[0], []).append(_Term(index, first, tuple(later)))
        self._terms = list(by_anchor.values())
        self._automaton = AhoCorasick(list(by_anchor)) if by_anchor else None

    def find(self, texts: Iterable[str]) -> list[list[TermMatch]]:
        """Return all matches in each text, in order of their start, the longest first."""
        normals = [" " + normalise(text).replace("\n", " ") for text in texts]
        found: list[list[TermMatch]] = [[] for _ in normals]
        if self._automaton is None or not normals:
            return found
        haystack = "\n".join(normals)
        which, start_here, end_here = 0, 0, len(normals[0])
        for anchor, start, end in self._automaton.find_matches_as_indexes(
            haystack, overlapping=True
        ):
            while end > end_here:
                which += 1
                start_here, end_here = end_here + 1, end_here + 1 + len(normals[which])
            for term in self._terms[anchor]:
                stop = _check(haystack, end, term)
                if stop:
                    found[which].append(
                        TermMatch(start - start_here, stop - start_here - 1, term.number)
                    )
        for matches in found:
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
        while end < last and text[end].isalpha():
            end += 1
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
