"""Submissions: what one workbook says, laid out along a form.

Plain arrays and tuples, because thousands of them travel between processes.
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cchc_cli.domain.findings import Place


class ClaimSource(StrEnum):
    """Where a workbook says whose it is; the first that says anything counts."""

    # From the surest down (DESIGN section 5): nobody types the hidden sheet of our own forms.
    IDENTITY_SHEET = "identity-sheet"
    CELL = "cell"
    FILE_NAME = "file-name"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class UnitClaim:
    """One name or code that a workbook gives for its unit."""

    source: ClaimSource
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Submission:
    """The answers of one workbook.

    Positions are those of ``Form.questions`` and ``Form.leaves``. Numbers are in the
    scale of the question's type (percent as a share, date as an ordinal, yes as 1);
    NaN is unanswered, which is not 0. Places are written as Excel does: ``Sheet!E12``.
    """

    file: str
    sha256: str
    claims: tuple[UnitClaim, ...]
    numbers: "array[float]"
    """Along the questions; NaN for text questions too."""
    texts: Mapping[int, str]
    """Chosen labels and texts, by position of the question."""
    answer_places: tuple[str, ...]
    """Along the questions; empty where the form has no such cell."""
    self_points: "array[float]"
    """Along the leaves, as stated, not yet clipped."""
    places: tuple[str, ...]
    """Along the leaves: where the self points, else the row, of the criterion stand."""
    has_evidence: bytes
    """Along the leaves: 1 where the evidence column says anything, else 0."""
    evidence_places: tuple[str, ...]
    """Along the leaves; empty where the form has no such cell."""

    @property
    def has_answers(self) -> bool:
        """Whether anything at all is answered."""
        return bool(self.texts) or _has_number(self.numbers) or _has_number(self.self_points)


def _has_number(numbers: "array[float]") -> bool:
    return any(number == number for number in numbers)  # noqa: PLR0124 - NaN is unanswered


def place_of(file: str, reference: str) -> Place:
    """Split ``Sheet!E12`` into a place of a file.

    >>> place_of("a.xlsx", "I. Chung!E12")
    Place(file='a.xlsx', sheet='I. Chung', cell='E12')
    """
    # From the right, since the name of a sheet may hold “!” itself.
    sheet, _, cell = reference.rpartition("!")
    return Place(file, sheet, cell)
