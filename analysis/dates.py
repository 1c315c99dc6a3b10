"""Dates written out in running text and in date lines, in six languages.

The names of the months and weekdays are dateparser's. Its own search over running text is not used:
it takes "may", "sat" and bare numbers for dates, and fills what is missing from today's date.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import import_module
from itertools import groupby
from typing import Literal

LANGUAGES = ("en", "de", "fr", "es", "it", "ru")
# Of years in two figures those above this one are of the 20th century: no article is of the future.
LAST_SHORT_YEAR = 40
SHORTEST_MONTH = 28  # days
# Quarterlies date by seasons of the northern year, some by the calendar's, some by the weather's:
# first and last month that the name can mean. Winter 2014 may begin in 2013 or in 2014.
SEASONS: Mapping[str, tuple[int, int]] = {
    "winter|hiver|invierno|inverno|зима": (12, 2),
    "spring|frühjahr|frühling|printemps|primavera|весна": (3, 6),
    "summer|sommer|été|verano|estate|лето": (6, 9),
    "autumn|fall|herbst|automne|otoño|autunno|осень": (9, 12),
}

_MONTHS = [name.lower() for name in calendar.month_name[1:]]
_WEEKDAYS = [name.lower() for name in calendar.day_name]
_WEEKDAY_LETTERS = 4  # shorter names of weekdays are words too ("mit", "son", "die")
_FIGURE = re.compile(r"\d")
_ISO_PART = re.compile(r"[12]\d{3}(?:-(\d\d))?")
_SHORT_YEAR = re.compile(r"\d\d")

_DAY = r"\d\d?"
_SUFFIX = r"(?:st|nd|rd|th|\s?er|ère|ᵉʳ|º|°|\.|-?(?:го|ого|е))?"
_YEAR = r"(?:1[89]|20)\d\d"
_OF = r"(?:\s+(?:of|de|di|del)\s+|\s*[-/]\s*|\s*)"
_COMMA = r"(?:\s*[,.]\s*|\s+)(?:of\s+|del?\s+|de\s+l['’]an\s+)?"
_DASH = r"\s?[-–—/]\s?"
_TO = rf"(?:{_DASH}|\s+(?:to|and|bis|und|au|et|al?|y|e|по|и)\s+)"
_MONTH_YEAR = r"(?:\.?,?\s+(?:of\s+|del?\s+)?|\s?[-/]\s?)"
# {name} stands for a part, <name> for the name of a group: d, m, y of the date or of the first one
# of two, e_d, e_m, e_y of the second.
_FORMS = (
    # 2014-10-24 2014/10/24 2014.10.24
    rf"(?P<y>{_YEAR})(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>{_DAY})(?!\d)",
    # 24.10.2014 24. 10. 2014 10/24/2014
    rf"(?P<a>{_DAY})(?P<sep>\.\s?|/|-)(?P<b>\d\d?)(?P=sep)(?P<y>{_YEAR})(?!\d)",
    # 28 August - 3 September 2014
    rf"(?P<d>{_DAY}){_SUFFIX}{_OF}(?P<m>{{month}})\.?(?:{_COMMA}(?P<y>{_YEAR}))?{_TO}"
    rf"(?P<e_d>{_DAY}){_SUFFIX}{_OF}(?P<e_m>{{month}})\.?{_COMMA}(?P<e_y>{_YEAR})(?!\d)",
    # August 28 - September 3, 2014
    rf"(?P<m>{{month}})\.?\s+(?P<d>{_DAY}){_SUFFIX}(?:{_COMMA}(?P<y>{_YEAR}))?{_TO}"
    rf"(?P<e_m>{{month}})\.?\s+(?P<e_d>{_DAY}){_SUFFIX}{_COMMA}(?P<e_y>{_YEAR})(?!\d)",
    # 24 October 2014, 24. Oktober 2014, 24 de octubre de 2014, 24-Oct-2014, 24-26 October 2014
    rf"(?P<d>{_DAY}){_SUFFIX}(?:{_TO}(?P<e_d>{_DAY}){_SUFFIX})?{_OF}(?P<m>{{month}})\.?"
    rf"(?:{_COMMA}|[-/])(?P<y>{_YEAR})(?!\d)",
    # October 24, 2014, octubre 24 de 2014, October 24-26, 2014
    rf"(?P<m>{{month}})\.?(?:\s+(?:the\s+)?|-)(?P<d>{_DAY}){_SUFFIX}"
    rf"(?:{_TO}(?P<e_d>{_DAY}){_SUFFIX})?(?:{_COMMA}|-)(?P<y>{_YEAR})(?!\d)",
    # October/November 2014
    rf"(?P<m>{{month}})\.?{_TO}(?P<e_m>{{month}})\.?{_COMMA}(?P<y>{_YEAR})(?!\d)",
    # October 2014
    rf"(?P<m>{{month}}){_MONTH_YEAR}(?P<y>{_YEAR})(?!\d)",
)
# In a date line stand forms that mean other things in a sentence.
_LINE_FORMS = (
    # December 2013/January 2014
    rf"(?P<m>{{month}}){_MONTH_YEAR}(?P<y>{_YEAR}){_DASH}"
    rf"(?P<e_m>{{month}}){_MONTH_YEAR}(?P<e_y>{_YEAR})(?!\d)",
    # 2014 October 24
    rf"(?P<y>{_YEAR}),?\s+(?P<m>{{month}})\.?\s+(?P<d>{_DAY}){_SUFFIX}(?![\w:])",
    # 20141024, 20141024T120000
    r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?![\d])",
    # 24.10.14, 10/24/14
    rf"(?P<a>{_DAY})(?P<sep>\.\s?|/)(?P<b>\d\d?)(?P=sep)(?P<y>\d\d)(?![\d.:/])",
    # 24-Oct-14, Oct 24, '14
    rf"(?P<d>{_DAY})-(?P<m>{{month}})-(?P<y>\d\d)(?![\d:])",
    rf"(?P<m>{{month}})\.?\s+(?P<d>{_DAY}){_SUFFIX},?\s+['’](?P<y>\d\d)(?![\d:])",
    rf"(?P<d>{_DAY}){_SUFFIX}{_OF}(?P<m>{{month}})\.?,?\s+['’](?P<y>\d\d)(?![\d:])",
    # Winter 2014, Winter 2014/15
    rf"(?P<season>{{season}})(?:\s+(?:of|de)|,)?\s+(?P<y>{_YEAR})"
    rf"(?:{_DASH}(?P<e_y>(?:{_YEAR})|\d\d))?(?!\d)",
)


@dataclass(frozen=True)
class FoundDate:
    """A date in a text: where it stands, and the first and last day that it can mean.

    A day has both equal; a month ("May 2014") has its first and last day. ``precision`` is "range"
    for days from one to another ("4-5 September 2014", "Spring 2014") and for figures that can be
    read in two ways: "03/04/2014" is 3 April or 4 March, and ``readings`` holds both, first the one
    with the day first. ``readings`` of figures that can be read in one way only holds that one;
    of words it is empty.
    """

    start: int
    end: int
    text: str
    earliest: date
    latest: date
    precision: Literal["day", "month", "range"]
    readings: tuple[date, ...] = ()

    @property
    def is_ambiguous(self) -> bool:
        """Whether the figures can be read in two ways."""
        return len(self.readings) > 1

    @property
    def names_days(self) -> bool:
        """Whether it names a day, or days from one to another, and no whole month."""
        is_short = (self.latest - self.earliest).days + 1 < SHORTEST_MONTH
        return is_short and not self.is_ambiguous


@dataclass(frozen=True)
class YearlessDay:
    """A day and month without a year ("on 29 October"), and where it stands in the text."""

    start: int
    end: int
    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        """Give the day in that year; None on 29 February of a common year."""
        return _make_day(year, self.month, self.day)


def find_dates(text: str) -> list[FoundDate]:
    """Find the days and months with a year that a text names, in their order.

    Written forms: "October 24, 2010", "24. Oktober 2010", "24 октября 2010", "1er mars 2014",
    "2010-10-24", "24.10.2010", "10/24/2010", "October 2010", "4-5 September 2014". A day that is
    not in the calendar is left out.
    """
    return _find(text, _dated_pattern())


def find_line_dates(line: str) -> list[FoundDate]:
    """Find the dates of a line that says when something came out, in their order.

    Beside the forms of :func:`find_dates`: "24.10.10", "20101024", "2010 October 24",
    "24-Oct-10", "Winter 2010", "December 2010/January 2011". A weekday beside figures that can be
    read in two ways settles them ("Saturday, 3/5/2014").
    """
    found = _find(line, _line_pattern())
    weekdays = {weekday for _, weekday in find_weekdays(line)}
    if len(found) != 1 or len(weekdays) != 1 or not found[0].is_ambiguous:
        return found
    fitting = [day for day in found[0].readings if day.weekday() in weekdays]
    return [as_day(found[0], fitting[0])] if len(fitting) == 1 else found


def read_date(words: str) -> FoundDate | None:
    """Read a string that is a date and little else; None where it holds none or several."""
    found = find_line_dates(words)
    return found[0] if len({(one.earliest, one.latest) for one in found}) == 1 else None


def read_iso(words: str) -> str:
    """Read a string as an ISO day, month or year; "" where it holds no date, or several.

    "2014-05-03T22:10:00-04:00" gives "2014-05-03", the day where it was written. Days from one to
    another are two ISO days parted by "/"; "3/5/2014", which is two days, stays as it is.
    """
    words = words.strip()
    part = _ISO_PART.fullmatch(words)
    if part:
        return words if 1 <= int(part[1] or 1) <= len(_MONTHS) else ""
    found = read_date(words)
    if found is None:
        return ""
    if found.precision == "range":
        return found.text if found.is_ambiguous else f"{found.earliest}/{found.latest}"
    return found.earliest.isoformat()[: {"day": 10, "month": 7}[found.precision]]


def as_day(found: FoundDate, day: date) -> FoundDate:
    """Settle a date that can be read in two ways."""
    return FoundDate(found.start, found.end, found.text, day, day, "day", (day,))


def find_figure_order(text: str) -> Literal["day", "month", ""]:
    """Tell by dates in figures that can be read in one way which part comes first in a text.

    "25/5/2014" says "day", "5/25/2014" says "month"; "" where no date or both kinds stand there.
    """
    orders = {
        "day" if found.text.lstrip("0").startswith(str(found.earliest.day)) else "month"
        for found in find_dates(text)
        if len(found.readings) == 1 and "." not in found.text
    }
    if orders == {"day"}:
        return "day"
    return "month" if orders == {"month"} else ""


def find_yearless_days(text: str) -> list[YearlessDay]:
    """Find the days that a text names without a year, in their order."""
    taken = [(found.start, found.end) for found in find_dates(text)]
    return [
        YearlessDay(match.start(), match.end(), month, day)
        for match in _yearless_pattern().finditer(text)
        if not any(match.start() < end and start < match.end() for start, end in taken)
        and (month := _month_number(match["month"] or match["month2"]))
        and _make_day(2000, month, day := int(match["day"] or match["day2"]))
    ]


def find_weekdays(text: str) -> list[tuple[int, int]]:
    """Find the weekdays in full ("Tuesday", "вторник") as (position, weekday from Monday = 0)."""
    return [
        (match.start(), _weekday_names()[match.group().lower()])
        for match in _weekday_pattern().finditer(text)
    ]


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def is_calendar_word(word: str) -> bool:
    """Tell whether a word is the name of a month or a weekday in one of the six languages."""
    return word.lower().rstrip(".,") in _calendar_words()


def _find(text: str, pattern: re.Pattern[str]) -> list[FoundDate]:
    if not _FIGURE.search(text):
        return []
    matches = pattern.finditer(text)
    return [found for match in matches if (found := _read_match(match)) is not None]


@lru_cache(maxsize=1)
def _dated_pattern() -> re.Pattern[str]:
    """Build the pattern of all written forms, once, on first use."""
    return _compile_forms(_FORMS)


@lru_cache(maxsize=1)
def _line_pattern() -> re.Pattern[str]:
    return _compile_forms((*_LINE_FORMS[:1], *_FORMS, *_LINE_FORMS[1:]))


def _compile_forms(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Join forms to one pattern; the groups of the n-th get its number, itself being group fn."""
    month = _month_pattern()
    season = "|".join(SEASONS)
    numbered = [
        re.sub(r"\(\?P[<=]\w+", rf"\g<0>_{number}", form)
        .replace("{month}", month)
        .replace("{season}", season)
        for number, form in enumerate(forms)
    ]
    joined = "|".join(f"(?P<f{number}>{form})" for number, form in enumerate(numbered))
    return re.compile(rf"(?<![\w/-])(?:{joined})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _month_pattern() -> str:
    """Build the pattern of a month's name, by first letters: four times as fast as one list."""
    names = sorted(_month_names(), key=lambda name: (name[0], -len(name)))
    return "|".join(
        f"{letter}(?:{'|'.join(name[1:] for name in group)})"
        for letter, group in groupby(names, key=lambda name: name[0])
    )


@lru_cache(maxsize=1)
def _yearless_pattern() -> re.Pattern[str]:
    month = _month_pattern()
    return re.compile(
        rf"(?<![\w.,/-])(?:(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?(?P<month>{month})"
        rf"|(?P<month2>{month})\.?\s+(?P<day2>\d\d?)(?:st|nd|rd|th)?)(?![\w:])",
        re.IGNORECASE,
    )


def _read_match(match: re.Match[str]) -> FoundDate | None:
    """Read the one written form that matched; None where no such day is in the calendar."""
    number = (match.lastgroup or "").removeprefix("f")
    parts = {
        name.removesuffix(f"_{number}"): value
        for name, value in match.groupdict().items()
        if value is not None and name.endswith(f"_{number}")
    }
    if "season" in parts:
        return _read_season(match, parts)
    if "a" in parts:
        return _read_numeric(match, parts)
    return _read_named(match, parts)


def _read_named(match: re.Match[str], parts: Mapping[str, str]) -> FoundDate | None:
    """Read year, month and maybe day, or two of them with the first and the last day."""
    year, month = _year_number(parts.get("e_y") or parts["y"]), _month_number(parts["m"])
    first_year, last_month = _year_number(parts.get("y") or str(year)), parts.get("e_m")
    if "d" not in parts and _is_a_word(parts["m"]):
        return None
    last_month_number = _month_number(last_month) if last_month else month
    first = _make_day(first_year, month, int(parts.get("d", 1)))
    last = _make_day(
        year,
        last_month_number,
        int(parts.get("e_d") or parts.get("d") or month_end(year, last_month_number).day),
    )
    if first is None or last is None or last < first:
        return None
    if "e_d" in parts or "e_m" in parts:
        return FoundDate(*match.span(), match.group(), first, last, "range")
    return FoundDate(*match.span(), match.group(), first, last, "day" if "d" in parts else "month")


def _read_season(match: re.Match[str], parts: Mapping[str, str]) -> FoundDate | None:
    """Read "Spring 2014" as the months that can be meant, "Winter 2014/15" as those of both."""
    season = parts["season"].lower()
    start, end = next(span for names, span in SEASONS.items() if season in names.split("|"))
    year, next_year = int(parts["y"]), parts.get("e_y")
    if start < end:
        first, last = date(year, start, 1), month_end(year, end)
    elif next_year:
        first, last = date(year, start, 1), month_end(year + 1, end)
    else:
        first, last = date(year - 1, start, 1), month_end(year + 1, end)
    return FoundDate(*match.span(), match.group(), first, last, "range")


def _read_numeric(match: re.Match[str], parts: Mapping[str, str]) -> FoundDate | None:
    """Read "14.10.2014" (day first with dots) or "10/14/2014"; both readings where both fit."""
    first, second, year = int(parts["a"]), int(parts["b"]), _year_number(parts["y"])
    orders = [(second, first)] if parts["sep"][0] == "." else [(second, first), (first, second)]
    days = [day for month, number in orders if (day := _make_day(year, month, number))]
    if not days:
        return None
    readings = tuple(dict.fromkeys(days))
    precision: Literal["day", "range"] = "day" if len(readings) == 1 else "range"
    return FoundDate(*match.span(), match.group(), min(days), max(days), precision, readings)


def _is_a_word(month: str) -> bool:
    """Tell whether a month without a day is rather a word: "set 2014", "mar 2014", "may 2014"."""
    return len(month) == 3 and month.islower() and month not in ("mai", "май", "мая")


def _year_number(figures: str) -> int:
    """Read a year of four figures, or of two, which is never in the future."""
    year = int(figures)
    if not _SHORT_YEAR.fullmatch(figures):
        return year
    return year + (2000 if year <= LAST_SHORT_YEAR else 1900)


def _make_day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _month_number(name: str) -> int:
    return int(name) if name.isdigit() else _month_names()[name.lower()]


@lru_cache(maxsize=1)
def _month_names() -> dict[str, int]:
    """Map the names of the months in six languages, with and without accents, to their numbers."""
    numbers = {name: _MONTHS.index(month) + 1 for month, name in _names(_MONTHS)}
    bare = {_strip_accents(name): number for name, number in numbers.items()}
    spelt = {name.replace("ä", "ae"): number for name, number in numbers.items()}
    return {**bare, **spelt, **numbers}


@lru_cache(maxsize=1)
def _weekday_names() -> dict[str, int]:
    """Map the full names of the weekdays in six languages to their numbers (Monday is 0)."""
    return {
        name: _WEEKDAYS.index(weekday)
        for weekday, name in _names(_WEEKDAYS)
        if len(name) > _WEEKDAY_LETTERS
    }


@lru_cache(maxsize=1)
def _weekday_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _weekday_names()))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _calendar_words() -> frozenset[str]:
    return frozenset(_month_names()) | {name for _, name in _names(_WEEKDAYS)}


def _strip_accents(name: str) -> str:
    """Write a name as capitals without accents are: "FEVRIER"; "й" is a letter of its own."""
    return "".join(
        letter if letter == "й" else unicodedata.normalize("NFD", letter)[0] for letter in name
    )


def _names(keys: list[str]) -> Iterator[tuple[str, str]]:
    """List dateparser's names of months or weekdays as (English key, name in lower case)."""
    for language in LANGUAGES:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
        for key in keys:
            for name in info[key]:
                yield key, name.lower()
