"""Terms: what is found, where, and how long it may take."""

import time

import pytest

from analysis.terms import TermIndex, normalise


def found(term: str, text: str) -> list[str]:
    [[matches]] = TermIndex([term]).find([text])
    return [text[match.start : match.end] for match in matches]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("threat", "A threat, no threats.", ["threat"]),
        ("threat*", "A threat, no threats.", ["threat", "threats"]),
        ("end", "The end of the weekend ended.", ["end"]),
        (
            "joint exercise*",
            "Joint exercises and a joint exercise.",
            ["Joint exercises", "joint exercise"],
        ),
        ("suspend* cooperation", "They suspended cooperation.", ["suspended cooperation"]),
        (
            "suspend* … cooperat*",
            "They suspended all practical cooperation.",
            ["suspended all practical cooperation"],
        ),
        ("suspend* … cooperat*", "They suspended talks; cooperation went on.", []),
        ("suspend* … cooperat*", "Suspended one two three four five six seven cooperation.", []),
        ("NATO-Russia Council", "the NATO–Russia Council", ["NATO–Russia Council"]),
        ("counterterrorism", "counter-terrorism", []),
        ("counter terrorism", "counter-terrorism", ["counter-terrorism"]),
        ("defence", "Defense of the realm", ["Defense"]),
        ("organisation", "an organization", ["organization"]),
        ("Russia's", "Russia’s", ["Russia’s"]),
        ("U.S.", "the U.S. and the U.S., too", ["U.S.", "U.S."]),
        ("myth", "‘myth’ (myth) “myth”", ["myth", "myth", "myth"]),
        ("istanbul", "İstanbul or Istanbul", ["İstanbul", "Istanbul"]),
    ],
)  # fmt: skip
def test_terms_match_words(term: str, text: str, expected: list[str]) -> None:
    assert found(term, text) == expected


def test_matches_of_groups_and_texts_are_kept_apart() -> None:
    index = TermIndex(["peace", "war"], ["war and peace"])
    first, second = index.find(["War and peace.", "Peace"])
    assert [(m.start, m.end, m.term) for m in first[0]] == [(0, 3, 1), (8, 13, 0)]
    assert [(m.start, m.end, m.term) for m in first[1]] == [(0, 13, 0)]
    assert [[(m.start, m.end) for m in group] for group in second] == [[(0, 5)], []]


def test_longer_terms_come_first() -> None:
    [[matches]] = TermIndex(["cold", "cold war"]).find(["Cold war"])
    assert [match.term for match in matches] == [1, 0]


@pytest.mark.parametrize("text", ["", "İ", "a\nb — “c”", "ﬁne STRASSE ß", "x" * 1000])
def test_normalised_text_keeps_its_length(text: str) -> None:
    assert len(normalise(text)) == len(text)


def test_no_term_and_no_text() -> None:
    assert TermIndex([]).find(["text"]) == [[[]]]
    assert TermIndex(["a"]).find([]) == []


def test_a_spiteful_codebook_does_not_hang() -> None:
    terms = [f"a* … a* … a* … {letter}*" for letter in "bcdefgh"]
    text = "a " * 50_000
    start = time.process_time()
    TermIndex(terms).find([text])
    assert time.process_time() - start < 30
