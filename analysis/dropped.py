"""What was left out of an article's body, by paragraphs, and how one of them is put back."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.article import Article, DroppedLine


@dataclass(frozen=True)
class DroppedParagraph:
    """Lines of the source that stand one below the other and were left out for one reason."""

    first: int
    role: str
    text: str


def join_dropped(lines: Sequence[DroppedLine]) -> list[DroppedParagraph]:
    """Join dropped lines to paragraphs: those of one role without a line between them."""
    paragraphs: list[DroppedParagraph] = []
    last: DroppedLine | None = None
    for line in lines:
        if last and line.line == last.line + 1 and line.role == last.role:
            before = paragraphs.pop()
            joined = f"{before.text} {line.text}"
            paragraphs.append(DroppedParagraph(before.first, before.role, joined))
        else:
            paragraphs.append(DroppedParagraph(line.line, line.role, line.text))
        last = line
    return paragraphs


def put_back(article: Article, text: str, paragraph: DroppedParagraph) -> str:
    """Put a dropped paragraph back into a text of one paragraph a line, where it stood.

    ``text`` may have been changed by a reader since it was read: the paragraph comes before the
    first one behind it in the source that still stands there as it was, else at the end.
    """
    lines = text.split("\n")
    body = article.text.split("\n\n")
    for start, behind in zip(article.starts, body, strict=True):
        if start > paragraph.first and behind in lines:
            place = lines.index(behind)
            return "\n".join([*lines[:place], paragraph.text, *lines[place:]])
    return "\n".join([*filter(None, lines), paragraph.text])
