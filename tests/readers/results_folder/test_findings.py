"""The findings of a run, read back: told again in any language, and never doing harm."""

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import inf
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME
from hypothesis import given
from hypothesis import strategies as st
from results_folders import rewrite, set_cell, told, with_column_twice, without_column, written

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Place, Severity
from cchc_cli.language import Language, LanguageCode, Message, say
from cchc_cli.readers.results_folder.findings import read_findings
from cchc_cli.writers.findings_file import write_findings_file

ENTRY = {
    "code": finding_kinds.UNKNOWN_EXEMPTION.code,
    "severity": "error",
    "message": "Câu {cũ}",
    "hint": "Sửa",
    "values": {},
}


def document(folder: Path, *entries: object) -> Path:
    """Write a list of findings."""
    text = json.dumps({"format": "cchc-findings/1", "findings": entries})
    (folder / "findings.json").write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[str]:
    findings, wrong = read_findings(folder)
    assert findings == ()
    return told(wrong)


def test_without_findings_json_the_sentences_stand_as_they_were(
    assessment: Assessment, tmp_path: Path, vietnamese: Language, english: Language
) -> None:
    folder = written(assessment, tmp_path / "r")
    (folder / "findings.json").unlink()
    findings, faults = read_findings(folder)
    assert faults == []
    assert [english.show(one.message) for one in findings] == [
        vietnamese.show(one.message) for one in assessment.findings
    ]
    assert [one.place for one in findings] == [one.place for one in assessment.findings]


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"format": "cchc-findings/2", "findings": []}', "[" * 9999]
)
def test_what_is_no_list_of_findings_is_a_fault(content: str, tmp_path: Path) -> None:
    (tmp_path / "findings.json").write_text(content)
    assert len(read_findings(tmp_path)[1]) == 1


VALUES = st.recursive(
    st.text(max_size=8)
    | st.integers(-(10**12), 10**12)
    | st.floats(allow_nan=False)
    | st.booleans()
    | st.fractions(max_denominator=99)
    | st.dates(min_value=date(1900, 1, 1)),
    lambda parts: (
        st.lists(parts, max_size=3).map(tuple)
        | st.builds(lambda part: say("{points} points", points=part), parts)
    ),
    max_leaves=4,
)


@given(VALUES, VALUES)
def test_a_finding_is_told_alike_in_every_language(
    assessment: Assessment, tmp_path_factory: pytest.TempPathFactory, name: object, code: object
) -> None:
    folder = tmp_path_factory.mktemp("f")
    values = {"name": name, "code": code}
    finding = Finding(finding_kinds.UNKNOWN_EXEMPTION, Place("a.xlsx", "S", "B2"), "X1", "1.1", values)
    write_findings_file(
        replace(assessment, findings=(finding,)), folder / "findings.json", Language(LanguageCode.VI)
    )
    (back,), _ = read_findings(folder)
    for language in map(Language, LanguageCode):
        assert language.show(back.message) == language.show(finding.message)
        assert language.show(back.hint) == language.show(finding.hint)
    assert (back.place, back.unit_code, back.criterion) == (finding.place, "X1", "1.1")


@pytest.mark.parametrize("said", ["{a:>9999999999}", "{a.__class__}", "{a!r}", "{b}", "{", "{}", "{0}"])
def test_a_sentence_from_elsewhere_cannot_do_harm(said: str, tmp_path: Path, english: Language) -> None:
    values = {"name": {"say": said, "values": {"a": "x"}}, "code": "1.1"}
    (finding,), _ = read_findings(document(tmp_path, ENTRY | {"values": values}))
    assert said in english.show(finding.message)


