"""The five articles are the documents as they came."""

import hashlib
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[1] / "seeds"


def test_the_five_articles_are_unchanged() -> None:
    sums = [line.split() for line in (SEEDS / "SHA256SUMS").read_text("utf-8").splitlines()]
    here = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.glob("*.txt")
    }
    assert here == {name: digest for digest, name in sums}
    assert len(here) == 5
