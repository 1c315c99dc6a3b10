"""A text decoded rightly is rated above the same bytes decoded wrongly."""

import pytest

from analysis.reading.spelling import (
    CYRILLIC,
    FOREIGN_REGION,
    LANGUAGES,
    LONE_QUOTE,
    WESTERN,
    rate_tokens,
)


def _rate(text: str) -> float:
    return rate_tokens(text.split()).rate


@pytest.mark.parametrize(
    ("text", "codec", "wrong"),
    [
        ("Die Räte prüften große Pläne", "cp1252", "mac_roman"),
        ("perché la città è già pronta", "cp1252", "cp1250"),
        ("dodał żołnierz później", "iso8859_2", "cp1250"),
        ("Řekl včera že bude říjnu", "cp1250", "cp1252"),
        ("заявил генеральный секретарь", "cp1251", "koi8_u"),
        ("ЗАЯВИЛ ГЕНЕРАЛЬНЫЙ СЕКРЕТАРЬ", "koi8_u", "cp1251"),
        ("заявил секретарь", "mac_cyrillic", "cp1251"),
        ("είπε ο υπουργός χθες", "cp1253", "iso8859_5"),
        ("قال الأمين العام أمس", "cp1256", "cp1252"),
        ("“It’s new,” he said – again", "cp1252", "mac_roman"),
        ("他说北约与俄罗斯", "gb18030", "cp949"),
        ("나토와 러시아가 대화를", "cp949", "gb18030"),
        ("大西洋条約とロシアは", "euc_jp", "gb18030"),
    ],
)
def test_a_right_decoding_is_likelier_than_a_wrong_one(text: str, codec: str, wrong: str) -> None:
    assert _rate(text) > _rate(text.encode(codec).decode(wrong, errors="replace")) + 6


@pytest.mark.parametrize(
    ("likelier", "other"),
    [
        ("Straße", "StraßE"),  # capitals inside a word
        ("Müller", "Mьller"),  # two scripts
    ],
)
def test_a_word_has_one_script_and_its_capitals_in_front(likelier: str, other: str) -> None:
    assert _rate(likelier) > _rate(other)


def test_a_quotation_mark_alone_in_a_text_is_odd() -> None:
    pair, lone = rate_tokens(["“", "“"]).rate, rate_tokens(["“"]).rate
    assert lone - pair / 2 == pytest.approx(LONE_QUOTE)


def test_an_encoding_is_rarely_used_for_languages_of_another_region() -> None:
    tokens = ["Beschlüsse", "der", "Minister", "und", "für", "über"]
    home, abroad = rate_tokens(tokens, (WESTERN,)), rate_tokens(tokens, (CYRILLIC,))
    assert abroad.rate - home.rate == pytest.approx(FOREIGN_REGION)


@pytest.mark.parametrize(
    ("text", "is_latin"),
    [("Die Beschlüsse", True), ("Решения НАТО", False), ("北约的决定", False)],
)
def test_it_tells_whether_the_language_is_written_in_latin_letters(
    text: str, is_latin: bool
) -> None:
    assert rate_tokens(text.split()).is_latin is is_latin


def test_every_language_has_its_letters() -> None:
    greek = next(language for language in LANGUAGES if language.name == "Greek")
    assert (greek.region, "ΐ" in greek.letters) == ("greek", True)
    assert rate_tokens([]).rate == 0.0
