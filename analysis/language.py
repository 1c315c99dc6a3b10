"""Language of a text."""

import re
from collections.abc import Mapping
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

# Nigerian Pidgin: lists of names and short news in English were taken for it.
NEAR_ENGLISH = ("pcm",)

# Languages by their names, as far as articles on the subject are likely to come in them.
LANGUAGE_NAMES: Mapping[str, str] = {
    ENGLISH: "English",
    "ar": "Arabic",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nb": "Norwegian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sr": "Serbian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}

# How a person or a table may write that a text is in English, besides its code.
_ENGLISH_NAMES = frozenset({"", ENGLISH, "eng", "english"})

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


def is_measured(language: str) -> bool:
    """Tell whether a text in this language has frames, themes, tone, voice and sentiment.

    Their terms, rules and weights are English; a text whose language is not known is measured.
    """
    return base_language(language) in _ENGLISH_NAMES


def base_language(language: str) -> str:
    """Give a language's code without its region: "de" for "de-AT" or "de_AT"."""
    return re.split(r"[-_]", language.strip().lower(), maxsplit=1)[0]


def name_language(language: str) -> str:
    """Name a language in English: "Russian"; one that has no name here by its code."""
    return LANGUAGE_NAMES.get(base_language(language), f'the language "{language}"')


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

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([each for each in identifier.nb_classes if each not in NEAR_ENGLISH])
    return identifier
