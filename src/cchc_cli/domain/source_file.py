"""Files that results rest on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SourceFile:
    """A workbook that was looked at."""

    path: str
    """Relative to the folder of submissions, with ``/``."""
    sha256: str
    unit_code: str
    """Empty where it belongs to no unit."""
