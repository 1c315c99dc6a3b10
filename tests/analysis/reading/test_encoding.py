"""Text comes back from the encoding that it was in, or the reader is asked or told."""

import pytest

from analysis.document import Candidate
from analysis.errors import ReadingError
from analysis.reading.encoding import Decoded, decode_text

ENGLISH = "“It’s a new beginning,” the café owner said – and Moscow’s reply came at once."
GERMAN = "Die Außenminister prüften die Beschlüsse; für Österreich war das längst überfällig."
FRENCH = "L’Alliance étudie ses options à l’Est, où la présence des troupes a été renforcée."
ITALIAN = "Così ha detto il ministro: è più che mai necessario, perché la città è già pronta."
POLISH = "Współpraca zostanie wznowiona później, gdy sytuacja się poprawi, dodał żołnierz."
CZECH = "Řekl včera, že spolupráce bude pokračovat později, až se situace zlepší v říjnu."
TURKISH = "Müttefikler görüşmeleri yeniden başlatmayı düşünüyor, dedi bakan dün akşam."
GREEK = "Οι σύμμαχοι σκέφτονται να αρχίσουν ξανά τις συνομιλίες, είπε ο υπουργός."
RUSSIAN = "НАТО и Россия возобновят диалог, заявил генеральный секретарь. Я тоже так думаю."
UKRAINIAN = "Союзники думають відновити переговори, сказав учора міністр у своїй промові."
CHINESE = "北约与俄罗斯将恢复对话，秘书长昨天表示。乌克兰局势仍然困难，部长补充说。"
TAIWANESE = "北約與俄羅斯將恢復對話，秘書長昨天表示。烏克蘭局勢仍然困難，部長補充說。"
JAPANESE = "北大西洋条約機構とロシアは対話を再開すると、事務総長は昨日述べた。"
KOREAN = "나토와 러시아가 대화를 다시 시작할 것이라고 사무총장이 어제 말했다."


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (ENGLISH, "utf-8", "UTF-8"),
        (ENGLISH, "utf-8-sig", "UTF-8"),
        (ENGLISH, "utf-16", "UTF-16"),
        (ENGLISH, "utf-16-le", "UTF-16 LE"),
        (ENGLISH, "utf-16-be", "UTF-16 BE"),
        (ENGLISH, "utf-32", "UTF-32"),
        (ENGLISH, "cp1252", "Windows-1252"),
        (ENGLISH, "mac_roman", "Mac Roman"),
        (GERMAN, "cp1252", "Windows-1252"),
        (GERMAN, "iso-8859-1", "Windows-1252"),  # the same letters at the same places
        (GERMAN, "mac_roman", "Mac Roman"),
        (GERMAN, "cp850", "IBM 850"),
        (FRENCH, "cp1252", "Windows-1252"),
        (ITALIAN, "iso-8859-15", "Windows-1252"),
        (
            "Für das Bündnis 5 €, sagte sie, das wären früher zehn Mark.",
            "iso-8859-15",
            "ISO-8859-15",
        ),
        (POLISH, "cp1250", "Windows-1250"),
        (CZECH, "iso-8859-2", "ISO-8859-2"),
        (TURKISH, "iso-8859-9", "Windows-1254"),
        (GREEK, "cp1253", "Windows-1253"),
        (RUSSIAN, "utf-16-le", "UTF-16 LE"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (RUSSIAN, "iso-8859-5", "ISO-8859-5"),
        (RUSSIAN, "mac_cyrillic", "Mac Cyrillic"),
        (RUSSIAN, "cp866", "IBM 866"),
        (RUSSIAN.upper(), "cp1251", "Windows-1251"),
        (RUSSIAN.upper(), "koi8-r", "KOI8-R"),
        (UKRAINIAN, "koi8-u", "KOI8-R"),
        (CHINESE, "gb2312", "GB 18030"),
        (CHINESE, "utf-16-be", "UTF-16 BE"),
        (TAIWANESE, "big5", "Big5"),
        (TAIWANESE, "gbk", "GB 18030"),
        (JAPANESE, "shift_jis", "Shift-JIS"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (JAPANESE, "iso2022_jp", "ISO-2022-JP"),
        (KOREAN, "euc_kr", "EUC-KR"),
        (KOREAN, "iso2022_kr", "ISO-2022-KR"),
    ],
)
def test_text_comes_back_from_its_encoding(text: str, codec: str, name: str) -> None:
    decoded = decode_text(text.encode(codec), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.candidates) == (text, name, ())


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_encoding_that_is_certain_needs_no_word(codec: str) -> None:
    assert decode_text(ENGLISH.encode(codec), "a.txt").warnings == ()


