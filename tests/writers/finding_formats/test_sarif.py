"""SARIF 2.1.0."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from assessments import HOSTILE_NAME
from jsonschema import Draft4Validator
from syrupy.assertion import SnapshotAssertion
from validations import (
    FAULTY,
    NO_NUMBER,
    NOT_ANSWERED,
    finding,
    large_validation,
    small_validation,
    validation_of,
)

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language
from cchc_cli.writers.finding_formats.sarif import sarif_log

SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
"""The official schema; see README.md beside it."""


def run_of(validation: Validation, language: Language) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(sarif_log(validation, language))["runs"][0]
    return run


def results_of(validation: Validation, language: Language) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = run_of(validation, language)["results"]
    return results


def fingerprints_of(validation: Validation, language: Language) -> list[str]:
    return [one["partialFingerprints"]["cchcFinding/v1"] for one in results_of(validation, language)]


@pytest.mark.parametrize(
    "validation",
    [
        small_validation(),
        large_validation(3),
        validation_of([]),
        replace(small_validation(), known=small_validation().findings, has_baseline=True),
    ],
)
def test_it_is_valid_against_the_official_schema(validation: Validation, language: Language) -> None:
    checker = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)

    assert [error.message for error in checker.iter_errors(json.loads(sarif_log(validation, language)))] == []


def test_results_read_like_this(english: Language, snapshot: SnapshotAssertion) -> None:
    assert json.dumps(results_of(small_validation(), english), ensure_ascii=False, indent=2) == snapshot


def test_every_kind_of_the_catalogue_is_a_rule_with_help(language: Language) -> None:
    rules = {rule["id"]: rule for rule in run_of(validation_of([]), language)["tool"]["driver"]["rules"]}

    assert list(rules) == [kind.code for kind in finding_kinds.ALL]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules.values())


def test_help_has_explanation_steps_and_example(english: Language) -> None:
    validation = validation_of([finding(NO_NUMBER, "D3", stated="x")])
    rules = {rule["id"]: rule for rule in run_of(validation, english)["tool"]["driver"]["rules"]}

    assert rules["CCHC910"]["help"]["text"].splitlines() == [
        "Words cannot be added up.",
        "1. Click the cell.",
        "2. Type the number.",
        "D12 says “nhiều”; type 18.",
    ]


def test_results_point_to_their_rules(english: Language) -> None:
    run = run_of(small_validation(), english)
    rules = run["tool"]["driver"]["rules"]

    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_severities_are_levels(english: Language) -> None:
    assert {one["level"] for one in results_of(small_validation(), english)} == {"error", "warning", "note"}


def test_the_cell_is_a_logical_location(english: Language) -> None:
    (result,) = results_of(validation_of([finding(NO_NUMBER, "D3", stated="x")]), english)

    assert result["locations"][0]["logicalLocations"] == [
        {"name": "D3", "fullyQualifiedName": "Tự đánh giá!D3", "kind": "cell"}
    ]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 4}


def test_paths_are_relative_and_percent_encoded(english: Language) -> None:
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in results_of(small_validation(), english)
    }

    assert uris == {
        "ho-so/%3Cb%3Ex%3C_b%3E%7C%3D1%2B1%20%5Bred%5D.xlsx",
        "ho-so/h%E1%BB%8Fng%20100%25.xlsx",
        "ho-so/xa-a.xlsx",
        "ho-so",
    }


def test_what_is_in_no_file_is_about_the_folder(english: Language) -> None:
    (result,) = results_of(validation_of([Finding(NOT_ANSWERED)]), english)

    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "."
    assert "logicalLocations" not in result["locations"][0]


def test_names_that_are_no_text_can_be_written(english: Language) -> None:
    file = replace(FAULTY, path="xa\udcff.xlsx")
    validation = validation_of([Finding(NOT_ANSWERED, Place(file.path))], [file])

    assert run_of(validation, english)["artifacts"][0]["location"]["uri"] == "xa%FF.xlsx"


def test_fingerprints_tell_findings_apart(english: Language) -> None:
    fingerprints = fingerprints_of(small_validation(), english)

    assert len(set(fingerprints)) == len(fingerprints)


def test_a_fingerprint_stays_where_rows_move_or_values_change(english: Language) -> None:
    before = validation_of([finding(NO_NUMBER, "D3", "1.1", stated="nhiều")])
    after = validation_of([finding(NO_NUMBER, "D7", "1.1", stated="rất nhiều")])

    assert fingerprints_of(before, english) == fingerprints_of(after, english)


def test_a_fingerprint_stays_whatever_else_is_found(english: Language) -> None:
    one = finding(NO_NUMBER, "D9", "1.2", stated="x")
    others = [finding(NO_NUMBER, "D3", "1.1", stated="x"), finding(NOT_ANSWERED, "E4", "1.2")]

    assert set(fingerprints_of(validation_of([one]), english)) < set(
        fingerprints_of(validation_of([*others, one]), english)
    )


def test_waived_findings_are_suppressed_with_their_reason(english: Language) -> None:
    *others, waived = results_of(small_validation(), english)

    assert waived["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "sáp nhập, theo 12/QĐ-UBND (2026-03-31)",
        }
    ]
    assert all(other["suppressions"] == [] for other in others)


def test_without_waivers_nothing_is_said_of_them(english: Language) -> None:
    (result,) = results_of(validation_of([finding(NOT_ANSWERED, "E5")]), english)

    assert "suppressions" not in result


def test_a_baseline_tells_new_from_known(english: Language) -> None:
    validation = validation_of([finding(NO_NUMBER, f"D{row}", stated="x") for row in (3, 4)])
    compared = replace(validation, known=validation.findings[:1], has_baseline=True)

    assert [one["baselineState"] for one in results_of(compared, english)] == ["unchanged", "new"]
    assert "baselineState" not in results_of(validation, english)[0]


def test_text_is_there_to_the_letter(english: Language) -> None:
    first, *_ = results_of(small_validation(), english)

    assert first["message"]["text"] == f"A number belongs here, not “{HOSTILE_NAME}”. Type the number alone."
    assert first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == f"{HOSTILE_NAME}!A1"


def test_an_unread_file_has_no_hash(english: Language) -> None:
    artifacts = run_of(small_validation(), english)["artifacts"]

    assert [set(artifact) for artifact in artifacts].count({"location"}) == 1
