"""Bytes become text in the encoding that they are in, or a refusal that names the place."""

import pytest

from analysis.document import Candidate
from analysis.errors import ReadingError
from analysis.reading.encoding import decode_text

ENGLISH = "“NATO’s door stays open,” he said – and Moscow’s reply came at once."
GERMAN = "Die Außenminister prüften die Beschlüsse; für Österreich war das längst überfällig."
FRENCH = "L’Alliance étudie ses options à l’Est, où la présence des troupes a été renforcée."
ITALIAN = "Così ha detto il ministro: è più che mai necessario, perché la città è già pronta."
POLISH = "Współpraca zostanie wznowiona później, gdy sytuacja się poprawi, dodał żołnierz."
CZECH = "Řekl včera, že spolupráce bude pokračovat později, až se situace zlepší v říjnu."
RUSSIAN = "НАТО и Россия возобновят диалог, заявил генеральный секретарь. Я тоже так думаю."
CHINESE = (
    "北约与俄罗斯将恢复对话，秘书长昨天表示。乌克兰局势仍然困难，部长补充说。双方同意举行会议。"
)
JAPANESE = (
    "北大西洋条約機構とロシアは対話を再開すると、事務総長は昨日述べた。情勢は依然として厳しい。"
)


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (ENGLISH, "utf-8", "UTF-8"),
        (ENGLISH, "utf-8-sig", "UTF-8"),
        (ENGLISH, "utf-16", "UTF-16"),
        (ENGLISH, "utf-16-le", "UTF-16"),
        (ENGLISH, "utf-16-be", "UTF-16"),
        (ENGLISH, "utf-32", "UTF-32"),
        (ENGLISH, "cp1252", "Windows-1252"),
        (GERMAN, "cp1252", "Windows-1252"),
        (GERMAN, "iso-8859-1", "Windows-1252"),  # the same letters at the same places
        (GERMAN, "mac_roman", "Mac Roman"),
        (FRENCH, "cp1252", "Windows-1252"),
        (ITALIAN, "iso-8859-15", "Windows-1252"),
        (POLISH, "cp1250", "Windows-1250"),
        (CZECH, "iso-8859-2", "ISO-8859-2"),
        (RUSSIAN, "utf-16-le", "UTF-16"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (RUSSIAN, "iso-8859-5", "ISO-8859-5"),
        (RUSSIAN, "cp866", "IBM 866"),
        (CHINESE, "gb2312", "GB 18030"),
        (JAPANESE, "shift_jis", "Shift-JIS"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (JAPANESE, "iso2022_jp", "ISO-2022-JP"),
    ],
)
def test_text_comes_back_from_its_encoding(text: str, codec: str, name: str) -> None:
    decoded = decode_text(text.encode(codec), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, name)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_encoding_that_is_certain_needs_no_word(codec: str) -> None:
    assert decode_text(ENGLISH.encode(codec), "a.txt").warnings == ()


def test_a_guess_is_said() -> None:
    assert decode_text(RUSSIAN.encode("koi8-r"), "a.txt").warnings == (
        "The text does not say how it is encoded; it was read as KOI8-R.",
    )


def test_a_guess_that_could_be_another_names_the_others() -> None:
    (warning,) = decode_text("Maßnahmen".encode("cp850"), "a.txt").warnings
    assert warning.startswith(
        "The text does not say how it is encoded; it was read as Windows-1252. It could also be "
    )
    assert "IBM 850" in warning


def test_the_reader_is_given_the_line_in_which_the_candidates_differ_most() -> None:
    data = "Die NATO\nMaße\nMaßnahmen, große Maße".encode("cp850")
    first, *others = decode_text(data, "a.txt").candidates
    assert first == Candidate("cp1252", "Windows-1252", "Maánahmen, groáe Maáe")
    assert Candidate("cp850", "IBM 850", "Maßnahmen, große Maße") in others


def test_a_sample_begins_shortly_before_the_first_letter_in_question() -> None:
    data = ("word " * 100 + "Maßnahmen " + "word " * 100).encode("cp850")
    sample = decode_text(data, "a.txt").candidates[0].sample
    assert sample.startswith("word word word word word word word Maánahmen word")
    assert len(sample) <= 120


def test_the_reader_chooses_the_encoding_and_may_choose_again() -> None:
    decoded = decode_text("Maßnahmen".encode("cp850"), "a.txt", "cp850")
    assert (decoded.text, decoded.encoding, decoded.warnings) == ("Maßnahmen", "IBM 850", ())
    codecs = [candidate.codec for candidate in decoded.candidates]
    assert codecs[0] == "cp850"
    assert "cp1252" in codecs


def test_what_the_chosen_encoding_cannot_hold_is_said_with_its_line() -> None:
    decoded = decode_text(b"one\ntwo \x98 three", "a.txt", "cp1251")
    assert decoded.text == "one\ntwo \ufffd three"
    assert decoded.warnings == (
        "1 character could not be decoded as Windows-1251, the first in line 2; "
        "\ufffd stands instead.",
    )


def test_an_encoding_that_is_none_is_refused() -> None:
    with pytest.raises(ReadingError, match='There is no encoding "cp1"'):
        decode_text(b"text", "a.txt", "cp1")


def test_a_few_damaged_characters_are_counted_and_placed() -> None:
    data = (GERMAN * 20).encode() + b"\xe9 fin"
    decoded = decode_text(data, "a.txt")
    assert decoded.text.endswith("\ufffd fin")
    assert decoded.warnings == (
        "1 character could not be decoded as UTF-8, the first in line 1; \ufffd stands instead.",
    )


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_text_cut_inside_a_character_is_read_and_said(codec: str) -> None:
    decoded = decode_text("Россия и НАТО".encode(codec)[:-1], "a.txt")
    assert decoded.text == "Россия и НАТ"
    assert decoded.warnings == ("The file ends in the middle of a character: it may be cut short.",)


def test_stray_control_characters_are_taken_out() -> None:
    assert decode_text((ENGLISH * 3 + "\x02\x1a").encode(), "a.txt").text == ENGLISH * 3


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (bytes(range(256)) * 4, "This is no text: byte 0 is a control character."),
        (b"text\x00more" * 5, "This is no text: byte 4 is a control character."),
        (b"\x05\x06\x07" * 50, "This is no text: byte 0 is a control character."),
        (
            b"abc" + bytes(range(160, 256)),
            "The text is in an unknown encoding (the first such byte is number 3).",
        ),
        (b"\xff\xfe\x00\xd8a\x00", "It is marked as UTF-16, but byte 2 does not fit."),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError) as caught:
        decode_text(data, "a.txt")
    assert caught.value.problem == problem
