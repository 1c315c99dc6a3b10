"""The header of one article from a press archive, and headers in which each line has its label.

Three layouts, told by what no other text holds: LexisNexis (a line "LENGTH: 239 words", with or
without capitals), Factiva (a line "239 words" above a line that is a date, or the two-letter labels
HD, BY, WC, PD, SN), and plain labels in six languages ("Title: …", "Autor: …", "Date: …").
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.article import DroppedLine
from analysis.cleaning import Cleaned, clean_lines
from analysis.cleaning.bylines import is_date_line, parse_byline
from analysis.cleaning.names import is_names, names_a_staff, split_names
from analysis.dates import read_date, read_iso
from analysis.document import PageMetadata, RawDocument
from analysis.outlets import find_outlet

# A header of an archive ends within so many lines; LexisNexis leaves several empty.
HEADER_LINES = 80
# Labelled lines of a text stand above it, among at most this many lines with words.
LABELLED_LINES = 12
# Fields of LexisNexis below a text; a list of subjects may fill many lines.
FOOT_LINES = 120
# A line of more words is text: the header is over.
VALUE_WORDS = 40
# A line of so many characters that ends no sentence was broken because it was full (exports as
# plain text have 80): what stands right under it goes on with it.
FULL_LINE = range(60, 111)
# From "Copyright" to "All Rights Reserved".
OWNER_LINES = 3
# Between the date and the language of a Factiva header stand time, outlet, code, edition and page.
FACTIVA_TAIL = 8
DATE_WORDS = 4  # "May 3, 2014 Saturday"
EDITION_WORDS = 6
LANGUAGE_WORDS = 2  # "GERMAN; DEUTSCH"

LENGTHS = ("length", "länge", "longueur", "longitud", "lunghezza", "объем", "объём")
# Labels of header lines by what they give, in small letters; LexisNexis translates its own.
LABELS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "titel", "titre", "título", "titolo", "заголовок", "название"),
    "author": (
        *("byline", "by-line", "author", "authors", "autor", "autorin", "autoren", "verfasser"),
        *("auteur", "auteurs", "autores", "autore", "autori", "автор", "авторы"),
    ),
    "outlet": (
        *("outlet", "publication", "publication title", "publication name", "newspaper", "journal"),
        *("source", "quelle", "zeitung", "medium", "fuente", "fonte", "testata", "périodique"),
        *("издание", "источник"),
    ),
    "date": (
        *("date", "publication date", "date published", "published", "pub date", "datum"),
        *("erscheinungsdatum", "veröffentlicht", "date de publication", "publié le", "fecha"),
        *("fecha de publicación", "data", "data di pubblicazione", "дата", "дата публикации"),
    ),
    "language": ("language", "sprache", "langue", "idioma", "lingua", "язык"),
    "section": ("section", "rubrik", "ressort", "rubrique", "sección", "sezione", "рубрика"),
    "kind": (
        *("publication-type", "publication type", "publikationstyp", "type-publication"),
        *("tipo-publicación", "tipo-pubblicazione"),
    ),
    "": (
        *LENGTHS,
        *("dateline", "highlight", "series", "series title", "graphic", "copyright", "database"),
        *("url", "link", "document id", "edition", "page", "pages", "place", "country"),
        *("ort", "grafik", "encart", "insert", "origine", "correction", "memo", "column"),
        *("type", "show", "anchors", "guests"),
    ),
}
# What LexisNexis writes above a text, until 2019 and since then.
OLD_BODY, NEW_BODY = "BODY:", "Body"
# Labels of LexisNexis below a text, beside the above.
FOOT_LABELS = (
    *("load-date", "update", "date-chargement", "classification", "klassifikation", "subject"),
    *("subjects", "company", "organization", "industry", "geographic", "person", "ticker"),
    *("country", "state", "city", "journal-code", "journal code", "document-type", "pub-type"),
    *("distribution", "notes", "note", "acc-no", "issn", "doi", "correction-date", "rank"),
    *("sujet", "société", "pays", "personne", "code-revue", "zeitungs-code", "schlagwörter"),
    *("thema", "firma", "personen", "land", "stichwort", "grafiques", "graphique"),
)
# Factiva's two-letter labels.
FACTIVA_LABELS: Mapping[str, str] = {
    **{"HD": "title", "BY": "author", "PD": "date", "SN": "outlet", "LA": "language"},
    **{"SE": "section", "WC": "", "ET": "", "SC": "", "CY": "", "CR": "", "ED": "", "PG": ""},
}
# What a line seems to be by its place above or below a text; a header tells it better.
GUESSED_ROLES = ("title", "heading", "pull_quote", "repeat")
# Those above the two parts of the text.
FACTIVA_TEXT = ("LP", "TD")
LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "en": ("english", "englisch", "anglais", "inglés", "inglese", "английский"),
    "de": ("german", "deutsch", "allemand", "alemán", "tedesco", "немецкий"),
    "fr": ("french", "französisch", "français", "francés", "francese", "французский"),
    "es": ("spanish", "spanisch", "espagnol", "español", "spagnolo", "испанский"),
    "it": ("italian", "italienisch", "italien", "italiano", "итальянский"),
    "ru": ("russian", "russisch", "russe", "ruso", "russo", "русский"),
}

_WORDS = r"[\d.,  ]+\s*(?:words?|wörter|mots|palabras|parole|слов[ао]?)\W*$"
_LENGTH = re.compile(rf"\s*(?:{'|'.join(LENGTHS)})\s*:\s*{_WORDS}", re.IGNORECASE)
_COUNT = re.compile(rf"\s*{_WORDS}", re.IGNORECASE)
_LABELLED = re.compile(r"\W*([^\W\d_][^:\d]{1,30}?)\s*:\s*(.*)$")
_FACTIVA_LABEL = re.compile(r"\s*([A-Z]{2})(?:\s+(\S.*))?\s*$")
_FACTIVA_FOOT = re.compile(
    r"\s*(?:ART|CO|CT|CX|IN|IPC|IPD|NS|PUB|RE|RF|RST|AN)\s*(?:$|\s\s\S|(?<=AN )Document )"
)
_BODY = re.compile(r"\s*(?:body|text|full text|volltext)\s*:?\s*$", re.IGNORECASE)
_FURNITURE = re.compile(
    r"\s*(?:\d+ of \d+ documents?|(?:copyright|©|\(c\)).*|.*(?:all rights reserved|alle rechte "
    r"vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati"
    r"|все права защищены).*|correction appended|print version|online version)\W*$",
    re.IGNORECASE,
)
_EDITION = re.compile(r"\b(?:edition|\w*ausgabe|édition|edición|edizione|выпуск)\b", re.IGNORECASE)
_EDITION_MARK = re.compile(r"\s+[-–—]+\s+[^-–—]*\bedition\b.*$|\s*\([^()]*\)\s*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s*$")
_INITIAL = re.compile(r"\b[^\W\d_]\.\s*$")
_CLOCK = re.compile(r"\s*\d{1,2}[:.]\d\d\b[\w\s]*$")
_PICTURE = re.compile(r"\s*(?:graphic|grafik|graphique)s?\s*$", re.IGNORECASE)
_CLASSIFIED = re.compile(r"\s*(?:classification|klassifi(?:kation|zierung))\s*$", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\s*(?:end of document"
    r"|(?:AN\s+)?do[ck]umento?\s+[A-Z][A-Z0-9]{3,11}(?:19|20)\d{6}[a-z0-9]{6,12})\W*$",
    re.IGNORECASE,
)
_CODE = re.compile(r"\s*[A-Z][A-Z0-9]{1,7}\s*$")
_NEWS = re.compile(r"news|\bzeitung\b|\bjournal\b|\bperiódico\b|\bgiornale\b", re.IGNORECASE)
_OPINION = re.compile(
    r"\b(?:opinions?|op-?ed|editorials?|comment|commentary|letters|columnists?|meinung|leitartikel"
    r"|kommentare?|débats?|tribunes?|éditorial|opinión|editoriali|commenti|opinioni|мнени[ея])\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ArchiveHeader:
    """What the header of an article says, and where the text stands that is under it.

    ``end`` is the index of the first line behind the header, ``foot`` that of the first behind the
    text. ``is_archive`` is False where only plain labels stand above the text.
    """

    metadata: PageMetadata
    end: int
    foot: int
    is_archive: bool = True


@dataclass(frozen=True)
class _Value:
    """What a header says of one field, and the words or the place that say so."""

    text: str
    evidence: str


def read_archive_header(lines: Sequence[str]) -> ArchiveHeader | None:
    """Read the header above an article that came out of a press archive; None if there is none.

    ``lines`` are those of one article as plain text. Of a LexisNexis or Factiva article, and of
    one whose own first lines carry labels, the metadata holds title, author, outlet, genre, date
    and language as far as the header gives them, with the header's words as evidence.
    """
    for read in (_read_nexis, _read_factiva, _read_factiva_labels, _read_labels):
        found = read(lines)
        if found is not None:
            values, end = found
            is_archive = read is not _read_labels
            foot = len(lines)
            if read is _read_factiva_labels:
                foot = _find_labelled_foot(lines, end)
            elif is_archive:
                foot = _find_foot(lines, end)
            return ArchiveHeader(_to_metadata(values), end, foot, is_archive)
    return None


def find_archive_fields(lines: Sequence[str]) -> PageMetadata:
    """Find what the header of an archive's article says of it; all "" where there is no header."""
    header = read_archive_header(lines)
    return header.metadata if header else PageMetadata()


