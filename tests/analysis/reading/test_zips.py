"""The files of a ZIP come in one by one; what cannot come in is named, and nothing is trusted."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

import pytest

from analysis.errors import ReadingError
from analysis.reading import zips
from analysis.reading.containers import find_container, open_file
from analysis.reading.parts import Holder, Part, Refusal

A, B = b"NATO met Russia.", b"Russia left."


def _zip(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _open(data: bytes) -> list[Part | Refusal]:
    return list(open_file(Holder(data, "texts.zip", "in/texts.zip")))


def _places(data: bytes) -> list[str]:
    return [found.place for found in _open(data) if isinstance(found, Part)]


def _reasons(data: bytes) -> list[tuple[str, str]]:
    return [(found.source, found.reason) for found in _open(data) if isinstance(found, Refusal)]


def test_each_file_is_an_article_by_itself() -> None:
    first, second = _open(_zip({"b.txt": B, "sub/a.txt": A}))
    assert first == Part("b", "in/texts.zip: b.txt", "b.txt", B)
    assert second == Part("a", "in/texts.zip: sub/a.txt", "a.txt", A)


def test_what_systems_and_programs_leave_behind_is_left_out_in_silence() -> None:
    left = (
        ".DS_Store", "__MACOSX/._a.txt", "sub/.git/x.txt", "Thumbs.db", "sub/desktop.ini",
        "~$report.docx", ".~lock.a.odt#", "SHA256SUMS",
    )  # fmt: skip
    assert _places(_zip({"a.txt": A} | dict.fromkeys(left, B))) == ["in/texts.zip: a.txt"]
    assert _reasons(_zip({"a.txt": A} | dict.fromkeys(left, B))) == []


def test_links_and_folders_are_no_files() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("sub/", b"")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, b"/etc/passwd")
        archive.writestr("a.txt", A)
    assert _places(buffer.getvalue()) == ["in/texts.zip: a.txt"]


def test_a_zip_in_a_zip_is_opened_and_what_lies_deeper_is_refused() -> None:
    inner = _zip({"a.txt": A, "deeper.zip": _zip({"b.txt": B})})
    found = _open(_zip({"inner.zip": inner}))
    assert found == [
        Part("a", "in/texts.zip: inner.zip: a.txt", "a.txt", A),
        Refusal(
            "in/texts.zip: inner.zip: deeper.zip",
            "This ZIP archive lies in another, and that in a third. Unpack it and give its files.",
        ),
    ]


@pytest.mark.parametrize(
    "document", ["[Content_Types].xml", "mimetype", "META-INF/manifest.xml", "Index/Document.iwa"]
)
def test_a_document_that_is_a_zip_is_told_by_its_content(document: str) -> None:
    data = _zip({document: b"x", "word/document.xml": b"x"})
    assert find_container(data, "a.zip") is None
    assert find_container(data[:-30], "a.zip") is None
    assert find_container(_zip({"a.docx": data}, zipfile.ZIP_STORED), "a") is zips.CONTAINER


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Отчёт за май.txt".encode("cp866"), "Отчёт за май.txt"),
        ("Отчёт.txt".encode(), "Отчёт.txt"),
        ("Geräte für Münster.txt".encode("cp437"), "Geräte für Münster.txt"),
        (b"sub\\..\\..\\a.txt", "sub/a.txt"),
        (b"/etc/./a.txt", "etc/a.txt"),
        (b"a\x1b[2J.txt", "a\ufffd[2J.txt"),
    ],
)
def test_names_are_decoded_and_lead_nowhere(raw: bytes, shown: str) -> None:
    stand_in = "x" * len(raw)
    data = _zip({stand_in: A}).replace(stand_in.encode(), raw)
    assert _places(data) == [f"in/texts.zip: {shown}"]


def test_a_protected_file_is_named_and_the_rest_comes_in() -> None:
    data = bytearray(_zip({"a.txt": A, "b.txt": B}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert _places(bytes(data)) == ["in/texts.zip: b.txt"]
    assert _reasons(bytes(data)) == [
        (
            "in/texts.zip: a.txt",
            "This file is protected by a password. Unpack it with its password and give the file.",
        )
    ]


def test_a_damaged_file_is_named_and_the_rest_comes_in() -> None:
    data = _zip({"a.txt": A, "b.txt": B}, zipfile.ZIP_STORED).replace(A, B + B[:4])
    assert _places(data) == ["in/texts.zip: b.txt"]
    assert _reasons(data) == [
        (
            "in/texts.zip: a.txt",
            "This file is damaged (Bad CRC-32 for file 'a.txt'). Pack or download the archive "
            "again.",
        )
    ]


def test_a_file_that_unpacks_to_an_absurd_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "SMALLEST_BOMB", 50_000)
    data = _zip({"a.txt": A, "bomb.txt": bytes(100_000), "large.txt": bytes(40_000)})
    assert _places(data) == ["in/texts.zip: a.txt", "in/texts.zip: large.txt"]
    assert [reason[:44] for _, reason in _reasons(data)] == [
        "This file unpacks to 0 MB or more, 877 times"
    ]


def test_what_the_archive_says_of_sizes_is_not_relied_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "LARGEST_FILE", 3_000_000)
    content = bytes(range(256)) * 8_000 * 2
    data = _zip({"a.txt": content})
    size, told = struct.pack("<I", len(content)), struct.pack("<I", 16)
    checks = struct.pack("<I", zlib.crc32(content)), struct.pack("<I", zlib.crc32(content[:16]))
    (reason,) = _reasons(data.replace(size, told).replace(*checks))
    assert reason[1].startswith("This file unpacks to 3 MB or more")


@pytest.mark.parametrize(
    ("limit", "problem"),
    [
        ("MOST_FILES", "This ZIP archive holds 2 files; up to 1 are read."),
        (
            "LARGEST_UNPACKED",
            "This ZIP archive unpacks to more than 0 MB; what lies beyond is not read.",
        ),
    ],
)
def test_an_archive_of_too_much_is_refused(
    monkeypatch: pytest.MonkeyPatch, limit: str, problem: str
) -> None:
    monkeypatch.setattr(zips, limit, 1)
    with pytest.raises(ReadingError) as caught:
        _open(_zip({"a.txt": A, "b.txt": B}))
    assert caught.value.problem == problem


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            _zip({"a.txt": A})[:-30],
            "This ZIP archive is damaged or cut short: its list of contents cannot be read.",
        ),
        (_zip({".DS_Store": A}), "This ZIP archive holds no files."),
        (_zip({}), "This ZIP archive holds no files."),
        (_zip({"a.txt": A, "articles.toml": b"\xff"}), "This file is no UTF-8."),
        (
            _zip({"a.txt": A, "articles.toml": b"[a]\nx = '1'"}),
            '"x" is no field of an article.',
        ),
    ],
    ids=["cut", "only hidden", "empty", "no UTF-8", "no field"],
)
def test_an_archive_that_cannot_be_opened_is_an_error(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError) as caught:
        _open(data)
    assert caught.value.problem == problem


def test_records_speak_of_the_files_of_their_folder() -> None:
    outer, inner = b"[a]\noutlet = 'X'\n[b]\noutlet = 'Y'\n", b"[b]\noutlet = 'Z'\n"
    data = _zip({"articles.toml": outer, "a.txt": A, "sub/articles.toml": inner, "sub/b.txt": B})
    assert _outlets(data) == ["X", "Z"]


def test_a_record_without_a_file_is_named() -> None:
    data = _zip({"sub/articles.toml": b"[a]\n[c]\n", "sub/a.txt": A})
    assert _reasons(data) == [
        (
            "in/texts.zip: sub/articles.toml",
            "there is no file for [c]. Name an article by its file name, without .txt.",
        )
    ]


def _outlets(data: bytes) -> list[str]:
    return [found.known.outlet for found in _parts(data)]


def _parts(data: bytes) -> Iterator[Part]:
    return (found for found in _open(data) if isinstance(found, Part))
