"""Word, OpenDocument and RTF: the blocks that anydoc finds in them, as lines of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

from analysis.errors import ReadingError

if TYPE_CHECKING:
    from anydoc import Block, Document, Inline, Table

# Characters of a cell of several paragraphs. A longer one is no entry of a table but running text
# that a table lays out on the page (an article in one cell, its box in another).
LONGEST_ENTRY = 300

# Signs of picture fonts (Symbol, Wingdings) stand in Unicode's private use area and mean nothing
# without their font. A hyphen that no line ends at is a hyphen.
_SIGNS = {**dict.fromkeys(range(0xE000, 0xF900), " "), 0x2011: "-"}


@dataclass(frozen=True)
class _Passage:
    """A paragraph or a row of a table: its lines, and the notes that it refers to."""

    lines: tuple[str, ...]
    notes: tuple[str, ...]


def read_lines(
    data: bytes, kind: Literal["docx", "odt", "rtf"], name: str, label: str
) -> tuple[str, ...]:
    """Read paragraphs and rows of tables as lines, an empty line after each.

    A line break within a paragraph begins a line without an empty one. Notes follow the paragraph
    or row that refers to them. ``label`` names the kind of file in errors ("Word file").

    Raises:
        ReadingError: the file is damaged, or nested deeper than any text is.
    """
    # Imported late: it takes a quarter of a second.
    import anydoc

    try:
        document = anydoc.to_document(data, kind)
    except anydoc.ConvertError as error:
        raise damaged(name, label) from error
    return tuple(_read_document(document))


def damaged(name: str, label: str) -> ReadingError:
    """Make the error of a file of which no text can be had."""
    problem = f"This {label} is damaged or cut short."
    return ReadingError(name, problem, "Save or download it again.")


def _read_document(document: "Document") -> Iterator[str]:
    notes = {note.id: note.blocks for note in document.notes}
    for passage in _read_blocks(document.blocks):
        if passage.lines:
            yield from (*passage.lines, "")
        for number in passage.notes:
            for note in _read_blocks(notes.get(number, ())):
                yield from (part for line in note.lines for part in (line, ""))


def _read_blocks(blocks: Sequence["Block"]) -> Iterator[_Passage]:
    for block in blocks:
        if block.table is not None:
            yield from _read_table(block.table)
        elif block.list is not None:
            for item in block.list.items:
                yield from _read_blocks(item.blocks)
        elif block.blocks is not None:
            yield from _read_blocks(block.blocks)
        else:
            words: list[str] = []
            notes: list[str] = []
            _read_inlines(block.content or (), words, notes)
            yield _Passage(_split_lines("".join(words) or block.text or ""), tuple(notes))


def _read_table(table: "Table") -> Iterator[_Passage]:
    """Read each row as one line, or the paragraphs of its cells where it lays out running text."""
    for row in table.grid:
        cells = [slot.cell.blocks for slot in row if slot.cell is not None]
        read = [[p for p in _read_blocks(blocks) if p.lines or p.notes] for blocks in cells]
        filled = [passages for passages in read if passages]
        nested = any(block.table is not None for blocks in cells for block in blocks)
        if nested or len(filled) == 1 or any(map(_is_running, filled)):
            yield from chain(*filled)
        elif filled:
            texts = [text for text in map(_join_passages, filled) if text]
            notes = tuple(note for passage in chain(*filled) for note in passage.notes)
            yield _Passage((" | ".join(texts),) if texts else (), notes)


def _is_running(passages: Sequence[_Passage]) -> bool:
    return len(passages) > 1 and len(_join_passages(passages)) > LONGEST_ENTRY


def _join_passages(passages: Iterator[_Passage] | Sequence[_Passage]) -> str:
    return " ".join(line for passage in passages for line in passage.lines)


def _read_inlines(content: Sequence["Inline"], words: list[str], notes: list[str]) -> None:
    """Add the words of a paragraph, of a link those and not its address, and the notes in it."""
    for part in content:
        if part.text is not None:
            words.append(part.text)
        elif part.kind == "line_break":
            words.append("\n")
        elif part.note_id is not None:
            notes.append(part.note_id)
        else:
            _read_inlines(part.content or (), words, notes)


def _split_lines(text: str) -> tuple[str, ...]:
    """Split a paragraph at its line breaks; spaces of any width and number become one."""
    lines = (" ".join(line.split()) for line in text.translate(_SIGNS).splitlines())
    return tuple(line for line in lines if line)
