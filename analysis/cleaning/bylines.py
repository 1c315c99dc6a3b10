"""Bylines and date lines: whose article it is and when it came out, as the text itself says."""

import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.cleaning.names import is_only_names, is_person, names_a_staff, split_names
from analysis.cleaning.words import load_words
from analysis.dates import find_line_dates, is_calendar_word
from analysis.outlets import find_outlet

# A byline of nine names has 25 words; what is longer is none.
BYLINE_WORDS = 40
# Words that a date line may hold beside date, time and labels ("Brussels", "Washington DC").
DATE_LINE_REST = 3
DATE_LINE_LENGTH = 100  # characters
WEBSITE_WORDS = 6
CREDIT_WORDS = 9

_FROM = re.compile(r"\b(?:from|via)\s+(?:the\s+)?(\S.{1,60}?)(\s+website)?\W*$", re.IGNORECASE)
_FOR = re.compile(r"(?:\s+for\s+(?:the\s+)?|,\s+|\s+[-–—|/]\s+)([^,|/–—]{2,40}?)\s*$")
_WEBSITE = re.compile(r"(?:from\s+)?(?:the\s+)?(\S.{1,60}?)\s+website\W*$", re.IGNORECASE)
_BREAK = re.compile(
    r"\s[|•·—–/]\s|\s-\s|\s*[(@]|;(?! *[A-ZÀ-ÝА-ЯЁ][\w.'’-]+ [A-ZÀ-ÝА-ЯЁ][\w.'’-]+ *(?:;|$))"
    r"|\bfor\s+(?:the\s+)?[A-Z]|\b[Ss]pecial to\b"
    r"|\b(?i:(?:last |first )?(?:updated|published|posted|modified)|опубликован\w*|обновлен\w*"
    r"|veröffentlicht|aktualisiert|publié\w*|modifié\w*|mis à jour|publicado|actualizado|pubblicato"
    r"|aggiornato)\b"
)
# "Posted by Jane Doe on", before its date
_SMALL_END = re.compile(r"[\s,]+(?:on|at|am|den|le|el|il|от)$")
_RETIRED = re.compile(r"\s*\((?:ret|retd|res|a\.\s?D)\.?\)", re.IGNORECASE)
# Stands for a date in a line; no word of a text.
_DATE = "⌚"
_SMALL_WORDS = re.compile(
    rf"^The\s|(?<=,)\s*\w{{1,3}}\s+(?={_DATE})|(?<={_DATE})\s+(?:г|года)\b", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?|uhr)?|\b\d{1,2}\s?h(?:\s?\d\d)?\b|\b\d{1,2}\s*[ap]\.?m\b\.?"
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

    A byline begins with "by" or its fellow in one of the six languages and names a person of two
    words or more, or a staff ("by SPIEGEL Staff": a byline without a person).
    """
    prefix = _opening_pattern().match(text)
    if not prefix or text.count(" ") >= BYLINE_WORDS:
        return None
    rest = _RETIRED.sub("", text[prefix.end() :].strip())
    dates = find_line_dates(rest)
    date = next((found.text for found in (*find_line_dates(prefix.group()), *dates)), "")
    outlet = _find_outlet(rest)
    stops = [match.start() for match in (_BREAK.search(rest), outlet) if match]
    stops += [found.start for found in dates]
    named = _SMALL_END.sub("", rest[: min(stops, default=len(rest))].rstrip(" ,"))
    names = split_names(named)
    if not (names and is_only_names(named)) and not names_a_staff(named):
        return None
    return Byline(names, date, outlet[1].strip(" ,") if outlet else "")


def _find_outlet(rest: str) -> re.Match[str] | None:
    """Find the outlet at the end of a byline: a website, or one that is known by its name."""
    for match in (_FROM.search(rest), _FOR.search(rest)):
        if match is None:
            continue
        known = find_outlet(match[1])
        if (match.re is _FROM and match[2]) or (known and not known.agency):
            return match
    return None


@lru_cache(maxsize=1)
def _opening_pattern() -> re.Pattern[str]:
    """Join the words with which bylines begin to one pattern."""
    openings = "|".join(
        sorted(load_words()["byline_openings"], key=lambda words: (-len(words), words))
    )
    return re.compile(
        rf"(?:\W|_)*(?:{openings})(?:\s*:\s*|\s+)(?:(?:by|von|par|por|di)\s+)?", re.IGNORECASE
    )


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
