"""What the measures cost beside TextBlob's one call on the whole text, timed in the same run."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from textblob import TextBlob

from analysis.codebook import Codebook
from analysis.coding import code_document
from analysis.sentences import split_sentences
from analysis.tone import score_tone

ROUNDS = 25
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REFERENCE = "TextBlob, one call a text"


def time_measures(
    texts: Sequence[str], codebook: Codebook, rounds: int = ROUNDS
) -> dict[str, float]:
    """Return processor milliseconds of ``REFERENCE`` and of each part of the measures.

    The best of several rounds, in which all parts take turns: what else the machine does, and how
    fast it runs at the moment, then touches all alike. What is remembered from one round to the
    next, such as the stems of words, makes the later ones faster.
    """
    documents = [split_sentences(text) for text in texts]
    parts: dict[str, Callable[[], object]] = {
        REFERENCE: lambda: [TextBlob(text).sentiment for text in texts],
        "sentences": lambda: [split_sentences(text) for text in texts],
        "frames, themes, voice, mentions, sentiment": lambda: [
            code_document(document, codebook) for document in documents
        ],
        "tone of sentences": lambda: [
            score_tone(sentence.text) for document in documents for sentence in document
        ],
    }
    best = dict.fromkeys(parts, float("inf"))
    for _ in range(rounds):
        for name, run in parts.items():
            best[name] = min(best[name], _spend(run))
    return best


def compare_with_reference(times: dict[str, float]) -> float:
    """Return how many times the reference all measures together take."""
    return sum(spent for name, spent in times.items() if name != REFERENCE) / times[REFERENCE]


def say_speed(codebook: Codebook) -> str:
    """Say in a line what all measures of the five articles cost; it is shown and never pinned."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    ratio = compare_with_reference(time_measures(texts, codebook))
    return (
        f"time: all measures of {len(texts)} articles take {ratio:.1f} times TextBlob's one call a "
        f"text (processor time, best of {ROUNDS} rounds)"
    )


def _spend(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000
