"""From articles to the four tables: the one way in which a text becomes numbers."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import nan
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
from analysis.language import base_language, is_measured
from analysis.mentions import Mention, list_mentions
from analysis.schema import Tables, make_tables
from analysis.sentences import Sentence, split_sentences
from analysis.tone import score_tone
from analysis.topic import BY_READER, judge_topic
from analysis.totals import with_totals
from analysis.translations import mark_translations
from analysis.words import count_words

_Rows = list[tuple[Any, ...]]
_Mentions = Sequence[Sequence[Mention]]

COUNTS = "no"
"""What ``Article.copy`` says where a person lets an article count although it repeats another."""

# What stands in a column until its figure is known.
_EMPTY = {"text": "", "int": 0, "float": nan}

_UNMEASURED = ("", nan, "[]", "", "", nan, nan)
"""Frame, score, evidence, voice, speaker, polarity and subjectivity where they are not measured."""


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
        those of its sentences added up; where no sentence is framed its balance is NaN. Of an
        article that is not in English only the mentions are measured. Articles that repeat
        another one are marked.
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
        if is_measured(article.language):
            mentions = _add_codes(rows, article, sentences, codebook)
        else:
            mentions = _add_unmeasured(rows, article, sentences, codebook)
        rows["articles"].append(_article_row(article, _judge_topic(article, mentions, codebook)))
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


def _judge_topic(article: Article, mentions: _Mentions, codebook: Codebook) -> str:
    """Say why an article is off topic; what a person decided stands above what is found.

    Where the sides' names in a language are not listed, nothing can be told.
    """
    if article.topic in ("on", "off"):
        return BY_READER if article.topic == "off" else ""
    language = article.language
    if is_measured(language) or codebook.names.covers(base_language(language)):
        return judge_topic(mentions, codebook)
    return ""


def _article_row(article: Article, off_topic: str) -> tuple[Any, ...]:
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
        "off_topic": off_topic,
    }
    return tuple(known.get(column.name, _EMPTY[column.kind]) for column in TABLES["articles"])


def _add_codes(
    rows: dict[str, _Rows], article: Article, sentences: Sequence[Sentence], codebook: Codebook
) -> _Mentions:
    """Add all codes of an article in English; gives its mentions by sentence."""
    codes = code_document(sentences, codebook)
    for sentence, code in zip(sentences, codes, strict=True):
        place = (article.article_id, sentence.number)
        rows["sentences"].append((*_locate(article, sentence), *_list_codes(sentence, code)))
        rows["themes"].extend(
            (*place, hit.theme, hit.term, hit.start, hit.end) for hit in code.themes
        )
        _add_mentions(rows, place, code.mentions)
    return [code.mentions for code in codes]


def _add_unmeasured(
    rows: dict[str, _Rows], article: Article, sentences: Sequence[Sentence], codebook: Codebook
) -> _Mentions:
    """Add the sentences of an article in another language, and its mentions alone."""
    mentions = list_mentions(sentences, codebook.names, base_language(article.language))
    for sentence, found in zip(sentences, mentions, strict=True):
        words = count_words(sentence.text)
        rows["sentences"].append((*_locate(article, sentence), *_UNMEASURED, words, 0, "", ""))
        _add_mentions(rows, (article.article_id, sentence.number), found)
    return mentions


def _locate(article: Article, sentence: Sentence) -> tuple[Any, ...]:
    """Give the columns that say where a sentence stands, and its text."""
    where = (sentence.number, sentence.paragraph, sentence.start, sentence.end)
    return (article.article_id, *where, sentence.text)


def _list_codes(sentence: Sentence, code: CodedSentence) -> tuple[Any, ...]:
    """Give the columns of a sentence's codes, from its frame on."""
    tone = score_tone(sentence.text)
    return (
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


def _add_mentions(
    rows: dict[str, _Rows], place: tuple[str, int], mentions: Sequence[Mention]
) -> None:
    rows["mentions"].extend(
        (*place, found.entity, found.kind, found.surface, found.start, found.end, found.sentiment)
        for found in mentions
    )
