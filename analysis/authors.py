"""Who wrote an article: persons, as its page, the lines beside it and its last words name them."""

import re
from collections.abc import Iterator

from analysis.agencies import find_reporter
from analysis.article import DroppedLine
from analysis.cleaning import Cleaned
from analysis.cleaning.bylines import is_date_line, parse_byline, parse_credit
from analysis.cleaning.edges import find_presented
from analysis.cleaning.names import is_names, is_person, names_a_staff, split_names
from analysis.cleaning.words import load_words
from analysis.dates import find_line_dates
from analysis.document import RawDocument
from analysis.outlets import find_outlet

# A note that presents the author at the end of a text is short, and comes after an article.
NOTE_WORDS = 60
PRESENTED_WORDS = 40
# "Jens Stoltenberg, a former Prime Minister of Norway, is …": words between the commas
APPOSITION = 80  # characters

# A standfirst of one or two lines may stand above a byline.
LEAD_LINES = 2
HEAD_ROLES = ("heading", "date", "author_box", "keywords")

_PARTS = re.compile(r"\s+[|•·—–/]\s+|\s+-\s+")
_WHERE = re.compile(
    r"(?:,\s*|\s+(?:in|aus|à|en|a|da|в)\s+)([^\W\d_][^\d,;]{2,19}?)(?=\.?$|,|;|\s(?:and|und|et|y|e|и)\s)"
)
_FOR = re.compile(r"(.+?)\s+(?:for|für|pour|para|per|для)\s+(?:the\s+)?(.{2,40})$")
_INTERVIEW = re.compile(
    r"\W*(?:interview|gespräch|entretien|entrevista|intervista|интервью)\s*:\s*(.+)$", re.IGNORECASE
)
_REPORTING = re.compile(
    r"\W*(?:reporting|writing)(?: and \w+)? by ([^;()]+?)(?=[;.)]|\s+editing\b|$)", re.IGNORECASE
)
_SPEECH_BY = re.compile(
    r"(?:keynote |opening |closing )?(?:speech|remarks|statement|address|lecture) by (.{3,80}?)"
    r"(?:,| (?:at|to|in|on|before|during|following|after)\b|$)",
    re.IGNORECASE,
)
_NAME = r"(?:[^\W\d_][\w.'’-]*\s){1,4}[^\W\d_][\w.'’-]*"
_NOTE_LABEL = (
    r"(?:about the authors?\s*:|the authors?,?|(?:der|die) autor(?:in|en)?,?|l['’]auteure?,?"
    r"|l['’]autrice,?|(?:el|la) autora?,?|l['’]autore,?|об авторе\s*:"
    r"|автор\s*[—–:-]\s*[а-яё]+(?=\s[А-ЯЁ])|автор)"
)
_NOTE_VERB = (
    r"(?:is|are|was|were|has|have|serves?|teach(?:es)?|works?|writes?|covers?|reports?|leads?|heads?"
    r"|directs?|edits?|studies|lives?|ist|sind|war|lehrt|lehren|arbeitet|forscht|leitet|schreibt|lebt"
    r"|est|sont|était|enseigne|travaille|dirige|es|son|fue|enseña|trabaja|escribe|è|sono|insegna"
    r"|lavora|scrive|является|работает|преподаёт|преподает|руководит)"
)
_NOTE = re.compile(
    rf"\W*(?i:{_NOTE_LABEL}\s+)?(?P<names>{_NAME}(?:\s(?:and|und|et|y|e|и)\s{_NAME})?)"
    rf"(?:\s\([^()]{{1,40}}\))?(?:,\s[^,.]{{3,{APPOSITION}}},|,)?\s(?:{_NOTE_VERB}\s|[—–-]\s)"
)
_LABELLED_NOTE = re.compile(rf"\W*(?i:{_NOTE_LABEL})\s+(?P<names>{_NAME})\W*$")


