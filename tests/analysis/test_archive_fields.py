"""The header of an article out of a press archive, and headers of labelled lines."""

import pytest

from analysis.archive_fields import (
    declare_archive_fields,
    find_archive_fields,
    read_archive_header,
)
from analysis.document import PageMetadata, RawDocument

BODY = "NATO and Russia met in Brussels, and the meeting was the first in two years."
NEXIS_OLD = f"""
                               1 of 74 DOCUMENTS
                    Copyright 2014 Example Media
                        All Rights Reserved

                       The Guardian (London) - Final Edition

                              May 3, 2014 Saturday
                              Late Edition - Final

Allies Resume Talks
After a Long Silence

BYLINE: By JANE DOE and JOHN SMITH; Ann Writer contributed reporting from Riga.

SECTION: Section A; Column 0; Foreign Desk; Pg. 1

LENGTH: 1,239 words

DATELINE: BRUSSELS, May 1 2014

{BODY}

LOAD-DATE: May 4, 2014
LANGUAGE: ENGLISH
PUBLICATION-TYPE: Newspaper
"""
NEXIS_NEW = f"""Allies resume talks after a long silence
The Times (London)
May 3, 2014 Saturday 10:21 PM GMT

Copyright 2014 Example Media All Rights Reserved

Section: COMMENT; Pg. 12
Length: 523 words
Byline: Jane Doe in Brussels
Highlight: They are frank
Body

{BODY}

Classification
Language: ENGLISH
Load-Date: May 4, 2014
"""
NEXIS_GERMAN = f"""Süddeutsche Zeitung

3. Mai 2014 Samstag
Bundesausgabe

Die Nato redet wieder

AUTOR: Von Jane Doe, Brüssel
RUBRIK: POLITIK; S. 1
LÄNGE: 239 Wörter

{BODY}

UPDATE: 4. Mai 2014
SPRACHE: GERMAN; DEUTSCH
PUBLICATION-TYPE: Zeitung
"""
FACTIVA = f"""World
Allies resume talks after a long silence

By Jane Doe and John Smith
523 words
3 May 2014
09:15
Agence France Presse
AFPR
English
Copyright Example Media, 2014

{BODY}

Document AFPR000020140503ea53000xx
"""
FACTIVA_FRENCH = f"""Idées
L'Alliance reprend le dialogue

523 mots
3 mai 2014
Le Monde
LEMOND
12
Français
© 2014 Exemple

{BODY}
"""
FACTIVA_LABELS = f"""HD
Allies resume talks
BY
By Jane Doe
WC
523 words
PD
3 May 2014
SN
The Moscow Times
LA
English
LP
{BODY}
"""
LABELLED = f"""Title: Allies resume talks
Author: Jane Doe
Source: The Guardian
Date: 3/5/2014

{BODY}
"""


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            NEXIS_OLD,
            (
                *("Allies Resume Talks After a Long Silence", "Jane Doe; John Smith"),
                *("The Guardian", "news", "2014-05-03", "en"),
            ),
        ),
        (
            NEXIS_NEW,
            (
                *("Allies resume talks after a long silence", "Jane Doe"),
                *("The Times", "opinion", "2014-05-03", "en"),
            ),
        ),
        (
            NEXIS_GERMAN,
            (
                *("Die Nato redet wieder", "Jane Doe"),
                *("Süddeutsche Zeitung", "news", "2014-05-03", "de"),
            ),
        ),
        (
            FACTIVA,
            (
                *("Allies resume talks after a long silence", "Jane Doe; John Smith"),
                *("Agence France-Presse", "", "2014-05-03", "en"),
            ),
        ),
        (
            FACTIVA_FRENCH,
            ("L'Alliance reprend le dialogue", "", "Le Monde", "", "2014-05-03", "fr"),
        ),
        (
            FACTIVA_LABELS,
            ("Allies resume talks", "Jane Doe", "The Moscow Times", "", "2014-05-03", "en"),
        ),
        (
            LABELLED,
            ("Allies resume talks", "Jane Doe", "The Guardian", "", "3/5/2014", ""),
        ),
    ],
)
def test_a_header_gives_its_fields(text: str, fields: tuple[str, ...]) -> None:
    found = find_archive_fields(text.splitlines())

    assert (
        *(found.title, found.author, found.outlet),
        *(found.genre, found.date, found.language),
    ) == fields


@pytest.mark.parametrize("text", [NEXIS_OLD, NEXIS_NEW, NEXIS_GERMAN, FACTIVA, FACTIVA_LABELS])
def test_a_header_ends_above_the_text(text: str) -> None:
    lines = text.splitlines()
    header = read_archive_header(lines)

    assert header is not None
    assert next(line for line in lines[header.end :] if len(line) > len("DATELINE")).endswith(BODY)


def test_each_field_has_the_words_that_gave_it() -> None:
    assert find_archive_fields(NEXIS_NEW.splitlines()).evidence == {
        "title": "archive header",
        "author": 'archive field "Byline: Jane Doe in Brussels"',
        "outlet": 'archive header "The Times (London)"',
        "genre": 'archive field "Section: COMMENT; Pg. 12"',
        "date": 'archive header "May 3, 2014 Saturday 10:21 PM GMT"',
        "language": 'archive field "Language: ENGLISH"',
    }


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Title Here\n\n3 May 2014\n\n{BODY}",
        f"Title Here\n\n523 words\n3 May 2014\n\n{BODY}\n\n{BODY}",
        f"Title: A play in one act\n\n{BODY}",
        f"{BODY}\n\nSource: The Guardian\nDate: 3 May 2014",
        f"{BODY}\n\nLENGTH: the rope was long",
    ],
)
def test_other_texts_have_no_header(text: str) -> None:
    assert find_archive_fields(text.splitlines()) == PageMetadata()


def test_an_archive_stands_above_the_file_and_labels_below_it() -> None:
    own = PageMetadata(title="Export 7", author="Some Clerk", evidence={"title": "Word property"})
    archive = RawDocument("a.docx", "docx", tuple(NEXIS_NEW.splitlines()), own)
    labelled = RawDocument("a.docx", "docx", tuple(LABELLED.splitlines()), own)

    assert declare_archive_fields(archive).metadata.author == "Jane Doe"
    assert declare_archive_fields(labelled).metadata.title == "Export 7"
    assert declare_archive_fields(labelled).metadata.outlet == "The Guardian"
    assert declare_archive_fields(RawDocument("a.txt", "text", (BODY,), own)).metadata == own
