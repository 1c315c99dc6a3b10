"""Details of the frames: counts by code and by document."""

from dataclasses import replace
from pathlib import Path

from analysis.codebook import load_codebook
from analysis.evaluation.details import detail_frames, read_codes

CODEBOOK = replace(load_codebook(), learned={})


def test_the_confusion_counts_every_pair_of_codes(gold: Path) -> None:
    confusion = detail_frames(gold, CODEBOOK).confusion
    assert len(confusion) == 16
    held = confusion[confusion["count"] > 0]
    assert held.to_numpy().tolist() == [
        ["cooperative", "cooperative", 1, 1],
        ["none", "none", 1, 1],
    ]


def test_each_frame_has_its_scores(gold: Path) -> None:
    table = detail_frames(gold, CODEBOOK).by_frame.set_index("frame")
    assert table.loc["cooperative"].tolist() == [1, 1, 1.0, 1.0, 1.0]
    assert table.loc["mixed", ["precision", "recall", "f1"]].isna().all()


def test_each_document_has_its_agreement_and_balance(gold: Path) -> None:
    table = detail_frames(gold, CODEBOOK).by_document
    assert table["document"].tolist() == ["a", "b"]
    assert table.loc[0].tolist() == ["a", 2, 2, 1.0, 1.0, 1.0, 0.0]
    assert table.loc[1, "balance"] == -1.0
    assert table.loc[1, ["alpha", "balance_gold", "error"]].isna().all()


def test_codes_are_found_by_document_and_text(gold: Path) -> None:
    codes = read_codes(gold)
    assert codes["b", "Russia threatens NATO."]["frame"] == "disputed"
    assert len(codes) == 3
