"""The guide of a feedback workbook."""

from dataclasses import replace
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME
from validations import BROKEN, FAULTY, NO_WORKBOOK
from writers.feedback.our_sheets import NO_COPY, sheets_of, words_of

from cchc_cli.domain.findings import Finding, Place, Severity
from cchc_cli.language import Language
from cchc_cli.writers.feedback.styles import FILLS


def test_the_guide_names_the_file_and_the_sheet_to_open(tmp_path: Path, english: Language) -> None:
    guide, *_ = sheets_of(tmp_path, english, [])

    assert "found in the file xa-a.xlsx" in words_of(guide)
    assert "Open the sheet “To be mended”" in words_of(guide)


def test_the_guide_names_the_column_as_the_table_does(tmp_path: Path, vietnamese: Language) -> None:
    guide, _, table = sheets_of(tmp_path, vietnamese, [])

    assert f"Lọc theo cột “{table['A1'].value}”" in words_of(guide)


def test_the_guide_warns_of_sending_the_wrong_workbook(tmp_path: Path, vietnamese: Language) -> None:
    guide, *_ = sheets_of(tmp_path, vietnamese, [])

    assert "Không gửi tệp góp ý này thay cho bản tự đánh giá" in words_of(guide)


@pytest.mark.parametrize("severity", Severity)
def test_the_legend_has_the_colours_of_the_copy(
    severity: Severity, tmp_path: Path, english: Language
) -> None:
    guide, *_ = sheets_of(tmp_path, english, [])
    label = next(row[0] for row in guide.iter_rows() if row[0].value == str(severity.in_words))

    assert f"#{label.fill.start_color.rgb[2:]}" == FILLS[severity]


def test_without_a_copy_the_guide_does_not_speak_of_colours_in_it(tmp_path: Path, english: Language) -> None:
    found = Finding(NO_WORKBOOK, Place(BROKEN.path), values={"what": "a picture"})
    guide, *_ = sheets_of(tmp_path, english, [found], NO_COPY, BROKEN)

    assert "there is no copy of it here" in words_of(guide)
    assert "Click on the cell" not in words_of(guide)


def labels_of(guide: object) -> list[object]:
    return [row[0] for row in guide.iter_rows(max_col=1, values_only=True) if row[0]]  # type: ignore[attr-defined]


def test_the_steps_are_numbered(tmp_path: Path, language: Language) -> None:
    guide, *_ = sheets_of(tmp_path, language, [])

    assert [label for label in labels_of(guide) if str(label)[0].isdigit()] == ["1.", "2.", "3.", "4."]


def test_a_file_that_could_not_be_copied_has_as_many_steps(tmp_path: Path, language: Language) -> None:
    guide, *_ = sheets_of(tmp_path, language, [], NO_COPY, BROKEN)

    assert [label for label in labels_of(guide) if str(label)[0].isdigit()] == ["1.", "2.", "3.", "4."]


def test_the_last_step_is_to_have_the_file_checked_again(tmp_path: Path, vietnamese: Language) -> None:
    guide, *_ = sheets_of(tmp_path, vietnamese, [])
    steps = {row[0]: row[1] for row in guide.iter_rows(max_col=2, values_only=True)}

    assert steps["4."] == "Lưu tệp của đơn vị và kiểm tra lại, cho đến khi không còn lỗi."


@pytest.mark.parametrize("name", [HOSTILE_NAME, "=1+1", "@SUM(A1)", "http://x.vn"])
def test_the_name_of_the_file_does_nothing(name: str, tmp_path: Path, english: Language) -> None:
    file = replace(FAULTY, path=f"{name}.xlsx")
    guide, *_ = sheets_of(tmp_path, english, [], file=file)
    cell = next(row[0] for row in guide.iter_rows() if name in str(row[0].value))

    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_what_cannot_be_seen_in_the_name_of_the_file_is_shown(tmp_path: Path, english: Language) -> None:
    guide, *_ = sheets_of(tmp_path, english, [], file=replace(FAULTY, path="a\u202excod.xlsx"))

    assert "found in the file a�xcod.xlsx" in words_of(guide)


def test_a_long_name_gets_as_many_lines_as_it_needs(tmp_path: Path, english: Language) -> None:
    guide, *_ = sheets_of(tmp_path, english, [], file=replace(FAULTY, path=f"{'dài ' * 100}.xlsx"))
    row = next(row[0].row for row in guide.iter_rows() if "dài dài" in str(row[0].value))

    assert guide.row_dimensions[row].height > 4 * 15


def test_its_two_columns_fit_a_screen(tmp_path: Path, english: Language) -> None:
    guide, *_ = sheets_of(tmp_path, english, [])

    assert guide.column_dimensions["A"].width + guide.column_dimensions["B"].width < 120
