"""Validating workbooks, before anybody shows what was found."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from campaign_runs import CampaignFolder, Heard, campaign
from small_campaign import write_submission
from workbooks import FilledForm, Value, write_form

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.form import form_of
from cchc_cli.domain.validation import Validation
from cchc_cli.errors import CampaignError, CchcError, FolderError, FrameworkError, UnitsError
from cchc_cli.language import Language, LanguageCode
from cchc_cli.pipeline.validate import ValidateRequest, validate_workbooks
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.writers.finding_formats.json_findings import json_findings

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> CampaignFolder:
    return campaign(tmp_path, ("Phường Một", "Xã Hai"))


@pytest.fixture
def asked(folder: CampaignFolder) -> ValidateRequest:
    return ValidateRequest((folder.forms,), TODAY, str(folder.framework), workers=1)


def found(request: ValidateRequest) -> Validation:
    return validate_workbooks(request, Heard())


def codes(validation: Validation, file: str = "") -> list[str]:
    return [finding.code for finding in validation.findings if file in finding.place.file]


@pytest.fixture
def faulty(folder: CampaignFolder) -> Path:
    """The form of Xã Hai with a word in the place of a figure, and with own points."""
    answers: dict[tuple[str, str], Value] = {
        ("1.1", "value"): "Đúng hạn",
        ("1.2", "a"): "nhiều",
        ("1.2", "b"): 20.0,
        ("2.1", "value"): 1.0,
    }
    filled = FilledForm(answers, {"1.2": 3.0}, {"1.1": "QĐ"})
    form = form_of(load_framework(str(folder.framework)))
    return write_form(folder.forms / "Xã Hai.xlsx", form, filled, unit_name="Xã Hai")


def test_right_forms_have_no_errors(asked: ValidateRequest) -> None:
    validation = found(asked)
    assert [file.path for file in validation.files] == ["Phường Một.xlsx", "Xã Hai.xlsx"]
    assert validation.failures(Severity.ERROR) == ()


def test_one_cause_is_told_once(asked: ValidateRequest, faulty: Path) -> None:
    assert codes(found(asked), faulty.name) == ["CCHC310"]


def test_it_tells_its_steps_in_order(asked: ValidateRequest) -> None:
    heard = Heard()
    validate_workbooks(asked, heard)
    assert heard.steps == [("Reading workbooks", (2, 2)), ("Checking", None)]


def test_units_are_called_as_their_list_has_it(asked: ValidateRequest, folder: CampaignFolder) -> None:
    assert found(replace(asked, units=folder.units)).unit_names == {"01": "Phường Một", "02": "Xã Hai"}


def test_framework_units_and_baseline_among_the_forms_are_no_submissions(
    asked: ValidateRequest, folder: CampaignFolder, english: Language
) -> None:
    units = folder.units.rename(folder.forms / "units.csv")
    framework = folder.framework.rename(folder.forms / "khung.yaml")
    request = replace(asked, units=units, framework=str(framework))
    baseline = folder.forms / "findings.json"
    baseline.write_bytes(json_findings(found(request), english))
    validation = found(replace(request, baseline=baseline))
    assert {Path(file.path).suffix for file in validation.files} == {".xlsx"}
    assert "CCHC1" not in "".join(codes(validation))


def test_what_an_earlier_run_found_is_known(
    asked: ValidateRequest, faulty: Path, folder: CampaignFolder, english: Language
) -> None:
    first = found(asked)
    baseline = folder.root / "cu.json"
    baseline.write_bytes(json_findings(first, english))
    again = found(replace(asked, baseline=baseline))
    assert (again.has_baseline, again.failures(Severity.ERROR)) == (True, ())
    assert [finding.place.file for finding in again.known if finding.code == "CCHC310"] == [faulty.name]
    assert first.has_baseline is False


def settings(folder: CampaignFolder, text: str) -> Path:
    path = folder.forms / "cchc.yaml"
    path.write_text(f"format: cchc-campaign/1\n{text}", encoding="utf-8")
    return path


@pytest.mark.parametrize(("until", "counts"), [("2026-11-21", True), ("2026-11-22", False)])
def test_a_waiver_holds_to_the_end_of_its_day(
    asked: ValidateRequest, faulty: Path, folder: CampaignFolder, until: str, *, counts: bool
) -> None:
    settings(folder, f"waivers:\n  - {{code: CCHC310, reason: x, until: {until}}}\n")
    validation = found(asked)
    assert ("CCHC310" in codes(validation, faulty.name)) is counts
    assert bool(validation.waived) is not counts


def test_settings_name_framework_and_units(folder: CampaignFolder) -> None:
    settings(folder, "framework: ../khung.yaml\nunits: ../units.csv\n")
    validation = found(ValidateRequest((folder.forms,), TODAY, workers=1))
    assert validation.form.framework_id == "thu-2025"
    assert set(validation.unit_names) == {"01", "02"}


def test_what_is_named_goes_before_the_settings(asked: ValidateRequest, folder: CampaignFolder) -> None:
    settings(folder, "framework: khong-co\nunits: khong-co.csv\n")
    assert found(replace(asked, units=folder.units)).form.framework_id == "thu-2025"


def test_a_shipped_form_is_recognised_without_being_named(tmp_path: Path) -> None:
    form = form_of(load_framework("mau-so-2025"))
    path = write_form(tmp_path / "so.xlsx", form, FilledForm(), unit_name="Sở Một")
    validation = found(ValidateRequest((path,), TODAY, workers=1))
    assert validation.form.framework_id == "mau-so-2025"


def test_a_form_of_nobody_has_to_be_named(folder: CampaignFolder, english: Language) -> None:
    with pytest.raises(FrameworkError) as raised:
        found(ValidateRequest((folder.forms,), TODAY, workers=1))
    said = english.show(raised.value.message)
    assert said.startswith("The framework of Phường Một.xlsx cannot be told")
    assert "bo-766, mau-so-2025, mau-xa-2025" in said


def test_where_nothing_can_be_read_any_framework_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"x")
    validation = found(ValidateRequest((tmp_path,), TODAY, workers=1))
    assert len(validation.failures(Severity.ERROR)) == 1


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda asked: replace(asked, framework="khong-co"), FrameworkError),
        (lambda asked: replace(asked, units=Path("khong-co.csv")), UnitsError),
        (lambda asked: replace(asked, config=Path("khong-co.yaml")), CampaignError),
        (lambda asked: replace(asked, baseline=Path("khong-co.json")), CampaignError),
        (lambda asked: replace(asked, paths=(Path("khong-co"),)), FolderError),
    ],
)
def test_what_is_not_there_is_told_before_the_reading(
    asked: ValidateRequest, change: Callable[[ValidateRequest], ValidateRequest], error: type[CchcError]
) -> None:
    heard = Heard()
    with pytest.raises(error, match="khong-co"):
        validate_workbooks(change(asked), heard)
    assert heard.steps == []


def test_paths_lead_from_the_current_folder(
    asked: ValidateRequest, folder: CampaignFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.root)
    assert found(replace(asked, paths=(Path("ho-so"),))).root == "ho-so"
    monkeypatch.chdir(folder.forms)
    assert found(replace(asked, paths=(Path(),))).root == ""


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_link_to_a_folder_keeps_its_name(
    asked: ValidateRequest, folder: CampaignFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.root)
    (folder.root / "dot-1").symlink_to(folder.forms)
    assert found(replace(asked, paths=(Path("dot-1"),))).root == "dot-1"


def test_a_few_forms_are_not_blamed_for_the_units_that_are_not_there(
    asked: ValidateRequest, folder: CampaignFolder
) -> None:
    path = write_submission(folder.root / "gửi" / "a.xlsx", folder.framework, "Xã Hai", 1)
    assert "CCHC501" not in codes(found(replace(asked, paths=(path,), units=folder.units)))


def test_the_words_of_a_validation_are_those_of_the_language(asked: ValidateRequest, faulty: Path) -> None:
    said = {
        code: json.loads(json_findings(found(asked), Language(code)))["findings"][0]["message"]
        for code in LanguageCode
    }
    assert said[LanguageCode.EN].startswith("A number belongs here, not “nhiều”")
    assert "“nhiều”" in said[LanguageCode.VI]
    assert faulty.is_file()
