"""Runs every check, or those that are named: python scripts/test.py [CHECK...]."""

import sys

from minimum import require_python

if __name__ == "__main__":
    require_python()
    from checks import main  # only now: an older Python could not read it

    sys.exit(main(sys.argv[1:]))