def declare_archive_fields(document: RawDocument) -> RawDocument:
    """Put what the header of a document's text says into its metadata.

    An archive's header stands above what the file says of itself: that is of the export, or of
    whoever saved it. Plain labels fill what the file leaves open.
    """
    header = read_archive_header(document.lines)
    if header is None:
        return document
    own, found = document.metadata, header.metadata
    names = [name for name in found.evidence if header.is_archive or not getattr(own, name)]
    said = {name: getattr(found, name) for name in names}
    evidence = {**own.evidence, **{name: found.evidence[name] for name in names}}
    return replace(document, metadata=replace(own, **said, evidence=evidence))


def clean_archived(lines: Sequence[str]) -> Cleaned:
    """Clean the lines of a document; the header and the foot of an archive are none of its text.

    As :func:`analysis.cleaning.clean_lines` does it where there is no archive's header.
    """
    cleaned = clean_lines(lines)
    header = read_archive_header(lines)
    if header is None or not header.is_archive:
        return cleaned
    within = {
        index + 1
        for index in range(header.end, header.foot)
        if lines[index].strip() not in FACTIVA_TEXT
    }
    if within.issuperset(cleaned.kept):
        return cleaned
    text = clean_lines([line if i in within else "" for i, line in enumerate(lines, 1)])
    title = header.metadata.title
    roles = {line.line: line.role for line in cleaned.dropped if line.role not in GUESSED_ROLES}
    around = [
        DroppedLine(i, "title" if line.strip() in title else roles.get(i, "archive"), line.strip())
        for i, line in enumerate(lines, 1)
        if line.strip() and i not in within
    ]
    dropped = sorted((*around, *text.dropped), key=lambda line: line.line)
    return replace(text, dropped=tuple(dropped))


