"""What a sentence is about: the codebook's themes and the terms that show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

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
    """Return the theme terms of a sentence in order; a term within a longer one does not count.

    ``matches`` are the matches of theme terms in ``text``, in order of start, the longest first;
    ``themes`` are the themes that they stand for; ``offset`` is where the sentence begins in the
    cleaned text.
    """
    hits: list[ThemeHit] = []
    longest = (0, 0)
    for match in matches:
        span = match.start, match.end
        if match.end <= longest[1] and span != longest:
            continue
        longest = span
        start, end = span
        theme = themes[match.term].name
        hits.append(ThemeHit(theme, text[start:end], offset + start, offset + end))
    return tuple(hits)


def replace_ended(
    hits: Sequence[ThemeHit], ended: Sequence[tuple[int, int]], instead: Mapping[str, str]
) -> tuple[ThemeHit, ...]:
    """Give a theme whose term is ended or refused the theme that takes its place.

    ``ended`` are the characters of the terms that a rule of ending or refusal governs;
    ``instead`` maps a theme to that of its end ("cooperation" to "sanctions_suspension").
    """
    if not ended:
        return tuple(hits)
    return tuple(
        replace(hit, theme=instead[hit.theme])
        if hit.theme in instead and any(start < hit.end and hit.start < end for start, end in ended)
        else hit
        for hit in hits
    )
