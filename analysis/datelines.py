"""Datelines: "BRUSSELS, December 3, 2019 (Reuters) -" at the beginning of a text."""

import re

from analysis.cleaning.words import load_words
from analysis.dates import FoundDate, YearlessDay, find_dates, find_yearless_days, is_calendar_word

DATELINE_LENGTH = 90  # characters

_CAPITAL = "[A-ZÀ-ÝА-ЯЁ]"
# "(ANSA) - ROMA, ", "BRUSSELS (AP) - ", "Bruxelles, le ", "Москва. ": a comma or a full stop parts
# the place from the date, unless the place is in capitals.
_DATELINE_PLACE = re.compile(
    rf"\W{{0,3}}(?:\({_CAPITAL}[^()]{{1,30}}\)\s*[-–—]+\s*)?"
    rf"(?P<place>{_CAPITAL}[\w.'’-]*(?:,?[ /](?:{_CAPITAL}[\w.'’-]*|de|di|la|am|of)){{0,4}})"
    rf"(?:(?<={_CAPITAL}{{3}})\s|[,.:]\s|\s[-–—|]\s|(?=\s\())\s*"
    rf"(?:\({_CAPITAL}[^()]{{1,30}}\)\s*[-–—,]*\s*)?"
    r"(?:[^\W\d_]{2,12}\.?,\s+)?(?:(?:le|den|the|a|il|am)\s+)?"
)
_DATELINE_END = re.compile(
    r"(?:\s*г(?:\.|ода)?)?[.,]?\)?\s*(?:(?P<agency>[(/]\s*[^()/]{2,30}[)/]|[A-ZА-Я][A-ZА-Я.]{3,20})"
    r"[\s.:]*(?:[-–—]|$)?|[-–—/:])"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TOWARD_YEAR = re.compile(
    r"\b(?:by|until|till|through|before|beyond|to|bis|jusqu['’]en|d['’]ici|hasta|para|fino al|entro"
    r"|nel|до|к)\s+$",
    re.IGNORECASE,
)


def find_dateline(text: str) -> FoundDate | None:
    """Find the date of a dateline; None where the text begins in another way.

    An essay may begin with a scene in the same form ("Berlin, 9 November 1989 -"): without an
    agency a dateline counts only where the text names no later year.
    """
    opening = text[:DATELINE_LENGTH]
    for found in find_dates(opening)[:1]:
        behind = _DATELINE_END.match(opening[found.end :])
        if behind is None or not _is_dateline_place(opening[: found.start]):
            continue
        if behind["agency"] or not names_later_year(text, found.latest.year):
            return found
    return None


def find_yearless_dateline(text: str) -> YearlessDay | None:
    """Find the day of a dateline without a year ("BRUSSELS, May 3 (Reuters) -")."""
    opening = text[:DATELINE_LENGTH]
    for day in find_yearless_days(opening)[:1]:
        behind = _DATELINE_END.match(opening[day.end :])
        if behind and behind["agency"] and _is_dateline_place(opening[: day.start]):
            return day
    return None


def names_later_year(text: str, year: int) -> bool:
    """Tell whether a text names a later year, but as one to come ("by 2030")."""
    return any(
        int(match.group()) > year
        and not _TOWARD_YEAR.search(text[max(0, match.start() - 10) : match.start()])
        for match in _YEAR.finditer(text)
    )


def _is_dateline_place(words: str) -> bool:
    """Tell whether the words before a dateline's date are a place and no "In" or "Yesterday"."""
    place = _DATELINE_PLACE.fullmatch(words)
    if not place:
        return False
    first = place["place"].split()[0].strip(",.").casefold()
    return first not in load_words()["no_places"] and not is_calendar_word(first)
