"""The figures that were measured last: pinned, so that a loss shows, and shown where data is not.

A figure belongs to the sentences that it was measured on; their digest stands beside it. What was
recorded may only become better, unless somebody lowers it on purpose.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isnan
from pathlib import Path

from analysis.codebook import Codebook
from analysis.evaluation.check import Check, check_from_json, check_to_json
from analysis.evaluation.figure import Figure, from_json, to_json
from analysis.evaluation.report import Report
from analysis.evaluation.words import describe_report

RECORD = Path(__file__).with_name("record.json")
COMMAND = "python -m analysis evaluate --data FOLDER --record"
TOLERANCE = 0.0005
"""Differences below this are rounding."""

SMALLER_IS_BETTER = frozenset({"balance"})
"""Measures that are errors."""


@dataclass(frozen=True)
class Record:
    """What was measured last: when, by which program and codebook, the figures and checks."""

    date: str
    version: str
    codebook: str
    codebook_hash: str
    command: str
    figures: tuple[Figure, ...]
    checks: tuple[Check, ...] = ()

    def find(self, measure: str, data: str) -> Figure | None:
        """Return the figure of a measure on a set of sentences, if it was recorded."""
        for figure in self.figures:
            if (figure.measure, figure.data) == (measure, data):
                return figure
        return None


def load_record(path: Path = RECORD) -> Record:
    """Read the recorded figures and checks."""
    content = json.loads(path.read_text(encoding="utf-8"))
    figures = tuple(map(from_json, content.pop("figures")))
    checks = tuple(map(check_from_json, content.pop("checks")))
    return Record(**content, figures=figures, checks=checks)


def find_losses(figures: Sequence[Figure], record: Record) -> list[str]:
    """Say in a line each which figures are worse than the recorded ones on the same sentences.

    One that is no longer known is worse too.
    """
    losses = []
    for figure in figures:
        pinned = record.find(figure.measure, figure.data)
        if pinned is None or pinned.digest != figure.digest or isnan(pinned.value):
            continue
        sign = -1 if figure.measure in SMALLER_IS_BETTER else 1
        if isnan(figure.value) or sign * (figure.value - pinned.value) < -TOLERANCE:
            losses.append(
                f"{figure.measure} on {figure.data}: {figure.value:.3f}, "
                f"pinned at {pinned.value:.3f}"
            )
    return losses


def find_broken(checks: Sequence[Check], record: Record) -> list[str]:
    """Say in a line each which checks hold for fewer files than recorded, of the same number."""
    pinned = {(check.what, check.data): check for check in record.checks}
    return [
        f"{check.what} on {check.data}: {check.value:g} of {check.n}, pinned at {known.value:g}"
        for check in checks
        if (known := pinned.get((check.what, check.data))) is not None
        and known.n == check.n
        and check.value < known.value - TOLERANCE
    ]


def find_changes(figures: Sequence[Figure], record: Record) -> list[str]:
    """Say in a line each which sets of sentences are others than those recorded."""
    known = {figure.data: figure.digest for figure in record.figures}
    new = {figure.data: figure.digest for figure in figures}
    return [
        f"{data} holds other sentences (digest {new[data]}, recorded {known[data]})"
        for data in new
        if data in known and new[data] != known[data]
    ]


def write_record(report: Report, codebook: Codebook, old: Record, path: Path = RECORD) -> None:
    """Write a report over what is recorded; figures and checks that were not run stay."""
    measured = {figure.data for figure in report.figures}
    kept = [to_json(figure) for figure in old.figures if figure.data not in measured]
    checked = {check.data for check in report.checks}
    held = [check_to_json(check) for check in old.checks if check.data not in checked]
    content = describe_report(report, codebook)
    # What does not hold is left out: it may quote texts that belong to others.
    done = [check_to_json(replace(check, misses=())) for check in report.checks]
    content = {
        **content,
        "command": COMMAND,
        "figures": [*content["figures"], *kept],
        "checks": [*done, *held],
    }
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
