"""The formats of reports."""

import pytest

from cchc_cli.writers.output_folder import RESULT_FILES
from cchc_cli.writers.report_formats import ReportFormat


@pytest.mark.parametrize(
    ("name", "file"),
    [
        (ReportFormat.HTML, "report.html"),
        (ReportFormat.MD, "report.md"),
        (ReportFormat.DOCX, "report.docx"),
        (ReportFormat.XLSX, "results.xlsx"),
    ],
)
def test_a_format_has_a_file_of_its_own(name: ReportFormat, file: str) -> None:
    assert name.file_name == file


def test_a_format_is_known_by_the_ending_of_its_file() -> None:
    assert [name.file_name.rpartition(".")[2] for name in ReportFormat] == [*ReportFormat]


def test_what_scoring_writes_has_the_name_that_scoring_gives_it() -> None:
    made_by_scoring = {ReportFormat.HTML, ReportFormat.MD, ReportFormat.XLSX}
    assert {name for name in ReportFormat if name.file_name in RESULT_FILES} == made_by_scoring
