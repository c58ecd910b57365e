"""``results.xlsx``: the results as people use them, in Excel or LibreOffice.

Sheets: summary with links to the others, ranking, a ranking for each group, changes where the
year before is known, areas, criteria by unit, points in detail, criteria left out, findings. Each
table has a name (``ranking``, ``ranking_1`` and so on, ``changes``, ``areas``,
``criteria_by_unit``, ``scores``, ``left_out``, ``findings``), the same in every language. Text is
always written as text, whatever it starts with, and links lead nowhere but into the workbook. The
same assessment gives the same bytes.
"""
