"""Before the first and after the last paragraph of prose: title, site header, portraits, rest.

Prose is a paragraph that ends as a sentence does. What stands before the first or after the last
one and ends no sentence is not the article, whoever publishes it; within the article such a line
is kept unless it is made and placed like a heading.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from analysis.cleaning.blocks import Block, is_keywords, is_title_case
from analysis.cleaning.bylines import parse_credit
from analysis.cleaning.markup import TITLE_WORDS
from analysis.cleaning.names import is_names, is_person, names_a_staff, split_names
from analysis.cleaning.sections import BIO_WORDS, count_prose
from analysis.outlets import find_outlet

# Headings of the trial files have at most 9 words; longer lines without a full stop are kept.
HEADING_WORDS = 12
# A paragraph this long is prose even where its full stop is lost.
LONG_WORDS = 20
# A standfirst without a full stop is longer than a shelf mark ("Opinion", "Europe and Asia").
STANDFIRST_WORDS = 8
# Points of a list that stands at the end; shorter ones are buttons ("Facebook", "Print this page").
ITEM_WORDS = 4
# Paragraphs that may stand above a byline: a lead of one or two.
LEAD_BLOCKS = 2
# An author is presented after an article of at least this length, not after a notice.
PRESENTED_WORDS = 40
# "The President today signed:" announces a list; "Share this:" does not.
LEAD_IN_WORDS = 5
SHELF_MARK_WORDS = 2
SIGNATURE_WORDS = 5

_TAGLINE = re.compile(
    r"(?:blog(?:ging)?|weblog|notes|thoughts|reflections|writings?|news|analysis|commentary|comment|insights?|views|opinions?|magazine"
    r"|journal|research|ideas|perspectives|independent \w+|your \w+|welcome)\b.{0,40}"
    r"\b(?:on|of|from|about|for|in|to)\b",
    re.IGNORECASE,
)
_INNER_END = re.compile(r"[.!?]\s+[A-ZА-Я]")
_BIO_VERB = (
    r"(?:is|was|has|had|holds|held|serves|served|teaches|taught|works|worked|writes|wrote|covers"
    r"|covered|reports|joined|lives|studies|leads|heads|directs|edits|blogs|specialises|specializes"
    r"|ist|war|lehrt|arbeitet|est|enseigne|является|работает|—|–)"
)
_BIO_OPENING = re.compile(
    rf"(?:the |this )?(?:author|writer|columnist|contributor)s? {_BIO_VERB}\b|der autor\b"
    r"|die autorin\b|l['’]auteur\b|автор\b(?! (?:этой|говорит|пишет))",
    re.IGNORECASE,
)
_BIO_NAME = re.compile(rf"((?:[^\W\d_][\w.'’-]*,? ){{2,5}}?)(?:\([^()]*\) )?{_BIO_VERB} ")


def label_head(blocks: Sequence[Block]) -> list[Block]:
    """Label what stands before the article: its title, what stands above and under that."""
    labelled = list(blocks)
    prose = _first_prose(labelled)
    if prose is None:
        return labelled
    title = _find_title(labelled, prose)
    if title is not None and title >= prose:
        prose = next((i for i in range(title + 1, len(labelled)) if _is_prose(labelled[i])), prose)
    for index in range(prose):
        block = labelled[index]
        if index == title:
            labelled[index] = replace(block, role="title")
        elif not block.role:
            labelled[index] = replace(block, role=_head_role(labelled, index, title))
    return labelled


def label_tail(blocks: Sequence[Block]) -> list[Block]:
    """Label what stands after the article: portraits, keywords, buttons, stray lines."""
    labelled = list(blocks)
    if _first_prose(labelled) is None:
        return labelled
    for index in range(len(labelled) - 1, -1, -1):
        block = labelled[index]
        if block.role:
            continue
        role = _tail_role(labelled, index)
        if not role:
            break
        labelled[index] = replace(block, role=role)
    return labelled


def label_headings(blocks: Sequence[Block]) -> list[Block]:
    """Label the headings between paragraphs; marked ones, and short lines placed like them.

    Where such lines are as many as the paragraphs they are no headings but a list or verse.
    """
    labelled = [
        replace(block, role="heading")
        if not block.role and (block.mark == "heading" or _is_bold_heading(block))
        else block
        for block in blocks
    ]
    body = [index for index, block in enumerate(labelled) if not block.role]
    found = [
        index
        for place, index in enumerate(body[:-1])
        if _is_heading(labelled, body[place - 1] if place else None, index, body[place + 1])
    ]
    if len(found) < sum(_is_prose(labelled[index]) for index in body):
        for index in found:
            labelled[index] = replace(labelled[index], role="heading")
    return _label_inner_lines(labelled)


def _label_inner_lines(blocks: list[Block]) -> list[Block]:
    """A date or a name that stands alone amid the text is a heading: it dates no article.

    A byline may stand under the first paragraphs, and a date beside such a byline.
    """
    body = [index for index, block in enumerate(blocks) if not block.role]
    for index in range(body[0], body[-1]) if body else ():
        role = blocks[index].role
        if role not in ("date", "byline"):
            continue
        above = [i for i in body if i < index]
        beside = "byline" in (blocks[index - 1].role, blocks[index + 1].role)
        under_lead = len(above) <= LEAD_BLOCKS and (role == "byline" or beside)
        if not under_lead and any(blocks[i].is_sentence for i in above):
            blocks[index] = replace(blocks[index], role="heading")
    return blocks


def _is_prose(block: Block) -> bool:
    """Tell whether a block is a paragraph of the article: a sentence, or made like one."""
    if block.role or block.mark in ("heading", "link", "note"):
        return False
    if block.is_sentence or (block.words >= LONG_WORDS and not is_keywords(block.text)):
        return True
    return _leads_in(block) and not is_title_case(block.text)


def _leads_in(block: Block) -> bool:
    """Tell whether a paragraph announces a list or a quotation ("The President signed:")."""
    return block.text.endswith(":") and block.words >= LEAD_IN_WORDS


def _first_prose(blocks: Sequence[Block]) -> int | None:
    return next((index for index, block in enumerate(blocks) if _is_prose(block)), None)


def _find_title(blocks: Sequence[Block], prose: int) -> int | None:
    """Find the title: a marked heading, else a line before the prose, else a question before it."""
    levels = Counter(block.level for block in blocks if block.mark == "heading")
    head = [index for index in range(prose) if not blocks[index].role]
    marked = [i for i in head if blocks[i].mark == "heading" and levels[blocks[i].level] == 1]
    if marked:
        return min(marked, key=lambda index: blocks[index].level)
    plain = [i for i in head if _is_title_like(blocks[i])]
    plain = [i for i in plain if not _names_an_author(blocks, i)] or plain
    if plain:
        return _first_title(blocks, plain)
    if _is_title_sentence(blocks, prose):
        return prose
    lost = [i for i in range(prose) if blocks[i].role in ("related", "navigation")]
    return next((i for i in lost if blocks[i].words > SHELF_MARK_WORDS), None)


def _is_title_like(block: Block) -> bool:
    """Tell whether an unmarked line can be a title: short, and nothing announced or listed."""
    return (
        block.mark != "heading"
        and block.words <= TITLE_WORDS
        and not block.text.endswith((",", ";", ":"))
    )


def _names_an_author(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a line above the prose names who wrote it: after a byline, or by an office."""
    text = blocks[index].text
    if parse_credit(text):
        return True
    after_byline = index > 0 and blocks[index - 1].role == "byline"
    return after_byline and (is_names(text) or names_a_staff(text))


