"""The guard: what a file must be before a parser sees it.

Workbooks come by e-mail from hundreds of offices. Some are no workbooks, some are
damaged, and a valid file of 1.4 kB with the cells A1 and XFD1048576 makes the parser ask
for so much memory that the whole process ends. So the kind of a file is read from its
first bytes; archives are unpacked within bounds, and only what was looked at goes on to
the parser; the true grid is found from the cells themselves.
"""

from cchc_cli.readers.submissions.guard.cleared import (
    LARGEST_FILE,
    Cleared,
    Noted,
    Refused,
    WorkbookKind,
    too_large,
)
from cchc_cli.readers.submissions.guard.gate import clear

__all__ = ["LARGEST_FILE", "Cleared", "Noted", "Refused", "WorkbookKind", "clear", "too_large"]
