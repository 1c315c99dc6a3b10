"""What a sentence is about: the codebook's themes and the terms that show them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ThemeHit:
    """A term of a theme in a sentence; offsets count characters of the cleaned text."""

    theme: str
    term: str
    start: int
    end: int
