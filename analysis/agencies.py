"""News agencies that a text begins with: "MOSCOW (Reuters) -", "(ANSA) - ROMA", "/ТАСС/"."""

import re

from analysis.outlets import find_outlet

OPENING_LENGTH = 120  # characters
PLACE_WORDS = 9  # "NEW YORK, Saturday, May 3, 2014"

_CAPITAL = "[A-ZÀ-ÝА-ЯЁ]"
_BRACKETS = re.compile(
    rf"\W{{0,2}}(?P<place>{_CAPITAL}[^()/\n]{{1,70}})?[(/]\s*(?P<agency>[^()/]{{2,30}}?)\s*[)/]"
    r"(?P<end>\s*[-–—.:]|)"
)
_DASH = re.compile(
    rf"(?P<place>{_CAPITAL}[^\n]{{2,60}}?)(?:\s[-–—]\s|\.\s)(?P<agency>РИА Новости|ТАСС|INTERFAX"
    r"|Интерфакс|ИНТЕРФАКС)(?P<end>[\s.:–—-])"
)


def find_agency(text: str) -> tuple[str, str]:
    """Find the agency of a text's dateline, in its own spelling, and the dateline; else ("", "").

    A place in capitals needs no dash behind the agency, another one does: "The minister told
    Russian journalists (TASS)" is no dateline.
    """
    opening = text[:OPENING_LENGTH]
    for match in (_BRACKETS.match(opening), _DASH.match(opening)):
        if match is None or not _is_place(match["place"] or "", bool(match["end"])):
            continue
        known = find_outlet(match["agency"])
        if known and known.agency:
            return known.name, f'dateline "{match.group().strip()}"'
    return "", ""


def _is_place(words: str, has_end: bool) -> bool:
    """Tell whether the words before an agency can be a place with a date."""
    first = words.replace(",", " ").split()[:1]
    is_loud = bool(first) and first[0].isupper() and len(first[0]) > 1
    return (is_loud or has_end) and len(words.split()) <= PLACE_WORDS
