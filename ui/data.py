"""What is read and measured once, and what pages ask of it: all caching of the dashboard.

Functions here wrap pure functions of `analysis`; every cache is bounded. An article is measured
once for its content and codebook, so adding one measures that one only.
"""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from analysis import collection
from analysis.analyse import analyse_article, mark_copies
from analysis.article import Article, Known
from analysis.codebook import DEFAULT_CODEBOOK, Codebook, load_codebook
from analysis.corpus import Corpus, load_corpus
from analysis.duplicates import Fingerprint, make_fingerprint
from analysis.evaluation import Record, Report, evaluate, load_record, report
from analysis.evaluation.details import Codes, FrameDetails, detail_frames, read_codes
from analysis.evaluation.record import RECORD
from analysis.events import Event
from analysis.known import write_known
from analysis.labels import label_articles
from analysis.reading import read_article
from analysis.reading.parts import Refusal
from analysis.schema import Tables, join_tables
from analysis.store import Filters

Answer = TypeVar("Answer")
P = ParamSpec("P")

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
CORPUS_VARIABLE = "FRAMING_CORPUS"
"""Names another corpus than the seeds: a folder of articles or a table."""

_CODED = report.SHIPPED[report.SEEDS]
"""The sentences of the seeds as readers coded them."""

MOST_ARTICLES = 20_000
"""Measured articles kept: about 20 kB each, so 400 MB at most."""
MOST_ANSWERS = 500
"""Answers kept: small tables, so tens of megabytes at most."""


@dataclass(frozen=True, eq=False)
class Library:
    """All articles and their tables. ``version`` names this content and this codebook.

    It is shared by all visitors: no page gets the tables, only answers made from them.
    """

    codebook: Codebook
    articles: Mapping[str, Article]
    labels: Mapping[str, str]
    refused: tuple[Refusal, ...]
    tables: Tables
    version: str

    def ask(
        self,
        function: Callable[Concatenate[Tables, Filters, P], Answer],
        filters: Filters,
        *args: P.args,
        **named: P.kwargs,
    ) -> Answer:
        """Answer ``function(tables, filters, …)``, from the cache where the answer is known."""
        answer: Answer = self._answer(function, (filters, *args), named)
        return answer

    def ask_all(
        self,
        function: Callable[Concatenate[Tables, P], Answer],
        *args: P.args,
        **named: P.kwargs,
    ) -> Answer:
        """Answer ``function(tables, …)``: of everything, whatever the filters say."""
        answer: Answer = self._answer(function, args, named)
        return answer

    def _answer(
        self, function: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]
    ) -> Any:  # noqa: ANN401 (whatever the function answers)
        question = f"{function.__module__}.{function.__qualname__}"
        return _answer(self.version, question, args, named, function, self.tables)


def load_library() -> Library:
    """Read the corpus and the reader's own articles; read again only where a file has changed.

    Raises:
        AnalysisError: the corpus or the codebook cannot be read.
    """
    return _load(_stamp(_corpus_path(), DEFAULT_CODEBOOK), _stamp(collection.folder()))


def load_codes() -> Codes:
    """Give the codes of the readers who coded the seeds; none where their file is missing.

    Raises:
        AnalysisError: the file cannot be read.
    """
    return _read_codes(_stamp(_CODED), _CODED)


@st.cache_data(max_entries=2, show_spinner=False)
def _read_codes(stamp: str, _path: Path) -> Codes:
    return read_codes(_path) if _path.exists() else {}


def recorded_accuracy() -> Record:
    """Give the accuracy that was measured last."""
    return _read_record(_stamp(RECORD), RECORD)


def computed_accuracy(codebook: Codebook) -> Report:
    """Compute the accuracy on the coded sentences that come with the dashboard.

    Raises:
        AnalysisError: they cannot be read.
    """
    return _evaluate(codebook.hash, codebook)


def detailed_accuracy(data: str, codebook: Codebook) -> FrameDetails:
    """Count where the frames of a set that comes with the dashboard agree with readers.

    Raises:
        AnalysisError: its sentences cannot be read.
    """
    return _detail(data, codebook.hash, codebook)


@st.cache_resource(max_entries=2, show_spinner="Reading and measuring the articles …")
def _load(corpus_stamp: str, added_stamp: str) -> Library:
    codebook = load_codebook()
    corpus = _read_corpus(corpus_stamp, codebook)
    added = collection.load(codebook.events, _read_original)
    articles = {each.article_id: each for each in (*corpus.articles, *added.articles)}
    keys = [_name(article, codebook) for article in articles.values()]
    parts = [
        _measure(key, article, codebook)
        for key, article in zip(keys, articles.values(), strict=True)
    ]
    prints = {
        each.article_id: _print(key, each)
        for key, each in zip(keys, articles.values(), strict=True)
    }
    first = {each.article_id for each in corpus.articles}
    tables = mark_copies(join_tables(parts), articles.values(), prints, first)
    return Library(
        codebook=codebook,
        articles=articles,
        labels=label_articles(tables.articles),
        refused=(*corpus.refused, *added.refused),
        tables=tables,
        version=_digest(codebook.hash, *keys),
    )


