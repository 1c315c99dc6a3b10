"""Every measure and every set that is evaluated has its words."""

import pytest

from analysis.codebook import load_codebook
from analysis.evaluation.documents import list_measures
from analysis.evaluation.labels import (
    ALPHA,
    ERROR,
    MACRO_F1,
    MICRO_F1,
    SETS,
    MeasureWords,
    measure_words,
    mention_measures,
)
from analysis.evaluation.report import PLACES, SHIPPED


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("frame", MeasureWords("Frame", "frames", ALPHA)),
        ("balance", MeasureWords("Balance", "balance", ERROR, is_error=True)),
        ("mentions of EU", MeasureWords("Mentions of EU", "mentions of EU", MICRO_F1)),
        (
            "sentiment toward China",
            MeasureWords("Sentiment toward China", "sentiment toward China", ALPHA),
        ),
        (
            "sentiment toward a target",
            MeasureWords("Sentiment toward a target", "sentiment toward a target", MACRO_F1),
        ),
    ],
)
def test_a_measure_has_its_label_and_its_statistic(measure: str, words: MeasureWords) -> None:
    assert measure_words(measure) == words


def test_every_measure_of_a_document_has_its_words() -> None:
    assert all(measure_words(measure) for measure in list_measures(load_codebook()))


def test_an_unknown_measure_is_named() -> None:
    with pytest.raises(KeyError, match="beauty"):
        measure_words("beauty")


def test_every_set_has_its_words_and_only_the_seeds_were_written_from() -> None:
    assert set(SETS) == {*SHIPPED, *PLACES}
    assert [name for name, words in SETS.items() if words.written_from] == ["seeds"]


def test_both_sides_have_a_measure_of_mentions() -> None:
    assert mention_measures(("EU", "China")) == ("mentions of EU", "mentions of China")
