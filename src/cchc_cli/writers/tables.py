"""The tables of a results folder: ``ranking``, ``areas``, ``scores``, ``inputs``, ``findings``.

Format: that of :mod:`cchc_cli.writers.safe_csv`. Units stand in the order of the ranking,
criteria in the order of the framework. ``ranking.csv`` has every unit of the run; the
tables of points and inputs have the units that answered. Points, totals and percentages
have the decimals that the framework publishes, all other numbers only the digits they
need. Percent inputs are shares (0.85), dates are ISO dates, yes and no are ``yes`` and
``no``; ``applicable`` is ``true`` or ``false``; ``tied_with`` joins unit codes by ``;``.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import assert_never

import numpy as np

from cchc_cli.domain.answers import Places
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.exact import divide
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.rules import QuestionType
from cchc_cli.language import Language
from cchc_cli.writers.answer_table import (
    AnswerTable,
    Columns,
    ColumnWriter,
    Grid,
    iso_date,
    words_of,
    yes_or_no,
)
from cchc_cli.writers.safe_csv import (
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

_SOURCES = tuple(source.word for source in PointsSource)
_STATUSES = tuple(status.word for status in ScoreStatus)
_APPLICABLE = tuple(str(status.is_applicable).lower() for status in ScoreStatus)
"""Words by the number that stands for them in the tables."""

_FINDINGS_PER_BLOCK = 10_000  # whose sentences are in memory at once


def write_ranking(assessment: Assessment, path: Path) -> None:
    """Write every unit of the run with its rank, or with the reason why it has none."""
    table = assessment.ranking.units
    units = [assessment.units.by_code[code] for code in table.index]
    published = _published(assessment)
    block = [
        fields(table["group"], text_field),
        # pd.NA is no float, and has to be told what becomes of it.
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
    # Penalties are not ranked: their columns come into being here, empty.
    ranks = assessment.ranking.areas.reindex(index=assessment.scores.totals.index, columns=areas)
    places = ranks.to_numpy(dtype=float, na_value=np.nan)
    published = _published(assessment)
    rows = _rows_in_order(assessment)
    codes = [text_field(assessment.answers.unit_codes[row]) for row in rows]
    block = [
        [code for code in codes for _ in areas],
        [text_field(area) for area in areas] * len(rows),
        fields(points[rows].ravel(), published),
        # Maxima as they are stated: they may have more decimals than are published.
        fields(top[rows].ravel(), number_field),
        fields(percent[rows].ravel(), published),
        fields(places[rows].ravel(), number_field),
    ]
    write_csv(path, _AREAS, [block])


def scores_table(assessment: Assessment) -> AnswerTable:
    """Lay out every unit's points for every criterion, those it is exempt from included."""
    scores, leaves = assessment.scores, assessment.framework.leaves
    rows, published = _rows_in_order(assessment), partial(fields, write=_published(assessment))
    status = scores.status.to_numpy()[rows]
    kinds = (scores.self_points, scores.computed_points, scores.appraised_points, scores.final_points)
    return _answer_table(
        assessment,
        _SCORES,
        [f"{text_field(leaf.code)},{number_field(leaf.max_points)}" for leaf in leaves],
        [
            Grid(status, partial(words_of, words=_APPLICABLE)),
            *(Grid(kind.to_numpy(dtype=float)[rows], published) for kind in kinds),
            Grid(scores.source.to_numpy()[rows], partial(words_of, words=_SOURCES)),
            Grid(status, partial(words_of, words=_STATUSES)),
        ],
        assessment.answers.places,
    )


def inputs_table(assessment: Assessment) -> AnswerTable:
    """Lay out what every unit stated, by criterion and input, unanswered ones included."""
    answers, questions = assessment.answers, assessment.framework.questions
    rows = _rows_in_order(assessment)
    stated = [
        (answers.inputs(question.criterion, question.name)[rows], _column_writer(question.type))
        for question in questions
    ]
    return _answer_table(
        assessment,
        _INPUTS,
        [f"{text_field(question.criterion)},{text_field(question.name)}" for question in questions],
        [Columns(stated)],
        answers.answer_places,
    )


def write_findings(assessment: Assessment, path: Path, language: Language) -> None:
    """Write the findings in their order, with sentences in the given language."""
    starts = range(0, len(assessment.findings), _FINDINGS_PER_BLOCK)
    batches = (assessment.findings[start : start + _FINDINGS_PER_BLOCK] for start in starts)
    blocks = ([[_finding(finding, language) for finding in batch]] for batch in batches)
    write_csv(path, _FINDINGS, blocks)


def _finding(finding: Finding, language: Language) -> str:
    place = finding.place
    texts = (language.show(finding.message), finding.unit_code, finding.criterion)
    places = (place.file, place.sheet, place.cell)
    # Codes and severities are our own words, and need no quotes.
    return ",".join((finding.code, finding.severity, *map(text_field, (*texts, *places))))


def _published(assessment: Assessment) -> Callable[[float], str]:
    return partial(decimals_field, decimals=assessment.framework.rounding.decimals)


def _column_writer(question_type: QuestionType) -> ColumnWriter:
    match question_type:
        case QuestionType.COUNT | QuestionType.NUMBER | QuestionType.PERCENT:
            return number_fields
        case QuestionType.DATE:
            return partial(fields, write=iso_date)
        case QuestionType.YES_NO:
            return partial(fields, write=yes_or_no)
        case QuestionType.TEXT | QuestionType.CHOICE:
            return partial(fields, write=text_field)
        case _:
            assert_never(question_type)


def _rows_in_order(assessment: Assessment) -> list[int]:
    """Give the positions of the units that answered, in the order of the ranking."""
    position = {code: at for at, code in enumerate(assessment.answers.unit_codes)}
    # The ranking also names units that sent nothing.
    return [position[code] for code in assessment.ranking.units.index.tolist() if code in position]


def _answer_table(
    assessment: Assessment,
    header: str,
    items: Sequence[str],
    cells: Sequence[Grid | Columns],
    places: Places,
) -> AnswerTable:
    rows = _rows_in_order(assessment)
    return AnswerTable(
        header,
        unit_codes=[assessment.answers.unit_codes[row] for row in rows],
        files=[assessment.answers.files[row] for row in rows],
        items=items,
        cells=cells,
        layouts=[places[row] for row in rows],
    )
