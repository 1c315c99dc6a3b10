"""Names of persons: told from staffs, offices and places, split where several stand, and spelt."""

import re

from analysis.cleaning.words import load_words
from analysis.dates import is_calendar_word

NAME_WORDS = range(2, 6)
# "May" and "April" are names of persons too; the longer names of months and weekdays are hardly.
CALENDAR_LETTERS = 5
# Words that a byline may hold beside its names ("Jane Doe, Foreign Affairs Correspondent, Moscow").
OTHER_WORDS = 8
# A sentence ends in a full stop; a byline that does holds fewer ("By Jane Doe, Moscow.").
SENTENCE_WORDS = 3
LOUD_LETTERS = 2  # "JD Vance" is no name in capitals, "Jane DOE" has a surname in capitals

_AND = r"(?:and|und|sowie|et|ed?|y|и|&|\+|with|mit|avec|con)"
_SPLIT = re.compile(rf"\s*[,;]\s*(?:{_AND}\s+)?|\s+{_AND}\s+")
_SPLIT_CAPITALS = re.compile(_SPLIT.pattern, re.IGNORECASE)
_KEPT_Y = "~y~"
_ATTACHED = re.compile(
    r"(?:al|el|ar|as|ad|an|ash|at|az|d|l|dell|degl|all|dall|s|t)[-'’](?=\w)", re.I
)
_CAPITAL = "[A-ZÀ-ÝŁŚŻŹŠŽČŘĐŞİŐА-ЯЁІЇЄ]"
_PLACE = re.compile(
    rf"\s+(?:reporting\s+)?(?:in|from|at|aus|à|au|en|a|da|в|из)\s+{_CAPITAL}[\w.-]+(?:\s{_CAPITAL}[\w.-]+){{0,2}}$"
)
_RETIRED = re.compile(r"\s*\((?:ret|retd|res|a\.\s?D)\.?\)|,?\s+(?:ret\.|a\. ?D\.)", re.IGNORECASE)
_SUFFIX = re.compile(r",\s+(?=(?:Jr|Sr|II|III|IV)\b)", re.IGNORECASE)
_GENERATION = re.compile(r"(?:Jr|Sr)\.?$|I{2,3}$|IV$", re.IGNORECASE)
# "José Ortega y Gasset": one word behind "y" that is capitalised but not in capitals
_DOUBLE_NAME = re.compile(
    rf"([^\W\d_][\w'-]+ [^\W\d_][\w'-]+) y (?=({_CAPITAL}[a-zà-ÿ-]+)(?:\s*[,;(]|$))"
)
_INVERTED = re.compile(
    r"([^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?), ([^\W\d_][\w'’-]*\.?(?: [^\W\d_]\.?)*)"
)
_SURNAME_FIRST = re.compile(rf"({_CAPITAL}[\w'’-]+) ((?:{_CAPITAL}\.\s?){{1,2}})$")
# German joins them to one word: "Bundesaußenministerin", "Generalsekretärs".
_TITLE_WORD = re.compile(
    r"bundes\w{5,}|\w{3,}(?:minister|ministerin|präsident|präsidentin|kanzler|kanzlerin|sekretär)(?:s|en)?"
)
_INITIAL = re.compile(r"[^\W\d_]\.?$|(?:[^\W\d_]\.){2,3}$")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_'’.-]+)*\.?$")
_NO_FIRST = frozenset(
    {"the", "a", "an", "this", "our", "die", "der", "das", "un", "une", "eine", "ein"}
)
_ARTICLES = frozenset(
    {"the", "our", "la", "le", "les", "der", "die", "unserer", "il", "de", "of", "наша"}
)


def split_names(text: str) -> tuple[str, ...]:
    """Split a list of names into persons, without titles of office; the rest is left out.

    "Smith, Jane" is one person; what stands behind "in" is where somebody writes.
    """
    if ";" in text:
        return tuple(name for part in text.split(";") for name in split_names(part))
    persons = [person for part in _split(text) if (person := _read_person(part))]
    inverted = _INVERTED.fullmatch(text.strip())
    if not persons and inverted and is_person(f"{inverted[2]} {inverted[1]}"):
        return (_spell(f"{inverted[2]} {inverted[1]}"),)
    return tuple(persons)


def is_names(text: str) -> bool:
    """Tell whether a text is a list of persons and nothing else."""
    parts = [part for part in _split(text.strip(" .")) if part]
    return bool(parts) and all(is_person(_strip_titles(part)) for part in parts)


