"""Exports of press archives, made of three invented articles in each archive's layout."""

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import docx

# A block is a paragraph of one line or more; an article is its blocks.
Block = tuple[str, ...]
Fill = Callable[[docx.document.Document], None]


@dataclass(frozen=True)
class Told:
    """What an article of an export says, before any archive puts it into its layout."""

    title: str
    outlet: str
    day: date
    authors: tuple[str, ...]
    section: str
    highlight: str
    body: tuple[str, ...]

    @property
    def text(self) -> str:
        """The body as it must come out."""
        return "\n\n".join(self.body)


TOLD = (
    Told(
        "Will the Alliance talk to Moscow again?",
        "Example Times",
        date(2014, 5, 3),
        ("Jane Doe",),
        "World news",
        "After two years of silence the envoys are back. Nobody says for how long.",
        (
            "NATO and Russia met in Brussels on Friday, and the meeting was the first since 2012.",
            "“We agreed to meet again,” an envoy said at the door, while the café was closing.",
            "The ministers will take up missile defence in June. They will not agree on it soon: "
            "the radars stand where they stood, and each side counts those of the other. Nobody in "
            "the room spoke of a treaty, and nobody left it before the others had left.",
        ),
    ),
    Told(
        "Envoys look for words in Riga",
        "Example Post",
        date(2014, 5, 14),
        ("John Smith", "Anna Müller"),
        "Opinion",
        "A column on patience.",
        (
            "Words are cheap in Riga this spring, and yet the Alliance looks for them every day.",
            "Moscow answers late, briefly, and in writing.",
        ),
    ),
    Told(
        "Navy exercise ends in the Baltic Sea",
        "Example Wire",
        date(2014, 12, 1),
        (),
        "World news",
        "",
        ("Ships of nine allies left the Baltic Sea on Monday after a week of exercises.",),
    ),
)


def nexis_old(told: Told) -> list[Block]:
    """Lay out an article as LexisNexis did until 2019, without its number."""
    blocks: list[Block] = [
        (told.outlet,),
        (f"{told.day:%B} {told.day.day}, {told.day.year} {told.day:%A} 10:21 PM GMT",),
        (told.title,),
    ]
    blocks += [(f"BYLINE: {_join(told.authors)}",)] if told.authors else []
    blocks += [(f"SECTION: {told.section}; Pg. 12",), ("LENGTH: 523 words",)]
    eve = told.day - timedelta(days=1)
    blocks += [(f"DATELINE: BRUSSELS, {eve:%B} {eve.day} {eve.year}",)]
    blocks += [(f"HIGHLIGHT: {told.highlight}",)] if told.highlight else []
    blocks += [(paragraph,) for paragraph in told.body]
    loaded = f"LOAD-DATE: {told.day:%B} {told.day.day + 1}, {told.day.year}"
    blocks += [(loaded,), ("LANGUAGE: ENGLISH",), ("PUBLICATION-TYPE: Newspaper",)]
    return [*blocks, (f"Copyright 2014 {told.outlet} Ltd", "All Rights Reserved")]


def nexis_new(told: Told) -> list[Block]:
    """Lay out an article as Nexis Uni and Lexis Advance do."""
    blocks: list[Block] = [
        (told.title,),
        (told.outlet,),
        (f"{told.day:%B} {told.day.day}, {told.day.year} {told.day:%A}",),
        (f"Copyright 2014 {told.outlet} Ltd All Rights Reserved",),
        (f"Section: {told.section}; Pg. 12",),
        ("Length: 523 words",),
    ]
    blocks += [(f"Byline: {_join(told.authors)}",)] if told.authors else []
    blocks += [(f"Highlight: {told.highlight}",)] if told.highlight else []
    blocks += [("Body",), *((paragraph,) for paragraph in told.body)]
    blocks += [("Graphic",), ("The envoys shake hands. Picture: Ann Example",), ("Classification",)]
    blocks += [("Language: ENGLISH",), ("Publication-Type: Newspaper",)]
    blocks += [("Subject: INTERNATIONAL RELATIONS (90%); TALKS & MEETINGS (78%)",)]
    loaded = f"Load-Date: {told.day:%B} {told.day.day + 1}, {told.day.year}"
    return [*blocks, (loaded,), ("End of Document",)]


