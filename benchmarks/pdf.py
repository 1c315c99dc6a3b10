"""What it costs to read a long PDF as an article, beside PDFium's plain characters, in one run.

    python benchmarks/pdf.py [FILE ...]

Without files, a PDF of 352 pages and about 130,000 words is made first. It prints the seconds by
the clock (after the imports) and the peak of memory of each, in processes of their own.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from analysis.evaluation.long_pdf import (  # the path comes first
    PLAIN,
    READING,
    measure_reading,
    write_long_pdf,
)


def main(names: list[str]) -> None:
    """Print what each file costs to read, and what the reference does."""
    files = {name: Path(name).read_bytes() for name in names} or {"long PDF": write_long_pdf()}
    for name, data in files.items():
        for label, reading in (("as an article", READING), ("plain characters", PLAIN)):
            seconds, peak = measure_reading(data, reading)
            sys.stdout.write(f"{name:24} {label:18} {seconds:7.2f} s {peak / 2**20:7.0f} MB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
