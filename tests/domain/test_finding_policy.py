"""Judging findings: severities, waivers and their last day, and what an earlier run knew."""

import unicodedata
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.finding_policy import (
    FindingPolicy,
    Fingerprint,
    Judged,
    Waiver,
    fingerprint_of,
    judge,
    known_findings,
)
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.source_file import FileStatus, WorkbookFile

TODAY = date(2026, 3, 1)
FILES = (
    WorkbookFile("xm01.xlsx", "", "XM01", FileStatus.VALID),
    WorkbookFile("xm02.xlsx", "", "XM02", FileStatus.VALID),
)
WARNING = finding_kinds.UNANSWERED
ERROR = finding_kinds.NOT_A_NUMBER


def found(kind: FindingKind = WARNING, unit: str = "XM01", criterion: str = "1.1", file: str = "") -> Finding:
    place = Place(file or f"{unit.lower()}.xlsx", "Tự đánh giá", "E12")
    return Finding(kind, place, unit_code=unit, criterion=criterion)


def waive(
    code: str = WARNING.code,
    *,
    unit: str = "",
    criterion: str = "",
    file: str = "",
    until: date | None = None,
) -> Waiver:
    return Waiver(code, "Sở đã đồng ý", unit, criterion, file, until, line=7)


def judged_with(policy: FindingPolicy, *findings: Finding) -> Judged:
    return judge(policy, findings, FILES, TODAY)


def codes(judged: Judged) -> list[str]:
    return [finding.code for finding in judged.findings]


def test_without_decisions_findings_stay_as_they_are() -> None:
    findings = (found(ERROR), found())
    assert judged_with(FindingPolicy(), *findings) == Judged(findings, ())


@pytest.mark.parametrize("severity", Severity)
def test_a_severity_can_be_raised_and_lowered(severity: Severity) -> None:
    (finding,) = judged_with(FindingPolicy(severities={WARNING.code: severity}), found()).findings
    assert finding.severity is severity


def test_another_severity_changes_nothing_else() -> None:
    before = found()
    (after,) = judged_with(FindingPolicy(severities={WARNING.code: Severity.ERROR}), before).findings
    assert (after.code, after.message, after.place) == (before.code, before.message, before.place)
    assert (after.unit_code, after.criterion) == (before.unit_code, before.criterion)


def test_severities_of_other_codes_stay() -> None:
    policy = FindingPolicy(severities={WARNING.code: Severity.ERROR})
    (finding,) = judged_with(policy, found(finding_kinds.EVIDENCE_MISSING)).findings
    assert finding.severity is Severity.WARNING


def test_an_error_of_a_new_rule_only_warns() -> None:
    (finding,) = judged_with(FindingPolicy(beta_codes=frozenset({ERROR.code})), found(ERROR)).findings
    assert finding.severity is Severity.WARNING


def test_a_new_rule_that_warns_or_tells_keeps_its_severity() -> None:
    info = finding_kinds.NUMBER_WAS_TEXT
    policy = FindingPolicy(beta_codes=frozenset({WARNING.code, info.code}))
    warning, told = judged_with(policy, found(), found(info)).findings
    assert (warning.severity, told.severity) == (Severity.WARNING, Severity.INFO)


def test_a_new_rule_warns_even_where_its_severity_was_raised() -> None:
    policy = FindingPolicy({WARNING.code: Severity.ERROR}, frozenset({WARNING.code}))
    (finding,) = judged_with(policy, found()).findings
    assert finding.severity is Severity.WARNING


def test_findings_are_in_order_after_their_severities_changed() -> None:
    policy = FindingPolicy(severities={WARNING.code: Severity.ERROR, ERROR.code: Severity.INFO})
    assert codes(judged_with(policy, found(ERROR), found())) == [WARNING.code, ERROR.code]


def test_a_waiver_takes_a_finding_out_with_its_reason() -> None:
    judged = judged_with(FindingPolicy(waivers=(waive(until=TODAY),)), found())
    assert judged.findings == ()
    (waived,) = judged.waived
    assert (waived.finding, waived.reason, waived.until) == (found(), "Sở đã đồng ý", TODAY)


