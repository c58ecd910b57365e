"""The page that explains the numbers of one unit."""

import re
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME, large_assessment
from page_outline import outline_of, skeleton_of
from syrupy.assertion import SnapshotAssertion
from writers.explanation.samples import explained

from cchc_cli.domain.explanation import Explainer
from cchc_cli.language import Language
from cchc_cli.writers.explanation.page import ExplanationPages, explanation_page
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.unit_pages import UnitPages

LARGEST = 60_000
"""Bytes of a page of more than a hundred questions, so that a country fits a memory stick."""


def html(unit: str, language: Language, criterion: str = "", *, has_pages: bool = True) -> str:
    setting = ReportSetting(language, has_unit_pages=has_pages)
    return explanation_page(explained(unit), setting, criterion).decode()


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert skeleton_of(html("X7", language)) == snapshot


def test_every_area_and_criterion_has_its_anchor(vietnamese: Language) -> None:
    anchors = [one for one in outline_of(html("X1", vietnamese)).identifiers if one]
    assert anchors == [
        *("c1", "c1.1", "c1.2", "c1.3"),
        *("c2", "c2.1", "c2.2", "c2.3", "c3", "c3.1", "c4", "c4.1"),
    ]


def test_what_lost_points_is_open_and_the_rest_folded(vietnamese: Language) -> None:
    folded = {
        attributes["id"]: "open" in attributes
        for tag, attributes in outline_of(html("X7", vietnamese)).tags
        if tag == "details"
    }
    assert [code for code, is_open in folded.items() if is_open] == ["c1.1", "c2.2"]


def test_it_needs_nothing_else(vietnamese: Language) -> None:
    page = html("X1", vietnamese)
    assert not re.search(r"<script|<img|<link|src=|@import|url\(|@font-face|https?://", page)
    assert "default-src 'none'; style-src 'unsafe-inline'" in page


def test_it_leads_to_the_report_and_the_scorecard(vietnamese: Language) -> None:
    links = [attributes["href"] for tag, attributes in outline_of(html("X1", vietnamese)).tags if tag == "a"]
    assert links == ["../report.html", "../units/x1.html"]


def test_the_scorecard_may_stand_elsewhere(vietnamese: Language) -> None:
    pages = ExplanationPages(ReportSetting(vietnamese, has_unit_pages=True))
    page = pages.page(explained("X1"), UnitPages("units/x1-2.html", "explanations/x1-2.html"))
    assert b'href="../units/x1-2.html"' in page


def test_alone_it_leads_nowhere(vietnamese: Language) -> None:
    assert "<nav" not in html("X1", vietnamese, has_pages=False)


@pytest.mark.parametrize("name", [HOSTILE_NAME])
def test_a_hostile_name_is_shown_and_does_nothing(name: str, vietnamese: Language) -> None:
    outline = outline_of(html("X3", vietnamese))
    assert f"{name} (X3)" in outline.texts
    assert {tag for tag, _ in outline.tags} & {"script", "img", "form"} == set()


def test_one_criterion_is_told_in_full(vietnamese: Language) -> None:
    page = html("X2", vietnamese, "1.2")
    assert "Lấy điểm tính lại theo số liệu, không lấy 28,00 điểm do đơn vị tự đánh giá." in page
    assert "c1.1" not in [one for one in outline_of(page).identifiers if one]


def test_a_large_form_stays_small(language: Language) -> None:
    large = large_assessment(1)
    page = explanation_page(Explainer(large).unit("00001"), ReportSetting(language, has_unit_pages=True))
    assert len(page) < LARGEST


def test_own_templates_take_the_place_of_ours(vietnamese: Language, tmp_path: Path) -> None:
    (tmp_path / "explanation.html.jinja").write_text("{{ content.title }}", encoding="utf-8")
    setting = ReportSetting(vietnamese, templates=tmp_path)
    assert explanation_page(explained("X1"), setting).decode() == "Xã Tân Hòa (X1)"


def test_pages_of_one_writer_are_those_of_each_alone(vietnamese: Language) -> None:
    setting = ReportSetting(vietnamese, has_unit_pages=True)
    pages = ExplanationPages(setting)
    for unit in ("X1", "X3", "X5"):
        assert pages.page(explained(unit)) == explanation_page(explained(unit), setting)
