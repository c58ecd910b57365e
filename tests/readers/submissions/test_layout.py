"""The layout of a form: which cell answers which question, from the rows alone."""

import pytest
from submission_forms import row_of, tidy_rows
from tables_in_memory import FORM, answers_of, plan_of, stated, told
from workbooks import Row, Value

from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.plan import Plan

INPUTS, POINTS = 3, 4


def place(plan: Plan, criterion: str, name: str = "value") -> str:
    """Give the cell of a question."""
    return plan.answer_places[FORM.question_position[(criterion, name)]]


def codes_of(plan: Plan) -> list[tuple[str, str]]:
    """Give code and cell of every finding about the form itself."""
    return [(finding.code, finding.place.cell) for finding in plan.findings]


def lettered(*codes: Value) -> list[list[Value]]:
    """The form with these in place of the letters of the figures of 1.2."""
    rows = tidy_rows()
    for row, code in zip(rows[4:6], codes, strict=True):
        row[0] = code
    return rows


def unlettered(*figures: Value) -> list[list[Value]]:
    """The form with rows of figures below 1.2 that have neither letter nor label."""
    rows = tidy_rows()
    rows[4:6] = [[None, None, None, figure, None, None, None] for figure in figures]
    return rows


def test_every_question_has_its_cell() -> None:
    plan = plan_of(tidy_rows())

    assert place(plan, "1.1") == "S1!D3"
    assert [place(plan, "1.2", letter) for letter in "ab"] == ["S1!D5", "S1!D6"]
    assert all(plan.answer_places)
    assert plan.findings == ()


def test_answers_are_in_the_order_of_the_form_whatever_that_of_the_rows() -> None:
    header, *rows = tidy_rows()
    areas = [rows[:13], rows[13:]]

    plan = plan_of([header, *areas[1], *areas[0]])

    positions = [slot.position for slot in plan.answers]
    assert positions == sorted(positions) == list(range(len(FORM.questions)))


def test_the_place_of_a_criterion_is_the_cell_of_its_points() -> None:
    assert plan_of(tidy_rows()).places[FORM.leaf_position["1.2"]] == "S1!E4"


def test_without_a_column_of_points_it_is_the_cell_of_its_code() -> None:
    rows = [[*row[:4], *row[5:]] for row in tidy_rows()]

    assert plan_of(rows).places[FORM.leaf_position["1.2"]] == "S1!A4"


def test_a_criterion_without_a_row_has_no_place() -> None:
    plan = plan_of([row for row in tidy_rows() if row[0] != "2.2"])

    assert plan.places[FORM.leaf_position["2.2"]] == ""
    assert place(plan, "2.2") == ""
    assert codes_of(plan) == [("CCHC211", "")]


def test_rows_are_counted_and_those_that_fit() -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[:2] = ["9.9", "Việc khác"]

    plan = plan_of(rows)

    assert len(plan.coded) == len(FORM.rows)
    assert plan.fitting == len(FORM.rows) - 1
    assert ("9.9", "Việc khác") in plan.coded


def test_of_two_rows_for_a_criterion_none_answers_it() -> None:
    rows = tidy_rows()

    plan = plan_of([*rows, row_of(rows, "2.2")])

    leaf = FORM.leaf_position["2.2"]
    assert leaf not in {slot.position for slot in (*plan.self_points, *plan.evidence)}
    assert FORM.question_position[("2.2", "value")] not in {slot.position for slot in plan.answers}
    assert codes_of(plan) == [("CCHC206", "E23")]


def test_of_three_rows_for_a_criterion_each_that_is_too_many_is_told() -> None:
    rows = tidy_rows()

    plan = plan_of([*rows, row_of(rows, "2.2"), row_of(rows, "2.2")])

    assert codes_of(plan) == [("CCHC206", "E23"), ("CCHC206", "E24")]


def test_figures_below_a_row_that_is_too_many_are_not_taken() -> None:
    rows = tidy_rows()

    read = answers_of([*rows, row_of(rows, "1.2"), ["a", "Số đã hoàn thành", None, 99.0]])

    assert (stated(read, "1.2", "a"), told(read)) == (None, [])


@pytest.mark.parametrize("codes", [("1.2.a", "1.2.b"), ("1.2.A.", "Tiêu chí 1.2.b")])
@pytest.mark.parametrize("blank_rows", [0, 1, 2, 3])
def test_blank_rows_below_figures_with_their_codes_change_nothing(
    codes: tuple[str, str], blank_rows: int
) -> None:
    rows: list[Row] = list(lettered(*codes))
    rows[6:6] = [()] * blank_rows

    read = answers_of(rows)

    assert ([stated(read, "1.2", letter) for letter in "ab"], told(read)) == ([18, 20], [])


def test_a_figure_with_its_code_is_not_overwritten_by_its_letter() -> None:
    rows: list[Row] = list(lettered("1.2.a", "b"))
    rows.insert(5, ["a", "Số đã hoàn thành", None, 99.0])

    read = answers_of(rows)

    assert (stated(read, "1.2", "a"), told(read)) == (18, [("CCHC213", "D6")])


