"""Where a ranking stands in a file, and of which year it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import csv_file, findings, message, read, totals, workbook
from workbooks import Row, write_open_document, write_workbook

from cchc_cli.errors import ResultsError
from cchc_cli.readers.published_table import read_published_table


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_any_separator_will_do(tmp_path: Path, separator: str, mark: str) -> None:
    text = f"{mark}Đơn vị|Tổng điểm\nXã An|90.5\nXã Bình|85\n".replace("|", separator)
    assert totals(csv_file(tmp_path, text)) == {"Xã An": 90.5, "Xã Bình": 85}


def test_comments_before_the_heading_are_skipped(tmp_path: Path) -> None:
    path = csv_file(tmp_path, '# source: sheet 2016, "checked\n#\nĐơn vị,Tổng điểm\nXã An,-1\n')
    assert [finding.place.cell for finding in findings(path)] == ["B4"]


@pytest.mark.parametrize(
    ("name", "title", "label"),
    [
        ("papi_2015_63_provinces.csv", "Năm 2014", "2015"),
        ("2023-2024.csv", "", "2024"),
        ("xep-hang.csv", "CHỈ SỐ CCHC NĂM 2024 (Quyết định số 12/2025/QĐ-UBND ngày 05/02/2025)", "2024"),
        ("xep-hang.csv", "Chỉ số năm 2024, ngày 5 tháng 2 năm 2025", "2024"),
        ("xep-hang.csv", "", "xep-hang"),
        ("qd-12345.csv", "", "qd-12345"),
    ],
)
def test_the_year_is_called_by_the_name_of_the_file_or_the_title(
    tmp_path: Path, name: str, title: str, label: str
) -> None:
    assert read(csv_file(tmp_path, f'"{title}",\nĐơn vị,Điểm\nXã An,9\n', name)).label == label


def test_the_first_sheet_with_a_ranking_is_read(tmp_path: Path) -> None:
    notes: list[Row] = [["Đơn vị", "Ý kiến"], ["Xã Khác", "không"]]
    ranking: list[Row] = [["Đơn vị", "Điểm"], ["Xã An", 9]]
    other: list[Row] = [["Đơn vị", "Điểm"], ["Xã Bình", 8]]
    path = write_workbook(
        tmp_path / "r.xlsx", {"B": notes, "A": other, "C": ranking, "D": other}, hidden=["A"]
    )
    assert totals(path) == {"Xã An": 9}


def test_an_open_document_is_read(tmp_path: Path) -> None:
    assert totals(write_open_document(tmp_path / "r.ods", [["Đơn vị", "Điểm"], ["Xã An", 9.0]])) == {
        "Xã An": 9
    }


def test_the_heading_may_stand_on_row_forty(tmp_path: Path) -> None:
    rows: list[Row] = [*[["Tiêu đề", ""]] * 39, ["Đơn vị", "Điểm"], ["Xã An", 9]]
    assert totals(workbook(tmp_path, rows)) == {"Xã An": 9}


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("Đơn vị,Điểm".encode("utf-16"))
    assert message(path).endswith("is not in UTF-8. Save it as “CSV UTF-8”.")


def test_a_file_that_only_ends_like_a_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    path.write_bytes(b"PK\x03\x04 no archive")
    assert "cannot be read." in message(path)


@pytest.mark.parametrize("text", ["", "\n\n", "Xã An,9\n", "a;b\tc,d\n", '"Đơn vị,Điểm'])
def test_a_file_without_a_ranking_is_refused(tmp_path: Path, text: str) -> None:
    assert "has no ranking: none of its first 40 rows" in message(csv_file(tmp_path, text))


@given(st.text(alphabet='Đơn vị,Tổng điểm;Hạng\n"\t19.-#', max_size=120))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = csv_file(tmp_path_factory.mktemp("x"), text)
    try:
        year, _ = read_published_table(path)
    except ResultsError:
        return
    assert year.units.index.is_unique


def test_other_sheets_with_a_ranking_are_named(tmp_path: Path) -> None:
    heading = ["Đơn vị", "Tổng điểm", "Hạng"]
    path = write_workbook(
        tmp_path / "r.xlsx",
        {
            "Bìa": [["Phụ lục"]],
            "Sở": [heading, ["Sở Một", 90, 1]],
            "Xã": [heading, ["Xã An", 80, 1]],
            "Mẫu": [heading],
        },
    )
    year, (finding,) = read_published_table(path)
    assert (finding.code, finding.place.file, list(year.units.index)) == ("CCHC590", "r.xlsx", ["Sở Một"])
    assert "only the sheet “Sở” was read. Other sheets have a ranking, too: “Xã”." in str(finding.message)
