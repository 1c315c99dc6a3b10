"""What a page says of its article as linked data (JSON-LD in the terms of schema.org)."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.reading.page_tree import squeeze

Node = Mapping[str, Any]

ARTICLE_TYPES = ("Article", "BlogPosting", "Report", "ClaimReview", "SocialMediaPosting")
PAGE_TYPES = ("WebPage", "ItemPage", "WebContent")

# Under these keys stands what a page links to, shows or discusses, not what it is.
APART = re.compile(
    r"about|associatedMedia|citation|comment|image|isBasedOn|isPartOf|isRelatedTo|itemListElement"
    r"|itemReviewed|liveBlogUpdate|mentions|relatedLink|review|subjectOf|suggestedAnswer|video"
)

# Damaged data longer than this is passed over: to repair 300,000 characters took 8 s.
LONGEST_REPAIR = 50_000
DEEPEST = 30

# A node is of this page's article if its headline shares this much of its words with the title.
SAME_HEADLINE = 0.5


@dataclass(frozen=True)
class LinkedData:
    """The nodes of a page's linked data: all, by their address, and those that tell of the page.

    ``articles`` are the nodes that can be the page's article, ``pages`` those of the page itself.
    """

    articles: Sequence[Node] = ()
    pages: Sequence[Node] = ()
    sites: Sequence[Node] = ()
    trails: Sequence[Node] = ()
    by_id: Mapping[str, Node] = field(default_factory=dict)

    def find_article(self, titles: Sequence[str], addresses: Sequence[str]) -> Node:
        """Pick the node whose headline or address is the page's, else the first; {} if none."""
        return max(
            self.articles, key=lambda node: _count_matches(node, titles, addresses), default={}
        )

    def read_names(self, value: object, *, person: bool = False) -> list[str]:
        """Read the names of persons or organisations, wherever in the data they stand."""
        if isinstance(value, list):
            return [name for entry in value for name in self.read_names(entry, person=person)]
        if isinstance(value, str):
            return [read_string(value)]
        if not isinstance(value, Mapping):
            return []
        node = self.by_id.get(str(value.get("@id")), value) if "name" not in value else value
        if person and any("Organi" in kind for kind in list_types(node)):
            return []
        name = node.get("name") or node.get("@value") or node.get("@list")
        if not name and node.get("familyName"):
            name = f"{read_string(node.get('givenName'))} {read_string(node.get('familyName'))}"
        return self.read_names(name)


def read_linked_data(tree: Any) -> LinkedData:  # noqa: ANN401  # lxml has no types
    """Read all linked data of a page; what is damaged is repaired as far as it goes."""
    nodes = [
        found
        for script in tree.xpath("//script[contains(@type, 'ld+json')]")
        for found in _walk(_load(script.text or ""))
    ]
    own = [node for node, apart in nodes if not apart]
    return LinkedData(
        [node for node in own if _is_article(node)],
        [node for node in own if _is_of(node, PAGE_TYPES)],
        [node for node in own if _is_of(node, ("WebSite",))],
        [node for node in own if _is_of(node, ("BreadcrumbList",))],
        {str(node["@id"]): node for node, _apart in nodes if "@id" in node and len(node) > 1},
    )


def read_string(value: object) -> str:
    """Take a string of linked data as one line; anything else is ""."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, Mapping):
        value = value.get("@value")
    return squeeze(value) if isinstance(value, str) else ""


def list_types(node: Node) -> list[str]:
    """List the types of a node, without the address of their vocabulary."""
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [kind for kind in kinds if isinstance(kind, str)]


def share_words(heading: str, other: str) -> float:
    """Tell which share of a heading's words another text holds, from 0 to 1."""
    words, others = (set(re.findall(r"\w+", text.lower())) for text in (heading, other))
    return len(words & others) / (len(words) or 1)


def _load(script: str) -> object:
    """Parse linked data; None where nothing can be made of it."""
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        pass
    if len(script) > LONGEST_REPAIR:
        return None
    # Imported late: few pages come here.
    from json_repair import loads

    try:
        return loads(script)
    except (ValueError, RecursionError):
        return None


def _walk(data: object, depth: int = 0, *, apart: bool = False) -> Iterator[tuple[Node, bool]]:
    """Give all nodes, each with whether it stands under a key of something else."""
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _walk(item, depth + 1, apart=apart)
    elif isinstance(data, dict):
        yield data, apart
        for key, value in data.items():
            if isinstance(value, dict | list):
                yield from _walk(value, depth + 1, apart=apart or bool(APART.fullmatch(key)))


def _is_article(node: Node) -> bool:
    """Tell an article by its type, or by having a headline and a day of publication."""
    return _is_of(node, ARTICLE_TYPES) or bool(node.get("headline") and node.get("datePublished"))


def _is_of(node: Node, kinds: tuple[str, ...]) -> bool:
    return any(kind.endswith(kinds) for kind in list_types(node))


def _count_matches(node: Node, titles: Sequence[str], addresses: Sequence[str]) -> int:
    """Count in what a node agrees with the page: its headline, its address."""
    headline = read_string(node.get("headline")) or read_string(node.get("name"))
    page = node.get("mainEntityOfPage")
    named = page.get("@id") if isinstance(page, Mapping) else page
    own = {str(value).split("#")[0] for value in (node.get("url"), node.get("@id"), named)}
    same = bool(headline) and any(share_words(headline, t) >= SAME_HEADLINE for t in titles)
    return same + any(address in own for address in addresses)
