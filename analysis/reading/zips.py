"""ZIP archives: each file in them by itself, whatever its kind; nothing is written to the disk."""

import io
import lzma
import re
import stat
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from analysis.article import Known
from analysis.errors import CorpusError, ReadingError, explain
from analysis.known import missing_file, parse_records
from analysis.reading.listing import RECORDS_FILE, list_article_files, records_of
from analysis.reading.parts import Container, Holder, Refusal

# Twice as many articles as the dashboard is made for.
MOST_FILES = 10_000
# Bytes. A report of 350 pages with pictures has 5 to 50 MB; all that is unpacked is in memory, one
# file at a time.
LARGEST_FILE = 100_000_000
LARGEST_UNPACKED = 2_000_000_000
# Text packs to a fifth, the markup of a table to a fiftieth; only made for it, a file packs to a
# thousandth (the most that the method can do).
HIGHEST_RATIO = 200
SMALLEST_BOMB = 10_000_000  # bytes; what unpacks to less does no harm
# A ZIP in a ZIP is opened; what lies deeper is no collection of articles.
DEEPEST = 1

_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# Office files and e-books are ZIPs too: they hold one of these (ECMA-376 part 2, ODF 1.3 part 2,
# EPUB 3.3).
_DOCUMENT_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "mimetype",
    "META-INF/manifest.xml",
    "META-INF/container.xml",
    "Index/Document.iwa",  # Apple Pages
)
_DOCUMENT_FOLDERS = ("docProps/", "word/", "xl/", "ppt/", "_rels/")
DOCUMENT_SUFFIXES = (".docx", ".docm", ".odt", ".xlsx", ".xlsm", ".ods", ".pptx", ".epub")
_FIRST_NAME = struct.Struct("<26xHH")  # of a local header (APPNOTE.TXT 4.3.7)
_ENCRYPTED, _NAME_IS_UTF8 = 0x1, 0x800
# What zipfile and the unpacking methods raise on damaged bytes.
ZIP_DAMAGES = (
    BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    struct.error,
)
# Files of these names hold one article, so that all ids are known beforehand.
_ONE_ARTICLE = (".txt", ".md", ".pdf", ".odt")
_CHUNK = 1 << 20
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яё]+", re.IGNORECASE)


def matches(data: bytes, name: str) -> bool:
    """Tell a ZIP of files from the documents that are ZIPs by themselves, also where it is cut."""
    if not data.startswith(_ZIP_STARTS):
        return False
    names = list_names(data)
    if names is None:
        first = _read_first_name(data)
        is_document = first.startswith((*_DOCUMENT_PARTS, *_DOCUMENT_FOLDERS))
        return not is_document and not name.lower().endswith(DOCUMENT_SUFFIXES)
    return set(names).isdisjoint(_DOCUMENT_PARTS)


def list_names(data: bytes) -> list[str] | None:
    """List what a ZIP holds by name; None where its list of contents is damaged or cut off."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except ZIP_DAMAGES:
        return None


def _read_first_name(data: bytes) -> str:
    """Read the name of the file that an archive begins with."""
    if len(data) < _FIRST_NAME.size:
        return ""
    length, _extra = _FIRST_NAME.unpack_from(data)
    return data[_FIRST_NAME.size : _FIRST_NAME.size + length].decode("utf-8", "replace")


def open_zip(holder: Holder) -> Iterator[Holder | Refusal]:
    """Yield the files of an archive in the order of their names, an inner archive as one of them.

    What its ``articles.toml`` says of an article is handed on with the file. Damaged or protected
    files are refused one by one.

    Raises:
        ReadingError: its list of contents or its ``articles.toml`` cannot be read, it holds no
            articles or too much, or it lies too deep.
    """
    if holder.depth > DEEPEST:
        problem = "This ZIP archive lies in another, and that in a third."
        raise ReadingError(holder.place, problem, "Unpack it and give its files.")
    with _open_archive(holder) as archive:
        members = _list_members(archive)
        meant = set(list_article_files([member.path for member in members], PurePosixPath()))
        files = [member for member in members if member.path in meant]
        _check_size(holder, files)
        records = _read_records(holder, archive, members)
        yield from _refuse_unused(holder, files, records)
        room = LARGEST_UNPACKED
        for member in files:
            place = f"{holder.place}: {member.path}"
            try:
                content = read_member(archive, member.info, place)
            except ReadingError as error:
                yield Refusal(place, explain(error))
                continue
            room -= len(content)
            if room < 0:
                yield Refusal(place, explain(_too_much(holder)))
                return
            yield replace(
                holder,
                data=content,
                name=member.path.name,
                place=place,
                records=records_of(member.path, records),
                depth=holder.depth + 1,
            )


CONTAINER = Container("a ZIP archive", (".zip",), matches, open_zip)


@dataclass(frozen=True)
class _Member:
    """A file of an archive, and its name as a path that leads nowhere but into the archive."""

    path: PurePosixPath
    info: ZipInfo


def _open_archive(holder: Holder) -> ZipFile:
    """Read the list of contents, which stands at the end of an archive."""
    try:
        return ZipFile(io.BytesIO(holder.data))
    except ZIP_DAMAGES as error:
        problem = "This ZIP archive is damaged or cut short: its list of contents cannot be read."
        raise ReadingError(holder.place, problem, "Pack or download it again.") from error


def _list_members(archive: ZipFile) -> list[_Member]:
    """List the files of an archive in the order of their names; links and folders are none."""
    latest = {info.filename: info for info in archive.infolist()}  # one that was packed anew counts
    members = [_Member(_read_path(info), info) for info in latest.values() if _is_file(info)]
    return sorted(members, key=lambda member: member.path)


def _is_file(info: ZipInfo) -> bool:
    kind = stat.S_IFMT(info.external_attr >> 16)  # 0 where the archive comes from Windows
    return not info.filename.endswith(("/", "\\")) and kind in (0, stat.S_IFREG)


def _read_path(info: ZipInfo) -> PurePosixPath:
    """Read a file's name as a relative path, without the steps upward of a forged one."""
    shown = "".join(
        letter if letter.isprintable() else "\ufffd" for letter in _decode_name(info)
    ).replace("\\", "/")
    steps = [step for step in shown.split("/") if step not in ("", ".", "..")]
    return PurePosixPath(*steps) if steps else PurePosixPath("unnamed")


