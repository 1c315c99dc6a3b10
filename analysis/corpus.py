"""A corpus: articles from folders, tables and single files, and what could not come in."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.article import Article, Known
from analysis.codebook import Codebook
from analysis.errors import AnalysisError, CorpusError, ReadingError
from analysis.events import Event
from analysis.known import parse_known
from analysis.reading import read_article
from analysis.reading.containers import open_file
from analysis.reading.parts import Holder, Part, Refusal
from analysis.table import TABLE_SUFFIXES, read_rows

RECORDS_FILE = "articles.toml"

# Files that stand beside articles and are none.
BESIDE_ARTICLES = (RECORDS_FILE, "SHA256SUMS")


@dataclass(frozen=True)
class Corpus:
    """Articles, and the inputs that were refused, both in the order of the sources."""

    articles: tuple[Article, ...] = ()
    refused: tuple[Refusal, ...] = ()


# What one input gave: an article or a refusal, and where it stands.
Outcome = tuple[str, Article | Refusal]


def load_corpus(sources: Sequence[Path], codebook: Codebook) -> Corpus:
    """Read all articles of the sources, in their order.

    A source is a folder of articles, with what is known of them in its ``articles.toml`` if there
    is one (its subfolders are not entered); or one table with a ``text`` column (.csv, .tsv,
    .parquet, .jsonl; see :mod:`analysis.table`); or one article. An input that cannot be read is
    refused and does not stop the rest.

    Raises:
        CorpusError: a source is not there, a table has no text column or is damaged, an
            ``articles.toml`` has an error, or two articles have the same id.
    """
    outcomes = [outcome for source in sources for outcome in _load_source(source, codebook.events)]
    return gather_corpus(outcomes)


def gather_corpus(outcomes: Iterable[Outcome]) -> Corpus:
    """Part articles from refusals.

    Raises:
        CorpusError: two articles have the same id; names where both stand.
    """
    places: dict[str, str] = {}
    articles: list[Article] = []
    refused: list[Refusal] = []
    for place, result in outcomes:
        if isinstance(result, Refusal):
            refused.append(result)
            continue
        first = places.setdefault(result.article_id, place)
        if len(places) == len(articles):
            raise CorpusError(
                place,
                f'its article has the id "{result.article_id}", and so has that of {first}.',
                "Rename one of them, or give one source only.",
            )
        articles.append(result)
    return Corpus(tuple(articles), tuple(refused))


def read_records(path: Path) -> dict[str, Known]:
    """Read what was set by hand of the articles of a folder: one TOML table an article id.

    Raises:
        CorpusError: the file is no TOML, or a record has an error; names the record.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problem = f"cannot be read as TOML: {' '.join(str(error).split())}."
        raise CorpusError(str(path), problem, "Mend that place.") from error
    for key, record in data.items():
        if not isinstance(record, Mapping):
            problem = f'"{key}" stands outside of any article.'
            raise CorpusError(str(path), problem, "Put it under a heading such as [article-id].")
    return {key: parse_known(record, f"{path} [{key}]") for key, record in data.items()}


def _load_source(source: Path, events: Sequence[Event]) -> Iterator[Outcome]:
    """Read one source."""
    if source.is_dir():
        yield from _load_folder(source, events)
    elif not source.exists():
        raise CorpusError(str(source), "there is no such file or folder.", "Check the path.")
    elif source.suffix.lower() in TABLE_SUFFIXES:
        yield from _load_table(source, events)
    else:
        yield from _load_file(source, Known(), events)


def _load_folder(folder: Path, events: Sequence[Event]) -> Iterator[Outcome]:
    """Read the files of a folder in the order of their names."""
    records = folder / RECORDS_FILE
    known = read_records(records) if records.exists() else {}
    files = [path for path in sorted(folder.iterdir()) if _is_input(path)]
    unused = sorted(known.keys() - {path.stem for path in files})
    if unused:
        problem = f"there is no file for [{unused[0]}]."
        raise CorpusError(str(records), problem, "Name an article by its file name, without .txt.")
    for path in files:
        yield from _load_file(path, known.get(path.stem, Known()), events)


def _is_input(path: Path) -> bool:
    """Tell whether a file of a folder is meant as an article."""
    return not path.name.startswith(".") and path.name not in BESIDE_ARTICLES


def _load_file(path: Path, known: Known, events: Sequence[Event]) -> Iterator[Outcome]:
    """Read the articles of one file; what is ``known`` is set above what the file says."""
    if path.is_dir():
        yield str(path), Refusal(str(path), "This is a folder. Give it as a source of its own.")
        return
    try:
        for part in open_file(Holder(path.read_bytes(), path.name, str(path))):
            yield _read_part(part, known, events)
    except OSError as error:
        reason = f"The file cannot be opened ({(error.strerror or str(error)).lower()})."
        yield str(path), Refusal(str(path), reason)
    except ReadingError as error:
        yield str(path), Refusal(str(path), explain(error))


def _read_part(part: Part | Refusal, known: Known, events: Sequence[Event]) -> Outcome:
    """Read one article of a file."""
    if isinstance(part, Refusal):
        return part.source, part
    known = known if known != Known() else part.known
    try:
        return part.place, read_article(part.data, part.name, known, part.article_id, events)
    except ReadingError as error:
        return part.place, Refusal(part.place, explain(error))


def explain(error: AnalysisError) -> str:
    """Give an error's problem and remedy, without its source."""
    return f"{error.problem} {error.remedy}"


def _load_table(path: Path, events: Sequence[Event]) -> Iterator[Outcome]:
    """Read each row of a table as an article."""
    for row in read_rows(path):
        try:
            yield row.place, row.read_article(events)
        except ReadingError as error:
            yield row.place, Refusal(row.place, explain(error))