def _read_nexis(lines: Sequence[str]) -> tuple[dict[str, _Value], int] | None:
    """Read the header of LexisNexis: unlabelled lines in one of two orders, then labelled ones."""
    length = next(_find_length(lines[:HEADER_LINES]), None)
    if length is None:
        return None
    labels = [i for i, line in enumerate(lines[:HEADER_LINES]) if _label_of(line) is not None]
    dated = next((i for i, line in enumerate(lines[:length]) if _is_header_date(line)), 0)
    # A broadcast has its first labels above the date.
    first = next((i for i in labels if i > dated or not dated), length)
    labelled, end = _read_labelled_lines(lines, first, length)
    is_new = not lines[length].strip()[:4].isupper()
    mark = NEW_BODY if is_new else OLD_BODY
    stop = next((i for i, line in enumerate(lines[:HEADER_LINES]) if line.strip() == mark), 0)
    head = ["" if i in labels else line for i, line in enumerate(lines[:first])]
    values = labelled | _read_nexis_head(head, is_new=is_new)
    if "title" in labelled:
        values["title"] = labelled["title"]
    return _read_nexis_foot(lines) | values, max(end, length + 1, stop + 1)


def _find_length(lines: Sequence[str]) -> Iterator[int]:
    """Give the places of the lines that only a header has: the length, or "Body" under a date."""
    yield from (i for i, line in enumerate(lines) if _LENGTH.match(line))
    if any(map(_is_header_date, lines)) and any(_label_of(line) is not None for line in lines):
        yield from (i for i, line in enumerate(lines) if line.strip() in (OLD_BODY, NEW_BODY))