@pytest.mark.parametrize(
    "waiver",
    [
        waive(unit="XM01"),
        waive(criterion="1.1"),
        waive(file="xm01.xlsx"),
        waive(unit="XM01", criterion="1.1", file="*.xlsx"),
    ],
)
def test_a_waiver_meets_its_unit_criterion_and_file(waiver: Waiver) -> None:
    assert judged_with(FindingPolicy(waivers=(waiver,)), found()).findings == ()


@pytest.mark.parametrize(
    "waiver",
    [
        waive(ERROR.code),
        waive(unit="XM02"),
        waive(criterion="1.10"),
        waive(file="xm02.xlsx"),
        waive(unit="XM01", criterion="1.2"),
    ],
)
def test_a_waiver_leaves_every_other_finding(waiver: Waiver) -> None:
    judged = judged_with(FindingPolicy(waivers=(waiver,)), found())
    assert WARNING.code in codes(judged)
    assert judged.waived == ()


def test_a_waiver_holds_on_its_last_day_and_not_after() -> None:
    waiver = waive(until=date(2026, 2, 28))
    assert not waiver.has_expired(date(2026, 2, 28))
    assert waiver.has_expired(date(2026, 3, 1))


def test_an_expired_waiver_waives_nothing_and_is_told() -> None:
    judged = judged_with(
        FindingPolicy(waivers=(waive(until=date(2026, 2, 28)),)), found(), found(unit="XM02")
    )
    assert codes(judged) == [WARNING.code, WARNING.code, "CCHC530"]
    assert judged.waived == ()
    assert str(judged.findings[-1].message) == (
        f"The waiver of {WARNING.code} in line 7 of the settings (“Sở đã đồng ý”) ended on 2026-02-28; "
        "its findings (2) count again."
    )


def test_a_waiver_that_expired_and_would_match_nothing_is_merely_idle() -> None:
    judged = judged_with(FindingPolicy(waivers=(waive(until=date(2026, 2, 28)),)))
    assert codes(judged) == ["CCHC531"]


def test_a_waiver_that_follows_an_expired_one_counts() -> None:
    waivers = (waive(until=date(2026, 2, 28)), waive(until=date(2026, 12, 31)))
    judged = judged_with(FindingPolicy(waivers=waivers), found())
    assert judged.findings == ()
    assert judged.waived[0].until == date(2026, 12, 31)


def test_a_waiver_that_matches_nothing_is_told() -> None:
    (finding,) = judged_with(FindingPolicy(waivers=(waive(unit="XM01"),))).findings
    assert (finding.code, finding.severity) == ("CCHC531", Severity.WARNING)


@pytest.mark.parametrize("waiver", [waive(unit="XM99"), waive(file="xm99.xlsx")])
def test_a_waiver_for_a_workbook_that_was_not_looked_at_is_not_called_idle(waiver: Waiver) -> None:
    assert judged_with(FindingPolicy(waivers=(waiver,))).findings == ()


def test_two_waivers_for_one_finding_are_both_of_use() -> None:
    judged = judged_with(FindingPolicy(waivers=(waive(), waive(unit="XM01"))), found())
    assert judged.findings == ()
    assert len(judged.waived) == 1


def test_what_is_said_of_waivers_has_a_severity_of_its_own() -> None:
    policy = FindingPolicy(severities={"CCHC531": Severity.ERROR}, waivers=(waive(),))
    (finding,) = judged_with(policy).findings
    assert finding.severity is Severity.ERROR


def test_a_waived_finding_shows_the_severity_that_was_decided() -> None:
    policy = FindingPolicy(severities={WARNING.code: Severity.ERROR}, waivers=(waive(),))
    assert judged_with(policy, found()).waived[0].finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "pattern",
    ["xm01.xlsx", "nhom-1/xm01.xlsx", "ho-so/nhom-1/xm01.xlsx", "ho-so/*", "*/xm0?.xlsx", "nhom-[12]/*"],
)
def test_a_file_is_known_by_its_name_and_by_its_paths(pattern: str) -> None:
    policy = FindingPolicy(waivers=(waive(file=pattern),), folder="ho-so")
    assert judged_with(policy, found(file="nhom-1/xm01.xlsx")).findings == ()


