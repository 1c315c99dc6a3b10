"""Keyword in context: every place where words stand, with what stands around them."""

import re
from dataclasses import dataclass

import pandas as pd

from analysis.errors import AnalysisError
from analysis.schema import Tables
from analysis.store.articles import head_articles
from analysis.store.filters import Filters, select

CONTEXT_CHARACTERS = 90
"""Characters on each side of a hit: a line of a concordance at common widths of a screen."""

SHOWN_HITS = 500
"""Hits in one answer; all are counted, and a download may ask for more."""

LONGEST_QUERY = 300
MOST_WORDS = 12
MOST_WILDCARDS = 2
LONGEST_WILDCARD = 40
"""Bounds of a query, so that no query takes long on any text: letters of a query, words of a
phrase, ``*`` in a word, letters that a ``*`` stands for (no English word is longer)."""

PER_WORDS = 1_000

_PIECES = re.compile(r'"([^"]*)"|(\|)|([^\s"|]+)')
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})
_QUERY_WORD = re.compile(r"[^\W_*]*(?:\*+[^\W_*]*)+|[^\W_*]+(?:'[^\W_*]+)*")
_LETTER = r"[^\W_]"
_BEGINS = rf"(?<!{_LETTER})(?<!{_LETTER}['’])"
_ENDS = rf"(?!['’]?{_LETTER})"
_GAP = r"(?>[\W_]+)"


class QueryError(AnalysisError):
    """A search cannot be understood; the message says what to write instead."""


@dataclass(frozen=True)
class Query:
    """A search, understood: ``alternatives`` are phrases, each a tuple of words in lower case.

    A ``*`` in a word stands for any letters, or none.
    """

    text: str
    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, eq=False)
class Concordance:
    """The hits of a search and how often they come.

    ``rows``: ``article_id``, ``name``, ``date_words``, ``sentence_id``, ``paragraph``, ``start``,
    ``end`` (characters of the cleaned text), ``left``, ``keyword``, ``right``, ``frame``,
    ``voice``; in the order of articles in time and of the text, at most as many as asked for.
    ``hits`` counts all; ``per_1000`` is their number in 1,000 of the ``words`` searched (NaN
    without any). ``articles`` and ``sentences`` hold a hit, of so many searched.
    """

    rows: pd.DataFrame
    hits: int
    words: int
    per_1000: float
    articles: int
    of_articles: int
    sentences: int
    of_sentences: int


def parse_query(text: str) -> Query:
    """Understand a search.

    Words stand side by side as a phrase, with or without quotation marks; ``OR`` or ``|`` stands
    between alternatives; ``*`` stands for any letters within a word (``cooperat*``, ``*ation``,
    ``de*ence``). Capitals make no difference. Anything that is no letter, digit, apostrophe or
    ``*`` only divides words.

    Raises:
        QueryError: it is empty, too long, or has an open quotation mark, an empty alternative, a
            ``*`` without letters or more of anything than a search may have.
    """
    plain = text.translate(_QUOTES).strip()
    if not plain:
        raise _refuse("There is nothing to search for.", "Write a word or a phrase.")
    if len(plain) > LONGEST_QUERY:
        raise _refuse(f"It is longer than {LONGEST_QUERY} characters.", "Write a shorter one.")
    if plain.count('"') % 2:
        raise _refuse("A quotation mark is not closed.", "Close it, or leave it out.")
    return Query(text.strip(), tuple(_parse_phrase(part) for part in _split_alternatives(plain)))


def find_hits(
    tables: Tables,
    filters: Filters,
    query: Query,
    context: int = CONTEXT_CHARACTERS,
    limit: int = SHOWN_HITS,
) -> Concordance:
    """Find a search in the chosen sentences; a phrase does not reach across two sentences.

    A word is found in its possessive too ("Russia" in "Russia's"), and as part of a hyphenated
    word ("Russia" in "NATO-Russia"). Hits do not overlap.

    Args:
        tables: the tables.
        filters: what is chosen of them.
        query: what to look for.
        context: characters to show on each side; they reach into neighbouring sentences.
        limit: how many hits to give as rows.
    """
    chosen = select(tables, filters)
    heads = head_articles(tables, chosen)
    place = pd.Series(range(len(heads)), index=heads["article_id"])
    order = chosen.sentences["article_id"].map(place).sort_values(kind="stable").index
    sentences = chosen.sentences.loc[order].reset_index(drop=True)
    hits = _find_spans(sentences["text"], query)
    rows = _show_hits(sentences, hits.head(limit), context).merge(
        heads[["article_id", "name", "date_words"]], on="article_id", how="left"
    )
    words = int(chosen.articles["words"].sum())
    shown = ["article_id", "name", "date_words", "sentence_id", "paragraph", "start", "end"]
    return Concordance(
        rows=rows[[*shown, "left", "keyword", "right", "frame", "voice"]],
        hits=len(hits),
        words=words,
        per_1000=len(hits) * PER_WORDS / (words or float("nan")),
        articles=int(sentences["article_id"].iloc[hits["row"].unique()].nunique()),
        of_articles=len(chosen.articles),
        sentences=int(hits["row"].nunique()),
        of_sentences=len(sentences),
    )


