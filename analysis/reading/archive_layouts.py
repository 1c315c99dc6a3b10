"""Where the articles of a press-archive export begin and end, told by the lines of its layout."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.archive_fields import read_archive_header

# Above the count of words of a Factiva article stand section, title and author.
FACTIVA_HEAD = 8

# What a mark of an export looks like in bytes of any kind of file, with a part that has no letters
# beyond a to z. It only tells whether a closer look is worth its time.
_HINT = re.compile(
    rb"\d of \d+ documents?\b|dokument \d+ von \d|documento? \d+ (?:de|di|sur|van) \d"
    rb"|(?:documents?|dokumente|documentos|documenti|documenten) \(\d+\)"
    rb"|end of document|ende des dokuments|fin du document|fin del documento|fine del documento"
    rb"|einde van (?:het )?document|load-date:|date-chargement:"
    rb"|\b[A-Z][A-Z0-9]{3,11}(?:19|20)\d{6}[a-z0-9]{6,12}\b",
    re.IGNORECASE,
)
_BLOCK = re.compile(rb"</?(?:w:p|text:[ph]|p|div|td|tr|br|h\d)\b[^>]*>", re.IGNORECASE)
_MARKUP = re.compile(rb"<[^>]*>")
_NUMBER = r"(\d[\d.,]*)"
# LexisNexis until 2019, above each article.
_NUMBERED = re.compile(
    rf"(?:FOCUS\s*-\s*)?(?:{_NUMBER} of {_NUMBER} DOCUMENTS?|Dokument {_NUMBER} von {_NUMBER}"
    rf"|Documento? {_NUMBER} (?:de|di|sur|van) {_NUMBER})",
    re.IGNORECASE,
)
# LexisNexis since then (Nexis Uni, Lexis Advance), below each article, and above the list of them.
_END = re.compile(
    r"end of document|ende des dokuments|fin du document|fin del documento|fine del documento"
    r"|einde van (?:het )?document",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:documents?|dokumente?|documentos?|documenti|documenten) \((\d+)\)", re.I)
_LIST_ENTRY = re.compile(r"\d+\.\s*(\S.*)?")
_LIST_FURNITURE = re.compile(
    r"(?:user name|date and time|job number|client/matter|search terms|search type|narrowed by"
    r"|content type|timeline|benutzername|datum und uhrzeit|auftragsnummer|mandant|suchbegriffe"
    r"|suchtyp|eingegrenzt|inhaltstyp)\b.*|news(?: \|.*)?|-none-",
    re.IGNORECASE,
)
_HEADER = re.compile(r"(?:section|length|byline|highlight):.*|body", re.IGNORECASE)
# Factiva, below each article: its source code, filled up to eight, day and a serial number.
_IDENTIFIED = re.compile(
    r"(?:AN\s+)?(?:Document|Dokument|Documento|Документ)\s+"
    r"[A-Z][A-Z0-9]{3,11}(?:19|20)\d{6}[a-z0-9]{6,12}"
)
_FACTIVA_FIRST = re.compile(r"(SE|CLM|HD|WC|PD)(?:\s.*)?")
_FACTIVA_ROW = re.compile(
    r"(SE|CLM|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CO|CT|CX|IN|IPC|IPD|NS|PUB|RE|RF"
    r"|AN)(?: \| |\s\s+)(\S.*)"
)
_WORDS = re.compile(
    r"\d+(?:[.,  ]\d+)*\s+(?:words?|wörter|mots|palabras|parole|слов[ао]?)\b\W*", re.I
)
_CONTENTS_LINE = re.compile(
    r".*(?:\.{4}|\t)\s*\d+|table of contents|(?:dow jones )?factiva|timestamp\b.*", re.I
)
# LexisNexis, below each article: taken where the export was made without numbers.
_LOADED = re.compile(r"(?:LOAD-DATE|DATE-CHARGEMENT):\s.*")
_FOOT = re.compile(
    r"[^\W\d_a-z][^\Wa-z]*(?:[- ][^\Wa-z]+)*:\s.*|(?i:(?:copyright|©|\(c\)).*"
    r"|.*(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)\W*)",
)
# What an export puts between and behind its articles: orders, searches, pages.
_ORDER = re.compile(
    r"(?:download|print|e-?mail|fax|delivery) request:.*|time of request:.*|ausgabeauftrag:.*"
    r"|\*+\s*(?:print|download|delivery) completed\b.*|-+\s*end of request\s*-+",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:page|seite|página|pagina)\s+\d+(?:\s+(?:of|von|de|sur|di)\s+\d+)?(?:\s*©.*)?"
    r"|©\s*\d{4} factiva, inc\..*|\|?\s*about lexisnexis\b.*",
    re.IGNORECASE,
)
_INVISIBLE = re.compile("[\f\u200b\u200e\u200f\u2060\ufeff]")


@dataclass(frozen=True)
class Export:
    """The articles of an export, each as its lines, in their order.

    ``declared`` is the number that the export says it holds, 0 where it says none. ``is_cut`` says
    that the file ends within the last article.
    """

    articles: tuple[tuple[str, ...], ...]
    declared: int = 0
    is_cut: bool = False


def may_be_export(data: bytes) -> bool:
    """Tell whether a text or a marked-up one holds what looks like the mark of an export."""
    return _HINT.search(_MARKUP.sub(b"", _BLOCK.sub(b"\n", data.replace(b"\0", b"")))) is not None


def split_export(lines: Sequence[str]) -> Export | None:
    """Split the lines of an export into articles; None where they are of no export.

    Cover pages, the list of documents, orders, searches and page numbers belong to no article.
    """
    shown = [_INVISIBLE.sub("", line).rstrip() for line in lines]
    shown = [line for line in shown if not _PAGE.fullmatch(line.strip())]
    for split in (_split_by_numbers, _split_by_ends, _split_by_ids, _split_by_fields):
        export = split(shown)
        if export is not None:
            return export
    return None


def _split_by_numbers(lines: Sequence[str]) -> Export | None:
    """Split where a line says "3 of 74 DOCUMENTS"; several exports may stand in one file."""
    marks = list(_find(_NUMBERED, lines))
    if not marks:
        return None
    declared = before = 0
    for _, match in marks:
        number, total = (int(re.sub(r"\D", "", group)) for group in match.groups() if group)
        declared += total if number <= before or not before else 0
        before = number
    ends = [place for place, _ in marks[1:]] + [len(lines)]
    articles = [lines[start + 1 : end] for (start, _), end in zip(marks, ends, strict=True)]
    if len(articles) == 1 and not _has_header(articles[0]):
        return None
    ended = [any(True for _ in _find(_LOADED, article)) for article in articles]
    is_cut = len(ended) > 1 and all(ended[:-1]) and not ended[-1]
    return Export(tuple(_trim(article) for article in articles), declared, is_cut)


def _split_by_ends(lines: Sequence[str]) -> Export | None:
    """Split where a line says "End of Document"."""
    ends = [place for place, _ in _find(_END, lines)]
    listed = next(_find(_LISTED, lines[: ends[0]] if ends else lines), None)
    declared = int(listed[1][1]) if listed else 0
    if not ends:
        return Export((), declared) if listed and _is_list(lines) else None
    articles = _cut(lines, [end + 1 for end in ends])
    articles[0] = articles[0][_find_first(articles[0]) :]
    if not any(map(_has_header, articles)):
        return None
    is_cut = _has_header(articles[-1])
    articles = articles if is_cut else articles[:-1]
    return Export(tuple(_trim(article, _END) for article in articles), declared, is_cut)


def _split_by_ids(lines: Sequence[str]) -> Export | None:
    """Split behind Factiva's "Document AFPR000020140503ea53000xx"."""
    lines = list(_open_rows(lines))
    ends = [place for place, _ in _find(_IDENTIFIED, lines)]
    articles = _cut(lines, [end + 1 for end in ends]) if ends else []
    articles = [_drop_contents(article) for article in articles]
    if not any(map(_has_header, articles)):
        return None
    is_cut = _has_header(articles[-1])
    articles = articles if is_cut else articles[:-1]
    return Export(tuple(_trim(article) for article in articles), is_cut=is_cut)