def is_person(name: str) -> bool:
    """Tell whether a name is made like a person's: two to five words, each with a capital."""
    words = name.split()
    small = [word.lower().strip(".") for word in words]
    if len(words) not in NAME_WORDS or not load_words()["no_persons"].isdisjoint(small):
        return False
    if small[0] in _NO_FIRST or any(map(_is_calendar_name, words[1:])):
        return False
    if not load_words()["titles"].isdisjoint(small[:-1]):
        return False
    particles = load_words()["particles"]
    names = [word for word in words if word.lower() not in particles]
    return len(names) > 1 and all(map(_is_name_word, names)) and not _INITIAL.match(words[-1])


def names_a_staff(text: str) -> bool:
    """Tell whether a few words name a staff or an agency in place of a person."""
    words = text.strip(" .*_:").split()
    staffs = load_words()["staffs"]
    if not 1 <= len(words) < NAME_WORDS.stop:
        return False
    small = [word.lower().strip(".,") for word in words]
    capital = all(
        word[0].isupper() or plain in staffs | _ARTICLES
        for word, plain in zip(words, small, strict=True)
    )
    return capital and not staffs.isdisjoint(small)


def is_only_names(text: str) -> bool:
    """Tell whether names come first, and no sentence follows ("By John Smith was followed …")."""
    parts = _split(text)
    if not _read_person(parts[0]) and any(word[0].islower() for word in parts[0].split()):
        return False
    others = sum(len(part.split()) for part in parts if not _read_person(part))
    return others <= (SENTENCE_WORDS if text.rstrip().endswith((".", "!", "?")) else OTHER_WORDS)


def _split(text: str) -> list[str]:
    """Split a list at commas and the words for "and"; double names and "Jr." stay whole."""
    text = _SUFFIX.sub(" ", _RETIRED.sub("", text.strip()))
    staffs = load_words()["staffs"]
    text = _DOUBLE_NAME.sub(
        lambda match: match[0] if match[2].lower() in staffs else f"{match[1]}{_KEPT_Y}", text
    )
    pattern = _SPLIT_CAPITALS if text.isupper() else _SPLIT
    return [part.replace(_KEPT_Y, " y ") for part in pattern.split(text)]


def _read_person(part: str) -> str:
    """Read the person of one part of a list: "Gen. Jane Doe in Riga" gives "Jane Doe", or ""."""
    name = _strip_titles(_PLACE.sub("", part.strip()))
    return _spell(name) if is_person(name) else ""


def _strip_titles(name: str) -> str:
    """Leave out titles of office before a name and letters behind it ("Sir Jane Doe MP")."""
    surname_first = _SURNAME_FIRST.match(name.strip(" *_:"))
    if surname_first:
        return f"{surname_first[2].strip()} {surname_first[1]}"
    words = name.strip(" *_:").split()
    titles, letters = load_words()["titles"], load_words()["credentials"]
    while len(words) > 1 and _is_title(words[0].lower().strip("."), titles):
        words = words[1:]
    while len(words) > NAME_WORDS.start and words[-1].lower().replace(".", "") in letters:
        words = words[:-1]
    plain = " ".join(words)
    return plain if _GENERATION.search(plain) else plain.strip(" .")


def _is_title(word: str, titles: frozenset[str]) -> bool:
    return word in titles or _TITLE_WORD.fullmatch(word) is not None


def _spell(name: str) -> str:
    """Spell a name, or a surname in it, that stands in capitals as names are spelt."""
    words = name.split()
    is_loud = all(word.isupper() for word in words if not _INITIAL.match(word))
    return " ".join(
        _spell_word(word) if word.isupper() and (is_loud or len(word) > LOUD_LETTERS) else word
        for word in words
    )


def _spell_word(word: str) -> str:
    if _INITIAL.match(word) or _GENERATION.fullmatch(word):
        return word.title() if word[0] in "JS" and len(word) > 2 else word
    if word.lower() in load_words()["particles"]:
        return word.lower()
    spelt = re.sub(r"^Mc(\w)", lambda match: f"Mc{match[1].upper()}", word.title())
    return re.sub(r"^(?:Al|El|Ar|As|Ad|An|Ash|At|Az)-", lambda match: match[0].lower(), spelt)


def _is_calendar_name(word: str) -> bool:
    return len(word) > CALENDAR_LETTERS and is_calendar_word(word)


def _is_name_word(word: str) -> bool:
    """Tell whether a word is made like one of a name: a capital, or "al-" and a capital."""
    rest = _ATTACHED.sub("", word, count=1)
    return _NAME_WORD.match(word) is not None and (word[0].isupper() or rest[:1].isupper())
