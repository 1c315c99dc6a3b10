"""News agencies that a text begins with: "MOSCOW (Reuters) -", "(ANSA) - ROMA", "/ТАСС/"."""

import re

from analysis.outlets import find_outlet

OPENING_LENGTH = 120  # characters
PLACE_WORDS = 9  # "NEW YORK, Saturday, May 3, 2014"

_CORRESPONDENT = re.compile(r"^[Кк]орр\.\s+|(?<=ТАСС)\s+[А-ЯЁ]\w+ [А-ЯЁ]\w+$")
_CAPITAL = "[A-ZÀ-ÝА-ЯЁ]"
_BRACKETS = re.compile(
    rf"\W{{0,2}}(?P<place>{_CAPITAL}[^()/\n]{{1,70}})?[(/]\s*(?P<agency>[^()/]{{2,30}}?)\s*[)/]"
    r"(?P<end>\s*[-–—.:]|)"
)
_DASH = re.compile(
    rf"(?P<place>{_CAPITAL}[^\n]{{2,60}}?)(?:\s[-–—]\s|\.\s)(?P<agency>РИА Новости|ТАСС|INTERFAX"
    r"|Интерфакс|ИНТЕРФАКС)(?P<end>[\s.,:–—-])"
)
# "/Корр. ИТАР-ТАСС Иван Петров/", "— РИА Новости, Иван Петров."
_REPORTER = re.compile(
    r"[^\n]{2,60}?(?:/\s*[Кк]орр\.\s+(?P<agency>[А-ЯЁ-]{3,}(?: [А-ЯЁ]\w+)??)\s+"
    r"|[–—-]\s(?P<agency2>РИА Новости|ТАСС|Интерфакс),\s)"
    r"(?P<name>[А-ЯЁ][\w-]+(?:\s[А-ЯЁ][\w-]+){1,2})\s*[./]"
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
        known = find_outlet(_CORRESPONDENT.sub("", match["agency"]))
        if known and known.agency:
            return known.name, f'dateline "{match.group().strip()}"'
    return "", ""


def find_reporter(text: str) -> str:
    """Find the person whom a Russian agency's dateline names beside the agency; "" if none."""
    match = _REPORTER.match(text[:OPENING_LENGTH])
    known = find_outlet(match["agency"] or match["agency2"]) if match else None
    return match["name"] if match and known and known.agency else ""


def _is_place(words: str, has_end: bool) -> bool:
    """Tell whether the words before an agency can be a place with a date."""
    first = words.replace(",", " ").split()[:1]
    is_loud = bool(first) and first[0].isupper() and len(first[0]) > 1
    return (is_loud or has_end) and len(words.split()) <= PLACE_WORDS
