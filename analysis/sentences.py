"""Sentences of a cleaned text, with the paragraph they stand in and their character offsets."""

from dataclasses import dataclass

from sentencex import get_sentence_boundaries

LANGUAGE = "en"


@dataclass(frozen=True)
class Sentence:
    """One sentence of an article.

    ``number`` and ``paragraph`` count from 1 within the article; ``start`` and ``end`` count
    characters of the cleaned text, so that ``text == article.text[start:end]``.
    """

    number: int
    paragraph: int
    start: int
    end: int
    text: str


def split_sentences(text: str) -> list[Sentence]:
    """Split a cleaned text into its sentences; an empty text has none.

    The boundaries are sentencex's (a rule-based splitter). A paragraph ends at a line break:
    cleaned texts hold one paragraph a line, with an empty line between.
    """
    sentences: list[Sentence] = []
    paragraph, paragraph_end = 0, -1
    for boundary in get_sentence_boundaries(LANGUAGE, text):
        start, end = _trim(text, int(boundary["start_index"]), int(boundary["end_index"]))
        if start >= end:  # nothing but white space, as between two paragraphs
            continue
        if start > paragraph_end:
            paragraph += 1
            line_end = text.find("\n", start)
            paragraph_end = len(text) if line_end < 0 else line_end
        sentences.append(Sentence(len(sentences) + 1, paragraph, start, end, text[start:end]))
    return sentences


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out white space at both ends; the offsets stay those of the whole text."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