def test_a_guess_is_said() -> None:
    assert decode_text(RUSSIAN.encode("koi8-r"), "a.txt").warnings == (
        "The text does not say how it is encoded; it was read as KOI8-R.",
    )


@pytest.mark.parametrize("name", ["José", "Müller", "Støre", "Besançon", "São Paulo"])
def test_one_foreign_name_in_an_english_text_is_no_question(name: str) -> None:
    text = f"NATO and Russia will take up their talks again, {name} said in Brussels on Monday."
    decoded = decode_text(text.encode("cp1252"), "a.txt")
    assert (decoded.text, decoded.candidates) == (text, ())


@pytest.mark.parametrize(
    ("text", "codec"),
    [("Maßnahmen", "cp850"), ("Mr Peña said so", "mac_roman"), ("naïve", "iso-8859-1")],
)
def test_where_a_single_letter_tells_the_reader_is_asked(text: str, codec: str) -> None:
    decoded = decode_text(text.encode(codec), "a.txt")
    assert text in {candidate.sample for candidate in decoded.candidates}
    assert decoded.candidates[0].sample == decoded.text
    assert decoded.candidates[0].label == decoded.encoding


@pytest.mark.parametrize("letter", ["é", "Ж", "ß", "§"])
def test_a_single_letter_of_utf8_is_taken_as_such(letter: str) -> None:
    decoded = decode_text(f"NATO and Russia speak of {letter} again.".encode(), "a.txt")
    assert decoded == Decoded(f"NATO and Russia speak of {letter} again.", "UTF-8")


def test_two_letters_that_fit_utf8_by_accident_are_no_utf8() -> None:
    text = "THE COUP D’ÉTAT OF AUGUST IS OVER"
    decoded = decode_text(text.encode("mac_roman"), "a.txt")
    assert decoded.text == text
    assert [candidate.label for candidate in decoded.candidates][:2] == ["Mac Roman", "UTF-8"]


def test_a_question_names_the_encodings_in_the_order_of_their_likelihood() -> None:
    decoded = decode_text("Maßnahmen".encode("cp850"), "a.txt")
    assert [candidate.codec for candidate in decoded.candidates][:2] == ["cp858", "cp1252"]
    (warning,) = decoded.warnings
    assert warning.startswith(
        "The text does not say how it is encoded; it was read as IBM 850. It could also be "
        "Windows-1252"
    )
    assert warning.endswith(": look at its letters and marks.")


def test_the_reader_is_given_the_line_in_which_the_candidates_differ_most() -> None:
    data = b"NATO\nMr Pe\x96a\nMr Pe\x96a and Mr Mu\x96oz met"
    candidates = decode_text(data, "a.txt").candidates
    assert Candidate("cp1250", "Windows-1250", "Mr Pe–a and Mr Mu–oz met") in candidates
    assert Candidate("mac_roman", "Mac Roman", "Mr Peña and Mr Muñoz met") in candidates


def test_a_sample_begins_shortly_before_the_first_letter_in_question() -> None:
    data = ("word " * 100 + "Maßnahmen " + "word " * 100).encode("cp850")
    sample = decode_text(data, "a.txt").candidates[0].sample
    assert sample.startswith("word word word word word word word Maßnahmen word")
    assert len(sample) <= 120


def test_the_reader_chooses_the_encoding_and_may_choose_again() -> None:
    decoded = decode_text("Maßnahmen".encode("cp850"), "a.txt", "windows-1252")
    assert (decoded.text, decoded.encoding, decoded.warnings) == ("Maánahmen", "Windows-1252", ())
    assert [candidate.codec for candidate in decoded.candidates][:2] == ["cp1252", "cp858"]


