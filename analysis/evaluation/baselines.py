"""Tone of the shelf as a measure of framing: what TextBlob and VADER say of the same sentences."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any

from analysis.tone import score_tone

NEUTRAL = 0.05
"""A score within this of zero is neutral: VADER's own threshold (Hutto & Gilbert 2014)."""

Scorer = Callable[[str], float]


def find_baselines() -> Mapping[str, Scorer]:
    """Return the scorers that are installed, each from -1 to +1: TextBlob always, VADER if there.

    VADER (Hutto & Gilbert 2014, ICWSM) is needed for development only.
    """
    scorers: dict[str, Scorer] = {"TextBlob": _score_textblob}
    if find_spec("vaderSentiment"):
        scorers["VADER"] = _score_vader
    return scorers


def sign_of(score: float, positive: str, negative: str, neutral: str) -> str:
    """Turn a score into a code by ``NEUTRAL``."""
    if abs(score) <= NEUTRAL:
        return neutral
    return positive if score > 0 else negative


def _score_textblob(text: str) -> float:
    tone = score_tone(text)
    return tone.polarity if tone.rated_words else 0.0


def _score_vader(text: str) -> float:
    return float(_vader().polarity_scores(text)["compound"])


@cache
def _vader() -> Any:  # noqa: ANN401 (a class of a package that only developers have)
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()
