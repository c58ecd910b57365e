"""``results.xlsx``: the results as people use them, in Excel or LibreOffice.

Sheets: summary, ranking, areas, criteria by unit, findings. Text is always written as text,
whatever it starts with. The same assessment gives the same bytes.
"""
