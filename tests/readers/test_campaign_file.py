"""Settings of a campaign: what they say, and every fault with its line."""

from datetime import date
from pathlib import Path

import pytest

from cchc_cli.domain.finding_policy import Waiver
from cchc_cli.domain.findings import Severity
from cchc_cli.errors import CampaignError, Fault
from cchc_cli.readers.campaign_file import Campaign, load_campaign

WHOLE = """\
format: cchc-campaign/1
year: 2025
title: Chấm điểm CCHC cấp xã năm 2025
framework: mau-xa-2025
units: units.csv
submissions: ho-so
output: ket-qua
findings:
  CCHC346: {severity: error}
  CCHC310: {stage: beta}
  CCHC401: {severity: error, stage: beta}
waivers:
  - {code: CCHC346, reason: Đã xin gia hạn}
  - code: CCHC401
    unit: XM01
    criterion: "1.10"
    file: "ho-so/xm*.xlsx"
    reason: Tài liệu mật
    until: 2026-12-31
"""
SMALL = "format: cchc-campaign/1\n"


def load(folder: Path, text: str) -> Campaign:
    path = folder / "cchc.yaml"
    path.write_text(text, encoding="utf-8")
    return load_campaign(path)


def faults_of(folder: Path, text: str) -> tuple[Fault, ...]:
    with pytest.raises(CampaignError) as caught:
        load(folder, text)
    return caught.value.faults


def test_settings_say_what_is_worked_on(tmp_path: Path) -> None:
    campaign = load(tmp_path, WHOLE)
    assert (campaign.year, campaign.title) == (2025, "Chấm điểm CCHC cấp xã năm 2025")
    assert campaign.framework == "mau-xa-2025"


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    campaign = load(tmp_path, WHOLE)
    assert campaign.units == tmp_path / "units.csv"
    assert campaign.submissions == tmp_path / "ho-so"
    assert campaign.output == tmp_path / "ket-qua"


@pytest.mark.parametrize("name", ["khung.yaml", "khung/tinh.yml", "./khung"])
def test_a_framework_that_is_no_id_is_a_path_relative_to_the_file(tmp_path: Path, name: str) -> None:
    assert load(tmp_path, f"{SMALL}framework: {name}\n").framework == str(tmp_path / name)


def test_everything_but_the_format_may_be_left_out(tmp_path: Path) -> None:
    campaign = load(tmp_path, SMALL)
    assert (campaign.year, campaign.title, campaign.framework) == (None, "", "")
    assert (campaign.units, campaign.submissions, campaign.output) == (None, None, None)
    assert (campaign.severities, campaign.beta_codes, campaign.waivers) == ({}, frozenset(), ())


def test_a_key_without_a_value_is_left_out(tmp_path: Path) -> None:
    assert load(tmp_path, f"{SMALL}units:\n") == load(tmp_path, SMALL)


def test_severities_and_new_rules_stand_by_code(tmp_path: Path) -> None:
    campaign = load(tmp_path, WHOLE)
    assert campaign.severities == {"CCHC346": Severity.ERROR, "CCHC401": Severity.ERROR}
    assert campaign.beta_codes == {"CCHC310", "CCHC401"}


def test_waivers_know_their_line(tmp_path: Path) -> None:
    assert load(tmp_path, WHOLE).waivers == (
        Waiver("CCHC346", "Đã xin gia hạn", line=13),
        Waiver("CCHC401", "Tài liệu mật", "XM01", "1.10", "ho-so/xm*.xlsx", date(2026, 12, 31), line=14),
    )


def test_the_policy_has_the_way_to_the_folder(tmp_path: Path) -> None:
    campaign = load(tmp_path, WHOLE)
    assert campaign.policy(tmp_path / "ho-so").folder == "ho-so"
    assert campaign.policy(tmp_path).folder == ""
    assert campaign.policy(tmp_path.parent / "khac").folder == "../khac"


def test_the_policy_has_every_decision(tmp_path: Path) -> None:
    campaign = load(tmp_path, WHOLE)
    policy = campaign.policy(tmp_path)
    assert policy.severities == campaign.severities
    assert policy.beta_codes == campaign.beta_codes
    assert policy.waivers == campaign.waivers


