"""The same answers come out of every layout that offices use."""

import math
import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from submission_forms import LEVELS, codes_of, filled, small_form
from workbooks import LAYOUTS, FilledForm, Value, write_form

from cchc_cli.domain.form import Form
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.submissions.reading import Reading, WorkbookReader


def read(folder: Path, form: FilledForm, layout: str) -> Reading:
    write_form(folder / "form.xlsx", small_form(), form, layout=layout, unit_name="Xã A")
    return WorkbookReader(small_form()).read(folder, "form.xlsx")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_clean_form_gives_its_answers_and_no_findings(tmp_path: Path, layout: str) -> None:
    reading = read(tmp_path, filled(), layout)

    assert codes_of(reading.findings) == []
    assert reading.submission is not None
    assert stated_numbers(reading) == expected_numbers(small_form(), filled())
    assert list(reading.submission.texts.values()) == ["Muộn"]
    assert stated_points(reading) == filled().self_points
    named = [at for at, has_evidence in enumerate(reading.submission.has_evidence) if has_evidence]
    assert named == [0, small_form().leaf_position["2.1"]]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_unit_is_read_above_the_table(tmp_path: Path, layout: str) -> None:
    assert read(tmp_path, filled(), layout).claims[0].text == "Xã A"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_blank_cell_is_unanswered_and_not_zero(tmp_path: Path, layout: str) -> None:
    reading = read(tmp_path, FilledForm(self_points={"1.1": 0.5}), layout)

    assert reading.submission is not None
    assert all(map(math.isnan, reading.submission.numbers))
    assert stated_points(reading) == {"1.1": 0.5}
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("layout", "place", "points_place"),
    [
        ("tidy", "Tự đánh giá!D5", "Tự đánh giá!E4"),
        ("f1", "Bảng tự đánh giá!C6", "Bảng tự đánh giá!C5"),
        ("f2", "Sheet1!C14", "Sheet1!C13"),
        ("f3", "1. Chỉ đạo, điều hành!D6", "1. Chỉ đạo, điều hành!G5"),
    ],
)
def test_places_are_cells_as_excel_writes_them(
    tmp_path: Path, layout: str, place: str, points_place: str
) -> None:
    write_form(tmp_path / "form.xlsx", small_form(), filled(), layout=layout)
    submission = WorkbookReader(small_form()).read(tmp_path, "form.xlsx").submission

    assert submission is not None
    assert submission.answer_places[small_form().question_position[("1.2", "a")]] == place
    assert submission.places[small_form().leaf_position["1.2"]] == points_place


NATIVE: dict[QuestionType, st.SearchStrategy[Value]] = {
    QuestionType.COUNT: st.integers(0, 10**6).map(float),
    QuestionType.NUMBER: st.integers(-(10**6), 10**6).map(lambda hundredths: hundredths / 100),
    QuestionType.PERCENT: st.integers(0, 10_000).map(lambda parts: parts / 10_000),
    QuestionType.DATE: st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    QuestionType.YES_NO: st.sampled_from(["Có", "Không"]),
    QuestionType.CHOICE: st.sampled_from(LEVELS),
}


@st.composite
def filled_forms(draw: st.DrawFn) -> FilledForm:
    answers: dict[tuple[str, str], Value] = {}
    points: dict[str, float] = {}
    for leaf in small_form().leaves:
        if draw(st.booleans()):
            points[leaf.code] = draw(st.integers(0, 100)) / 100
        for question in leaf.questions:
            if leaf.is_answered_on_own_row and question.type is QuestionType.NUMBER:
                answers[question.criterion, question.name] = points.get(leaf.code)
            else:
                answers[question.criterion, question.name] = draw(st.none() | NATIVE[question.type])
    return FilledForm(answers, points)


@given(form=filled_forms(), layout=st.sampled_from(LAYOUTS))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_in_any_layout_is_read(tmp_path: Path, form: FilledForm, layout: str) -> None:
    reading = read(tmp_path, form, layout)

    has_answers = any(answer is not None for answer in form.answers.values()) or bool(form.self_points)
    assert codes_of(reading.findings) == ([] if has_answers else ["CCHC217"])
    if not has_answers:
        return
    assert stated_numbers(reading) == expected_numbers(small_form(), form)
    assert stated_points(reading) == form.self_points


def test_forms_read_before_do_not_change_what_is_read(tmp_path: Path) -> None:
    reader = WorkbookReader(small_form())
    files = []
    for at, layout in enumerate(LAYOUTS * 2):
        answers = dict(filled().answers)
        for key in random.Random(at).sample(sorted(answers), 4):
            answers[key] = None
        write_form(tmp_path / f"{at}.xlsx", small_form(), FilledForm(answers), layout=layout)
        files.append(f"{at}.xlsx")

    together = [reader.read(tmp_path, file) for file in files]

    assert repr(together) == repr([WorkbookReader(small_form()).read(tmp_path, file) for file in files])


def expected_numbers(form: Form, filled: FilledForm) -> dict[tuple[str, str], float]:
    stated = {
        (question.criterion, question.name): _number(question, filled)
        for question in form.questions
        if not question.type.is_text
    }
    return {key: number for key, number in stated.items() if number is not None}


def _number(question: Question, filled: FilledForm) -> float | None:
    match filled.answers.get((question.criterion, question.name)):
        case str(word):
            return 0.0 if word == "Không" else 1.0
        case date() as day:
            return float(day.toordinal())
        case None:
            return None
        case number:
            return float(number)


def stated_numbers(reading: Reading) -> dict[tuple[str, str], float]:
    assert reading.submission is not None
    return {
        key: reading.submission.numbers[at]
        for key, at in small_form().question_position.items()
        if not math.isnan(reading.submission.numbers[at])
    }


def stated_points(reading: Reading) -> dict[str, float]:
    assert reading.submission is not None
    return {
        code: reading.submission.self_points[at]
        for code, at in small_form().leaf_position.items()
        if not math.isnan(reading.submission.self_points[at])
    }
