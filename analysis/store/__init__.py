"""What pages and charts ask for: small tables by filter, each number with its n.

All functions take the tables and the filters and return new tables. Pages know these names only;
what stands behind them may change.
"""

from analysis.store.articles import balance_by_year, count_frames, list_articles, list_texts
from analysis.store.filters import (
    EVERYTHING,
    Filters,
    LeftOut,
    Options,
    count_left_out,
    describe_filters,
    list_options,
    say_left_out,
    select,
    select_measured,
)
from analysis.store.heads import HEAD
from analysis.store.languages import Size, count_size, describe_unmeasured, list_unmeasured
from analysis.store.mentions import (
    count_mentions,
    count_mentions_by_article,
    count_mentions_by_year,
    count_pairs,
    list_surfaces,
)
from analysis.store.overall import ArticleFact, Overall, YearFact, overall
from analysis.store.sentences import (
    SIDES,
    Selection,
    Sentences,
    Side,
    list_marks,
    list_sentences,
    select_side,
)
from analysis.store.sentiment import SENTIMENTS, TOWARD, summarise_sentiment
from analysis.store.standing import STANDING, list_standing
from analysis.store.themes import count_themes, count_themes_by_article, count_themes_by_year
from analysis.store.tone import (
    compare_tone_frame,
    count_frame_tone,
    follow_article,
    list_disagreements,
    list_tone,
    summarise_tone,
    tone_by_side,
)

__all__ = [
    "EVERYTHING",
    "HEAD",
    "SENTIMENTS",
    "SIDES",
    "STANDING",
    "TOWARD",
    "ArticleFact",
    "Filters",
    "LeftOut",
    "Options",
    "Overall",
    "Selection",
    "Sentences",
    "Side",
    "Size",
    "YearFact",
    "balance_by_year",
    "compare_tone_frame",
    "count_frame_tone",
    "count_frames",
    "count_left_out",
    "count_mentions",
    "count_mentions_by_article",
    "count_mentions_by_year",
    "count_pairs",
    "count_size",
    "count_themes",
    "count_themes_by_article",
    "count_themes_by_year",
    "describe_filters",
    "describe_unmeasured",
    "follow_article",
    "list_articles",
    "list_disagreements",
    "list_marks",
    "list_options",
    "list_sentences",
    "list_standing",
    "list_surfaces",
    "list_texts",
    "list_tone",
    "list_unmeasured",
    "overall",
    "say_left_out",
    "select",
    "select_measured",
    "select_side",
    "summarise_sentiment",
    "summarise_tone",
    "tone_by_side",
]