@pytest.mark.parametrize("pattern", ["XM01.XLSX", "khac/*", "ho-so/xm01.xlsx", "xm01"])
def test_a_pattern_for_other_files_meets_none(pattern: str) -> None:
    policy = FindingPolicy(waivers=(waive(file=pattern),), folder="ho-so")
    assert judged_with(policy, found(file="nhom-1/xm01.xlsx")).waived == ()


def test_a_finding_without_a_file_meets_no_pattern() -> None:
    missing = Finding(finding_kinds.SUBMISSION_MISSING, unit_code="XM03")
    policy = FindingPolicy(waivers=(waive(missing.code, file="*"),))
    assert missing in judged_with(policy, missing).findings


def test_vietnamese_file_names_meet_however_their_letters_are_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Xã Mẫu An.xlsx")
    policy = FindingPolicy(waivers=(waive(file="Xã Mẫu*.xlsx"),))
    assert judged_with(policy, found(file=decomposed)).findings == ()


def fingerprints(*findings: Finding) -> Counter[Fingerprint]:
    return Counter(
        fingerprint_of(
            finding.code,
            unit_code=finding.unit_code,
            criterion=finding.criterion,
            place=(finding.place.file, finding.place.sheet, finding.place.cell),
        )
        for finding in findings
    )


def test_a_finding_of_an_earlier_run_is_known() -> None:
    finding = found()
    assert known_findings([finding], fingerprints(finding)) == (finding,)


@pytest.mark.parametrize("other", [found(ERROR), found(unit="XM02"), found(criterion="1.2")])
def test_another_code_unit_or_criterion_is_new(other: Finding) -> None:
    assert known_findings([other], fingerprints(found())) == ()


def test_a_finding_is_known_after_its_row_and_its_file_have_moved() -> None:
    moved = Finding(WARNING, Place("khac.xlsx", "Sheet1", "F99"), unit_code="XM01", criterion="1.1")
    assert known_findings([moved], fingerprints(found())) == (moved,)


def test_without_a_unit_the_file_tells_findings_apart() -> None:
    one, other = (found(unit="", file=f"{name}.xlsx") for name in "ab")
    assert known_findings([one, other], fingerprints(one)) == (one,)


def test_without_a_criterion_the_cell_tells_findings_apart() -> None:
    one, other = (
        Finding(WARNING, Place("a.xlsx", "Sheet1", cell), unit_code="XM01") for cell in ("A1", "A2")
    )
    assert known_findings([one, other], fingerprints(other)) == (other,)


def test_one_more_of_the_same_kind_in_the_same_place_is_new() -> None:
    first = found()
    assert known_findings([first, found()], fingerprints(first)) == (first,)


def test_the_very_findings_are_given() -> None:
    findings = [found(), found(criterion="1.2")]
    assert all(
        a is b for a, b in zip(known_findings(findings, fingerprints(*findings)), findings, strict=True)
    )


def test_a_baseline_can_be_used_again() -> None:
    baseline = fingerprints(found())
    known_findings([found()], baseline)
    assert known_findings([found()], baseline) == (found(),)


kinds = st.sampled_from([WARNING, ERROR, finding_kinds.EVIDENCE_MISSING])
some_findings = st.lists(
    st.builds(found, kinds, st.sampled_from(["XM01", "XM02", ""]), st.sampled_from(["1.1", ""])), max_size=12
)


@given(some_findings, some_findings)
def test_as_many_are_known_as_both_runs_have(earlier: list[Finding], now: list[Finding]) -> None:
    shared = fingerprints(*earlier) & fingerprints(*now)
    assert fingerprints(*known_findings(now, fingerprints(*earlier))) == shared


@given(
    some_findings,
    st.lists(st.sampled_from([waive(), waive(ERROR.code, unit="XM01"), waive(criterion="1.1")])),
)
def test_no_finding_is_lost_by_judging(findings: list[Finding], waivers: list[Waiver]) -> None:
    judged = judged_with(FindingPolicy(waivers=tuple(waivers)), *findings)
    kept = [finding for finding in judged.findings if finding.code != "CCHC531"]
    assert len(kept) + len(judged.waived) == len(findings)


def test_codes_of_units_are_compared_as_everywhere() -> None:
    policy = FindingPolicy(waivers=(waive(unit="xm01"),))
    assert judge(policy, [found(unit="XM01")], FILES, TODAY).findings == ()
