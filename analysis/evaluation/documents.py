"""How well the codes of whole documents agree with those of readers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np

from analysis.agreement import count_shared, cross_tabulate, macro_f1, micro_f1, nominal_alpha
from analysis.balance import FRAMES
from analysis.codebook import Codebook
from analysis.coding import CodedSentence, code_document
from analysis.evaluation.baselines import Scorer, sign_of
from analysis.evaluation.figure import Array, Figure, Statistic, bootstrap
from analysis.evaluation.gold import DISPUTED, TOWARD, VOICES, Document, Row

LEAST_SENTENCES = 5
"""A document with fewer has no balance worth the name: some sentences stand alone."""

BOTH_SIDES = "sentiment toward the two sides"


class Pair(NamedTuple):
    """A sentence as readers coded it and as the codebook does."""

    gold: Row
    coded: CodedSentence


CodedDocument = tuple[Pair, ...]


class Measure(NamedTuple):
    """One measure of a document: its counts by document, and what makes a figure of them.

    ``columns`` hold the readers' codes; a file without them is not measured so.
    """

    columns: tuple[str, ...]
    counts: Callable[[CodedDocument], Array]
    statistic: Statistic
    baseline: Callable[[CodedDocument, Scorer], Array] | None = None


def code_documents(documents: Sequence[Document], codebook: Codebook) -> list[CodedDocument]:
    """Code the sentences of each document, and put them beside the readers' codes."""
    return [
        tuple(
            Pair(row, coded)
            for row, coded in zip(
                document.rows, code_document(document.sentences, codebook), strict=True
            )
        )
        for document in documents
    ]


def count_frames(document: CodedDocument) -> Array:
    """Cross-tabulate the frames of a document; rows are the readers', disputed ones left out."""
    return _tabulate(document, "frame", FRAMES, lambda pair: pair.coded.frame)


def _tabulate(
    document: CodedDocument, column: str, codes: Sequence[str], code: Callable[[Pair], str]
) -> Array:
    """Cross-tabulate a column of the readers' codes, where they agree, with the codes given."""
    known = [pair for pair in document if pair.gold[column] != DISPUTED]
    return cross_tabulate([pair.gold[column] for pair in known], list(map(code, known)), codes)


def measure_documents(
    data: str,
    digest: str,
    documents: Sequence[CodedDocument],
    measures: Mapping[str, Measure],
    baselines: Mapping[str, Scorer],
) -> list[Figure]:
    """Return the figure of each measure on these documents, with intervals over documents."""
    coded = {column for document in documents for pair in document for column in pair.gold}
    figures = []
    for name, measure in measures.items():
        if not coded.issuperset(measure.columns):
            continue
        counts = np.stack([measure.counts(document) for document in documents])
        others = {
            scorer: float(
                measure.statistic(
                    np.stack([measure.baseline(each, score) for each in documents]).sum(0)
                )
            )
            for scorer, score in baselines.items()
            if measure.baseline
        }
        figures.append(
            Figure(
                name,
                data,
                *bootstrap(counts, measure.statistic),
                n=_count_known(documents, measure.columns),
                clusters=int(counts.any(axis=tuple(range(1, counts.ndim))).sum()),
                unit="documents",
                digest=digest,
                baselines=others,
            )
        )
    return figures


def _count_known(documents: Sequence[CodedDocument], columns: Sequence[str]) -> int:
    """Count the sentences on one of whose codes the readers agree."""
    return sum(
        any(pair.gold[column] != DISPUTED for column in columns)
        for document in documents
        for pair in document
    )


def list_measures(codebook: Codebook) -> dict[str, Measure]:
    """Return the measures of a document by name, for the two sides of the codebook."""
    return {
        "frame": Measure(("frame",), count_frames, nominal_alpha, _count_tone_frames),
        "balance": Measure(("frame",), _count_balance_error, _mean, _count_tone_balance_error),
        "themes": Measure(("themes",), _count_themes, micro_f1),
        "voice": Measure(("voice",), _count_voices, macro_f1),
        **{
            f"mentions of {side}": Measure(("mentions",), _MentionCounter(side), micro_f1)
            for side in codebook.sides
        },
        **{f"sentiment toward {side}": _measure_sentiment((side,)) for side in codebook.sides},
        BOTH_SIDES: _measure_sentiment(codebook.sides),
    }


