"""The words for what is measured: each measure with its statistic, each set of sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.evaluation import reading
from analysis.evaluation.record import SMALLER_IS_BETTER
from analysis.evaluation.report import RELATIONS, SEEDS, TARGETS, VALIDATION, WRITTEN


@dataclass(frozen=True)
class StatisticWords:
    """A statistic: its full name, and the short one that stands before a number."""

    name: str
    short: str


ALPHA = StatisticWords("nominal alpha", "alpha")
ERROR = StatisticWords("mean absolute error", "error")
MICRO_F1 = StatisticWords("micro-F1", "F1")
MACRO_F1 = StatisticWords("macro-F1", "F1")


@dataclass(frozen=True)
class MeasureWords:
    """A measure: its label in tables, its name in running words, and its statistic.

    Of an error a smaller figure is better, of the others a larger one.
    """

    label: str
    running: str
    statistic: StatisticWords
    is_error: bool = False


@dataclass(frozen=True)
class SetWords:
    """A set of coded sentences: its full name, and a short one for the rows of a figure.

    ``written_from`` says that the codebook was written with these sentences in view, so that
    figures on them say how well it fits what it was made from.
    """

    label: str
    short: str
    written_from: bool = False


_MEASURES: Mapping[str, tuple[str, str, StatisticWords]] = {
    "frame": ("Frame", "frames", ALPHA),
    "balance": ("Balance", "balance", ERROR),
    "themes": ("Themes", "themes", MICRO_F1),
    "voice": ("Voice", "voice", MACRO_F1),
    "cooperation or conflict": ("Cooperation or conflict", "cooperation or conflict", MACRO_F1),
    "sentiment toward a target": (
        "Sentiment toward a target",
        "sentiment toward a target",
        MACRO_F1,
    ),
}

MENTIONS, SENTIMENT = "mentions of ", "sentiment toward "
_FAMILIES: Mapping[str, StatisticWords] = {MENTIONS: MICRO_F1, SENTIMENT: ALPHA}
"""Measures that there are for each side; its name follows."""

SETS: Mapping[str, SetWords] = {
    SEEDS: SetWords("the five articles (written from)", "Five articles, written from", True),
    WRITTEN: SetWords("written test sentences", "Written test sentences"),
    VALIDATION: SetWords("five other articles", "Five other articles"),
    RELATIONS: SetWords(
        "news sentences, cooperation or conflict (PLOVER, reporting half)", "News (PLOVER)"
    ),
    TARGETS: SetWords("news sentences with a target (NewsMTSC)", "News (NewsMTSC)"),
}
"""The sets in the order in which they are shown."""


READ: Mapping[str, str] = {
    reading.THE_SEEDS: "The five articles",
    reading.FILES: "Files of many kinds and encodings, some damaged",
    reading.PAGES: "Saved web pages",
    reading.TEXTS: "Articles as plain text",
}
"""The sets of files on which reading is checked, in the order in which they are shown."""

CHECKED: Mapping[str, str] = {
    "role of each line": "Lines told apart: body, title, byline, caption and others",
    "date": "Date with its bounds",
    "title, author, outlet": "Title, author and outlet",
    "text or clear error": "Text, or the error that is right",
    "phrases kept": "Phrases of the article that are kept",
    "phrases left out": "Phrases of menus and other articles that are left out",
    "share of the words": "Share of the article's words that are kept",
    "day": "Day of publication, or none where the page has none",
    "articles of an export": "Press-archive exports split into all their articles",
    "date at its precision": "Date at its precision, or none",
    "no day or month invented": "No day or month where none can be known",
}
"""What is checked of them, in words."""


def measure_words(measure: str) -> MeasureWords:
    """Return the words of a measure of `evaluate`.

    Raises:
        KeyError: there is no such measure.
    """
    is_error = measure in SMALLER_IS_BETTER
    if measure in _MEASURES:
        return MeasureWords(*_MEASURES[measure], is_error)
    for family, statistic in _FAMILIES.items():
        if measure.startswith(family):
            return MeasureWords(capitalise(measure), measure, statistic, is_error)
    raise KeyError(measure)


def mention_measures(sides: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the measures of how often each side is named."""
    return tuple(f"{MENTIONS}{side}" for side in sides)


def capitalise(words: str) -> str:
    """Begin words with a capital, and leave the others as they are."""
    return words[:1].upper() + words[1:]
