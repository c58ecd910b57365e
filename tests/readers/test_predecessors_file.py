"""The list of predecessors."""

from dataclasses import replace
from pathlib import Path

import pytest
from workbooks import Row, write_workbook

from cchc_cli.domain.year_diff.predecessors import PredecessorLine
from cchc_cli.errors import ResultsError, UnitsError
from cchc_cli.readers.predecessors_file import load_predecessors

LINES = (PredecessorLine("C1", "X1", 12345, 2), PredecessorLine("Xã Cũ", "X1", None, 3))


def write(folder: Path, text: str, name: str = "predecessors.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path) -> list[tuple[int, int, str]]:
    with pytest.raises(ResultsError) as error:
        load_predecessors(path)
    assert {fault.file for fault in error.value.faults} <= {str(path)}
    return [(fault.line, fault.column, str(fault.message)) for fault in error.value.faults]


@pytest.mark.parametrize(
    "text",
    [
        "old,new,population\nC1,X1,12345\nXã Cũ,X1,\n",
        "\ufeffold;new;population\nC1;X1;12.345\nXã Cũ;X1;\n",
        "new\tpopulation\told\nX1\t12 345\tC1\nX1\t\tXã Cũ\n",
        "Đơn vị mới,Đơn vị cũ,Dân số (người),Ghi chú\nX1,C1,12345,\nX1,Xã Cũ,,không rõ\n",
        "STT,predecessor,successor,population\n1,C1,X1,12345\n2,Xã Cũ,X1,\n",
        "TÊN ĐƠN VỊ CŨ,TÊN ĐƠN VỊ MỚI,QUY MÔ DÂN SỐ\nC1,X1,12345\nXã Cũ,X1,\n",
    ],
)
def test_columns_are_known_by_their_words_in_any_order(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, text)
    assert load_predecessors(path).lines == LINES
    assert load_predecessors(path).file == path.name


def test_a_sheet_is_read_like_a_csv(tmp_path: Path) -> None:
    rows: list[Row] = [["old", "new", "population"], ["C1", "X1", 12345], ["Xã Cũ", "X1", None]]
    assert load_predecessors(write_workbook(tmp_path / "p.xlsx", {"S": rows})).lines == LINES


@pytest.mark.parametrize("title", ["DANH SÁCH SẮP XẾP", "DANH SÁCH SẮP XẾP, SÁP NHẬP"])
def test_titles_may_stand_above_the_heading(tmp_path: Path, title: str) -> None:
    rows: list[Row] = [
        [title],
        [None],
        ["STT", "Đơn vị cũ", "Đơn vị mới", "Dân số (người)"],
        [1, "C1", "X1", "12.345 người"],
        [2, "Xã Cũ", "X1", None],
        [None, "Tổng cộng", None, 12345],
    ]
    text = f"{title}\n\nSTT;Đơn vị cũ;Đơn vị mới;Dân số\n1;C1;X1;12.345 người\n2;Xã Cũ;X1;\n"
    expected = tuple(replace(line, line=line.line + 2) for line in LINES)
    assert load_predecessors(write_workbook(tmp_path / "p.xlsx", {"S": rows})).lines == expected
    assert load_predecessors(write(tmp_path, text)).lines == expected


def test_population_is_not_needed(tmp_path: Path) -> None:
    (line,) = load_predecessors(write(tmp_path, "old,new\nC1,X1\n")).lines
    assert line == PredecessorLine("C1", "X1", None, 2)


def test_comments_and_blank_lines_are_skipped(tmp_path: Path) -> None:
    (line,) = load_predecessors(write(tmp_path, "# source: nghị quyết\n\nold,new\n\nC1,X1\n")).lines
    assert line == PredecessorLine("C1", "X1", None, 5)


def test_a_line_may_name_several_old_units(tmp_path: Path) -> None:
    lines = load_predecessors(write(tmp_path, "old,new\nC1; C2;,X1\n")).lines
    assert [(line.old, line.new) for line in lines] == [("C1", "X1"), ("C2", "X1")]


def test_a_unit_may_become_several(tmp_path: Path) -> None:
    lines = load_predecessors(write(tmp_path, "old,new\nC1,X1\nC1,X2\n")).lines
    assert [(line.old, line.new) for line in lines] == [("C1", "X1"), ("C1", "X2")]


def test_a_list_of_units_serves_as_well(tmp_path: Path) -> None:
    text = "code,name,predecessors,population\nX1,Xã Một,C1;C2,9000\nX2,Xã Hai,,100\n"
    assert load_predecessors(write(tmp_path, text, "units.csv")).lines == (
        PredecessorLine("C1", "X1"),
        PredecessorLine("C2", "X1"),
    )


def test_faults_of_a_list_of_units_are_its_own(tmp_path: Path) -> None:
    with pytest.raises(UnitsError):
        load_predecessors(write(tmp_path, "code,predecessors\nX1,C1\n"))


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    text = "old,new,population\n,X1,5\nC1,,\nC2,X1,nhiều\nC3;C4,X1,9\nC2,UBND x1,\n"
    assert faults(write(tmp_path, text)) == [
        (2, 1, "The cell is blank; name the unit in each line."),
        (3, 2, "The cell is blank; name the unit in each line."),
        (4, 3, "“nhiều” is no number of inhabitants."),
        (5, 1, "Several old units share one population; give each a line of its own."),
        (6, 1, "“C2” is already in line 4."),
    ]


@pytest.mark.parametrize("text", ["", "\n", "tên,mã\nC1,X1\n"])
def test_missing_columns_are_named(tmp_path: Path, text: str) -> None:
    assert faults(write(tmp_path, text)) == [
        (1, 0, "The column “old” (“Đơn vị cũ”) is missing from the heading."),
        (1, 0, "The column “new” (“Đơn vị mới”) is missing from the heading."),
    ]


def test_two_columns_of_the_same_meaning_are_not_chosen_from(tmp_path: Path) -> None:
    assert faults(write(tmp_path, "mã cũ,tên cũ,new\nC1,Xã Cũ,X1\n")) == [
        (1, 2, "The columns “mã cũ” and “tên cũ” mean the same; delete one of them.")
    ]


def test_a_list_without_lines_is_refused(tmp_path: Path) -> None:
    assert faults(write(tmp_path, "old,new\n")) == [(1, 0, "There are no units below the heading.")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("p.csv", "old,đơn vị".encode("utf-16"), "is not in UTF-8. Save it as “CSV UTF-8”."),
        ("p.xlsx", b"PK", "cannot be read."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ResultsError, match=reason):
        load_predecessors(tmp_path / name)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResultsError, match="There is no list of predecessors"):
        load_predecessors(tmp_path / "p.csv")
