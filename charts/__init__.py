"""Charts: one function a chart, from a table and a look to a figure; nothing is computed here."""
