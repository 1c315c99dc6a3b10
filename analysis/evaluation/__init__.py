"""How good the measures are: their agreement with readers, beside baselines, with intervals."""

from analysis.evaluation.figure import Figure
from analysis.evaluation.long_pdf import say_reading_cost
from analysis.evaluation.record import (
    Record,
    find_broken,
    find_changes,
    find_losses,
    load_record,
    write_record,
)
from analysis.evaluation.report import Report, evaluate
from analysis.evaluation.speed import say_speed
from analysis.evaluation.words import write_json, write_table

__all__ = [
    "Figure",
    "Record",
    "Report",
    "evaluate",
    "find_broken",
    "find_changes",
    "find_losses",
    "load_record",
    "say_reading_cost",
    "say_speed",
    "write_json",
    "write_record",
    "write_table",
]
