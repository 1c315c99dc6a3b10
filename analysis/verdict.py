"""The frame of a sentence by the learned weights, and the words that speak for it."""

from collections.abc import Iterator, Mapping
from heapq import nlargest
from math import sqrt

from analysis.framing import LEARNED, Evidence, Frame, Framing
from analysis.learned import Mark, Verdict
from analysis.sentences import Sentence

FRAME, ANY_ACTORS = "frame", "any actors"
"""What there are learned weights for: the frame, and cooperation or conflict of anybody."""

RULES_SAY = 0.15
"""Probability that the rules' own frame adds: what was learned from written sentences agrees better
with readers of other texts where the rules have a say (alpha 0.52 against 0.50 on 593 sentences,
see gold/README.md)."""

MOST_WORDS = 3
"""Learned words that are shown of a sentence: those that say most."""

LEAST_SHARE = 0.1
"""What a learned word must add to the lead of a code to be shown."""


def decide_by_weights(verdict: Verdict, by_rules: Framing, sentence: Sentence) -> Framing:
    """Return the most probable frame, its score, and the evidence with the learned words.

    The probabilities are those of the weights, with ``RULES_SAY`` added to the frame ``by_rules``.
    The score is (P(cooperative) - P(confrontational)) / P(any frame), from -1 to +1, and 0 without
    a frame. A sentence without any known word has none; where the weights tell two codes apart
    only, one without any term has none either, and its score says to which of the two it leans.
    """
    if not verdict.known:
        return by_rules._replace(frame="none", score=0.0)
    chances = dict(verdict.probabilities)
    if by_rules.frame in chances:
        chances[by_rules.frame] += RULES_SAY
    frame, rival = sorted(chances, key=lambda code: -chances[code])[:2]
    words = _list_words(verdict, sentence, frame, rival)
    framing = Framing(_as_frame(frame), _score(chances, frame), (*by_rules.evidence, *words))
    if by_rules.frame == "none" and "none" not in chances:
        return framing._replace(frame="none")
    return framing


def _score(chances: Mapping[str, float], frame: str) -> float:
    if frame == "none":
        return 0.0
    lead = chances["cooperative"] - chances["confrontational"]
    return round(lead / sum(chance for code, chance in chances.items() if code != "none"), 4)


def _list_words(verdict: Verdict, sentence: Sentence, frame: str, rival: str) -> Iterator[Evidence]:
    """Yield the learned words that put a frame before its rival most, in order of their place."""
    codes = list(verdict.probabilities)
    first, second = codes.index(frame), codes.index(rival)
    share = 1 / sqrt(verdict.known)
    leads = [
        (weights[first] - weights[second], mark)
        for mark, weights in verdict.words
        if share * (weights[first] - weights[second]) >= LEAST_SHARE
    ]
    for lead, (_, start, end) in sorted(nlargest(MOST_WORDS, leads), key=_place):
        yield Evidence(
            sentence.text[start:end],
            sentence.start + start,
            sentence.start + end,
            _as_frame(frame),
            round(share * lead, 3),
            (LEARNED,),
        )


def _place(lead: tuple[float, Mark]) -> int:
    return lead[1][1]


def _as_frame(code: str) -> Frame:
    return code  # type: ignore[return-value]  # the codes of the weights are frames
