"""Words that stand twice: pull quotes, and paragraphs that a scraper took down a second time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.cleaning.blocks import Block

# Words that a paragraph must share with another to count as its repetition wherever it stands; a
# shorter one may be a refrain ("Thank you, Mr. President.").
REPEAT_WORDS = 8
# Words enough right after the paragraph that holds them: it was taken down in pieces.
NEAR_WORDS = 3

_QUOTE_MARKERS = frozenset({"quote", "pull quote", "pullquote", "zitat", "цитата", "citation"})
_ATTRIBUTION = re.compile(r"[-–—~]\s*\S")
ATTRIBUTION_WORDS = 12


def label_repeats(blocks: Sequence[Block]) -> list[Block]:
    """Give paragraphs that are held by another one the role "pull_quote" or "repeat".

    The longer of the two is the text; of two equal ones, the first. A marker line ("quote") and
    a line that names the speaker ("— Jens Stoltenberg") go with the pull quote between them.
    """
    labelled = list(blocks)
    words = [_words(block.text) if not block.role else [] for block in blocks]
    for index, holder, near in _find_held(words):
        role = "repeat" if near or words[index] == words[holder] else "pull_quote"
        labelled[index] = replace(labelled[index], role=role)
        if role == "pull_quote":
            _label_frame(labelled, index)
    return labelled


def _find_held(words: Sequence[list[str]]) -> Iterator[tuple[int, int, bool]]:
    """Find the paragraphs whose words stand in another: index, index of the holder, nearness.

    A paragraph is near where only repetitions and dropped lines stand between the two.
    """
    openings = {tuple(own[:REPEAT_WORDS]) for own in words if len(own) >= REPEAT_WORDS}
    places: dict[tuple[str, ...], list[int]] = {}
    for index, own in enumerate(words):
        grams = {tuple(own[i : i + REPEAT_WORDS]) for i in range(len(own) - REPEAT_WORDS + 1)}
        for gram in grams & openings:
            places.setdefault(gram, []).append(index)
    last_holder = -1
    for index, own in enumerate(words):
        if not own:
            continue
        candidates = places.get(tuple(own[:REPEAT_WORDS]), [])
        if last_holder >= 0 and len(own) >= NEAR_WORDS:
            candidates = [last_holder, *candidates]
        holder = next((i for i in candidates if _holds(words[i], own, i < index, i != index)), -1)
        if holder < 0:
            last_holder = index
        else:
            yield index, holder, holder == last_holder


def _holds(other: list[str], own: list[str], before: bool, is_other: bool) -> bool:
    """Tell whether another paragraph holds these words; of two equal ones the first does."""
    if not is_other or len(other) < len(own) or (len(other) == len(own) and not before):
        return False
    return f" {' '.join(own)} " in f" {' '.join(other)} "


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
