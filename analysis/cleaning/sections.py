"""Parts of a page under a heading of their own: comments, notes, related articles, author boxes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.cleaning.blocks import Block
from analysis.cleaning.names import is_names, split_names

# An article is at least this long where its comments begin; before, "5 Comments" is a link to them.
COMMENTED_WORDS = 40
# Notes are at most half as long as what they are notes to.
NOTES_SHARE = 0.5
# Lines under "Related" that may belong to it; a longer run is a list of the article's own.
RELATED_LINES = 8
RELATED_WORDS = 25
BIO_WORDS = 90

_COMMENT_SIGN = re.compile(
    r"(?:reply|report|like|antworten|ответить)\W*$|.{0,60}\b(?:says|said|schreibt|пишет)\s*:$"
    r"|.{0,60}\bat \d{1,2}:\d\d\b.{0,10}$|.{0,40}\b\d+ (?:years|months|days|hours) ago\W*$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\(?\d{1,3}[.)\]]|\[\d{1,3}\]|\d{1,3}\s)")
_SOURCE_WORDS = re.compile(
    r"https?://|\bibid\b|\bpp?\.\s?\d|\b(?:19|20)\d\d\b|^see\b", re.IGNORECASE
)


def drop_sections(blocks: Sequence[Block]) -> list[Block]:
    """Give what stands under such a heading the heading's role, as far as it reaches."""
    labelled = list(blocks)
    for index, block in enumerate(labelled):
        if block.role == "comments" and _comments_begin(labelled, index):
            _relabel(labelled, range(index + 1, len(labelled)), "comments")
        elif block.role == "notes":
            _relabel(labelled, _note_range(labelled, index), "notes")
        elif block.role == "related" and ":" not in block.text.rstrip(": "):
            _relabel(labelled, _related_range(labelled, index), "related")
        elif block.role == "author_box":
            _label_author(labelled, index)
    return labelled


def count_prose(blocks: Iterable[Block]) -> int:
    """Count the words of the body's sentences."""
    return sum(block.words for block in blocks if not block.role and block.is_sentence)


def _comments_begin(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the article ends here: enough of it before, and no more of it after."""
    before, after = count_prose(blocks[:index]), count_prose(blocks[index + 1 :])
    rest = blocks[index + 1 :]
    signs = sum(b.role == "comments" or bool(_COMMENT_SIGN.match(b.text)) for b in rest)
    return before >= COMMENTED_WORDS and (after <= before * NOTES_SHARE or signs > 1)


def _note_range(blocks: Sequence[Block], index: int) -> range:
    """Find how far the notes reach: to the end, or over the lines that are made like notes."""
    before, after = count_prose(blocks[:index]), count_prose(blocks[index + 1 :])
    end = index + 1
    if after <= before * NOTES_SHARE:
        while end < len(blocks) and blocks[end].role != "author_box":
            end += 1
        return range(index + 1, end)
    while end < len(blocks) and _is_note(blocks[end]):
        end += 1
    return range(index + 1, end)


def _is_note(block: Block) -> bool:
    """Tell whether a line is made like a note: numbered or listed, and it names a source."""
    numbered = block.mark in ("item", "note") or bool(_NOTE.match(block.text))
    return numbered and bool(_SOURCE_WORDS.search(block.text))


def _related_range(blocks: Sequence[Block], index: int) -> range:
    """Find the headlines under "Related": short lines that end no sentence."""
    end = index + 1
    while end < len(blocks) and not blocks[end].is_sentence and blocks[end].words <= RELATED_WORDS:
        end += 1
    return range(index + 1, end if end - index - 1 <= RELATED_LINES else index + 1)


def _label_author(blocks: list[Block], index: int) -> None:
    """Label the names and the portrait under "Written by" or "About the author"."""
    rest = blocks[index + 1 :]
    is_end = count_prose(rest) <= count_prose(blocks[:index]) * NOTES_SHARE
    for offset, block in enumerate(rest, start=index + 1):
        if block.role:
            return
        if is_names(block.text) or (not block.is_sentence and split_names(block.text)):
            blocks[offset] = replace(block, role="byline")
        elif is_end and block.words <= BIO_WORDS:
            blocks[offset] = replace(block, role="author_bio")
        else:
            return


def _relabel(blocks: list[Block], indices: Iterable[int], role: str) -> None:
    """Give a role to those of the blocks that were body, or that would feed the metadata."""
    for index in indices:
        if blocks[index].role in ("", "date", "byline", "source_url"):
            blocks[index] = replace(blocks[index], role=role)
