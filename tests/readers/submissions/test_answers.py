"""What stands in the cells of a plan: an answer, nothing, or a finding that says why not."""

from dataclasses import replace
from datetime import date
from math import isnan

import pytest
from submission_forms import row_of, small_form, tidy_rows
from tables_in_memory import FORM, answers_of, stated, tables_of, told
from workbooks import Row, Value

from cchc_cli.domain import finding_kinds
from cchc_cli.readers.submissions.answers import AnswerReader
from cchc_cli.readers.submissions.planner import Planner
from cchc_cli.readers.submissions.values import LARGEST_NUMBER

INPUTS, POINTS, EVIDENCE = 3, 4, 5


def rows_with(code: str, column: int, value: Value) -> list[list[Value]]:
    """The filled-in form with another value in one cell."""
    rows = tidy_rows()
    row_of(rows, code)[column] = value
    return rows


def without_figures() -> list[Row]:
    """A form whose only column of answers is that of points."""
    return [[*row[:3], *row[4:]] for row in tidy_rows()]


@pytest.mark.parametrize("figure", [0.0, 1.0, LARGEST_NUMBER])
def test_a_count_is_taken_as_it_is_up_to_the_largest_number(figure: float) -> None:
    read = answers_of(rows_with("1.3", INPUTS, figure))

    assert (stated(read, "1.3"), told(read)) == (figure, [])


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (LARGEST_NUMBER + 1, "CCHC320"),
        (-1.0, "CCHC312"),
        (0.5, "CCHC311"),
        (True, "CCHC310"),
        ("<b>3</b>", "CCHC310"),
        ("=1+1", "CCHC310"),
        ("[red]", "CCHC310"),
        ("Không phát sinh", "CCHC317"),
    ],
)
def test_what_is_no_count_is_told_at_its_cell(cell: Value, code: str) -> None:
    read = answers_of(rows_with("1.3", INPUTS, cell))

    assert (stated(read, "1.3"), told(read)) == (None, [(code, "D7")])


def test_zero_and_blank_are_not_the_same() -> None:
    read = answers_of(rows_with("1.5", INPUTS, None))

    assert (stated(read, "1.3"), stated(read, "1.5")) == (0.0, None)


@pytest.mark.parametrize("blank", ["", " ", "\u200b", "-", "–", "...", "./."])
def test_what_only_fills_a_cell_is_no_answer_and_no_fault(blank: str) -> None:
    read = answers_of(rows_with("1.3", INPUTS, blank))

    assert (stated(read, "1.3"), told(read)) == (None, [])


def test_every_type_of_question_has_its_scale() -> None:
    read = answers_of(tidy_rows())

    assert stated(read, "1.1") == "Muộn"
    assert [stated(read, "2.1", letter) for letter in "abcd"] == [
        0.85,
        date(2025, 12, 5).toordinal(),
        1.0,
        12.75,
    ]


@pytest.mark.parametrize("word", ["Có", "CÓ", "có", "Không", "KHÔNG", "không"])
def test_plain_words_for_yes_and_no_need_no_remark(word: str) -> None:
    rows = tidy_rows()
    row_of(rows, "c")[INPUTS] = word

    read = answers_of(rows)

    assert (stated(read, "2.1", "c"), told(read)) == (float(word.casefold() == "có"), [])


def test_an_answer_of_the_list_is_taken_as_the_list_writes_it() -> None:
    read = answers_of(rows_with("1.1", INPUTS, "ĐU\u0301NG HẠN"))

    assert stated(read, "1.1") == "Đúng hạn"
    assert told(read) == [("CCHC304", "D3")]


def test_the_figure_of_an_award_goes_before_its_points() -> None:
    rows = rows_with("1.4", INPUTS, 0.75)
    row_of(rows, "1.4")[POINTS] = 0.5

    assert stated(answers_of(rows), "1.4") == 0.75


def test_the_points_of_an_award_are_its_answer_where_there_is_no_figure() -> None:
    assert stated(answers_of(rows_with("1.4", INPUTS, None)), "1.4") == 0.5


