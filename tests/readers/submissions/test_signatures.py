"""The block of signatures below a form: it is no evidence, and ends the table."""

from pathlib import Path

import pytest
from submission_forms import codes_of, filled, read_rows, read_sheets, row_of, small_form, tidy_rows
from workbooks import FilledForm, Row, Value, form_sheets

from cchc_cli.readers.submissions.reading import Depth, Reading, WorkbookReader
from cchc_cli.readers.submissions.rows import signature_in

EVIDENCE = 5


def has_evidence(reading: Reading, code: str) -> bool:
    """Tell whether a criterion has evidence."""
    assert reading.submission is not None
    return bool(reading.submission.has_evidence[small_form().leaf_position[code]])


def signed(*cells: Value) -> list[Row]:
    """A form without a row of sums, with one more row below two blank ones."""
    last = tidy_rows()[-1]
    rows: list[list[Value]] = [*tidy_rows()[:-1], list(last)]
    row_of(rows, "2.2")[EVIDENCE] = None
    return [*(row for row in rows if row[0] != "2.3"), [None] * 7, [None] * 7, list(cells)]


@pytest.mark.parametrize(
    "text",
    [
        "LÃNH ĐẠO ĐƠN VỊ\r\n(Ký và ghi rõ họ tên)",
        "CHỦ TỊCH",
        "TM. ỦY BAN NHÂN DÂN",
        "Trưởng phòng (ký, đóng dấu)",
        "Người lập biểu",
    ],
)
def test_a_signature_in_the_column_of_evidence_is_none(tmp_path: Path, text: str) -> None:
    reading = read_rows(tmp_path, signed(None, None, None, None, None, text))

    assert not has_evidence(reading, "2.2")
    assert codes_of(reading.findings) == []


@pytest.mark.parametrize("text", ["Báo cáo số 5", "Chủ tịch UBND xã ban hành Quyết định số 5"])
def test_evidence_that_goes_on_below_is_none_of_it(tmp_path: Path, text: str) -> None:
    assert has_evidence(read_rows(tmp_path, signed(None, None, None, None, None, text)), "2.2")


def test_what_stands_below_a_signature_is_no_evidence_either(tmp_path: Path) -> None:
    rows = [*signed(None, None, None, "CHỦ TỊCH"), [None] * 5 + ["Nguyễn Văn Mẫu"]]

    assert not has_evidence(read_rows(tmp_path, rows), "2.2")


def test_evidence_that_mentions_who_signed_stays_evidence(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.3")[EVIDENCE] = "Lãnh đạo đơn vị phê duyệt (ký, đóng dấu)"

    reading = read_rows(tmp_path, rows)

    assert has_evidence(reading, "1.3")
    assert has_evidence(reading, "2.1")


def test_what_stands_below_the_sums_of_one_workbook_says_nothing_of_the_next(tmp_path: Path) -> None:
    reader = WorkbookReader(small_form(), Depth.EVERYTHING)
    total: Row = (None, "Tổng điểm", 20.0, None, None, None, None)
    lists: Row = (None, "Nơi nhận: Sở Nội vụ", None, None, None, None, None)
    for name, below in (("a.xlsx", [total, (), (), lists]), ("b.xlsx", [total])):
        read_sheets(tmp_path, {"Sheet1": [*tidy_rows(), *below]})
        (tmp_path / "xa-a.xlsx").rename(tmp_path / name)

    readings = [reader.read(tmp_path, name) for name in ("a.xlsx", "b.xlsx")]

    assert all(reading.submission is not None for reading in readings)


def test_the_same_rows_with_and_without_a_signature_are_told_apart(tmp_path: Path) -> None:
    reader = WorkbookReader(small_form())
    found = []
    for name, text in (("a.xlsx", "Báo cáo số 5"), ("b.xlsx", "CHỦ TỊCH"), ("c.xlsx", "Báo cáo số 6")):
        read_rows(tmp_path, signed(None, None, None, None, None, text))
        (tmp_path / "xa-a.xlsx").rename(tmp_path / name)
        found.append(has_evidence(reader.read(tmp_path, name), "2.2"))

    assert found == [True, False, True]


def test_a_row_of_sums_without_a_name_is_told(tmp_path: Path) -> None:
    sheets = form_sheets(small_form(), FilledForm(filled().answers, filled().self_points), layout="f2")
    rows = [[None if value == "Tổng điểm" else value for value in row] for row in sheets["Sheet1"]]

    assert codes_of(read_rows(tmp_path, rows).findings) == ["CCHC213"]


def test_blank_rows_and_numbers_are_no_signature() -> None:
    assert signature_in(["", "", ""]) == ""
    assert signature_in([1.0, True, "", "Kế hoạch số 5"]) == ""
