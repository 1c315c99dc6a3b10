"""The header of an article out of a press archive, and headers of labelled lines."""

import pytest

from analysis.archive_fields import (
    clean_archived,
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


NEXIS_NEW_WITH_MORE = f"""Will they talk?
The Times (London)
May 3, 2014 Saturday

Section: NEWS; Pg. 12
Length: 523 words
Highlight: They are frank. They are late.
Body

{BODY}

The envoy: "We will meet again."

Graphic

Envoys shake hands in Brussels on Friday.

Classification

Language: ENGLISH

Subject: NATO (92%); TALKS & MEETINGS (89%)

Load-Date: May 4, 2014
"""
NEXIS_OLD_LABELS = f"""Copyright 2014 Example Media of the North, LLC d/b/a
Example Media Digital
All Rights Reserved

The Example Times

May 3, 2014 Saturday

LENGTH: 1,239 words

HEADLINE: Allies Resume Talks; Long Silence Ends

BYLINE: By Jane Doe;John Smith;Mary Ann Placeholder;Alexander K.
Example; Ann Writer contributed reporting.

HIGHLIGHT:
The envoys met for the first time in two years.

BODY:

{BODY}

SMITH: We will meet again, and we will meet in June, when the days are long.

SUBJECT: NATO (90%); INTERNATIONAL RELATIONS (90%); TREATIES & AGREEMENTS (78%); DEFENSE
DEPARTMENTS (77%)

GRAPHIC: PHOTO: Envoys shake hands (PHOTOGRAPH BY ANN EXAMPLE)

LOAD-DATE: May 4, 2014
"""
FACTIVA_LABELS_WITH_MORE = f"""HD
Will they talk?
PD
3 May 2014
SN
The Moscow Times
CY
Copyright Example Media, 2014. All reproduction rights reserved.
LP
{BODY}
TD
They meet again in June.
IN
idef : Aerospace/Defense
PUB
Example Media
AN
Document EXTIM00020140503ea5300001
"""


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (NEXIS_OLD, BODY),
        (NEXIS_NEW, BODY),
        (NEXIS_GERMAN, BODY),
        (FACTIVA, BODY),
        (NEXIS_NEW_WITH_MORE, f'{BODY}\n\nThe envoy: "We will meet again."'),
        (
            NEXIS_OLD_LABELS,
            f"{BODY}\n\nSMITH: We will meet again, and we will meet in June, when the days are "
            "long.",
        ),
        (FACTIVA_LABELS_WITH_MORE, f"{BODY}\n\nThey meet again in June."),
        (NEXIS_NEW_WITH_MORE.replace("\n\n", "\n"), f'{BODY}\n\nThe envoy: "We will meet again."'),
    ],
)
def test_header_and_foot_are_none_of_the_text(text: str, body: str) -> None:
    assert clean_archived(text.splitlines()).text == body


def test_each_line_around_the_text_is_dropped_with_a_role() -> None:
    lines = NEXIS_NEW_WITH_MORE.splitlines()
    cleaned = clean_archived(lines)
    roles = {line.text: line.role for line in cleaned.dropped}
    assert {line.strip() for line in lines if line} == {*roles, *cleaned.text.split("\n\n")}
    assert roles["Highlight: They are frank. They are late."] == "archive"
    assert roles["Will they talk?"] == "title"
    assert [line.line for line in cleaned.dropped] == sorted(line.line for line in cleaned.dropped)


def test_a_label_stands_above_its_guess_and_goes_over_the_end_of_a_line() -> None:
    found = find_archive_fields(NEXIS_OLD_LABELS.splitlines())
    assert (found.title, found.author, found.outlet) == (
        "Allies Resume Talks; Long Silence Ends",
        "Jane Doe; John Smith; Mary Ann Placeholder; Alexander K. Example",
        "The Example Times",
    )


@pytest.mark.parametrize(
    "edition",
    [
        "Late Edition - Final",
        "Edition 1;\nScotland",
        "\nEdition 1;\nScotland",
    ],
)
def test_the_lines_of_an_edition_are_no_title(edition: str) -> None:
    lines = NEXIS_OLD.replace("Late Edition - Final", edition).splitlines()
    assert find_archive_fields(lines).title == "Allies Resume Talks After a Long Silence"


def test_an_edition_may_stand_behind_the_date() -> None:
    text = NEXIS_NEW.replace("Saturday 10:21 PM GMT", "Saturday UK edition")
    found = find_archive_fields(text.splitlines())
    assert (found.outlet, found.date) == ("The Times", "2014-05-03")


def test_a_broadcast_has_labels_above_its_date() -> None:
    lines = f"""Example News Network

SHOW: THE EXAMPLE ROOM 5:00 PM EST

May 3, 2014 Saturday

TRANSCRIPT: 050301CN.V99

SECTION: NEWS; International

LENGTH: 1202 words

HEADLINE: Envoys Talk in Brussels

BYLINE: John Smith, Ann Example

BODY:

JOHN SMITH, EXAMPLE ANCHOR: {BODY}

LOAD-DATE: May 4, 2014
""".splitlines()
    found = find_archive_fields(lines)
    assert (found.title, found.author, found.outlet, found.date) == (
        *("Envoys Talk in Brussels", "John Smith; Ann Example"),
        *("Example News Network", "2014-05-03"),
    )
    assert clean_archived(lines).text == f"JOHN SMITH, EXAMPLE ANCHOR: {BODY}"


def test_an_article_without_its_length_has_a_header_too() -> None:
    found = find_archive_fields(NEXIS_NEW.replace("Length: 523 words\n", "").splitlines())
    assert (found.title, found.date) == ("Allies resume talks after a long silence", "2014-05-03")


def test_a_label_of_a_text_is_no_field_of_an_archive() -> None:
    evidence = find_archive_fields(LABELLED.splitlines()).evidence

    assert evidence["author"] == 'field "Author: Jane Doe"'