def _read_nexis_foot(lines: Sequence[str]) -> dict[str, _Value]:
    """Read the language and the kind of publication, which stand below the text."""
    values = {}
    for line in map(str.strip, lines[-FOOT_LINES:]):
        if _label_of(line) in ("language", "kind"):
            values[_label_of(line) or ""] = _Value(_value_of(line), f'archive field "{line}"')
    return values


def _read_nexis_head(lines: Sequence[str], *, is_new: bool) -> dict[str, _Value]:
    """Read outlet, date and title from the unlabelled lines.

    Until 2019 an article began with outlet, date, title, and its labels were in capitals; since
    then with title, outlet, date.
    """
    owned = [i for i, line in enumerate(lines) if _FURNITURE.match(line)]
    # The name of an owner may go over the end of a line.
    owned += [
        i
        for first, last in pairwise(owned)
        if last - first <= OWNER_LINES
        for i in range(first, last)
    ]
    plain = [(i, line.strip()) for i, line in enumerate(lines) if line.strip() and i not in owned]
    at = next((i for i, (_, line) in enumerate(plain) if _is_header_date(line)), None)
    if at is None:
        return {}
    above, below = plain[:at], _drop_editions(lines, plain[at:])
    values = {"date": _Value(plain[at][1], f'archive header "{plain[at][1]}"')}
    if above:
        values["outlet"] = _Value(above[-1][1], f'archive header "{above[-1][1]}"')
    if len(above) > 1 and (is_new or not below):
        title = [line for _, line in above[:-1]]
    else:
        title = [line for place, (i, line) in enumerate(below) if i == below[0][0] + place]
    if title:
        values["title"] = _Value(" ".join(title), "archive header")
    return values


def _read_factiva(lines: Sequence[str]) -> tuple[dict[str, _Value], int] | None:
    """Read the header of Factiva: section, title, author, words, date, time, outlet, code."""
    full = [(i, line.strip()) for i, line in enumerate(lines[:HEADER_LINES]) if line.strip()]
    at = next(
        (
            place
            for place in range(1, len(full) - 1)
            if _COUNT.match(full[place][1]) and _is_header_date(full[place + 1][1])
        ),
        None,
    )
    if at is None:
        return None
    tail = [(i, line) for i, line in full[at + 2 : at + 2 + FACTIVA_TAIL] if not _CLOCK.match(line)]
    stop = next((place for place, (_, line) in enumerate(tail) if _language_of(line)), None)
    if stop is None or not any(_CODE.match(line) for _, line in tail[1:stop]):
        return None
    values = {
        "date": _Value(full[at + 1][1], f'archive header "{full[at + 1][1]}"'),
        "outlet": _Value(tail[0][1], f'archive header "{tail[0][1]}"'),
        "language": _Value(tail[stop][1], f'archive header "{tail[stop][1]}"'),
        **_read_factiva_head([line for _, line in full[:at]]),
    }
    rights = tail[stop + 1 : stop + 2]
    end = rights[0][0] if rights and _FURNITURE.match(rights[0][1]) else tail[stop][0]
    return values, end + 1


