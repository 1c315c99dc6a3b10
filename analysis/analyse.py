"""From articles to the four tables: the one way in which a text becomes numbers."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from analysis.article import Article
from analysis.codebook import Codebook
from analysis.coding import CodedSentence, code_document
from analysis.columns import TABLES
from analysis.duplicates import (
    Fingerprint,
    find_duplicates,
    make_fingerprint,
    mark_duplicates,
)
from analysis.framing import Evidence
from analysis.schema import Tables, make_tables
from analysis.sentences import Sentence, split_sentences
from analysis.tone import score_tone
from analysis.totals import with_totals
from analysis.translations import mark_translations
from analysis.words import count_words

_Rows = list[tuple[Any, ...]]

COUNTS = "no"
"""What ``Article.copy`` says where a person lets an article count although it repeats another."""

# What stands in a column until its figure is known.
_EMPTY = {"text": "", "int": 0, "float": float("nan")}


def analyse_article(article: Article, codebook: Codebook) -> Tables:
    """The four tables of one article; nothing but the article and the codebook goes in."""
    return _measure([article], codebook)


def analyse_corpus(articles: Iterable[Article], codebook: Codebook) -> Tables:
    """The four tables of several articles, in their order.

    Args:
        articles: what was read, each with an identifier of its own.
        codebook: the terms, themes and actors to measure by.

    Returns:
        The tables of the articles, sentences, themes and mentions. Numbers of an article are
        those of its sentences added up; where no sentence is framed its balance is NaN. Articles
        that repeat another one are marked.
    """
    held = list(articles)
    prints = {article.article_id: make_fingerprint(article.text) for article in held}
    return mark_copies(_measure(held, codebook), held, prints)


def mark_copies(
    tables: Tables,
    articles: Iterable[Article],
    prints: Mapping[str, Fingerprint],
    first: Collection[str] = (),
) -> Tables:
    """Mark the articles that repeat another one, or appear to translate it.

    Args:
        tables: the tables of all articles.
        articles: the same articles; of those that a person lets count nothing is marked.
        prints: their fingerprints by identifier, in their order.
        first: articles that stay although a longer one agrees with them.
    """
    alone = {article.article_id for article in articles if article.copy == COUNTS}
    return mark_translations(mark_duplicates(tables, find_duplicates(prints, alone, first)))


def _measure(articles: Iterable[Article], codebook: Codebook) -> Tables:
    """Measure each article by itself."""
    rows: dict[str, _Rows] = {name: [] for name in TABLES}
    for article in articles:
        sentences = split_sentences(article.text)
        codes = code_document(sentences, codebook)
        rows["articles"].append(_article_row(article))
        for sentence, code in zip(sentences, codes, strict=True):
            _add_sentence(rows, article.article_id, sentence, code)
    tables = make_tables(rows)
    return Tables(
        with_totals(tables.articles, tables.sentences),
        tables.sentences,
        tables.themes,
        tables.mentions,
    )


def write_evidence(evidence: Sequence[Evidence]) -> str:
    """The terms behind a frame as a JSON list of {term, start, end, frame, weight, rules}."""
    return json.dumps(
        [
            {
                "term": item.term,
                "start": item.start,
                "end": item.end,
                "frame": item.frame,
                "weight": item.weight,
                "rules": list(item.rules),
            }
            for item in evidence
        ],
        ensure_ascii=False,
    )


def _article_row(article: Article) -> tuple[Any, ...]:
    """What is known of an article; the figures that its sentences add up to are filled in later."""
    dated = article.date
    known = {
        "article_id": article.article_id,
        "title": article.title,
        "author": article.author,
        "outlet": article.outlet,
        "genre": article.genre,
        "language": article.language,
        "url": article.url,
        "date_earliest": dated.earliest.isoformat() if dated.earliest else "",
        "date_latest": dated.latest.isoformat() if dated.latest else "",
        "date_precision": dated.precision,
        "date_source": dated.source,
        "date_evidence": dated.evidence,
        "warnings": json.dumps(list(article.warnings), ensure_ascii=False),
    }
    return tuple(known.get(column.name, _EMPTY[column.kind]) for column in TABLES["articles"])


def _add_sentence(
    rows: dict[str, _Rows], article_id: str, sentence: Sentence, code: CodedSentence
) -> None:
    tone = score_tone(sentence.text)
    place = (article_id, sentence.number)
    rows["sentences"].append(
        (
            *place,
            sentence.paragraph,
            sentence.start,
            sentence.end,
            sentence.text,
            code.frame,
            code.frame_score,
            write_evidence(code.evidence),
            code.voice,
            code.speaker,
            tone.polarity,
            tone.subjectivity,
            count_words(sentence.text),
            tone.rated_words,
            *code.toward.values(),
        )
    )
    rows["themes"].extend((*place, hit.theme, hit.term, hit.start, hit.end) for hit in code.themes)
    rows["mentions"].extend(
        (*place, found.entity, found.kind, found.surface, found.start, found.end, found.sentiment)
        for found in code.mentions
    )
