"""What a web page is instead of an article, or lacks of one: said rather than passed over."""

import re
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from analysis.document import PageMetadata
from analysis.errors import ReadingError
from analysis.reading.page_furniture import count_letters, list_linked_headings
from analysis.reading.page_tree import (
    OPENING_LETTERS,
    only_letters,
    read_marks,
    read_opening,
    read_short,
    read_words,
)

# A page with fewer shows a note on cookies or the offer of a subscription: the shortest article
# among the pages tried has 430.
FEWEST_LETTERS = 250
# A character of Chinese, Japanese or Korean says about as much as three letters.
LETTERS_PER_CHARACTER = 3

# Longer texts are articles, whatever words are in them.
LONGEST_NOTICE = 1_500
# Words of consent that a notice on cookies has at least, of which an article has hardly any.
CONSENT_WORDS = 4
# Behind a paywall a page shows an opening of one to three paragraphs.
LONGEST_OPENING = 1_500

# An offer of a subscription that stands in the article's place.
LONGEST_OFFER = 400
# A list of articles has at least so many, each with a summary of at most so many letters.
LISTED, LONGEST_SUMMARY = 5, 500
# What is longer is no list of summaries, no opening and no notice.
LONGEST_COUNTED = 50_000
# The last letters of a page, among which the end of its text is where nothing follows.
TAIL_LETTERS = 200

_ERROR_PAGE = re.compile(
    r"\W*(?:error )?(?:40[0134]|410|429|50[0234])\b|not found\b|(?:access|permission) denied"
    r"|.{0,40}\b(?:page|site|article|file) (?:not|can(?:no|’|')t be) found|forbidden\b"
    r"|just a moment|attention required|(?:are you|verify (?:that )?you are) (?:a )?(?:human|robot)"
    r"|security check|service unavailable|bad gateway|checking your browser"
    r"|.{0,20}seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)"
    r"|p[áa]gina no encontrada|pagina non trovata|страница не найдена|доступ запрещ",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"cookies?\b|consent|privacy|personal data|personali[sz]ed|partners\b|einwilligung|datenschutz"
    r"|zustimm|donn[ée]es personnelles|vie priv[ée]e|consentement|datos personales|privacidad"
    r"|персональны\w+ данны|файлы cookie",
    re.IGNORECASE,
)
_SCRIPTLESS = re.compile(
    r"(?:enable|activate|requires?|turn on) javascript|javascript (?:is )?(?:disabled|required)",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"subscribe (?:now )?to (?:continue|read|keep reading|unlock)|subscribers? only"
    r"|for subscribers|to (?:continue|keep) reading|already (?:a subscriber|subscribed)"
    r"|already have an account|unlock this article|(?:sign in|register) to (?:read|continue)"
    r"|this (?:article|content|story) is (?:only |exclusively )?(?:for|reserved|available)"
    r"|jetzt (?:weiterlesen|abonnieren)|weiterlesen mit|réservé aux abonnés|abonnez-vous pour"
    r"|la suite (?:de cet article )?est réservée|exclusivo para suscriptores"
    r"|riservat[oa] agli abbonati|доступ\w* (?:только )?(?:по подписке|подписчикам)",
    re.IGNORECASE,
)
_NOT_FREE = re.compile(r"\"isAccessibleForFree\"\s*:\s*\"?false", re.IGNORECASE)
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_ROOT = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？:;][\"'”’»“‘)\]]*\s*$")
_PAGE_PARTS = ("header", "footer", "nav")
_PAGE_PART = re.compile(r"header|footer|nav|menu|modal|popup|login", re.IGNORECASE)


def refuse_no_article(tree: Any, text: str, name: str) -> None:  # noqa: ANN401  # lxml has no types
    """Refuse a page that holds an error, a check of the browser or a notice in place of an article.

    Raises:
        ReadingError: it names what the page holds.
    """
    if len(text) > LONGEST_NOTICE:
        return
    titles = [*tree.xpath("//head//title/text()"), *(read_words(h) for h in tree.iter("h1"))]
    error = next((title.strip() for title in titles if _ERROR_PAGE.match(title.strip())), "")
    if error:
        raise _refuse(name, f'This web page holds no article, it says "{error}".')
    if next(tree.iter("frame"), None) is not None:
        raise _refuse(name, "This web page only holds frames: its article is in another file.")
    letters = count_text(text)
    if len(_CONSENT.findall(text)) >= CONSENT_WORDS and letters < LONGEST_NOTICE:
        raise _refuse(name, "This web page holds a notice on cookies and privacy, not the article.")
    if letters < FEWEST_LETTERS and _SCRIPTLESS.search(read_words(tree)):
        raise _refuse(name, "This web page was saved before its program had filled in the article.")