def test_findings_json_holds_no_infinity(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    values = {"name": inf, "code": Message("{x}", {"x": Fraction(1, 3)})}
    finding = Finding(finding_kinds.UNKNOWN_EXEMPTION, values=values)
    write_findings_file(replace(assessment, findings=(finding,)), tmp_path / "f.json", vietnamese)
    content = json.loads((tmp_path / "f.json").read_text(), parse_constant=pytest.fail)
    assert content["findings"][0]["values"]["name"] == "inf"
    assert content["summary"] == {"files": len(assessment.files), "errors": 1, "warnings": 0, "infos": 0}


def test_a_number_that_no_cell_holds_is_shown_as_it_stands(tmp_path: Path, english: Language) -> None:
    values = f'{{"name": {"9" * 400}, "code": "1.1"}}'
    entry = json.dumps(ENTRY).replace("{}", values)
    (tmp_path / "findings.json").write_text(f'{{"format": "cchc-findings/1", "findings": [{entry}]}}')
    (finding,), _ = read_findings(tmp_path)
    assert "9" * 400 in english.show(finding.message)


@pytest.mark.parametrize("entry", [None, "x", 3, [], [ENTRY]])
def test_an_entry_that_is_no_group_of_keys_is_told(tmp_path: Path, entry: object) -> None:
    assert faults(document(tmp_path, ENTRY, entry)) == [
        "findings.json:0 findings[1] The value has to be a group of keys."
    ]


@pytest.mark.parametrize("key", ["code", "severity", "message"])
def test_a_finding_needs_code_severity_and_message(tmp_path: Path, key: str) -> None:
    entry = {name: value for name, value in ENTRY.items() if name != key}
    assert faults(document(tmp_path, entry)) == [
        f"findings.json:0 findings[0].{key} The key `{key}` is missing."
    ]


@pytest.mark.parametrize(
    "key", ["code", "message", "hint", "unit_code", "criterion", "file", "sheet", "cell"]
)
@pytest.mark.parametrize("value", [None, 3, ["x"], {"say": "x"}])
def test_what_is_no_text_is_told(tmp_path: Path, key: str, value: object) -> None:
    assert faults(document(tmp_path, ENTRY | {key: value})) == [
        f"findings.json:0 findings[0].{key} The value has to be a text."
    ]


def test_a_severity_that_there_is_not_is_told(tmp_path: Path) -> None:
    assert faults(document(tmp_path, ENTRY | {"severity": "fatal"})) == [
        "findings.json:0 findings[0].severity The value is none of “error”, “warning”, “info”."
    ]


@pytest.mark.parametrize("findings", [None, {}, "x"])
def test_a_list_that_is_none_is_told(tmp_path: Path, findings: object) -> None:
    path = document(tmp_path) / "findings.json"
    path.write_text(json.dumps({"format": "cchc-findings/1", "findings": findings}), encoding="utf-8")
    assert faults(tmp_path) == ["findings.json:0 findings The value has to be a list."]


def test_many_faults_are_told_of_some(tmp_path: Path) -> None:
    assert len(faults(document(tmp_path, *[3] * 500))) == 20


def test_a_code_of_a_newer_version_is_told_as_it_was_written(tmp_path: Path, english: Language) -> None:
    (finding,), _ = read_findings(document(tmp_path, ENTRY | {"code": "CCHC999", "severity": "info"}))
    assert (finding.code, finding.severity) == ("CCHC999", Severity.INFO)
    assert english.show(finding.message) == "Câu {cũ}"


def test_the_severity_of_the_run_stays(tmp_path: Path) -> None:
    values = {"name": "Xã A", "code": "9.9"}
    (finding,), _ = read_findings(document(tmp_path, ENTRY | {"severity": "info", "values": values}))
    assert finding.kind.severity is Severity.INFO is not finding_kinds.UNKNOWN_EXEMPTION.severity


@pytest.mark.parametrize("values", [None, 3, ["name"], {"name": "x"}, {}])
def test_values_that_do_not_fill_the_sentence_leave_it_as_it_was_written(
    tmp_path: Path, english: Language, values: object
) -> None:
    (finding,), wrong = read_findings(document(tmp_path, ENTRY | {"values": values}))
    assert (english.show(finding.message), wrong) == ("Câu {cũ}", [])


@pytest.mark.parametrize("day", ["2025-13-45", "hôm qua", ""])
def test_a_day_that_is_none_is_told_as_a_text(tmp_path: Path, english: Language, day: str) -> None:
    values = {"name": {"date": day}, "code": "9.9"}
    (finding,), _ = read_findings(document(tmp_path, ENTRY | {"values": values}))
    assert finding.values["name"] == day
    assert finding.values["code"] == "9.9"
    assert "9.9" in english.show(finding.message)


def test_hostile_values_are_texts(tmp_path: Path, english: Language) -> None:
    values = {"name": HOSTILE_NAME, "code": "{x}"}
    (finding,), _ = read_findings(document(tmp_path, ENTRY | {"values": values}))
    shown = english.show(finding.message)
    assert HOSTILE_NAME in shown
    assert "{x}" in shown


@pytest.fixture
def table(assessment: Assessment, tmp_path: Path) -> Path:
    """The table of findings, where there is no document beside it."""
    folder = written(assessment, tmp_path / "r")
    (folder / "findings.json").unlink()
    return folder / "findings.csv"


@pytest.mark.parametrize(
    "column", ["code", "severity", "message", "unit_code", "criterion", "file", "sheet", "cell"]
)
def test_every_column_of_the_table_is_needed_once(table: Path, column: str) -> None:
    whole = table.read_bytes()
    without_column(table, column)
    assert faults(table.parent) == [f"findings.csv:1  The heading lacks the columns {column}."]
    table.write_bytes(whole)
    with_column_twice(table, column)
    assert faults(table.parent) == [f"findings.csv:1  The heading has the columns {column} twice."]


def test_a_severity_of_the_table_that_there_is_not_is_told_with_its_line(table: Path) -> None:
    set_cell(table, 2, "severity", "nặng")
    assert faults(table.parent) == [
        "findings.csv:3 severity The field is none of “error”, “warning”, “info”."
    ]


def test_a_text_that_excel_would_run_comes_back_from_the_table(table: Path) -> None:
    findings, _ = read_findings(table.parent)
    assert "=1+1, sửa.xlsx" in [finding.place.file for finding in findings]


def test_a_run_without_findings_has_an_empty_table(table: Path) -> None:
    rewrite(table, lambda rows: rows[:1])
    assert read_findings(table.parent) == ((), [])


def test_without_both_files_the_table_is_missed(table: Path) -> None:
    table.unlink()
    assert faults(table.parent) == [
        "findings.csv:0  The file cannot be opened: there is no such file or folder."
    ]


def test_a_table_whose_quotes_do_not_end_is_none(table: Path) -> None:
    table.write_bytes(table.read_bytes() + b'"X1,error')
    (fault,) = faults(table.parent)
    assert fault.startswith("findings.csv:0  This is no table as cchc writes it")


@pytest.mark.parametrize(("digits", "shown"), [(18, "999,999,999,999,999,999"), (19, "9" * 19)])
def test_a_number_as_long_as_64_bits_hold_is_shown_as_one(
    tmp_path: Path, english: Language, digits: int, shown: str
) -> None:
    values = {"name": int("9" * digits), "code": "1.1"}
    (finding,), _ = read_findings(document(tmp_path, ENTRY | {"values": values}))
    assert shown in english.show(finding.message)
