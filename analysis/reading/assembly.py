"""A document to an article: cleaned, dated, its language told, what a person set put above."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from functools import cache

from analysis.archive_fields import clean_archived, declare_archive_fields
from analysis.article import Article, DateEstimate, DroppedLine, Known
from analysis.cleaning import Cleaned
from analysis.codebook import DEFAULT_CODEBOOK, EVENTS_FILE
from analysis.dating import estimate_date
from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.events import Event, load_events
from analysis.known import is_set
from analysis.language import identify_language, is_measured, name_language
from analysis.metadata import Metadata, find_metadata
from analysis.reading.parts import is_row

# Characters without the end of a sentence: the time of the measures grows with the square (20,000
# take 0.4 s, 500,000 ten minutes). Of 5,130 pages and speeches none has more than 1,809.
LONGEST_SENTENCE = 20_000

# The evidence of what a person set without saying why.
BY_HAND = "set by hand"

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s|[。！？\n]")
_FIELDS = tuple(field.name for field in fields(Metadata) if field.name != "evidence")
_DECLARED = ("title", "author", "outlet", "genre", "url", "language")


def assemble_article(
    document: RawDocument,
    known: Known,
    article_id: str,
    events: Sequence[Event] | None = None,
) -> Article:
    """Make an article of a document.

    What is ``known`` counts as the document's own word where other things follow from it: an
    address holds a date and an outlet. ``events`` (of the default codebook if None) bound the date
    by what the text names.

    Raises:
        ReadingError: nothing of the document is an article's body, or it has no sentences.
    """
    document = declare_archive_fields(document)
    document = replace(document, metadata=_declare(document.metadata, known))
    cleaned = clean_archived(document.lines)
    text = _join_paragraphs(known.text) or cleaned.text
    _check_body(text, document.name)
    found = find_metadata(document, cleaned)
    language = known.language or identify_language(text) or document.metadata.language
    dated = replace(document, name="") if is_row(document.name) else document
    when = known.date or _estimate_date(dated, cleaned, events)
    return Article(
        article_id=article_id,
        text=text,
        language=language,
        date=when,
        topic=known.topic,
        copy=known.copy,
        dropped=_merge_dropped(document, cleaned),
        warnings=(
            *document.warnings,
            *known.warnings,
            *when.warnings,
            *_warn_of_language(language),
        ),
        evidence=_merge_evidence(known, found),
        encodings=document.encodings,
        starts=cleaned.starts if text == cleaned.text else (0,) * (text.count("\n\n") + 1),
        **{name: getattr(known if is_set(known, name) else found, name) for name in _FIELDS},
    )


def _declare(declared: PageMetadata, known: Known) -> PageMetadata:
    """Put what is known in the place of what the document declares."""
    values = {name: value for name in _DECLARED if (value := getattr(known, name))}
    evidence = {name: known.evidence.get(name, BY_HAND) for name in values}
    return replace(declared, **values, evidence={**declared.evidence, **evidence})


def _join_paragraphs(text: str) -> str:
    """Bring a text of one paragraph a line into the form of a cleaned text."""
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())


def _check_body(text: str, name: str) -> None:
    """Refuse a body that is empty or that no sentence ever ends."""
    remedy = "Add a file with whole sentences."
    if not text:
        problem = "No text of an article was found in it, only lines around one."
        raise ReadingError(name, problem, remedy)
    if len(text) > LONGEST_SENTENCE:
        longest = max(len(piece) for piece in _SENTENCE_END.split(text))
        if longest > LONGEST_SENTENCE:
            problem = f"It has a passage of {longest:,} characters in which no sentence ends."
            raise ReadingError(name, problem, remedy)


def _estimate_date(
    document: RawDocument, cleaned: Cleaned, events: Sequence[Event] | None
) -> DateEstimate:
    return estimate_date(document, cleaned, _default_events() if events is None else events)


@cache
def _default_events() -> tuple[Event, ...]:
    """Read the default codebook's events once a process."""
    return load_events(DEFAULT_CODEBOOK / EVENTS_FILE)


def _merge_dropped(document: RawDocument, cleaned: Cleaned) -> tuple[DroppedLine, ...]:
    """List what was left out by the cleaning and by the reading, in the order of the source."""
    rest = (DroppedLine(line.line, "beside", line.text) for line in document.rest)
    return tuple(sorted((*cleaned.dropped, *rest), key=lambda line: line.line))


def _merge_evidence(known: Known, found: Metadata) -> dict[str, str]:
    """Give each field the evidence of whoever set it."""
    by_hand = {name: known.evidence.get(name, BY_HAND) for name in _FIELDS if is_set(known, name)}
    return {**found.evidence, **by_hand}


def _warn_of_language(language: str) -> tuple[str, ...]:
    """Say which measures do not hold for an article that is not in English."""
    if is_measured(language):
        return ()
    return (
        f"This text is in {name_language(language)}. Frames, themes and tone are measured for "
        "English only. Its mentions are counted.",
    )
