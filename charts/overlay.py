"""Words and shapes over a figure, added all at once."""

from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go


@dataclass
class Overlay:
    """Collects what is drawn over the marks of a figure.

    plotly checks all annotations of a figure anew whenever one is added, so forty of them cost
    eight hundred checks; together they cost forty.
    """

    annotations: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)

    def write(self, **annotation: Any) -> None:  # noqa: ANN401 (plotly's own attributes)
        """Add words: the attributes of a plotly annotation."""
        self.annotations.append(annotation)

    def draw(self, **shape: Any) -> None:  # noqa: ANN401 (plotly's own attributes)
        """Add a line or an area: the attributes of a plotly shape."""
        self.shapes.append(shape)

    def put_on(self, figure: go.Figure) -> None:
        """Draw everything that was collected on ``figure``, after what it already has."""
        layout = figure.layout
        layout.annotations = [*layout.annotations, *self.annotations]
        layout.shapes = [*layout.shapes, *self.shapes]
