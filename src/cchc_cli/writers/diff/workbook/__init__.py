"""``cchc diff --format xlsx``: the comparison of two years as people use it in Excel.

Sheets: summary, changes, the same in words, by area, by criterion, findings. Text is always
written as text, whatever it starts with. The same comparison gives the same bytes.
"""

from cchc_cli.writers.diff.workbook.book import diff_workbook as diff_workbook
