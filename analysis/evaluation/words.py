"""The accuracy table in words: for the terminal, and as JSON for other programs."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from math import isnan
from pathlib import Path
from typing import Any

from analysis.codebook import Codebook
from analysis.errors import EvaluationError
from analysis.evaluation.check import Check, check_to_json
from analysis.evaluation.figure import Figure, to_json
from analysis.evaluation.report import Report
from analysis.version import VERSION

NAMES = 2
"""Columns of names, which stand at the left."""
_HEAD = ("measure", "data", "figure", "95 % interval", "n", "TextBlob", "VADER")
_CHECK_HEAD = ("reading", "data", "holds", "of", "wanted", "others")


def write_table(report: Report) -> str:
    """Return figures and checks as lines of two tables, then a line for each set not run."""
    figures = _lay_out([_HEAD, *(_write_row(figure) for figure in report.figures)])
    checks = _lay_out([_CHECK_HEAD, *(_write_check(check) for check in report.checks)])
    misses = [f"not so: {check.what}: {miss}" for check in report.checks for miss in check.misses]
    return "\n".join([*figures, "", *checks, *misses, *report.not_run])


def describe_report(report: Report, codebook: Codebook) -> dict[str, Any]:
    """Return the figures with what made them, ready for JSON."""
    return {
        "date": date.today().isoformat(),
        "version": VERSION,
        "codebook": codebook.name,
        "codebook_hash": codebook.hash,
        "figures": [to_json(figure) for figure in report.figures],
        "checks": [check_to_json(check) for check in report.checks],
    }


def write_json(report: Report, codebook: Codebook, path: Path) -> None:
    """Write the figures, and the sets that were not run, as JSON."""
    content = {**describe_report(report, codebook), "not_run": list(report.not_run)}
    try:
        path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise EvaluationError(
            str(path), f"the figures cannot be written ({reason}).", "Name another file."
        ) from error


def _lay_out(rows: Sequence[Sequence[str]]) -> list[str]:
    """Set rows as lines of a table: the first two columns are names, the others figures."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if place < NAMES else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _write_row(figure: Figure) -> tuple[str, ...]:
    interval = "" if isnan(figure.low) else f"{figure.low:.3f} to {figure.high:.3f}"
    return (
        figure.measure,
        figure.data,
        f"{figure.value:.3f}",
        interval,
        f"{figure.n:,}",
        *_write_baselines(figure),
    )


def _write_check(check: Check) -> tuple[str, ...]:
    """Write a count as a whole number and a share with three digits."""
    digits = ".3f" if check.is_share else ".0f"
    others = ", ".join(f"{name} {value:{digits}}" for name, value in check.reference.items())
    what = (check.what, check.data)
    return (*what, f"{check.value:{digits}}", f"{check.n:,}", f"{check.wanted:{digits}}", others)


def _write_baselines(figure: Figure) -> Iterator[str]:
    for name in ("TextBlob", "VADER"):
        yield f"{figure.baselines[name]:.3f}" if name in figure.baselines else ""
