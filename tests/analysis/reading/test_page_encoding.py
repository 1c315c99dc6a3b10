"""A page is read in the encoding that its bytes and letters show, whatever it declares."""

import pytest

from analysis.errors import ReadingError
from analysis.reading.encoding import Decoded
from analysis.reading.page_encoding import decode_page

RUSSIAN = (
    "<p>Представители альянса и России провели в Осло переговоры о правилах полётов, которые обе "
    "стороны назвали полезными, но далёкими от завершения.</p>"
)
CHINESE = "<p>北约与俄罗斯的代表星期三在布鲁塞尔举行会谈，双方同意恢复对话，并交换情况。</p>"
JAPANESE = "<p>北大西洋条約機構とロシアの代表は水曜日に会談し、協議を再開することで合意した。</p>"


def _decode(words: str, codec: str, declared: str) -> Decoded:
    head = f"<html><head><script>{'x' * 2000}</script>{declared}</head>"
    return decode_page((head + words).encode(codec), "a.html")


@pytest.mark.parametrize(
    ("words", "codec", "declared"),
    [
        (RUSSIAN, "cp1251", "<meta charset='windows-1251'>"),
        (RUSSIAN, "koi8_r", "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>"),
        (RUSSIAN, "utf-8", "<meta charset='windows-1251'>"),
        (RUSSIAN, "utf-16", "<meta charset='utf-16'>"),
        (CHINESE, "gb18030", "<meta charset='utf-8'><meta charset='gb2312'>"),
        (CHINESE, "gb18030", "<meta charset=gbk>"),
        (JAPANESE, "cp932", "<meta charset='shift_jis'>"),
        (JAPANESE, "iso2022_jp", "<meta charset='iso-2022-jp'>"),
        (JAPANESE, "iso2022_jp", ""),
        ("<p>It’s a test.</p>", "cp1252", "<meta charset='iso-8859-1'>"),
        (RUSSIAN, "utf-8", "<meta charset='utf-16'>"),
    ],
)
def test_a_fitting_declaration_is_taken_without_a_word(
    words: str, codec: str, declared: str
) -> None:
    decoded = _decode(words, codec, declared)
    assert decoded.text.endswith(words)
    assert decoded.warnings == ()


def test_the_xml_declaration_counts() -> None:
    page = f'<?xml version="1.0" encoding="koi8-r"?><html>{RUSSIAN}</html>'
    assert RUSSIAN in decode_page(page.encode("koi8_r"), "a.html").text


@pytest.mark.parametrize(
    ("codec", "declared", "said", "label"),
    [
        ("koi8_r", "windows-1251", "Windows-1251", "KOI8-R"),
        ("cp1251", "koi8-r", "KOI8-R", "Windows-1251"),
        ("cp1251", "utf-8", "UTF-8", "Windows-1251"),
        ("cp1251", "iso-8859-1", "Windows-1252", "Windows-1251"),
    ],
)
def test_the_letters_overrule_a_wrong_declaration(
    codec: str, declared: str, said: str, label: str
) -> None:
    decoded = _decode(RUSSIAN, codec, f"<meta charset='{declared}'>")
    assert decoded.text.endswith(RUSSIAN)
    assert decoded.warnings == (
        f"The page says that it is encoded as {said}, but its letters are those of {label}; it was "
        f"read as {label}.",
    )


def test_markup_does_not_hide_the_letters() -> None:
    words = RUSSIAN.replace("<p>", "<p class='" + "paragraph " * 60 + "'>")
    assert _decode(words, "cp1251", "<meta charset='iso-8859-1'>").text.endswith(words)


def test_a_stray_byte_in_a_two_byte_page_is_said() -> None:
    data = f"<meta charset='gb2312'>{CHINESE * 3}".encode("gb18030") + b"\xff\n"
    decoded = decode_page(data, "a.html")
    assert CHINESE in decoded.text
    assert decoded.warnings == (
        "1 character could not be decoded as GB 18030, the first in line 1; \ufffd stands instead.",
    )


def test_a_page_in_two_encodings_is_read_in_both() -> None:
    data = "<meta charset='utf-8'>\n<p>Die Räte prüften es.\n".encode() + b"\x93So\x94</p>"
    decoded = decode_page(data, "a.html")
    assert decoded.text.endswith("<p>Die Räte prüften es.\n“So”</p>")
    assert decoded.warnings == (
        "Line 3 is not in UTF-8, as the rest is; it was read as Windows-1252.",
    )


def test_the_reader_chooses_among_what_the_words_leave_open() -> None:
    data = b"<p class='na\xc3\xafve \x96'>Mr Pe\x96a said so</p>"
    told = decode_page(data, "a.html")
    assert {"Mr Pe–a said so", "Mr Peña said so"} <= {one.sample for one in told.candidates}
    chosen = decode_page(data, "a.html", "mac_roman")
    assert chosen.text.endswith(">Mr Peña said so</p>")
    assert chosen.candidates[0].sample == "Mr Peña said so"
    assert set(chosen.candidates) == set(told.candidates)


def test_an_unknown_declaration_is_none() -> None:
    decoded = _decode(RUSSIAN, "cp1251", "<meta charset='x-unheard-of'>")
    assert decoded.warnings == (
        "The text does not say how it is encoded; it was read as Windows-1251.",
    )


def test_bytes_in_no_encoding_are_refused() -> None:
    with pytest.raises(ReadingError, match="Its bytes fit neither UTF-8 nor what it declares"):
        decode_page(b"<p>" + bytes(range(0x80, 0x100)) + b"</p>", "a.html")
