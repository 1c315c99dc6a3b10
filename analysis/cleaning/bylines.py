"""Bylines and date lines: whose article it is and when it came out, as the text itself says."""

import re
from dataclasses import dataclass

from analysis.cleaning.words import load_words
from analysis.dates import find_line_dates, is_calendar_word

# A byline of nine names has 25 words; what is longer is none.
BYLINE_WORDS = 40
# Words that a date line may hold beside date, time and labels ("Brussels", "Washington DC").
DATE_LINE_REST = 3
DATE_LINE_LENGTH = 100  # characters
WEBSITE_WORDS = 6
CREDIT_WORDS = 9
NAME_WORDS = range(2, 6)

_PREFIX = re.compile(
    r"(?:\W|_)*(?:(?:(?:written|posted|published|submitted|reported)\b[^.!?]{0,40}?\s|story |text "
    r"|words |an? \w+ )?by"
    r"|von|par|por|автор[ы]?|autor(?:in|en)?s?|authors?|byline|text|текст)(?:\s*:\s*|\s+)"
    r"(?:(?:by|von|par|por)\s+)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|via)\s+(?:the\s+)?(\S.{1,60}?)(?:\s+website)?\W*$", re.IGNORECASE)
_WEBSITE = re.compile(r"(?:from\s+)?(?:the\s+)?(\S.{1,60}?)\s+website\W*$", re.IGNORECASE)
_BREAK = re.compile(
    r"\s[|•·—–]\s|\s-\s|\s*[(@]|;|\b(?:updated|published|posted|last modified|first published"
    r"|опубликовано|veröffentlicht|publié)\b|\bin [A-Z][a-z]+\b",
)
_SPLIT = re.compile(r"\s*[,;]\s*(?:and|und|et|и|y|e)?\s*|\s+(?:and|und|et|и|y|e|&|with)\s+")
# Stands for a date in a line; no word of a text.
_DATE = "⌚"
_SMALL_WORDS = re.compile(
    rf"^The\s|(?<=,)\s*\w{{1,3}}\s+(?={_DATE})|(?<={_DATE})\s+(?:г|года)\b", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"[^\W\d_]\.?$|(?:[^\W\d_]\.){2,3}$")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_'’.-]+)*\.?$")
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?|uhr)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\bT\d\d:\d\d\S*|\b(?:GMT|UTC|EST|EDT|ET|PT|PST|PDT|CET|CEST|BST|MSK|МСК)\b|[+-]\d\d:?\d\d\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Byline:
    """What a byline says: persons (no titles of office), date words, and the outlet, if any."""

    names: tuple[str, ...] = ()
    date: str = ""
    outlet: str = ""


def parse_byline(text: str) -> Byline | None:
    """Read "By Jane Doe and John Smith, 3 May 2014, from The Times"; None if it is no byline.

    A byline begins with "by" (or its German, French, Spanish, Russian fellow) and names a person
    of two words or more, or a staff ("by SPIEGEL Staff": a byline without a person).
    """
    prefix = _PREFIX.match(text)
    if not prefix or text.count(" ") >= BYLINE_WORDS:
        return None
    rest = text[prefix.end() :].strip()
    dates = find_line_dates(rest)
    date = next((found.text for found in (*find_line_dates(prefix.group()), *dates)), "")
    outlet = _FROM.search(rest)
    stops = [match.start() for match in (_BREAK.search(rest), outlet) if match]
    stops += [found.start for found in dates]
    named = rest[: min(stops, default=len(rest))].rstrip(" ,")
    names = split_names(named)
    if not (names and _is_only_names(named)) and not names_a_staff(named):
        return None
    return Byline(names, date, outlet[1].strip(" ,") if outlet else "")


def parse_credit(text: str) -> str:
    """Read the person of "Ewen MacAskill Defence correspondent"; "" without such an office."""
    words = text.split()
    if len(words) > CREDIT_WORDS or find_line_dates(text):
        return ""
    for count in (2, 3, 4):
        name, rest = " ".join(words[:count]).rstrip(","), words[count:]
        offices = {word.lower().strip(".,") for word in rest} & load_words()["offices"]
        if offices and is_person(name):
            return name
    return ""


def split_names(text: str) -> tuple[str, ...]:
    """Split a list of names into persons, without titles of office; the rest is left out."""
    parts = [_strip_titles(part) for part in _SPLIT.split(text.strip())]
    return tuple(_spell(part) for part in parts if is_person(part))


