"""Who and what is named in a sentence, with aliases resolved by the actor file."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["state", "organisation", "person", "place", "found"]
Sentiment = Literal["positive", "negative", "neutral", ""]


@dataclass(frozen=True)
class Mention:
    """One naming of an actor or place; offsets count characters of the cleaned text.

    ``entity`` is the canonical name. ``kind`` "found" marks a proper name that the actor file
    lacks. ``sentiment`` is the evaluation that the sentence gives the entity; "" where it is
    not measured.
    """

    entity: str
    kind: Kind
    surface: str
    start: int
    end: int
    sentiment: Sentiment = ""
