"""The sentiment toward an actor: which words bear on it, and how far."""

from dataclasses import replace

import pytest

from analysis.clauses import Clauses
from analysis.codebook import Codebook, load_codebook
from analysis.coding import code_document
from analysis.sentences import split_sentences
from analysis.toward import (
    ACROSS,
    BEFORE,
    FADING,
    INSIDE,
    Rating,
    judge,
    score_mention,
    score_target,
)


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def toward(text: str, target: str, codebook: Codebook) -> str:
    start = text.index(target)
    return score_target(text, start, start + len(target), codebook)


@pytest.mark.parametrize(
    ("text", "target", "sentiment"),
    [
        ("Russia lied.", "Russia", "negative"),
        ("The corrupt minister resigned.", "minister", "negative"),
        ("Merkel is a brave and honest leader.", "Merkel", "positive"),
        ("The senator met reporters on Tuesday.", "senator", "neutral"),
        ("", "", "neutral"),
    ],
)
def test_evaluative_words_bear_on_the_actor(
    codebook: Codebook, text: str, target: str, sentiment: str
) -> None:
    assert toward(text, target, codebook) == sentiment


def test_a_word_bears_the_more_the_nearer_it_stands_and_more_behind_the_actor() -> None:
    text = "bad x one x two bad; bad"
    clauses = Clauses(text)
    ratings = [Rating(start, start + 3, -1.0) for start in (0, 16, 21)]
    behind, across = -1 / (1 + 4 / FADING), -ACROSS / (1 + 5 / FADING)
    before = -BEFORE / (1 + 1 / FADING)
    assert score_mention(ratings, 4, 5, clauses) == pytest.approx(before + behind + across)
    assert score_mention(ratings[1:2], 14, 20, clauses) == -INSIDE


def test_a_negation_turns_a_word_round(codebook: Codebook) -> None:
    assert toward("Smith is not corrupt.", "Smith", codebook) == "positive"


def test_the_thresholds_are_of_the_scores_themselves() -> None:
    assert [judge(score) for score in (0.15, 0.149, -0.1, -0.099)] == [
        "positive",
        "neutral",
        "negative",
        "neutral",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia threatens and lies, and NATO watches.", ("neutral", "negative")),
        ("The weather was fine.", ("absent", "absent")),
        ("Estonia bought tanks.", ("absent", "absent")),
        ("The NATO-Russia Council met.", ("neutral", "neutral")),
    ],
)
def test_each_side_has_a_sentiment_or_is_absent(
    codebook: Codebook, text: str, expected: tuple[str, str]
) -> None:
    [coded] = code_document(split_sentences(text), replace(codebook, learned={}))
    assert tuple(coded.toward[side] for side in codebook.sides) == expected


def test_we_means_both_sides_where_they_were_named_before(codebook: Codebook) -> None:
    coded = code_document(
        split_sentences("NATO and Russia are partners. We meet each other often."), codebook
    )
    assert set(coded[1].toward.values()) == {"neutral"}
