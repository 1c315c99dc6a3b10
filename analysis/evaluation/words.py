"""The accuracy table in words: for the terminal, and as JSON for other programs."""

import json
from collections.abc import Iterator
from datetime import date
from math import isnan
from pathlib import Path
from typing import Any

from analysis.codebook import Codebook
from analysis.errors import EvaluationError
from analysis.evaluation.figure import Figure, to_json
from analysis.evaluation.report import Report
from analysis.version import VERSION

_WIDTHS = (32, 12, 9, 19, 8, 10, 8)
_HEAD = ("measure", "data", "figure", "95 % interval", "n", "TextBlob", "VADER")


def write_table(report: Report) -> str:
    """Return the figures as lines of a table, then a line for each set that was not run."""
    rows = [_HEAD, *(_write_row(figure) for figure in report.figures)]
    lines = ["".join(_pad(cell, place) for place, cell in enumerate(row)).rstrip() for row in rows]
    return "\n".join([*lines, *report.not_run])


def describe_report(report: Report, codebook: Codebook) -> dict[str, Any]:
    """Return the figures with what made them, ready for JSON."""
    return {
        "date": date.today().isoformat(),
        "version": VERSION,
        "codebook": codebook.name,
        "codebook_hash": codebook.hash,
        "figures": [to_json(figure) for figure in report.figures],
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


def _pad(cell: str, place: int) -> str:
    return cell.ljust(_WIDTHS[place]) if place < 2 else cell.rjust(_WIDTHS[place])


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


def _write_baselines(figure: Figure) -> Iterator[str]:
    for name in ("TextBlob", "VADER"):
        yield f"{figure.baselines[name]:.3f}" if name in figure.baselines else ""
