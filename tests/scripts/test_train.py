"""Learning: what comes out of small examples, and that the weights are of the sentences here."""

import json
from pathlib import Path

import pytest

import train
from analysis.codebook import DEFAULT_CODEBOOK, LEARNED_FILE, load_codebook
from analysis.evaluation.gold import digest
from analysis.learned import Features, Learned
from train import Examples, learn, read_relations

EXAMPLES = Examples(
    [
        Features([("warm", 0, 4), ("day", 5, 8)], {"view": 1.0}),
        Features([("warm", 0, 4)], {"view": 1.0}),
        Features([("cold", 0, 4), ("day", 5, 8)], {"view": 0.0}),
        Features([("cold", 0, 4), ("once", 5, 9)], {"view": 0.0}),
    ],
    ["cooperative", "cooperative", "confrontational", "confrontational"],
    [1, 1, 1, 1],
)


def test_weights_tell_the_codes_apart_and_leave_out_what_says_nothing() -> None:
    model = learn(EXAMPLES, 1.0)
    assert model["codes"] == ["confrontational", "cooperative"]
    assert model["marks"]["warm"][1] > model["marks"]["warm"][0]
    assert model["marks"]["cold"][1] < model["marks"]["cold"][0]
    assert "once" not in model["marks"]
    assert abs(model["marks"].get("day", [0, 0])[1]) < model["marks"]["warm"][1]
    assert model["measures"]["view"][1] > 0


def test_the_weights_give_back_the_examples() -> None:
    model = learn(EXAMPLES, 10.0)
    learned = Learned(
        tuple(model["codes"]), tuple(model["bias"]), model["marks"], model["measures"]
    )
    verdicts = learned.judge(EXAMPLES.features)
    found = [max(v.probabilities, key=v.probabilities.__getitem__) for v in verdicts]
    assert found == EXAMPLES.codes


def test_a_word_of_one_sentence_is_not_learned_however_often_it_counts() -> None:
    counted = EXAMPLES._replace(counts=[1, 1, 1, 3])
    assert "once" not in learn(counted, 1.0)["marks"]
    assert learn(counted, 1.0)["bias"] != learn(EXAMPLES, 1.0)["bias"]


def test_relations_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "relations.csv"
    path.write_text("sentence,relation\nPeru thanked Chile.,cooperation\nA met B.,cooperation\n")
    examples = read_relations(path, load_codebook())
    assert examples.codes == ["cooperative", "cooperative"]
    assert len(examples.features) == 2


@pytest.mark.parametrize("path", [train.SEEDS, train.WRITTEN, train.RELATIONS])
def test_the_weights_were_learned_from_the_sentences_that_are_here(path: Path) -> None:
    content = json.loads((DEFAULT_CODEBOOK / LEARNED_FILE).read_text("utf-8"))
    assert content["learned_from"][path.name] == digest(path)


def test_test_sentences_are_none_of_those_learned_from() -> None:
    def texts(name: str) -> set[str]:
        return {row["text"] for row in train.read_rows(train.GOLD / name, ("text",))}

    assert texts("written_test.csv") & texts("written_train.csv") == set()
