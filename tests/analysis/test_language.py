"""The language of a text is told from its first page, or not at all."""

import pytest

from analysis import language
from analysis.language import identify_language, is_measured, name_language

ENGLISH = (
    "The leaders of NATO and Russia met in Lisbon and agreed to work together on the defence of "
    "Europe against missiles, and to look at the threats that they have in common."
)
GERMAN = (
    "Die NATO und Russland wollen wieder miteinander sprechen. Das sagte der Generalsekretär am "
    "Mittwoch in Brüssel nach einem Treffen mit dem russischen Außenminister."
)
RUSSIAN = (
    "НАТО и Россия возобновят диалог, заявил в среду в Брюсселе генеральный секретарь после "
    "встречи с министром иностранных дел России."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (RUSSIAN, "ru"),
        ("Talks resumed in Brussels on Wednesday after months without any contact at all.", "en"),
        ("NATO and Russia", ""),
        ("2014 2015 2016 " * 40, ""),
        ("", ""),
    ],
)
def test_language_of_a_text(text: str, expected: str) -> None:
    assert identify_language(text) == expected


def test_plain_english_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        pytest.fail("the model was loaded")

    monkeypatch.setattr(language, "_identifier", fail)
    assert identify_language(ENGLISH) == "en"


@pytest.mark.parametrize(
    ("code", "measured", "name"),
    [
        ("en", True, "English"),
        ("en-GB", True, "English"),
        ("English", True, 'the language "English"'),
        ("", True, 'the language ""'),
        ("ru", False, "Russian"),
        ("de_AT", False, "German"),
        ("xx", False, 'the language "xx"'),
    ],
)
def test_measures_hold_for_english(code: str, measured: bool, name: str) -> None:
    assert is_measured(code) is measured
    assert name_language(code) == name


def test_a_list_in_english_is_no_creole() -> None:
    squad = "Goalkeepers: Andriy Pyatov (Shakhtar Donetsk), Oleksandr Goryainov (Metalist Kharkiv)"
    assert identify_language(f"KIEV - Ukraine squad for World Cup qualifiers. {squad}") != "pcm"
