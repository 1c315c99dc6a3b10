"""Which articles appear to be the same text in another language.

A translator keeps figures and names, and mostly their order. So two texts in different languages
are compared by the figures and the names of the codebook (aliases resolved) that each holds a few
times only; the names that a text is full of stand in the same order in any two texts on one
subject. Figures alone are compared too: of some languages the codebook knows few names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

import pandas as pd

from analysis.schema import Tables

# A name or figure that a text holds more often than this says nothing of its order.
RARE = 3
# Fewer rare names and figures than this may agree by chance.
FEWEST = 8
# Share of them that two texts have in the same order (2 * matches / all, Ratcliff and Obershelp
# 1988): translations made for trial have 0.83 and more, 1,000 pairs of other
# texts 0.23 at most.
SAME_ORDER = 0.6

_FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+[.,]\d+|\d\d+")
_NO_DIGIT = re.compile(r"\D")
_ANCHOR = ["article_id", "start", "anchor"]


def find_translations(tables: Tables) -> dict[str, str]:
    """Find the articles that appear to translate an earlier one (or it them), by identifiers.

    Only articles whose languages are known and differ are compared.
    """
    languages = tables.articles.set_index("article_id")["language"]
    known = languages[languages != ""]
    if known.nunique() < 2:  # two languages
        return {}
    kinds = [_list_figures(tables), _list_names(tables)]
    sequences = [_order_rare(pd.concat(kinds)), _order_rare(kinds[0])]
    found: dict[str, str] = {}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for article_id, language in known.items():
        others = [each for key, ids in groups.items() if key != language for each in ids]
        sources = [_find_source(str(article_id), others, anchors) for anchors in sequences]
        best = max(sources)
        if best[0] >= SAME_ORDER:
            found[str(article_id)] = best[1]
        groups[language].append(str(article_id))
    return found


def mark_translations(tables: Tables) -> Tables:
    """Write into the articles which other one each appears to translate."""
    found = find_translations(tables)
    sources = [found.get(article_id, "") for article_id in tables.articles["article_id"]]
    articles = tables.articles.assign(translation_of=pd.array(sources, dtype="str"))
    return Tables(articles, tables.sentences, tables.themes, tables.mentions)


def _list_names(tables: Tables) -> pd.DataFrame:
    """List the names of the codebook with their places; those found by capitals differ."""
    named = tables.mentions[tables.mentions["kind"] != "found"]
    return named[["article_id", "start", "entity"]].set_axis(_ANCHOR, axis=1)


def _list_figures(tables: Tables) -> pd.DataFrame:
    """List the figures of two digits and more with their places, without their points."""
    columns = (tables.sentences[name] for name in ("article_id", "start", "text"))
    rows = [
        (article_id, start + match.start(), _NO_DIGIT.sub("", match.group()))
        for article_id, start, text in zip(*columns, strict=True)
        for match in _FIGURE.finditer(text)
    ]
    return pd.DataFrame(rows, columns=_ANCHOR)


def _order_rare(anchors: pd.DataFrame) -> dict[str, list[str]]:
    """Give the names and figures that an article holds a few times only, in their order."""
    ordered = anchors.sort_values(["article_id", "start"], kind="stable")
    times = ordered.groupby(["article_id", "anchor"])["anchor"].transform("size")
    rare = ordered[times <= RARE]
    return {str(key): list(group) for key, group in rare.groupby("article_id")["anchor"]}


def _find_source(
    article_id: str, others: Sequence[str], anchors: Mapping[str, Sequence[str]]
) -> tuple[float, str]:
    """Find the text that has most in the same order, and which share; (0, "") where none does."""
    own = anchors.get(article_id, [])
    counts = Counter(own)
    best = (0.0, "")
    for other in others if len(own) >= FEWEST else ():
        theirs = anchors.get(other, [])
        shared = (counts & Counter(theirs)).total()
        if shared < FEWEST or 2 * shared < SAME_ORDER * (len(own) + len(theirs)):
            continue
        best = max(best, (SequenceMatcher(None, own, theirs, autojunk=False).ratio(), other))
    return best
