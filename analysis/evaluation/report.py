"""The accuracy table: every figure that can be computed with the material that is there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path

from analysis.codebook import Codebook
from analysis.evaluation.baselines import Scorer, find_baselines
from analysis.evaluation.check import Check
from analysis.evaluation.documents import code_documents, list_measures, measure_documents
from analysis.evaluation.figure import Figure
from analysis.evaluation.gold import GoldError, digest, read_documents
from analysis.evaluation.reading import check_reading
from analysis.evaluation.sentences import measure_relations, measure_targets

GOLD = Path(__file__).resolve().parents[2] / "gold"
"""The coded sentences that may be shipped."""

SEEDS, WRITTEN, VALIDATION = "seeds", "written", "validation"
RELATIONS, TARGETS = "relations", "targets"

SHIPPED = {SEEDS: GOLD / "seeds_gold.csv", WRITTEN: GOLD / "written_test.csv"}
"""Sets that come with the project."""

PLACES = {
    SEEDS: "gold/seeds_gold.csv",
    VALIDATION: "gold/validation_gold.csv",
    RELATIONS: "relations/plover_train.csv",
    TARGETS: "targets/newsmtsc_dev_rw.csv",
}
"""Where the sets lie in a folder of data."""


@dataclass(frozen=True)
class Report:
    """The figures and checks that were computed, and a line for each set that is missing."""

    figures: tuple[Figure, ...]
    not_run: tuple[str, ...]
    checks: tuple[Check, ...] = ()


def evaluate(codebook: Codebook, data: Path | None = None) -> Report:
    """Compute the accuracy of all measures, and check the reading of files.

    Args:
        codebook: what to code by.
        data: a folder with further coded sentences (``PLACES``) and files to read
            (``reading.TABLES``). Without it only what comes with the project is measured.

    Raises:
        GoldError: the folder is missing, or a file of coded sentences cannot be read.
    """
    # Several measures ask for the tone of the same sentence.
    baselines = {name: cache(score) for name, score in find_baselines().items()}
    places = dict(SHIPPED)
    if data is not None:
        places |= _find_places(data)
    figures: list[Figure] = []
    not_run: list[str] = []
    for name, place in places.items():
        if place.exists():
            figures += _READERS.get(name, partial(_measure_set, name))(place, codebook, baselines)
        else:
            not_run.append(f"not run: {place} is missing")
    checks, missing = check_reading(data)
    today = date.today().isoformat()
    return Report(
        tuple(replace(figure, date=today, codebook_hash=codebook.hash) for figure in figures),
        (*not_run, *missing),
        tuple(replace(check, date=today) for check in checks),
    )


def _find_places(data: Path) -> dict[str, Path]:
    """Say where in a folder the sets lie; one that comes along too may be missing there."""
    if not data.is_dir():
        raise GoldError(str(data), "there is no such folder.", "Name one with coded sentences.")
    places = {name: data / place for name, place in PLACES.items()}
    return {name: place for name, place in places.items() if place.exists() or name not in SHIPPED}


def _measure_set(
    name: str, path: Path, codebook: Codebook, baselines: Mapping[str, Scorer]
) -> list[Figure]:
    documents = code_documents(read_documents(path), codebook)
    return measure_documents(name, digest(path), documents, list_measures(codebook), baselines)


_READERS: Mapping[str, Callable[[Path, Codebook, Mapping[str, Scorer]], list[Figure]]] = {
    RELATIONS: measure_relations,
    TARGETS: measure_targets,
}
