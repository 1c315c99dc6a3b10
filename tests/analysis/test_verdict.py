"""The frame by learned weights: its score, and the words that are shown for it."""

from analysis.framing import Evidence, Framing
from analysis.learned import Mark, Verdict
from analysis.sentences import Sentence
from analysis.verdict import decide_by_weights

TEXT = "They talked and then talked again at length"
SENTENCE = Sentence(1, 1, 100, 100 + len(TEXT), TEXT)
SURE = {"cooperative": 0.9, "confrontational": 0.1}
TERM = Evidence("talked", 105, 111, "cooperative", 1.2)
BY_RULES = Framing("mixed", 0.0, (TERM,))
NO_RULE = Framing("mixed", 0.0, ())


Known = tuple[Mark, tuple[float, ...]]


def say(start: int, end: int, *weights: float) -> Known:
    return (TEXT[start:end], start, end), weights


def verdict(*known: Known, **chances: float) -> Verdict:
    return Verdict(chances, list(known), min(len(known), 1))


def test_the_most_probable_frame_is_taken_with_its_score() -> None:
    item = say(5, 11, 1.0, 0.0, 0.0)
    found = verdict(item, cooperative=0.6, confrontational=0.2, none=0.2)
    framing = decide_by_weights(found, BY_RULES, SENTENCE)
    assert framing.frame == "cooperative"
    assert framing.score == 0.5
    assert framing.evidence == (
        TERM,
        Evidence("talked", 105, 111, "cooperative", 1.0, ("learned",)),
    )


def test_no_frame_has_a_score_of_zero() -> None:
    item = say(5, 11, 0.0, 0.0, 1.0)
    found = verdict(item, cooperative=0.3, confrontational=0.1, none=0.6)
    framing = decide_by_weights(found, NO_RULE, SENTENCE)
    assert (framing.frame, framing.score) == ("none", 0.0)
    assert [(word.term, word.frame) for word in framing.evidence] == [("talked", "none")]


def test_a_sentence_without_a_known_word_has_no_frame() -> None:
    framing = decide_by_weights(verdict(**SURE), NO_RULE, SENTENCE)
    assert (framing.frame, framing.score, framing.evidence) == ("none", 0.0, ())


def test_three_words_at_most_are_shown_in_order_and_none_that_says_little() -> None:
    places = [(0, 4), (5, 11), (12, 15), (16, 20), (28, 33), (34, 36)]
    leads = [0.2, 0.5, 0.3, 0.4, 0.05, -1.0]
    items = [say(*place, lead, 0.0) for place, lead in zip(places, leads, strict=True)]
    shown = decide_by_weights(verdict(*items, **SURE), NO_RULE, SENTENCE).evidence
    assert [word.term for word in shown] == ["talked", "and", "then"]
    assert decide_by_weights(verdict(*items[4:], **SURE), NO_RULE, SENTENCE).evidence == ()


def test_where_only_two_codes_are_told_apart_a_sentence_without_a_term_has_no_frame() -> None:
    item = say(5, 11, 1.0, 0.0)
    by_rules = Framing("none", 0.0, ())
    framing = decide_by_weights(verdict(item, **SURE), by_rules, SENTENCE)
    assert (framing.frame, framing.score) == ("none", 0.8)


def test_the_frame_of_the_rules_decides_where_the_weights_hesitate() -> None:
    item = say(5, 11, 1.0, 0.0)
    unsure = verdict(item, cooperative=0.55, confrontational=0.45)
    by_rules = Framing("confrontational", -1.0, ())
    framing = decide_by_weights(unsure, by_rules, SENTENCE)
    assert (framing.frame, framing.score) == ("confrontational", -0.0435)
    sure = verdict(item, cooperative=0.65, confrontational=0.35)
    assert decide_by_weights(sure, by_rules, SENTENCE).frame == "cooperative"
