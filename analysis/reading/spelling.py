"""How likely a text is in any language, by its letters: what tells a decoding from a wrong one.

Bytes decoded by the wrong code page give letters that no language puts side by side. So each word
is rated by its pairs of letters in 38 languages (Dunning 1994, Statistical identification of
language), counted in justext's lists of the commonest words of each; East Asian characters by how
common they are; marks by where they stand (:mod:`analysis.reading.marks`). A word may be foreign to
the text, at a price.

Rates are natural logarithms of probabilities: where two decodings of the same bytes differ by 6,
one is 400 times likelier than the other.
"""

import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from analysis.reading.east_asian import SCRIPTS, is_wide, rate_character
from analysis.reading.marks import rate_mark


@dataclass(frozen=True)
class Language:
    """A language that is rated, by justext's name, and the region whose code pages hold it.

    ``letters`` are those of its alphabet and of the names that its print keeps (Unicode CLDR,
    main and auxiliary exemplar sets), as far as its list of words lacks them.
    """

    name: str
    region: str
    letters: str = ""


WESTERN, CENTRAL, BALTIC, TURKISH = "western", "central", "baltic", "turkish"
CYRILLIC, GREEK, ARABIC, HEBREW = "cyrillic", "greek", "arabic", "hebrew"
LANGUAGES = (
    Language("English", WESTERN, "éèêëïöüñçàáóíäå"),
    Language("German", WESTERN, "é"),
    Language("French", WESTERN, "ëïîùüœæÿ"),
    Language("Spanish", WESTERN, "ü"),
    Language("Italian", WESTERN, "îóí"),
    Language("Portuguese", WESTERN, "âôüí"),
    Language("Dutch", WESTERN, "ëïöüéèêáóç"),
    Language("Danish", WESTERN, "éöäü"),
    Language("Norwegian_Bokmal", WESTERN, "òôèöä"),
    Language("Swedish", WESTERN, "éü"),
    Language("Finnish", WESTERN),
    Language("Icelandic", WESTERN),
    Language("Catalan", WESTERN, "ïçàèíòú"),
    Language("Galician", WESTERN, "ïü"),
    Language("Irish", WESTERN),
    Language("Afrikaans", WESTERN, "éèêëïîôöûüá"),
    Language("Polish", CENTRAL, "é"),
    Language("Czech", CENTRAL, "öüä"),
    Language("Slovak", CENTRAL, "ĺŕó"),
    Language("Hungarian", CENTRAL, "ä"),
    Language("Romanian", CENTRAL, "şţ"),
    Language("Slovenian", CENTRAL),
    Language("Croatian", CENTRAL),
    Language("Albanian", CENTRAL),
    Language("Estonian", BALTIC),
    Language("Latvian", BALTIC),
    Language("Lithuanian", BALTIC),
    Language("Turkish", TURKISH, "âîû"),
    Language("Russian", CYRILLIC),
    Language("Ukrainian", CYRILLIC, "ґ"),
    Language("Belarusian", CYRILLIC),
    Language("Bulgarian", CYRILLIC, "ѝ"),
    Language("Serbian", CYRILLIC),
    Language("Macedonian", CYRILLIC),
    Language("Greek", GREEK, "ϊϋΐΰ"),
    Language("Arabic", ARABIC),
    Language("Persian", ARABIC),
    Language("Hebrew", HEBREW),
)
LATIN_REGIONS = frozenset({WESTERN, CENTRAL, BALTIC, TURKISH})
REGIONS = (*(language.region for language in LANGUAGES), *SCRIPTS)

# Set by reasoning and left so, as they took none of the first 3,000 pieces for another encoding:
# how often a letter is foreign to a language (one in fifty thousand) and a word to a text (one in
# a hundred); how many letters the shares of all letters are worth beside the pairs that follow one.
FOREIGN_LETTER = 2e-5
FOREIGN_WORD = 0.01
WEIGHT_OF_LETTERS = 5.0

# What an alphabetic language hardly has, and what East Asian text has little of.
WIDE_IN_ALPHABETIC = -18.0
ASCII_IN_EAST_ASIAN = -7.0
LETTER_IN_EAST_ASIAN = -12.0

# Files in a language of one region in the code page of another: one in 400. A higher price takes
# Polish names in English text for French ones, a lower one asks about every name.
FOREIGN_REGION = -6.0

# Words that no language writes so: capitals after small letters, two scripts in one.
CAPITALS = -0.5
MIXED_CASE = -9.0
MIXED_SCRIPTS = -9.0

# A quotation mark whose fellow is missing in the whole text.
LONE_QUOTE = -5.0
QUOTES = ("“”„", "«»", "‹›")

# Where Greek, Cyrillic, Hebrew, Arabic, other and East Asian letters begin.
_SCRIPTS_FROM = "\u0370\u0400\u0590\u0600\u0700\u3000"
_QUOTE = re.compile(f"[{''.join(QUOTES)}]")
_PIECE = re.compile(
    "(?P<word>(?:[^\\W\\d_ºªµ²³¹¼-¾]|[\u3000-\u303f\u30fb\uff00-\uff60])+)"
    "|(?P<mark>[^\x00-\x7f]|[\x00-\x08\x0e-\x1f\x7f])"
)

