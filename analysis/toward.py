"""The sentiment toward an actor: how the evaluative words of a sentence bear on its mention.

A word bears on a mention the more, the nearer it stands; a word after the mention more than one
before it, since English says who before it says what of them; a word in another clause less. A
negation weakens it and turns it round.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from analysis.clauses import FAR, Clauses
from analysis.codebook import BOTH, Codebook, EvaluativeTerm
from analysis.framing import Frame, clause_openers, mark_terms
from analysis.governing import Operator
from analysis.mentions import Naming
from analysis.terms import TermMatch
from analysis.view import Look

Sentiment = Literal["positive", "negative", "neutral"]
SideSentiment = Literal["positive", "negative", "neutral", "absent"]

# The four constants and the two thresholds were calibrated as a set on the train part of NewsMTSC
# (8,739 news sentences), where they give macro-F1 0.59; halving or doubling any of the first four
# costs less than 0.01.
BEFORE = 0.33
"""A word before the mention counts a third of one after it."""

INSIDE = 0.5
"""A word that is part of the mention itself ("the disgraced senator")."""

FADING = 12
"""Words of distance at which a word counts half."""

ACROSS = 0.7
"""Factor of a word in another clause."""

NEGATED = -0.5
"""Factor of a negated word: "not popular" is a little negative."""

NEGATION_REACH = 4
"""Words that may stand between a negation and the word that it turns."""

POSITIVE_FROM, NEGATIVE_FROM = 0.15, -0.1
"""Scores from which a mention is evaluated: praise is more common than blame in the words of
politeness, so it needs more."""

STRONGLY_POSITIVE_FROM, STRONGLY_NEGATIVE_FROM = 2.2, -1.5
"""The same for a side outside confrontation, where readers code nearly all as neutral; set on the
seeds and on the written sentences."""

TOGETHER_FROM = 0.4
"""View from which "we" or "both" means the two sides."""


class Rating(NamedTuple):
    """An evaluative word in a sentence: its characters and its value (negative: blame)."""

    start: int
    end: int
    value: float


def rate_words(
    matches: Iterable[TermMatch],
    terms: Sequence[EvaluativeTerm],
    operators: Sequence[Operator],
    clauses: Clauses,
) -> list[Rating]:
    """Return the evaluative words of a sentence, in order; one within a longer one does not count.

    ``matches`` are in order of start, the longest first.
    """
    negations = [operator for operator in operators if operator.rule == "negation"]
    ratings: list[Rating] = []
    end = -1
    for match in matches:
        if match.end <= end:
            continue
        end = match.end
        value = terms[match.term].value
        if any(
            negation.end <= match.start
            and clauses.distance(negation.end, match.start) <= NEGATION_REACH
            for negation in negations
        ):
            value *= NEGATED
        ratings.append(Rating(match.start, match.end, value))
    return ratings


def score_mention(ratings: Sequence[Rating], start: int, end: int, clauses: Clauses) -> float:
    """Return how the words of a sentence evaluate the mention at these characters.

    Below 0 is blame, above 0 praise; one plain word right after the mention gives about 1.
    """
    score = 0.0
    for rating in ratings:
        if end <= rating.start:
            gap, bond = (end, rating.start), 1.0
        elif rating.end <= start:
            gap, bond = (rating.end, start), BEFORE
        else:
            score += INSIDE * rating.value
            continue
        words = clauses.text.count(" ", *gap)
        across = ACROSS if clauses.distance(*gap) >= FAR else 1.0
        score += rating.value * bond * across / (1 + words / FADING)
    return score


def judge(score: float) -> Sentiment:
    """Turn a score into a sentiment by the two thresholds."""
    if score >= POSITIVE_FROM:
        return "positive"
    return "negative" if score <= NEGATIVE_FROM else "neutral"


def judge_mentions(
    ratings: Sequence[Rating], namings: Sequence[Naming], clauses: Clauses
) -> list[float]:
    """Return the score of each naming of a sentence, in order."""
    return [score_mention(ratings, naming.start, naming.end, clauses) for naming in namings]


def judge_sides(
    sides: Sequence[str],
    namings: Sequence[Naming],
    scores: Sequence[float],
    look: Look,
    frame: Frame,
) -> tuple[SideSentiment, ...]:
    """Return the sentiment of a sentence toward each side, or that the side is absent from it.

    A side is there if it, one of its bodies or people, or a body of both is named, or if the two
    are meant together ("we", "both sides"); a bloc's member states are not the bloc. A
    confrontational sentence is negative toward the side that its words evaluate worse; elsewhere
    only strong words count.
    """
    found = [_score_side(side, namings, scores) for side in sides]
    together = look.named == "the two, unnamed" and look.strength >= TOGETHER_FROM
    both = any(naming.actor.side == BOTH for naming in namings)
    worst = min((score for score in found if score is not None), default=0.0)
    return tuple(
        _judge_side(score, is_worst=score == worst, frame=frame)
        if score is not None
        else "neutral"
        if together or both
        else "absent"
        for score in found
    )


def _score_side(side: str, namings: Sequence[Naming], scores: Sequence[float]) -> float | None:
    """Return the mean score of a side's namings; None where it is not named."""
    own = [
        score
        for naming, score in zip(namings, scores, strict=True)
        if naming.actor.side == side and (naming.actor.kind != "state" or naming.actor.name == side)
    ]
    return sum(own) / len(own) if own else None


def _judge_side(score: float, is_worst: bool, frame: Frame) -> SideSentiment:
    if frame == "confrontational" and is_worst and score <= NEGATIVE_FROM:
        return "negative"
    if score <= STRONGLY_NEGATIVE_FROM:
        return "negative"
    return "positive" if score >= STRONGLY_POSITIVE_FROM else "neutral"


def score_target(text: str, start: int, end: int, codebook: Codebook) -> Sentiment:
    """Return the sentiment of a single sentence toward the words at these characters."""
    [found] = codebook.vocabulary.find([text])
    marked = mark_terms(found.framing, codebook.vocabulary.framing)
    clauses = Clauses(text, clause_openers(marked.operators))
    ratings = rate_words(
        found.evaluations, codebook.vocabulary.evaluations, marked.operators, clauses
    )
    return judge(score_mention(ratings, start, end, clauses))