def _tone_frame(pair: Pair, score: Scorer) -> str:
    return sign_of(score(pair.gold["text"]), "cooperative", "confrontational", "none")


def _count_tone_frames(document: CodedDocument, score: Scorer) -> Array:
    return _tabulate(document, "frame", FRAMES, lambda pair: _tone_frame(pair, score))


def measure_balance_of(frames: Sequence[str]) -> float:
    """Return the balance of frames, from -1 to +1; NaN if none is a frame."""
    warm, cold = frames.count("cooperative"), frames.count("confrontational")
    framed = warm + cold + frames.count("mixed")
    return (warm - cold) / framed if framed else float("nan")


def _balance_error(document: CodedDocument, frames: Sequence[str]) -> Array:
    """The error of one document's balance and 1, so that sums give their mean.

    0, 0 where it is unknown, or where a document is too short to have one.
    """
    if len(document) < LEAST_SENTENCES:
        return np.zeros(2)
    error = abs(
        measure_balance_of([pair.gold["frame"] for pair in document]) - measure_balance_of(frames)
    )
    return np.zeros(2) if np.isnan(error) else np.array([error, 1.0])


def _count_balance_error(document: CodedDocument) -> Array:
    return _balance_error(document, [pair.coded.frame for pair in document])


def _count_tone_balance_error(document: CodedDocument, score: Scorer) -> Array:
    return _balance_error(document, [_tone_frame(pair, score) for pair in document])


def _mean(sums: Array) -> Array:
    with np.errstate(invalid="ignore"):
        return np.asarray(sums[..., 0] / sums[..., 1])


def _count_themes(document: CodedDocument) -> Array:
    gold, coded = [], []
    for pair in document:
        disputed = set(pair.gold.get("themes_disputed", "").split(";"))
        gold.append(set(filter(None, pair.gold["themes"].split(";"))))
        coded.append({hit.theme for hit in pair.coded.themes} - disputed)
    return count_shared(gold, coded)


def _count_voices(document: CodedDocument) -> Array:
    return _tabulate(document, "voice", VOICES, lambda pair: pair.coded.voice)


@dataclass(frozen=True)
class _MentionCounter:
    """Counts the namings of one side, sentence by sentence."""

    side: str

    def __call__(self, document: CodedDocument) -> Array:
        gold = [
            [name for name in _written_mentions(pair.gold) if name == self.side]
            for pair in document
        ]
        coded = [
            [found.entity for found in pair.coded.mentions if found.entity == self.side]
            for pair in document
        ]
        return count_shared(gold, coded)


def _toward_column(side: str) -> str:
    return f"toward_{side.lower()}"


def _written_mentions(row: Row) -> list[str]:
    """Return the canonical names in the manual's notation: "surface=Canonical | ..."."""
    return [pair.split("=", 1)[1] for pair in row["mentions"].split(" | ") if "=" in pair]


@dataclass(frozen=True)
class _SentimentCounter:
    """Cross-tabulates the sentiment toward sides; absent where a sentence does not name one."""

    sides: tuple[str, ...]

    def __call__(self, document: CodedDocument) -> Array:
        return self._count(document, lambda side, pair: pair.coded.toward[side])

    def count_tone(self, document: CodedDocument, score: Scorer) -> Array:
        """The same for a tone of the whole sentence, wherever the side is named."""

        def code(side: str, pair: Pair) -> str:
            if pair.coded.toward[side] == "absent":
                return "absent"
            return sign_of(score(pair.gold["text"]), "positive", "negative", "neutral")

        return self._count(document, code)

    def _count(self, document: CodedDocument, code: Callable[[str, Pair], str]) -> Array:
        tables = [
            _tabulate(document, _toward_column(side), TOWARD, partial(code, side))
            for side in self.sides
        ]
        return np.asarray(np.stack(tables).sum(0))


def _measure_sentiment(sides: tuple[str, ...]) -> Measure:
    counter = _SentimentCounter(sides)
    columns = tuple(map(_toward_column, sides))
    return Measure(columns, counter, nominal_alpha, counter.count_tone)
