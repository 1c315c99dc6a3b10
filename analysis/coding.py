"""All codes of a document's sentences in one pass: frame, themes, voice and mentions."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.codebook import Codebook
from analysis.framing import (
    Evidence,
    Frame,
    Framing,
    Marked,
    decide_frame,
    leave_third_matters,
    mark_terms,
    sum_sides,
    to_evidence,
    weigh_terms,
)
from analysis.mentions import FoundName, Mention, Naming, find_namings, find_unlisted, to_mentions
from analysis.sentences import Sentence
from analysis.terms import TermMatch
from analysis.themes import ThemeHit, find_themes, replace_ended
from analysis.view import View
from analysis.voice import Voice, code_voices

ENDED = frozenset({"ending"})
"""Rules that turn a theme into that of its end."""


@dataclass(frozen=True)
class CodedSentence:
    """The codes of one sentence, each with the words that it rests on.

    ``frame_score`` runs from -1 (only confrontational evidence) to +1 (only cooperative).
    Offsets in ``evidence``, ``themes`` and ``mentions`` count characters of the cleaned text.
    """

    frame: Frame
    frame_score: float
    evidence: tuple[Evidence, ...]
    themes: tuple[ThemeHit, ...]
    voice: Voice
    speaker: str
    mentions: tuple[Mention, ...]


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
    marked = [mark_terms(f.framing, vocabulary.framing) for f in found]
    view = None if any_actors else View(codebook)
    framings = [
        _frame(sentence, marks, named, view)
        for sentence, marks, named in zip(sentences, marked, namings, strict=True)
    ]
    voices = code_voices(sentences, framings, [m.operators for m in marked], namings)
    return [
        CodedSentence(
            framing.frame,
            framing.score,
            framing.evidence,
            _find_themes(sentence, matches.themes, framing.evidence, codebook),
            voice,
            speaker,
            _mentions(sentence, named, new),
        )
        for sentence, framing, (voice, speaker), matches, named, new in zip(
            sentences, framings, voices, found, namings, unlisted, strict=True
        )
    ]


def _frame(
    sentence: Sentence, marks: Marked, named: Sequence[Naming], view: View | None
) -> Framing:
    """Frame one sentence and let the view of its document take note of it."""
    weighed = weigh_terms(sentence.text, marks, named, any_actors=view is None)
    look = None
    if view is not None:
        look = view.look(named, any(op.rule == "both in view" for op in marks.operators))
        weighed = leave_third_matters(weighed, look)
        view.note(look, *sum_sides(weighed.hits))
    frame, score = decide_frame(weighed, look)
    return Framing(frame, score, to_evidence(sentence.text, sentence.start, weighed.hits))


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
    sentence: Sentence, named: Sequence[Naming], unlisted: Sequence[FoundName]
) -> tuple[Mention, ...]:
    mentions = to_mentions(sentence.text, sentence.start, named)
    mentions += [
        Mention(
            name, "found", sentence.text[start:end], sentence.start + start, sentence.start + end
        )
        for start, end, name in unlisted
    ]
    return tuple(sorted(mentions, key=lambda mention: mention.start))
