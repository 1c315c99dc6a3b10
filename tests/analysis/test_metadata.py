"""Title, author, outlet, genre and address."""

import tomllib
from pathlib import Path

import pytest

from analysis.cleaning import clean_lines
from analysis.document import PageMetadata, RawDocument
from analysis.known import parse_known
from analysis.metadata import Metadata, find_metadata

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
BODY = (
    "NATO and Russia met in Brussels, and the meeting was the first in two years. It was frank.",
    "They differ over Ukraine. But both sides want to avoid incidents in the Baltic, they said, "
    "where aircraft have come close to each other more than once in this year.",
)


def _find(*lines: str, page: PageMetadata | None = None) -> Metadata:
    document = RawDocument("text.txt", "text", lines, page or PageMetadata())
    return find_metadata(document, clean_lines(lines))


def _seed(number: str) -> Metadata:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return _find(*path.read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("number", "fields"),
    [
        (
            "000",
            ("NATO and Russia: The Need for Dialogue Grounded in Core Principles", "", "", "", ""),
        ),
        (
            "001",
            (
                "The NATO and Russia Embrace",
                "Anders Fogh Rasmussen",
                "The Moscow Times",
                "opinion",
                "https://www.themoscowtimes.com/2010/10/24/the-nato-and-russia-embrace-a2441",
            ),
        ),
        (
            "002",
            (
                "Policy Brief: The Curious Case of NATO-Russia Relations: Keeping Open the "
                "Political Dialogue",
                "Raluca Csernatoni",
                "",
                "report",
                "",
            ),
        ),
        (
            "003",
            (
                "NATO Chief Urges Improved Dialogue With Russia: 'It's Possible to Make Deals'",
                "",
                "",
                "",
                "",
            ),
        ),
        (
            "004",
            (
                "Russia–NATO Relations: Crisis or Opportunity?",
                "Robert Pszczel",
                "RUSI",
                "opinion",
                "",
            ),
        ),
    ],
)
def test_a_seed_shows_this_by_itself(number: str, fields: tuple[str, ...]) -> None:
    found = _seed(number)

    assert (found.title, found.author, found.outlet, found.genre, found.url) == fields


def test_the_moscow_times_is_found_by_its_address_and_not_its_syndicator() -> None:
    evidence = _seed("001").evidence["outlet"]

    assert evidence.startswith('address "https://www.themoscowtimes.com/2010/10/24/')


def test_what_was_found_by_hand_has_its_evidence() -> None:
    records = tomllib.loads((SEEDS / "articles.toml").read_text("utf-8"))

    for article_id, record in records.items():
        known = parse_known(record, article_id)
        assert (SEEDS / f"{article_id}.txt").exists()
        assert {key for key in record if not key.endswith("_evidence")} == set(known.evidence)


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (("Title Here", "By Jane Doe and John Smith", *BODY), "Jane Doe, John Smith"),
        (("Title Here", "by SPIEGEL Staff", "Jane Doe, John Smith", *BODY), "Jane Doe, John Smith"),
        (("Title Here", "by SPIEGEL Staff", *BODY), ""),
        (("Title Here", "Ewen MacAskill Defence correspondent", *BODY), "Ewen MacAskill"),
        ((*BODY, "WRITTEN BY", "Robert Pszczel"), "Robert Pszczel"),
        ((*BODY, "Jane Doe is a fellow at the Institute."), "Jane Doe"),
        (("BYLINE: Jane Doe", *BODY), "Jane Doe"),
        (
            ("Remarks by NATO Secretary General Jens Stoltenberg in Munich", *BODY),
            "Jens Stoltenberg",
        ),
        (("Speech by Russian Foreign Minister Sergey Lavrov", *BODY), "Sergey Lavrov"),
    ],
)
def test_an_author_is_a_person(lines: tuple[str, ...], author: str) -> None:
    assert _find(*lines).author == author


