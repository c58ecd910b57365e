"""Recognition: which framework a form belongs to, where nobody says so."""

from collections.abc import Sequence

from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.folder import FoundWorkbooks
from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.reading import Reading, WorkbookReader, load

_LOOKED_AT = 3
"""Workbooks that are tried; a folder has one kind of form, and some may be damaged."""


def recognise(found: FoundWorkbooks, forms: Sequence[Form]) -> tuple[Form, ...]:
    """Give the forms that the first readable workbook may be a copy of.

    Only workbooks that can be read without a process of their own are tried.
    """
    readers = {form.framework_id: WorkbookReader(form) for form in forms}
    for file in found.files[:_LOOKED_AT]:
        fitting = tuple(form for form in forms if _fits(readers[form.framework_id], found, file))
        if fitting:
            return fitting
    return ()


def _fits(reader: WorkbookReader, found: FoundWorkbooks, file: str) -> bool:
    reading = _read(reader, found, file)
    return reading is not None and reading.submission is not None


def _read(reader: WorkbookReader, found: FoundWorkbooks, file: str) -> Reading | None:
    try:
        cleared = clear(load(found.root / file), file)
        return reader.read_cleared(file, "", cleared) if cleared.is_plain else None
    except Refused:
        return None
