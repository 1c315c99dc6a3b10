"""Encodings are weighed against each other by the text that each of them gives."""

import pytest

from analysis.reading.weighing import weigh_encodings

RUSSIAN = "Страны альянса думают продолжить переговоры, сказал министр вчера вечером."
FRENCH = "Les alliés ont décidé de reprendre le dialogue dès l'été, déclare un général."


def test_the_likeliest_comes_first_and_the_others_lie_behind_it() -> None:
    weighed = weigh_encodings(FRENCH.encode("cp1252"))
    assert list(weighed.behind)[:2] == ["cp1252", "iso8859_15"]
    assert list(weighed.behind.values())[:2] == [0.0, 1.0]
    assert (weighed.is_sure, weighed.is_known) == (True, True)


def test_a_word_far_behind_the_beginning_tells_near_encodings_apart() -> None:
    text = FRENCH + "\nThe talks go on. " * 200 + "Le cœur de l'œuvre coûte 5 €."
    first, second = list(weigh_encodings(text.encode("iso8859_15")).behind.items())[:2]
    assert first[0] == "iso8859_15"
    assert second[1] > 6


def test_utf16_needs_no_letters_of_latin() -> None:
    weighed = weigh_encodings("北约与俄罗斯将恢复对话秘书长昨天表示".encode("utf-16-be"))
    assert next(iter(weighed.behind)) == "utf-16-be"
    assert weighed.is_sure


def test_an_encoding_that_is_not_known_gives_odd_text_or_none() -> None:
    thai = weigh_encodings("องค์การสนธิสัญญาแอตแลนติกเหนือและรัสเซียจะเจรจากันอีกครั้ง".encode("tis-620"))
    assert not thai.is_known
    esperanto = weigh_encodings(
        "Ĉiuj ŝanĝoj okazos ĝis ĵaŭdo, ĉar oni aŭdis ĝin.".encode("iso8859_3")
    )
    assert (esperanto.is_sure, esperanto.is_known) == (False, True)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_few_bytes_are_weighed_too(size: int) -> None:
    assert weigh_encodings(b"\xe9\xf6\xfc"[:size]).behind


def test_mixed_encodings_are_weighed_where_a_part_is_utf8() -> None:
    weighed = weigh_encodings(f"{FRENCH}\n".encode() * 2 + FRENCH.encode("cp1252"))
    assert next(iter(weighed.behind)) == "utf-8+cp1252"
    assert not any(
        codec.startswith("utf-8") for codec in weigh_encodings(RUSSIAN.encode("cp1251")).behind
    )