def refuse_front_page(tree: Any, metadata: PageMetadata, text: str, name: str) -> tuple[str, ...]:  # noqa: ANN401
    """Refuse the first page of a site; say of any other page that it seems to list articles.

    A list is told by its linked headings: five or more, with hardly more than a summary each.

    Raises:
        ReadingError: the page is the first of its site, and lists articles.
    """
    whole = [a for a in tree.iter("article") if count_letters(a) >= LONGEST_SUMMARY]
    several = sum(next(list_linked_headings(article), None) is not None for article in whole)
    if several > 1:
        return (f"This page holds {several} articles; the text may be of more than one of them.",)
    listed = _count_listed(tree, text)
    if listed < LISTED or count_text(text) > listed * LONGEST_SUMMARY:
        return ()
    path = urlsplit(metadata.url).path.strip("/")
    is_site = "website" in tree.xpath("//meta[@property='og:type']/@content")
    if metadata.url and (not path or (is_site and not metadata.date)):
        problem = f"This web page is a front page that leads to {listed} articles, and holds none."
        raise ReadingError(name, problem, "Open one of its articles and save that page.")
    return (f"This page looks like a list of {listed} articles, not like one article.",)


def shows_paywall(tree: Any, markup: str) -> bool:  # noqa: ANN401
    """Tell whether a page says that the rest of its article is for subscribers.

    A page asks for it in its head and foot too; that says nothing of the article.
    """
    if _NOT_FREE.search(markup):
        return True
    read = 0
    for element in tree.iter("p", "div", "h2", "h3", "h4", "span", "section", "strong"):
        words = read_short(element, LONGEST_OFFER)
        read += len(words)
        if read > LONGEST_COUNTED:
            break
        if _PAYWALL.search(words):
            around = (element, *element.iterancestors())
            if not any(e.tag in _PAGE_PARTS or _PAGE_PART.search(read_marks(e)) for e in around):
                return True
    return False


def list_gaps(tree: Any, markup: str, text: str, *, paywall: bool) -> tuple[str, ...]:  # noqa: ANN401
    """Say what a page seems to lack of its article: all of it, its rest, or its end."""
    letters = count_text(text)
    gaps = []
    if is_cut(markup) and _ends_open(tree, markup, text):
        gaps.append("The page ends in the middle: the file was cut short, and its end is missing.")
    if paywall and letters < LONGEST_OPENING:
        gaps.append(
            "The page seems to show only the opening of its article: the rest is for subscribers."
        )
    elif letters < FEWEST_LETTERS:
        gaps.append(
            "Hardly any text was found on this page: it may have been saved without its article."
        )
    return tuple(gaps)


def is_cut(markup: str) -> bool:
    """Tell whether a page was begun and not ended, as a file is that was cut short."""
    return bool(_ROOT.search(markup)) and not _END.search(markup)


def _ends_open(tree: Any, markup: str, text: str) -> bool:  # noqa: ANN401
    """Tell whether the file ends where the text does, and in the middle of a sentence or a tag."""
    last = text.rstrip().rsplit("\n", 1)[-1]
    tail = only_letters(" ".join(tree.itertext()))[-TAIL_LETTERS:]
    if only_letters(last)[-OPENING_LETTERS:] not in tail:
        return False
    return not _SENTENCE_END.search(last) or not markup.rstrip().endswith(">")


def _count_listed(tree: Any, text: str) -> int:  # noqa: ANN401
    """Count the headings that link to other pages and stand in the text, or their summaries."""
    headings = list(list_linked_headings(tree))
    if len(headings) < LISTED:
        return 0
    lines = {
        only_letters(line[: 4 * OPENING_LETTERS])[:OPENING_LETTERS] for line in text.splitlines()
    } - {""}
    listed = 0
    for heading in headings:
        following = (heading, *islice(heading.itersiblings(), 2))
        listed += any(read_opening(element) in lines for element in following)
    return listed


def _refuse(name: str, problem: str) -> ReadingError:
    return ReadingError(name, problem, "Open the article in a browser and save the page again.")


def count_text(text: str) -> int:
    """Count the letters of a text, as far as lengths are compared with any bound here.

    A character of Chinese, Japanese or Korean counts as three.
    """
    return sum(
        LETTERS_PER_CHARACTER if character > "\u2e7f" else 1
        for character in text[:LONGEST_COUNTED]
        if character.isalpha()
    )
