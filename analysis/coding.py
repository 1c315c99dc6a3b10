"""All codes of a document's sentences in one pass: frame, themes, voice, mentions, sentiment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.clauses import Clauses
from analysis.codebook import Codebook, Terms
from analysis.features import describe_sentence
from analysis.framing import (
    Evidence,
    Frame,
    Framing,
    Weighed,
    clause_openers,
    decide_frame,
    leave_third_matters,
    mark_terms,
    sum_sides,
    to_evidence,
    weigh_terms,
)
from analysis.governing import Operator
from analysis.learned import Features, Learned
from analysis.mentions import FoundName, Mention, Naming, find_namings, find_unlisted, to_mentions
from analysis.sentences import Sentence
from analysis.terms import TermMatch
from analysis.themes import ThemeHit, find_themes, replace_ended
from analysis.toward import SideSentiment, judge, judge_mentions, judge_sides, rate_words
from analysis.verdict import ANY_ACTORS, FRAME, decide_by_weights
from analysis.view import Look, View
from analysis.voice import Voice, code_voices

ENDED = frozenset({"ending"})
"""Rules that turn a theme into that of its end."""


@dataclass(frozen=True)
class CodedSentence:
    """The codes of one sentence, each with the words that it rests on.

    ``frame_score`` runs from -1 (confrontational) to +1 (cooperative), and is 0 without a frame.
    Offsets in ``evidence``, ``themes`` and ``mentions`` count characters of the cleaned text.
    ``toward`` gives the sentiment toward each side; it is empty where actors do not matter.
    """

    frame: Frame
    frame_score: float
    evidence: tuple[Evidence, ...]
    themes: tuple[ThemeHit, ...]
    voice: Voice
    speaker: str
    mentions: tuple[Mention, ...]
    toward: Mapping[str, SideSentiment]


def code_document(
    sentences: Sequence[Sentence], codebook: Codebook, any_actors: bool = False
) -> list[CodedSentence]:
    """Code the sentences of one document, in order, each with the context of those before it.

    With ``any_actors`` the language of cooperation and conflict is scored whoever the actors
    are; without it a sentence counts only where the relationship of the two sides is in view.
    """
    learned = codebook.learned.get(ANY_ACTORS if any_actors else FRAME)
    seen = _see_document(sentences, codebook, any_actors, describe=learned is not None)
    framings = _frame(seen, learned)
    namings = [each.namings for each in seen]
    unlisted = find_unlisted([sentence.text for sentence in sentences], namings)
    voices = code_voices(sentences, framings, [each.operators for each in seen], namings)
    return [
        _code(each, framing, voice, new, codebook)
        for each, framing, voice, new in zip(seen, framings, voices, unlisted, strict=True)
    ]


NOTHING = Features([], {})
"""Features of a sentence where nothing was learned to judge it by."""


class _Seen(NamedTuple):
    """A sentence with its terms under all rules, and how it stands to the relationship."""

    sentence: Sentence
    terms: Terms
    namings: Sequence[Naming]
    operators: Sequence[Operator]
    clauses: Clauses
    weighed: Weighed
    look: Look | None
    features: Features


def describe_document(
    sentences: Sequence[Sentence], codebook: Codebook, any_actors: bool = False
) -> list[Features]:
    """Return what learned weights see of the sentences of one document, in order."""
    seen = _see_document(sentences, codebook, any_actors, describe=True)
    return [each.features for each in seen]


def _see_document(
    sentences: Sequence[Sentence], codebook: Codebook, any_actors: bool, describe: bool
) -> list[_Seen]:
    """Weigh the terms of all sentences of a document, each in view of those before it."""
    view = None if any_actors else View(codebook)
    found = codebook.vocabulary.find([sentence.text for sentence in sentences])
    return [
        _see(sentence, terms, codebook, view, describe)
        for sentence, terms in zip(sentences, found, strict=True)
    ]


def _see(
    sentence: Sentence, terms: Terms, codebook: Codebook, view: View | None, describe: bool
) -> _Seen:
    """Weigh the terms of one sentence, and let the view of its document take note of it."""
    text, vocabulary = sentence.text, codebook.vocabulary
    named = find_namings(text, terms.actors, vocabulary)
    marked = mark_terms(terms.framing, vocabulary.framing)
    operators = marked.operators
    clauses = Clauses(text, clause_openers(operators))
    weighed = weigh_terms(marked, named, clauses, any_actors=view is None)
    look = view.look(named, operators) if view else None
    features = NOTHING
    if describe:
        features = describe_sentence(text, weighed, operators, named, look, codebook.sides)
    if view and look:
        weighed = leave_third_matters(weighed, look)
        view.note(look, *sum_sides(weighed.hits))
    return _Seen(sentence, terms, named, operators, clauses, weighed, look, features)


def _frame(seen: Sequence[_Seen], learned: Learned | None) -> list[Framing]:
    """Decide by rules and learned weights together; without weights by the rules alone."""
    by_rules = [
        Framing(
            *decide_frame(each.weighed, each.look),
            to_evidence(each.sentence.text, each.sentence.start, each.weighed.hits),
        )
        for each in seen
    ]
    if learned is None or not seen:
        return by_rules
    verdicts = learned.judge([each.features for each in seen])
    return [
        decide_by_weights(verdict, rules, each.sentence)
        for verdict, rules, each in zip(verdicts, by_rules, seen, strict=True)
    ]


def _code(
    seen: _Seen,
    framing: Framing,
    voice: tuple[Voice, str],
    unlisted: Sequence[FoundName],
    codebook: Codebook,
) -> CodedSentence:
    """Put the codes of one sentence together: themes, mentions, and whom it evaluates."""
    evaluations = codebook.vocabulary.evaluations
    ratings = rate_words(seen.terms.evaluations, evaluations, seen.operators, seen.clauses)
    scores = judge_mentions(ratings, seen.namings, seen.clauses)
    toward: Mapping[str, SideSentiment] = {}
    if seen.look:
        sides = codebook.sides
        judged = judge_sides(sides, seen.namings, scores, seen.look, framing.frame)
        toward = dict(zip(sides, judged, strict=True))
    return CodedSentence(
        framing.frame,
        framing.score,
        framing.evidence,
        _find_themes(seen.sentence, seen.terms.themes, framing.evidence, codebook),
        *voice,
        _mentions(seen.sentence, seen.namings, unlisted, scores),
        toward,
    )


def _find_themes(
    sentence: Sentence,
    matches: Sequence[TermMatch],
    evidence: Sequence[Evidence],
    codebook: Codebook,
) -> tuple[ThemeHit, ...]:
    """Return the themes of one sentence; what is ended there has the theme of its end."""
    hits = find_themes(sentence.text, sentence.start, matches, codebook.vocabulary.themes)
    ended = [(item.start, item.end) for item in evidence if ENDED.intersection(item.rules)]
    instead = {theme.name: theme.ended for theme in codebook.themes if theme.ended}
    return replace_ended(hits, ended, instead)


def _mentions(
    sentence: Sentence,
    named: Sequence[Naming],
    unlisted: Sequence[FoundName],
    scores: Sequence[float],
) -> tuple[Mention, ...]:
    mentions = to_mentions(sentence.text, sentence.start, named, [judge(s) for s in scores])
    mentions += [
        Mention(
            name, "found", sentence.text[start:end], sentence.start + start, sentence.start + end
        )
        for start, end, name in unlisted
    ]
    return tuple(sorted(mentions, key=lambda mention: mention.start))
