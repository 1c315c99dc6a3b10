"""Features: which marks and measures a sentence has."""

from analysis.codebook import load_codebook
from analysis.coding import describe_document
from analysis.features import stem
from analysis.learned import Features
from analysis.sentences import split_sentences


def describe(text: str, any_actors: bool = False) -> list[Features]:
    return describe_document(split_sentences(text), load_codebook(), any_actors)


def names(features: Features) -> list[str]:
    return [name for name, _, _ in features.marks]


def test_words_are_stems_in_one_spelling_and_names_are_sides() -> None:
    [features] = describe("NATO realized that Russia threatened Ukraine and China in Rome.")
    assert names(features) == [
        "realis",
        "that",
        "threaten",
        "and",
        "in",
        "class threaten -",
        "named side 1",
        "named side 2",
        "named contested",
        "named third",
        "named place",
    ]


def test_a_mark_stands_where_its_word_does() -> None:
    text = "Moscow’s talks with the U.S. ended."
    [features] = describe(text)
    assert [text[start:end] for name, start, end in features.marks if name == "talk"] == ["talks"]


def test_a_term_bears_the_side_on_which_it_counts() -> None:
    [plain] = describe("NATO and Russia held talks.")
    [ended] = describe("NATO and Russia broke off talks.")
    assert "class consult +" in names(plain)
    assert "class consult -" in names(ended)


def test_measures_tell_who_was_named_before() -> None:
    first, second = describe("Russia spoke. It rained.")
    assert first.measures["second side so far"] == 0.0
    assert second.measures["second side so far"] == 1.0
    assert second.measures["first side so far"] == 0.0
    assert second.measures["second side lately"] == 0.4


def test_where_actors_do_not_matter_there_is_no_view() -> None:
    [features] = describe("Peru and Chile signed a treaty.", any_actors=True)
    assert "view" not in features.measures
    assert features.measures["tilt"] > 0
    assert features.measures["first term"] == 1.0


def test_a_text_without_words_has_no_marks() -> None:
    [features] = describe("?!")
    assert features.marks == []
    assert features.measures["no term"] == 1.0


def test_stems_are_those_of_snowball() -> None:
    assert [stem(word) for word in ("threatened", "talks", "relations")] == [
        "threaten",
        "talk",
        "relat",
    ]