def _split_alternatives(plain: str) -> list[str]:
    """Divide at OR and |, but not within quotation marks."""
    alternatives: list[list[str]] = [[]]
    for quoted, bar, word in _PIECES.findall(plain):
        if bar or word == "OR":
            alternatives.append([])
        else:
            alternatives[-1].append(quoted or word)
    return [" ".join(pieces) for pieces in alternatives]


def _parse_phrase(part: str) -> tuple[str, ...]:
    words = tuple(re.sub(r"\*+", "*", word) for word in _QUERY_WORD.findall(part.lower()))
    if not words:
        raise _refuse("A part of it has no word.", "Write letters, also on both sides of OR.")
    if len(words) > MOST_WORDS:
        raise _refuse(f"A phrase has more than {MOST_WORDS} words.", "Write a shorter one.")
    for word in words:
        if word.strip("*") == "":
            raise _refuse("A * stands alone.", "Put it next to letters, as in cooperat*.")
        if word.count("*") > MOST_WILDCARDS:
            raise _refuse(
                f"“{word}” has more than {MOST_WILDCARDS} wildcards.", "Use one or two in a word."
            )
    return words


def _refuse(problem: str, remedy: str) -> QueryError:
    return QueryError("Search", problem, remedy)


def _find_spans(texts: pd.Series, query: Query) -> pd.DataFrame:
    """All hits as ``row`` (place in ``texts``), ``first`` and ``last`` (characters of the text)."""
    pattern = _compile(query)
    candidates = _candidates(texts, query)
    spans = [
        (row, match.start(), match.end())
        for row, text in zip(candidates.index, candidates, strict=True)
        for match in pattern.finditer(text)
    ]
    return pd.DataFrame(spans, columns=["row", "first", "last"]).astype("int64")


def _candidates(texts: pd.Series, query: Query) -> pd.Series:
    """The sentences that hold the longest letters of an alternative; the others have no hit."""
    held = pd.Series(False, index=texts.index)
    for words in query.alternatives:
        pieces = [piece for word in words for piece in re.split(r"[*']", word)]
        held |= texts.str.contains(max(pieces, key=len), case=False, regex=False)
    return texts[held]


def _compile(query: Query) -> re.Pattern[str]:
    """The search as one pattern, made of parts that cannot run long.

    Every word is atomic, every wildcard bounded, and a word is tried only where one begins.
    """
    phrases = [_GAP.join(map(_word_pattern, words)) for words in query.alternatives]
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(f"{_BEGINS}(?:{'|'.join(longest_first)})", re.IGNORECASE)


def _word_pattern(word: str) -> str:
    wildcard = f"{_LETTER}{{0,{LONGEST_WILDCARD}}}"
    letters = wildcard.join(re.escape(piece).replace("'", "['’]") for piece in word.split("*"))
    possessive = "" if "'" in word else "(?:['’]s)?"
    return f"(?>{letters}{possessive}{_ENDS})"


def _show_hits(sentences: pd.DataFrame, hits: pd.DataFrame, context: int) -> pd.DataFrame:
    """Put each hit's sentence, offsets and context to it."""
    found = sentences.iloc[hits["row"]].reset_index(drop=True)
    spans = hits.reset_index(drop=True)
    texts = sentences["text"].tolist()
    owners = sentences["article_id"].tolist()
    contexts = [
        _cut(texts, owners, (row, first, last), context)
        for row, first, last in spans.itertuples(index=False)
    ]
    sides = pd.DataFrame(contexts, columns=["left", "keyword", "right"]).astype("str")
    table = found[["article_id", "sentence_id", "paragraph", "frame", "voice"]].join(sides)
    return table.assign(start=found["start"] + spans["first"], end=found["start"] + spans["last"])


def _cut(
    texts: list[str], owners: list[str], span: tuple[int, int, int], context: int
) -> tuple[str, str, str]:
    """The words left and right of a hit, from the sentences before and after if there is room."""
    row, first, last = span
    left, right = texts[row][:first], texts[row][last:]
    before, after = row - 1, row + 1
    while len(left) < context and before >= 0 and owners[before] == owners[row]:
        left = f"{texts[before]} {left}"
        before -= 1
    while len(right) < context and after < len(texts) and owners[after] == owners[row]:
        right = f"{right} {texts[after]}"
        after += 1
    return left[-context:] if context else "", texts[row][first:last], right[:context]
