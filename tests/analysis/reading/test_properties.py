"""Properties give a title that is one and authors that are persons."""

import pytest

from analysis.reading.properties import read_properties


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (" Talks\n again ", "Talks again"),
        ("Microsoft Word - talks", ""),
        ("talks_final.docx", ""),
        ("Document1", ""),
        ("Документ 2", ""),
        ("Untitled", ""),
        ("2014-03-01", ""),
        ("Document of the Council", "Document of the Council"),
        ("Microsoft warns of attacks", "Microsoft warns of attacks"),
        ("", ""),
    ],
)
def test_a_title_that_a_program_gave_is_none(title: str, expected: str) -> None:
    assert read_properties(title, "", "Word property").title == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Ann Smith", "Ann Smith"),
        ("Ann Smith; Jo Doe", "Ann Smith, Jo Doe"),
        ("Smith, Ann", "Ann Smith"),
        ("Foreign Affairs", ""),
        ("Windows User", ""),
        ("Microsoft Office User", ""),
        ("Unknown Author", ""),
        ("Apache POI", ""),
        ("asmith", ""),
        ("LexisNexis", ""),
    ],
)
def test_an_author_is_a_person(author: str, expected: str) -> None:
    assert read_properties("", author, "Word property").author == expected


def test_the_evidence_names_the_property() -> None:
    metadata = read_properties("Talks again", "Windows User", "Word property")
    assert metadata.evidence == {"title": "Word property title"}
