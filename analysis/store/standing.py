"""How articles stand to the subject and to each other: off topic, a repeat, a translation."""

import pandas as pd

from analysis.schema import Tables

STANDING = ["article_id", "off_topic", "duplicate_of", "overlap", "translation_of"]


def list_standing(tables: Tables) -> pd.DataFrame:
    """List the articles that are off topic, repeat another or appear to translate it.

    Returns:
        ``STANDING``, the columns of the ``articles`` table; in its order.
    """
    known = tables.articles[STANDING]
    marked = (known[["off_topic", "duplicate_of", "translation_of"]] != "").any(axis=1)
    return known[marked].reset_index(drop=True)
