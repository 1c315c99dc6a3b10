"""Time all measures of a sentence against TextBlob's one call on the whole text, in one run.

Run: python benchmarks/measures.py [FILE ...]. Without files the five seeds are timed. It prints
processor time, the best of several rounds, and the ratio that docs/measures.md names the aim of.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from analysis.codebook import load_codebook  # noqa: E402  # the path comes first
from analysis.evaluation.speed import compare_with_reference, time_measures  # noqa: E402


def main(names: list[str]) -> None:
    """Print the time of each part and the ratio of all of them to TextBlob's one call."""
    paths = [Path(name) for name in names] or sorted((ROOT / "seeds").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    times = time_measures(texts, load_codebook())
    sys.stdout.write(f"{len(texts)} texts, {sum(len(text.split()) for text in texts):,} words\n")
    for name, spent in times.items():
        sys.stdout.write(f"{name:44} {spent:8.2f} ms\n")
    sys.stdout.write(f"{'all measures / TextBlob':44} {compare_with_reference(times):8.2f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
