"""The year of a form, the order of its rows, its maximum points."""

import random
from itertools import combinations
from math import nan

import pytest
from domain.factories import area, framework, leaf
from domain.filled_forms import OTHER_SHEET, POINTS, SHEET, filled, form, found, only, place, rows
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.checks.form.structure import _longest_rise, max_points_differ
from cchc_cli.domain.filled_form import FilledForm, FilledRow
from cchc_cli.domain.form import form_of
from cchc_cli.language import Language, LanguageCode

CODES = [row.code for row in form().rows]
EN = Language(LanguageCode.EN)


@pytest.mark.parametrize(
    "title",
    [
        "BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024",
        "Chỉ số CCHC 2024",
        "Năm 2024",
        "Năm đánh giá: 2024",
        "Kỳ năm 2024.",
        "TỰ CHẤM ĐIỂM NĂM 2024 (giai đoạn 2021-2025)",
    ],
)
def test_a_title_of_another_year_is_found_where_it_stands(title: str) -> None:
    form_of_another_year = filled(headings=["UBND XÃ A", title])

    assert found(form_of_another_year) == [("CCHC245", "S!A2")]
    assert only(form_of_another_year).values == {"stated": "2024", "year": "2025"}


@pytest.mark.parametrize(
    "heading",
    [
        "BẢNG TỰ ĐÁNH GIÁ CHỈ SỐ CCHC NĂM 2025",
        "Tự đánh giá CCHC năm 2025, so với năm 2024",
        "Ngày 05 tháng 01 năm 2026",
        "Hà Nội, ngày 5 tháng 12 năm 2024",
        "Tự chấm điểm, ngày 05/01/2026",
        "Tự chấm điểm CCHC (Kèm theo Quyết định năm 2024 của UBND tỉnh)",
        "Chỉ số CCHC theo 12/2024/QĐ-UBND",
        "Chương trình cải cách hành chính 2021-2030",
        "Phòng 2024",
        "Số: 2024/BC-UBND",
        "Mẫu số 12024 tự đánh giá",
    ],
)
def test_other_years_above_the_table_are_no_year_of_the_form(heading: str) -> None:
    assert found(filled(headings=[heading])) == []


def test_one_title_with_the_right_year_is_enough() -> None:
    assert found(filled(headings=["CHỈ SỐ CCHC NĂM 2024", "TỰ ĐÁNH GIÁ NĂM 2025"])) == []


def test_the_hidden_sheet_may_name_another_year() -> None:
    assert found(filled(stated_year="2024")) == [("CCHC245", "_cchc!")]


def test_title_and_hidden_sheet_of_another_year_are_one_finding() -> None:
    assert found(filled(headings=["CHỈ SỐ CCHC NĂM 2024"], stated_year="2024")) == [("CCHC245", "S!A1")]


def test_a_row_that_was_moved_up_is_found_once_where_it_stands() -> None:
    moved = [
        "1",
        "1.1",
        "1.1.1",
        "2.1",
        *[code for code in CODES if code not in {"1", "1.1", "1.1.1", "2.1"}],
    ]
    finding = only(filled(rows(codes=moved)))

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC241", "A8", "2.1")
    assert EN.show(finding.values["where"]) == "between 1.1.1 and 1.1.2"


def test_a_row_that_was_moved_down_is_found_once_where_it_stands() -> None:
    moved = [*[code for code in CODES if code != "1.2"], "1.2"]

    finding = only(filled(rows(codes=moved)))
    assert (finding.code, finding.criterion) == ("CCHC241", "1.2")
    assert EN.show(finding.values["where"]) == "below 4.1"


def test_a_row_at_the_top_of_the_table_says_above_what() -> None:
    finding = only(filled(rows(codes=["4.1", *[code for code in CODES if code != "4.1"]])))

    assert (finding.criterion, EN.show(finding.values["where"])) == ("4.1", "above 1")


def test_rows_that_were_moved_together_are_one_finding() -> None:
    area_first = ["3", "3.1", *[code for code in CODES if not code.startswith("3")]]

    assert found(filled(rows(codes=area_first))) == [("CCHC241", "S!A5")]


def test_the_order_of_sheets_is_free() -> None:
    first = rows(codes=["2", "2.1", "2.2", "2.3", "3", "3.1", "4", "4.1"], table=OTHER_SHEET)
    second = rows(codes=["1", "1.1", "1.1.1", "1.1.2", "1.2"])

    assert found(filled((*first, *second))) == []


def test_a_row_stated_twice_is_not_out_of_order_besides() -> None:
    assert found(filled(rows(codes=[*CODES, "1.2"]))) == []


@given(st.lists(st.integers(0, 9), max_size=9, unique=True))
def test_the_longest_rise_is_the_longest_of_all(numbers: list[int]) -> None:
    members = sorted(_longest_rise(numbers))
    rising = [numbers[at] for at in members]

    assert rising == sorted(rising)
    longest = max(
        size
        for size in range(len(numbers) + 1)
        for chosen in combinations(numbers, size)
        if list(chosen) == sorted(chosen)
    )
    assert len(members) == longest


def test_a_shuffled_form_is_told_in_findings_and_nothing_crashes() -> None:
    shuffled = random.Random(1).sample(CODES, len(CODES))

    assert {code for code, _ in found(filled(rows(codes=shuffled)))} == {"CCHC241"}


@pytest.mark.parametrize(("code", "cell"), [("1", "C5"), ("1.1", "C6"), ("1.2", "C9")])
def test_other_maximum_points_are_found_at_areas_groups_and_criteria(code: str, cell: str) -> None:
    finding = only(filled(rows(maxima={code: 7.0})))

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC242", cell, code)
    assert finding.values["stated"] == 7.0
    assert finding.values["max_points"] == {"1": 50.0, "1.1": 20.0, "1.2": 30.0}[code]


@pytest.mark.parametrize(
    ("code", "printed"), [("1", None), ("3", 3.0), ("3", 4.0), ("4", -5.0), ("4.1", -6.0), ("1.2", 30.0)]
)
def test_blank_maxima_caps_and_deductions_with_a_sign_are_right(code: str, printed: float | None) -> None:
    assert found(filled(rows(maxima={code: printed}))) == []


@pytest.mark.parametrize(("printed", "found_there"), [(0.0, []), (4.0, []), (1.0, [("CCHC242", "S!C7")])])
def test_a_bonus_that_is_capped_at_nothing_may_be_printed_so(
    printed: float, found_there: list[tuple[str, str]]
) -> None:
    bonus = area("8", [leaf("8.1", 4, {"kind": "award"})], role="bonus", cap=0)
    asked = form_of(framework([area("1", [leaf("1.1", 100, {"kind": "award"})]), bonus]))
    printed_rows = (FilledRow("8", SHEET, 7, printed),)
    own = FilledForm(asked, printed_rows, [nan] * len(asked.questions), {}, ())
    assert [(one.code, place(one)) for one in max_points_differ(own)] == found_there


def test_points_do_not_matter_for_the_structure() -> None:
    assert found(filled(rows(points=dict.fromkeys(POINTS)))) == []
