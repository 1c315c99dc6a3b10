"""What a sentence is about: the codebook's themes and the terms that show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.codebook import Theme
from analysis.terms import TermMatch


@dataclass(frozen=True)
class ThemeHit:
    """A term of a theme in a sentence; offsets count characters of the cleaned text."""

    theme: str
    term: str
    start: int
    end: int


def find_themes(
    text: str, offset: int, matches: Sequence[TermMatch], themes: Sequence[Theme]
) -> tuple[ThemeHit, ...]:
    """Return the theme terms of a sentence in order; of terms within terms the longest.

    ``matches`` are the matches of theme terms in ``text``; ``offset`` is where the sentence
    begins in the cleaned text.
    """
    hits: list[ThemeHit] = []
    last: dict[str, int] = {}
    for match in matches:
        theme = themes[match.term]
        if match.end <= last.get(theme.name, -1):
            continue
        last[theme.name] = match.end
        start, end = match.start, match.end
        hits.append(ThemeHit(theme.name, text[start:end], offset + start, offset + end))
    return tuple(hits)
