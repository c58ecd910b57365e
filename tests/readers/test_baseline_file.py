"""Findings of an earlier run: what they are recognised by, and files that are none."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from cchc_cli.domain.finding_policy import Baseline, Fingerprint
from cchc_cli.errors import CampaignError
from cchc_cli.readers.baseline_file import FORMAT, read_baseline

FINDING = {
    "code": "CCHC346",
    "severity": "warning",
    "message": "Tiêu chí chưa được kê khai nên không có điểm.",
    "hint": "Nhập số liệu.",
    "file": "xm01.xlsx",
    "sheet": "Tự đánh giá",
    "cell": "E12",
    "unit_code": "XM01",
    "criterion": "1.1",
}


def read(folder: Path, *findings: Mapping[str, object]) -> Baseline:
    path = folder / "findings.json"
    path.write_text(json.dumps({"format": FORMAT, "findings": findings}), encoding="utf-8")
    return read_baseline(path)


def test_a_finding_is_recognised_by_code_unit_and_criterion(tmp_path: Path) -> None:
    assert read(tmp_path, FINDING) == {Fingerprint("CCHC346", "XM01", "1.1"): 1}


def test_without_unit_and_criterion_file_and_cell_count(tmp_path: Path) -> None:
    finding = FINDING | {"unit_code": "", "criterion": ""}
    assert read(tmp_path, finding) == {Fingerprint("CCHC346", "xm01.xlsx", "Tự đánh giá!E12"): 1}


@pytest.mark.parametrize("absent", [{"unit_code": None, "criterion": None}, {}])
def test_what_is_null_or_left_out_is_empty(tmp_path: Path, absent: Mapping[str, object]) -> None:
    finding = {key: text for key, text in FINDING.items() if key not in {"unit_code", "criterion"}}
    assert read(tmp_path, {**finding, **absent}) == {
        Fingerprint("CCHC346", "xm01.xlsx", "Tự đánh giá!E12"): 1
    }


def test_findings_with_one_fingerprint_are_counted(tmp_path: Path) -> None:
    assert read(tmp_path, FINDING, FINDING | {"cell": "E13"}) == {Fingerprint("CCHC346", "XM01", "1.1"): 2}


def test_a_run_without_findings_is_a_baseline(tmp_path: Path) -> None:
    assert read(tmp_path) == {}


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "findings.json"
    path.write_text(json.dumps({"format": FORMAT, "findings": []}), encoding="utf-8-sig")
    assert read_baseline(path) == {}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is no JSON in UTF-8"),
        (b'{"format": "cchc-findings/1"', "it is no JSON in UTF-8"),
        ('{"x": "Đ"}'.encode("utf-16"), "it is no JSON in UTF-8"),
        (b"[" * 100_000, "it is no JSON in UTF-8"),
        (b"[]", "it does not have the format cchc-findings/1"),
        (b"null", "it does not have the format cchc-findings/1"),
        (b'{"version": "2.1.0", "runs": []}', "it does not have the format cchc-findings/1"),
        (b'{"format": "cchc-findings/2", "findings": []}', "it does not have the format cchc-findings/1"),
        (b'{"format": "cchc-findings/1"}', "it has no list of findings"),
        (b'{"format": "cchc-findings/1", "findings": {}}', "it has no list of findings"),
        (b'{"format": "cchc-findings/1", "findings": [1]}', "its finding 1 has no code"),
        (b'{"format": "cchc-findings/1", "findings": [{"file": "a"}]}', "its finding 1 has no code"),
    ],
)
def test_a_broken_or_foreign_file_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "findings.json"
    path.write_bytes(content)
    with pytest.raises(CampaignError) as caught:
        read_baseline(path)
    assert f"cannot be used: {reason}." in str(caught.value.message)


def test_a_file_that_is_not_there_is_told_how_to_make(tmp_path: Path) -> None:
    with pytest.raises(CampaignError, match=r"no baseline .*findings\.json; make one with --format json"):
        read_baseline(tmp_path / "findings.json")


def test_a_folder_is_no_baseline(tmp_path: Path) -> None:
    with pytest.raises(CampaignError, match="cannot be opened: it is a folder"):
        read_baseline(tmp_path)
