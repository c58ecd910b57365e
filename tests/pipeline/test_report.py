"""Making reports: what is read, what is written where, and what the reports are told."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from assessments import commune_assessment

from cchc_cli.errors import CchcError, ResultsError
from cchc_cli.language import Language
from cchc_cli.pipeline.diff import DiffRequest
from cchc_cli.pipeline.progress import NoProgress
from cchc_cli.pipeline.report import MadeReports, ReportRequest, report
from cchc_cli.writers.report_formats import ReportFormat
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.results import write_results

LATE = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
"""In Hà Nội it is the next day by then."""


@pytest.fixture
def request_(tmp_path: Path, vietnamese: Language) -> ReportRequest:
    """A request for Markdown of a small run, into a folder of its own."""
    results = tmp_path / "ket-qua"
    write_results(commune_assessment(), results, language=vietnamese, created=LATE, with_reports=False)
    setting = ReportSetting(vietnamese)
    return ReportRequest(results, (ReportFormat.MD,), setting, output=tmp_path / "bao-cao")


def made(request: ReportRequest) -> MadeReports:
    return report(request, NoProgress())


def test_reports_are_put_where_they_are_wanted(request_: ReportRequest, tmp_path: Path) -> None:
    assert made(request_).paths == (tmp_path / "bao-cao" / "report.md",)


def test_without_an_output_they_are_put_into_the_results(request_: ReportRequest) -> None:
    assert made(replace(request_, output=None)).paths == (request_.results / "report.md",)


def test_the_day_is_that_of_the_run_in_vietnam(request_: ReportRequest) -> None:
    (path,) = made(request_).paths
    assert "22/11/2026" in path.read_text()


def test_a_day_that_is_named_takes_its_place(request_: ReportRequest) -> None:
    setting = replace(request_.setting, dated=date(2026, 12, 5))
    (path,) = made(replace(request_, setting=setting)).paths
    text = path.read_text()
    assert "05/12/2026" in text
    assert "22/11/2026" not in text


def test_a_manifest_without_a_time_leaves_the_day_out(request_: ReportRequest) -> None:
    manifest = request_.results / "manifest.json"
    manifest.write_text(manifest.read_text().replace("2026-11-21T18:30:00Z", "hôm qua"))
    (path,) = made(request_).paths
    assert "/11/2026" not in path.read_text()


def test_markdown_alone_leads_to_no_pages(request_: ReportRequest, tmp_path: Path) -> None:
    (path,) = made(request_).paths
    assert "units/" not in path.read_text()
    assert not (tmp_path / "bao-cao" / "units").exists()


def test_html_comes_with_pages_of_units(request_: ReportRequest, tmp_path: Path) -> None:
    formats = (ReportFormat.HTML, ReportFormat.MD)
    page, text = made(replace(request_, formats=formats)).paths
    assert 'href="units/x1.html"' in page.read_text()
    assert "units/x1.html" in text.read_text()
    assert (tmp_path / "bao-cao" / "explanations" / "x1.html").is_file()


def test_an_html_file_alone_leads_to_no_pages(request_: ReportRequest, tmp_path: Path) -> None:
    request = replace(request_, formats=(ReportFormat.HTML,), output=tmp_path / "bc.html", is_file=True)
    (page,) = made(request).paths
    assert page == tmp_path / "bc.html"
    assert 'href="units/' not in page.read_text()


def test_changes_since_the_year_before_are_told(request_: ReportRequest, tmp_path: Path) -> None:
    table = tmp_path / "2024.csv"
    table.write_text("Mã,Đơn vị,Tổng điểm,Xếp hạng\nX1,Xã Một,50,1\nX3,Xã Ba,40,2\n", encoding="utf-8")
    request = replace(request_, previous=DiffRequest((table, request_.results)))
    result = made(request)
    assert "2024" in result.paths[0].read_text()
    assert {finding.code for finding in result.findings} >= {"CCHC540"}


def test_a_file_of_indices_is_no_year_before(request_: ReportRequest, tmp_path: Path) -> None:
    years = tuple(tmp_path / f"{year}.csv" for year in (2023, 2024))
    for path in years:
        path.write_text("Mã,Đơn vị,Tổng điểm,Xếp hạng\nX1,Xã Một,50,1\n", encoding="utf-8")
    with pytest.raises(ResultsError):
        made(replace(request_, previous=DiffRequest((*years, request_.results))))


def test_nothing_is_written_for_an_unknown_unit(request_: ReportRequest, tmp_path: Path) -> None:
    with pytest.raises(CchcError):
        made(replace(request_, unit="Xã Không Có"))
    assert not (tmp_path / "bao-cao").exists()


def test_one_unit_is_put_among_the_pages_of_units(request_: ReportRequest, tmp_path: Path) -> None:
    formats = (ReportFormat.HTML, ReportFormat.MD)
    folder = tmp_path / "bao-cao" / "units"
    assert made(replace(request_, formats=formats, unit="X2")).paths == (folder / "x2.html", folder / "x2.md")
