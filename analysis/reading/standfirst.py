"""The standfirst of a web page: the summary above its text, which extraction can leave out."""

from typing import Any

from analysis.reading.page_tree import OPENING_LETTERS, only_letters, read_opening

# Longer blocks are the whole article, or the page.
LONGEST_STANDFIRST = 1_500

_BLOCKS = ("p", "div", "section", "h2", "h3", "h4")


def find_standfirst(tree: Any, text: str) -> str:  # noqa: ANN401  # lxml has no types
    """Find the standfirst that a page shows and that ``text`` lacks; "" if there is none.

    A page repeats the opening of its standfirst, word for word, in its description for sharing.
    """
    descriptions = tree.xpath(
        "//meta[@property='og:description' or @name='description' or @name='twitter:description']"
        "/@content"
    )
    openings = {only_letters(words)[:OPENING_LETTERS] for words in descriptions}
    openings = {opening for opening in openings if len(opening) == OPENING_LETTERS}
    openings -= {opening for opening in openings if opening in only_letters(text)}
    blocks = [
        " ".join("".join(block.itertext()).split())
        for block in tree.iter(*_BLOCKS)
        if openings and read_opening(block) in openings
    ]
    shortest = min(blocks, key=len, default="")
    return shortest if len(shortest) <= LONGEST_STANDFIRST else ""


def add_standfirst(tree: Any, text: str) -> str:  # noqa: ANN401
    """Put the standfirst that a text lacks above it, or under the heading that it begins with."""
    standfirst = find_standfirst(tree, text)
    if not standfirst:
        return text
    first, _, rest = text.partition("\n")
    headings = {only_letters("".join(heading.itertext())) for heading in tree.iter("h1")}
    parts = [first, standfirst, rest] if only_letters(first) in headings else [standfirst, text]
    return "\n".join(parts)
