"""Which kinds of file hold many articles, and how a file of any kind is opened."""

from collections.abc import Iterator
from dataclasses import replace

from analysis.errors import ReadingError, explain
from analysis.known import merge_known
from analysis.reading import archives, tables, zips
from analysis.reading.parts import Container, Holder, Part, Refusal

# Kinds that hold many articles; the first that matches opens the file. A new kind is a module with
# a CONTAINER and a place here.
CONTAINERS: tuple[Container, ...] = (zips.CONTAINER, tables.CONTAINER, archives.CONTAINER)


def find_container(data: bytes, name: str) -> Container | None:
    """Find the kind of many articles that a file is of; None where it is one article by itself."""
    return next((kind for kind in CONTAINERS if kind.matches(data, name)), None)


def open_file(holder: Holder) -> Iterator[Part | Refusal]:
    """Yield the articles that a file holds; a file of no such kind is one article by itself.

    What ``holder.records`` says of an article is set above what the file itself says of it.

    Raises:
        ReadingError: the file as a whole cannot be opened.
    """
    container = find_container(holder.data, holder.name)
    if container is None:
        yield _add_record(Part(holder.stem, holder.place, holder.name, holder.data), holder)
        return
    for found in container.open(holder):
        if isinstance(found, Holder):
            yield from _open_inner(found)
        elif isinstance(found, Part):
            yield _add_record(found, holder)
        else:
            yield found


def _open_inner(holder: Holder) -> Iterator[Part | Refusal]:
    """Open a file that lies in another; where that fails, the others still come in."""
    try:
        yield from open_file(holder)
    except ReadingError as error:
        yield Refusal(holder.place, explain(error))


def _add_record(part: Part, holder: Holder) -> Part:
    """Set what is known of an article by hand above what its file says."""
    record = holder.records.get(part.article_id)
    return replace(part, known=merge_known(record, part.known)) if record else part
