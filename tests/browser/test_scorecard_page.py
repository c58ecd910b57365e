"""The card of a unit as people use it: on a screen, a phone, with a screen reader, on one sheet of paper."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from assessments import HOSTILE_NAME, commune_assessment, large_assessment
from browser.page_checks import opened, violations_of
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.scorecard import scorecards

if TYPE_CHECKING:
    from playwright.sync_api import Browser
SHEET = re.compile(rb"/Type\s*/Page\b")
UNITS = ("X1", "X2", "X3", "X4", "X5", "X6", "X7", "P1")


@pytest.fixture(scope="module")
def large() -> Assessment:
    """Units that answered at random, and so lost points everywhere."""
    return large_assessment(5)


def faulty(assessment: Assessment, code: str) -> Assessment:
    """Give a unit more kinds of long findings than any page could hold."""
    place = Place(f"xa/{code}.xlsx", "Phiếu tự đánh giá của đơn vị", "E12")
    kinds = (
        FindingKind(f"CCHC{at}", Severity.WARNING, "Số liệu không khớp " * 9, "Kiểm tra lại số liệu. " * 6)
        for at in range(300, 340)
    )
    return replace(assessment, findings=tuple(Finding(kind, place, code) for kind in kinds))


def address_of(assessment: Assessment, code: str, folder: Path, setting: ReportSetting) -> str:
    path = folder / f"{code}.html"
    path.write_bytes(scorecards(assessment, setting).html(code))
    return path.as_uri()


def sheets_of(browser: "Browser", address: str) -> int:
    page = browser.new_page()
    page.goto(address)
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    return len(SHEET.findall(printed))


def full(language: Language) -> ReportSetting:
    return ReportSetting(language, dated=date(2026, 1, 15), before=sample_diff(), has_unit_pages=True)


@pytest.mark.parametrize("code", UNITS)
def test_a_card_is_one_sheet(
    browser: "Browser", code: str, tmp_path: Path, language: Language, assessment: Assessment
) -> None:
    address = address_of(assessment, code, tmp_path, full(language))
    assert sheets_of(browser, address) == 1


@pytest.mark.parametrize("code", ["00001", "00002", "00003"])
def test_a_unit_that_lost_much_has_one_sheet_too(
    browser: "Browser", code: str, tmp_path: Path, language: Language, large: Assessment
) -> None:
    address = address_of(large, code, tmp_path, ReportSetting(language))
    assert sheets_of(browser, address) == 1


@pytest.mark.parametrize("code", ["00001", "00002"])
def test_losses_and_findings_share_the_sheet(
    browser: "Browser", code: str, tmp_path: Path, language: Language, large: Assessment
) -> None:
    assessment = faulty(large, code)
    address = address_of(assessment, code, tmp_path, ReportSetting(language))
    assert sheets_of(browser, address) == 1


def test_a_unit_with_nothing_but_errors_has_one_sheet(
    browser: "Browser", tmp_path: Path, language: Language
) -> None:
    address = address_of(faulty(commune_assessment(), "X5"), "X5", tmp_path, full(language))
    assert sheets_of(browser, address) == 1


def test_the_page_asks_for_nothing_and_says_nothing(
    browser: "Browser", tmp_path: Path, vietnamese: Language
) -> None:
    address = address_of(commune_assessment(), "X7", tmp_path, full(vietnamese))
    page, events = opened(browser, address)
    page.close()
    assert [event for event in events if not event.startswith(address)] == []


def test_a_hostile_name_is_seen_as_it_is(browser: "Browser", tmp_path: Path, vietnamese: Language) -> None:
    address = address_of(commune_assessment(), "X3", tmp_path, full(vietnamese))
    page, _ = opened(browser, address)
    assert page.locator("h1").inner_text() == HOSTILE_NAME
    assert page.locator("h1 b").count() == 0
    page.close()


def test_bars_end_where_their_figure_says(browser: "Browser", tmp_path: Path, english: Language) -> None:
    page, _ = opened(browser, address_of(commune_assessment(), "X7", tmp_path, full(english)))
    row = page.locator("tbody tr").first
    whole, own = (row.locator("rect").nth(at).bounding_box() for at in (0, 1))
    page.close()
    assert whole
    assert own
    assert own["width"] / whole["width"] == pytest.approx(0.75, abs=0.02)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("code", ["X3", "X5", "X7"])
def test_the_page_never_scrolls_sideways(
    browser: "Browser", width: int, code: str, tmp_path: Path, vietnamese: Language
) -> None:
    page, _ = opened(browser, address_of(commune_assessment(), code, tmp_path, full(vietnamese)))
    page.set_viewport_size({"width": width, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_legend_of_the_areas_is_as_wide_as_their_table(
    browser: "Browser", width: int, tmp_path: Path, vietnamese: Language
) -> None:
    page, _ = opened(browser, address_of(commune_assessment(), "X7", tmp_path, full(vietnamese)))
    page.set_viewport_size({"width": width, "height": 844})
    legend, table = (page.locator(name).bounding_box() for name in ("caption", "tbody"))
    page.close()
    assert legend
    assert table
    assert legend["width"] == pytest.approx(table["width"], abs=1)
    assert legend["height"] < 70


@pytest.mark.parametrize("code", ["X5", "X7"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_in_the_way_of_anybody(
    browser: "Browser", code: str, scheme: str, width: int, tmp_path: Path, vietnamese: Language
) -> None:
    address = address_of(faulty(commune_assessment(), code), code, tmp_path, full(vietnamese))
    assert violations_of(browser, address, scheme, width) == []
