"""Feedback workbooks, read again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from assessments import HOSTILE_NAME
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from syrupy.assertion import SnapshotAssertion
from validations import (
    BROKEN,
    FAULTY,
    NO_NUMBER,
    NO_WORKBOOK,
    NOT_ANSWERED,
    POINTS_DIFFER,
    SHEET,
    SPACES_REMOVED,
    finding,
    validation_of,
)

from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.sheet_copy import CellValue, SheetCopy, WorkbookCopy
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.language import Language
from cchc_cli.writers.feedback import content
from cchc_cli.writers.feedback.copied_sheet import LONGEST_TEXT
from cchc_cli.writers.feedback.styles import FILLS
from cchc_cli.writers.feedback.workbook import write_feedback

ROWS: Sequence[Sequence[CellValue]] = (
    ("Đơn vị: Xã Tân Hòa", "", "", "", ""),
    ("Mã", "Tên tiêu chí", "Điểm tối đa", "Số liệu", "Tự chấm"),
    ("1.1", "Ban hành kế hoạch", 2.5, "nhiều", 1.5),
    ("1.2", "Hoàn thành nhiệm vụ", 2.0, 18.0, ""),
)
FINDINGS = (
    finding(NO_NUMBER, "D3", "1.1", stated="nhiều"),
    finding(NOT_ANSWERED, "E4", "1.2"),
    finding(SPACES_REMOVED, "D3", "1.1", stated=" nhiều"),
    finding(NOT_ANSWERED, "", "1.3"),
    finding(NOT_ANSWERED, "H9", "1.4"),
)


def copy_of(
    rows: Sequence[Sequence[CellValue]] = ROWS, name: str = SHEET, *, is_hidden: bool = False
) -> WorkbookCopy:
    return WorkbookCopy((SheetCopy(name, rows, is_hidden),), "python-calamine")


def write(
    folder: Path,
    language: Language,
    findings: Sequence[Finding] = FINDINGS,
    copy: WorkbookCopy | None = None,
    file: WorkbookFile = FAULTY,
) -> Path:
    path = folder / "deep" / "feedback.xlsx"
    write_feedback(validation_of(findings, [file]), file, copy or copy_of(), path, language)
    return path


def opened(path: Path) -> Workbook:
    return load_workbook(path)


def sheet_of(book: Workbook, name: str) -> Worksheet:
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def written(folder: Path, language: Language, rows: Sequence[Sequence[CellValue]]) -> Worksheet:
    return sheet_of(opened(write(folder, language, copy=copy_of(rows))), SHEET)


def fill_of(sheet: Worksheet, cell: str) -> str:
    return f"#{sheet[cell].fill.start_color.rgb[2:]}"


def texts(sheet: Worksheet) -> list[list[object]]:
    return [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]


def test_the_sheets_explain_sum_up_list_and_copy(tmp_path: Path, language: Language) -> None:
    names = opened(write(tmp_path, language)).sheetnames

    assert names[-1] == SHEET
    assert len(names) == 4


def test_the_guide_and_the_summary_read_like_this(
    tmp_path: Path, language: Language, snapshot: SnapshotAssertion
) -> None:
    guide, summary, *_ = opened(write(tmp_path, language)).worksheets

    assert [texts(guide), texts(summary)] == snapshot


def test_the_table_starts_with_its_heading_frozen_and_filterable(tmp_path: Path, english: Language) -> None:
    sheet = sheet_of(opened(write(tmp_path, english)), "To be mended")

    assert [cell.value for cell in sheet[1]] == [
        "Severity",
        "Sheet",
        "Cell",
        "Criterion",
        "What is wrong",
        "What to do",
        "Code",
    ]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:G6"


def test_every_finding_of_the_file_is_a_row(tmp_path: Path, english: Language) -> None:
    other = finding(NO_NUMBER, "D3", "1.1", file="khác.xlsx", stated="x")
    sheet = sheet_of(opened(write(tmp_path, english, [*FINDINGS, other])), "To be mended")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]

    assert rows[0] == [
        "error",
        SHEET,
        "D3",
        "1.1",
        "A number belongs here, not “nhiều”.",
        "Type the number alone.",
        "CCHC910",
    ]
    assert len(rows) == len(FINDINGS)


def test_cells_are_linked_to_the_copy(tmp_path: Path, english: Language) -> None:
    sheet = sheet_of(opened(write(tmp_path, english)), "To be mended")
    links = {row[2].value: row[2].hyperlink for row in sheet.iter_rows(min_row=2)}

    assert links["D3"] is not None
    assert links["D3"].location == f"'{SHEET}'!D3"
    assert {cell for cell, link in links.items() if link is not None} == {"D3", "E4", "H9"}


def test_the_copy_has_every_value_at_its_address(tmp_path: Path, english: Language) -> None:
    sheet = written(tmp_path, english, ROWS)

    for at, row in enumerate(ROWS, start=1):
        for column, value in enumerate(row, start=1):
            assert sheet.cell(at, column).value == (value or None)


def test_faulty_cells_have_the_colour_of_the_worst(tmp_path: Path, english: Language) -> None:
    sheet = written(tmp_path, english, ROWS)

    assert fill_of(sheet, "D3") == FILLS[FINDINGS[0].severity]
    assert fill_of(sheet, "E4") == FILLS[FINDINGS[1].severity]
    assert sheet["D4"].fill.fill_type is None


def test_faulty_cells_say_what_is_wrong_and_what_to_do(tmp_path: Path, english: Language) -> None:
    comment = written(tmp_path, english, ROWS)["D3"].comment

    assert comment is not None
    assert comment.text.splitlines() == [
        "CCHC910: A number belongs here, not “nhiều”.",
        "Type the number alone.",
        "CCHC913: “ nhiều” was read without spaces.",
        "Nothing.",
    ]


def test_a_faulty_cell_beyond_the_table_is_marked_too(tmp_path: Path, english: Language) -> None:
    assert written(tmp_path, english, ROWS)["H9"].comment is not None


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "{=1}", "http://x.vn", "<r>x</r>"]
)
def test_nothing_runs(text: str, tmp_path: Path, english: Language) -> None:
    cell = written(tmp_path, english, [("a", text)])["B1"]

    assert (str(cell.value).strip(), cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (0.1, 0.1),
        (True, True),
        (date(2025, 3, 5), datetime(2025, 3, 5)),  # noqa: DTZ001 - Excel knows no time zones
        (datetime(2025, 3, 5, 7, 30), datetime(2025, 3, 5, 7, 30)),  # noqa: DTZ001 - as above
        (time(7, 30), timedelta(hours=7, minutes=30)),
        (timedelta(hours=30), timedelta(hours=30)),
        (date(1850, 1, 1), "1850-01-01"),
        (float("inf"), "inf"),
        ("1.10", "1.10"),
        ("x" * 40_000, "x" * LONGEST_TEXT),
        ("a\x1bb", "a\x1bb"),
    ],
)
def test_values_keep_their_type(value: CellValue, read: object, tmp_path: Path, english: Language) -> None:
    cell = written(tmp_path, english, [("a", value)])["B1"]

    assert str(cell.value).replace("_x001B_", "\x1b") == str(read)


def test_hostile_names_are_there_to_the_letter(tmp_path: Path, english: Language) -> None:
    file = replace(FAULTY, path=f"{HOSTILE_NAME}.xlsx", unit_code="X3")
    found = Finding(NO_NUMBER, Place(file.path, HOSTILE_NAME, "A1"), "X3", "1.1", {"stated": HOSTILE_NAME})
    copy = copy_of([(HOSTILE_NAME, "=1+1")], HOSTILE_NAME)
    book = opened(write(tmp_path, english, [found], copy, file))
    guide, summary, findings, copied = book.worksheets

    assert any(f"{HOSTILE_NAME}.xlsx" in str(text) for row in texts(guide) for text in row)
    assert ["Unit", f"{HOSTILE_NAME} (X3)"] in texts(summary)
    assert findings["B2"].value == HOSTILE_NAME
    assert findings["E2"].value == f"A number belongs here, not “{HOSTILE_NAME}”."
    assert copied["A1"].value == HOSTILE_NAME


def test_a_link_leads_to_a_sheet_that_had_to_be_renamed(tmp_path: Path, english: Language) -> None:
    book = opened(
        write(tmp_path, english, [finding(NO_NUMBER, "A1", sheet="a/'b", stated="x")], copy_of(name="a/'b"))
    )
    link = book["To be mended"]["C2"].hyperlink

    assert book.sheetnames[-1] == "a-'b"
    assert link.location == "'a-''b'!A1"


def test_our_sheets_give_way_to_the_senders(tmp_path: Path, english: Language) -> None:
    assert opened(write(tmp_path, english, copy=copy_of(name="Summary"))).sheetnames == [
        "Read me first",
        "Summary (2)",
        "To be mended",
        "Summary",
    ]


def test_a_hidden_sheet_stays_hidden_unless_something_is_wrong_in_it(
    tmp_path: Path, english: Language
) -> None:
    clean = opened(write(tmp_path, english, [], copy_of(is_hidden=True)))
    faulty = opened(write(tmp_path, english, FINDINGS, copy_of(is_hidden=True)))

    assert clean[SHEET].sheet_state == "hidden"
    assert faulty[SHEET].sheet_state == "visible"


def test_an_unreadable_file_has_findings_and_a_note_but_no_copy(tmp_path: Path, english: Language) -> None:
    found = Finding(NO_WORKBOOK, Place(BROKEN.path), values={"what": "a picture"})
    book = opened(write(tmp_path, english, [found], WorkbookCopy(), BROKEN))

    assert book.sheetnames == ["Read me first", "Summary", "To be mended"]
    assert any(
        "there is no copy of it here" in str(text) for row in texts(book.worksheets[0]) for text in row
    )


def test_a_huge_file_is_not_copied(
    tmp_path: Path, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "LARGEST_COPY", 10)

    assert len(opened(write(tmp_path, english)).sheetnames) == 3


def test_the_same_findings_give_the_same_bytes(tmp_path: Path, english: Language) -> None:
    assert write(tmp_path / "a", english).read_bytes() == write(tmp_path / "b", english).read_bytes()


def test_the_file_has_no_formula_and_no_way_out(tmp_path: Path, english: Language) -> None:
    path = write(tmp_path, english, [*FINDINGS, finding(POINTS_DIFFER, "E3", stated="=1", computed="@x")])
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}

    assert not any(b"<f>" in part for part in parts.values())
    assert not any(b'TargetMode="External"' in part for part in parts.values())


def test_a_clean_file_has_an_empty_table(tmp_path: Path, english: Language) -> None:
    sheet = sheet_of(opened(write(tmp_path, english, [])), "To be mended")

    assert sheet.max_row == 1
