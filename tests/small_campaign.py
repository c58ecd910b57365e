"""A campaign of a few communes: a framework, a list of units, and the forms that they sent."""

from collections.abc import Sequence
from pathlib import Path

from workbooks import FilledForm, write_form

from cchc_cli.domain.form import form_of
from cchc_cli.readers.framework_file import load_framework

FRAMEWORK = """\
format: cchc/1
id: thu-2025
title: Khung thử cấp xã
year: 2025
unit_classes: [xa, phuong]
scale: 5
status: model
bands:
  - {name: Tốt, from: 80}
  - {name: Khá, from: 50}
  - {name: Yếu, from: 0}
areas:
  - code: "1"
    name: Chỉ đạo, điều hành
    max_points: 4
    criteria:
      - code: "1.1"
        name: Ban hành kế hoạch
        max_points: 1
        evidence: Quyết định ban hành kế hoạch
        rule: {kind: choice, options: {Đúng hạn: 1, Muộn: 0.5, Không ban hành: 0}}
      - code: "1.2"
        name: Hoàn thành nhiệm vụ
        max_points: 3
        inputs:
          a: {label: Số nhiệm vụ đã hoàn thành, type: count, at_most: b}
          b: {label: Số nhiệm vụ được giao, type: count}
        rule: {kind: ratio, share: a / b, floor: 80%}
  - code: "2"
    name: Cải cách thủ tục
    max_points: 1
    criteria:
      - {code: "2.1", name: Sáng kiến, max_points: 1, rule: {kind: count, each: 0.5}}
"""


def write_framework(path: Path) -> Path:
    """Write the framework file."""
    path.write_text(FRAMEWORK, encoding="utf-8")
    return path


def write_units(path: Path, names: Sequence[str]) -> Path:
    """Write a list of units with these names; the first is of its own class."""
    rows = [f"{number:02},{name},{'phuong' if number == 1 else 'xa'}" for number, name in enumerate(names, 1)]
    path.write_text("\n".join(["code,name,class", *rows]), encoding="utf-8")
    return path


def write_submission(path: Path, framework: Path, unit_name: str, number: int = 0) -> Path:
    """Write the form of one unit; the number decides what it answers."""
    answers = {
        ("1.1", "value"): ("Đúng hạn", "Muộn", "Không ban hành")[number % 3],
        ("1.2", "a"): 20.0 - number % 7,
        ("1.2", "b"): 20.0,
        ("2.1", "value"): float(number % 4),
    }
    filled = FilledForm(answers, {"1.1": 1.0}, {"1.1": "Quyết định số 01/QĐ-UBND"})
    return write_form(path, form_of(load_framework(str(framework))), filled, unit_name=unit_name)