@st.cache_resource(max_entries=2, show_spinner=False)
def _read_corpus(stamp: str, _codebook: Codebook) -> Corpus:
    return load_corpus([_corpus_path()], _codebook)


def read_once(
    data: bytes,
    name: str,
    known: Known | None = None,
    article_id: str = "",
    events: Sequence[Event] | None = None,
) -> Article:
    """Read the bytes of an article as `analysis.reading.read_article` does, and remember it.

    What is read to be looked at is not read again when it is added.

    Raises:
        ReadingError: the bytes cannot be read as one article.
    """
    facts = json.dumps(write_known(known or Known()), sort_keys=True)
    return _read_once(collection.identify(data), name, facts, article_id, data, known, events)


@st.cache_resource(max_entries=MOST_ARTICLES, show_spinner=False)
def _read_once(
    content: str,
    name: str,
    facts: str,
    article_id: str,
    _data: bytes,
    _known: Known | None,
    _events: Sequence[Event] | None,
) -> Article:
    return read_article(_data, name, _known, article_id, _events)


def _read_original(original: Path, events: Sequence[Event] | None) -> Article:
    """Read an added article again only where its file or its record has changed."""
    record = collection.record_path(collection.article_id_of(original))
    return _remember_original(_stamp(original, record), original, events)


@st.cache_resource(max_entries=MOST_ARTICLES, show_spinner=False)
def _remember_original(stamp: str, _original: Path, _events: Sequence[Event] | None) -> Article:
    return collection.read_original(_original, _events, read_once)


def measure_once(article: Article, codebook: Codebook) -> Tables:
    """Measure one article, and remember it for when it is added."""
    return _measure(_name(article, codebook), article, codebook)


def judge(library: Library, articles: Sequence[Article]) -> pd.DataFrame:
    """Give the rows of articles that are not in the library, as they would stand in its table.

    They say what is off topic, and what repeats or translates another one.
    """
    codebook = library.codebook
    keys = [_name(article, codebook) for article in articles]
    return _judge(_digest(library.version, *keys), library, articles, keys)


@st.cache_resource(max_entries=4, show_spinner=False)
def _judge(
    key: str, _library: Library, _articles: Sequence[Article], _keys: Sequence[str]
) -> pd.DataFrame:
    codebook, named = _library.codebook, list(zip(_keys, _articles, strict=True))
    parts = [_measure(each, article, codebook) for each, article in named]
    new = {article.article_id: _print(each, article) for each, article in named}
    there = {
        article_id: _print(_name(article, codebook), article)
        for article_id, article in _library.articles.items()
    }
    everything = [*_library.articles.values(), *_articles]
    tables = mark_copies(
        join_tables([_library.tables, *parts]), everything, {**there, **new}, there.keys()
    )
    rows = tables.articles
    return rows[rows["article_id"].isin(new)].set_index("article_id")


# A resource and not data: it is joined with the others and handed to nobody, so that nothing can
# change it, and thousands need not be unpickled when one is added.
@st.cache_resource(max_entries=MOST_ARTICLES, show_spinner=False)
def _measure(key: str, _article: Article, _codebook: Codebook) -> Tables:
    return analyse_article(_article, _codebook)


@st.cache_resource(max_entries=MOST_ARTICLES, show_spinner=False)
def _print(key: str, _article: Article) -> Fingerprint:
    return make_fingerprint(_article.text)


@st.cache_resource(max_entries=2, show_spinner=False)
def _read_record(stamp: str, _path: Path) -> Record:
    return load_record(_path)


@st.cache_data(max_entries=2, show_spinner="Comparing the measures with readers …")
def _evaluate(codebook_hash: str, _codebook: Codebook) -> Report:
    return evaluate(_codebook)


@st.cache_data(max_entries=4, show_spinner=False)
def _detail(data: str, codebook_hash: str, _codebook: Codebook) -> FrameDetails:
    return detail_frames(report.SHIPPED[data], _codebook)


@st.cache_data(max_entries=MOST_ANSWERS, show_spinner=False)
def _answer(
    version: str,
    question: str,
    args: tuple[Any, ...],
    named: dict[str, Any],
    _function: Callable[..., Any],
    _tables: Tables,
) -> Any:  # noqa: ANN401 (whatever the function answers)
    return _function(_tables, *args, **named)


def _corpus_path() -> Path:
    return Path(os.environ.get(CORPUS_VARIABLE) or SEEDS)


def _stamp(*places: Path) -> str:
    """Name the state of all files at these places: their paths, sizes and times."""
    files = [file for place in places for file in (place, *sorted(place.rglob("*")))]
    facts = [(file, file.stat()) for file in files if file.is_file()]
    named = [f"{file} {known.st_size} {known.st_mtime_ns}" for file, known in facts]
    return _digest(*named, *map(str, places))


def _name(article: Article, codebook: Codebook) -> str:
    """Name an article's content together with what it is measured by."""
    return _digest(repr(article), codebook.hash)


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode("utf-8")).hexdigest()[:16]
