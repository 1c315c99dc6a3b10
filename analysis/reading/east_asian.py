"""How common an East Asian character is in Chinese, Japanese and Korean text.

The national character sets part the common characters from the rare ones: the first levels of
GB 2312, Big5 and JIS X 0208 hold what nearly all text is written with.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

SIMPLIFIED, TRADITIONAL = "simplified Chinese", "traditional Chinese"
JAPANESE, KOREAN = "Japanese", "Korean"
SCRIPTS = (SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN)

# The hundred commonest characters, four of ten in running text (Jun Da 2004, Modern Chinese
# character frequency list), and the same in traditional form.
COMMON_SIMPLIFIED = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过"
    "发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本"
)
COMMON_TRADITIONAL = frozenset(
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過"
    "發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本"
)

# Lead bytes below which the first, common level of each set lies (GB 2312-80, Big5 1984,
# JIS X 0208-1983), its number of characters, and that of the second level.
LEVELS: Mapping[str, tuple[int, int, int]] = {
    "gb2312": (0xD8, 3755, 3008),
    "big5": (0xC7, 5401, 7652),
    "shift_jis": (0x98, 2965, 3390),
}

# Shares of running text, in tenths by the look of newspaper text.
COMMON_SHARE = 0.45
FIRST_LEVEL_SHARE = 0.45
SECOND_LEVEL_SHARE = 0.03
KANJI_SHARE = 0.36
RARE_KANJI_SHARE = 0.004
HIRAGANA, KATAKANA = 0.45 / 86, 0.12 / 90
COMMON_MARK, WIDE_FORM = 0.1 / 10, 0.005 / 100
SYLLABLE_SHARE, OTHER_SYLLABLE = 0.9, 0.1 / 2350
HANJA = 0.01 / 4888
STRAY = 1e-6
KANA_IN_CHINESE = 1e-5

# Words of Korean stand between spaces, the other scripts use hardly any.
AFTER_A_SPACE = np.array([-3.5, -3.5, -3.5, -1.0])

_COMMON_MARKS = frozenset("、。，「」・：；？！（）《》")

Rates = npt.NDArray[np.float64]


def is_wide(character: str) -> bool:
    """Tell whether a character is of an East Asian script: kana, Han, hangul, or full-width."""
    return "\u3000" <= character < "\ud7a4" or "\uff00" <= character < "\uffa0"


def rate_character(before: str, character: str) -> Rates:
    """Rate a character after another in each of SCRIPTS: natural logarithms of probabilities."""
    rates = _rate(character)
    return rates + AFTER_A_SPACE if before == " " else rates


@lru_cache(20_000)
def _rate(character: str) -> Rates:
    """Rate a character in each of SCRIPTS."""
    if "\u3040" <= character < "\u3100":
        kana = HIRAGANA if character < "\u30a0" else KATAKANA
        shares = (KANA_IN_CHINESE, KANA_IN_CHINESE, kana, STRAY)
    elif "\u4e00" <= character < "\ua000":
        shares = _share_han(character)
    elif "\uac00" <= character < "\ud7a4":
        shares = (STRAY, STRAY, STRAY, _syllables().get(character, OTHER_SYLLABLE))
    elif character in _COMMON_MARKS:
        shares = (COMMON_MARK, COMMON_MARK, COMMON_MARK, WIDE_FORM)
    elif character < "\u3040" or "\uff00" <= character < "\uff61":
        shares = (WIDE_FORM,) * 4
    else:
        shares = (STRAY,) * 4
    return np.log(shares)


def _share_han(character: str) -> tuple[float, float, float, float]:
    """Give the share of a Han character in text of each of SCRIPTS."""
    simplified = _share_of_level(character, "gb2312", FIRST_LEVEL_SHARE, SECOND_LEVEL_SHARE)
    traditional = _share_of_level(character, "big5", FIRST_LEVEL_SHARE, SECOND_LEVEL_SHARE)
    return (
        COMMON_SHARE / len(COMMON_SIMPLIFIED) if character in COMMON_SIMPLIFIED else simplified,
        COMMON_SHARE / len(COMMON_TRADITIONAL) if character in COMMON_TRADITIONAL else traditional,
        _share_of_level(character, "shift_jis", KANJI_SHARE, RARE_KANJI_SHARE),
        HANJA if _lead_byte(character, "euc_kr") else STRAY,
    )


def _share_of_level(character: str, codec: str, first_share: float, second_share: float) -> float:
    """Give the share of a character by the level of a character set that it is in."""
    end_of_first, first, second = LEVELS[codec]
    lead = _lead_byte(character, codec)
    if not lead:
        return STRAY
    return first_share / first if lead < end_of_first else second_share / second


def _lead_byte(character: str, codec: str) -> int:
    """Give the first byte of a character in a two-byte set; 0 where it is not in it."""
    encoded = character.encode(codec, errors="ignore")
    return encoded[0] if len(encoded) == 2 else 0


@cache
def _syllables() -> Mapping[str, float]:
    """Count the syllables of the commonest Korean words, once a process."""
    from justext import get_stoplist  # type: ignore[import-untyped]

    counts = Counter(syllable for word in get_stoplist("Korean") for syllable in word)
    total = counts.total() / SYLLABLE_SHARE
    return {syllable: count / total + OTHER_SYLLABLE for syllable, count in counts.items()}
