"""What comes of a file at the guard: cleared for a parser, or refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.language import Message

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
# What is larger takes longer to read than a process takes to start.
LARGEST_PLAIN = 5 * MEGABYTE
LARGEST_GRID = 2_000_000
"""A form has some thousand cells; so many take up to 200 MB, blank ones too."""
LARGEST_TEXTS = 200 * MEGABYTE


class WorkbookKind(StrEnum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"


class Refused(Exception):  # noqa: N818 - it is no error of the program but says what a file is
    """A file is not to be opened; ``kind`` and ``values`` make its finding."""

    def __init__(self, kind: FindingKind, *, sheet: str = "", **values: object) -> None:
        super().__init__(kind.code)
        self.kind = kind
        self.sheet = sheet
        self.values = values


@dataclass(frozen=True, slots=True)
class Noted:
    """Something noteworthy that does not keep a file from being read."""

    kind: FindingKind
    sheet: str = ""
    cell: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cleared:
    """A file that a parser may see.

    ``is_plain`` says that it is small, also when it is laid out, and in a format whose parser never
    gives up noisily, so that it may be read without a process of its own. ``broken`` has the cells with
    an error or with a formula that was never calculated, by sheet and cell: parsers give both as blank.
    """

    kind: WorkbookKind
    content: bytes
    """The file as it was sent."""
    is_plain: bool = False
    broken: Mapping[str, Mapping[str, FindingKind]] = field(default_factory=dict)
    remarks: tuple[Noted, ...] = ()
    parts: Mapping[str, bytes] = field(default_factory=dict)
    """The members of its archive that say what the cells are, unpacked and checked, by name."""
    written: Mapping[str, Sequence[int] | None] = field(default_factory=dict)
    """The number of values in each row that has any, by the key of the sheet's member (.xlsx only).

    None for a sheet whose cells are not all written as office programs write them.
    """
    archive: bytes = b""
    """A new archive of these parts alone, most of them not packed; empty for ``.xls``."""

    @property
    def readable(self) -> bytes:
        """What the parser is to be given: exactly what the guard has seen."""
        return self.archive or self.content


def too_large(size: int) -> Refused:
    """Say that a file is larger than any form."""
    return Refused(finding_kinds.FILE_TOO_LARGE, megabytes=size // MEGABYTE, limit=LARGEST_FILE // MEGABYTE)


def damaged(reason: Message) -> Refused:
    """Say that a file cannot be read as it stands."""
    return Refused(finding_kinds.FILE_DAMAGED, reason=reason)


def is_small(size: int, *, grid: int, texts: int) -> bool:
    """Tell whether a file is small, and stays so when a parser lays it out.

    Args:
        size: Its bytes.
        grid: The cells of all its sheets together, blank ones included.
        texts: The bytes of the texts in its cells, each as often as it is there.
    """
    # 800 bytes with 40 sheets, each of the largest size that passes, take 7 GB; a text of 1 MB that
    # 4,000 cells share takes 4 GB. In a process of its own that costs the file, else the run.
    return size <= LARGEST_PLAIN and grid <= LARGEST_GRID and texts <= LARGEST_TEXTS


def check_grid(rows: int, columns: int, sheet: str, cell: str) -> None:
    """Let a sheet pass whose cells a parser can lay out in memory.

    Raises:
        Refused: It reaches too far.
    """
    if rows * columns > LARGEST_GRID:
        raise Refused(finding_kinds.GRID_TOO_LARGE, sheet=sheet, cell=cell)
