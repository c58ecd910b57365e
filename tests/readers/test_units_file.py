"""The list of units."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from workbooks import Row, write_workbook

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.names import unit_key
from cchc_cli.domain.units import Unit, Units
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


def only_unit(folder: Path, column: str, value: str, separator: str = ",") -> Unit:
    heading, line = separator.join(["code", "name", column]), separator.join(["1", "Xã A", value])
    (unit,) = load_units(write(folder, f"{heading}\n{line}\n"))
    return unit


@pytest.mark.parametrize(
    ("written", "inhabitants"),
    [
        ("12345", 12345),
        ("12.345", 12345),
        ("12 345", 12345),
        ("1.234.567", 1_234_567),
        ("", None),
        ("  ", None),
        ("0", 0),
    ],
)
def test_inhabitants_are_counted_as_people_write_them(
    tmp_path: Path, written: str, inhabitants: int | None
) -> None:
    assert only_unit(tmp_path, "population", written, ";").population == inhabitants


@pytest.mark.parametrize("written", ["12.34", "-5", "1.234,5", "khoảng 9000", "1e4", "12,345,6"])
def test_what_is_no_number_of_inhabitants_is_a_fault(tmp_path: Path, written: str) -> None:
    (fault,) = faults(write(tmp_path, f"code;name;population\n1;Xã A;{written}\n"))
    assert (fault.line, fault.column, fault.path) == (2, 3, "population")
    assert str(fault.message) == f"“{written}” is no number of inhabitants."


@pytest.mark.parametrize("word", ["", "yes", "Y", "có", "CÓ", "x", "true", "1"])
def test_a_unit_is_ranked_unless_it_is_said_not_to_be(tmp_path: Path, word: str) -> None:
    assert only_unit(tmp_path, "ranked", word).is_ranked


@pytest.mark.parametrize("word", ["no", "N", "không", "Không", "ko", "false", "0"])
def test_a_unit_may_be_scored_without_being_ranked(tmp_path: Path, word: str) -> None:
    assert not only_unit(tmp_path, "ranked", word).is_ranked


@pytest.mark.parametrize(
    ("separator", "written", "names"),
    [
        (",", "Xã Anh; A ;;", ("Xã Anh", "A")),
        (",", "Xã Anh|A", ("Xã Anh", "A")),
        (";", "Xã Anh|A", ("Xã Anh", "A")),
        (";", '"Xã Anh; A"', ("Xã Anh", "A")),
        (",", '"Xã Anh, phía Nam"', ("Xã Anh, phía Nam",)),
        (",", "", ()),
    ],
)
def test_lists_within_a_cell(tmp_path: Path, separator: str, written: str, names: tuple[str, ...]) -> None:
    assert only_unit(tmp_path, "aliases", written, separator).aliases == names


@pytest.mark.parametrize(
    "heading", ["code,name,class", "CODE, Name ,Class", "\ufeffcode,name,class", '"code","name","class"']
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_heading_as_excel_or_a_person_writes_it(tmp_path: Path, heading: str, line_end: str) -> None:
    path = tmp_path / "units.csv"
    path.write_bytes(f"{heading}{line_end}1,Xã A,xa{line_end}".encode())
    (unit,) = load_units(path)
    assert (unit.code, unit.name, unit.unit_class) == ("1", "Xã A", "xa")


def test_what_a_line_leaves_out_at_its_end_is_empty(tmp_path: Path) -> None:
    (unit,) = load_units(write(tmp_path, "code,name,class,parent,aliases\n1,Xã A\n"))
    assert (unit.unit_class, unit.parent, unit.aliases) == ("", "", ())


def test_columns_stand_in_any_order(tmp_path: Path) -> None:
    (unit,) = load_units(write(tmp_path, "population,name,code\n500,Xã A,1\n"))
    assert (unit.code, unit.name, unit.population) == ("1", "Xã A", 500)


def test_a_name_over_two_lines_is_one_name(tmp_path: Path) -> None:
    (unit,) = load_units(write(tmp_path, 'code,name\n1,"Xã Tân\nHòa"\n'))
    assert Units((unit,)).match("xã tân hòa") is unit


def test_codes_keep_their_leading_zeros(tmp_path: Path) -> None:
    assert [unit.code for unit in load_units(write(tmp_path, "code,name\n007,A\n7,B\n"))] == ["007", "7"]


def test_codes_that_a_sheet_has_as_numbers_are_whole(tmp_path: Path) -> None:
    rows: list[Row] = [["code", "name", "exempt"], [10105.0, "Xã A", 3.0], [10106.0, "Xã B", 2.1]]
    units = load_units(write_workbook(tmp_path / "units.xlsx", {"Đơn vị": rows}))
    assert [(unit.code, unit.exempt) for unit in units] == [("10105", ("3",)), ("10106", ("2.1",))]


def test_the_first_sheet_is_the_list(tmp_path: Path) -> None:
    rows: list[Row] = [[], ["code", "name"], ["1", "Xã A"]]
    path = write_workbook(tmp_path / "units.xlsx", {"Đơn vị": rows, "Ghi chú": [["code"], ["x"]]})
    assert [unit.name for unit in load_units(path)] == ["Xã A"]


def test_lines_are_counted_from_the_top_of_the_file(tmp_path: Path) -> None:
    (fault,) = faults(write(tmp_path, "\n\ncode,name\n\n1,\n"))
    assert (fault.file, fault.line, fault.column) == (str(tmp_path / "units.csv"), 5, 2)


def test_all_faults_of_all_lines_are_told_with_their_places(tmp_path: Path) -> None:
    text = "code,name,ranked,population\n,Xã A,maybe,many\n2,,yes,5\n2,Xã A,no,\n"
    assert [(fault.line, fault.column, fault.path) for fault in faults(write(tmp_path, text))] == [
        (2, 1, "code"),
        (2, 3, "ranked"),
        (2, 4, "population"),
        (3, 2, "name"),
        (4, 1, "code"),
        (4, 2, "name"),
    ]


def test_all_faults_of_the_heading_are_told_before_those_below_it(tmp_path: Path) -> None:
    found = faults(write(tmp_path, "cod,nam,nam,ranked\n1,A,,maybe\n"))
    assert [(fault.line, fault.path) for fault in found] == [
        (1, "cod"),
        (1, "nam"),
        (1, "nam"),
        (1, "code"),
        (1, "name"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", " , \n"])
def test_an_empty_list_lacks_its_heading(tmp_path: Path, text: str) -> None:
    assert [fault.path for fault in faults(write(tmp_path, text))] == ["code", "name"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"code,name\n1,X\xe3 A\n", "is not in UTF-8. Save it as “CSV UTF-8”."),
        ("code,name\n1,Xã A\n".encode("utf-16"), "is not in UTF-8"),
        (b'code,name\n1,"' + b"x" * 200_000, "is no CSV file."),
    ],
)
def test_a_file_that_is_no_list_is_named(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "units.csv"
    path.write_bytes(content)
    with pytest.raises(UnitsError) as error:
        load_units(path)
    assert sentence in str(error.value)
    assert "units.csv" in str(error.value)


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(UnitsError, match="cannot be opened: it is a folder"):
        load_units(tmp_path)


CELLS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5), delimiter=st.sampled_from(",;"))
def test_any_texts_end_in_units_or_in_faults(
    tmp_path: Path, rows: list[tuple[str, str]], delimiter: str
) -> None:
    buffer = StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows([("code", "name"), *rows])
    stated = [(code.strip(), name.strip()) for code, name in rows if code.strip() or name.strip()]
    units, found = _units_or_faults(write(tmp_path, buffer.getvalue().replace("\r\n", "\n")))
    codes, names = ([unit_key(row[at]) for row in stated] for at in (0, 1))
    is_sound = bool(stated) and "" not in codes + names and len({*codes}) == len({*names}) == len(stated)
    assert bool(found) is not is_sound
    assert [(unit.code, unit.name) for unit in units] == (stated if is_sound else [])


def _units_or_faults(path: Path) -> tuple[Units, Sequence[Fault]]:
    try:
        return load_units(path), ()
    except UnitsError as error:
        return Units(()), error.faults
