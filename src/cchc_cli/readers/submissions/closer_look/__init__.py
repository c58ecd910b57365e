"""The closer look: what a workbook shows otherwise than the cells that are read say.

Hidden rows, columns and sheets, merged cells, formulas, fonts and number formats. All of it
stands in the XML of the sheets, and is looked at only where ``marks`` found a trace of it.
"""

from cchc_cli.readers.submissions.closer_look.look import CloserLook
from cchc_cli.readers.submissions.closer_look.marked_workbook import MarkedWorkbook

__all__ = ["CloserLook", "MarkedWorkbook"]
