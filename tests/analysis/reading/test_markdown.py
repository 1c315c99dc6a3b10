"""Front matter is metadata and not text."""

import pytest

from analysis.errors import ReadingError
from analysis.reading import markdown

YAML = b"""---
title: "Talks again: a comment"
authors: [Ann Writer, Bob Writer]
date: 2014-04-03
source: https://example.org/talks
lang: en-GB
---
# Talks again

They met.
"""
TOML = b"""+++
title = "Talks again"
date = 2014-04-03T10:00:00Z
outlet = "The Review"
+++
They met.
"""


def test_yaml_front_matter_is_metadata() -> None:
    document = markdown.read(YAML, "a.md")
    assert document.lines == ("# Talks again", "", "They met.")
    found = document.metadata
    assert (found.title, found.author, found.date, found.url, found.language) == (
        "Talks again: a comment",
        "Ann Writer; Bob Writer",
        "2014-04-03",
        "https://example.org/talks",
        "en",
    )
    assert found.evidence == {
        "title": "front matter title",
        "author": "front matter authors",
        "date": "front matter date",
        "url": "front matter source",
        "language": "front matter lang",
    }


def test_toml_front_matter_is_metadata() -> None:
    document = markdown.read(TOML, "a.md")
    found = document.metadata
    assert document.lines == ("They met.",)
    assert (found.title, found.date, found.outlet) == ("Talks again", "2014-04-03", "The Review")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2014-04", "2014-04"),
        ("2014", "2014"),
        ("3 April 2014", "2014-04-03"),
        ("April 3, 2014", "2014-04-03"),
        ("2014-04-03T22:10:00-04:00", "2014-04-03"),
        ("2014-04-03 22:10:00 -0400", "2014-04-03"),
        ("Thu, 03 Apr 2014 22:10:00 -0400", "2014-04-03"),
        ("20140403", "2014-04-03"),
        ("3. April 2014", "2014-04-03"),
        ("le 3 avril 2014", "2014-04-03"),
        ("3 de abril de 2014", "2014-04-03"),
        ("3 aprile 2014", "2014-04-03"),
        ("3 апреля 2014 г.", "2014-04-03"),
        ("03.04.2014", "2014-04-03"),
        ("Spring 2014", "2014-03-01/2014-06-30"),
        ("03/04/2014", "03/04/2014"),
        ("[2014-04-03]", "2014-04-03"),
        ("soon", ""),
        ("2014-02-30", ""),
        ("true", ""),
    ],
)
def test_a_date_keeps_its_precision_and_an_unclear_one_stays(value: str, expected: str) -> None:
    data = f"---\ntitle: x\ndate: {value}\n---\nThey met.\n".encode()
    assert markdown.read(data, "a.md").metadata.date == expected


@pytest.mark.parametrize(
    ("value", "warnings"),
    [
        ("2014-02-30", ('The date in the front matter cannot be read: "2014-02-30".',)),
        ("2014-02-28", ()),
        ("", ()),
    ],
)
def test_a_date_that_is_none_is_said(value: str, warnings: tuple[str, ...]) -> None:
    data = f"---\ntitle: x\ndate: {value}\n---\nThey met.\n".encode()
    assert markdown.read(data, "a.md").warnings == warnings


@pytest.mark.parametrize(
    ("record", "author"),
    [
        ("author: Jane Doe", "Jane Doe"),
        ("author: {name: Jane Doe, email: a@b.org}", "Jane Doe"),
        ("authors:\n- name: Jane Doe\n- name: John Smith", "Jane Doe; John Smith"),
        ("authors:\n- {given: Jane, family: Doe}", "Jane Doe"),
        ('author: ["[[Jane Doe]]"]', "Jane Doe"),
        ("Autor: Jane Doe", "Jane Doe"),
        ("params:\n  author: Jane Doe", "Jane Doe"),
        ("author: null", ""),
        ("author: https://example.org/jane", ""),
        ("tags: [Jane Doe]\ndraft: true", ""),
    ],
)
def test_an_author_stands_there_in_many_forms(record: str, author: str) -> None:
    data = f"---\n{record}\n---\nThey met.\n".encode()
    assert markdown.read(data, "a.md").metadata.author == author


def test_a_day_of_publication_comes_before_that_of_a_clipping_or_a_change() -> None:
    data = b"""---
date: 2020-01-01
published: 2014-04-03
lastmod: 2021-01-01
created: 2022-01-01
source: The Review
---
They met.
"""
    found = markdown.read(data, "a.md").metadata
    assert (found.date, found.outlet, found.url) == ("2014-04-03", "The Review", "")


def test_labels_of_the_six_languages_are_keys() -> None:
    data = (
        "---\nTitel: Wieder Gespräche\nDatum: 3.4.2014\nQuelle: Die Zeit\nSprache: de\n---\nText.\n"
    )
    found = markdown.read(data.encode(), "a.md").metadata
    assert (found.title, found.date, found.outlet, found.language) == (
        *("Wieder Gespräche", "2014-04-03"),
        *("Die Zeit", "de"),
    )


def test_markdown_without_front_matter_is_its_lines() -> None:
    document = markdown.read(b"# Talks\n\nThey *met*.\n", "a.md")
    assert document.lines == ("# Talks", "", "They *met*.")
    assert document.metadata.evidence == {}


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"---\ntitle: a\nauthor: b: c\n---\nText.\n", "line 3: mapping values"),
        (b"---\ntitle: [a\n---\nText.\n", "line 3: "),
        (b"---\ntitle: a\nauthor:\n\t- b\n---\nText.\n", "line 4: found character"),
        (b"+++\ntitle = 'a'\ndate = \n+++\nText.\n", "line 3: Invalid value"),
        (b"+++\ntitle = 'a'\ntags = [\n+++\nText.\n", "line 3: Invalid value"),
    ],
)
def test_front_matter_with_an_error_is_refused_with_its_line(data: bytes, place: str) -> None:
    with pytest.raises(ReadingError, match=f"The front matter cannot be read: {place}"):
        markdown.read(data, "a.md")


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (YAML, "a.txt", True),
        (TOML, "a.txt", True),
        (b"Text.", "a.md", True),
        (b"Text.", "a.txt", False),
        (b"---\n\nA rule above a text.\n", "a.txt", False),
    ],
)
def test_markdown_is_told_by_front_matter_or_name(data: bytes, name: str, expected: bool) -> None:
    assert markdown.matches(data, name) is expected