@pytest.mark.parametrize(
    ("declared", "author"),
    [
        ("Dr. Jane Doe; John Smith", "Jane Doe, John Smith"),
        ("Staff writer and 3 more", ""),
        ("Reuters Staff", ""),
        ("Ukrinform", ""),
        ("Cassandra", "Cassandra"),
    ],
)
def test_a_declared_author_is_a_person_too(declared: str, author: str) -> None:
    assert _find(*BODY, page=PageMetadata(author=declared)).author == author


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (("Title Here", "by Jane Doe from GlobalResearch Website", *BODY), "Global Research"),
        (("Title Here", "by Jane Doe", "from", "GlobalResearch Website", *BODY), "Global Research"),
        (("Title Here", "Source: https://www.rusi.org/a", *BODY), "RUSI"),
        (("Title Here", "Source: https://unknown.example.org/a", *BODY), "unknown.example.org"),
        (("Agence France Presse -- English", "Title Here Now", *BODY), "Agence France-Presse"),
        ((*BODY, "The views expressed are the author's and not those of RUSI."), "RUSI"),
        ((*BODY, "This article first appeared in The Guardian."), "The Guardian"),
        ((*BODY, "© 2014 The Guardian. All rights reserved."), "The Guardian"),
        ((*BODY, "© Project Syndicate, 2014"), ""),
        ((*BODY, "Send a pitch to commentaries@rusi.org today."), "RUSI"),
        ((f"MOSCOW (Reuters) - {BODY[0]}", BODY[1]), "Reuters"),
        ((*BODY, "Notes", "https://nsarchive.gwu.edu/a", "https://www.rusi.org/b"), ""),
        ((*BODY, "He wrote in The Guardian."), ""),
        (
            ("Allies Resume the Talks", "", "Jane Doe | The Guardian | 3 May 2014", "", *BODY),
            "The Guardian",
        ),
        (("Allies Resume the Talks", "", "Le Monde, 3 mai 2014", "", *BODY), "Le Monde"),
        (
            ("Allies Resume the Talks", "", "By Jane Doe for The Guardian", "", *BODY),
            "The Guardian",
        ),
        (("Allies Resume the Talks", "", "By Jane Doe from Moscow", "", *BODY), ""),
        ((*BODY, "Quelle: Die Zeit"), "Die Zeit"),
        ((*BODY, "Published on 3 May 2014 in The Moscow Times"), "The Moscow Times"),
        ((*BODY, "Zuerst erschienen am 3. Mai 2014 in der Zeit"), ""),
    ],
)
def test_an_outlet_is_found_where_a_line_names_it(lines: tuple[str, ...], outlet: str) -> None:
    assert _find(*lines).outlet == outlet


@pytest.mark.parametrize(
    ("lines", "url", "genre"),
    [
        (("Opinion: Talk to Moscow", *BODY), "", "opinion"),
        (("Policy Brief: The Council", *BODY), "", "report"),
        (("Remarks by the President in Warsaw", *BODY), "", "speech"),
        ((f"Mr. President, {BODY[0]}", BODY[1]), "", "speech"),
        ((f"MOSCOW (Reuters) - {BODY[0]}", BODY[1]), "", "news"),
        (BODY, "https://example.org/commentary/a", "opinion"),
        (BODY, "https://example.org/news/a", "news"),
        (("Lavrov's Speech at the UN", *BODY), "", ""),
        (BODY, "", ""),
    ],
)
def test_a_genre_is_named_where_it_shows(lines: tuple[str, ...], url: str, genre: str) -> None:
    assert _find(*lines, page=PageMetadata(url=url)).genre == genre


def test_the_page_s_own_metadata_comes_first() -> None:
    page = PageMetadata(
        title="Page title",
        author="John Smith",
        outlet="BBC News",
        genre="news",
        url="https://example.org/opinion/a",
        evidence={"title": "og:title"},
    )
    found = _find("Title Here", "By Jane Doe", *BODY, page=page)

    assert (found.title, found.author, found.outlet) == ("Page title", "John Smith", "BBC")
    assert (found.genre, found.url) == ("news", "https://example.org/opinion/a")
    assert found.evidence["title"] == "og:title"
    assert found.evidence["author"] == "the page's metadata"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ("Die Zeit Nr. 19/2014 vom 3. Mai 2014", "", "Die Verbündeten reden wieder"),
            "Die Verbündeten reden wieder",
        ),
        (("Die Zeit Nr. 19/2014 vom 3. Mai 2014", "", "POLITIK"), ""),
        (("Home > World > Europe", ""), ""),
        (("Talks: No. 10 Waits", ""), "Talks: No. 10 Waits"),
    ],
)
def test_the_line_of_an_issue_and_a_path_are_no_title(lines: tuple[str, ...], title: str) -> None:
    assert _find(*lines, "", *BODY).title == title


def test_an_issue_names_its_outlet_and_a_topic_does_not() -> None:
    issue = ("Die Zeit Nr. 19/2014 vom 3. Mai 2014", "", "Die Verbündeten reden wieder", "")

    assert _find(*issue, *BODY).outlet == "Die Zeit"
    assert _find(*BODY, "Topics", "NATO").outlet == ""
    assert _find(*BODY, "THE WHITE HOUSE").outlet == "The White House"
    assert (
        _find("Allies Resume the Talks", "", "Published in: Die Zeit, 3 May 2014", "", *BODY).outlet
        == "Die Zeit"
    )


def test_nothing_is_made_up() -> None:
    assert _find(*BODY) == Metadata()
