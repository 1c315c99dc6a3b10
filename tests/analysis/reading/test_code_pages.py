"""The encodings are known by their names, and decode what they can."""

import pytest

from analysis.reading.code_pages import (
    ENCODINGS,
    decode_whole,
    find_codec,
    label_codec,
    list_encodings,
    list_regions,
)


@pytest.mark.parametrize(
    ("encoding", "codec", "label"),
    [
        ("windows-1252", "cp1252", "Windows-1252"),
        ("KOI8-U", "koi8_u", "KOI8-R"),
        ("big5", "big5", "BIG5"),
        ("utf-8", "utf-8", "UTF-8"),
        ("utf-8+windows-1251", "utf-8+cp1251", "UTF-8 and Windows-1251"),
    ],
)
def test_an_encoding_is_found_by_any_name(encoding: str, codec: str, label: str) -> None:
    assert (find_codec(encoding), label_codec(codec)) == (codec, label)


@pytest.mark.parametrize("encoding", ["", "klingon", "rot13"])
def test_what_is_no_encoding_is_not_found(encoding: str) -> None:
    with pytest.raises(LookupError):
        find_codec(encoding)


@pytest.mark.parametrize("codec", ENCODINGS)
def test_each_encoding_is_one_of_pythons(codec: str) -> None:
    assert find_codec(codec) == codec
    assert list_regions(codec)


@pytest.mark.parametrize(
    ("data", "codec", "expected"),
    [
        (b"caf\xe9", "cp1252", ("café", False)),
        (b"\x81", "cp1252", ("\ufffd", False)),
        ("北约".encode("gb18030")[:-1], "gb18030", ("北", True)),
        ("né\n".encode() + b"caf\xe9 n\xc3\xa9", "utf-8+cp1252", ("né\ncafé né", False)),
    ],
)
def test_bytes_are_decoded_with_what_does_not_fit(
    data: bytes, codec: str, expected: tuple[str, bool]
) -> None:
    assert decode_whole(data, codec) == expected


def test_mixed_encodings_are_listed_where_a_token_is_utf8() -> None:
    assert list(list_encodings([b"caf\xe9", b"NATO"])) == list(ENCODINGS)
    assert {"utf-8", "utf-8+cp1252"} < set(list_encodings([b"caf\xe9", "né".encode()]))