def test_points_that_are_no_answer_are_told_once_though_they_are_read_twice() -> None:
    rows = [[*row[:3], "nhiều"] if row[0] == "1.4" else row for row in without_figures()]

    assert told(answers_of(rows)) == [("CCHC310", "D8")]


def test_text_below_an_award_is_read_where_its_own_points_are_blank() -> None:
    rows: list[Row] = []
    for row in without_figures():
        is_award = row[0] == "1.4"
        rows.append([*row[:3], None, *row[4:]] if is_award else row)
        rows += [["", "Điểm thưởng sáng kiến", None, "0,5", None, None]] if is_award else []

    read = answers_of(rows)

    assert (stated(read, "1.4"), told(read)) == (0.5, [("CCHC301", "D9")])


@pytest.mark.parametrize(("cell", "points"), [(2.5, 2.5), ("0,25", 0.25), (-1.0, -1.0), (99.0, 99.0)])
def test_points_are_read_as_stated_whatever_their_maximum(cell: Value, points: float) -> None:
    read = answers_of(rows_with("2.2", POINTS, cell))

    assert read.self_points[FORM.leaf_position["2.2"]] == points


@pytest.mark.parametrize("cell", [None, "-", "không có", True, float("inf")])
def test_points_that_say_no_number_are_unanswered(cell: Value) -> None:
    read = answers_of(rows_with("2.2", POINTS, cell))

    assert isnan(read.self_points[FORM.leaf_position["2.2"]])


@pytest.mark.parametrize(
    ("cell", "is_there"),
    [("QĐ số 1", True), (5.0, True), (date(2025, 1, 1), True), ("-", False), (" ", False), (None, False)],
)
def test_evidence_is_there_where_its_cell_says_anything(cell: Value, *, is_there: bool) -> None:
    read = answers_of(rows_with("1.3", EVIDENCE, cell))

    assert bool(read.has_evidence[FORM.leaf_position["1.3"]]) is is_there


def test_evidence_beside_a_figure_is_that_of_its_criterion() -> None:
    rows = tidy_rows()
    row_of(rows, "b")[EVIDENCE] = "Báo cáo số 5"

    assert answers_of(rows).has_evidence[FORM.leaf_position["1.2"]] == 1


def test_evidence_beside_a_code_with_its_letter_is_that_of_its_criterion() -> None:
    rows = tidy_rows()
    rows[4][0], rows[5][0], rows[5][EVIDENCE] = "1.2.a", "1.2.b", "Báo cáo số 5"

    assert answers_of(rows).has_evidence[FORM.leaf_position["1.2"]] == 1


@pytest.mark.parametrize("blank", [None, "-", "\u00a0"])
def test_a_figure_that_slipped_into_the_column_of_points_is_told(blank: Value) -> None:
    rows = tidy_rows()
    rows[4][INPUTS], rows[4][POINTS] = blank, 18.0

    read = answers_of(rows)

    assert (stated(read, "1.2", "a"), told(read)) == (None, [("CCHC213", "E5")])


def test_a_dash_in_the_column_of_points_is_no_figure_that_slipped() -> None:
    rows = tidy_rows()
    rows[4][INPUTS], rows[4][POINTS] = None, "-"

    assert told(answers_of(rows)) == []


def second_row(value: Value, points: Value = None) -> list[Row]:
    """The form with another row for the answer of 1.3, which is blank on its own row."""
    rows: list[Row] = list(rows_with("1.3", INPUTS, None))
    rows.insert(7, ["", "Báo cáo gửi chậm", None, value, points, None, None])
    return rows


def test_an_answer_may_stand_below_its_criterion() -> None:
    read = answers_of(second_row(3.0))

    assert (stated(read, "1.3"), told(read)) == (3.0, [])


def test_of_two_answers_to_one_question_that_on_its_own_row_counts() -> None:
    rows = second_row(3.0)
    rows[6] = [*rows[6][:INPUTS], 2.0, *rows[6][POINTS:]]

    read = answers_of(rows)

    assert (stated(read, "1.3"), told(read)) == (2.0, [("CCHC213", "D8")])


