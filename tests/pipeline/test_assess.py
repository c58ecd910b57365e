"""Assessing: what becomes of forms, and which findings are told."""

from pathlib import Path

import pytest
from campaign_runs import CampaignFolder, Heard, campaign
from workbooks import FilledForm, Value, write_form

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.form import form_of
from cchc_cli.domain.scoring import ScoringOptions
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.domain.units import Units
from cchc_cli.language import say
from cchc_cli.pipeline.assess import assess
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.readers.submissions.folder import find_workbooks
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Depth
from cchc_cli.readers.units_file import load_units


@pytest.fixture
def folder(tmp_path: Path) -> CampaignFolder:
    return campaign(tmp_path)


def assessed(folder: CampaignFolder, listed: Units | None = None) -> Assessment:
    framework = load_framework(str(folder.framework))
    found, heard = find_workbooks([folder.forms], []), Heard()
    heard.begin(say("Reading workbooks"))
    with FolderReading(found, form_of(framework), workers=1, depth=Depth.ANSWERS) as reading:
        return assess(reading, framework, listed, ScoringOptions(), heard)


def fill(folder: CampaignFolder, name: str, filled: FilledForm) -> None:
    form = form_of(load_framework(str(folder.framework)))
    write_form(folder.forms / f"{name}.xlsx", form, filled, unit_name=name)


def test_right_forms_are_scored_without_errors(folder: CampaignFolder) -> None:
    assessment = assessed(folder, load_units(folder.units))
    assert not assessment.has_errors
    assert {file.status for file in assessment.files} == {FileStatus.VALID}
    assert len(assessment.scores.totals) == 4


def test_readable_forms_with_errors_are_called_invalid(folder: CampaignFolder) -> None:
    fill(folder, "Xã Ba", FilledForm({("1.1", "value"): "Đúng hạn", ("1.2", "a"): "nhiều"}, {}, {}))
    assessment = assessed(folder)
    statuses = {file.path: file.status for file in assessment.files}
    assert statuses["Xã Ba.xlsx"] is FileStatus.INVALID
    assert statuses["Xã Hai.xlsx"] is FileStatus.VALID


def test_findings_stand_in_the_order_of_their_severity(folder: CampaignFolder) -> None:
    (folder.forms / "Xã Hai.xlsx").write_bytes(b"x")
    fill(folder, "Xã Ba", FilledForm({("1.1", "value"): "Đúng hạn"}, {}, {}))
    ranks = [list(type(one.severity)).index(one.severity) for one in assessed(folder).findings]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def test_own_points_in_the_place_of_figures_are_told(folder: CampaignFolder) -> None:
    fill(folder, "Xã Ba", FilledForm({("1.1", "value"): "Đúng hạn"}, {"1.2": 3.0}, {"1.1": "QĐ"}))
    told = {
        finding.criterion: finding.code
        for finding in assessed(folder).findings
        if finding.unit_code == "Xã Ba"
    }
    assert told["1.2"] == "CCHC347"


def test_they_are_told_beside_the_figure_that_cannot_be_read(folder: CampaignFolder) -> None:
    answers: dict[tuple[str, str], Value] = {
        ("1.1", "value"): "Đúng hạn",
        ("1.2", "a"): "mười tám",
        ("1.2", "b"): 20.0,
        ("2.1", "value"): 1.0,
    }
    fill(folder, "Xã Ba", FilledForm(answers, {"1.2": 3.0}, {"1.1": "QĐ"}))
    told = [finding.code for finding in assessed(folder).findings if finding.criterion == "1.2"]
    assert told == ["CCHC310", "CCHC347"]


def test_an_exemption_that_there_is_not_is_told_of_listed_units(folder: CampaignFolder) -> None:
    folder.units.write_text("code,name,class,exempt\n02,Xã Hai,xa,9.9\n", encoding="utf-8")
    found = assessed(folder, load_units(folder.units))
    assert any(finding.values.get("code") == "9.9" for finding in found.findings)


def test_a_unit_that_is_exempt_is_asked_for_no_answer(folder: CampaignFolder) -> None:
    fill(
        folder, "Xã Hai", FilledForm({("1.1", "value"): "Đúng hạn", ("2.1", "value"): 1.0}, {}, {"1.1": "QĐ"})
    )
    text = "code,name,class,exempt\n01,Phường Một,phuong,\n02,Xã Hai,xa,1.2\n03,Xã Ba,xa,\n04,Xã Bốn,xa,\n"
    folder.units.write_text(text, encoding="utf-8")
    asked = [one for one in assessed(folder).findings if one.criterion == "1.2"]
    exempt = [one for one in assessed(folder, load_units(folder.units)).findings if one.criterion == "1.2"]
    assert asked
    assert exempt == []