def test_what_the_chosen_encoding_cannot_hold_is_said_with_its_line() -> None:
    decoded = decode_text(b"one\ntwo \x98 three", "a.txt", "cp1251")
    assert decoded.text == "one\ntwo \ufffd three"
    assert decoded.warnings == (
        "1 character could not be decoded as Windows-1251, the first in line 2; "
        "\ufffd stands instead.",
    )


@pytest.mark.parametrize("encoding", ["cp1", "base64"])
def test_an_encoding_that_is_none_of_text_is_refused(encoding: str) -> None:
    with pytest.raises(ReadingError, match=f'There is no encoding "{encoding}"'):
        decode_text(b"text", "a.txt", encoding)


def test_the_lines_of_a_mixed_text_that_are_not_in_utf8_are_named() -> None:
    data = f"{GERMAN}\n".encode() + f"{FRENCH}\n{GERMAN}\n".encode("cp1252") + GERMAN.encode()
    decoded = decode_text(data, "a.txt")
    assert decoded.text == f"{GERMAN}\n{FRENCH}\n{GERMAN}\n{GERMAN}"
    assert decoded.encoding == "UTF-8 and Windows-1252"
    assert decoded.warnings == (
        "Line 2 and 1 other line are not in UTF-8, as the rest is; they were read as Windows-1252.",
    )


def test_lines_that_were_encoded_twice_are_mended_and_named() -> None:
    german = GERMAN.encode().decode("cp1252")
    other = "â€œÃ‰tÃ©â€\x9d, Ã\x81Ã€ â€“ 5 â‚¬"
    decoded = decode_text(f"{FRENCH}\n{german}\n{other}\nÂ§ 5, é".encode(), "a.txt")
    assert decoded.text == f"{FRENCH}\n{GERMAN}\n“Été”, ÁÀ – 5 €\nÂ§ 5, é"
    assert decoded.warnings == (
        "Line 2 and 1 other line were encoded twice (“Ã¤” for “ä”); this was undone.",
    )


def test_a_few_damaged_characters_are_counted_and_placed() -> None:
    data = f"{GERMAN}\n".encode() * 3 + "für".encode().replace(b"\xbc", b"")
    decoded = decode_text(data, "a.txt")
    assert decoded.text.endswith("\nf\ufffdr")
    assert decoded.warnings == (
        "1 character could not be decoded as UTF-8, the first in line 4; \ufffd stands instead.",
    )


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "gb18030"])
def test_a_text_cut_inside_a_character_is_read_and_said(codec: str) -> None:
    decoded = decode_text(CHINESE.encode(codec)[:-1], "a.txt")
    assert decoded.text == CHINESE[:-1]
    assert decoded.warnings[-1] == (
        "The file ends in the middle of a character: it may be cut short."
    )


def test_stray_control_characters_are_taken_out_and_said() -> None:
    data = (ENGLISH * 3 + "\n\x02 \x00end").encode()
    decoded = decode_text(data, "a.txt")
    assert decoded.text == ENGLISH * 3 + "\n end"
    assert decoded.warnings == ("2 control characters were left out, the first in line 2.",)


def test_marks_of_the_end_of_a_file_are_no_news() -> None:
    decoded = decode_text(ENGLISH.encode() + b"\x00\x00\x00\x1a", "a.txt")
    assert (decoded.text, decoded.warnings) == (ENGLISH, ())


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (bytes(range(256)) * 4, "This is no text: it has control characters, the first in line 1."),
        (b"text\nis\x00no" * 5, "This is no text: it has control characters, the first in line 2."),
        (
            b"talks\n" + bytes(range(160, 256)),
            "The text is in an unknown encoding; the first letter in question is in line 2.",
        ),
        (b"\xff\xfe\x00\xd8a\x00", "It is marked as UTF-16, but line 1 does not fit."),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError) as caught:
        decode_text(data, "a.txt")
    assert caught.value.problem == problem