def _decode_name(info: ZipInfo) -> str:
    """Decode a name that is not marked as UTF-8: many programs write that, or the code page of DOS.

    zipfile takes such a name for IBM 437, in which all bytes are letters, so none is lost.
    """
    if info.flag_bits & _NAME_IS_UTF8:
        return info.filename
    raw = info.filename.encode("cp437")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        russian = raw.decode("cp866")
    words = [word for word in _WORD.findall(russian) if not word.isascii()]
    is_russian = words and all(_CYRILLIC.fullmatch(word) for word in words)
    return russian if is_russian else info.filename


def _check_size(holder: Holder, files: Sequence[_Member]) -> None:
    """Refuse an archive that says itself that it holds nothing or too much."""
    if not files:
        problem = "This ZIP archive holds no files."
        raise ReadingError(holder.place, problem, "Put the articles into it, or give them alone.")
    if len(files) > MOST_FILES:
        problem = f"This ZIP archive holds {len(files):,} files; up to {MOST_FILES:,} are read."
        raise ReadingError(holder.place, problem, "Divide it into several.")
    if sum(member.info.file_size for member in files) > LARGEST_UNPACKED:
        raise _too_much(holder)


def _too_much(holder: Holder) -> ReadingError:
    limit = f"{LARGEST_UNPACKED / 1e6:,.0f} MB"
    problem = f"This ZIP archive unpacks to more than {limit}; what lies beyond is not read."
    return ReadingError(holder.place, problem, "Divide it into several.")


def _read_records(
    holder: Holder, archive: ZipFile, members: Sequence[_Member]
) -> dict[PurePosixPath, Mapping[str, Known]]:
    """Read the ``articles.toml`` of each folder of an archive."""
    records: dict[PurePosixPath, Mapping[str, Known]] = {PurePosixPath(): holder.records}
    for member in members:
        if member.path.name != RECORDS_FILE:
            continue
        place = f"{holder.place}: {member.path}"
        try:
            text = read_member(archive, member.info, place).decode("utf-8-sig")
            around = records.get(member.path.parent, {})
            records[member.path.parent] = {**around, **parse_records(text, place)}
        except UnicodeDecodeError as error:
            raise ReadingError(place, "This file is no UTF-8.", "Save it as UTF-8.") from error
        except CorpusError as error:
            raise ReadingError(error.source, error.problem, error.remedy) from error
    return records


def _refuse_unused(
    holder: Holder,
    files: Sequence[_Member],
    records: Mapping[PurePosixPath, Mapping[str, Known]],
) -> Iterator[Refusal]:
    """Name the records for which there is no file, where each file holds one article."""
    if any(member.path.suffix.lower() not in _ONE_ARTICLE for member in files):
        return
    for folder, known in records.items():
        inside = [member.path for member in files if member.path.is_relative_to(folder)]
        for key in sorted(known.keys() - {path.stem for path in inside} - holder.records.keys()):
            place = f"{holder.place}: {folder / RECORDS_FILE}"
            yield Refusal(place, explain(missing_file(place, key)))


def read_member(archive: ZipFile, info: ZipInfo, place: str) -> bytes:
    """Unpack one file of an archive in memory, at most ``LARGEST_FILE`` bytes, and check it.

    Raises:
        ReadingError: it is protected, damaged, packed by an unknown method, or too large.
    """
    if info.flag_bits & _ENCRYPTED:
        remedy = "Unpack it with its password and give the file."
        raise ReadingError(place, "This file is protected by a password.", remedy)
    _check_unpacked(info.file_size, info, place)
    content = bytearray()
    unbounded = copy(info)
    unbounded.file_size = LARGEST_FILE + 2 * _CHUNK  # not where the archive says that it ends
    try:
        with archive.open(unbounded) as member:
            while chunk := member.read(_CHUNK):
                content += chunk
                _check_unpacked(len(content), info, place)
    except ZIP_DAMAGES as error:
        problem = f"This file is damaged ({' '.join(str(error).split()) or 'it ends too early'})."
        raise ReadingError(place, problem, "Pack or download the archive again.") from error
    return bytes(content)


def _check_unpacked(size: int, info: ZipInfo, place: str) -> None:
    """Refuse what unpacks to an absurd size, by what the archive says and by what comes out."""
    ratio = size / max(info.compress_size, 1)
    if size > LARGEST_FILE or (size > SMALLEST_BOMB and ratio > HIGHEST_RATIO):
        problem = f"This file unpacks to {size / 1e6:,.0f} MB or more, {ratio:,.0f} times its size."
        raise ReadingError(place, problem, "Give the text of the article as a file of its own.")
