"""The finding about mentions in words: how often the two sides are named, and who else."""

import pandas as pd

from analysis.finding import NAMED_TIES


def write_mention_finding(counts: pd.DataFrame, pairs: pd.DataFrame, sides: tuple[str, str]) -> str:
    """One plain sentence on the two sides, and on who is named most besides them.

    Args:
        counts: ``analysis.store.count_mentions``.
        pairs: ``analysis.store.count_pairs``.
        sides: the canonical names of the two sides, from the codebook.
    """
    if counts.empty:
        return "None of these sentences names an actor or a place."
    rates = counts.set_index("entity")["per_1000"]
    first, second = (f"{side} {rates.get(side, 0.0):.1f}" for side in sides)
    both = pairs[pairs["entity_a"].isin(sides) & pairs["entity_b"].isin(sides)]
    together, of = int(both["sentences"].sum()), int(counts["of_sentences"].iloc[0])
    text = (
        f"In 1,000 words these articles name {first} and {second} times, and both in "
        f"{together:,} of {of:,} sentences"
    )
    others = counts[~counts["entity"].isin(sides) & (counts["kind"] != "found")]
    if others.empty:
        return f"{text}."
    tied = others.loc[others["count"] == others["count"].max(), "entity"].tolist()
    names = " and ".join([", ".join(tied[:-1]), tied[-1]]) if len(tied) > 1 else tied[0]
    if len(tied) > NAMED_TIES:
        names = f"{len(tied):,} names that tie"
    each = " each" if len(tied) > 1 else ""
    return f"{text}; besides them most often {names} ({others['per_1000'].max():.1f} times{each})."
