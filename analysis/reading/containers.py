"""Which kinds of file hold many articles, and how a file of any kind is opened."""

from collections.abc import Iterator

from analysis.reading import archives
from analysis.reading.parts import Container, Holder, Part, Refusal

# Kinds that hold many articles; the first that matches opens the file. A new kind is a module with
# a CONTAINER and a place here.
CONTAINERS: tuple[Container, ...] = (archives.CONTAINER,)


def open_file(holder: Holder) -> Iterator[Part | Refusal]:
    """Yield the articles that a file holds; a file of no such kind is one article by itself.

    Raises:
        ReadingError: the file as a whole cannot be opened.
    """
    for container in CONTAINERS:
        if container.matches(holder.data, holder.name):
            yield from container.open(holder)
            return
    yield Part(holder.stem, holder.place, holder.name, holder.data)
