"""TextBlob's tone of a sentence, and the mean that makes a text's tone of its sentences'."""

import re
from dataclasses import dataclass
from functools import cache
from math import nan
from typing import Literal

import pandas as pd
from textblob.en import Sentiment, sentiment

LONGEST_TOKEN = 1_000
"""Longer runs without a space hold no words, and TextBlob's tokeniser takes time that grows with
the square of a run of punctuation (200,000 brackets: 8 s), so they are left out."""

_LONG_TOKEN = re.compile(rf"\S{{{LONGEST_TOKEN + 1},}}")

ToneSign = Literal["positive", "neutral", "negative", "not rated"]
TONE_SIGNS: tuple[ToneSign, ...] = ("positive", "neutral", "negative", "not rated")


@dataclass(frozen=True)
class Tone:
    """TextBlob's tone of one sentence.

    ``polarity`` runs from -1 (negative) to +1 (positive), ``subjectivity`` from 0 (objective) to
    1 (subjective): means over the ``rated_words``, the words and phrases that TextBlob's lexicon
    rates. Where it rates none both are NaN: the sentence is not covered, which is not neutral.
    """

    polarity: float
    subjectivity: float
    rated_words: int


class _LoadedSentiment(Sentiment):  # type: ignore[misc]  # TextBlob ships no types
    """TextBlob's analyser without its question, at every word, whether its lexicon is loaded."""

    __contains__ = dict.__contains__
    __getitem__ = dict.__getitem__


@cache
def _load_analyser() -> _LoadedSentiment:
    """Return TextBlob's analyser with its own lexicon: the same numbers in less time."""
    sentiment.load()
    loaded = _LoadedSentiment()
    loaded.__dict__.update(sentiment.__dict__)
    dict.update(loaded, dict.items(sentiment))
    return loaded


def score_tone(sentence: str) -> Tone:
    """Tone of one sentence by TextBlob's PatternAnalyzer (De Smedt & Daelemans 2012, JMLR 13).

    It calls the analyser itself: the same numbers as ``TextBlob(sentence).sentiment``, with the
    ratings behind them, in a third of the time of asking a blob for both.
    """
    ratings = _load_analyser()(_LONG_TOKEN.sub(" ", sentence)).assessments
    if not ratings:
        return Tone(nan, nan, 0)
    polarity = sum(float(rating[1]) for rating in ratings) / len(ratings)
    subjectivity = sum(float(rating[2]) for rating in ratings) / len(ratings)
    return Tone(polarity, subjectivity, len(ratings))


def average_tone(sentences: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Tone of groups of sentences, as TextBlob would give it for their text in one piece.

    Args:
        sentences: rows with ``polarity``, ``subjectivity``, ``rated_words`` and the ``by``.
        by: the columns that make a group.

    Returns:
        One row a group, indexed by ``by``: ``polarity`` and ``subjectivity``, means over all
        rated words (NaN if there are none), ``rated`` (sentences with a rated word) and
        ``tone_coverage`` (their share of all sentences of the group).
    """
    weights = sentences["rated_words"]
    sums = pd.DataFrame(
        {
            "polarity": sentences["polarity"].fillna(0.0) * weights,
            "subjectivity": sentences["subjectivity"].fillna(0.0) * weights,
            "rated_words": weights,
            "rated": (weights > 0).astype("int64"),
            "sentences": 1,
            **{name: sentences[name] for name in by},
        }
    )
    totals = sums.groupby(by, sort=False).sum()
    rated_words = totals["rated_words"].where(totals["rated_words"] > 0)
    return pd.DataFrame(
        {
            "polarity": totals["polarity"] / rated_words,
            "subjectivity": totals["subjectivity"] / rated_words,
            "rated": totals["rated"],
            "tone_coverage": totals["rated"] / totals["sentences"],
        }
    )


def sign_tone(sentences: pd.DataFrame) -> pd.Series:
    """Tone of each sentence in one word: positive (above 0), negative, neutral, or not rated."""
    polarity = sentences["polarity"]
    signs = pd.Series("neutral", index=sentences.index, dtype="str", name="tone")
    signs = signs.mask(polarity > 0, "positive").mask(polarity < 0, "negative")
    return signs.mask(polarity.isna(), "not rated")
