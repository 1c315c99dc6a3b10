"""What is read and measured, and what is kept."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis import collection
from analysis.article import Article, Known
from analysis.events import Event
from analysis.reading import read_article
from analysis.schema import Tables
from analysis.store import Filters, count_frames, list_options
from ui import data


def test_the_corpus_is_read_with_readable_labels(corpus: Path) -> None:
    library = data.load_library()
    assert library.labels == {
        "dialogue": "Rasmussen, The Moscow Times (2010)",
        "threat": "Pszczel, RUSI (undated)",
    }
    assert set(library.articles) == {"dialogue", "threat"}


def test_a_file_more_is_a_library_more_and_measures_that_file_alone(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = data.load_library()
    measured: list[str] = []
    analyse = data.analyse_article

    def spy(article, codebook):  # noqa: ANN001, ANN202 (as the function it stands in for)
        measured.append(article.article_id)
        return analyse(article, codebook)

    monkeypatch.setattr(data, "analyse_article", spy)
    assert data.load_library().version == before.version
    (corpus / "third.txt").write_text("NATO met Russia in Geneva in 2019.", encoding="utf-8")
    after = data.load_library()
    assert measured == ["third"]
    assert after.version != before.version
    assert set(after.articles) == {"dialogue", "threat", "third"}


def test_an_added_article_is_read_again_only_when_it_is_corrected(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = collection.add(b"NATO met Russia in Geneva.", "one.txt").article.article_id
    data.load_library()
    read: list[str] = []

    def spy(
        content: bytes,
        name: str,
        known: Known | None,
        article_id: str,
        events: Sequence[Event] | None,
    ) -> Article:
        read.append(article_id)
        return read_article(content, name, known, article_id, events)

    monkeypatch.setattr(data, "read_article", spy)
    second = collection.add(b"Russia met NATO in Vienna.", "two.txt").article.article_id
    assert set(data.load_library().articles) == {"dialogue", "threat", first, second}
    assert read == [second]
    collection.correct(first, Known(title="Geneva"))
    read.clear()
    assert data.load_library().articles[first].title == "Geneva"
    assert read == [first]
    collection.remove(second)
    assert set(data.load_library().articles) == {"dialogue", "threat", first}


def test_an_answer_is_a_copy_that_a_page_may_change(corpus: Path) -> None:
    library = data.load_library()
    first = library.ask(count_frames, Filters())
    first["count"] = -1
    assert (library.ask(count_frames, Filters())["count"] >= 0).all()


def ask_once(tables: Tables, filters: Filters, calls: int = 0) -> pd.DataFrame:
    """Count how often it is asked, beside the tables."""
    asked.append(filters)
    return tables.articles


asked: list[Filters] = []


def test_a_question_is_asked_once_for_its_filters(corpus: Path) -> None:
    asked.clear()
    library = data.load_library()
    for filters in (Filters(), Filters(), Filters(undated=False)):
        library.ask(ask_once, filters)
    assert asked == [Filters(), Filters(undated=False)]


def test_all_is_asked_whatever_the_filters(corpus: Path) -> None:
    options = data.load_library().ask_all(list_options)
    assert (options.dated, options.undated) == (1, 1)


def test_the_codes_of_readers_are_read_and_missing_ones_are_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = data.load_codes()
    assert len(codes) == 177
    assert {document for document, _ in codes} == {"000", "001", "002", "003", "004"}
    monkeypatch.setattr(data, "_CODED", tmp_path / "none.csv")
    assert data.load_codes() == {}


def test_what_was_read_to_be_looked_at_is_not_read_again_when_it_is_added(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = b"NATO met Russia in Geneva."
    article_id = collection.identify(content)
    looked_at = data.read_once(content, "one.txt", Known(), article_id)
    monkeypatch.setattr(data, "read_article", None)
    collection.add(content, "one.txt", Known(), read=data.read_once)
    assert data.load_library().articles[article_id] is looked_at


def test_a_new_article_is_judged_among_those_that_are_there(corpus: Path) -> None:
    library = data.load_library()
    there = library.articles["dialogue"]
    new = [replace(there, article_id="twin"), Article("other", "NATO met Russia in Geneva.")]
    judged = data.judge(library, new)
    assert judged["duplicate_of"].to_dict() == {"twin": "dialogue", "other": ""}
