"""The grounds of a frame in words."""

import json
from typing import Any

import pytest

from analysis.codebook import RULES
from analysis.framing import LEARNED
from ui.grounds import (
    FRAME_WORDS,
    NO_TERM,
    NOT_ENOUGH,
    ONE_SIDED,
    OUTWEIGHED,
    RULE_WORDS,
    WHOLE_DECIDES,
    Grounds,
    read_grounds,
    say_rules,
)

WARM, COLD = "cooperative", "confrontational"


def item(term: str, start: int, frame: str, weight: float, *rules: str) -> dict[str, Any]:
    end = start + len(term)
    return {
        **{"term": term, "start": start, "end": end},
        **{"frame": frame, "weight": weight, "rules": list(rules)},
    }


def read(frame: str, *items: dict[str, Any]) -> Grounds:
    return read_grounds(frame, json.dumps(items))


TALKS = item("talks", 0, WARM, 1.2)
THREAT = item("threat", 10, COLD, 1.5)


def test_every_rule_of_the_codebook_has_its_words() -> None:
    assert set(RULE_WORDS) == {*RULES, "third matter", LEARNED}
    assert set(FRAME_WORDS) == {WARM, COLD, "mixed", "none"}


def test_rules_are_said_in_the_order_in_which_they_fired() -> None:
    assert say_rules(["ending", "call"]) == "something ends, called for"
    assert say_rules(["a rule of tomorrow"]) == "a rule of tomorrow"


def test_a_term_is_said_with_its_side_its_weight_and_its_rules() -> None:
    ended = item("practical cooperation", 0, COLD, 1.92, "ending", "third matter")
    assert read(COLD, ended, item("threat", 30, COLD, 1.755)).say_terms() == (
        "“practical cooperation”: confrontational, weight 1.92; something ends, about a third "
        "party",
        "“threat”: confrontational, weight 1.75",
    )


@pytest.mark.parametrize(
    ("frame", "items", "first"),
    [
        ("none", [], NO_TERM),
        (WARM, [], WHOLE_DECIDES),
        (WARM, [item("joint", 0, WARM, 0.2, LEARNED)], WHOLE_DECIDES),
        ("none", [THREAT], NOT_ENOUGH),
        (WARM, [TALKS, THREAT], OUTWEIGHED),
        ("mixed", [THREAT], ONE_SIDED),
        (COLD, [TALKS, THREAT], "“talks”: cooperative, weight 1.2"),
        ("mixed", [TALKS, THREAT], "“talks”: cooperative, weight 1.2"),
    ],
)
def test_terms_that_do_not_decide_are_said_not_to(
    frame: str, items: list[dict[str, Any]], first: str
) -> None:
    assert read(frame, *items).say_terms()[0] == first


@pytest.mark.parametrize(
    ("frame", "whose"),
    [
        (WARM, "coded cooperative sentences"),
        (COLD, "coded confrontational sentences"),
        ("mixed", "coded mixed sentences"),
        ("none", "coded sentences without a frame"),
    ],
)
def test_learned_words_stand_apart_with_what_each_adds(frame: str, whose: str) -> None:
    words = [item("joint", 0, frame, 0.237, LEARNED), item("and", 9, frame, 0.42, LEARNED)]
    grounds = read(frame, TALKS, *words)
    assert [each["term"] for each in grounds.terms] == ["talks"]
    assert grounds.say_words() == (
        f"Often in {whose}, with what each adds:",
        "“joint”\u00a0+0.24, “and”\u00a0+0.42",
    )


def test_without_learned_words_nothing_is_said_of_them() -> None:
    assert read(WARM, TALKS).say_words() == ()


@pytest.mark.parametrize(
    ("frame", "items", "said"),
    [
        (WARM, [], "No single word decides here."),
        (WARM, [THREAT], "No single word decides here."),
        (WARM, [THREAT, TALKS], "Evidence: “talks”"),
        ("mixed", [THREAT, TALKS], "Evidence: “talks” and “threat”"),
        (WARM, [TALKS, item("Talks", 30, WARM, 1.2)], "Evidence: “talks”"),
        (WARM, [TALKS, item("talk", 0, WARM, 0.3, LEARNED)], "Evidence: “talks”"),
        (WARM, [TALKS, item("joint", 30, WARM, 0.3, LEARNED)], "Evidence: “talks” and “joint”"),
        ("none", [], NO_TERM),
        ("none", [item("and", 0, "none", 0.3, LEARNED)], NO_TERM),
        ("none", [THREAT, item("and", 0, "none", 0.3, LEARNED)], "Not decisive: “threat”"),
    ],
)
def test_one_line_names_what_speaks_for_the_frame(
    frame: str, items: list[dict[str, Any]], said: str
) -> None:
    assert read(frame, *items).say_shortly() == said


def test_no_evidence_is_read_as_none() -> None:
    assert read_grounds("none", "") == Grounds("none", (), ())
