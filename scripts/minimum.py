"""The oldest Python that will do. Written so that any Python since 2.7 can read it."""

import sys

MINIMUM = (3, 11)


def require_python():
    # type: () -> None
    """End the program with one sentence where this Python is too old."""
    if sys.version_info[:2] < MINIMUM:
        sys.exit(
            "The dashboard needs Python %d.%d or newer, and this is Python %d.%d:"
            " install a newer one and run the command again." % (MINIMUM + sys.version_info[:2])
        )
