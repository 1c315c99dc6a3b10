"""The standfirst of a web page: the summary above its text, which extraction can leave out."""

import re
from itertools import chain, islice
from typing import Any

# A page repeats the opening of its standfirst, word for word, in its description for sharing. So
# many letters in common are no accident, and headlines are shorter.
OPENING_LETTERS = 40

# Longer blocks are the whole article, or the page.
LONGEST_STANDFIRST = 1_500

_BLOCKS = ("p", "div", "section", "h2", "h3", "h4")
_NOT_A_LETTER = re.compile(r"[\W_]+")


def find_standfirst(tree: Any, text: str) -> str:  # noqa: ANN401  # lxml has no types
    """Find the standfirst that a page shows and that ``text`` lacks; "" if there is none."""
    descriptions = tree.xpath(
        "//meta[@property='og:description' or @name='description' or @name='twitter:description']"
        "/@content"
    )
    openings = {_letters(words)[:OPENING_LETTERS] for words in descriptions}
    openings = {opening for opening in openings if len(opening) == OPENING_LETTERS}
    openings -= {opening for opening in openings if opening in _letters(text)}
    blocks = [
        " ".join("".join(block.itertext()).split())
        for block in tree.iter(*_BLOCKS)
        if openings and _read_opening(block) in openings
    ]
    shortest = min(blocks, key=len, default="")
    return shortest if len(shortest) <= LONGEST_STANDFIRST else ""


def add_standfirst(tree: Any, text: str) -> str:  # noqa: ANN401
    """Put the standfirst that a text lacks above it, or under the heading that it begins with."""
    standfirst = find_standfirst(tree, text)
    if not standfirst:
        return text
    first, _, rest = text.partition("\n")
    headings = {_letters("".join(heading.itertext())) for heading in tree.iter("h1")}
    parts = [first, standfirst, rest] if _letters(first) in headings else [standfirst, text]
    return "\n".join(parts)


def _read_opening(block: Any) -> str:  # noqa: ANN401
    """Read the first letters of a block; what is behind them is not looked at."""
    pieces = (_letters(piece) for piece in block.itertext())
    return "".join(islice(chain.from_iterable(pieces), OPENING_LETTERS))


def _letters(text: str) -> str:
    """Reduce a text to its letters and figures, so that quotes and spaces make no difference."""
    return _NOT_A_LETTER.sub("", text).lower()
