"""The way from source lines to the body: join, label by family after family, keep the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.article import DroppedLine
from analysis.cleaning.blocks import Block, ends_sentence, join_lines
from analysis.cleaning.bylines import is_date_line, parse_byline, parse_website
from analysis.cleaning.captions import label_captions
from analysis.cleaning.edges import label_head, label_headings, label_tail
from analysis.cleaning.families import find_family
from analysis.cleaning.markup import read_markup
from analysis.cleaning.repeats import label_repeats
from analysis.cleaning.sections import drop_sections

# What a line can be that is not part of the body, in the reader's words.
ROLES = {
    "title": "title",
    "byline": "byline",
    "date": "date line",
    "heading": "heading",
    "pull_quote": "pull quote",
    "repeat": "stands twice",
    "caption": "caption or picture credit",
    "keywords": "keywords",
    "author_bio": "note on the author",
    "author_box": "author box",
    "credits": "credits",
    "disclaimer": "disclaimer",
    "source_url": "source",
    "site_header": "site header",
    "archive": "archive field",
    "comments": "comments",
    "notes": "notes and references",
    "related": "related articles",
    "navigation": "navigation",
    "boilerplate": "page furniture",
    "beside": "beside the text on its page",
}

_LETTER = re.compile(r"[^\W\d_]")
_FROM = re.compile(r"from$", re.IGNORECASE)


@dataclass(frozen=True)
class Cleaned:
    """An article's body, and what its source holds beside it.

    ``text`` is the body: paragraphs joined by one blank line, "" where there is none. ``dropped``
    holds every other line that shows words, with its role (a key of ``ROLES``) and its words
    without mark-up; the lines "title", "byline", "date", "caption", "source_url", "disclaimer" and
    "author_bio" feed the metadata and the date. ``kept`` are the numbers (from 1) of the source
    lines of the body, ``starts`` of those that its paragraphs begin with.
    """

    text: str
    dropped: tuple[DroppedLine, ...] = ()
    kept: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()

    def of_role(self, *roles: str) -> tuple[str, ...]:
        """List the dropped words of these roles, in the order of the source."""
        return tuple(line.text for line in self.dropped if line.role in roles)


def clean_lines(lines: Sequence[str]) -> Cleaned:
    """Part the body from everything that a publisher puts around it.

    Each step gives a role to paragraphs that have none yet: fixed wordings, picture credits,
    repetitions, parts under a heading of their own, what stands before and after the prose,
    headings. What no step takes is body: a line is dropped for a reason, not for want of one.
    """
    source = read_markup(lines)
    blocks = [_label_block(block) for block in join_lines(source, _label_line)]
    for step in (label_captions, label_repeats, drop_sections, label_head, label_tail):
        blocks = step(blocks)
    blocks = label_headings(blocks)
    body = [block for block in blocks if not block.role]
    return Cleaned(
        "\n\n".join(block.text for block in body),
        _list_dropped(blocks, {line.number: line.text for line in source}),
        tuple(number for block in body for number in block.lines),
        tuple(block.lines[0] for block in body),
    )


def _label_line(text: str) -> str:
    """Give the role of a line that can be told by itself, before lines are joined; else ""."""
    family = find_family(text, sentence=ends_sentence(text), whole=True)
    if family:
        return family.role
    if parse_byline(text) or parse_website(text) or _FROM.match(text):
        return "byline"
    return "date" if is_date_line(text) else ""


def _label_block(block: Block) -> Block:
    """Give a joined paragraph the role that its wording shows, if any."""
    if block.role or block.mark == "heading":
        return block
    if not _LETTER.search(block.text):
        return replace(block, role="boilerplate")
    if block.mark == "image":
        return replace(block, role="caption")
    if is_date_line(block.text):
        return replace(block, role="date")
    family = find_family(block.text, sentence=block.is_sentence)
    return replace(block, role=family.role) if family else block


def _list_dropped(blocks: Sequence[Block], words: dict[int, str]) -> tuple[DroppedLine, ...]:
    """List the source lines of all paragraphs that are not body."""
    return tuple(
        DroppedLine(number, block.role, words[number])
        for block in blocks
        if block.role
        for number in block.lines
    )