def nexis_list(told: Sequence[Told]) -> list[Block]:
    """Give the cover of Nexis Uni: who asked, how many documents, and the list of them."""
    blocks: list[Block] = [
        ("User Name: Somebody at the Library",),
        ("Date and Time: Wednesday, January 6, 2021 9:15:00 AM CET",),
        ("Job Number: 123456789",),
        (f"Documents ({len(told)})",),
    ]
    for number, each in enumerate(told, 1):
        blocks += [
            (f"{number}. {each.title}",),
            ("Client/Matter: -None-",),
            ("Search Terms: NATO and Russia",),
            ("Search Type: Terms and Connectors",),
            ("Narrowed by:",),
            ("Content Type | Narrowed by",),
            ("News | Timeline: Jan 01, 2014 to Dec 31, 2014",),
        ]
    return blocks


def factiva_plain(told: Told, number: int) -> list[Block]:
    """Lay out an article as Factiva does without its indexing."""
    head = [told.section, told.title]
    head += [f"By {_join(told.authors)}"] if told.authors else []
    head += ["523 words", f"{told.day.day} {told.day:%B} %d" % told.day.year, "05:12"]
    head += [told.outlet, "EXTIM", "English", f"Copyright 2014. {told.outlet} Ltd."]
    return [*((line,) for line in head), *((p,) for p in told.body), (factiva_id(told, number),)]


def factiva_labelled(told: Told, number: int) -> list[tuple[str, Block]]:
    """Lay out an article as Factiva does with its indexing: rows of a label and a value."""
    rows = [("SE", (told.section,)), ("HD", (told.title,))]
    rows += [("BY", (f"By {_join(told.authors)}",))] if told.authors else []
    rows += [("WC", ("523 words",)), ("PD", (f"{told.day.day} {told.day:%B} {told.day.year}",))]
    rows += [("ET", ("05:12",)), ("SN", (told.outlet,)), ("SC", ("EXTIM",)), ("LA", ("English",))]
    rows += [("CY", (f"Copyright 2014. {told.outlet} Ltd.",)), ("LP", told.body[:1])]
    rows += [("TD", told.body[1:])] if told.body[1:] else []
    rows += [("CO", ("natoo : North Atlantic Treaty Organisation",))]
    rows += [("NS", ("gdip : International Relations | gcat : Political/General News",))]
    return [*rows, ("PUB", (f"{told.outlet} Ltd",)), ("AN", (factiva_id(told, number),))]


FACTIVA_END: tuple[Block, ...] = (
    ("Search Summary",),
    ("Text", "NATO and Russia"),
    ("Date", "01/01/2014 to 31/12/2014"),
    ("Results Found", "3"),
    ("Timestamp", "6 January 2021 9:15"),
    ("© 2021 Factiva, Inc. All rights reserved.",),
)


def factiva_id(told: Told, number: int) -> str:
    """Give the line below an article of Factiva."""
    return f"Document EXTIM000{told.day:%Y%m%d}ea53000{number:02}"


def nexis_old_text(told: Sequence[Told], mark: str = "{} of {} DOCUMENTS") -> bytes:
    """Make the plain text of LexisNexis: a cover, lines of 80 characters, marks in the middle."""
    lines = ["", "Download Request: All Documents: 1-3", "Time Of Request: January 6, 2015"]
    lines += ["", "Terms: NATO and Russia", "", "Project ID: None", ""]
    for number, each in enumerate(told, 1):
        head, *rest = nexis_old(each)
        lines += ["", mark.format(number, len(told)).center(78), "", "", head[0].center(78), ""]
        for block in rest:
            lines += [line for text in block for line in textwrap.wrap(text, 80)]
            lines.append("")
    return "\n".join([*lines, "---- End of Request ----", "Page 12"]).encode()


def plain_text(blocks: Sequence[Block]) -> bytes:
    """Make a text of blocks, an empty line between them."""
    return "\n\n".join("\n".join(block) for block in blocks).encode()


