"""Markdown, HTML residue and odd spaces: a source line as the plain words that it shows."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Mark = Literal["", "heading", "item", "quote", "bold", "italic", "link", "image", "note"]

# Longer than any headline of the five seeds (13 words) or of the trial articles (20).
TITLE_WORDS = 25

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)[\s#]*$")
_ITEM = re.compile(r"\s*(?:[-*+•◦▪‣·●]\s+|\(?\d{1,2}[.)]\s+)(?=\S)")
_QUOTE = re.compile(r"\s*>[\s>]*")
_NOTE = re.compile(r"\s*(?:\[\^?[\w-]{1,12}\]:\s|\[\^?\d{1,3}\]\s*\S)")
_RULE = re.compile(r"\s*(=|-){3,}\s*$")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_LINK = re.compile(
    r"\[([^\[\]]*)\]\((?:<[^<>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)"
)
_NAMED_LINK = re.compile(r"\[(?!\^?\d{1,3}\])([^\[\]]+)\]\[[^\[\]]*\]")
_NOTE_MARK = re.compile(r"\s?\[\^?\d{1,3}\](?:\([^()\s]*\))?")
_ADDRESS = re.compile(r"<(?:mailto:)?((?:https?://|www\.)[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>")
_COMMENT = re.compile(r"<!--.{0,2000}?-->|\{\{[<%].{0,500}?[>%]\}\}|\{%.{0,500}?%\}")
_TAG = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|center|cite|code|div|em|figcaption|figure|font|h[1-6]|hr|i"
    r"|iframe|img|li|ol|p|pre|q|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|thead"
    r"|time|tr|u|ul|video)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,1000}?)(?<=\S)\*(?![\w*])")
_OPEN_BOLD = re.compile(r"^\s*\*{2,3}(?!\*)|(?<!\b\w)\*{2,3}\s*$")
_UNDERLINE = re.compile(r"(?<!\w)(_{1,2})(?=[^\s_])([^_]{1,1000}?)(?<=\S)\1(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$&\"'@])")
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_WHOLE_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]+)\1")
_WHOLE_ITALIC = re.compile(r"([*_])(?=[^\s*_])([^*_]+)\1")


@dataclass(frozen=True)
class Line:
    """A source line (``number`` counts from 1), its words, and the mark-up that it carried.

    ``text`` is "" for an empty line. ``level`` is that of a heading (1 to 6), else 0.
    ``goes_on`` says that a heading ends in a space or an open quotation mark: a scraper broke it.
    """

    number: int
    text: str
    mark: Mark = ""
    level: int = 0
    goes_on: bool = False


def read_markup(lines: Sequence[str]) -> list[Line]:
    """Read source lines; a line of the result is empty only where the source shows nothing."""
    read = list(_read_lines(lines))
    for index in range(len(read) - 1):
        read[index : index + 2] = _underlined(read[index], read[index + 1], lines[index + 1])
    return read


def unmark(text: str) -> str:
    """Reduce inline mark-up to its words: links to their text, emphasis, tags, note marks."""
    if "{" in text or "<" in text:
        text = _COMMENT.sub("", text)
    if "[" in text:
        text = _IMAGE.sub("", text)
        text = _NOTE_MARK.sub("", _NAMED_LINK.sub(r"\1", text))
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub(" ", _ADDRESS.sub(r"\1", text))
    if "*" in text or "_" in text:
        text = _strip_emphasis(text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if "&" in text and ";" in text:
        text = html.unescape(text)
    return _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()


def _read_lines(lines: Sequence[str]) -> Iterator[Line]:
    for number, raw in enumerate(lines, start=1):
        yield _read_line(number, raw)


def _read_line(number: int, raw: str) -> Line:
    """Read one line: first the mark-up of the whole line, then that within it."""
    heading = _HEADING.match(raw)
    if heading:
        text = unmark(heading[2])
        goes_on = raw.endswith(" ") or text.count('"') % 2 == 1
        return Line(number, text, "heading", len(heading[1]), goes_on)
    mark: Mark = ""
    quote = _QUOTE.match(raw)
    if quote:
        mark, raw = "quote", raw[quote.end() :]
    item = _ITEM.match(raw)
    if item and not raw.strip().endswith("**" if raw.lstrip().startswith("**") else "\0"):
        mark, raw = "item", raw[item.end() :]
    elif _NOTE.match(raw):
        mark, raw = "note", re.sub(r"^\s*\[\^?[\w-]{1,12}\]:?", "", raw)
    return Line(number, unmark(raw), _whole_mark(raw.strip()) or mark)


def _whole_mark(raw: str) -> Mark:
    """Tell whether one mark-up spans the whole line: a link, a picture, bold or italic words."""
    if not raw.startswith(("[", "!", "*", "_")):
        return ""
    if _LINK.fullmatch(raw):
        return "link"
    if raw.startswith("![") and not unmark(raw):
        return "image"
    if _WHOLE_BOLD.fullmatch(raw):
        return "bold"
    if _WHOLE_ITALIC.fullmatch(raw):
        return "italic"
    return ""


def _underlined(line: Line, below: Line, raw_below: str) -> tuple[Line, Line]:
    """Take a short line above "=====" or "-----" for a heading, as Markdown does."""
    rule = _RULE.match(raw_below)
    if not rule or line.mark or not line.text or len(line.text.split()) > TITLE_WORDS:
        return line, below
    if rule[1] == "-" and line.text.endswith((".", ":", ";", ",")):
        return line, below
    level = 1 if rule[1] == "=" else 2
    return replace(line, mark="heading", level=level), replace(below, text="")


def _strip_emphasis(text: str) -> str:
    """Take out the signs of bold and italic; stars that stand for something else stay."""
    if text.count("**") % 2 == 0:
        text = text.replace("**", "")
    text = _OPEN_BOLD.sub("", text)
    return _UNDERLINE.sub(r"\2", _EMPHASIS.sub(r"\1", text))
