"""``cchc framework``: what it prints, and its exit status."""

import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from cchc_cli.cli.app import run
from cchc_cli.language import Language

FRAMEWORK = """\
format: cchc/1
id: thu
title: Khung thử
year: 2025
unit_classes: [xa]
scale: 1
status: model
areas:
  - code: "1"
    name: Lĩnh vực
    max_points: 1
    criteria:
      - {code: "2.1", name: Số lần, max_points: 1, rule: {kind: count, each: 0.5}}
"""


@pytest.fixture
def framework_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("khung.yaml")
    path.write_text(FRAMEWORK, encoding="utf-8")
    return path


def test_list_names_the_shipped_frameworks(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["framework", "list"], english) == 0
    assert "bo-766" in capsys.readouterr().out


def test_show_draws_one_branch(
    english: Language, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    assert run(["framework", "show", "bo-766", "4"], english) == 0
    assert capsys.readouterr().out == snapshot


def test_show_of_an_unknown_code_is_not_done(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["framework", "show", "bo-766", "44"], english) == 2
    assert "no area or criterion 44 in bo-766" in capsys.readouterr().err


@pytest.mark.parametrize(("options", "status"), [([], 0), (["--strict"], 1)])
@pytest.mark.usefixtures("framework_file")
def test_check_shows_warnings(
    english: Language, capsys: pytest.CaptureFixture[str], options: list[str], status: int
) -> None:
    assert run(["framework", "check", "khung.yaml", *options], english) == status
    captured = capsys.readouterr()
    assert "khung.yaml:13:10  areas[0].criteria[0].code" in captured.out
    assert "khung.yaml: no faults; warnings: 1; scored criteria: 1" in captured.err


def test_check_of_a_faulty_framework_is_not_done(
    english: Language,
    capsys: pytest.CaptureFixture[str],
    framework_file: Path,
    snapshot: SnapshotAssertion,
) -> None:
    framework_file.write_text(FRAMEWORK.replace("scale: 1", "scale: một").replace("each", "eahc"))
    assert run(["framework", "check", "khung.yaml"], english) == 2
    assert capsys.readouterr().err == snapshot


def test_schema_prints_json(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["framework", "schema"], english) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "cchc/1"


def test_test_counts_the_cases(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["framework", "test", "bo-766"], english) == 0
    assert "cases passed: 75 of 75" in capsys.readouterr().err


def test_a_failing_case_is_shown_with_its_line(
    english: Language, capsys: pytest.CaptureFixture[str], framework_file: Path
) -> None:
    cases = framework_file.parent / "cases" / "thu.yaml"
    cases.parent.mkdir()
    cases.write_text('\n- {criterion: "2.1", inputs: {value: 1}, points: 1}\n')
    assert run(["framework", "test", "khung.yaml"], english) == 1
    assert "thu.yaml:2:3  [0]" in (out := capsys.readouterr().out)
    assert "expected 1, but the rule gives 0.5" in out


@pytest.mark.usefixtures("framework_file")
def test_a_framework_without_cases_cannot_be_tested(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["framework", "test", "khung.yaml"], english) == 2
    assert "There are no cases for this framework" in capsys.readouterr().err


@pytest.mark.parametrize("framework_id", ["bo-766", "mau-so-2025", "mau-xa-2025"])
def test_shipped_frameworks_have_neither_faults_nor_warnings(
    english: Language, capsys: pytest.CaptureFixture[str], framework_id: str
) -> None:
    assert run(["framework", "check", framework_id, "--strict"], english) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"{framework_id}.yaml: no faults; warnings: 0; scored criteria: " in captured.err


def test_the_whole_of_a_framework_is_shown_without_a_code(
    vietnamese: Language, capsys: pytest.CaptureFixture[str], framework_file: Path
) -> None:
    assert run(["framework", "show", str(framework_file)], vietnamese) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "Khung thử",
        "thu: khung mẫu, không phải văn bản pháp luật",
        "Năm 2025; đơn vị: xa; thang điểm: 1 điểm",
    ]
    assert any("1  Lĩnh vực  1 điểm" in line for line in lines)


@pytest.mark.usefixtures("framework_file")
def test_the_schema_is_named_as_the_help_says(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["framework", "schema"], english) == 0
    out = capsys.readouterr().out
    assert out.endswith("}\n")
    assert json.loads(out)["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize("command", ["show", "check", "test"])
def test_a_framework_that_is_not_there_is_not_done(
    english: Language, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run(["framework", command, "mau-xa-2052"], english) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "did you mean mau-xa-2025?" in captured.err


def test_faulty_cases_are_told_with_their_lines(
    english: Language, capsys: pytest.CaptureFixture[str], framework_file: Path
) -> None:
    cases = framework_file.parent / "cases" / "thu.yaml"
    cases.parent.mkdir()
    cases.write_text('- {criterion: "9", points: 1}\n- {criterion: "2.1"}\n')
    assert run(["framework", "test", "khung.yaml"], english) == 2
    said = capsys.readouterr().err
    assert "thu.yaml:2:3  [1].points" in said
