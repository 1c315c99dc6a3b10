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
        ("03/04/2014", ""),
        ("soon", ""),
        ("true", ""),
    ],
)
def test_a_date_keeps_its_precision_and_an_unclear_one_is_none(value: str, expected: str) -> None:
    data = f"---\ntitle: x\ndate: {value}\n---\nThey met.\n".encode()
    assert markdown.read(data, "a.md").metadata.date == expected


def test_markdown_without_front_matter_is_its_lines() -> None:
    document = markdown.read(b"# Talks\n\nThey *met*.\n", "a.md")
    assert document.lines == ("# Talks", "", "They *met*.")
    assert document.metadata.evidence == {}


@pytest.mark.parametrize("data", [b"---\ntitle: [a\n---\nText.\n", b"+++\ntitle = \n+++\nText.\n"])
def test_front_matter_with_an_error_is_refused_with_its_place(data: bytes) -> None:
    with pytest.raises(ReadingError, match=r"The front matter cannot be read: .*line \d"):
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
