"""The five seeds, line by line, and whole pages of other publishers."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from analysis.cleaning import clean_lines
from analysis.sentences import split_sentences

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT / "gold"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

# Roles that the gold calls boilerplate.
FURNITURE = {"comments", "navigation", "notes", "related", "author_box"}


def _rows(name: str) -> list[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_line_of_a_seed_has_the_role_that_a_reader_gave_it(path: Path) -> None:
    gold = {
        int(row["line"]): "body" if row["role"] == "standfirst" else row["role"]
        for row in _rows("seed_lines.csv")
        if row["file"] == path.name
    }

    cleaned = clean_lines(path.read_text("utf-8").splitlines())

    found = dict.fromkeys(cleaned.kept, "body")
    for line in cleaned.dropped:
        found[line.line] = "boilerplate" if line.role in FURNITURE else line.role
    assert found == gold


def test_the_seeds_have_exactly_the_sentences_of_the_gold() -> None:
    gold: dict[str, list[str]] = defaultdict(list)
    for row in _rows("seeds_gold.csv"):
        gold[row["doc"]].append(row["text"])

    found = {
        path.stem[:3]: [
            sentence.text
            for sentence in split_sentences(clean_lines(path.read_text("utf-8").splitlines()).text)
        ]
        for path in SEEDS
    }

    assert found == dict(gold)
    assert sum(map(len, found.values())) == 177


BLOG = """\
Skip to content
Menu
EuroAtlantic Watch
Notes on security in a cold climate

The Council That Would Not Die

Posted on April 21, 2016 by Jane Q. Doe — 4 Comments

NATO and Russia met in Brussels on Monday to discuss their council. It was the first meeting.

> “We agreed to keep talking.”

“We agreed to keep talking,” an official said. Follow us into battle, the general said, and NATO
will follow. A photo by Getty shows the two leaders without a smile.

Share this:
Twitter
Like Loading...

4 thoughts on “The Council That Would Not Die”

Bob says:
I agree with all of it.
Leave a Reply
"""

PAPER = """\
Nato and Russia must talk, says Stoltenberg

This article is more than 5 years old

Secretary general tells allies that dialogue is no weakness

Ewen MacAskill Defence correspondent
Wed 20 Apr 2016 13.05 BST

NATO and Russia met in Brussels on Monday to discuss the future of their council, officials said.

Sign up to First Edition, our free daily newsletter – every weekday morning at 7am

“We are ready,” the spokesman told Reuters.

It failed.

Explore more on these topics
Nato
Russia
"""

WIRE_RU = """\
Лавров: Россия готова к диалогу с НАТО

МОСКВА, 18 октября 2021. /ТАСС/. Россия готова к диалогу с НАТО, заявил Сергей Лавров.

Читайте также
Столтенберг: НАТО открыта для диалога

Министр добавил, что Москва приостанавливает работу своей миссии.

Подписывайтесь на наш канал в Telegram
"""


@pytest.mark.parametrize(
    ("page", "body"),
    [
        (
            BLOG,
            "NATO and Russia met in Brussels on Monday to discuss their council. It was the first "
            "meeting.\n\n“We agreed to keep talking,” an official said. Follow us into battle, the "
            "general said, and NATO will follow. A photo by Getty shows the two leaders without a "
            "smile.",
        ),
        (
            PAPER,
            "Secretary general tells allies that dialogue is no weakness\n\nNATO and Russia met in "
            "Brussels on Monday to discuss the future of their council, officials said.\n\n“We are "
            "ready,” the spokesman told Reuters.\n\nIt failed.",
        ),
        (
            WIRE_RU,
            "МОСКВА, 18 октября 2021. /ТАСС/. Россия готова к диалогу с НАТО, заявил Сергей "
            "Лавров.\n\nМинистр добавил, что Москва приостанавливает работу своей миссии.",
        ),
    ],
    ids=["blog", "paper", "wire"],
)
def test_a_page_is_reduced_to_its_article(page: str, body: str) -> None:
    assert clean_lines(page.splitlines()).text == body


def test_kept_and_dropped_lines_are_all_lines_that_show_words() -> None:
    lines = BLOG.splitlines()
    cleaned = clean_lines(lines)

    numbers = sorted([*cleaned.kept, *(line.line for line in cleaned.dropped)])
    assert numbers == [number for number, line in enumerate(lines, start=1) if line.strip()]


def test_lines_are_found_by_their_role() -> None:
    cleaned = clean_lines(PAPER.splitlines())

    assert cleaned.of_role("title") == ("Nato and Russia must talk, says Stoltenberg",)
    assert cleaned.of_role("date", "byline") == (
        "Ewen MacAskill Defence correspondent",
        "Wed 20 Apr 2016 13.05 BST",
    )


def test_nothing_gives_an_empty_body() -> None:
    assert clean_lines([]).text == ""
    assert clean_lines(["", "  ", "\u200b"]).dropped == ()
