"""The program's name and version, as exports and the About page give them."""

PROGRAM = "Framing dashboard"
VERSION = "0.1.0"
"""The same as in pyproject.toml; a test holds them together."""
