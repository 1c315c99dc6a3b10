"""Who wrote the article of a web page, as the page declares it and as it shows it to readers."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from analysis.cleaning.bylines import parse_byline, parse_credit
from analysis.cleaning.names import is_names, is_person, split_names
from analysis.outlets import find_outlet
from analysis.reading.linked_data import LinkedData, Node
from analysis.reading.page_surroundings import Piece
from analysis.reading.page_tree import only_letters, read_marks, squeeze

AUTHOR_METAS = (
    "author",
    "article:author",
    "og:article:author",
    "og:author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "parsely-author",
    "sailthru.author",
    "article.author",
    "byl",
    "byline",
)
# The label by which a card for sharing says what its next value is (WordPress's Yoast).
CARD_LABEL = re.compile(
    r"written by|author|verfasst von|écrit par|escrito por|scritto da|автор", re.I
)

# Names of accounts that publish what others wrote.
ACCOUNT = re.compile(
    r"admin(?:istrator)?|editors?|webmaster|root|user|guest|staff|author|anonymous|unknown"
    r"|redaktion|rédaction|redacci[oó]n|redazione|редакция|администратор|админ|newsroom|news|web"
    r"|none|null",
    re.IGNORECASE,
)

_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|@|\w\.(?:com|org|net|ru|de|fr|info)\b")
_LABEL = re.compile(
    r"\W*(?:(?:written|posted|published|reported|story|words|text|article|opinion|analysis)\s+)?"
    r"(?:by|von|par|por|di|автор[ыа]?|auteure?s?|autor(?:in|en|es|a)?|autor[ei]|authors?|byline"
    r"|text|текст)(\s*:\s*|\s+)",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s[|•·—–]\s|\s-\s|\s*[(/]|\s+for the\b|\s+in [A-Z]|\d")
_TRAILER = re.compile(r"(?:[\s,|&]|\s(?:and|und|et|y|e|и))+$")
_INVERTED = re.compile(r"([^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?), ([^\W\d_][\w'’. -]*)")
_MARKED = re.compile(
    r"author|byline|auteur|\bautor|autore\b|автор|signature|writer|reader-credits|firma\b|\bbyl\b",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?:作者|记者|記者)\s*[:：]\s*(?:记者|記者)?\s*([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])"
)
_NOT_A_NAME = re.compile(r"\bbio\b|-bio|biograph|avatar|social|follow|descri", re.IGNORECASE)


def find_declared_author(
    article: Node,
    data: LinkedData,
    items: Mapping[str, Sequence[str]],
    metas: Mapping[str, Sequence[str]],
    own_names: Sequence[str],
) -> tuple[str, str]:
    """Find the persons that a page declares as its authors, joined by "; ", and the tag.

    ``own_names`` are names of the outlet, which is no person.
    """
    candidates = [
        (data.read_names(article.get(key), person=True), f"JSON-LD {key}")
        for key in ("author", "creator")
    ]
    candidates.append((list(items.get("author", ())), "itemprop author"))
    is_card = CARD_LABEL.search(" ".join(metas.get("twitter:label1", ())))
    tags = (*AUTHOR_METAS, "twitter:data1") if is_card else AUTHOR_METAS
    candidates += [(list(metas[tag]), f"meta {tag}") for tag in tags if tag in metas]
    for values, tag in candidates:
        names = [name for value in values for name in read_persons(value, own_names)]
        if names:
            return "; ".join(dict.fromkeys(names)), tag
    return "", ""


def find_shown_author(pieces: Sequence[Piece], own_names: Sequence[str]) -> tuple[str, str]:
    """Find the persons whom a page names beside its article, joined by "; ", and the words.

    Under the heading any byline counts; above it, and below the text, only what is marked as one,
    and below only where all such lines name the same.
    """
    under = [p for p in pieces if not (p.is_below or p.is_before_heading)]
    over = [p for p in pieces if p.is_before_heading]
    below = [p for p in pieces if p.is_below]
    marked = _collect(under, own_names, _read_marked)
    labelled = _collect(under, own_names, _read_labelled)
    if marked and not set(marked) < set(labelled):
        return _name_evidence(marked)
    found = labelled or _collect(over, own_names, _read_marked)
    if not found:
        lines = [
            _collect([p], own_names, _read_marked) or _collect([p], own_names, _read_colon)
            for p in below
        ]
        lines = [line for line in lines if line]
        found = lines[0] if lines and all(line.keys() == lines[0].keys() for line in lines) else {}
    return _name_evidence(found)


def read_persons(value: str, own_names: Sequence[str] = ()) -> list[str]:
    """Read the persons of a declared value; a pen name of one word is one too.

    "By Ann Smith, Political Correspondent" and "Smith, Ann" are read as "Ann Smith".
    """
    value = squeeze(value)
    if not value or _ADDRESS.search(value):
        return []
    if value.islower():
        value = value.title()
    value = _LABEL.sub("", value, count=1) if _LABEL.match(value) else value
    names = [name for part in value.split(";") for name in _read_part(part.strip())]
    own = {only_letters(name) for name in own_names}
    return [name for name in names if only_letters(name) not in own and find_outlet(name) is None]


def _read_part(part: str) -> Iterator[str]:
    """Read the persons between two semicolons."""
    named = _cut(part)
    names = split_names(named)
    inverted = _INVERTED.fullmatch(named)
    if names:
        yield from names
    elif inverted and is_person(f"{inverted[2]} {inverted[1]}"):
        yield f"{inverted[2]} {inverted[1]}"
    elif part and " " not in part and part[0].isalpha() and not ACCOUNT.fullmatch(part):
        yield part


def _collect(
    pieces: Sequence[Piece], own_names: Sequence[str], read: Callable[[Piece], Sequence[str]]
) -> dict[str, Piece]:
    """Collect the persons of some lines, each with the first line that names it."""
    own = {only_letters(name) for name in own_names}
    found: dict[str, Piece] = {}
    for piece in pieces:
        for name in read(piece):
            if only_letters(name) not in own and find_outlet(name) is None:
                found.setdefault(name, piece)
    return found


def _read_marked(piece: Piece) -> Sequence[str]:
    """Read the persons of an element that is called a byline, if no part of it is called so too."""
    if not _is_marked(piece.element) or any(map(_is_marked, piece.element.iterdescendants())):
        return ()
    text = _LABEL.sub("", piece.text, count=1) if _LABEL.match(piece.text) else piece.text
    named = _cut(text)
    if is_names(named):
        return split_names(named)
    credited = parse_credit(named)
    return (credited,) if credited else ()


def _is_marked(element: Any) -> bool:  # noqa: ANN401  # lxml has no types
    """Tell whether an element is called a byline, or links to its author."""
    marks = f"{read_marks(element)} {element.get('rel') or ''} {element.get('itemprop') or ''}"
    return bool(_MARKED.search(marks)) and not _NOT_A_NAME.search(marks)


def _read_labelled(piece: Piece) -> Sequence[str]:
    """Read the persons of a line that begins as a byline does."""
    byline = parse_byline(piece.text)
    return byline.names if byline else _read_colon(piece)


def _read_colon(piece: Piece) -> Sequence[str]:
    """Read the persons of "Author: Ann Smith", or of the Italian "di Anna Rossi"."""
    chinese = _CHINESE.search(piece.text)
    if chinese:
        return (chinese[1],)
    label = _LABEL.match(piece.text)
    if not label or (":" not in label[1] and label.group().lower() != "di "):
        return ()
    named = _cut(piece.text[label.end() :])
    return split_names(named) if is_names(named) else ()


def _cut(text: str) -> str:
    """Leave out what stands behind the names: an office, a place, a date, "and 3 more"."""
    cut = _CUT.search(text)
    return _TRAILER.sub("", text[: cut.start()] if cut else text)


def _name_evidence(found: Mapping[str, Piece]) -> tuple[str, str]:
    """Give the names, and the first line that has one."""
    line = next((piece.text for piece in found.values()), "")
    return "; ".join(found), f'byline "{line}"' if found else ""
