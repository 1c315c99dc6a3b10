"""Words that stand twice: pull quotes, and paragraphs that a scraper took down a second time."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace

from analysis.cleaning.blocks import Block

# Words that a paragraph must share with another to count as its repetition wherever it stands; a
# shorter one may be a refrain ("Thank you, Mr. President.").
REPEAT_WORDS = 8
# Words enough for a paragraph that is set as a quotation.
QUOTE_WORDS = 4
# Words enough right after the paragraph that holds them: it was taken down in pieces.
NEAR_WORDS = 3
ATTRIBUTION_WORDS = 12
# Words that stand in more places open no quotation: they are a formula.
MOST_PLACES = 50

_QUOTE_MARKERS = frozenset({"quote", "pull quote", "pullquote", "zitat", "цитата", "citation"})
_ATTRIBUTION = re.compile(r"[-–—~]\s*\S")
_QUOTATION = re.compile(r"[\"“„«'‘].*[\"”»'’][.,]?$")


def label_repeats(blocks: Sequence[Block]) -> list[Block]:
    """Give paragraphs that are held by another one the role "pull_quote" or "repeat".

    The longer of the two is the text; of two equal ones, the first. A marker line ("quote") and
    a line that names the speaker ("— Jens Stoltenberg") go with the pull quote between them.
    """
    labelled = list(blocks)
    words = [_words(block.text) if not block.role else [] for block in blocks]
    places = _index_openings(words)
    last, seen = -1, set()
    for index, own in enumerate(words):
        if not own:
            continue
        near = last >= 0 and len(own) >= NEAR_WORDS and _holds(words[last], own)
        if not near and not _is_held(words, index, places, _shortest(blocks[index])):
            last = index
            seen.add(tuple(own))
            continue
        role = "repeat" if near or tuple(own) in seen else "pull_quote"
        labelled[index] = replace(labelled[index], role=role)
        if role == "pull_quote":
            _label_frame(labelled, index)
    return labelled


def _shortest(block: Block) -> int:
    """Give the number of words from which a paragraph may be a repetition wherever it stands.

    What announces something ("Together, the two sides will:") may be said again.
    """
    if block.text.endswith(":"):
        return sys.maxsize
    is_quotation = block.mark == "quote" or bool(_QUOTATION.match(block.text))
    return QUOTE_WORDS if is_quotation else REPEAT_WORDS


def _index_openings(words: Sequence[list[str]]) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """List where the first words of each paragraph stand: (paragraph, position) by those words."""
    openings = {tuple(own[:QUOTE_WORDS]) for own in words if len(own) >= QUOTE_WORDS}
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for index, own in enumerate(words):
        for position in range(len(own) - QUOTE_WORDS + 1):
            gram = tuple(own[position : position + QUOTE_WORDS])
            if gram in openings and len(places.setdefault(gram, [])) < MOST_PLACES:
                places[gram].append((index, position))
    return places


def _is_held(
    words: Sequence[list[str]],
    index: int,
    places: dict[tuple[str, ...], list[tuple[int, int]]],
    shortest: int,
) -> bool:
    """Tell whether another paragraph holds all words of this one; of two equal ones the first."""
    own = words[index]
    if len(own) < shortest:
        return False
    return any(
        other != index
        and (len(words[other]) > len(own) or (len(words[other]) == len(own) and other < index))
        and words[other][position : position + len(own)] == own
        for other, position in places.get(tuple(own[:QUOTE_WORDS]), ())
    )


def _holds(words: list[str], own: list[str]) -> bool:
    """Tell whether words stand in a row among others."""
    return f" {' '.join(own)} " in f" {' '.join(words)} "


def _label_frame(blocks: list[Block], index: int) -> None:
    """Label the marker above a pull quote and the speaker's name below it."""
    above = index - 1
    if above >= 0 and blocks[above].text.lower().strip(" :") in _QUOTE_MARKERS:
        blocks[above] = replace(blocks[above], role="pull_quote")
    below = index + 1
    if below < len(blocks) and not blocks[below].role:
        block = blocks[below]
        if block.words <= ATTRIBUTION_WORDS and _ATTRIBUTION.match(block.text):
            blocks[below] = replace(block, role="pull_quote")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
