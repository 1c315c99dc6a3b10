"""How likely a mark is where it stands: what print puts after a number, before a word, nowhere.

Bytes decoded by the wrong code page give marks for letters ("Stra†e") and letters for marks
("ÒWe agreeÓ"). Rates are natural logarithms of probabilities, set by reasoning: an apostrophe is
as common as a letter, a quotation mark comes once in a hundred letters, a dagger once in ten
thousand; and raised or lowered until single marks in English text (80 of them in seven code pages)
were read right or asked about.
"""

import re
from functools import lru_cache

EXPECTED_MARK = -2.0
COMMON_MARK = -5.0
RARE_MARK = -9.0
NO_MARK = -14.0
DAMAGE = -12.0
PRIVATE = -25.0  # it stands for two bytes
MISPLACED = -12.0
TOO_CLOSE = -3.0

_COMMON_MARKS = frozenset("‘’‚“”„«»‹›–—…•·\xa0\xad€£¥§°µ½¼¾²³×™©№′″−ºª¿¡")
_MAY_STAND_INSIDE = frozenset("’‘‑‐–—\xad\xa0\u200c")
_STAND_APART = frozenset("–—©•")
_OPENING = frozenset("„‹¿¡€£¥§№")
_AFTER_A_WORD = frozenset("®™²³†")
_AFTER_A_NUMBER = frozenset("°½¼¾")
_ORDINALS = frozenset("ºª")
# Controls, combining accents, boxes, and signs of code pages that print does not use.
_NO_MARKS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u0300-\u036f\u2500-\u259f¤¦¬¨¸¯´ˇ˘˙˛˝¶‡ƒ]")
_PRIVATE = re.compile("[\ud800-\uf8ff]")


@lru_cache(20_000)
def rate_mark(before: str, mark: str, after: str) -> float:
    """Rate a mark between its neighbours ("" at the ends of a token)."""
    if mark == "\ufffd":
        return DAMAGE
    if _PRIVATE.match(mark):
        return PRIVATE
    inside = before.isalpha() and after.isalpha()
    if (mark == "’" and inside) or (mark in _STAND_APART and not before and not after):
        return EXPECTED_MARK
    rate = COMMON_MARK if mark in _COMMON_MARKS else RARE_MARK
    if _NO_MARKS.match(mark):
        rate = NO_MARK
    if after.isalpha() and (mark in _STAND_APART or (mark == "’" and not before)):
        rate += TOO_CLOSE
    return rate + MISPLACED * _is_misplaced(before, mark, after)


def _is_misplaced(before: str, mark: str, after: str) -> bool:
    """Tell whether a mark stands where print does not put it, mostly between two letters."""
    if mark in _ORDINALS:
        return not before.isdigit() and before not in ("N", "n")
    if mark in _AFTER_A_NUMBER:
        return bool(before) and not before.isdigit()
    if mark in _AFTER_A_WORD:
        return after.isalpha()
    if mark not in _COMMON_MARKS:
        return before.isalpha() or after.isalpha()
    if mark in _OPENING and before.isalpha():
        return True
    if mark == "…":
        return "-" in (before, after)
    return before.isalpha() and after.isalpha() and mark not in _MAY_STAND_INSIDE
