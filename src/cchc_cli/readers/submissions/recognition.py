"""Recognition: which framework a form belongs to, where nobody says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.folder import FoundWorkbooks
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Depth, Reading

_LOOKED_AT = 3
"""Workbooks that are tried; a folder has one kind of form, and some may be damaged."""

_WITHOUT_ROWS = {
    finding_kinds.NO_FORM.code,
    finding_kinds.NO_CRITERIA.code,
    finding_kinds.NO_ANSWER_COLUMN.code,
    finding_kinds.ONLY_TABLE_HIDDEN.code,
}
"""What is said of a workbook in whose sheets no row of a form was looked at."""


@dataclass(frozen=True)
class Recognition:
    """What a look at the first workbooks gave."""

    fitting: tuple[Form, ...]
    """The forms that one of them may be a copy of."""
    unknown_file: str = ""
    """The first that has rows of a form, but of none that is known; else empty."""


def recognise(found: FoundWorkbooks, forms: Sequence[Form]) -> Recognition:
    """Find the forms that the first workbooks may be copies of."""
    unknown = ""
    for file in found.files[:_LOOKED_AT]:
        looked = _look(found, file, forms)
        if looked.fitting:
            return looked
        unknown = unknown or looked.unknown_file
    return Recognition((), unknown)


def _look(found: FoundWorkbooks, file: str, forms: Sequence[Form]) -> Recognition:
    readings = [(form, _read(found, file, form)) for form in forms]
    # To all forms but its own, a workbook is one of another framework.
    if fitting := tuple(form for form, reading in readings if _fits(reading)):
        return Recognition(fitting)
    has_rows = any(reading.misfit is not None for _, reading in readings)
    return Recognition((), file if has_rows else "")


def _fits(reading: Reading) -> bool:
    codes = {finding.code for finding in reading.findings}
    return reading.is_readable and reading.misfit is None and codes.isdisjoint(_WITHOUT_ROWS)


def _read(found: FoundWorkbooks, file: str, form: Form) -> Reading:
    # By way of the pool, since nobody knows yet whether the workbook is harmless.
    alone = FoundWorkbooks(found.root, (file,), is_folder=False)
    with FolderReading(alone, form, workers=1, depth=Depth.ANSWERS) as readings:
        return next(iter(readings))
