"""The shell script has nothing to say where there is no shell: Windows has `py` instead."""

import os

collect_ignore = ["test_python.py"] if os.name == "nt" else []
