"""Events and terms of office: read from a codebook, and found by their phrases."""

from datetime import date
from pathlib import Path

import pytest

from analysis.codebook import DEFAULT_CODEBOOK
from analysis.errors import CodebookError
from analysis.events import Event, Office, find_events, load_events

EVENTS_FILE = DEFAULT_CODEBOOK / "events.toml"

RASMUSSEN = Office(
    title="NATO Secretary General",
    titles=("Secretary General",),
    names=("Anders Fogh Rasmussen", "Rasmussen"),
    since=date(2009, 8, 1),
    until=date(2014, 10, 1),
    source="NATO",
)
BIDEN = Office(
    title="President of the United States",
    titles=("President",),
    names=("Joe Biden", "Biden"),
    since=date(2021, 1, 20),
    until=date(2025, 1, 20),
    source="The White House",
)


def _names(sentence: str, events: list[Event]) -> list[str]:
    return [sighting.event.name for sighting in find_events([sentence], events)]


@pytest.mark.parametrize(
    ("phrase", "sentence", "found"),
    [
        ("Wales Summit", "Allies met at the Wales summit.", True),
        ("Wales Summit", "The Wales  Summit", True),
        ("Wales Summit", "A walesummit", False),
        ("annex* … Crimea", "Russia's annexation of Ukrainian Crimea", True),
        ("annex* … Crimea", "annexed the long disputed land of Crimea", False),
        ("jets & shot down & Dmytrivka", "Near Dmytrivka two jets were shot down.", True),
        ("jets & shot down & Dmytrivka", "Near Dmytrivka two jets were seen.", False),
        ("Strasbourg-Kehl Summit", "the Strasbourg–Kehl Summit", True),
        ("Taliban's return", "the Taliban’s return", True),
        ("аннекси* Крыма", "после аннексии Крыма", True),
    ],
)
def test_a_phrase_is_found_in_a_sentence(phrase: str, sentence: str, found: bool) -> None:
    event = Event("event", date(2014, 9, 4), (phrase,), "source")

    assert bool(_names(sentence, [event])) is found


def test_a_sighting_says_where_the_phrase_stands() -> None:
    event = Event("Wales", date(2014, 9, 4), ("Wales Summit",), "source")

    (sighting,) = find_events(["Nothing.", "At the Wales Summit."], [event])

    assert (sighting.sentence, sighting.start, sighting.end) == (1, 7, 19)


def test_a_term_of_office_is_two_events() -> None:
    assert [(event.name, event.date) for event in RASMUSSEN.as_events()] == [
        ("Anders Fogh Rasmussen becomes NATO Secretary General", date(2009, 8, 1)),
        ("Anders Fogh Rasmussen leaves office as NATO Secretary General", date(2014, 10, 1)),
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Secretary General Rasmussen spoke.", ["becomes"]),
        ("Former NATO Secretary General Anders Fogh Rasmussen spoke.", ["becomes", "leaves"]),
        ("Rasmussen, a former NATO secretary-general, spoke.", ["leaves"]),
        ("NATO's next Secretary General, Anders Fogh Rasmussen, spoke.", []),
        ("Incoming NATO Secretary General Rasmussen spoke.", []),
        ("Rasmussen spoke.", []),
        ("Former Minister Doe, Secretary General Rasmussen and others", ["becomes"]),
    ],
)
def test_a_title_says_where_in_the_term_a_text_stands(sentence: str, names: list[str]) -> None:
    assert [name.split()[3] for name in _names(sentence, RASMUSSEN.as_events())] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Former Vice President Joe Biden spoke.",
        "Vice President Biden spoke.",
        "Former secretary Clinton and President Biden will meet.",
    ],
)
def test_another_office_or_person_does_not_end_a_term(sentence: str) -> None:
    leaves = BIDEN.as_events()[1:]

    assert _names(sentence, leaves) == []


def test_the_six_events_behind_the_timeline_are_shown() -> None:
    shown = {
        event.name: (event.date, event.end) for event in load_events(EVENTS_FILE) if event.display
    }

    assert shown == {
        "Lisbon Summit": (date(2010, 11, 19), date(2010, 11, 20)),
        "Annexation of Crimea": (date(2014, 3, 18), None),
        "Wales Summit": (date(2014, 9, 4), date(2014, 9, 5)),
        "Warsaw Summit": (date(2016, 7, 8), date(2016, 7, 9)),
        "End of the INF Treaty": (date(2019, 8, 2), None),
        "Russia suspends its mission to NATO": (date(2021, 10, 18), None),
    }


def test_every_event_has_a_source_and_they_come_in_order() -> None:
    events = load_events(EVENTS_FILE)

    assert [event.name for event in events if not event.source] == []
    assert [event.date for event in events] == sorted(event.date for event in events)


def test_every_phrase_finds_itself() -> None:
    def spell(phrase: str) -> str:
        words = phrase.replace("^", "").replace("*", "").replace("… ", "").replace("&", "-")
        return " ".join(words.split())

    lost = [
        (event.name, phrase)
        for event in load_events(EVENTS_FILE)
        for phrase in event.phrases
        if event.find_in(spell(phrase)) is None
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[[event]", "is no valid TOML"),
        ('[[event]]\nname = "A"\ndate = 2014-01-01\nphrases = ["a"]', "lacks source"),
        (
            '[[event]]\nname = "A"\ndate = "2014"\nphrases = ["a"]\nsource = "b"',
            "event 'A': date is no day. Write date = 2014-09-04.",
        ),
        (
            '[[event]]\nname = "A"\ndate = 2014-01-01\nphrases = "a"\nsource = "b"',
            "phrases is no list of texts",
        ),
        (
            '[[office]]\ntitle=" "\ntitles = ["a"]\nnames = ["b"]\nsince = 2014-01-01\nsource="c"',
            "title is no text",
        ),
    ],
)
def test_an_error_names_the_entry_and_the_remedy(tmp_path: Path, toml: str, message: str) -> None:
    path = tmp_path / "events.toml"
    path.write_text(toml, encoding="utf-8")

    with pytest.raises(CodebookError) as caught:
        load_events(path)

    assert str(caught.value).startswith("events.toml")
    assert message in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"events\.toml: cannot be opened"):
        load_events(tmp_path / "events.toml")
