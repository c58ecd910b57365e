"""``findings.json``."""

import json
from dataclasses import replace

from assessments import HOSTILE_NAME
from syrupy.assertion import SnapshotAssertion
from validations import FAULTY, GOOD, NO_NUMBER, finding, small_validation, validation_of

from cchc_cli.domain.source_file import FileStatus
from cchc_cli.language import Language
from cchc_cli.writers.finding_formats.json_findings import json_findings


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert json_findings(small_validation(), language).decode() == snapshot


def test_the_keys_are_those_of_the_format(english: Language) -> None:
    document = json.loads(json_findings(small_validation(), english))

    assert list(document) == ["format", "summary", "files", "findings"]
    assert document["format"] == "cchc-findings/1"
    assert document["summary"] == {"files": 4, "errors": 3, "warnings": 7, "infos": 2}
    assert list(document["files"][0]) == ["path", "sha256", "unit_code", "status"]
    assert list(document["findings"][0]) == [
        "code",
        "severity",
        "message",
        "hint",
        "file",
        "sheet",
        "cell",
        "unit_code",
        "criterion",
    ]


def test_files_are_sorted_by_path(english: Language) -> None:
    document = json.loads(json_findings(validation_of([], [FAULTY, GOOD]), english))

    assert [file["path"] for file in document["files"]] == ["xa-a.xlsx", "đợt 1/xa-tot.xlsx"]


def test_the_order_of_files_and_findings_does_not_matter(english: Language) -> None:
    findings = [finding(NO_NUMBER, f"D{row}", stated="x") for row in (3, 4)]
    one = json_findings(validation_of(findings, [FAULTY, GOOD]), english)

    assert json_findings(validation_of(findings[::-1], [GOOD, FAULTY]), english) == one


def test_text_is_written_to_the_letter(english: Language) -> None:
    document = json.loads(json_findings(small_validation(), english))

    assert document["findings"][0]["message"] == f"A number belongs here, not “{HOSTILE_NAME}”."
    assert document["findings"][0]["sheet"] == HOSTILE_NAME


def test_names_that_are_no_text_can_be_written(english: Language) -> None:
    file = replace(GOOD, path="xa\udcff.xlsx", status=FileStatus.UNREADABLE)

    assert b"xa\\udcff.xlsx" in json_findings(validation_of([], [file]), english)
