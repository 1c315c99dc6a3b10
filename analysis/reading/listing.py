"""Which of the files that lie together are meant as articles."""

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import TypeVar

from analysis.article import Known
from analysis.columns import TABLES

PathT = TypeVar("PathT", bound=PurePath)

RECORDS_FILE = "articles.toml"
"""Holds what was set by hand of the articles beside it."""

# Files that stand beside articles and are none.
_BESIDE_ARTICLES = frozenset({RECORDS_FILE, "sha256sums"})
# What Windows and macOS leave in folders and archives; hidden files begin with a point.
_SYSTEM_FILES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})
_SYSTEM_FOLDERS = frozenset({"__macosx", "$recycle.bin", "system volume information"})
# Word and LibreOffice lock a file that is open by one of these names beside it.
_LOCKS = ("~$", ".~lock.")
# What analyse writes into a folder. Its sentences are no articles, when it lies in the next source.
RUN_FILE = "run.json"
RESULT_FILES = frozenset(
    {RUN_FILE, *(f"{table}.{suffix}" for table in TABLES for suffix in ("parquet", "csv"))}
)


def list_article_files(paths: Iterable[PathT], root: PathT) -> list[PathT]:
    """List the files that are meant as articles, in the order of their names.

    ``paths`` lie below ``root``. Results of this program beside their ``run.json`` are none.
    """
    files = [path for path in paths if is_article_file(path.relative_to(root))]
    results = {path.parent for path in files if path.name == RUN_FILE}
    return sorted(
        path for path in files if path.parent not in results or path.name not in RESULT_FILES
    )


def is_article_file(path: PurePath) -> bool:
    """Tell whether a file is meant as an article, by its place relative to what was given.

    Hidden files, what operating systems and office programs leave behind, and the records of
    articles are not.
    """
    folders, name = [part.lower() for part in path.parts[:-1]], path.name.lower()
    if any(part.startswith(".") or part in _SYSTEM_FOLDERS for part in folders):
        return False
    is_left_over = name.startswith((".", *_LOCKS)) or name in _SYSTEM_FILES
    return not is_left_over and name not in _BESIDE_ARTICLES


def records_of(path: PathT, records: Mapping[PathT, Mapping[str, Known]]) -> dict[str, Known]:
    """Join the records of the folders that a file lies in; those of the nearest count."""
    found: dict[str, Known] = {}
    for folder in reversed(path.parents):
        found |= records.get(folder, {})
    return found
