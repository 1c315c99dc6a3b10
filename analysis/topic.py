"""Whether an article is about the relationship: whether it names the sides, and how often."""

from collections.abc import Sequence

from analysis.codebook import BOTH, Codebook
from analysis.mentions import Mention
from analysis.terms import normalise

FEWEST_SENTENCES = 3
SHORT_SHARE = 0.25
LONG_SHARE = 0.03
MANY_SENTENCES = 10
"""A single side is named in passing where fewer sentences name it than three, in a text of less
than twelve sentences a quarter of them, in one of more than a hundred 3 in 100, but never ten: so
many are a passage of their own.

Set on 14 articles (of three on other matters one names Russia in 1 of 8 sentences, one in 1 of
37, one in none; the others name the sides in 16 of 91 at least), and read at the border on 5,130
White House pages and UN speeches, of which it marks 4,861. Below it are lists of countries, a
question at the end of a briefing, a partner's membership; above it a call with the other side's
president, an answer to an attack."""

BY_READER = "set by the reader"


def judge_topic(mentions: Sequence[Sequence[Mention]], codebook: Codebook) -> str:
    """Say why an article is off topic, in a reader's words; "" where it is on topic.

    It is off topic where it names neither side of the codebook, or one only in passing. Where it
    names both, apart from each other, it is so only if that is less than ``LONG_SHARE`` of its
    sentences; a sentence that names both settles that it is on topic.

    Args:
        mentions: those of each sentence of the article, in order.
        codebook: its sides, the bodies of both, and its names that are common words too.
    """
    if not mentions:
        return ""
    rows = _list_sides(mentions, codebook)
    first, second = codebook.sides
    named = [side for side in codebook.sides if any(side in row for row in rows)]
    naming, of = sum(bool(row) for row in rows), len(rows)
    if not named:
        return f"names neither {first} nor {second}"
    if any(len(row) > 1 for row in rows):
        return ""
    least = min(MANY_SENTENCES, LONG_SHARE * of)
    if len(named) == 1:
        least = max(least, min(FEWEST_SENTENCES, SHORT_SHARE * of))
    if naming >= least:
        return ""
    return f"names {' and '.join(named)} only in passing: {naming:,} of {of:,} sentences"


def _list_sides(mentions: Sequence[Sequence[Mention]], codebook: Codebook) -> list[set[str]]:
    """List the sides that each sentence names: by their own names, or by a body of both.

    What else belongs to a side (members, leaders) has matters of its own. A name that is a common
    word too ("alliance") counts only in an article that names the side otherwise as well.
    """
    meant = {name: frozenset({name}) for name in codebook.sides}
    bodies = (actor.name for actor in codebook.actors if actor.side == BOTH)
    meant |= dict.fromkeys(bodies, frozenset(codebook.sides))
    found = [
        [(meant[each.entity], _is_common(each, codebook)) for each in row if each.entity in meant]
        for row in mentions
    ]
    sure = {side for row in found for sides, is_common in row if not is_common for side in sides}
    return [{side for sides, _ in row for side in sides} & sure for row in found]


def _is_common(mention: Mention, codebook: Codebook) -> bool:
    return normalise(mention.surface) in codebook.common