@pytest.mark.parametrize(
    ("text", "path", "sentence"),
    [
        ("year: 2025", "format", "The key `format` is missing"),
        ("format: cchc/1", "format", "cchc-campaign/1"),
        (f"{SMALL}titel: x", "titel", "did you mean `title`?"),
        (f"{SMALL}deadline: 2026-01-31", "deadline", "does not use `deadline` yet"),
        (f"{SMALL}survey: khao-sat.csv", "survey", "does not use `survey` yet"),
        (f"{SMALL}year: hai", "year", "whole number"),
        (f"{SMALL}year: 25", "year", "1990 or more"),
        (f"{SMALL}units: ''", "units", "may not be empty"),
        (f"{SMALL}units: [a]", "units", "A single value"),
        (f"{SMALL}year: 2025\nyear: 2026", "year", "stands in line 2 already"),
        (f"{SMALL}findings: [CCHC346]", "findings", "Write keys with values"),
        (f"{SMALL}findings: {{CCHC999: {{stage: beta}}}}", "findings.CCHC999", "no code of a finding"),
        (f"{SMALL}findings: {{cchc346: {{stage: beta}}}}", "findings.cchc346", "no code of a finding"),
        (f"{SMALL}findings: {{CCHC346: }}", "findings.CCHC346", "has no value"),
        (f"{SMALL}findings: {{CCHC346: {{}}}}", "findings.CCHC346", "`severity` or `stage`"),
        (f"{SMALL}findings: {{CCHC346: {{severity: eror}}}}", "findings.CCHC346.severity", "mean error?"),
        (f"{SMALL}findings: {{CCHC346: {{stage: neu}}}}", "findings.CCHC346.stage", "write one of: beta"),
        (f"{SMALL}findings: {{CCHC346: error}}", "findings.CCHC346", "Write keys with values"),
        (f"{SMALL}waivers: {{code: CCHC346}}", "waivers", "Write a list"),
        (f"{SMALL}waivers: [{{code: CCHC346}}]", "waivers[0].reason", "The key `reason` is missing"),
        (f"{SMALL}waivers: [{{reason: x}}]", "waivers[0].code", "The key `code` is missing"),
        (f"{SMALL}waivers: [{{code: 346, reason: x}}]", "waivers[0].code", "in quotes"),
        (f"{SMALL}waivers: [{{code: CCHC34, reason: x}}]", "waivers[0].code", "did you mean CCHC"),
        (f"{SMALL}waivers: [{{code: CCHC346, reason: ''}}]", "waivers[0].reason", "may not be empty"),
        (
            f"{SMALL}waivers: [{{code: CCHC346, reason: x, criterion: 1.10}}]",
            "waivers[0].criterion",
            "in quotes",
        ),
        (
            f"{SMALL}waivers: [{{code: CCHC346, reason: x, until: 31/12/2026}}]",
            "waivers[0].until",
            "year-month-day",
        ),
        (
            f"{SMALL}waivers: [{{code: CCHC346, reason: x, until: 2026}}]",
            "waivers[0].until",
            "year-month-day",
        ),
        (f"{SMALL}waivers: [{{code: CCHC346, reason: x, unti: x}}]", "waivers[0].unti", "mean `until`?"),
        ("", "", "empty"),
        ("- a", "", "Write keys with values"),
        ("a: [", "", "a key is missing here"),
    ],
)
def test_a_fault_has_its_path_and_says_what_to_do(
    tmp_path: Path, text: str, path: str, sentence: str
) -> None:
    (fault,) = [fault for fault in faults_of(tmp_path, text) if fault.path == path]
    assert sentence in str(fault.message)


def test_all_faults_are_told_at_once_in_their_lines(tmp_path: Path) -> None:
    text = (
        WHOLE.replace("year: 2025", "year: x").replace("CCHC310", "CCHC999").replace("reason: T", "raeson: T")
    )
    faults = faults_of(tmp_path, text)
    assert [(fault.line, fault.path) for fault in faults] == [
        (2, "year"),
        (10, "findings.CCHC999"),
        (14, "waivers[1].reason"),
        (18, "waivers[1].raeson"),
    ]
    assert {fault.file for fault in faults} == {str(tmp_path / "cchc.yaml")}


def test_the_error_names_the_file_and_counts_its_faults(tmp_path: Path) -> None:
    with pytest.raises(CampaignError, match=r"settings in .*cchc\.yaml cannot be used; faults: 1"):
        load(tmp_path, f"{SMALL}year: x")


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(CampaignError) as caught:
        load_campaign(tmp_path / "cchc.yaml")
    assert "no such file" in str(caught.value.faults[0].message)
