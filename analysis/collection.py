"""The articles that the reader added: their bytes and corrections on disk, there after a restart.

The folder holds two files for each article: ``<id><suffix>``, the bytes as they came, and
``<id>.record.json``, its name and what the reader set by hand. The id is the beginning of the
digest of the bytes, so the same file cannot be in it twice. Each file is written whole or not at
all, and nothing is deleted but by :func:`remove`.
"""

import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from analysis.article import Article, Known
from analysis.corpus import Corpus, Outcome, gather_corpus
from analysis.errors import AnalysisError, CorpusError, explain
from analysis.events import Event
from analysis.known import parse_known, write_known
from analysis.reading import read_article
from analysis.reading.parts import Refusal

FOLDER_VARIABLE = "FRAMING_ADDED"
"""Names another folder for the added articles."""

DEFAULT_FOLDER = Path(__file__).resolve().parent.parent / "added"
ID_DIGITS = 16
RECORD_SUFFIX = ".record.json"

_ID = re.compile(rf"[0-9a-f]{{{ID_DIGITS}}}")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")

# Reads an article from the file that it came as, with its record.
Reader = Callable[[Path, Sequence[Event] | None], Article]
# Reads an article from its bytes, as read_article does.
BytesReader = Callable[[bytes, str, Known | None, str, Sequence[Event] | None], Article]


@dataclass(frozen=True)
class Added:
    """An article of the collection; ``is_new`` is False where the same bytes were there before."""

    article: Article
    is_new: bool


def folder() -> Path:
    """Find the folder of the added articles: ``added/`` in the project, unless set otherwise."""
    return Path(os.environ.get(FOLDER_VARIABLE) or DEFAULT_FOLDER)


def identify(data: bytes) -> str:
    """Name an added article by its content: the first 16 hex digits of the sha256 of its bytes."""
    return sha256(data).hexdigest()[:ID_DIGITS]


def add(
    data: bytes,
    name: str,
    known: Known | None = None,
    events: Sequence[Event] | None = None,
    read: BytesReader = read_article,
) -> Added:
    """Read an article and keep it; what is there already stays as it is.

    ``read`` stands in for :func:`read_article` where somebody remembers what was read before.

    Raises:
        ReadingError: the bytes cannot be read as one article; nothing is kept.
        CorpusError: the folder cannot be written.
    """
    article_id = identify(data)
    kept = _find_original(article_id)
    if kept:
        return Added(read_original(kept, events, read), is_new=False)
    article = read(data, name, known, article_id, events)
    suffix = _SUFFIX.fullmatch(PurePath(name).suffix.lower())
    # The record comes last: bytes without a record are an article too, not the other way round.
    _write(folder() / f"{article_id}{suffix[0] if suffix else ''}", data)
    _write_record(article_id, name, known or Known())
    return Added(article, is_new=True)


def correct(article_id: str, known: Known, events: Sequence[Event] | None = None) -> Article:
    """Set what the reader knows of an added article, in place of what was set before.

    Raises:
        CorpusError: there is no such article, or the folder cannot be written.
    """
    original = _demand_original(article_id)
    name, _ = _read_record(original)
    _write_record(article_id, name, known)
    return read_original(original, events)


def find_added(article_id: str) -> tuple[bytes, str, Known]:
    """Find an added article's bytes, its name, and what the reader has set of it.

    Raises:
        CorpusError: there is no such article, it cannot be read, or its record is damaged.
    """
    original = _demand_original(article_id)
    try:
        data = original.read_bytes()
    except OSError as error:
        raise _blocked(original, "read", error) from error
    return data, *_read_record(original)


def find_known(article_id: str) -> Known:
    """Find what the reader has set of an added article; raises as :func:`find_added`."""
    return find_added(article_id)[2]


def remove(article_id: str) -> None:
    """Delete an added article and its record.

    Raises:
        CorpusError: there is no such article, or it cannot be deleted.
    """
    original = _demand_original(article_id)
    try:
        record_path(article_id).unlink(missing_ok=True)
        original.unlink()
    except OSError as error:
        raise _blocked(original, "deleted", error) from error