def find_author(document: RawDocument, cleaned: Cleaned) -> tuple[str, str]:
    """Find the persons who wrote it, joined by ", ", and what names them; ("", "") if nothing does.

    In this order: the page's metadata, bylines, lines under the title, credits, a note on the
    author, a signature, the title of a speech.
    """
    for names, evidence in _find_named(document, cleaned):
        if names:
            return ", ".join(dict.fromkeys(names)), evidence
    return "", ""


def _find_named(document: RawDocument, cleaned: Cleaned) -> Iterator[tuple[tuple[str, ...], str]]:
    declared = document.metadata.author
    yield _read_declared(declared), document.metadata.evidence.get("author", "the page's metadata")
    bylines = [(name, line) for line in cleaned.of_role("byline") for name in _read_byline(line)]
    if bylines:
        yield tuple(name for name, _ in bylines), f'byline "{bylines[0][1]}"'
    yield from _read_head(cleaned)
    yield from _read_bare_name(cleaned)
    reporter = find_reporter(cleaned.text)
    yield split_names(reporter), f'dateline "… {reporter}"'
    for line in cleaned.of_role("credits"):
        match = _REPORTING.match(line)
        yield split_names(match[1]) if match else (), f'line "{line}"'
    yield from _read_notes(cleaned)
    yield from _read_signature(cleaned)
    title = document.metadata.title or " ".join(cleaned.of_role("title"))
    yield _find_speaker(title), f'title "{title}"'


def _read_declared(declared: str) -> tuple[str, ...]:
    """Read the persons of a page's metadata; a pen name of one word is one too."""
    byline = parse_byline(declared)
    names = byline.names if byline else split_names(declared)
    if names:
        return names
    is_pen_name = " " not in declared.strip() and not names_a_staff(declared.title())
    known = find_outlet(declared)
    return (declared.strip(),) if declared and is_pen_name and known is None else ()


def _read_byline(line: str) -> tuple[str, ...]:
    """Read the persons of a byline, with or without "by"."""
    byline = parse_byline(line)
    if byline:
        return byline.names
    credited = parse_credit(line)
    if credited:
        return (credited,)
    return split_names(line) if is_names(line) else ()


def _read_head(cleaned: Cleaned) -> Iterator[tuple[tuple[str, ...], str]]:
    """Read the lines above the text that name a person beside a date, a place or an outlet.

    A line above the title counts only where it holds a date as well.
    """
    start = cleaned.kept[min(LEAD_LINES, len(cleaned.kept) - 1)] if cleaned.kept else 0
    title = max((line.line for line in cleaned.dropped if line.role == "title"), default=0)
    head = [line for line in cleaned.dropped if line.line < start]
    for place, line in enumerate(head):
        evidence = f'line "{line.text}"'
        if line.role in HEAD_ROLES and line.line > title:
            beside = [*head[max(0, place - 1) : place], *head[place + 1 : place + 2]]
            yield _read_head_line(line, beside), evidence
        elif line.role in ("site_header", "date", "keywords"):
            parts = _PARTS.split(line.text)
            yield _name_parts(parts) if any(map(is_date_line, parts)) else (), evidence


def _read_bare_name(cleaned: Cleaned) -> Iterator[tuple[tuple[str, ...], str]]:
    """Read a name that stands alone under the title, if the text has none of its words.

    A heading that is made like a name ("Black Sea Region") says what the text is about; authors do
    not name themselves.
    """
    start = min(cleaned.kept, default=0)
    title = max((line.line for line in cleaned.dropped if line.role == "title"), default=start)
    bare = [
        line.text
        for line in cleaned.dropped
        if title < line.line < start and line.role == "heading" and is_names(line.text)
    ]
    named = " ".join(name for line in bare for name in split_names(line))
    words = set(re.findall(r"[^\W\d_]{3,}", named.casefold()))
    told = f"{' '.join(cleaned.of_role('title'))} {cleaned.text}".casefold()
    if len(bare) == 1 and not any(re.search(rf"\b{re.escape(word)}", told) for word in words):
        yield _without_places(split_names(bare[0])), f'line "{bare[0]}"'


