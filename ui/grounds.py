"""The grounds of a frame in words: terms of the codebook, the rules that fired, learned words."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from analysis.framing import LEARNED
from charts.numbers import NO_BREAK, listed

Item = Mapping[str, Any]
"""One item of the column ``evidence``: term, start, end, frame, weight, rules."""

RULE_WORDS: Mapping[str, str] = {
    "negation": "negated",
    "idle": "negated in form only",
    "ending": "something ends",
    "refusal": "something is refused",
    "weakening": "something is weakened",
    "easing": "something eases",
    "countering": "something is fought",
    "resuming": "something resumes",
    "call": "called for",
    "concession": "conceded, so it counts half",
    "contrast": "set against what stands before it",
    "pair": "one of two opposites",
    "barrier": "in a clause of its own",
    "shared enemy": "against an enemy of both sides",
    "inside one side": "within one side",
    "both in view": "both sides are meant",
    "speech": "somebody says so",
    "opinion": "somebody thinks so",
    "third matter": "about a third party",
    LEARNED: "a word that coded sentences with this frame often have",
}
"""Each rule that can stand in the evidence, as a reader says it."""

FRAME_WORDS: Mapping[str, str] = {
    "cooperative": "coded cooperative sentences",
    "confrontational": "coded confrontational sentences",
    "mixed": "coded mixed sentences",
    "none": "coded sentences without a frame",
}

NO_TERM = "No term of the codebook counts here."
WHOLE_DECIDES = "No term of the codebook counts here: the sentence as a whole decides."
NOT_ENOUGH = (
    "The codebook’s terms do not decide: the two sides are hardly in view, or the rest of the "
    "sentence outweighs them."
)
OUTWEIGHED = (
    "The codebook’s terms are outweighed: the sentence as a whole, with what stands before it, "
    "decides."
)
ONE_SIDED = "The codebook’s terms show one side only: the sentence as a whole decides."


@dataclass(frozen=True)
class Grounds:
    """What a frame rests on: the codebook's terms that count, and the learned words."""

    frame: str
    terms: tuple[Item, ...]
    words: tuple[Item, ...]

    def say_terms(self) -> tuple[str, ...]:
        """Say what the codebook's terms make of the sentence, then each of them."""
        said = tuple(map(_say_term, self.terms))
        doubt = self._say_doubt()
        return (doubt, *said) if doubt else said

    def say_words(self) -> tuple[str, ...]:
        """Say the learned words, and for which frame they speak; nothing where there are none.

        The figure is what a word adds to the lead of the frame over the next likely one.
        """
        said: list[str] = []
        for frame, group in groupby(self.words, key=lambda item: str(item["frame"])):
            said.append(f"Often in {FRAME_WORDS[frame]}, with what each adds:")
            said.append(
                ", ".join(f"“{item['term']}”{NO_BREAK}+{item['weight']:.2f}" for item in group)
            )
        return tuple(said)

    def say_shortly(self) -> str:
        """Say in one line what speaks for the frame; without a frame, the terms that do not."""
        if self.frame == "none":
            return f"Not decisive: {_quote(self.terms)}" if self.terms else NO_TERM
        terms = [item for item in self.terms if self.frame in ("mixed", item["frame"])]
        words = [
            item
            for item in self.words
            if item["frame"] == self.frame and not any(_holds(term, item) for term in terms)
        ]
        found = sorted([*terms, *words], key=lambda item: int(item["start"]))
        return f"Evidence: {_quote(found)}" if found else "No single word decides here."

    def _say_doubt(self) -> str:
        """Say why the terms do not decide; empty where they do."""
        if not self.terms:
            return NO_TERM if self.frame == "none" else WHOLE_DECIDES
        if self.frame == "none":
            return NOT_ENOUGH
        if self.frame == "mixed":
            return "" if len({item["frame"] for item in self.terms}) > 1 else ONE_SIDED
        total = sum(item["weight"] for item in self.terms)
        own = sum(item["weight"] for item in self.terms if item["frame"] == self.frame)
        return OUTWEIGHED if own < total / 2 else ""


def read_grounds(frame: str, evidence: str) -> Grounds:
    """Read the column ``evidence`` of a sentence: terms apart from learned words."""
    items: list[Item] = json.loads(evidence or "[]")
    return Grounds(
        frame,
        tuple(item for item in items if LEARNED not in item["rules"]),
        tuple(item for item in items if LEARNED in item["rules"]),
    )


def say_rules(rules: Iterable[str]) -> str:
    """Say the rules that fired, in their order: "negated, called for"."""
    return ", ".join(RULE_WORDS.get(rule, rule) for rule in rules)


def _say_term(item: Item) -> str:
    rules = f"; {say_rules(item['rules'])}" if item["rules"] else ""
    return f"“{item['term']}”: {item['frame']}, weight {item['weight']:.3g}{rules}"


def _holds(outer: Item, inner: Item) -> bool:
    return bool(outer["start"] <= inner["start"] and inner["end"] <= outer["end"])


def _quote(items: Iterable[Item]) -> str:
    """Quote each term once, whatever its capitals."""
    quoted: dict[str, str] = {}
    for item in items:
        quoted.setdefault(str(item["term"]).casefold(), f"“{item['term']}”")
    return listed([*quoted.values()])
