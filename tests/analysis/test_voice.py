"""Voice: the author's words, a quotation, or a reported view, and whose."""

import pytest

from analysis.codebook import Codebook, load_codebook
from analysis.coding import code_document
from analysis.sentences import split_sentences
from analysis.voice import Span, find_quotations, is_quotation


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


@pytest.mark.parametrize(
    ("text", "voice", "speaker"),
    [
        ("NATO and Russia are at odds.", "author", ""),
        ("“NATO is a threat to Russia and to its people,” Lavrov said.", "quoted", "Sergei Lavrov"),
        ('"NATO is a threat to Russia and to its people," Lavrov said.', "quoted", "Sergei Lavrov"),
        ("Lavrov said that NATO was a threat to Russia.", "reported", "Sergei Lavrov"),
        ("Stoltenberg urged allies to talk to Russia.", "reported", "Jens Stoltenberg"),
        ("According to critics, NATO provoked Russia.", "reported", ""),
        ("I believe that NATO and Russia can cooperate.", "author", ""),
        ("We have called for dialogue between NATO and Russia.", "author", ""),
        ("NATO and Russia need a “new beginning” soon.", "author", ""),
        ("NATO has to say more of Russia.", "author", ""),
    ],
)
def test_voice_and_speaker(codebook: Codebook, text: str, voice: str, speaker: str) -> None:
    [coded] = code_document(split_sentences(text), codebook)
    assert (coded.voice, coded.speaker) == (voice, speaker)


def test_a_pronoun_speaks_for_the_last_speaker(codebook: Codebook) -> None:
    text = "Lavrov said that NATO was a threat. He added that Russia would respond."
    coded = code_document(split_sentences(text), codebook)
    assert [item.speaker for item in coded] == ["Sergei Lavrov", "Sergei Lavrov"]


def test_a_quotation_runs_over_sentences_to_the_end_of_its_paragraph() -> None:
    texts = ["“One is here.", "Two is here.", "Three.” Four.", "Five."]
    assert find_quotations(texts, [1, 1, 1, 1]) == [
        [Span(1, 13)],
        [Span(0, 12)],
        [Span(0, 6)],
        [],
    ]
    assert find_quotations(["“One.", "Two."], [1, 2]) == [[Span(1, 5)], []]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("‘Russia’s threat grew,’ he said.", [Span(1, 22)]),
        ("‘The Allies’ threat grew,’ he said.", [Span(1, 25)]),
        ("He said 'no' to it.", []),
    ],
)
def test_an_apostrophe_is_no_quotation_mark(text: str, spans: list[Span]) -> None:
    assert find_quotations([text], [1]) == [spans]


def test_a_title_or_a_short_phrase_in_marks_is_no_speech() -> None:
    assert not is_quotation("the Declaration on “Relations: a New Quality here”", Span(20, 48))
    assert not is_quotation("a “new beginning” now", Span(3, 16))
    assert is_quotation("he said “this is a new beginning”", Span(9, 32))