def _read_head_line(line: DroppedLine, beside: list[DroppedLine]) -> tuple[str, ...]:
    """Read "Jane Doe, Moscow", "Jane Doe for Reuters", "Jane Doe | 3 May 2014" or a bare name."""
    words = line.text
    interview = _INTERVIEW.match(words)
    if interview and is_names(interview[1]):
        return split_names(interview[1])
    if is_names(words) and any(other.role == "date" for other in beside):
        return _without_places(split_names(words))
    bare = _without_bureaus(words)
    match = _FOR.match(words)
    if bare != words and is_names(bare):
        return _without_places(split_names(bare))
    if match and is_names(match[1]) and find_outlet(match[2]):
        return split_names(match[1])
    parts = _PARTS.split(words)
    is_pair = len(parts) == len(("Jane Doe", "Moscow"))
    if any(is_date_line(p) or find_outlet(p) or (is_pair and _is_bureau(p)) for p in parts):
        return _name_parts(parts)
    return ()


def _name_parts(parts: list[str]) -> tuple[str, ...]:
    """List the persons of the parts of a line that are names and nothing else."""
    named = [part for part in parts if is_names(part) and not find_outlet(part)]
    return _without_places(tuple(name for part in named for name in split_names(part)))


def _without_bureaus(words: str) -> str:
    """Leave out the cities from which persons write ("Jane Doe in Riga and John Smith, Bonn")."""
    return _WHERE.sub(lambda match: "" if _is_bureau(match[1]) else match[0], words)


def _is_bureau(words: str) -> bool:
    """Tell whether words are a city from which correspondents write."""
    return words.strip(" .").casefold() in load_words()["bureaus"]


def _without_places(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if not _is_bureau(name))


def _read_notes(cleaned: Cleaned) -> Iterator[tuple[tuple[str, ...], str]]:
    """Read what presents the author: a note that cleaning found, or the last paragraph."""
    for line in cleaned.of_role("author_bio"):
        name = find_presented(line)
        names = parse_note(line) or (split_names(name) if is_person(name) else ())
        yield names, f'note on the author "{line}"'
    body, _, last = cleaned.text.rpartition("\n\n")
    names = parse_note(last) if len(body.split()) >= PRESENTED_WORDS else ()
    if not any(re.search(rf"\b{re.escape(name.split()[-1])}\b", body) for name in names):
        yield names, f'note on the author "{last}"'


def parse_note(text: str) -> tuple[str, ...]:
    """Read the persons whom a note presents ("Jane Doe is a fellow at …"); () if it is none."""
    if len(text.split()) > NOTE_WORDS:
        return ()
    match = _NOTE.match(text) or _LABELLED_NOTE.match(text)
    return split_names(match["names"]) if match else ()


def _read_signature(cleaned: Cleaned) -> Iterator[tuple[tuple[str, ...], str]]:
    """Read the name that alone stands below a text, with a city or a date or without."""
    end = max(cleaned.kept, default=0)
    below = [line.text for line in cleaned.dropped if line.line > end and line.role != "repeat"]
    words = below[0].lstrip("—–- ") if len(below) == 1 else ""
    for found in reversed(find_line_dates(words)):
        words = (words[: found.start] + words[found.end :]).strip(" ,")
    words = _without_bureaus(words)
    if words and is_names(words) and "," not in words:
        yield _without_places(split_names(words)), f'signature "{below[0]}"'


def _find_speaker(title: str) -> tuple[str, ...]:
    """Find the person of "Speech by NATO Secretary General Jens Stoltenberg at …"."""
    match = _SPEECH_BY.match(title)
    words = match[1].split() if match else []
    for start in range(len(words) - 1):
        names = split_names(" ".join(words[start:]))
        if names:
            return names[:1]
    return ()