def _read_factiva_head(lines: Sequence[str]) -> dict[str, _Value]:
    """Read section, title and author from the lines above the count of words, in this order."""
    rest, values = list(lines), {}
    if len(rest) > 1 and (parse_byline(rest[-1]) or is_names(rest[-1]) or names_a_staff(rest[-1])):
        values["author"] = _Value(rest[-1], f'archive header "{rest[-1]}"')
        rest.pop()
    title = max(rest[-2:], key=len)
    values["title"] = _Value(title, "archive header")
    section = " ".join(rest[: rest.index(title)])
    if section:
        values["section"] = _Value(section, f'archive header "{section}"')
    return values


def _read_factiva_labels(lines: Sequence[str]) -> tuple[dict[str, _Value], int] | None:
    """Read the header of Factiva with its two-letter labels, beside or above their values."""
    parts: dict[str, list[str]] = {}
    label, end = "", 0
    for index, line in enumerate(lines[:HEADER_LINES]):
        match = _FACTIVA_LABEL.match(line)
        if match and match[1] in FACTIVA_TEXT:
            end = index
            break
        if match and match[1] in FACTIVA_LABELS and match[1] not in parts:
            label = match[1]
            parts[label] = [match[2]] if match[2] else []
        elif label and line.strip():
            parts[label].append(line.strip())
    if not {"HD", "PD", "SN"} <= parts.keys() or not end:
        return None
    values = {
        FACTIVA_LABELS[label]: _Value(" ".join(words), f'archive field "{label} {" ".join(words)}"')
        for label, words in parts.items()
        if words and FACTIVA_LABELS[label]
    }
    return values, end


def _read_labels(lines: Sequence[str]) -> tuple[dict[str, _Value], int] | None:
    """Read the labelled lines above a text; None where no two of them are of different fields."""
    full = [i for i, line in enumerate(lines) if line.strip()][:LABELLED_LINES]
    first = next((i for i in full if _label_of(lines[i]) is not None), None)
    if first is None or any(_SENTENCE_END.search(lines[i]) for i in full if i < first):
        return None
    values, end = _read_labelled_lines(lines, first)
    values = {
        name: replace(value, evidence=value.evidence.removeprefix("archive "))
        for name, value in values.items()
    }
    return (values, end) if len(values.keys() & {"title", "author", "outlet", "date"}) > 1 else None


def _read_labelled_lines(
    lines: Sequence[str], first: int, last: int = 0
) -> tuple[dict[str, _Value], int]:
    """Read the run of labelled lines that begins at ``first``, and say where it ends.

    It goes on to ``last`` at least. A line without a label directly under a labelled one that was
    full goes on with it.
    """
    values: dict[str, _Value] = {}
    end = first
    label: str | None = None
    for index in range(first, min(len(lines), HEADER_LINES)):
        line = lines[index].strip()
        if not line:
            continue
        above, label = label, _label_of(line)
        if label is None and end == index and _is_full(lines[index - 1]):
            label, end = above, index + 1
            if label in values:
                values[label] = _Value(f"{values[label].text} {line}", values[label].evidence)
            continue
        if label is None and index > last:
            end = index + 1 if _BODY.match(line) else end
            if _BODY.match(line) or not _is_furniture(line):
                break
            continue
        end = index + 1
        text = _value_of(line) if label else ""
        if label and text:
            values.setdefault(label, _Value(text, f'archive field "{line}"'))
    return values, end


def _is_full(line: str) -> bool:
    """Tell whether a line was broken because it was full."""
    is_ended = _SENTENCE_END.search(line) and not _INITIAL.search(line)
    return len(line.strip()) in FULL_LINE and not is_ended


def _find_foot(lines: Sequence[str], end: int) -> int:
    """Find the first line behind the text: the fields of the archive, and who owns the text."""
    foot = next((i for i in range(end, len(lines)) if _CLASSIFIED.match(lines[i])), len(lines))
    while foot > end:
        start = foot - 1
        while start > end and lines[start].strip() and lines[start - 1].strip():
            start -= 1
        if lines[start].strip() and not _is_foot(lines[start]):
            break
        foot = start
    while foot > end and _is_foot(lines[foot - 1]):
        foot -= 1
    # Above the captions of an article's pictures stands "Graphic".
    return next((i for i in range(end, foot) if _PICTURE.match(lines[i])), foot)


