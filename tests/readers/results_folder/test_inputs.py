"""``inputs.csv`` of a results folder: answers as texts and as numbers."""

from datetime import date
from math import isnan, nan
from pathlib import Path

import numpy as np
import pytest
from results_folders import set_cell, table_of, told, with_column_twice, without_column, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.readers.results_folder.grid import Grid
from cchc_cli.readers.results_folder.inputs import inputs_file, numbers_of, read_inputs, texts_of


@pytest.fixture
def folder(assessment: Assessment, tmp_path: Path) -> Path:
    return written(assessment, tmp_path / "r")


def answer(folder: Path, question: tuple[str, str], text: str) -> None:
    """Answer a question of X2 anew."""
    rows = table_of(folder / "inputs.csv")
    at = next(at for at, row in enumerate(rows) if tuple(row[:3]) == ("X2", *question))
    set_cell(folder / "inputs.csv", at, "value", text)


def grid(folder: Path, assessment: Assessment) -> Grid:
    found, faults = read_inputs(inputs_file(folder), assessment.framework, assessment.ranking.units.index)
    assert faults == []
    assert found is not None
    return found


def number(folder: Path, assessment: Assessment, question: tuple[str, str]) -> tuple[float, list[str]]:
    """Give the number that X2 answered, and what is wrong."""
    inputs = grid(folder, assessment)
    numbers, faults = numbers_of(inputs_file(folder), inputs, assessment.framework)
    names = [(one.criterion, one.name) for one in assessment.framework.questions]
    return float(numbers[inputs.unit_codes.index("X2"), names.index(question)]), told(faults)


@pytest.mark.parametrize("column", ["unit_code", "criterion", "input", "value", "sheet", "cell"])
def test_every_column_is_needed_once(folder: Path, column: str) -> None:
    path = folder / "inputs.csv"
    whole = path.read_bytes()
    without_column(path, column)
    assert told([*inputs_file(folder).faults()]) == [f"inputs.csv:1  The heading lacks the columns {column}."]
    path.write_bytes(whole)
    with_column_twice(path, column)
    assert told([*inputs_file(folder).faults()]) == [
        f"inputs.csv:1  The heading has the columns {column} twice."
    ]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (("1.2", "a"), "12", 12),
        (("1.2", "a"), "12.0", 12),
        (("1.2", "a"), "", nan),
        (("2.2", "a"), "0.85", 0.85),
        (("2.2", "b"), "2025-12-31", date(2025, 12, 31).toordinal()),
        (("2.2", "c"), "yes", 1),
        (("2.2", "c"), "no", 0),
        (("2.2", "e"), "-1.5", -1.5),
    ],
)
def test_an_answer_has_the_scale_of_its_question(
    folder: Path, assessment: Assessment, question: tuple[str, str], text: str, expected: float
) -> None:
    answer(folder, question, text)
    found, faults = number(folder, assessment, question)
    assert faults == []
    assert found == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (("1.2", "a"), "mười tám"),
        (("1.2", "a"), "3_799"),
        (("1.2", "a"), "nan"),
        (("1.2", "a"), "inf"),
        (("1.2", "a"), "1e999"),
        (("1.2", "a"), "12,5"),
        (("1.2", "a"), "yes"),
        (("2.2", "a"), "85%"),
        (("2.2", "b"), "31/12/2025"),
        (("2.2", "b"), "2025-02-30"),
        (("2.2", "c"), "có"),
        (("2.2", "c"), "Yes"),
        (("2.2", "c"), "1"),
    ],
)
def test_what_is_no_answer_is_told_with_its_question(
    folder: Path, assessment: Assessment, question: tuple[str, str], text: str
) -> None:
    answer(folder, question, text)
    found, faults = number(folder, assessment, question)
    assert isnan(found)
    assert faults == [f"inputs.csv:0 {' '.join(question)} “{text}” is no answer to this question."]


def test_the_same_wrong_answer_of_many_units_is_told_once(folder: Path, assessment: Assessment) -> None:
    for at, row in enumerate(table_of(folder / "inputs.csv")):
        if row[1:3] == ["1.2", "a"]:
            set_cell(folder / "inputs.csv", at, "value", "nhiều")
    assert len(number(folder, assessment, ("1.2", "a"))[1]) == 1


def test_questions_that_are_answered_in_words_have_no_numbers(folder: Path, assessment: Assessment) -> None:
    found, faults = number(folder, assessment, ("1.1", "value"))
    assert (isnan(found), faults) == (True, [])


def test_words_come_back_as_they_were_said(folder: Path, assessment: Assessment) -> None:
    inputs = grid(folder, assessment)
    texts = texts_of(inputs, assessment.framework)
    questions = [(one.criterion, one.name) for one in assessment.framework.questions]
    assert set(texts) == {questions.index(("1.1", "value")), questions.index(("2.2", "d"))}
    said = texts[questions.index(("2.2", "d"))]
    assert said[inputs.unit_codes.index("X3")] == '=HYPERLINK("http://x")'


def test_a_question_that_nobody_answered_in_words_is_none(folder: Path, assessment: Assessment) -> None:
    answer(folder, ("1.1", "value"), "")
    inputs = grid(folder, assessment)
    texts = texts_of(inputs, assessment.framework)
    assert texts[0][inputs.unit_codes.index("X2")] is None


def test_a_run_that_nobody_answered_has_a_table_of_no_units(folder: Path, assessment: Assessment) -> None:
    path = folder / "inputs.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").partition("\n")[0], encoding="utf-8-sig")
    numbers, faults = numbers_of(inputs_file(folder), grid(folder, assessment), assessment.framework)
    assert (numbers.shape, faults) == ((0, len(assessment.framework.questions)), [])
    assert numbers.dtype == np.float64
