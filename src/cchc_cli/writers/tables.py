"""The tables of a results folder: ``ranking``, ``areas``, ``scores``, ``inputs``, ``findings``.

Format: that of :mod:`cchc_cli.writers.safe_csv`. Units stand in the order of the ranking,
criteria in the order of the framework. ``ranking.csv`` has every unit of the run; the
tables of points and inputs have the units that answered. Points, totals and percentages
have the decimals that the framework publishes, all other numbers only the digits they
need. Percent inputs are shares (0.85), dates are ISO dates, yes and no are ``yes`` and
``no``; ``applicable`` is ``true`` or ``false``; ``tied_with`` joins unit codes by ``;``.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, assert_never

import numpy as np
from numpy.typing import NDArray

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.exact import divide
from cchc_cli.domain.findings import Place
from cchc_cli.domain.rules import QuestionType
from cchc_cli.domain.scoring import PointsSource, ScoreStatus
from cchc_cli.language import Language
from cchc_cli.writers.answer_table import AnswerTable, Rows, rows_in_order, write_answer_table
from cchc_cli.writers.safe_csv import (
    Block,
    decimals_field,
    fields,
    number_field,
    number_fields,
    text_field,
    write_csv,
)

_RANKING = "group,rank,unit_code,unit_name,unit_class,total_points,index_percent,band,tied_with,status"
_AREAS = "unit_code,area,points,max_points,percent,rank"
_SCORES = (
    "unit_code,criterion,max_points,applicable,self_points,computed_points,appraised_points,final_points,"
    "source,status,file,sheet,cell"
)
_INPUTS = "unit_code,criterion,input,value,file,sheet,cell"
_FINDINGS = "code,severity,message,unit_code,criterion,file,sheet,cell"

_SOURCES = np.array([source.word for source in PointsSource], dtype=object)
_STATUSES = np.array([status.word for status in ScoreStatus], dtype=object)
_APPLICABLE = np.array([str(status.is_applicable).lower() for status in ScoreStatus], dtype=object)
"""Words by the number that stands for them in the tables."""

_FINDINGS_PER_BLOCK = 10_000


def write_ranking(assessment: Assessment, path: Path) -> None:
    """Write every unit of the run with its rank, or with the reason why it has none."""
    table = assessment.ranking.units
    units = [assessment.units.by_code[code] for code in table.index]
    published = _published(assessment)
    block = [
        fields(table["group"], text_field),
        fields(table["rank"].to_numpy(dtype=float, na_value=np.nan), number_field),
        [text_field(code) for code in table.index],
        [text_field(unit.name) for unit in units],
        [text_field(unit.unit_class) for unit in units],
        fields(table["total_points"], published),
        fields(table["index_percent"], published),
        fields(table["band"], text_field),
        [text_field(";".join(codes)) for codes in table["tied_with"]],
        [str(status) for status in table["status"]],
    ]
    write_csv(path, _RANKING, [block])


def write_areas(assessment: Assessment, path: Path) -> None:
    """Write every unit's points in every area, how much of the maximum they are, and the rank."""
    areas = [area.code for area in assessment.framework.areas]
    points = assessment.scores.area_points[areas].to_numpy(dtype=float)
    top = assessment.scores.area_max_points[areas].to_numpy(dtype=float)
    percent = assessment.framework.rounding.round(100 * divide(points, top))
    ranks = assessment.ranking.areas.reindex(index=assessment.scores.totals.index, columns=areas)
    places = ranks.to_numpy(dtype=float, na_value=np.nan)
    published = _published(assessment)
    rows = rows_in_order(assessment)
    codes = [text_field(code) for code in assessment.answers.unit_codes[rows]]
    block = [
        [code for code in codes for _ in areas],
        [text_field(area) for area in areas] * len(rows),
        fields(points[rows].ravel(), published),
        fields(top[rows].ravel(), number_field),
        fields(percent[rows].ravel(), published),
        fields(places[rows].ravel(), number_field),
    ]
    write_csv(path, _AREAS, [block])


def write_scores(assessment: Assessment, path: Path) -> None:
    """Write every unit's points for every criterion, those it is exempt from included."""
    scores, published = assessment.scores, _published(assessment)
    kinds = (scores.self_points, scores.computed_points, scores.appraised_points, scores.final_points)
    points = [kind.to_numpy(dtype=float) for kind in kinds]
    source, status = scores.source.to_numpy(), scores.status.to_numpy()

    def columns(rows: Rows) -> Block:
        return [
            _APPLICABLE[status[rows].ravel()].tolist(),
            *(fields(kind[rows].ravel(), published) for kind in points),
            _SOURCES[source[rows].ravel()].tolist(),
            _STATUSES[status[rows].ravel()].tolist(),
        ]

    leaves = assessment.framework.leaves
    items = [f"{text_field(leaf.code)},{number_field(leaf.max_points)}" for leaf in leaves]
    write_answer_table(path, _SCORES, assessment, AnswerTable(items, columns, assessment.answers.places))


def write_inputs(assessment: Assessment, path: Path) -> None:
    """Write what every unit stated, by criterion and input, unanswered ones included."""
    answers, questions = assessment.answers, assessment.framework.questions
    stated = [
        (answers.inputs.iloc[:, at].to_numpy(), _column_writer(question.type))
        for at, question in enumerate(questions)
    ]

    def columns(rows: Rows) -> Block:
        return [_row_by_row([write(column[rows]) for column, write in stated])]

    items = [f"{text_field(question.criterion)},{text_field(question.name)}" for question in questions]
    write_answer_table(path, _INPUTS, assessment, AnswerTable(items, columns, answers.input_places))


def write_findings(assessment: Assessment, path: Path, language: Language) -> None:
    """Write the findings in their order, with sentences in the given language."""
    starts = range(0, len(assessment.findings), _FINDINGS_PER_BLOCK)
    batches = (assessment.findings[start : start + _FINDINGS_PER_BLOCK] for start in starts)
    blocks = (
        [
            [finding.code for finding in batch],
            [str(finding.severity) for finding in batch],
            [text_field(language.show(finding.message)) for finding in batch],
            [text_field(finding.unit_code) for finding in batch],
            [text_field(finding.criterion) for finding in batch],
            [_place(finding.place) for finding in batch],
        ]
        for batch in batches
    )
    write_csv(path, _FINDINGS, blocks)


def _published(assessment: Assessment) -> Callable[[float], str]:
    return partial(decimals_field, decimals=assessment.framework.rounding.decimals)


def _row_by_row(columns: Sequence[Sequence[str]]) -> list[str]:
    """Turn one column per question into one column with the questions of unit after unit."""
    return [value for row in zip(*columns, strict=True) for value in row]


def _column_writer(question_type: QuestionType) -> Callable[[NDArray[Any]], list[str]]:
    match question_type:
        case QuestionType.COUNT | QuestionType.NUMBER | QuestionType.PERCENT:
            return number_fields
        case QuestionType.DATE:
            return partial(fields, write=lambda ordinal: date.fromordinal(int(ordinal)).isoformat())
        case QuestionType.YES_NO:
            return partial(fields, write=lambda answer: "yes" if answer else "no")
        case QuestionType.TEXT | QuestionType.CHOICE:
            return partial(fields, write=text_field)
        case _:
            assert_never(question_type)


def _place(place: Place) -> str:
    return ",".join(map(text_field, (place.file, place.sheet, place.cell)))
