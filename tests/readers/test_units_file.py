"""The list of units."""

from pathlib import Path

import pytest
import yaml
from workbooks import Row, write_workbook

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.units import Unit
from cchc_cli.errors import Fault, UnitsError
from cchc_cli.readers.units_file import check_exemptions, load_units

FULL = Unit(
    code="001",
    name="Xã A",
    unit_class="xa",
    group="miền núi",
    parent="Tỉnh M",
    aliases=("Xã Anh", "A"),
    exempt=("2.1", "3"),
    exempt_reason="Không có thủ tục",
    is_ranked=False,
    predecessors=("p1", "p2"),
    population=12345,
)
HEADING = "code,name,class,group,parent,aliases,exempt,exempt_reason,ranked,predecessors,population"
LINE = "001,Xã A,xa,miền núi,Tỉnh M,Xã Anh; A,2.1;3,Không có thủ tục,không,p1;p2,12345"


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "units.csv"
    path.write_text(text, encoding=encoding)
    return path


def faults(path: Path) -> list[Fault]:
    with pytest.raises(UnitsError) as error:
        load_units(path)
    return list(error.value.faults)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_every_column_is_read(tmp_path: Path, encoding: str) -> None:
    units = load_units(write(tmp_path, f"{HEADING}\n{LINE}\n", encoding))

    assert units.units == (FULL,)
    assert units.are_listed


def test_semicolons_may_separate_columns_and_bars_lists(tmp_path: Path) -> None:
    line = LINE.replace(";", "|").replace(",", ";")

    assert load_units(write(tmp_path, f"{HEADING.replace(',', ';')}\r\n{line}\r\n")).units == (FULL,)


def test_a_sheet_is_read_like_a_csv(tmp_path: Path) -> None:
    rows: list[Row] = [HEADING.split(","), [*LINE.split(",")[:-1], 12345.0]]
    path = write_workbook(tmp_path / "units.xlsx", {"Đơn vị": rows})

    assert load_units(path).units == (FULL,)


def test_code_and_name_are_enough(tmp_path: Path) -> None:
    (unit,) = load_units(write(tmp_path, "code,name\n001,Xã A\n"))

    assert unit == Unit("001", "Xã A", "", "")


def test_the_group_is_the_class_unless_stated(tmp_path: Path) -> None:
    (unit,) = load_units(write(tmp_path, "code,name,class\n001,Xã A,xa\n"))

    assert unit.group == "xa"


def test_blank_lines_are_passed_over(tmp_path: Path) -> None:
    assert len(load_units(write(tmp_path, "\ncode,name\n\n001,Xã A\n,\n"))) == 1


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("code,nam\n1,A\n", 1, 2, "There is no column “nam”. Is “name” meant?"),
        ("code,name,zzzz\n1,A,\n", 1, 3, "There is no column “zzzz”. The columns are"),
        ("code\n1\n", 1, 0, "The column “name” is missing"),
        ("code,name,code\n1,A,1\n", 1, 3, "is there twice"),
        ("code,name\n,A\n", 2, 1, "The unit has no code."),
        ("code,name\n1,\n", 2, 2, "The unit has no name."),
        ("code,name\n1,A\n1,B\n", 3, 1, "“1” is already in line 2."),
        ("code,name\n1,Xã A\n2,UBND xã  A\n", 3, 2, "“UBND xã  A” is already in line 2."),
        ("code,name,ranked\n1,A,maybe\n", 2, 3, "“maybe” is neither yes (có) nor no (không)."),
        ("code,name,population\n1,A,viele\n", 2, 3, "“viele” is no number of inhabitants."),
        ("code,name\n", 1, 0, "There are no units below the heading."),
    ],
)
def test_a_fault_has_its_line_and_column(
    tmp_path: Path, text: str, line: int, column: int, message: str
) -> None:
    found = faults(write(tmp_path, text))

    assert (found[0].line, found[0].column) == (line, column)
    assert message in str(found[0].message)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    assert len(faults(write(tmp_path, "code,name,ranked\n1,,maybe\n1,B,yes\n"))) == 3


def test_a_missing_list_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(UnitsError, match="There is no list"):
        load_units(tmp_path / "units.csv")


def test_another_encoding_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnitsError, match="UTF-8"):
        load_units(write(tmp_path, "code,name\n1,Xã Đ\n", "utf-16"))


def test_a_broken_workbook_ends_the_run(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    path.write_bytes(b"x")

    with pytest.raises(UnitsError, match="cannot be read"):
        load_units(path)


def test_an_exemption_must_be_in_the_framework(tmp_path: Path) -> None:
    units = load_units(write(tmp_path, "code,name,exempt\n001,Xã A,1;1.9\n"))
    framework = Framework.model_validate(yaml.safe_load(FRAMEWORK))

    findings = check_exemptions(units, framework)

    assert [(finding.code, finding.unit_code, finding.criterion) for finding in findings] == [
        ("CCHC506", "001", "1.9")
    ]


FRAMEWORK = """
format: cchc/1
id: mau
title: Mẫu
year: 2025
unit_classes: [xa]
status: model
areas:
  - code: "1"
    name: A
    max_points: 100
    criteria: [{code: "1.1", name: B, max_points: 100, rule: {kind: award}}]
"""
