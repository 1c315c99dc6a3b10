"""Whose words a sentence gives: the author's, a quoted speaker's, or a reported view."""

from typing import Literal

Voice = Literal["author", "quoted", "reported"]