def is_names(text: str) -> bool:
    """Tell whether a text is a list of persons and nothing else."""
    parts = [part for part in _SPLIT.split(text.strip(" .")) if part]
    return bool(parts) and all(is_person(_strip_titles(part)) for part in parts)


def is_person(name: str) -> bool:
    """Tell whether a name is made like a person's: two to five words, each with a capital."""
    words = name.split()
    small = [word.lower().strip(".") for word in words]
    if len(words) not in NAME_WORDS or not load_words()["no_persons"].isdisjoint(small):
        return False
    if small[0] in ("the", "a", "an", "this", "our") or any(map(is_calendar_word, words[1:])):
        return False
    if not load_words()["titles"].isdisjoint(small[:-1]):
        return False
    particles = load_words()["particles"]
    return all(
        word.lower() in particles or (_NAME_WORD.match(word) and word[0].isupper())
        for word in words
    ) and not _INITIAL.match(words[-1])


def parse_website(text: str) -> str:
    """Read the outlet of "GlobalResearch Website" or "from SPIEGEL Website"; "" for others."""
    match = _WEBSITE.match(text)
    if not match or text.count(" ") >= WEBSITE_WORDS:
        return ""
    name = match[1].strip()
    return name if all(word[0].isupper() for word in name.split()) else ""


def is_date_line(text: str) -> bool:
    """Tell whether a text holds a date or a time, and nothing else but labels and a place."""
    if len(text) > DATE_LINE_LENGTH or not _DIGIT.search(text):
        return False
    dates = find_line_dates(text)
    if not dates:
        return bool(_TIME.search(text)) and not _LETTERS.search(_TIME.sub("", text))
    marked = text
    for found in reversed(dates):
        marked = marked[: found.start] + f" {_DATE} " + marked[found.end :]
    words = [word for word in _LETTERS.findall(_TIME.sub(" ", marked)) if word != _DATE]
    known = load_words()["date_labels"] | load_words()["date_function_words"]
    rest = [w for w in words if w.lower() not in known and not is_calendar_word(w)]
    if len(rest) > DATE_LINE_REST or not all(word[0].isupper() for word in rest):
        return False
    is_labelled = any(word.lower() in load_words()["date_labels"] for word in words)
    return not _is_piece(marked.strip(), bool(rest), is_labelled)


def _is_piece(marked: str, has_rest: bool, is_labelled: bool) -> bool:
    """Tell whether a line is a piece of a sentence: "Capitol on January 6, 2021.".

    ``marked`` is the line with its dates marked. Beside other words, small ones stand in a date
    line at the beginning of "The White House", between a place and its date ("Berlin, den 3. Mai
    2014"), or beside a label ("Published in Brussels on 3 May 2014").
    """
    if marked.endswith((",", ";")) or (marked[0].islower() and marked.endswith(".")):
        return True
    small = load_words()["date_function_words"]
    words = _LETTERS.findall(_SMALL_WORDS.sub(" ", marked))
    if is_labelled:
        return has_rest and words[0].lower() in small and marked.split()[1].startswith(_DATE)
    return has_rest and any(word.lower() in small for word in words)


def _is_only_names(text: str) -> bool:
    """Tell whether names come first, and no sentence follows ("By John Smith was followed …")."""
    first = _strip_titles(_SPLIT.split(text)[0])
    return is_person(first) or not any(word[0].islower() for word in first.split())


def names_a_staff(text: str) -> bool:
    """Tell whether a few words name a staff or an agency in place of a person."""
    words = text.strip(" .*_:").split()
    if not 1 <= len(words) < NAME_WORDS.stop or not all(word[0].isupper() for word in words):
        return False
    return not load_words()["staffs"].isdisjoint(word.lower().strip(".,") for word in words)


def _strip_titles(name: str) -> str:
    """Leave out titles of office before a name ("Gen. Sir Richard Shirreff")."""
    words = name.strip(" .*_:").split()
    titles = load_words()["titles"]
    while len(words) > 1 and words[0].lower().strip(".") in titles:
        words = words[1:]
    return " ".join(words)


def _spell(name: str) -> str:
    """Spell a name that stands in capitals as names are spelt."""
    words = name.split()
    if not all(word.isupper() for word in words if not _INITIAL.match(word)):
        return name
    return " ".join(word if _INITIAL.match(word) else word.title() for word in words)
