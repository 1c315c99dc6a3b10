"""The accuracy as tables and words, with what is missing said as such."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from analysis.codebook import Codebook, load_codebook
from analysis.evaluation import Figure, Record, Report
from ui import accuracy

SEEDS = Figure(
    *("frame", "seeds", 0.87, 0.8, 0.89, 177, 5, "documents", "ab"),
    {"TextBlob": 0.03},
)
OTHERS = replace(SEEDS, data="validation", value=0.434, low=0.29, high=0.53, n=176, digest="cd")
VOICE = replace(SEEDS, measure="voice", value=0.97, baselines={})
NEWS = Figure(
    *("cooperation or conflict", "relations", 0.88, 0.84, 0.9, 515, 515, "sentences", "ef"),
    {"TextBlob": 0.51, "VADER": 0.65},
)
REPORT = Report((SEEDS, VOICE), ())
EMPTY = Record("", "", "", "", "", ())


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def record(codebook: Codebook, *figures: Figure, name: str = "", digest: str = "") -> Record:
    digest = digest or codebook.hash
    figures = tuple(replace(figure, date="2026-11-05", codebook_hash=digest) for figure in figures)
    return Record("2026-11-05", "0.1.0", name or codebook.name, digest, "run it", figures)


def full(codebook: Codebook) -> pd.DataFrame:
    return accuracy.list_accuracy(REPORT, record(codebook, NEWS, OTHERS), codebook)


def test_measures_stand_together_with_their_sets_in_order(codebook: Codebook) -> None:
    table = full(codebook)
    assert table[["measure", "data", "computed"]].to_numpy().tolist() == [
        ["frame", "seeds", "now"],
        ["frame", "validation", "5 November 2026"],
        ["voice", "seeds", "now"],
        ["cooperation or conflict", "relations", "5 November 2026"],
    ]


def test_what_is_computed_goes_before_what_is_recorded(codebook: Codebook) -> None:
    kept = record(codebook, replace(SEEDS, value=0.1))
    assert accuracy.list_accuracy(REPORT, kept, codebook)["value"].tolist() == [0.87, 0.97]


@pytest.mark.parametrize(("digest", "vader"), [("ab", 0.09), ("other", math.nan)])
def test_vader_is_the_recorded_one_of_the_same_sentences(
    codebook: Codebook, digest: str, vader: float
) -> None:
    known = replace(SEEDS, digest=digest, baselines={"TextBlob": 0.5, "VADER": 0.09})
    row = accuracy.list_accuracy(REPORT, record(codebook, known), codebook).iloc[0]
    assert row["textblob"] == 0.03
    assert row["vader"] == pytest.approx(vader, nan_ok=True)


def test_the_record_of_another_codebook_is_left_aside(codebook: Codebook) -> None:
    kept = record(codebook, OTHERS, name="eu_china")
    assert accuracy.list_accuracy(REPORT, kept, codebook)["data"].tolist() == ["seeds", "seeds"]
    assert accuracy.say_record(kept, codebook) == ""


def test_the_finding_is_on_what_the_codebook_was_not_written_from(codebook: Codebook) -> None:
    assert accuracy.write_accuracy_finding(full(codebook)) == (
        "On five other articles, which the codebook was not written from, frames agree with "
        "readers at alpha 0.43 (95 % interval 0.29 to 0.53); TextBlob at 0.03"
    )


def test_the_finding_says_when_it_is_on_what_the_codebook_was_written_from(
    codebook: Codebook,
) -> None:
    table = accuracy.list_accuracy(REPORT, EMPTY, codebook)
    assert accuracy.write_accuracy_finding(table) == (
        "On the five articles (written from) frames agree with readers at alpha 0.87 (95 % "
        "interval 0.80 to 0.89); TextBlob at 0.03"
    )


def test_without_any_figure_the_words_say_so(codebook: Codebook) -> None:
    table = accuracy.list_accuracy(Report((), ()), EMPTY, codebook)
    assert accuracy.write_accuracy_finding(table) == (
        "How well frames agree with readers is not recorded"
    )
    assert accuracy.name_figures(table).empty
    assert accuracy.say_size(table) == "0 figures on 0 sentences"
    assert accuracy.say_missing(table).startswith("No figure is recorded for the five articles ")


def test_the_whole_table_is_in_words(codebook: Codebook) -> None:
    named = accuracy.name_figures(full(codebook))
    assert named.iloc[3].to_dict() == {
        "Measure": "Cooperation or conflict",
        "Measured on": "News (PLOVER)",
        "Figure": "0.88",
        "Statistic": "macro-F1",
        "95 % interval": "0.84 to 0.90",
        "Sentences": 515,
        "TextBlob": "0.51",
        "VADER": "0.65",
        "Computed": "5 November 2026",
    }
    assert named["VADER"].tolist() == ["", "", "", "0.65"]


def test_each_set_has_its_size_and_its_digest(codebook: Codebook) -> None:
    assert accuracy.name_sets(full(codebook)).to_numpy().tolist() == [
        ["The five articles (written from)", 177, "5", "now", "ab"],
        ["Five other articles", 176, "5", "5 November 2026", "cd"],
        [
            "News sentences, cooperation or conflict (PLOVER, reporting half)",
            *(515, "–", "5 November 2026", "ef"),
        ],
    ]


def test_a_set_without_a_figure_is_named(codebook: Codebook) -> None:
    assert accuracy.say_missing(full(codebook)) == (
        "No figure is recorded for written test sentences and news sentences with a target "
        "(NewsMTSC)."
    )


def test_a_record_of_an_earlier_state_says_so(codebook: Codebook) -> None:
    kept = record(codebook, OTHERS)
    assert "with the codebook nato_russia " in accuracy.say_record(kept, codebook)
    assert ", the one in use. " in accuracy.say_record(kept, codebook)
    earlier = accuracy.say_record(record(codebook, OTHERS, digest="old"), codebook)
    assert f" old, an earlier state of the one in use, {codebook.hash}. " in earlier
    assert accuracy.say_record(EMPTY, codebook) == ""


def test_the_scores_of_a_frame_are_in_words() -> None:
    scores = pd.DataFrame(
        [("cooperative", 10, 8, 0.75, 0.6, 2 / 3), ("mixed", 0, 0, math.nan, math.nan, math.nan)],
        columns=["frame", "gold", "coded", "precision", "recall", "f1"],
    )
    assert accuracy.name_frames(scores).to_numpy().tolist() == [
        ["+ Cooperative", 10, 8, "0.75", "0.60", "0.67"],
        ["± Mixed", 0, 0, "–", "–", "–"],
    ]


def test_an_article_has_its_label_and_a_sentence_alone_is_left_out() -> None:
    documents = pd.DataFrame(
        [
            ("001", 41, 40, 0.88, 0.875, -0.8, 0.075),
            ("w1", 3, 2, 0.5, math.nan, 0.0, math.nan),
            ("w2", 1, 1, math.nan, 1.0, 1.0, 0.0),
        ],
        columns=["document", "n", "agree", "alpha", "balance_gold", "balance", "error"],
    )
    named = accuracy.name_documents(documents, {"001_ab": "Ames (2010)", "w1x": "Another"})
    assert named.to_numpy().tolist() == [
        ["Ames (2010)", 41, 40, "0.88", "+0.88", "−0.80", "0.07"],
        ["w1", 3, 2, "0.50", "–", "0.00", "–"],
    ]
