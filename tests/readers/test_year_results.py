"""The results of a year, from a folder or from a table."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from rankings import csv_file

from cchc_cli.domain.assessment import Assessment
from cchc_cli.errors import ResultsError
from cchc_cli.language import Language
from cchc_cli.readers.year_results import read_year
from cchc_cli.writers.results import write_results


def refusal(path: Path) -> str:
    with pytest.raises(ResultsError) as error:
        read_year(path)
    return str(error.value)


def test_a_results_folder_is_a_year(assessment: Assessment, tmp_path: Path, vietnamese: Language) -> None:
    noon = datetime(2025, 12, 31, 12, tzinfo=UTC)
    write_results(assessment, tmp_path / "r", language=vietnamese, created=noon, with_reports=False)
    year, findings = read_year(tmp_path / "r")
    assert (year.label, findings, year.framework) == ("2025", [], assessment.framework)


def test_findings_of_folder_and_year_come_together(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    noon = datetime(2025, 12, 31, 12, tzinfo=UTC)
    write_results(assessment, tmp_path / "r", language=vietnamese, created=noon, with_reports=False)
    for name, before, after in (("framework.yaml", "cap: 3", "cap: 1"), ("ranking.csv", "63.", "64.")):
        path = tmp_path / "r" / name
        path.write_bytes(path.read_bytes().replace(before.encode(), after.encode()))
    assert [finding.code for finding in read_year(tmp_path / "r")[1]][:1] == ["CCHC561"]


def test_a_table_is_a_year(tmp_path: Path) -> None:
    year, _ = read_year(csv_file(tmp_path, "Đơn vị;Điểm\nXã An;9\n"))
    assert (year.label, year.framework, year.basis.stage) == ("2024", None, None)


def test_nothing_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "x").startswith(f"There is no {tmp_path / 'x'}. Name a results folder")


def test_another_folder_is_refused(tmp_path: Path) -> None:
    assert "is no results folder: it has no manifest.json of cchc." in refusal(tmp_path)


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "r.docx").touch()
    assert "is neither a results folder nor a table; tables end in .csv, .ods" in refusal(tmp_path / "r.docx")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"format": "cchc-results/1", "tool"', "is no JSON in UTF-8; score the year again."),
        ('{"format": "cchc-results/2"}', "has the format “cchc-results/2”"),
        ('{"name": "app"}', "is no manifest of cchc"),
        ("", "is no JSON in UTF-8"),
    ],
)
def test_a_manifest_that_cannot_be_read_says_what_is_wrong_with_it(
    tmp_path: Path, content: str, told: str
) -> None:
    (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    assert told in refusal(tmp_path)


def test_a_folder_may_be_called_like_a_table(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    noon = datetime(2025, 12, 31, 12, tzinfo=UTC)
    write_results(assessment, tmp_path / "r.xlsx", language=vietnamese, created=noon, with_reports=False)
    assert read_year(tmp_path / "r.xlsx")[0].label == "2025"
