"""What became of each input adds up to the inputs."""

from dataclasses import replace
from pathlib import Path

from analysis.article import Article
from analysis.columns import REPORT
from analysis.intake import count_states
from analysis.reading.parts import Part
from ui import data
from ui.incoming import Incoming
from ui.report import judge_one, make_report

OTHER = "Both NATO and Russia will hold talks in Vienna, said the minister of Austria on Monday."


def _incoming(place: str, article: Article | None, reason: str = "") -> Incoming:
    part = Part(article.article_id, place, place, b"") if article else None
    return Incoming(place, part, article, reason)


def test_each_input_has_one_state_and_the_first_of_equal_ones_counts(corpus: Path) -> None:
    library = data.load_library()
    there = library.articles["dialogue"]
    read = [
        _incoming("new.txt", Article("new", OTHER)),
        _incoming("again.txt", Article("new", OTHER)),
        _incoming("twin.txt", replace(there, article_id="twin")),
        _incoming("there.txt", there),
        _incoming("off.txt", Article("off", "Rain fell on the hills of Wales all day long.")),
        _incoming("bad.pdf", None, "It is damaged."),
    ]
    report = make_report(library, read, added=())
    assert list(report.columns) == [column.name for column in REPORT]
    assert list(zip(report["input"], report["state"], strict=True)) == [
        ("new.txt", "accepted"),
        ("again.txt", "duplicate"),
        ("twin.txt", "duplicate"),
        ("there.txt", "duplicate"),
        ("off.txt", "off-topic"),
        ("bad.pdf", "refused"),
    ]
    assert report["note"][1] == "The same content as new.txt."
    assert report["note"][3] == "It is among your articles already."
    assert report["note"][5] == "It is damaged."
    assert sum(count_states(report).values()) == len(read)


def test_what_was_added_here_keeps_its_state(corpus: Path) -> None:
    library = data.load_library()
    there = library.articles["dialogue"]
    report = make_report(library, [_incoming("there.txt", there)], added={"dialogue"})
    assert list(report["state"]) == ["accepted"]


def test_one_article_is_judged_in_words(corpus: Path) -> None:
    library = data.load_library()
    twin = judge_one(library, replace(library.articles["dialogue"], article_id="twin"))
    assert twin.repeats.startswith("100\u00a0% of its words stand in Rasmussen, The Moscow Times")
    assert (twin.off_topic, twin.translates) == ("", "")
    off = judge_one(library, Article("off", "Rain fell on the hills of Wales all day long."))
    assert off.off_topic.startswith("Off topic: ")
