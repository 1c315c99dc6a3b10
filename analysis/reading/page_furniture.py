"""What a page is cleared of, or rebuilt in, before its main text is looked for.

trafilatura finds the text by the names that most pages give to their parts. Here stands what it
does not see: tables that only lay out a page, an article in several pieces, teasers of other
articles that are called articles too, and boxes within the text that lead elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from analysis.reading.page_tree import read_marks

# A cell that holds so many letters, in paragraphs or lines of its own, is a column of the page.
COLUMN_LETTERS = 400

# An article that has less than this share of the longest one's text is a teaser of another.
TEASER_SHARE = 0.2
# A part of which more is linked leads to another article.
MOST_LINKED = 0.3
# So many teasers side by side are a row of them.
CARDS = 3

# A box within the text has at most so many letters; what is longer is text, whatever it is called.
LONGEST_BOX = 600
_BOX = re.compile(
    r"(?:^|[\s_-])(?:read-?more|readmore|also-?(?:on|read)|see-?also|more-?(?:on|stories|links)"
    r"|related(?:-?\w+)?|recommended|inline-?promo|promo(?:-?box)?|newsletter(?:-?\w+)?|sign-?up"
    r"|subscribe(?:-?\w+)?|paywall(?:-?\w+)?|share(?:-?\w+)?|sharing|social(?:-?\w+)?|advert\w*"
    r"|sponsor\w*|cookies?(?:-?\w+)?|consent(?:-?\w+)?|gdpr|gallery|slideshow|carousel"
    r"|video-?(?:player|box|embed|caption)|donat(?:e|ion)(?:-?\w+)?|(?:wp-)?caption(?:-?text)?"
    r"|image-?caption|photo-?(?:credit|caption)|picture-?caption)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"comment(?!ary)|respond|related|recommend|teaser|widget|sidebar", re.IGNORECASE
)
_ASIDE_TAGS = ("aside", "footer", "nav")
_BOX_TAGS = ("div", "section", "aside", "p", "span", "ul", "a", "figcaption")
_ADVERT_TAGS = ("amp-ad", "amp-embed", "amp-sticky-ad")
_TABLE_TAGS = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")
_HEADINGS = ("h2", "h3", "h4", "h5")
_PARAGRAPHS = "p | br | div | table | h1 | h2 | h3 | font//br | span//br"


def clear_furniture(tree: Any) -> None:  # noqa: ANN401  # lxml has no types
    """Take out of a page what is not its article, and bring the article into one piece."""
    _open_layout_tables(tree)
    _drop_boxes(tree)
    _drop_teasers(tree)
    _drop_cards(tree)
    _join_articles(tree)


def _open_layout_tables(tree: Any) -> None:  # noqa: ANN401
    """Turn tables that only lay out the page into plain parts of it."""
    for cell in list(tree.iter("td", "th")):
        if not _is_column(cell):
            continue
        for element in (cell, *cell.iterancestors(*_TABLE_TAGS)):
            if element.tag in _TABLE_TAGS:
                element.tag = "div"
    for table in list(tree.iter("tr", "td", "tbody", "th")):
        parent = table.getparent()
        if parent is not None and parent.tag == "div" and table.tag != "div":
            table.tag = "div"


def _is_column(cell: Any) -> bool:  # noqa: ANN401
    """Tell whether a cell holds text in paragraphs, or another table: a column of the page."""
    if len(cell.xpath(_PARAGRAPHS)) < 2:
        return False
    return bool(cell.xpath("table")) or count_letters(cell) >= COLUMN_LETTERS


def _drop_boxes(tree: Any) -> None:  # noqa: ANN401
    """Take out the boxes within a text that lead elsewhere, and the captions of its pictures."""
    for element in list(tree.iter(*_ADVERT_TAGS)):
        element.drop_tree()
    for element in list(tree.iter(*_BOX_TAGS)):
        if not _BOX.search(read_marks(element)) or element.getparent() is None:
            continue
        if count_letters(element) <= LONGEST_BOX and not element.xpath(".//h1"):
            element.drop_tree()


def _drop_teasers(tree: Any) -> None:  # noqa: ANN401
    """Take out the articles that only lead to others: short, beside a long one, heading linked."""
    articles = _list_articles(tree)
    lengths = [count_letters(article) for article in articles]
    longest = max(lengths, default=0)
    for article, length in zip(articles, lengths, strict=True):
        if (
            length < TEASER_SHARE * longest
            and next(list_linked_headings(article), None) is not None
        ):
            article.drop_tree()


def _drop_cards(tree: Any) -> None:  # noqa: ANN401
    """Take out rows of teasers that stand beside the article, not in it.

    A row is at least ``CARDS`` parts of one kind side by side, each with a linked heading and a
    summary at most. The article is the smallest part that holds the heading and enough text.
    """
    heading = next(tree.iter("h1"), None)
    linked = list(list_linked_headings(tree))
    if heading is None or len(linked) < CARDS:
        return
    article = next((a for a in heading.iterancestors() if _has_prose(a)), None)
    if article is None:
        return
    within = set(article.iter())
    rows: dict[Any, list[Any]] = {}
    for link in linked:
        for card in islice(link.iterancestors("div", "li", "article", "section"), 1):
            if card not in within and count_letters(card) <= LONGEST_BOX:
                rows.setdefault((card.getparent(), card.tag, card.get("class")), []).append(card)
    for cards in rows.values():
        if len(set(cards)) >= CARDS:
            for card in set(cards):
                card.drop_tree()


def _has_prose(element: Any) -> bool:  # noqa: ANN401
    """Tell whether an element holds text in paragraphs that stand right or nearly right in it."""
    letters = 0
    for paragraph in chain(element.iterfind("./p"), element.iterfind("./*/p")):
        letters += count_letters(paragraph)
        if letters >= COLUMN_LETTERS:
            return True
    return False


def _join_articles(tree: Any) -> None:  # noqa: ANN401
    """Bring an article that is in several pieces into one: a live blog, a text between boxes.

    A later piece with a heading of the first level, or one that leads to a page of its own, is
    another article; comments and teasers are none.
    """
    pieces = [article for article in _list_articles(tree) if _is_piece(article)]
    if len(pieces) < 2 or any(_heads_another(piece) for piece in pieces[1:]):
        return
    heading = next(tree.iter("h1"), None)
    around = _find_common(pieces)
    # What stands between the heading and the first piece belongs to the article, too.
    wider = _find_common([heading, *pieces]) if heading is not None else around
    around = wider if wider.tag not in ("body", "html") else around
    for piece in pieces:
        piece.tag = "section"
    if around.tag not in ("body", "html"):
        around.tag = "article"
        return
    first = pieces[0]
    first.tag = "article"
    for piece in pieces[1:]:
        first.append(piece)


def _is_piece(article: Any) -> bool:  # noqa: ANN401
    """Tell whether an article element is no comment and more than a link."""
    around = (article, *article.iterancestors())
    if any(e.tag in _ASIDE_TAGS or _ASIDE.search(read_marks(e)) for e in around[:-2]):
        return False
    links = sum(count_letters(link) for link in article.iter("a"))
    return links <= MOST_LINKED * count_letters(article)


def _heads_another(piece: Any) -> bool:  # noqa: ANN401
    """Tell whether a piece begins another article."""
    return bool(piece.xpath(".//h1")) or next(list_linked_headings(piece), None) is not None


def _find_common(elements: Sequence[Any]) -> Any:  # noqa: ANN401
    """Find the smallest element that holds all of some elements."""
    common = set(elements[0].iterancestors())
    for element in elements[1:]:
        common &= set(element.iterancestors())
    return next(ancestor for ancestor in elements[0].iterancestors() if ancestor in common)


def _list_articles(tree: Any) -> list[Any]:  # noqa: ANN401
    """List the article elements that are in no other one."""
    return [a for a in tree.iter("article") if next(a.iterancestors("article"), None) is None]


def list_linked_headings(part: Any) -> Iterator[Any]:  # noqa: ANN401
    """Give the headings in a part of a page that lead to another page, by most of their words."""
    for heading in part.iter(*_HEADINGS):
        for link in (*heading.iter("a"), *heading.iterancestors("a")):
            leads = "#" not in (link.get("href") or "#")
            if leads and count_letters(link) * 2 >= count_letters(heading) > 0:
                yield heading
                break


def count_letters(element: Any) -> int:  # noqa: ANN401
    """Count the characters of an element's words, without the spaces around them."""
    return sum(len(piece.strip()) for piece in element.itertext())
