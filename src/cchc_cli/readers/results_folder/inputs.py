"""``inputs.csv`` of a results folder: a row for every unit that answered and every question.

Numbers are as people type them for machines (``0.85`` for 85 %), dates are ISO dates, yes and
no are ``yes`` and ``no``; an empty field is unanswered.
"""

from collections.abc import Mapping
from datetime import date
from math import nan
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.errors import Fault
from cchc_cli.language import say
from cchc_cli.readers.results_folder.columns import TableFile, plain_text
from cchc_cli.readers.results_folder.grid import UNIT, Grid, GridFile, read_grid

if TYPE_CHECKING:
    from numpy.typing import NDArray

_KEYS = ("criterion", "input")
_YES_NO = {"yes": 1.0, "no": 0.0}


def inputs_file(folder: Path) -> TableFile:
    """Name the file and what is read of it."""
    return TableFile(folder / "inputs.csv", (UNIT, *_KEYS, "value", "sheet", "cell"))


def read_inputs(
    file: TableFile, framework: Framework, unit_codes: pd.Index
) -> tuple[Grid | None, list[Fault]]:
    """Read the answers of all units, still as texts; None where something is wrong, with what."""
    questions = [(question.criterion, question.name) for question in framework.questions]
    return read_grid(GridFile(file, _KEYS, questions), unit_codes)


def numbers_of(
    file: TableFile, grid: Grid, framework: Framework
) -> "tuple[NDArray[np.float64], list[Fault]]":
    """Give the answers in the scale of each question: units by questions, NaN for unanswered.

    Returns:
        The numbers, NaN too for questions that are answered in words; and the answers that
        are no number, date, or yes or no.
    """
    # Cut into units by now, the answers know no line: the question is named instead.
    values = grid.column("value")
    columns, faults = [], []
    for at, question in enumerate(framework.questions):
        column, wrong = _numbers(values[:, at], question)
        columns.append(column)
        faults += [
            file.fault(
                say("“{stated}” is no answer to this question.", stated=text),
                path=f"{question.criterion} {question.name}",
            )
            for text in wrong
        ]
    empty: NDArray[np.float64] = np.full((len(grid.unit_codes), 0), nan)
    return np.column_stack([empty, *columns]), faults


def texts_of(grid: Grid, framework: Framework) -> "Mapping[int, NDArray[np.object_]]":
    """Give the columns of questions that are answered in words, by position; None for unanswered."""
    values = grid.column("value")
    return {
        at: np.array([plain_text(text) or None for text in values[:, at]], dtype=object)
        for at, question in enumerate(framework.questions)
        if question.type.is_text
    }


def _numbers(stated: "NDArray[np.object_]", question: Question) -> "tuple[NDArray[np.float64], list[str]]":
    if question.type.is_text:
        return np.full(len(stated), nan), []
    # Most answers are the same few: each is read once.
    numbers: dict[str, float] = {"": nan}
    wrong = []
    for text in dict.fromkeys(stated):
        try:
            numbers[text] = _number(text, question.type) if text else nan
        except (ValueError, KeyError):
            numbers[text] = nan
            wrong.append(text)
    return np.array([numbers[text] for text in stated], dtype=float), wrong


def _number(text: str, question_type: QuestionType) -> float:
    match question_type:
        case QuestionType.DATE:
            return float(date.fromisoformat(text).toordinal())
        case QuestionType.YES_NO:
            return _YES_NO[text]
        case _:
            number = float(text)
            # 1e999 and "nan" are no answers; NaN among the numbers is unanswered. Python reads 3_799 too.
            if not np.isfinite(number) or "_" in text:
                raise ValueError(text)
            return number
