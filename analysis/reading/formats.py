"""What a kind of file is to the rest of the program: its name, how it is told, how it is read."""

from collections.abc import Callable
from dataclasses import dataclass

from analysis.document import Kind, RawDocument


@dataclass(frozen=True)
class Format:
    """A kind of file that can be read.

    ``label`` names it in a sentence ("a PDF"). ``matches`` tells it by the bytes; where these say
    nothing (plain text), by the name. ``read`` may rely on ``matches`` having held. ``read_as``
    reads in an encoding that the reader chose; None where the kind leaves no choice.
    """

    kind: Kind
    label: str
    suffixes: tuple[str, ...]
    matches: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], RawDocument]
    read_as: Callable[[bytes, str, str], RawDocument] | None = None
