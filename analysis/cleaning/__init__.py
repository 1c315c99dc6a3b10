"""Source lines to the article's body, with a role for every line that is not part of it."""

from analysis.cleaning.body import ROLES, Cleaned, clean_lines

__all__ = ["ROLES", "Cleaned", "clean_lines"]
