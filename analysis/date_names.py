"""The date that an address or a file's name holds."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from analysis.article import DateSource
from analysis.date_candidates import Candidate, first_span, take_found
from analysis.dates import find_dates, find_line_dates, read_date

_PATH_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-/_](\d\d?)[-/_](\d\d?)|(\d\d)(\d\d))(?!\d)")
_PATH_STAMP = re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)\d{4,}")
_PATH_MONTH = re.compile(r"(?:(?<=/)((?:19|20)\d\d)/(\d\d?)(?=/|$)|-((?:19|20)\d\d)-(\d\d)(?=/?$))")
_PATH_YEAR = re.compile(r"(?<=/)((?:19|20)\d\d)(?=/)")
_QUERY = re.compile(
    r"(?:^|&)(?:date|day|published|pubdate|datum|fecha|data)=([^&]+)", re.IGNORECASE
)
_NAME_DAY = re.compile(r"(?<![^\W_])((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?![^\W_])")
_NAME_MONTH = re.compile(r"(?<![^\W_])((?:19|20)\d\d)[-_.](\d\d)(?![^\W_]|[-_.]\d\d)")
_NAME_YEAR = re.compile(r"(?:^((?:19|20)\d\d)(?=[-_ ]|$)|(?<=_)((?:19|20)\d\d)$)")
_FIGURES = re.compile(r"(?<!\d)(\d\d?)([-_.])(\d\d?)\2((?:19|20)\d\d)(?!\d)")
_WORD_BREAKS = re.compile(r"[-_/,]+")
# Names that a program gives: the day is that of saving, scanning or exporting.
_NAMED_BY_PROGRAM = re.compile(
    r"(?<![^\W\d_])(?:factiva|nexis|lexis\w*|proquest|screen\s?shots?|scan(?:ned)?|img|dsc|pxl"
    r"|downloads?|downloaded|exports?|exported|saved|backup|whatsapp|photo|bildschirmfoto|gespeichert"
    r"|capture|captura|cattura|снимок|скан)(?![^\W\d_])",
    re.IGNORECASE,
)


def find_address_date(address: str) -> Iterator[Candidate]:
    """Read the date that an address holds: /2010/10/24/, /2010/oct/24/, -2015-03, /2014/."""
    parts = urlsplit(address[max(address.rfind("http"), 0) :])
    evidence = f'address "{address}"'
    asked = _QUERY.search(parts.query)
    found = read_date(asked[1]) if asked else None
    if found:
        yield take_found(found, "address", evidence, quote=False)
    for pattern in (_PATH_DAY, _PATH_STAMP):
        span = first_span(pattern, parts.path)
        if span:
            yield Candidate(*span, "address", evidence)
            return
    yield from _written(parts.path, "address", evidence)
    for pattern in (_PATH_MONTH, _PATH_YEAR):
        span = first_span(pattern, parts.path)
        if span:
            yield Candidate(*span, "address", evidence)
            return


def _written(words: str, source: DateSource, evidence: str) -> Iterator[Candidate]:
    """Read a day in figures with the year last, or in words, between the signs of a name."""
    figures = _FIGURES.sub(lambda match: f" {match[0].replace('_', '/').replace('-', '/')} ", words)
    for found in find_line_dates(figures if figures != words else _WORD_BREAKS.sub(" ", words)):
        if found.precision == "day" or found.is_ambiguous:
            yield take_found(found, source, evidence, quote=False)
            return


def find_name_date(name: str, title: str) -> Iterator[Candidate]:
    """Read the date that a file's name holds; a year only where it is no word of the title."""
    stem = name.rsplit(".", 1)[0]
    evidence = f'file name "{name}"'
    if _NAMED_BY_PROGRAM.search(stem):
        return
    for pattern in (_NAME_DAY, _NAME_MONTH):
        span = first_span(pattern, stem)
        if span:
            yield Candidate(*span, "file name", evidence)
            return
    yield from _written(stem, "file name", evidence)
    for found in find_dates(_WORD_BREAKS.sub(" ", stem)):
        if found.precision == "month":
            yield take_found(found, "file name", evidence, quote=False)
    span = first_span(_NAME_YEAR, stem)
    if span and str(span[0].year) not in title:
        yield Candidate(*span, "file name", evidence)
