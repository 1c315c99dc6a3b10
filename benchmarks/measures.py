"""Time all measures of a sentence against TextBlob's one call on the whole text, in one run.

Run: python benchmarks/measures.py [FILE ...]. Without files the five seeds are timed. It prints
processor time, the best of several rounds, and the ratio that CONTRIBUTING names a target for.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from textblob import TextBlob

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from analysis.codebook import load_codebook  # noqa: E402  # the path comes first
from analysis.coding import code_document  # noqa: E402
from analysis.sentences import split_sentences  # noqa: E402
from analysis.tone import score_tone  # noqa: E402

ROUNDS = 25


def best_time(run: Callable[[], object]) -> float:
    """Return the least processor time of a call in milliseconds, over ``ROUNDS`` calls."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times) * 1000


def main(names: list[str]) -> None:
    """Print the time of each part and the ratio of all of them to TextBlob's one call."""
    paths = [Path(name) for name in names] or sorted((ROOT / "seeds").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    codebook = load_codebook()
    documents = [split_sentences(text) for text in texts]
    parts = {
        "TextBlob, one call a text": lambda: [TextBlob(text).sentiment for text in texts],
        "sentences": lambda: [split_sentences(text) for text in texts],
        "frames, themes, voice, mentions": lambda: [code_document(d, codebook) for d in documents],
        "tone of sentences": lambda: [score_tone(s.text) for d in documents for s in d],
    }
    times = {name: best_time(run) for name, run in parts.items()}
    words = sum(len(text.split()) for text in texts)
    sys.stdout.write(f"{len(texts)} texts, {words} words, {sum(map(len, documents))} sentences\n")
    for name, spent in times.items():
        sys.stdout.write(f"{name:34} {spent:8.2f} ms\n")
    base, *others = times.values()
    sys.stdout.write(f"all measures / TextBlob            {sum(others) / base:8.2f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
