"""``findings.json`` of a results folder: findings that can be said again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import inf, nan
from pathlib import Path
from typing import TypeAlias

import pytest
from assessments import HOSTILE_NAME
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.language import Language, say
from cchc_cli.writers.findings_file import json_value, write_findings_file

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

LATE = FindingKind("CCHC396", Severity.WARNING, "{name} sent it on {day}.", "Ask {name} why.")


def written(assessment: Assessment, folder: Path, language: Language) -> dict[str, list[dict[str, Json]]]:
    path = folder / "findings.json"
    write_findings_file(assessment, path, language)
    document: dict[str, list[dict[str, Json]]] = json.loads(path.read_bytes())
    return document


@pytest.mark.parametrize(
    ("value", "stated"),
    [
        ("=1+1", "=1+1"),
        (True, True),
        (0, 0),
        (10**20, 10**20),
        (0.1, 0.1),
        (Fraction(1, 4), 0.25),
        (Decimal("0.75"), 0.75),
        (inf, "inf"),
        (-inf, "-inf"),
        (nan, "nan"),
        (date(2025, 12, 31), {"date": "2025-12-31"}),
        (("a", 2, date(2025, 1, 2)), ["a", 2, {"date": "2025-01-02"}]),
        ([], []),
        (None, "None"),
        (say("{count} units", count=2), {"say": "{count} units", "values": {"count": 2}}),
        (
            say("{inner}", inner=say("on {day}", day=date(2025, 1, 2))),
            {
                "say": "{inner}",
                "values": {"inner": {"say": "on {day}", "values": {"day": {"date": "2025-01-02"}}}},
            },
        ),
    ],
)
def test_a_value_is_written_so_that_it_can_be_shown_again(value: object, stated: Json) -> None:
    assert json_value(value) == stated


def test_a_yes_is_no_number() -> None:
    assert json_value(value=True) is True


@given(st.fractions(min_value=-(10**6), max_value=10**6))
def test_fractions_are_the_nearest_numbers(value: Fraction) -> None:
    assert json_value(value) == float(value)


@given(
    st.floats() | st.fractions(-(10**9), 10**9) | st.decimals(allow_nan=False, allow_infinity=False, places=2)
)
def test_every_number_is_json_that_strict_readers_take(value: float | Fraction | Decimal) -> None:
    stated = json_value(value)
    assert json.loads(json.dumps(stated, allow_nan=False)) == stated


def test_findings_stand_in_their_order_a_line_each(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    document = written(assessment, tmp_path, english)
    assert [one["code"] for one in document["findings"]] == [one.code for one in assessment.findings]
    lines = (tmp_path / "findings.json").read_text("utf-8").splitlines()
    assert len([line for line in lines if line.startswith('{"code"')]) == len(assessment.findings)


def test_what_belongs_into_the_sentences_stands_beside_them(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    told = Finding(
        LATE, Place("a.xlsx", "I", "A1"), "X1", "1.1", {"name": HOSTILE_NAME, "day": date(2026, 1, 5)}
    )
    (found,) = written(replace(assessment, findings=(told,)), tmp_path, vietnamese)["findings"]
    assert found["message"] == f"{HOSTILE_NAME} sent it on 05/01/2026."
    assert found["values"] == {"name": HOSTILE_NAME, "day": {"date": "2026-01-05"}}


def test_files_stand_in_the_order_of_their_paths(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    files = tuple(WorkbookFile(path, "", "", FileStatus.VALID) for path in ("b.xlsx", "Ă.xlsx", "a/c.xlsx"))
    document = written(replace(assessment, files=files), tmp_path, english)
    assert [file["path"] for file in document["files"]] == ["a/c.xlsx", "b.xlsx", "Ă.xlsx"]


def test_findings_are_counted_by_severity(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    write_findings_file(assessment, tmp_path / "f.json", english)
    summary: dict[str, int] = json.loads((tmp_path / "f.json").read_bytes())["summary"]
    assert summary == {"files": 7, "errors": 1, "warnings": 1, "infos": 2}


def test_a_run_without_findings_is_a_whole_document(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    nothing = replace(assessment, findings=(), files=())
    document = written(nothing, tmp_path, english)
    assert (document["files"], document["findings"]) == ([], [])


def test_a_name_that_is_no_text_can_be_written(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    broken = replace(
        assessment, findings=(Finding(LATE, Place("x\udcff.xlsx"), values={"name": "A", "day": 1}),)
    )
    written(broken, tmp_path, english)
    assert b"x\\udcff.xlsx" in (tmp_path / "findings.json").read_bytes()


def test_lines_end_alike_on_every_system(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    written(assessment, tmp_path, english)
    content = (tmp_path / "findings.json").read_bytes()
    assert b"\r" not in content
    assert content.endswith(b"]}\n")
