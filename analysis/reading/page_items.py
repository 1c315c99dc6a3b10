"""What a page says of its article in attributes of its elements: microdata and RDFa."""

from collections.abc import Iterator
from typing import Any

from analysis.reading.linked_data import ARTICLE_TYPES, PAGE_TYPES
from analysis.reading.page_tree import read_words

# Prefixes of the vocabularies whose terms are taken; "og:" and its like are meta tags.
VOCABULARIES = ("", "schema", "dc", "dcterms", "rnews")
# The terms of RDFa's usual vocabularies, by the ones of schema.org.
SAME_TERMS = {
    "creator": "author",
    "issued": "datepublished",
    "created": "datecreated",
    "title": "headline",
    "date": "date",
}
TERMS = frozenset(
    ("author", "datepublished", "datecreated", "headline", "publisher", "articlesection", "date")
)


def read_items(tree: Any, heading: Any) -> dict[str, list[str]]:  # noqa: ANN401  # lxml has no types
    """Read the properties of the page's article, by the terms of schema.org in small letters.

    The article is the item that holds the ``heading``, else the first one; a property outside
    all items is the page's own. What belongs to a comment, a picture or another article is not.
    """
    around = heading.iterancestors() if heading is not None else ()
    scopes = (*around, *tree.xpath("//*[@itemtype or @typeof]"))
    own = next((scope for scope in scopes if _is_of(scope, ARTICLE_TYPES)), None)
    found: dict[str, list[str]] = {}
    for element in tree.xpath("//*[@itemprop or @property]"):
        scope = _find_scope(element)
        if scope is not None and scope is not own and not _is_of(scope, PAGE_TYPES):
            continue
        value = _read_value(element)
        for term in _list_terms(element):
            if value:
                found.setdefault(term, []).append(value)
    return found


def _list_terms(element: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the terms of an element that are taken."""
    names = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split()
    for name in names:
        prefix, _, term = name.rpartition(":")
        term = term.rsplit("/", 1)[-1]
        term = SAME_TERMS.get(term, term)
        if term in TERMS and (prefix in VOCABULARIES or prefix.startswith("http")):
            yield term


def _find_scope(element: Any) -> Any:  # noqa: ANN401
    """Find the item that an element is a property of; None outside all items."""
    return next(
        (
            ancestor
            for ancestor in element.iterancestors()
            if ancestor.get("itemscope") is not None or ancestor.get("typeof") is not None
        ),
        None,
    )


def _is_of(scope: Any, kinds: tuple[str, ...]) -> bool:  # noqa: ANN401
    """Tell whether an element opens an item of one of these types."""
    types = f"{scope.get('itemtype') or ''} {scope.get('typeof') or ''}".split()
    return any(kind.endswith(kinds) for kind in types)


def _read_value(element: Any) -> str:  # noqa: ANN401
    """Read the value of a property; of a person or an organisation its name."""
    for attribute in ("content", "datetime"):
        value = element.get(attribute)
        if value:
            return " ".join(value.split())
    names = element.xpath(
        ".//*[@itemprop='name' or @property='name' or contains(@property, ':name')]"
    )
    if names and names[0] is not element:
        return _read_value(names[0])
    return read_words(element)
