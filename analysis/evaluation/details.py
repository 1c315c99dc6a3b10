"""Where the frames agree with readers and where not: by code, by document, by sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.agreement import class_f1, nominal_alpha
from analysis.balance import FRAMES
from analysis.codebook import Codebook
from analysis.evaluation.documents import (
    CodedDocument,
    code_documents,
    count_frames,
    measure_balance_of,
)
from analysis.evaluation.gold import Row, read_documents

Codes = Mapping[tuple[str, str], Row]


@dataclass(frozen=True, eq=False)
class FrameDetails:
    """The frames of one set of coded sentences, counted.

    ``confusion`` has a row for each pair of codes: gold, coded, count, of_gold (sentences with that
    gold code). ``by_frame`` has frame, gold, coded (sentences), precision, recall, f1.
    ``by_document`` has document, n, agree (sentences), alpha, balance_gold, balance, error.
    Sentences on which the readers disagree are left out, except from the balances.
    """

    confusion: pd.DataFrame
    by_frame: pd.DataFrame
    by_document: pd.DataFrame


def detail_frames(path: Path, codebook: Codebook) -> FrameDetails:
    """Compare the frames of a file of coded documents with those of the codebook.

    Raises:
        GoldError: the file cannot be read.
    """
    documents = read_documents(path)
    coded = code_documents(documents, codebook)
    tables = [count_frames(document) for document in coded]
    table = sum(tables, np.zeros((len(FRAMES), len(FRAMES))))
    return FrameDetails(
        _list_confusion(table),
        _list_frames(table),
        _list_documents([document.name for document in documents], coded, tables),
    )


def read_codes(path: Path) -> Codes:
    """Return the readers' codes of each sentence, by its document's name and its text."""
    return {
        (document.name, row["text"]): row
        for document in read_documents(path)
        for row in document.rows
    }


def _list_confusion(table: np.ndarray) -> pd.DataFrame:
    gold = table.sum(1)
    return pd.DataFrame(
        [
            (FRAMES[row], FRAMES[column], int(table[row, column]), int(gold[row]))
            for row in range(len(FRAMES))
            for column in range(len(FRAMES))
        ],
        columns=["gold", "coded", "count", "of_gold"],
    )


def _list_frames(table: np.ndarray) -> pd.DataFrame:
    hits, gold, coded = np.diagonal(table), table.sum(1), table.sum(0)
    with np.errstate(invalid="ignore"):
        return pd.DataFrame(
            {
                "frame": FRAMES,
                "gold": gold.astype("int64"),
                "coded": coded.astype("int64"),
                "precision": hits / coded,
                "recall": hits / gold,
                "f1": class_f1(table),
            }
        )


def _list_documents(
    names: Sequence[str], documents: Sequence[CodedDocument], tables: Sequence[np.ndarray]
) -> pd.DataFrame:
    rows = []
    for name, document, table in zip(names, documents, tables, strict=True):
        gold = measure_balance_of([pair.gold["frame"] for pair in document])
        found = measure_balance_of([pair.coded.frame for pair in document])
        n, agree = int(table.sum()), int(np.trace(table))
        rows.append((name, n, agree, float(nominal_alpha(table)), gold, found, abs(gold - found)))
    columns = ["document", "n", "agree", "alpha", "balance_gold", "balance", "error"]
    return pd.DataFrame(rows, columns=columns)
