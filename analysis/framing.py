"""How a sentence frames the relationship between the codebook's two sides."""

from dataclasses import dataclass
from typing import Literal

Frame = Literal["cooperative", "confrontational", "mixed", "none"]


@dataclass(frozen=True)
class Evidence:
    """One term that bears on the frame of a sentence, after all rules that govern it.

    ``start`` and ``end`` count characters of the article's cleaned text. ``frame`` is the side
    on which the term counts in the end, ``weight`` how much (0 to 3), ``rules`` the names of the
    rules that changed its side or weight, in the order in which they fired.
    """

    term: str
    start: int
    end: int
    frame: Frame
    weight: float
    rules: tuple[str, ...] = ()
