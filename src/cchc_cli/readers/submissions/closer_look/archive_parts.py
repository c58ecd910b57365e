"""The parts of the archive that a workbook is, as the guard has unpacked them."""

from collections.abc import Mapping
from functools import lru_cache

from cchc_cli.readers.submissions.guard import Cleared, WorkbookKind
from cchc_cli.readers.submissions.guard.archive import key
from cchc_cli.readers.submissions.guard.xlsx import NOT_SHEETS, sheet_names

_key = lru_cache(maxsize=256)(key)
"""All workbooks have members of the same few names."""
STYLES = "xl/styles.xml"
SHARED_STRINGS = "xl/sharedstrings.xml"


def unpacked(cleared: Cleared) -> Mapping[str, bytes]:
    """Give the parts of an .xlsx by their key, which is their name in lower case; none of others."""
    if cleared.kind is not WorkbookKind.XLSX:
        return {}
    return {_key(name): part for name, part in cleared.parts.items()}


def sheet_members(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Give the key of the part that holds each sheet, by the name of the sheet."""
    return {name: member for member, name in sheet_names(parts).items()}


# Relations may call any member a sheet, so whatever is nothing else counts as one.
def sheets_of(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Give the parts that may be sheets."""
    return {member: part for member, part in parts.items() if member not in NOT_SHEETS}
