"""Opens the dashboard in the browser: python scripts/run.py [PORT]."""

import sys

from minimum import require_python

if __name__ == "__main__":
    require_python()
    from launch import main  # only now: an older Python could not read it

    sys.exit(main(sys.argv[1:]))
