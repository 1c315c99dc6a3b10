"""A corpus: articles from folders, tables and single files, and what could not come in."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.article import Article, Known
from analysis.codebook import Codebook
from analysis.errors import CorpusError, ReadingError, explain
from analysis.events import Event
from analysis.known import missing_file, parse_records
from analysis.reading import read_article
from analysis.reading.assignment import AssignmentError
from analysis.reading.containers import open_file
from analysis.reading.listing import RECORDS_FILE, list_article_files, records_of
from analysis.reading.parts import Holder, Part, Refusal

# Bytes. An upload on the page has at most 200 MB; a table of ten thousand articles has 100 MB.
LARGEST_INPUT = 500_000_000


@dataclass(frozen=True)
class Input:
    """What one input gave: where it stands, and the id of its article; "" where it was refused."""

    place: str
    article_id: str = ""


@dataclass(frozen=True)
class Corpus:
    """Articles, and the inputs that were refused, both in the order of the sources.

    ``inputs`` are both of them in one order, as they were given.
    """

    articles: tuple[Article, ...] = ()
    refused: tuple[Refusal, ...] = ()
    inputs: tuple[Input, ...] = field(default=(), compare=False)


# What one input gave: an article or a refusal, and where it stands.
Outcome = tuple[str, Article | Refusal]


def load_corpus(
    sources: Sequence[Path], codebook: Codebook, columns: Mapping[str, str] | None = None
) -> Corpus:
    """Read all articles of the sources, in their order.

    A source is an article; a file of many, such as a table, a ZIP or an export of a press archive;
    or a folder of these with its subfolders, with what is known of the articles in its
    ``articles.toml`` if there is one. ``columns`` maps fields of an article to the columns of
    tables that hold them. An input that cannot be read is refused and does not stop the rest.

    Raises:
        CorpusError: a source is not there, an ``articles.toml`` has an error, or two articles have
            the same id.
        AssignmentError: ``columns`` names what is no field, or no column of a table that is a
            source by itself.
    """
    return read_parts(list_parts(sources, columns or {}), codebook.events)


def list_parts(sources: Sequence[Path], columns: Mapping[str, str]) -> Iterator[Part | Refusal]:
    """Take the articles out of the sources, one at a time and not yet read.

    Raises:
        CorpusError, AssignmentError: as :func:`load_corpus`.
    """
    for source in sources:
        if source.is_dir():
            yield from _open_folder(source, columns)
        elif source.exists():
            yield from _open_path(source, columns, {}, is_source=True)
        else:
            raise CorpusError(str(source), "there is no such file or folder.", "Check the path.")


def read_parts(parts: Iterable[Part | Refusal], events: Sequence[Event] | None = None) -> Corpus:
    """Read the articles that were taken out of their sources.

    Raises:
        CorpusError: two articles have the same id; names where both stand.
    """
    return gather_corpus(_read_part(part, events) for part in parts)


def gather_corpus(outcomes: Iterable[Outcome]) -> Corpus:
    """Part articles from refusals.

    Raises:
        CorpusError: two articles have the same id; names where both stand.
    """
    places: dict[str, str] = {}
    articles: list[Article] = []
    refused: list[Refusal] = []
    inputs: list[Input] = []
    for place, result in outcomes:
        if isinstance(result, Refusal):
            refused.append(result)
            inputs.append(Input(place))
            continue
        first = places.setdefault(result.article_id, place)
        if len(places) == len(articles):
            raise CorpusError(
                place,
                f'its article has the id "{result.article_id}", and so has that of {first}.',
                "Rename one of them, or give one source only.",
            )
        articles.append(result)
        inputs.append(Input(place, result.article_id))
    return Corpus(tuple(articles), tuple(refused), tuple(inputs))


def read_records(path: Path) -> dict[str, Known]:
    """Read what was set by hand of the articles of a folder: one TOML table an article id.

    Raises:
        CorpusError: the file is no TOML, or a record has an error; names the record.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problem = f"cannot be read as TOML: {' '.join(str(error).split())}."
        raise CorpusError(str(path), problem, "Mend that place.") from error
    return parse_records(text, str(path))


def _open_folder(root: Path, columns: Mapping[str, str]) -> Iterator[Part | Refusal]:
    """Open the files of a folder and of those in it, in the order of their names."""
    closed: list[OSError] = []
    walk = os.walk(root, onerror=closed.append)
    paths = [Path(folder) / name for folder, _, names in walk for name in names]
    yield from (_refuse(Path(error.filename), "folder", error) for error in closed)
    written = sorted(path for path in paths if path.name == RECORDS_FILE)
    records = {path.parent: read_records(path) for path in written}
    unused = {folder: set(known) for folder, known in records.items()}
    for path in list_article_files(paths, root):
        ids = {path.stem}
        for part in _open_path(path, columns, records_of(path, records)):
            ids |= {part.article_id} if isinstance(part, Part) else set()
            yield part
        for folder in unused.keys() & set(path.parents):
            unused[folder] -= ids
    for folder, keys in unused.items():
        if keys:
            raise missing_file(str(folder / RECORDS_FILE), min(keys))


def _open_path(
    path: Path,
    columns: Mapping[str, str],
    records: Mapping[str, Known],
    is_source: bool = False,
) -> Iterator[Part | Refusal]:
    """Take the articles out of one file on the disk.

    Columns that a table lacks are an error where it is a source by itself, and where it is one file
    of many only a reason not to take it.
    """
    try:
        if not path.is_file():
            yield Refusal(str(path), "This is no file that can be read. Give a file of an article.")
        elif path.stat().st_size > LARGEST_INPUT:
            reason = f"The file has more than {LARGEST_INPUT / 1e6:,.0f} MB."
            yield Refusal(str(path), f"{reason} Divide it into several.")
        else:
            name, place = path.name, str(path)
            holder = Holder(path.read_bytes(), name, place, columns, records=records)
            yield from open_file(holder)
    except OSError as error:
        yield _refuse(path, "file", error)
    except ReadingError as error:
        if is_source and isinstance(error, AssignmentError):
            raise
        yield Refusal(str(path), explain(error))


def _refuse(path: Path, noun: str, error: OSError) -> Refusal:
    reason = (error.strerror or str(error)).lower()
    return Refusal(str(path), f"The {noun} cannot be opened ({reason}).")


def _read_part(part: Part | Refusal, events: Sequence[Event] | None) -> Outcome:
    """Read one article of a file."""
    if isinstance(part, Refusal):
        return part.source, part
    try:
        return part.place, read_article(part.data, part.name, part.known, part.article_id, events)
    except ReadingError as error:
        return part.place, Refusal(part.place, explain(error))
