"""Reading one workbook with a closer look, step by step as a folder is read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from marked_workbooks import Change, write_marked
from submission_forms import small_form, tidy_rows
from workbooks import Value

from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.reading import Reading, WorkbookReader

Look = Callable[..., Reading]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Write the small form with some change, and read it."""

    def read(change: Change, rows: list[list[Value]] | None = None) -> Reading:
        write_marked(tmp_path / "xa-a.xlsx", {"Sheet1": tidy_rows() if rows is None else rows}, change)
        return WorkbookReader(small_form()).read(tmp_path, "xa-a.xlsx")

    return read


def codes_and_cells(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Give code and cell of every finding."""
    return [(finding.code, finding.place.cell) for finding in findings]
