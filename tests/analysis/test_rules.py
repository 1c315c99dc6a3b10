"""The rules of framing, each on sentences written for it: what fires, and what comes out.

Learned weights are left out here: they have tests of their own.
"""

from dataclasses import replace

import pytest

from analysis.codebook import Codebook, load_codebook
from analysis.coding import CodedSentence, code_document
from analysis.sentences import split_sentences


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return replace(load_codebook(), learned={})


def code(text: str, codebook: Codebook, any_actors: bool = False) -> list[CodedSentence]:
    return code_document(split_sentences(text), codebook, any_actors)


def rules_of(coded: CodedSentence) -> set[str]:
    return {rule for item in coded.evidence for rule in item.rules}


@pytest.mark.parametrize(
    ("rule", "sentence", "frame"),
    [
        ("", "NATO and Russia deepened their cooperation.", "cooperative"),
        ("", "Russia threatened NATO with retaliation.", "confrontational"),
        ("negation", "There is no cooperation between NATO and Russia.", "confrontational"),
        ("negation", "NATO and Russia are not at war with each other.", "cooperative"),
        ("ending", "NATO suspended all practical cooperation with Russia.", "confrontational"),
        ("ending", "Cooperation between NATO and Russia has been halted.", "confrontational"),
        ("refusal", "Russia refused any dialogue with NATO.", "confrontational"),
        ("refusal", "Russia has no interest in a dialogue with NATO.", "confrontational"),
        ("weakening", "The quarrel undermines trust between NATO and Russia.", "confrontational"),
        ("easing", "NATO and Russia tried to reduce their mutual distrust.", "cooperative"),
        ("", "Western governments lifted the sanctions against Russia.", "cooperative"),
        ("easing", "Russia says that the worries of NATO are misplaced.", "cooperative"),
        ("shared enemy", "NATO and Russia tackle extremist groups near Somalia.", "cooperative"),
        ("call", "NATO should seek a frank dialogue with Russia.", "cooperative"),
        ("concession", "Although NATO and Russia disagree, they work together.", "cooperative"),
    ],
)  # fmt: skip
def test_a_rule_fires_and_decides(codebook: Codebook, rule: str, sentence: str, frame: str) -> None:
    [coded] = code(sentence, codebook)
    assert coded.frame == frame
    assert not rule or rule in rules_of(coded)


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO offers Russia dialogue and deterrence.",
        "NATO and Russia share common enemies, but their quarrel over Georgia remains.",
        "NATO follows a dual strategy of dialogue with Russia and of deterrence.",
    ],
)
def test_opposites_that_stand_against_each_other_are_mixed(
    codebook: Codebook, sentence: str
) -> None:
    assert code(sentence, codebook)[0].frame == "mixed"


@pytest.mark.parametrize(
    "sentence",
    [
        "The cat sat on the mat.",
        "The new stadium cost a million euros.",
        "China and Pakistan agreed on a strategic partnership.",
        "The orchestra attacked the symphony with aggression.",
        "Ukraine and Georgia signed a trade agreement.",
    ],
)
def test_a_third_matter_is_none_however_warm_or_hostile(codebook: Codebook, sentence: str) -> None:
    assert code(sentence, codebook)[0].frame == "none"


def test_cooperation_with_a_third_party_is_a_third_matter(codebook: Codebook) -> None:
    [coded] = code("NATO deepened its cooperation with Georgia.", codebook)
    assert coded.frame == "none"
    assert coded.evidence == ()


def test_blame_for_harm_to_a_contested_state_is_confrontational(codebook: Codebook) -> None:
    [coded] = code("Russia invaded Ukraine and annexed Crimea.", codebook)
    assert coded.frame == "confrontational"


def test_what_was_in_view_is_carried_to_sentences_without_names(codebook: Codebook) -> None:
    alone = code("We work together against terrorism.", codebook)
    after = code("NATO and Russia are partners. We work together against terrorism.", codebook)
    assert [alone[0].frame, after[1].frame] == ["none", "cooperative"]


def test_a_third_matter_ends_what_was_carried(codebook: Codebook) -> None:
    text = (
        "NATO and Russia are partners. China and Japan quarrel over islands. "
        "Brazil and Argentina quarrel over trade. Talks on fish were held in the port."
    )
    assert [coded.frame for coded in code(text, codebook)] == [
        "cooperative",
        "none",
        "none",
        "none",
    ]


def test_any_actors_leaves_out_who_they_are(codebook: Codebook) -> None:
    warm = code("Peru and Chile signed a peace treaty.", codebook, any_actors=True)[0]
    cold = code("Peru accused Chile of an attack.", codebook, any_actors=True)[0]
    assert (warm.frame, cold.frame) == ("cooperative", "confrontational")
    assert warm.frame_score > 0 > cold.frame_score


def test_a_complement_adds_nothing_to_the_term_before_it(codebook: Codebook) -> None:
    [coded] = code("NATO keeps its sanctions against Russia.", codebook)
    assert [item.term for item in coded.evidence] == ["sanctions"]
    [alone] = code("NATO stands against Russia.", codebook)
    assert [item.term for item in alone.evidence] == ["against Russia"]


def test_what_a_reassurance_denies_does_not_count(codebook: Codebook) -> None:
    [coded] = code("The shield of NATO will not undermine Russian deterrence.", codebook)
    assert [item.term for item in coded.evidence] == ["will not undermine"]
    assert coded.frame == "cooperative"


def test_evidence_stands_in_the_text_where_it_says(codebook: Codebook) -> None:
    text = "A first sentence.\n\nNATO suspended the dialogue with Russia over Crimea."
    for coded in code(text, codebook):
        for item in (*coded.evidence, *coded.themes):
            assert text[item.start : item.end] == item.term
        for mention in coded.mentions:
            assert text[mention.start : mention.end] == mention.surface


@pytest.mark.parametrize("text", ["", " \n ", "—", "?!", "NATO", "“"])
def test_texts_without_words_are_coded_without_error(codebook: Codebook, text: str) -> None:
    for coded in code(text, codebook):
        assert coded.evidence == ()
        assert -1 <= coded.frame_score <= 1


def test_a_theme_that_is_ended_becomes_that_of_its_end(codebook: Codebook) -> None:
    [coded] = code("NATO suspended cooperation with Russia.", codebook)
    assert {hit.theme for hit in coded.themes} == {"sanctions_suspension"}
