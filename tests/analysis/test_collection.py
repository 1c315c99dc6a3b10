"""What a reader adds is kept with its corrections, once, and never lost by accident."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from analysis import collection
from analysis.article import Article, DateEstimate, Known
from analysis.corpus import Corpus
from analysis.errors import CorpusError, ReadingError
from analysis.reading.parts import Refusal

TEXT = b"NATO and Russia agreed in Brussels to take up their talks again."
ARTICLE_ID = sha256(TEXT).hexdigest()[:16]
DAY = DateEstimate(date(2014, 4, 3), date(2014, 4, 3), "day", "reader", "the print edition")


def test_an_added_article_is_there_when_it_is_loaded_again() -> None:
    added = collection.add(TEXT, "Talks again.txt", Known(outlet="The Review", date=DAY))
    assert added.is_new
    assert (added.article.article_id, added.article.outlet) == (ARTICLE_ID, "The Review")
    assert collection.load() == Corpus(articles=(added.article,))
    assert collection.find_known(ARTICLE_ID) == Known(outlet="The Review", date=DAY)


def test_the_bytes_are_kept_as_they_came(added: Path) -> None:
    collection.add(TEXT, "Talks.TXT")
    assert sorted(path.name for path in added.iterdir()) == [
        f"{ARTICLE_ID}.record.json",
        f"{ARTICLE_ID}.txt",
    ]
    assert (added / f"{ARTICLE_ID}.txt").read_bytes() == TEXT


def test_the_same_bytes_come_in_once_whatever_their_name() -> None:
    first = collection.add(TEXT, "a.txt", Known(outlet="The Review"))
    second = collection.add(TEXT, "b.md", Known(outlet="Another"))
    assert (second.is_new, second.article) == (False, first.article)
    assert len(collection.load().articles) == 1


def test_corrections_take_the_place_of_earlier_ones() -> None:
    collection.add(TEXT, "a.txt", Known(outlet="The Review", title="Talks"))
    article = collection.correct(ARTICLE_ID, Known(title="Talks again", date=DAY))
    assert (article.title, article.outlet, article.date) == ("Talks again", "", DAY)
    assert collection.load().articles == (article,)


def test_a_removed_article_is_gone(added: Path) -> None:
    collection.add(TEXT, "a.txt")
    collection.remove(ARTICLE_ID)
    assert collection.load() == Corpus()
    assert list(added.iterdir()) == []


@pytest.mark.parametrize("act", [collection.remove, collection.find_known])
def test_an_article_that_is_not_there_is_named(act: object) -> None:
    with pytest.raises(CorpusError, match="there is no added article of this id"):
        act(ARTICLE_ID)  # type: ignore[operator]


def test_what_cannot_be_read_is_not_kept(added: Path) -> None:
    with pytest.raises(ReadingError):
        collection.add(b"", "a.txt")
    assert list(added.iterdir()) == []


def test_a_folder_that_is_not_there_is_empty(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FRAMING_ADDED", str(tmp_path / "none"))
    assert collection.load() == Corpus()
    assert collection.add(TEXT, "a.txt").is_new


def test_a_folder_that_cannot_be_written_is_an_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FRAMING_ADDED", str(tmp_path / "file" / "added"))
    with pytest.raises(CorpusError, match="it cannot be written"):
        collection.add(TEXT, "a.txt")


def test_a_damaged_record_is_said_and_its_article_kept(added: Path) -> None:
    collection.add(TEXT, "a.txt")
    record = added / f"{ARTICLE_ID}.record.json"
    record.write_text('{"name": "a.txt", "known"')
    assert collection.load() == Corpus(
        refused=(
            Refusal(
                f"{ARTICLE_ID}.txt",
                "The record of this article is damaged; the article itself is kept. Delete this "
                "record from the folder: the article comes back without corrections.",
            ),
        )
    )
    record.unlink()
    assert [article.article_id for article in collection.load().articles] == [ARTICLE_ID]


def test_a_changed_file_is_said_and_the_others_come_in(added: Path) -> None:
    other = TEXT + b" They parted."
    collection.add(TEXT, "a.txt")
    kept = collection.add(other, "b.txt").article
    (added / f"{ARTICLE_ID}.txt").write_bytes(b"Another text.")
    corpus = collection.load()
    assert corpus.articles == (kept,)
    assert [refusal.reason for refusal in corpus.refused] == [
        "This file was changed after it was added. Remove it from the folder and add it again."
    ]


def test_strange_files_in_the_folder_are_said_and_unfinished_ones_passed_over(added: Path) -> None:
    (added / ".x.part").write_bytes(TEXT)
    (added / "letter.txt").write_bytes(TEXT)
    (added / "0123456789abcdef.record.json").write_text("{}")
    assert collection.load() == Corpus(
        refused=(
            Refusal("0123456789abcdef.record.json", "The file that this record is about is gone."),
            Refusal("letter.txt", "This file was not added here. Add it on the screen."),
        )
    )


def test_what_was_read_before_is_not_read_again() -> None:
    asked: list[tuple[str, str]] = []

    def remember(data: bytes, name: str, known: object, article_id: str, events: object) -> Article:
        asked.append((name, article_id))
        return Article(article_id, "As remembered.")

    added = collection.add(TEXT, "a.txt", read=remember)
    assert added.article.text == "As remembered."
    assert collection.add(TEXT, "a.txt", read=remember).article == added.article
    assert asked == [("a.txt", ARTICLE_ID)] * 2


def test_an_added_article_is_found_with_its_bytes_and_its_record() -> None:
    known = Known(outlet="The Review")
    collection.add(TEXT, "a.txt", known)
    assert collection.find_added(ARTICLE_ID) == (TEXT, "a.txt", known)
