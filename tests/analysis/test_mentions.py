"""Mentions: who is named, by the notation of the coding manual, section 5."""

import pytest

from analysis.codebook import Codebook, load_codebook
from analysis.coding import code_document
from analysis.mentions import list_mentions
from analysis.sentences import split_sentences


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def notation(text: str, codebook: Codebook) -> str:
    coded = code_document(split_sentences(text), codebook)
    return " | ".join(f"{m.surface}={m.entity}" for item in coded for m in item.mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Alliance met Russian envoys.", "The Alliance=NATO | Russian=Russia"),
        ("The NATO–Russia Council met.", "NATO–Russia Council=NATO-Russia Council"),
        ("NATO-Russia relations are bad.", "NATO=NATO | Russia=Russia"),
        ("Allies told Moscow so.", "Allies=NATO members | Moscow=Russia"),
        ("They met in Moscow.", "Moscow=Moscow"),
        ("They met in Paris and London.", "Paris=Paris | London=London"),
        ("It said so at the Lisbon summit.", "Lisbon=Lisbon"),
        ("Washington and the Kremlin talk.", "Washington=United States | the Kremlin=Russia"),
        ("The U.S. told us.", "U.S.=United States"),
        ("Lavrov met Jens Stoltenberg", "Lavrov=Sergei Lavrov | Jens Stoltenberg=Jens Stoltenberg"),
        ("Western plans scared it.", "Western=the West"),
        ("A western wind blew.", ""),
        ("Ukraine’s army left Crimea.", "Ukraine=Ukraine | Crimea=Crimea"),
        ("The secretary general spoke.", ""),
        ("We ate turkey and polish.", ""),
    ],
)  # fmt: skip
def test_the_notation_of_the_manual(codebook: Codebook, text: str, expected: str) -> None:
    assert notation(text, codebook) == expected


def test_kinds_are_those_of_the_actor_file(codebook: Codebook) -> None:
    [coded] = code_document(split_sentences("In Moscow Lavrov met NATO and Ukraine."), codebook)
    assert [(m.entity, m.kind) for m in coded.mentions] == [
        ("Moscow", "place"),
        ("Sergei Lavrov", "person"),
        ("NATO", "organisation"),
        ("Ukraine", "state"),
    ]


def test_names_that_the_file_lacks_are_found_and_marked(codebook: Codebook) -> None:
    text = "Yesterday Jane Doe spoke. The crowd at Foobar met Doe. People of Foobar sang on Monday."
    coded = code_document(split_sentences(text), codebook)
    found = [(m.entity, m.kind) for item in coded for m in item.mentions]
    assert found == [("Jane Doe", "found"), ("Foobar", "found"), ("Foobar", "found")]


def test_a_word_that_only_begins_a_sentence_is_no_name(codebook: Codebook) -> None:
    assert notation("Diplomacy failed. Diplomacy is hard.", codebook) == ""


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Россией и НАТО", "Россией=Russia | НАТО=NATO"),
        ("ru", "Путину в российских войсках", "Путину=Vladimir Putin | российских=Russia"),
        ("de", "Russlands NATO-Botschafter", "Russlands=Russia | NATO=NATO"),
        ("de", "Der NATO-Russland-Rat tagt.", "NATO-Russland-Rat=NATO-Russia Council"),
        ("fr", "L’OTAN et l'Ukraine", "OTAN=NATO | Ukraine=Ukraine"),
        ("es", "EEUU y los rusos", "EEUU=United States | rusos=Russia"),
        ("it", "Mosca e gli Stati Uniti", "Mosca=Russia | Stati Uniti=United States"),
        # A name of one language is none in another, and those of actors.toml hold in all.
        ("es", "Il Russo, Putin y Polen", "Putin=Vladimir Putin"),
        ("pl", "Rosja i NATO", "NATO=NATO"),
        # Nouns have capitals: what the codebook does not list is no name.
        ("de", "Die Lange Nacht. Die Lange Nacht.", ""),
    ],
)
def test_names_in_other_languages(
    codebook: Codebook, language: str, text: str, expected: str
) -> None:
    found = list_mentions(split_sentences(text), codebook.names, language)
    assert " | ".join(f"{m.surface}={m.entity}" for row in found for m in row) == expected
    assert [text[m.start : m.end] for row in found for m in row] == [
        m.surface for row in found for m in row
    ]
    assert {m.sentiment for row in found for m in row} <= {""}


def test_an_english_text_knows_the_english_names_only(codebook: Codebook) -> None:
    assert notation("The Russo brothers and Russlands met.", codebook) == ""
