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
    vocabulary = codebook.vocabulary
    texts = [sentence.text for sentence in sentences]
    found = vocabulary.find(texts)
    namings = [find_namings(t, f.actors, vocabulary) for t, f in zip(texts, found, strict=True)]
    unlisted = find_unlisted(texts, namings)
    view = None if any_actors else View(codebook)
    learned = codebook.learned.get(FRAME if view else ANY_ACTORS)
    seen = [
        _see(sentence, terms, named, codebook, view, describe=learned is not None)
        for sentence, terms, named in zip(sentences, found, namings, strict=True)
    ]
    drafts = [
        _draft(each, framing, terms, named, codebook)
        for each, framing, terms, named in zip(
            seen, _frame(seen, learned), found, namings, strict=True
        )
    ]
    voices = code_voices(
        sentences, [d.framing for d in drafts], [d.operators for d in drafts], namings
    )
    return [
        CodedSentence(
            draft.framing.frame,
            draft.framing.score,
            draft.framing.evidence,
            _find_themes(sentence, terms.themes, draft.framing.evidence, codebook),
            voice,
            speaker,
            _mentions(sentence, named, new, draft.scores),
            dict(zip(codebook.sides, draft.toward, strict=bool(draft.toward))),
        )
        for sentence, draft, (voice, speaker), terms, named, new in zip(
            sentences, drafts, voices, found, namings, unlisted, strict=True
        )
    ]


NOTHING = Features([], {})
"""Features of a sentence where nothing was learned to judge it by."""


class _Draft(NamedTuple):
    """What is known of a sentence before the voices of its document are."""

    framing: Framing
    operators: Sequence[Operator]
    scores: Sequence[float]
    toward: tuple[SideSentiment, ...]


class _Seen(NamedTuple):
    """A sentence with its terms under all rules, and how it stands to the relationship."""

    sentence: Sentence
    operators: Sequence[Operator]
    clauses: Clauses
    weighed: Weighed
    look: Look | None
    features: Features


def describe_document(
    sentences: Sequence[Sentence], codebook: Codebook, any_actors: bool = False
) -> list[Features]:
    """Return what learned weights see of the sentences of one document, in order."""
    view = None if any_actors else View(codebook)
    vocabulary = codebook.vocabulary
    found = vocabulary.find([sentence.text for sentence in sentences])
    described = []
    for sentence, terms in zip(sentences, found, strict=True):
        named = find_namings(sentence.text, terms.actors, vocabulary)
        seen = _see(sentence, terms, named, codebook, view, describe=True)
        described.append(seen.features)
    return described


def _see(
    sentence: Sentence,
    terms: Terms,
    named: Sequence[Naming],
    codebook: Codebook,
    view: View | None,
    describe: bool,
) -> _Seen:
    """Weigh the terms of one sentence, and let the view of its document take note of it."""
    marked = mark_terms(terms.framing, codebook.vocabulary.framing)
    clauses = Clauses(sentence.text, clause_openers(marked.operators))
    weighed = weigh_terms(marked, named, clauses, any_actors=view is None)
    look = view.look(named, marked.operators) if view else None
    features = NOTHING
    if describe:
        features = describe_sentence(
            sentence.text, weighed, marked.operators, named, look, codebook.sides
        )
    if view and look:
        weighed = leave_third_matters(weighed, look)
        view.note(look, *sum_sides(weighed.hits))
    return _Seen(sentence, marked.operators, clauses, weighed, look, features)


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


def _draft(
    seen: _Seen, framing: Framing, terms: Terms, named: Sequence[Naming], codebook: Codebook
) -> _Draft:
    """Judge whom a sentence evaluates."""
    evaluations = codebook.vocabulary.evaluations
    ratings = rate_words(terms.evaluations, evaluations, seen.operators, seen.clauses)
    scores = judge_mentions(ratings, named, seen.clauses)
    toward: tuple[SideSentiment, ...] = ()
    if seen.look:
        toward = judge_sides(codebook.sides, named, scores, seen.look, framing.frame)
    return _Draft(framing, seen.operators, scores, toward)


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
