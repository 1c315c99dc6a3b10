"""The timeline of the start page: balances at their dates, events behind, undated below."""

from charts.timeline.figure import timeline_figure

__all__ = ["timeline_figure"]