def _first_title(blocks: Sequence[Block], candidates: Sequence[int]) -> int:
    """Pick the line that the page names again, else the first that is no site header.

    Shelf marks of one or two words ("Opinion") come last.
    """
    longer = [index for index in candidates if blocks[index].words > SHELF_MARK_WORDS]
    texts = [block.text for block in blocks[candidates[-1] + 1 :]]
    again = [i for i in longer if any(blocks[i].text in text for text in texts)]
    if again:
        return again[0]
    for index in longer:
        text = blocks[index].text
        if index == longer[-1] or not (_TAGLINE.match(text) or find_outlet(text)):
            return index
    return candidates[-1]


def _is_title_sentence(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the first sentence is a headline: "Crisis or Opportunity?"."""
    block = blocks[index]
    if not block.is_sentence or block.words > TITLE_WORDS or _INNER_END.search(block.text):
        return False
    if index + 1 == len(blocks):
        return False
    below = blocks[index + 1]
    if not any(_is_prose(other) for other in blocks[index + 1 :]):
        return False
    if block.text.rstrip("\"'”’»").endswith("."):
        return below.role in ("byline", "date") and block.words <= HEADING_WORDS
    return is_title_case(block.text) or below.apart


def _head_role(blocks: Sequence[Block], index: int, title: int | None) -> str:
    """Say what a line before the prose is, apart from the title."""
    block = blocks[index]
    if title is not None and index < title:
        return "site_header"
    if title is not None and _names_an_author(blocks, index):
        return "byline"
    if is_keywords(block.text):
        return "keywords"
    if block.mark == "heading":
        return "heading"
    long_enough = block.words >= STANDFIRST_WORDS and not is_title_case(block.text)
    return "" if long_enough or block.text.endswith((",", ";", ":")) else "heading"


def _tail_role(blocks: Sequence[Block], index: int) -> str:
    """Say what a line after the prose is; "" where the article ends."""
    block = blocks[index]
    if block.mark == "note":
        return "notes"
    if _is_bio(blocks, index):
        return "author_bio"
    if block.text.isupper() and block.words <= SIGNATURE_WORDS:
        return "boilerplate"
    if _is_prose(block):
        return ""
    if is_keywords(block.text):
        return "keywords"
    return "" if _ends_a_list(blocks, index) else "boilerplate"


def _ends_a_list(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a line is the last point of a list: marked, or announced with a colon."""
    if blocks[index].words < ITEM_WORDS and not blocks[index].text.endswith(":"):
        return False
    place = index
    while place >= 0 and not blocks[place].role and not _is_prose(blocks[place]):
        place -= 1
    if place < 0 or blocks[place].role:
        return False
    run = blocks[place + 1 : index + 1]
    announced = run[0].text.endswith(":") and len(run) > 1
    marked = all(block.mark == "item" for block in run[1 if announced else 0 :])
    return marked or _leads_in(blocks[place])


def _is_bio(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a paragraph presents the author: by name, and nobody else's in the article."""
    block = blocks[index]
    if block.words > BIO_WORDS or count_prose(blocks[:index]) < PRESENTED_WORDS:
        return False
    if _BIO_OPENING.match(block.text):
        return True
    name = find_presented(block.text)
    if not is_person(name):
        return False
    authors = {n for b in blocks if b.role == "byline" for n in split_names(b.text[3:])}
    if any(name in author or author in name for author in authors):
        return True
    surname = re.compile(rf"\b{re.escape(name.split()[-1])}\b")
    rest = (b.text for place, b in enumerate(blocks) if place != index and not b.role)
    return not any(surname.search(text) for text in rest)


def find_presented(text: str) -> str:
    """Find the name with which a note on the author begins ("Jane Doe is a fellow at …"), or ""."""
    match = _BIO_NAME.match(text)
    return match[1].strip(" ,") if match else ""


def _is_bold_heading(block: Block) -> bool:
    return block.mark == "bold" and not block.is_sentence and block.words <= TITLE_WORDS


def _is_heading(blocks: Sequence[Block], above: int | None, index: int, below: int) -> bool:
    """Tell whether a line is made like a heading, ends a paragraph above and opens one below."""
    block = blocks[index]
    if block.mark or block.is_sentence or block.words > HEADING_WORDS:
        return False
    if block.text.endswith((",", ";", ":", "-", "–", "—")) or " | " in block.text:
        return False
    if not (block.text[0].isupper() or block.text[0].isdigit()):
        return False
    if above is None:
        return False
    after_end = blocks[above].is_sentence or above < index - 1
    return after_end and _is_prose(blocks[below])
