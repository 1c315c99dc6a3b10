"""An RTF file gives what its reader sees, in the order of the document and in its letters."""

import pytest

from analysis.errors import ReadingError
from analysis.reading import rtf

FONTS = (
    r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}{\f2\fcharset77 Geneva;}"
    r"{\f3\fcharset128 Mincho;}}"
)
HEAD = r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS


def _read(body: str, head: str = HEAD) -> list[str]:
    document = rtf.read((head + body + "}").encode("latin-1"), "a.rtf")
    assert document.warnings == ()
    return [line for line in document.lines if line]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (r"They met.\par They parted.", ["They met.", "They parted."]),
        (r"They\line met.\par", ["They", "met."]),
        (r"{\b Talks again}\par They met.\par", ["Talks again", "They met."]),
        (r"One.\page Two.\sect Three.\column Four.", ["One.", "Two.", "Three.", "Four."]),
        (r"{\*\generator Writer;}{\header Top\par}{\footer 3}They met.\par", ["They met."]),
        (r"They {\v never }met\v  not\v0 .\par", ["They met."]),
        (r"\v They\plain  met.\par", ["met."]),
        (r"{\v Not\par}seen.\par", ["seen."]),
        (r"They {\deleted refused}{\revised agreed}.\par", ["They agreed."]),
        (r"Before{\pict\pngblip 8950} after{\pict\bin4 }}{\ } all.\par", ["Before after all."]),
        (r"{\tc Contents}{\xe Index}Text.\par", ["Text."]),
        (r'See {\field{\*\fldinst{HYPERLINK "x.org"}}{\fldrslt{\ul it}}} now.', ["See it now."]),
        (r"They agreed.{\*\footnote\pard {\chftn} See the Act.\par Twice.} All did.\par They left.",
         ["They agreed. All did.", "See the Act.", "Twice.", "They left."]),
        (r"They met.{\deleted{\*\footnote\pard\plain See the Act.}}\par", ["They met."]),
        (r"They{\shp{\*\shpinst{\shptxt \pard In a box.\par}}} met.\par",
         ["They met.", "In a box."]),
        (r"{\header{\shp{\*\shpinst{\shptxt \pard Top\par}}}}They met.\par", ["They met."]),
        (r"Text{\*\annotation\pard Remark.\par} goes on.\par", ["Text goes on."]),
        (r"{\pntext 1.\tab}{\*\pn\pnlvlbody}First.\par", ["First."]),
        (r"They{\header Top\par} met.\par", ["They met."]),
        (r"One.\par}behind{ it", ["One."]),
        (r"One.\par}{\rtf1 Two.\par", ["One.", "Two."]),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_read_in_order(body: str, lines: list[str]) -> None:
    assert _read(body) == lines


def test_an_empty_line_stands_after_each_paragraph_and_none_after_a_line_break() -> None:
    data = (HEAD + r"One\line two.\par\page Three.\par}").encode()
    assert rtf.read(data, "a.rtf").lines == ("One", "two.", "", "Three.", "")


def test_a_row_of_a_table_is_one_line() -> None:
    row = r"\trowd\cellx100\cellx200\intbl %s\cell %s\cell\row "
    body = r"Before.\par" + row % ("State", "Year") + row % ("Georgia", "2008") + r"\pard After."
    assert _read(body) == ["Before.", "State | Year", "Georgia | 2008", "After."]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"It\u8217\'92s \u1053?\u1040?", "It’s НА"),
        (r"{\uc0 It\u8217 s} \uc2\u1053\'81\'40.", "It’s Н."),
        (r"\u-10179?\u-8704?", "😀"),
        (r"\ldblquote Yes\rdblquote\emdash it\rquote s", "“Yes”—it’s"),
        (r"NATO\_Russia\~talks, opt\-ional", "NATO-Russia talks, optional"),
        (r"\f1 \'cd\'c0\'d2\'ce\f0  caf\'e9", "НАТО café"),
        (r"\f1 \'cd\'c0 \plain caf\'e9", "НА café"),
        (r"\f2 it\'d5s\f0  caf\'e9", "it’s café"),
        (r"\f3 \'93\'fa\'96\'7b", "日本"),
        ("It’s “НА”".encode().decode("latin-1"), "It’s “НА”"),
        (r"\u61623? \u8226? item", "• item"),
    ],
)
def test_letters_are_read_in_the_encoding_that_holds_for_them(body: str, text: str) -> None:
    assert _read(body) == [text]


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (r"\ansi\ansicpg1251", r"\'cd\'c0", "НА"),
        (r"\ansi\ansicpg1251", "\xcd\xc0", "НА"),
        (r"\ansi\ansicpg932", r"\'93\'fa\'96\'7b", "日本"),
        (r"\ansi\ansicpg10000", r"\f0 it\'d5s caf\'8e \'5c", "it’s café \\"),
        (r"\ansi\ansicpg10000", r"\f1 \'cd\'c0", "НА"),
        (r"\ansi\ansicpg10000", r"it\u8217\'d5s", "it’s"),
        (r"\ansi\ansicpg10000", r"\uc2\u1053??\'d5", "Н’"),
        (r"\mac", "it\xd5s", "it’s"),
        (r"\mac", r"NATO\_Russia", "NATO-Russia"),
        (r"\pc", r"caf\'82", "café"),
        (r"\ansi\ansicpg65001", r"\'d0\'9d\'e2\'80\'99", "Н’"),
        (r"\ansi", r"caf\'e9", "café"),
    ],
)
def test_the_code_page_of_the_document(head: str, body: str, text: str) -> None:
    assert _read(body, r"{\rtf1" + head + FONTS) == [text]


def test_title_and_author_of_the_properties() -> None:
    info = (
        r"{\info{\title Talks \u8220\'93again\u8221\'94}{\author Zo\'eb {\b Smith}}"
        r"{\creatim\yr2014\mo3\dy1}}"
    )
    document = rtf.read((HEAD + info + r"They met.\par}").encode(), "a.rtf")
    assert [line for line in document.lines if line] == ["They met."]
    metadata = document.metadata
    assert (metadata.title, metadata.author, metadata.date) == ("Talks “again”", "Zoë Smith", "")
    assert metadata.evidence == {"title": "RTF property title", "author": "RTF property author"}


@pytest.mark.parametrize("end", ["", r"\par They par", r"\par\b\fs2", r" caf\'e", r"\bin99 x"])
def test_a_file_that_is_cut_short_says_so(end: str) -> None:
    document = rtf.read((HEAD + r"They met." + end).encode(), "a.rtf")
    assert document.lines[0].startswith("They met.")
    assert document.warnings == (
        "The end of the RTF file is missing: this may be a part of the text only.",
    )


def test_a_file_is_told_by_its_opening() -> None:
    assert rtf.matches(b"\xef\xbb\xbf\r\n{\\rtf1 Text.}", "a.txt")
    assert rtf.read(b"\r\n{\\rtf1 Text.}\0\0", "a.txt").lines == ("Text.", "")
    assert not rtf.matches(b"Of {\\rtf1 Text.}", "a.rtf")


def test_deep_groups_are_read() -> None:
    assert _read("{" * 20_000 + "Text." + "}" * 20_000) == ["Text."]


def test_a_table_of_absurd_length_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf, "MOST_ROWS", 1)
    data = (HEAD + r"\trowd\cellx9\intbl a\cell\row" * 2 + "}").encode()
    with pytest.raises(ReadingError) as caught:
        rtf.read(data, "a.rtf")
    assert caught.value.problem == "This RTF file holds tables of 2 rows."