@pytest.mark.parametrize("blank", [None, "-"])
def test_a_figure_beside_a_blank_second_row_is_told(blank: Value) -> None:
    read = answers_of(second_row(blank, 3.0))

    assert (stated(read, "1.3"), told(read)) == (None, [("CCHC213", "E8")])


def test_a_value_on_the_row_of_a_criterion_is_told_where_a_figure_lacks() -> None:
    rows = rows_with("1.2", INPUTS, 90.0)
    rows[5][INPUTS] = None

    assert told(answers_of(rows)) == [("CCHC213", "D4")]


def test_a_ratio_on_the_row_of_a_criterion_with_all_its_figures_is_no_matter() -> None:
    assert told(answers_of(rows_with("1.2", INPUTS, 0.9))) == []


@pytest.mark.parametrize(("value", "codes"), [(7.0, ["CCHC213"]), ("-", []), (None, [])])
def test_a_row_that_nothing_asks_for_is_told_if_it_says_anything(value: Value, codes: list[str]) -> None:
    rows: list[Row] = list(tidy_rows())
    rows.insert(6, ["", "Ghi thêm", None, value, None, None, None])

    assert [code for code, _ in told(answers_of(rows))] == codes


def test_figure_and_points_that_nothing_asks_for_are_both_told() -> None:
    rows: list[Row] = list(tidy_rows())
    rows.insert(6, ["", "Ghi thêm", None, 7.0, 0.5, None, None])

    assert told(answers_of(rows)) == [("CCHC213", "D7"), ("CCHC213", "E7")]


@pytest.mark.parametrize(
    ("cell", "criterion"), [("D5", "1.2"), ("D7", "1.3"), ("E7", "1.3")], ids=["figure", "answer", "points"]
)
def test_a_faulty_cell_is_told_where_something_was_to_be_read(cell: str, criterion: str) -> None:
    tables = tables_of(tidy_rows())
    broken = {cell: finding_kinds.ERROR_CELL, "Z99": finding_kinds.ERROR_CELL}
    tables = [replace(table, sheet=replace(table.sheet, broken=broken)) for table in tables]

    read = AnswerReader(FORM).read(Planner(FORM).plan(tables), tables, "a.xlsx")

    assert [(finding.code, finding.place.cell, finding.criterion) for finding in read.findings] == [
        ("CCHC318", cell, criterion)
    ]


def test_a_faulty_cell_that_was_to_be_read_twice_is_told_once() -> None:
    rows = [[*row[:3], None] if row[0] == "1.4" else row for row in without_figures()]
    tables = tables_of(rows)
    broken = {"D8": finding_kinds.ERROR_CELL}
    tables = [replace(table, sheet=replace(table.sheet, broken=broken)) for table in tables]

    read = AnswerReader(FORM).read(Planner(FORM).plan(tables), tables, "a.xlsx")

    assert told(read) == [("CCHC318", "D8")]


def test_findings_name_file_sheet_cell_and_criterion() -> None:
    (finding,) = answers_of(rows_with("1.3", INPUTS, "ba")).findings

    assert (finding.place.file, finding.place.sheet, finding.place.cell) == ("a.xlsx", "S1", "D7")
    assert finding.criterion == "1.3"


def test_a_form_that_is_blank_has_no_answers_and_no_findings() -> None:
    blank: list[Row] = [row if not at else row[:3] for at, row in enumerate(tidy_rows())]

    read = answers_of(blank)

    assert all(map(isnan, read.numbers))
    assert all(map(isnan, read.self_points))
    assert (read.texts, read.has_evidence.strip(b"\0"), told(read)) == ({}, b"", [])


def test_a_reader_gives_each_workbook_numbers_of_its_own() -> None:
    reader, planner = AnswerReader(small_form()), Planner(small_form())
    first, second = tables_of(tidy_rows()), tables_of(rows_with("1.5", INPUTS, 99.0))

    read = reader.read(planner.plan(first), first, "a.xlsx")
    reader.read(planner.plan(second), second, "b.xlsx")

    assert stated(read, "1.5") == 5.0
