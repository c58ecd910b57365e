"""The table of findings in a feedback workbook."""

from pathlib import Path

import pytest
from validations import NO_NUMBER, NOT_ANSWERED, POINTS_DIFFER, SHEET, SPACES_REMOVED, finding
from writers.feedback.our_sheets import NO_COPY, rows_of, sheets_of

from cchc_cli.domain.findings import FindingKind, Severity
from cchc_cli.language import Language
from cchc_cli.writers.feedback import finding_sheet

TWICE = FindingKind("CCHC930", Severity.ERROR, "Twice: {first} and {second}.", "Look.", title="Twice")


def test_the_table_has_errors_first(tmp_path: Path, english: Language) -> None:
    findings = [
        finding(SPACES_REMOVED, "B2", stated=" x"),
        finding(NOT_ANSWERED, "E5"),
        finding(NO_NUMBER, "B2", stated="x"),
    ]
    *_, table = sheets_of(tmp_path, english, findings)

    assert [row[0] for row in rows_of(table)] == ["error", "warning", "note"]


def test_each_place_has_its_own_values(tmp_path: Path, english: Language) -> None:
    findings = [finding(POINTS_DIFFER, f"E{at}", f"1.{at}", stated=at, computed=0.5) for at in range(2, 8)]
    *_, table = sheets_of(tmp_path, english, findings)

    assert [row[4] for row in rows_of(table)] == [
        f"The own points are {at}, but the figures give 0.5." for at in range(2, 8)
    ]


def test_numbers_are_written_as_people_of_the_language_do(tmp_path: Path, vietnamese: Language) -> None:
    *_, table = sheets_of(tmp_path, vietnamese, [finding(POINTS_DIFFER, "E2", stated=1234.5, computed=0.25)])

    assert table["E2"].value == "The own points are 1.234,5, but the figures give 0,25."


def test_without_a_copy_there_are_no_links(tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated="x")], NO_COPY)

    assert table["C2"].value == "B2"
    assert table["C2"].hyperlink is None


def test_a_cell_of_a_sheet_that_was_not_copied_is_no_link(tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", sheet="khác", stated="x")])

    assert table["C2"].hyperlink is None


def test_every_cell_that_a_finding_names_is_a_row_with_a_link(tmp_path: Path, english: Language) -> None:
    found = finding(TWICE, "A2", "1.1", first=f"{SHEET}!A2", second=f"{SHEET}!B1")
    *_, table = sheets_of(tmp_path, english, [found])

    assert [(row[2], row[3] or "", row[4]) for row in rows_of(table)] == [
        ("A2", "1.1", "Twice: A2 and B1."),
        ("B1", "", "This cell too: Twice: A2 and B1."),
    ]
    assert table["C3"].hyperlink.location == f"'{SHEET}'!B1"


def test_a_cell_that_is_not_in_the_copy_has_no_row(tmp_path: Path, english: Language) -> None:
    found = finding(TWICE, "A2", "1.1", first="khác!A2", second="x")
    *_, table = sheets_of(tmp_path, english, [found])

    assert len(rows_of(table)) == 1


def test_more_findings_than_anybody_reads_are_counted(
    tmp_path: Path, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_sheet, "LISTED_ROWS", 3)
    *_, table = sheets_of(tmp_path, english, [finding(NOT_ANSWERED, f"E{row}") for row in range(5, 12)])

    assert len(rows_of(table)) == 4
    assert rows_of(table)[-1][4] == "… and 4 more"


@pytest.mark.parametrize("stated", ["\x1b[31m", "\u202ecod.exe", "\x00"])
def test_what_cannot_be_seen_is_shown_as_such(stated: str, tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated=stated)])

    assert table["E2"].value.startswith("A number belongs here, not “�")


def test_every_sheet_of_ours_prints_on_one_page_across(tmp_path: Path, english: Language) -> None:
    for sheet in sheets_of(tmp_path, english, []):
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.orientation) == (1, "landscape")


def test_headings_are_in_the_language_of_the_reader(tmp_path: Path, vietnamese: Language) -> None:
    *_, table = sheets_of(tmp_path, vietnamese, [])

    assert [cell.value for cell in table[1]] == [
        *("Mức độ", "Trang tính", "Ô", "Tiêu chí", "Nội dung", "Cách xử lý", "Mã"),
    ]


def test_a_finding_without_a_cell_is_a_row_without_a_link(tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NOT_ANSWERED, "", "1.3")])

    assert (table["B2"].value, table["C2"].value, table["C2"].hyperlink) == (SHEET, "", None)


@pytest.mark.parametrize("cell", ["D3:E4", "hàng 5", "A0"])
def test_what_is_no_single_cell_is_named_without_a_link(cell: str, tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NOT_ANSWERED, cell)])

    assert (table["C2"].value, table["C2"].hyperlink) == (cell, None)


def test_a_finding_on_another_sheet_names_the_cells_as_seen_from_each(
    tmp_path: Path, english: Language
) -> None:
    found = finding(TWICE, "A2", "1.1", sheet="Phụ lục", first="Phụ lục!A2", second=f"{SHEET}!B1")
    *_, table = sheets_of(tmp_path, english, [found])

    assert [(row[1], row[2], row[4]) for row in rows_of(table)] == [
        ("Phụ lục", "A2", f"Twice: A2 and {SHEET}!B1."),
        (SHEET, "B1", "This cell too: Twice: Phụ lục!A2 and B1."),
    ]


def test_errors_and_warnings_have_a_look_of_their_own(tmp_path: Path, english: Language) -> None:
    findings = [
        finding(NO_NUMBER, "B2", stated="x"),
        finding(NOT_ANSWERED, "E5"),
        finding(SPACES_REMOVED, "B2", stated=" x"),
    ]
    *_, table = sheets_of(tmp_path, english, findings)

    assert len({table[f"A{row}"].font.color.rgb for row in (2, 3, 4)}) == 3


@pytest.mark.parametrize(("count", "rows"), [(3, 3), (4, 4), (5, 4)])
def test_the_rest_is_counted_from_one_more_than_can_be_listed_on(
    count: int, rows: int, tmp_path: Path, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_sheet, "LISTED_ROWS", 3)
    *_, table = sheets_of(tmp_path, english, [finding(NOT_ANSWERED, f"E{row}") for row in range(count)])

    assert len(rows_of(table)) == rows
    assert (str(rows_of(table)[-1][4]).startswith("… and ")) is (count > 3)


@pytest.mark.parametrize("stated", ["=1+1", "@SUM(A1)", "http://x.vn"])
def test_what_was_typed_does_nothing(stated: str, tmp_path: Path, english: Language) -> None:
    *_, table = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated=stated)])

    assert stated in table["E2"].value
    assert (table["E2"].data_type, table["E2"].hyperlink) == ("s", None)