def test_figures_with_their_codes_need_no_row_of_the_criterion() -> None:
    rows = lettered("1.2.a", "1.2.b")
    rows.remove(row_of(rows, "1.2"))

    read = answers_of(rows)

    assert [stated(read, "1.2", letter) for letter in "ab"] == [18, 20]
    assert codes_of(plan_of(rows)) == []


def test_a_figure_stated_twice_with_its_code_is_told() -> None:
    rows: list[Row] = list(lettered("1.2.a", "1.2.b"))
    rows.insert(6, ["1.2.a", "Số đã hoàn thành", None, 99.0])

    read = answers_of(rows)

    assert (stated(read, "1.2", "a"), told(read)) == (18, [("CCHC213", "D7")])


@pytest.mark.parametrize(
    ("figures", "answers"),
    [
        ((18.0, 20.0), [18, 20]),
        ((18.0, None), [18, None]),
        ((None, 20.0), [None, 20]),
        ((None, 18.0, 20.0), [18, 20]),
        ((18.0, None, 20.0), [18, 20]),
        ((18.0, "-", 20.0), [18, 20]),
        ((None, None, None), [None, None]),
        ((0.0, 0.0, None), [0, 0]),
    ],
)
def test_figures_without_letters_are_taken_in_their_order(
    figures: tuple[Value, ...], answers: list[float | None]
) -> None:
    rows = unlettered(*figures)

    read = answers_of(rows)

    assert [stated(read, "1.2", letter) for letter in "ab"] == answers
    assert (codes_of(plan_of(rows)), told(read)) == ([], [])


@pytest.mark.parametrize("figures", [(18.0, 20.0, 22.0), (None, 18.0, None), (1.0, 2.0, 3.0, 4.0)])
def test_more_or_fewer_of_them_than_asked_are_one_finding(figures: tuple[Value, ...]) -> None:
    rows = unlettered(*figures)
    first = next(at for at, figure in enumerate(figures) if figure is not None)

    assert [stated(answers_of(rows), "1.2", letter) for letter in "ab"] == [None, None]
    assert codes_of(plan_of(rows)) == [("CCHC214", f"D{first + 5}")]


def test_points_beside_rows_that_were_not_taken_are_told() -> None:
    rows = unlettered(18.0, 20.0, None)
    rows[6][POINTS] = 0.5

    read = answers_of(rows)

    assert [stated(read, "1.2", letter) for letter in "ab"] == [18, 20]
    assert told(read) == [("CCHC213", "E7")]


def test_of_figures_with_and_without_letters_the_rest_is_taken_in_order() -> None:
    rows = tidy_rows()
    rows[5][:2] = [None, None]

    assert [stated(answers_of(rows), "1.2", letter) for letter in "ab"] == [18, 20]


def test_figures_numbered_like_areas_are_known_by_their_labels() -> None:
    rows = lettered("1", "2")

    read = answers_of(rows)

    assert [stated(read, "1.2", letter) for letter in "ab"] == [18, 20]
    assert codes_of(plan_of(rows)) == []


def test_a_letter_with_another_label_is_told_at_the_label() -> None:
    rows = tidy_rows()
    rows[4][1] = "Kinh phí <b>đã giải ngân</b>"

    (finding,) = plan_of(rows).findings

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC215", "B5", "1.2")
    assert finding.values == {
        "letter": "a",
        "stated": "Kinh phí <b>đã giải ngân</b>",
        "label": "Số đã hoàn thành",
    }


def test_rows_of_a_table_do_not_belong_to_a_criterion_of_the_one_before() -> None:
    header, *rows = tidy_rows()
    second: list[Row] = [header, ["a", "Số khác", None, 7.0], row_of(tidy_rows(), "2.2")]

    read = answers_of([header, *(row for row in rows if row[0] != "2.2")], second)

    assert (stated(read, "2.2"), told(read)) == (3, [])


def finding_about(plan: Plan, code: str) -> Finding:
    return next(finding for finding in plan.findings if finding.code == code)


def test_a_row_known_by_its_name_alone_says_what_to_type() -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[0] = None

    plan = plan_of(rows)

    assert place(plan, "2.2") == "S1!D21"
    assert finding_about(plan, "CCHC218").place.cell == "A21"
    assert plan.fitting == len(plan.coded) == len(FORM.rows) - 1


def test_a_row_known_by_its_name_with_a_strange_code_counts_against_the_form() -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[0] = "9.9"

    plan = plan_of(rows)

    assert place(plan, "2.2") == "S1!D21"
    assert (plan.fitting, len(plan.coded)) == (len(FORM.rows) - 1, len(FORM.rows))
    assert ("9.9", "Văn bản trái pháp luật") in plan.coded


def test_findings_of_a_form_have_no_file_yet() -> None:
    plan = plan_of(tidy_rows()[:10])

    assert {finding.place.file for finding in plan.findings} == {""}
    assert {finding.place.sheet for finding in plan.findings} == {"S1"}