def load(events: Sequence[Event] | None = None, read: Reader | None = None) -> Corpus:
    """Read all added articles, in the order of their ids; a damaged one does not stop the rest.

    ``read`` stands in for :func:`read_original` where somebody remembers what was read before.

    Raises:
        CorpusError: the folder cannot be read.
    """
    return gather_corpus(_load_each(events, read or read_original))


def _load_each(events: Sequence[Event] | None, read: Reader) -> Iterator[Outcome]:
    """Read each article of the folder, or say why not."""
    files = _list_files()
    originals = {article_id_of(path) for path in files if not path.name.endswith(RECORD_SUFFIX)}
    for path in files:
        if path.name.endswith(RECORD_SUFFIX):
            if article_id_of(path) not in originals:
                yield path.name, Refusal(path.name, "The file that this record is about is gone.")
            continue
        try:
            yield path.name, read(path, events)
        except AnalysisError as error:
            yield path.name, Refusal(path.name, explain(error))


def _list_files() -> list[Path]:
    """List the files of the folder, without hidden ones (a write that was interrupted)."""
    place = folder()
    if not place.exists():
        return []
    try:
        return sorted(path for path in place.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise _blocked(place, "read", error) from error


def article_id_of(path: Path) -> str:
    """Give the id of the article that a file of the folder belongs to."""
    return path.name.split(".", 1)[0]


def record_path(article_id: str) -> Path:
    """Give the place of what is known of an article beside its bytes."""
    return folder() / f"{article_id}{RECORD_SUFFIX}"


def _find_original(article_id: str) -> Path | None:
    """Find the file with an article's bytes."""
    for path in _list_files():
        if article_id_of(path) == article_id and not path.name.endswith(RECORD_SUFFIX):
            return path
    return None


def _demand_original(article_id: str) -> Path:
    original = _find_original(article_id)
    if original is None:
        raise CorpusError(
            article_id, "there is no added article of this id.", "Load the page again."
        )
    return original


def read_original(
    original: Path, events: Sequence[Event] | None, read: BytesReader = read_article
) -> Article:
    """Read an added article with its record; ``read`` as for :func:`add`.

    Raises:
        AnalysisError: file or record is damaged, or no file of the collection.
    """
    article_id = article_id_of(original)
    try:
        data = original.read_bytes()
    except OSError as error:
        raise _blocked(original, "read", error) from error
    if not _ID.fullmatch(article_id):
        raise CorpusError(original.name, "This file was not added here.", "Add it on the screen.")
    if identify(data) != article_id:
        problem = "This file was changed after it was added."
        raise CorpusError(original.name, problem, "Remove it from the folder and add it again.")
    name, known = _read_record(original)
    return read(data, name, known, article_id, events)


def _read_record(original: Path) -> tuple[str, Known]:
    """Read an article's name and what is known of it; without a record it has its file's name."""
    path = record_path(article_id_of(original))
    if not path.exists():
        return original.name, Known()
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return str(record["name"]), parse_known(record["known"], path.name)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CorpusError(
            path.name,
            "The record of this article is damaged; the article itself is kept.",
            "Delete this record from the folder: the article comes back without corrections.",
        ) from error


def _write_record(article_id: str, name: str, known: Known) -> None:
    record = {"name": name, "known": write_known(known)}
    text = json.dumps(record, ensure_ascii=False, indent=2)
    _write(record_path(article_id), text.encode("utf-8"))


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then moved there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=".", suffix=".part", delete=False
        ) as part:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
        Path(part.name).replace(path)
    except OSError as error:
        raise _blocked(path, "written", error) from error


def _blocked(path: Path, deed: str, error: OSError) -> CorpusError:
    reason = (error.strerror or str(error)).lower()
    return CorpusError(
        str(path),
        f"it cannot be {deed} ({reason}).",
        f"Check the folder, or name another one in {FOLDER_VARIABLE}.",
    )
