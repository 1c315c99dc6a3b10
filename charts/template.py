"""The template that every figure names: fonts, lines and colours, for light and for dark.

Importing streamlit replaces plotly's default template by one with placeholder colours, so a figure
without a template of its own exports nearly black. No figure relies on the default.
"""

import plotly.graph_objects as go

from charts.palette import CATEGORIES, SURFACES, Theme

FONT = '"Source Sans", "Source Sans 3", "Liberation Sans", Arial, Helvetica, sans-serif'
"""The page's own face first, then what the machine that draws an export has.

A name with a digit must be quoted, or the whole list is dropped.
"""

BODY_SIZE = 14
SMALL_SIZE = 12


def chart_template(theme: Theme) -> go.layout.Template:
    """Build the template of one theme; complete, so that nothing of the default shows through."""
    surface = SURFACES[theme]
    axis = {
        "gridcolor": surface.grid,
        "linecolor": surface.line,
        "zerolinecolor": surface.ink,
        "zerolinewidth": 1,
        "zeroline": False,
        "tickcolor": surface.line,
        "tickfont": {"color": surface.ink, "size": BODY_SIZE},
        "title": {"font": {"color": surface.muted, "size": BODY_SIZE}, "standoff": 8},
        "automargin": False,
        "ticklabelstandoff": 4,
        "minor": {"gridcolor": surface.grid},
    }
    layout = go.Layout(
        font={"family": FONT, "size": BODY_SIZE, "color": surface.ink},
        paper_bgcolor=surface.paper,
        plot_bgcolor=surface.paper,
        colorway=CATEGORIES,
        xaxis=axis,
        yaxis=axis,
        bargap=0.25,
        barcornerradius=2,
        hoverlabel={
            "bgcolor": surface.panel,
            "bordercolor": surface.line,
            "font": {"family": FONT, "color": surface.ink, "size": BODY_SIZE},
            "align": "left",
        },
        annotationdefaults={"showarrow": False, "font": {"color": surface.ink}},
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": surface.line, "activecolor": surface.ink},
        dragmode=False,
        separators=".,",
    )
    template: go.layout.Template = go.layout.Template(layout=layout)
    return template
