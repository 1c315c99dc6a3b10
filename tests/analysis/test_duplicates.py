"""Articles that repeat another one are found by the runs of words that they share."""

import pytest

from analysis.duplicates import (
    RUN,
    Duplicate,
    find_duplicates,
    make_fingerprint,
    mark_duplicates,
    measure_overlap,
)
from analysis.schema import Tables


def _words(first: int, count: int) -> str:
    """A text of words that are in no other place of it."""
    return " ".join(f"w{number}" for number in range(first, first + count))


def _find(texts: dict[str, str], **more: list[str]) -> dict[str, tuple[str, float]]:
    prints = {name: make_fingerprint(text) for name, text in texts.items()}
    found = find_duplicates(prints, **more)
    return {name: (each.of, each.overlap) for name, each in found.items()}


def test_the_overlap_is_the_share_of_the_words_in_shared_runs() -> None:
    long = make_fingerprint(_words(0, 100))
    quoting = make_fingerprint(f"{_words(1000, 30)} {_words(10, 10)}")
    assert measure_overlap(quoting, long) == 10 / 40
    assert measure_overlap(long, quoting) == 10 / 100
    assert measure_overlap(make_fingerprint(_words(0, RUN - 1)), long) == 0
    assert measure_overlap(make_fingerprint(""), long) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NATO and Russia met.", "nato — and RUSSIA, met"),
        ("Альянс и Россия", "АЛЬЯНС и Россия!"),
        ("北約與俄羅斯舉行了會談。", "北約與俄羅斯舉行了會談"),
    ],
)
def test_case_and_punctuation_do_not_count(one: str, other: str) -> None:
    assert measure_overlap(make_fingerprint(one), make_fingerprint(other)) == 1


def test_the_same_text_counts_once_and_the_first_stays() -> None:
    texts = dict.fromkeys(("a", "b", "c"), _words(0, 50))
    assert _find(texts) == {"b": ("a", 1.0), "c": ("a", 1.0)}


def test_of_a_shortened_version_the_long_one_stays() -> None:
    short = f"{_words(0, 40)} {_words(60, 40)}"
    assert _find({"short": short, "long": _words(0, 300)}) == {"short": ("long", 1.0)}


def test_what_was_there_before_stays_although_it_is_shorter() -> None:
    texts = {"there": _words(0, 100), "new": _words(0, 200)}
    assert _find(texts) == {"there": ("new", 1.0)}
    assert _find(texts, first=["there"]) == {"new": ("there", 0.5)}
    again = {**texts, "twin": _words(0, 100)}
    assert _find(again, first=["there", "twin"]) == {"twin": ("there", 1.0), "new": ("there", 0.5)}


@pytest.mark.parametrize(("quoted", "repeats"), [(39, False), (40, True)])
def test_a_text_that_quotes_another_at_length_repeats_it(quoted: int, repeats: bool) -> None:
    quoting = f"{_words(1000, 100 - quoted)} {_words(0, quoted)}"
    found = _find({"long": _words(0, 400), "quoting": quoting})
    assert found == ({"quoting": ("long", quoted / 100)} if repeats else {})


def test_an_article_that_a_person_lets_count_is_no_duplicate() -> None:
    texts = dict.fromkeys(("a", "b", "c"), _words(0, 50))
    assert _find(texts, alone=["b"]) == {"c": ("a", 1.0)}
    assert _find(texts, alone=["a", "b"]) == {}


def test_the_article_that_agrees_most_is_named() -> None:
    texts = {
        "half": f"{_words(0, 60)} {_words(2000, 140)}",
        "most": f"{_words(0, 90)} {_words(3000, 100)}",
        "short": _words(0, 100),
    }
    assert _find(texts)["short"] == ("most", 0.9)


def test_two_articles_on_one_subject_are_none() -> None:
    formula = "the North Atlantic Treaty Organization and the Russian Federation"
    one, other = (" ".join([formula, *[_words(n, 30)] * 2]) for n in (0, 500))
    assert _find({"one": one, "other": other, "empty": ""}) == {}


def test_duplicates_are_written_into_the_articles(tables: Tables) -> None:
    marked = mark_duplicates(tables, {"b2": Duplicate("a1", 0.75)}).articles
    rows = marked.set_index("article_id")[["duplicate_of", "overlap"]]
    assert rows.loc["b2"].tolist() == ["a1", 0.75]
    assert rows["duplicate_of"].tolist() == ["", "", "", "a1"]
    assert rows["overlap"].isna().tolist() == [True, True, True, False]
