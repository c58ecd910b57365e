"""The manifest of a results folder."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest
from assessments import commune_assessment
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.domain.source_file import SourceFile
from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.manifest import Edition, manifest_json
from cchc_cli.writers.output_folder import is_results_folder

NOON = datetime(2025, 12, 31, 12, 0, 0, 123456, tzinfo=UTC)


@pytest.fixture
def edition(vietnamese: Language) -> Edition:
    return Edition(vietnamese, with_reports=True, created=NOON)


def test_manifest(
    assessment: Assessment, edition: Edition, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cchc_cli.writers.manifest.__version__", "1.2.3")
    assert manifest_json(assessment, b"framework", edition).decode() == snapshot


def test_the_framework_is_known_by_the_hash_of_its_file(assessment: Assessment, edition: Edition) -> None:
    manifest = json.loads(manifest_json(assessment, b"framework", edition))
    assert manifest["framework"]["sha256"] == sha256(b"framework").hexdigest()


def test_options_are_noted(vietnamese: Language) -> None:
    strict = commune_assessment(options=ScoringOptions(Stage.SELF, require_evidence=True))
    manifest = json.loads(manifest_json(strict, b"", Edition(vietnamese, with_reports=False, created=NOON)))
    assert manifest["options"] == {
        "stage": "self",
        "require_evidence": True,
        "lang": "vi",
        "reports": False,
    }


def test_the_time_is_in_utc_with_seconds(assessment: Assessment, vietnamese: Language) -> None:
    in_hanoi = datetime(2025, 12, 31, 19, 0, 0, 5, tzinfo=timezone(timedelta(hours=7)))
    manifest = json.loads(
        manifest_json(assessment, b"", Edition(vietnamese, with_reports=True, created=in_hanoi))
    )
    assert manifest["created"] == "2025-12-31T12:00:00Z"


def test_inputs_are_sorted(assessment: Assessment, edition: Edition) -> None:
    backwards = replace(assessment, files=assessment.files[::-1])
    assert manifest_json(backwards, b"", edition) == manifest_json(assessment, b"", edition)


def test_the_list_of_units_is_named_without_its_folder(assessment: Assessment, vietnamese: Language) -> None:
    units_file = SourceFile("/home/an/units.csv", "abc")
    edition = Edition(vietnamese, with_reports=True, created=NOON, units_file=units_file)
    manifest = json.loads(manifest_json(assessment, b"", edition))
    assert manifest["units"] == {"path": "units.csv", "sha256": "abc"}


@pytest.mark.parametrize("written", ["", "[]", "{", '{"format": "cchc/1"}', '{"format": null}', "\xff"])
def test_another_manifest_makes_no_results_folder(tmp_path: Path, written: str) -> None:
    (tmp_path / "manifest.json").write_text(written, encoding="latin-1")
    assert not is_results_folder(tmp_path)


def test_a_folder_without_manifest_is_no_results_folder(tmp_path: Path) -> None:
    assert not is_results_folder(tmp_path)


def test_results_of_another_version_are_results(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"format": "cchc-results/2"}')
    assert is_results_folder(tmp_path)


def test_histories_are_what_the_list_says_of_a_unit_besides(assessment: Assessment, edition: Edition) -> None:
    manifest = json.loads(manifest_json(assessment, b"", edition))
    assert manifest["histories"] == {
        "X1": {"population": 12000},
        "X2": {"predecessors": ["C1", "C2"]},
        "X4": {"exempt": ["1.2"], "exempt_reason": "Mới thành lập, chưa có kế hoạch"},
    }


def test_without_histories_there_is_an_empty_place(assessment: Assessment, edition: Edition) -> None:
    plain = Units(
        tuple(
            replace(unit, predecessors=(), population=None, exempt=(), exempt_reason="")
            for unit in assessment.units
        )
    )
    manifest = json.loads(manifest_json(replace(assessment, units=plain), b"", edition))
    assert manifest["histories"] == {}
