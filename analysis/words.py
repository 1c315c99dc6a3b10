"""Words, counted one way wherever a number is given "per 1,000 words"."""

import re

WORD_DEFINITION = (
    "A word is a run of letters and digits. An apostrophe inside it, the full stops of an "
    "abbreviation (U.S.) and the points or commas of a number (1,000) stay part of it; a hyphen "
    "divides two words."
)

WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")


def count_words(text: str) -> int:
    """Number of words in ``text``, by ``WORD_DEFINITION``."""
    return sum(1 for _ in WORD.finditer(text))