def _find_labelled_foot(lines: Sequence[str], end: int) -> int:
    """Find the first of Factiva's labels behind the text."""
    marks = (i for i in range(end, len(lines)) if _FACTIVA_FOOT.match(lines[i]))
    return next(marks, len(lines))


def _is_foot(line: str) -> bool:
    """Tell whether a line stands below the text of an archive's article."""
    label, _, _ = line.strip().casefold().partition(":")
    is_labelled = ":" in line and (label in FOOT_LABELS or _label_of(line) is not None)
    return is_labelled or _is_furniture(line) or _DOCUMENT.match(line) is not None


def _is_furniture(line: str) -> bool:
    return _FURNITURE.match(line) is not None


def _label_of(line: str) -> str | None:
    """Tell which field a labelled line gives: "" for one that is not used, None for no label."""
    match = _LABELLED.match(line)
    if not match or len(line.split()) > VALUE_WORDS:
        return None
    label = " ".join(match[1].casefold().split())
    return next((name for name, labels in LABELS.items() if label in labels), None)


def _value_of(line: str) -> str:
    match = _LABELLED.match(line)
    return match[2].strip() if match else ""


def _is_header_date(line: str) -> bool:
    """Tell a line that is a date, or a date and an edition ("May 3, 2014 Saturday UK edition")."""
    if read_date(line) is None:
        return False
    words = line.split()
    is_short = len(words) <= DATE_WORDS + EDITION_WORDS
    dated = _EDITION.search(line) and is_short and is_date_line(" ".join(words[:DATE_WORDS]))
    return is_date_line(line) or bool(dated)


def _drop_editions(lines: Sequence[str], plain: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Drop the date, which stands first, and the lines that say of which edition an article is.

    What goes on with such a line, without an empty one between, names the edition too ("Edition
    1;", "Scotland"), where empty lines stand between the others.
    """
    by_blanks = any(not lines[i - 1].strip() for i, _ in plain[1:])
    kept, before = [], plain[0][0]
    for i, line in plain[1:]:
        goes_on = by_blanks and i == before + 1
        if goes_on or (_EDITION.search(line) and len(line.split()) <= EDITION_WORDS):
            before = i
        else:
            kept.append((i, line))
    return kept


def _language_of(text: str) -> str:
    """Give the code of a language by its name ("GERMAN; DEUTSCH"); "" for others."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if not 1 <= len(words) <= LANGUAGE_WORDS:
        return ""
    return next((code for code, names in LANGUAGES.items() if words[0] in names), "")


def _to_metadata(values: Mapping[str, _Value]) -> PageMetadata:
    """Bring each value into the form of its field; what cannot be read is left out."""
    forms: Mapping[str, Callable[[str], str]] = {
        "title": str,
        "author": _read_author,
        "outlet": _read_outlet,
        "date": read_iso,
        "language": _language_of,
    }
    read = {name: (form(values[name].text), name) for name, form in forms.items() if name in values}
    if "section" in values and _OPINION.search(values["section"].text):
        read["genre"] = ("opinion", "section")
    elif "kind" in values and _NEWS.search(values["kind"].text):
        read["genre"] = ("news", "kind")
    read = {name: (text, place) for name, (text, place) in read.items() if text}
    return PageMetadata(
        **{name: text for name, (text, _) in read.items()},
        evidence={name: values[place].evidence for name, (_, place) in read.items()},
    )


def _read_author(text: str) -> str:
    """Read the persons of "By PETER BAKER;Jane Doe; Steven Lee Myers contributed reporting"."""
    first, *others = text.split(";")
    byline = parse_byline(first) or parse_byline(f"By {first}")
    names = [*(byline.names if byline else split_names(first))]
    names += [name for other in others if is_names(other) for name in split_names(other)]
    return "; ".join(dict.fromkeys(names))


def _read_outlet(text: str) -> str:
    """Read the outlet of "The Times (London) - Final Edition"; known ones in their own spelling."""
    while (shorter := _EDITION_MARK.sub("", text)) != text:
        text = shorter
    known = find_outlet(text)
    return known.name if known else text