Rates = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Rating:
    """How likely a text is in the language that fits it best; the less negative, the likelier."""

    rate: float
    is_latin: bool


def rate_tokens(tokens: Iterable[str], regions: Collection[str] = REGIONS) -> Rating:
    """Rate the tokens of a text in the language that fits all of them best.

    A token is what stands between two spaces, with its marks. ``regions`` are those whose
    languages are written in the encoding of the text; others rarely are.
    """
    total = np.array([0.0 if region in regions else FOREIGN_REGION for region in REGIONS])
    marks: Counter[str] = Counter()
    for token in tokens:
        total += _rate_token(token)
        marks.update(_QUOTE.findall(token))
    alone = sum(sum(marks[mark] for mark in pair) == 1 for pair in QUOTES)
    total += LONE_QUOTE * alone
    best = int(total.argmax())
    return Rating(float(total[best]), REGIONS[best] in LATIN_REGIONS)


@lru_cache(20_000)
def _rate_token(token: str) -> Rates:
    """Rate a token in each language."""
    rates = np.zeros(len(REGIONS))
    for piece in _PIECE.finditer(token):
        if piece["word"]:
            rates += _rate_word(piece["word"])
        else:
            before, after = token[: piece.start()][-1:], token[piece.end() :][:1]
            rates += rate_mark(before, piece["mark"], after)
    return rates


def _rate_word(word: str) -> Rates:
    """Rate a word in each language, or as foreign to it."""
    letters = f" {_fold(word)} "
    rates = np.sum([_rate_pair(first, second) for first, second in pairwise(letters)], axis=0)
    foreign = np.log(FOREIGN_WORD) + rates.max()
    known = np.log(1 - FOREIGN_WORD) + rates
    rates = np.asarray(np.logaddexp(known, foreign))
    return rates if word.isascii() else rates + _rate_case(word) + _rate_scripts(word)


def _rate_scripts(word: str) -> float:
    """Rate the scripts of a word: it has one, but a wrong code page mixes them."""
    return MIXED_SCRIPTS * (len({_script(letter) for letter in word}) - 1)


def _script(letter: str) -> int:
    """Number the script of a letter by the block it is in; East Asian ones are one."""
    return bisect(_SCRIPTS_FROM, letter)


def _rate_case(word: str) -> float:
    """Rate the capitals of a word: a wrong code page puts them among small letters."""
    if word.islower() or word[1:].islower() or len(word) == 1:
        return 0.0
    if word.isupper():
        return CAPITALS
    return MIXED_CASE if any(letter.isupper() for letter in word) else 0.0


@lru_cache(20_000)
def _rate_pair(first: str, second: str) -> Rates:
    """Rate a letter after another in each language; a space stands for either end of a word."""
    if is_wide(second):
        return np.append(np.full(len(LANGUAGES), WIDE_IN_ALPHABETIC), rate_character(first, second))
    counts = _count_letters()
    none = np.zeros(len(LANGUAGES))
    share = np.maximum(counts.letters.get(second, none) / counts.total, FOREIGN_LETTER)
    pairs = counts.pairs.get((first, second), none) + WEIGHT_OF_LETTERS * share
    firsts = counts.letters.get(first, none) + WEIGHT_OF_LETTERS
    return np.append(np.log(pairs / firsts), np.full(len(SCRIPTS), _rate_in_east_asian(second)))


def _rate_in_east_asian(letter: str) -> float:
    """Rate a letter of an alphabet, or the end of a word, in East Asian text."""
    if letter == " ":
        return 0.0
    return ASCII_IN_EAST_ASIAN if letter.isascii() else LETTER_IN_EAST_ASIAN


@dataclass(frozen=True)
class _Counts:
    """How often letters, and pairs of them, stand in the common words of each of LANGUAGES."""

    letters: Mapping[str, Rates]
    pairs: Mapping[tuple[str, str], Rates]
    total: Rates


@cache
def _count_letters() -> _Counts:
    """Count letters and pairs of them in the commonest words of each language, once a process."""
    # Imported late: only texts that are not UTF-8 need it.
    from justext import get_stoplist  # type: ignore[import-untyped]

    letters: dict[str, Rates] = defaultdict(lambda: np.zeros(len(LANGUAGES)))
    pairs: dict[tuple[str, str], Rates] = defaultdict(lambda: np.zeros(len(LANGUAGES)))
    for place, language in enumerate(LANGUAGES):
        words = f" {_fold(' '.join(get_stoplist(language.name)))} "
        for letter, count in Counter(words + language.letters).items():
            letters[letter][place] = count
        for pair, count in Counter(pairwise(words)).items():
            pairs[pair][place] = count
    return _Counts(dict(letters), dict(pairs), np.sum(list(letters.values()), axis=0))


def _fold(text: str) -> str:
    """Write a text in small letters; a dotted capital I becomes one letter, not two."""
    return text.lower().replace("i̇", "i")
