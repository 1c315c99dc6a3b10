"""``python -m analysis``."""

import io
import sys

from analysis.cli import main

# JSON with any letters must leave through any console; Windows' own encoding would stop at them.
if isinstance(sys.stdout, io.TextIOWrapper):
    sys.stdout.reconfigure(encoding="utf-8")
sys.exit(main())
