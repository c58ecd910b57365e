"""A report in one format."""

from pathlib import Path

import pytest
from assessments import COMMUNES, assess, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.report import write_report
from cchc_cli.writers.report_formats import ReportFormat
from cchc_cli.writers.report_setting import ReportSetting

# What a file of the format begins with; Word and Excel files are ZIP archives.
BEGINNINGS = {
    ReportFormat.HTML: b"<!doctype html>",
    ReportFormat.MD: b"# Khung th",
    ReportFormat.DOCX: b"PK\x03\x04",
    ReportFormat.XLSX: b"PK\x03\x04",
}


@pytest.fixture(scope="module")
def nobody() -> Assessment:
    """A run without units, the quickest to report on."""
    return assess(framework_from(COMMUNES), Units(()), {})


@pytest.mark.parametrize("name", ReportFormat)
def test_every_format_is_written_in_its_own_way(
    name: ReportFormat, nobody: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    path = tmp_path / name.file_name
    write_report(nobody, path, name, ReportSetting(vietnamese))
    assert path.read_bytes().lower().startswith(BEGINNINGS[name].lower())


@pytest.mark.parametrize("name", ReportFormat)
def test_the_same_run_gives_the_same_bytes(
    name: ReportFormat, nobody: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    paths = [tmp_path / f"{at}-{name.file_name}" for at in range(2)]
    for path in paths:
        write_report(nobody, path, name, ReportSetting(vietnamese))
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize("name", ReportFormat)
def test_nothing_else_is_written(
    name: ReportFormat, nobody: Assessment, tmp_path: Path, english: Language
) -> None:
    write_report(nobody, tmp_path / "a", name, ReportSetting(english))
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
