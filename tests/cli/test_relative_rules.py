"""Criteria that compare units, as a person meets them: framework, one form, and a whole run."""

import csv
import json
from pathlib import Path

import pytest
from command_line import Run
from workbooks import FilledForm, write_form

from cchc_cli.domain.form import form_of
from cchc_cli.readers.framework_file import load_framework

FRAMEWORK = """\
format: cchc/1
id: so-sanh
title: Khung so sánh các xã
year: 2025
unit_classes: [xa]
scale: 6
status: model
areas:
  - code: "1"
    name: Kết quả
    max_points: 6
    criteria:
      - code: "1.1"
        name: Tỷ lệ hồ sơ trực tuyến
        max_points: 4
        inputs:
          a: {label: Hồ sơ trực tuyến, type: count}
          b: {label: Tổng số hồ sơ, type: count}
        rule: {kind: relative, value: a / b, method: min-max}
      - code: "1.2"
        name: Thời gian chờ
        max_points: 2
        inputs: {a: {label: Số giờ, type: number}}
        rule: {kind: relative, value: a, method: goalposts, direction: lower, goalposts: [0, 8]}
"""
CASES = """\
- {criterion: "1.1", inputs: {a: 3, b: 5}, others: [{a: 1, b: 5}, {a: 5, b: 5}], points: 2}
- {criterion: "1.2", inputs: {a: 2}, points: 1.5}
"""
FIGURES = {"Xã Một": (10, 50, 2), "Xã Hai": (30, 50, 0), "Xã Ba": (50, 50, 8)}
SCORE = ("score", "ho-so", "--framework", "khung.yaml", "--units", "units.csv", "--no-report")


@pytest.fixture(autouse=True)
def forms(cchc: Run) -> None:
    """The forms of three communes, beside the framework, its cases and the list of units."""
    del cchc  # it has changed the folder
    Path("khung.yaml").write_text(FRAMEWORK, encoding="utf-8")
    Path("cases").mkdir()
    Path("cases/so-sanh.yaml").write_text(CASES, encoding="utf-8")
    form = form_of(load_framework("khung.yaml"))
    for name, (a, b, hours) in FIGURES.items():
        answers = {("1.1", "a"): a, ("1.1", "b"): b, ("1.2", "a"): hours}
        filled = FilledForm(answers, {"1.1": 3.5})
        write_form(Path("ho-so") / f"{name}.xlsx", form, filled, unit_name=name)


def final_points() -> dict[tuple[str, str], float]:
    with Path("ket-qua/scores.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        return {
            (row["unit_code"], row["criterion"]): float(row["final_points"])
            for row in rows
            if row["final_points"]
        }


def test_the_framework_has_no_faults_and_its_cases_pass(cchc: Run) -> None:
    assert cchc("framework", "check", "khung.yaml").status == 0
    assert cchc("framework", "test", "khung.yaml").status == 0


def test_the_schema_knows_the_rule(cchc: Run) -> None:
    rule = json.loads(cchc("framework", "schema").out)["$defs"]["Relative"]
    assert set(rule["required"]) >= {"value", "method"}
    assert (rule["properties"]["goalposts"]["minItems"], rule["properties"]["goalposts"]["maxItems"]) == (
        2,
        2,
    )


def test_one_form_claims_nothing_about_a_comparison(cchc: Run) -> None:
    outcome = cchc("validate", "ho-so/Xã Một.xlsx", "--framework", "khung.yaml", "--format", "json")
    assert outcome.status == 0
    assert json.loads(outcome.out)["findings"] == []


def test_the_units_of_a_run_are_compared(cchc: Run) -> None:
    Path("units.csv").write_text("code,name,class\n1,Xã Một,xa\n2,Xã Hai,xa\n3,Xã Ba,xa\n", encoding="utf-8")
    assert cchc(*SCORE).status == 0
    assert final_points() == {
        ("1", "1.1"): 0.0,
        ("1", "1.2"): 1.5,
        ("2", "1.1"): 2.0,
        ("2", "1.2"): 2.0,
        ("3", "1.1"): 4.0,
        ("3", "1.2"): 0.0,
    }


def test_a_unit_that_is_exempt_is_no_yardstick(cchc: Run) -> None:
    listed = "code,name,class,exempt\n1,Xã Một,xa,\n2,Xã Hai,xa,\n3,Xã Ba,xa,1.1\n"
    Path("units.csv").write_text(listed, encoding="utf-8")
    assert cchc(*SCORE).status == 0
    points = final_points()
    assert (points["1", "1.1"], points["2", "1.1"]) == (0.0, 4.0)
    assert ("3", "1.1") not in points


def test_the_framework_of_a_run_loads_again(cchc: Run) -> None:
    Path("units.csv").write_text("code,name,class\n1,Xã Một,xa\n2,Xã Hai,xa\n3,Xã Ba,xa\n", encoding="utf-8")
    assert cchc(*SCORE).status == 0
    assert load_framework("ket-qua/framework.yaml") == load_framework("khung.yaml")
