"""Runs a program in the project's environment: python scripts/inside.py PYTHON-ARGUMENT..."""

import sys

from minimum import require_python

if __name__ == "__main__":
    require_python()
    from checks import run_inside  # only now: an older Python could not read it

    sys.exit(run_inside(sys.argv[1:]))
