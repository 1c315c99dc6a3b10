"""Captions and picture credits: lines that belong to a picture, not to the text beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from analysis.cleaning.blocks import Block, is_keywords
from analysis.cleaning.names import is_names, names_a_staff
from analysis.cleaning.words import load_words

CAPTION_WORDS = 70
# A caption's lines before the one with the credit: no sentence, and not longer than this.
LEAD_IN_WORDS = 20

_PERSON = r"[\w.'’ -]{2,40}"
_LICENCE = r"CC[- ]BY(?:[- ][A-Z]{2})*(?:[- /]?\d\.\d)?"
_CREDIT_WORD = re.compile(
    r"(?:^|[.!?\"'”’»)|/]\s*|\s[(\[]|^[(\[])"
    r"(?:(?:photo(?:graph)?(?:er)?|image|picture|illustration|graphic|map|cover|foto|bild|фото"
    r"|иллюстрация)s?(?: credits?| courtesy)?(?: by| of)?\s*:|(?:photo(?:graph)?|image|picture) "
    r"(?:by|courtesy|credit|from)\b|(?:photo |image )?courtesy of\b|(?:photo )?credits?\s*:"
    r"|AP Photo/|file photo\b|handout photo\b|стоп-кадр).{0,100}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:photo|photograph|image|picture|caption|illustration|figure|fig\.|map|chart|foto|bild|фото)"
    r"(?:\s+\d{1,2})?\s*[:.|]\s*\S",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Tell whether a text begins as a caption or ends in a picture credit.

    A credit stands behind the end of a sentence, a slash, a dash or a bracket ("… Ukraine. AP",
    "Getty/TOBIAS SCHWARZ/AFP", "Courtesy of NATO / CC BY-NC-ND 2.0"); an agency that a sentence
    names ("told Reuters.") is none.
    """
    if text.count(" ") >= CAPTION_WORDS:
        return False
    return bool(_LABEL.match(text) or _CREDIT_WORD.search(text) or _ends_in_credit(text))


def label_captions(blocks: Sequence[Block]) -> list[Block]:
    """Give captions their role; unfinished lines right above a credit belong to its picture."""
    labelled = list(blocks)
    for index, block in enumerate(labelled):
        if block.role or block.mark == "heading":
            continue
        if block.mark == "image" or is_caption(block.text):
            labelled[index] = replace(block, role="caption")
            if not block.apart:
                _label_lead_in(labelled, index)
    return labelled


def _label_lead_in(blocks: list[Block], index: int) -> None:
    """Label the lines above a credit that are part of the caption."""
    while index > 0:
        index -= 1
        above = blocks[index]
        if above.role or above.is_sentence or above.mark or above.words > LEAD_IN_WORDS:
            return
        if is_keywords(above.text) or is_names(above.text) or names_a_staff(above.text):
            return
        blocks[index] = replace(above, role="caption")
        if above.apart:
            return


@lru_cache(maxsize=1)
def _credit_pattern() -> re.Pattern[str]:
    """Build the pattern of a credit at the end of a text, from the list of agencies."""
    names = sorted(load_words()["agencies"], key=len, reverse=True)
    agency = f"(?:{'|'.join(map(re.escape, names))}|{_LICENCE})"
    before = r"(?:^|[.!?:\"'”’»)]\s+|\s[/|–—-]\s?|[©(]\s?)"
    return re.compile(
        rf"{before}(?:{_PERSON}\s?[/|]\s?|{_PERSON} via )*(?:{_PERSON}, )?"
        rf"(?:(?:Image|Photo|Picture)s? )?{agency}(?:\s?/\s?{_PERSON}| via {_PERSON})*\s*[)\]]?\.?$"
    )


def _ends_in_credit(text: str) -> bool:
    """Tell whether the last words are a credit; one that a sentence's own end follows is none."""
    credit = _credit_pattern().search(text)
    if not credit:
        return False
    return not text.endswith(".") or credit.group().lstrip(".!?\"'”’» ").startswith(("(", "©"))