def _split_by_fields(lines: Sequence[str]) -> Export | None:
    """Split behind the fields that begin with LOAD-DATE; one article has them too."""
    cuts: list[int] = []
    end = 0
    for place, _ in _find(_LOADED, lines):
        end = max(end, place)
        while end < len(lines) and (not lines[end].strip() or _FOOT.fullmatch(lines[end].strip())):
            end += 1
        cuts += [end] if end not in cuts else []
    # One article may stand in a text of any kind.
    pieces = _cut(lines, cuts) if len(cuts) > 1 else []
    articles = tuple(_trim(article) for article in pieces if _has_header(article))
    return Export(articles, is_cut=_has_header(pieces[-1])) if len(articles) > 1 else None


def _find(pattern: re.Pattern[str], lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Give the lines that are nothing but a mark, with their places."""
    for place, line in enumerate(lines):
        match = pattern.fullmatch(line.strip())
        if match:
            yield place, match


def _cut(lines: Sequence[str], places: Sequence[int]) -> list[Sequence[str]]:
    """Cut lines at places; the last piece is what stands behind the last of them."""
    starts = [0, *places]
    return [lines[start:end] for start, end in zip(starts, [*places, len(lines)], strict=True)]


def _trim(lines: Sequence[str], end: re.Pattern[str] | None = None) -> tuple[str, ...]:
    """Drop the orders behind an article, its end mark, and empty lines around it."""
    stop = next((place for place, _ in _find(_ORDER, lines)), len(lines))
    kept = [line for line in lines[:stop] if not (end and end.fullmatch(line.strip()))]
    full = [place for place, line in enumerate(kept) if line.strip()]
    return tuple(kept[full[0] : full[-1] + 1]) if full else ()


def _has_header(lines: Sequence[str]) -> bool:
    header = read_archive_header(_without_blanks(lines))
    return header is not None and header.is_archive


def _without_blanks(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line.strip()]


def _find_first(lines: Sequence[str]) -> int:
    """Find the headline of the first article behind the list of documents.

    It stands in the list too, as its first entry; else it follows the last line of the list.
    """
    full = [place for place, line in enumerate(lines) if line.strip()]
    names = [" ".join(lines[place].casefold().split()) for place in full]
    entry = next((at for at, name in enumerate(names) if _LIST_ENTRY.fullmatch(name)), None)
    if entry is not None:
        title = names[entry].partition(".")[2].strip() or names[min(entry + 1, len(names) - 1)]
        places = [at for at in range(entry + 2, len(names)) if names[at] == title]
        if places:
            return full[places[0]]
    above = lines[: next((place for place, _ in _find(_HEADER, lines)), 0)]
    listed = [*_find(_LIST_FURNITURE, above), *_find(_LISTED, above)]
    return max((place for place, _ in listed), default=-1) + 1


def _is_list(lines: Sequence[str]) -> bool:
    """Tell whether lines are a list of documents alone, as it comes beside single articles."""
    entries = sum(1 for _ in _find(_LIST_ENTRY, lines))
    return entries > 0 and any(True for _ in _find(_LIST_FURNITURE, lines))


def _open_rows(lines: Sequence[str]) -> Iterator[str]:
    """Give the label and the value of a row of a table a line each, as they stand elsewhere."""
    for line in lines:
        row = _FACTIVA_ROW.fullmatch(line.strip())
        yield from (row[1], row[2], "") if row else (line,)


def _drop_contents(lines: Sequence[str]) -> Sequence[str]:
    """Drop what stands above a Factiva article: a table of contents, a cover page."""
    labels = list(_find(_FACTIVA_FIRST, lines))
    if {"HD", "PD"} <= {match[1] for _, match in labels}:
        return lines[labels[0][0] :]
    count = next((place for place, _ in _find(_WORDS, lines)), 0)
    full = [place for place, line in enumerate(lines[:count]) if line.strip()]
    listed = max((place for place, _ in _find(_CONTENTS_LINE, lines[:count])), default=-1)
    return lines[next((place for place in full[-FACTIVA_HEAD:] if place > listed), count) :]
