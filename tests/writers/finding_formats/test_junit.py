"""JUnit XML."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from assessments import HOSTILE_NAME
from syrupy.assertion import SnapshotAssertion
from validations import (
    BROKEN,
    GOOD,
    NO_NUMBER,
    NOT_ANSWERED,
    finding,
    large_validation,
    small_validation,
    validation_of,
)

from cchc_cli.domain.findings import Finding, Place, Severity
from cchc_cli.domain.validation import Validation, WaivedFinding
from cchc_cli.language import Language
from cchc_cli.writers.finding_formats.junit import junit_xml

_COUNTS = ("tests", "failures", "errors")
_OF_ROOT = {"name", "tests", "failures", "errors", "time"}
_OF_SUITE = {*_OF_ROOT, "skipped"}
_OF_CASE = {"name", "classname", "time"}
_IN_CASES = ["skipped", "error", "failure", "system-out", "system-err"]
"""What a test case may hold, in the order of the XML schemas of Jenkins and Ant."""


def suites_of(
    validation: Validation, language: Language, fail_on: Severity = Severity.ERROR
) -> dict[str, ET.Element]:
    root = ET.fromstring(junit_xml(validation, language, fail_on))
    return {suite.get("name", ""): suite for suite in root}


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert junit_xml(small_validation(), language, Severity.ERROR).decode() == snapshot


@pytest.mark.parametrize("validation", [small_validation(), large_validation(5), validation_of([], [GOOD])])
def test_it_is_built_as_ci_systems_expect(validation: Validation, english: Language) -> None:
    root = ET.fromstring(junit_xml(validation, english, Severity.ERROR))

    assert root.tag == "testsuites"
    assert set(root.attrib) == _OF_ROOT
    for suite in root:
        assert suite.tag == "testsuite"
        assert set(suite.attrib) == _OF_SUITE
        assert all(case.tag == "testcase" and set(case.attrib) == _OF_CASE for case in suite)
        assert suite.get("tests") == str(len(suite))
        for case in suite:
            tags = [child.tag for child in case]
            assert sorted(tags, key=_IN_CASES.index) == tags


@pytest.mark.parametrize("name", _COUNTS)
def test_suites_add_up(name: str, english: Language) -> None:
    root = ET.fromstring(junit_xml(small_validation(), english, Severity.ERROR))

    assert root.get(name) == str(sum(int(suite.get(name, "")) for suite in root))


def test_every_file_is_a_suite(english: Language) -> None:
    assert set(suites_of(small_validation(), english)) == {
        "<b>x<_b>|=1+1 [red].xlsx",
        "hỏng 100%.xlsx",
        "xa-a.xlsx",
        "đợt 1/xa-tot.xlsx",
        "All workbooks together",
    }


def test_a_clean_file_is_a_test_that_passes(english: Language) -> None:
    (case,) = suites_of(small_validation(), english)[GOOD.path]

    assert case.get("name") == "Checked, nothing wrong"
    assert len(case) == 0


def test_a_kind_is_one_test_and_its_failure_lists_the_cells(english: Language) -> None:
    findings = [finding(NO_NUMBER, f"D{row}", f"1.{row}", stated="nhiều") for row in (3, 4)]
    (case,) = suites_of(validation_of(findings), english)["xa-a.xlsx"]
    failure = case.find("failure")

    assert case.get("name") == "CCHC910 Words instead of a number"
    assert failure is not None
    assert failure.get("message") == "A number belongs here, not “nhiều”."
    assert (failure.text or "").splitlines()[1:] == [
        "error · Tự đánh giá!D3 · 1.3 · X1: A number belongs here, not “nhiều”.",
        "  → Type the number alone.",
        "error · Tự đánh giá!D4 · 1.4 · X1: A number belongs here, not “nhiều”.",
    ]


def test_warnings_pass_and_say_where_they_are(english: Language) -> None:
    (case,) = suites_of(validation_of([finding(NOT_ANSWERED, "E5")]), english)["xa-a.xlsx"]

    assert case.find("failure") is None
    assert "Tự đánh giá!E5" in (case.findtext("system-out") or "")


def test_warnings_fail_where_that_was_asked_for(english: Language) -> None:
    validation = validation_of([finding(NOT_ANSWERED, "E5")])
    (case,) = suites_of(validation, english, Severity.WARNING)["xa-a.xlsx"]

    assert case.find("failure") is not None


def test_what_an_earlier_run_had_passes(english: Language) -> None:
    validation = validation_of([finding(NO_NUMBER, f"D{row}", stated="x") for row in (3, 4)])
    known = replace(validation, known=validation.findings[:1], has_baseline=True)
    (case,) = suites_of(known, english)["xa-a.xlsx"]

    assert "D4" in (case.findtext("failure") or "")
    assert "D3" in (case.findtext("system-out") or "")


def test_waived_findings_are_skipped_with_their_reason(english: Language) -> None:
    cases = suites_of(small_validation(), english)["xa-a.xlsx"]
    (skipped,) = (case for case in cases if case.find("skipped") is not None)
    reason = skipped.find("skipped")

    assert skipped.get("name") == "CCHC911 An answer is missing (xa-a.xlsx: Tự đánh giá!E11)"
    assert reason is not None
    assert reason.get("message") == "waived until 2026-03-31: sáp nhập, theo 12/QĐ-UBND"


def test_a_waiver_is_there_where_nothing_else_is(english: Language) -> None:
    waived = WaivedFinding(Finding(NO_NUMBER, Place("khác.xlsx"), values={"stated": "x"}), "cũ")

    assert "khác.xlsx" in suites_of(replace(validation_of([], [BROKEN]), waived=(waived,)), english)


def test_hostile_text_is_there_to_the_letter_and_breaks_nothing(english: Language) -> None:
    suite = suites_of(small_validation(), english)["<b>x<_b>|=1+1 [red].xlsx"]

    assert f"not “{HOSTILE_NAME}”" in (suite.findtext("testcase/failure") or "")
    assert "�[31mđỏ" in "".join(suite.itertext())


def test_it_knows_no_clock(english: Language) -> None:
    assert b"timestamp" not in junit_xml(small_validation(), english, Severity.ERROR)
