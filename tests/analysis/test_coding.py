"""Coding a document: all codes of a sentence belong together."""

from dataclasses import replace

import pytest

from analysis.codebook import Codebook, load_codebook
from analysis.coding import code_document, describe_document
from analysis.sentences import split_sentences

TEXT = "NATO and Russia agreed to resume talks. Lavrov accused NATO of lies. It rained."


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("NATO and Russia agreed to cooperate against terrorism.", "cooperative"),
        ("NATO suspended all practical cooperation with Russia.", "confrontational"),
        ("Russia is a hostile actor that threatens NATO.", "confrontational"),
        ("Russia has no interest in dialogue with NATO.", "confrontational"),
        ("NATO should do more on dialogue with Russia.", "cooperative"),
        ("The deployment would not pose a danger to Russia, NATO said.", "cooperative"),
        ("NATO would not talk to Russia.", "confrontational"),
        ("Defence cooperation among Allies against Russia was stepped up.", "confrontational"),
        ("Russia is no longer the enemy of NATO.", "cooperative"),
        ("Dialogue with Russia is not a sign of weakness.", "cooperative"),
        ("Moscow spread the myth of a NATO threat.", "confrontational"),
        ("NATO pursues deterrence and dialogue with Russia.", "mixed"),
        ("NATO deepened its partnership with Japan.", "none"),
        ("The orchestra attacked the symphony with aggression.", "none"),
    ],
)
def test_what_nobody_would_read_otherwise(codebook: Codebook, text: str, frame: str) -> None:
    assert code_document(split_sentences(text), codebook)[0].frame == frame


def test_the_score_has_the_sign_of_the_frame(codebook: Codebook) -> None:
    warm, cold, none = code_document(split_sentences(TEXT), codebook)
    assert warm.frame_score > 0 > cold.frame_score
    assert none.frame_score == 0.0


def test_a_mention_carries_the_sentiment_toward_it(codebook: Codebook) -> None:
    _, cold, _ = code_document(split_sentences(TEXT), codebook)
    assert [(m.entity, m.sentiment) for m in cold.mentions] == [
        ("Sergei Lavrov", "negative"),
        ("NATO", "negative"),
    ]


def test_a_codebook_without_learned_weights_goes_by_its_terms(codebook: Codebook) -> None:
    bare = replace(codebook, learned={})
    warm, cold, none = code_document(split_sentences(TEXT), bare)
    assert [warm.frame, cold.frame, none.frame] == ["cooperative", "confrontational", "none"]
    assert not [item for item in warm.evidence if "learned" in item.rules]


def test_without_sides_nobody_is_evaluated(codebook: Codebook) -> None:
    coded = code_document(split_sentences(TEXT), codebook, any_actors=True)
    assert [sentence.toward for sentence in coded] == [{}, {}, {}]


def test_features_are_described_whether_or_not_weights_are_learned(codebook: Codebook) -> None:
    sentences = split_sentences(TEXT)
    described = describe_document(sentences, codebook)
    assert described == describe_document(sentences, replace(codebook, learned={}))
    assert len(described) == len(sentences)
