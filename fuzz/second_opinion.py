"""A second opinion: what a person sees in the cells, by a reading that takes nothing for granted.

It reads as the standards say (ECMA-376, OASIS OpenDocument), with nothing of the project's
own and no lenience: whatever a strict program would refuse or repair is ``Unclear``.
"""

from collections.abc import Callable, Mapping

from fuzz import strict_ods, strict_xlsx
from fuzz.seen import Workbook

READERS: Mapping[str, Callable[[bytes], Workbook]] = {".xlsx": strict_xlsx.read, ".ods": strict_ods.read}
"""By the ending of a file; there is no second opinion of binary formats."""