def nexis_old_html(told: Sequence[Told]) -> bytes:
    """Make the web page of LexisNexis: one flat run of <div>, the articles in comments only."""
    parts = ["<HTML><HEAD><TITLE>&nbsp;</TITLE><STYLE>.c0 { color: red; }</STYLE></HEAD><BODY>"]
    for number, each in enumerate(told, 1):
        parts.append(f'<A NAME="DOC_ID_{number}_0"></A><!-- Hide XML <DOC NUMBER=1> <DOCFULL> -->')
        for block in [(f"{number} of {len(told)} DOCUMENTS",), *nexis_old(each)]:
            spans = [f'<SPAN CLASS="c2">{line}</SPAN><SPAN>&nbsp;</SPAN>' for line in block]
            parts.append(f'<BR><DIV CLASS="c0"><P CLASS="c1">{"<BR>".join(spans)}</P>\n</DIV>')
        parts.append("<!-- </DOCFULL></DOC> -->")
    return "\n".join([*parts, "</BODY></HTML>"]).encode()


def html(blocks: Sequence[Block]) -> bytes:
    """Make a web page of paragraphs."""
    paragraphs = "".join(f"<p>{'<br>'.join(block)}</p>\n" for block in blocks)
    return f"<html><body>\n{paragraphs}</body></html>".encode()


def factiva_labelled_html(told: Sequence[Told]) -> bytes:
    """Make the web page of Factiva with its indexing: a table for each article."""
    parts = ["<!DOCTYPE html><html><head><title>Factiva</title></head><body>"]
    for number, each in enumerate(told, 1):
        rows = []
        for label, values in factiva_labelled(each, number):
            cell = "".join(
                f'<p class="articleParagraph enarticleParagraph">{v}</p>' for v in values
            )
            rows.append(f'<tr><td class="index"><b>{label}</b></td><td>{cell}</td></tr>')
        parts.append(f'<div class="article enArticle"><table>{"".join(rows)}</table></div>')
    return "\n".join([*parts, "<p>© 2021 Factiva, Inc. All rights reserved.</p></body>"]).encode()


def nexis_new_docx(told: Sequence[Told]) -> Fill:
    """Fill a Word file as Nexis Uni does: the list, then headlines as headings."""

    def fill(document: docx.document.Document) -> None:
        for block in nexis_list(told):
            left, bar, right = block[0].partition(" | ")
            if bar:
                cells = document.add_table(1, 2).rows[0].cells
                cells[0].text, cells[1].text = left, right
            else:
                document.add_paragraph(block[0])
        for each in told:
            headline, *rest = nexis_new(each)
            document.add_heading(headline[0], 1)
            for block in rest:
                document.add_paragraph(block[0])

    return fill


def paragraphs_docx(blocks: Sequence[Block]) -> Fill:
    """Fill a Word file with paragraphs, a line break within a block."""

    def fill(document: docx.document.Document) -> None:
        for block in blocks:
            document.add_paragraph("\n".join(block))

    return fill


def rtf(blocks: Sequence[Block], head: str = "") -> bytes:
    """Make an RTF file of paragraphs, with a running head that is no text."""
    body = "".join(
        f"\\pard \\ql {_escape(line)}\\par \n" for block in blocks for line in (*block, "")
    )
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\n"
        f"{{\\header \\pard Page \\chpgn \\par {_escape(head)}\\par }}\n{body}}}"
    ).encode("ascii")


def factiva_labelled_rtf(told: Sequence[Told]) -> bytes:
    """Make the RTF file of Factiva with its indexing: a table for each article, a page apart."""
    parts = ["{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\n"]
    for number, each in enumerate(told, 1):
        for label, values in factiva_labelled(each, number):
            cell = "\\par ".join(map(_escape, values))
            parts.append(
                "\\trowd\\cellx900\\cellx9000\\pard\\intbl {\\b "
                f"{label}}}\\cell {cell}\\cell\\row\n"
            )
        parts.append("\\pard\\page\n")
    return ("".join(parts) + "}").encode("ascii")


def _escape(text: str) -> str:
    return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in text)


def _join(names: Sequence[str]) -> str:
    return " and ".join(names)
