"""Sentences: where they begin and end, and in which paragraph they stand."""

from analysis.sentences import Sentence, split_sentences


def test_offsets_are_those_of_the_text() -> None:
    text = "One here. Two there.\n\nThree in the U.S. is one."
    assert split_sentences(text) == [
        Sentence(1, 1, 0, 9, "One here."),
        Sentence(2, 1, 10, 20, "Two there."),
        Sentence(3, 2, 22, 47, "Three in the U.S. is one."),
    ]


def test_quoted_speech_stays_with_its_verb() -> None:
    text = "“Is it so?” he asked. Nobody knew."
    assert [sentence.text for sentence in split_sentences(text)] == [
        "“Is it so?” he asked.",
        "Nobody knew.",
    ]


def test_an_empty_text_has_no_sentence() -> None:
    assert split_sentences("") == []
    assert split_sentences(" \n\n ") == []
