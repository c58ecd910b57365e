from array import array
from dataclasses import replace
from math import nan

import pytest
from corpus import sample
from fuzz_xml import rewritten

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.readers.submissions.reading import Misfit, Reading
from fuzz.originals import Original, form
from fuzz.verdict import Judge, Outcome

FIGURE = form().question_position["1.2", "a"]
FIGURE_CELL = '<c r="D8" s="1"><v>18</v></c>'
CELL = "D8"
"""Where the figure stands: 18 of 20 tasks."""


def with_figure(reading: Reading, number: float, *findings: Finding) -> Reading:
    """Change what was read as the figure."""
    assert reading.submission is not None
    numbers = array("d", reading.submission.numbers)
    numbers[FIGURE] = number
    return replace(reading, submission=replace(reading.submission, numbers=numbers), findings=findings)


def at_cell(cell: str) -> Finding:
    """Make a finding that names a cell and nothing else."""
    return Finding(finding_kinds.ERROR_CELL, Place("a.xlsx", sample.SHEET, cell))


@pytest.fixture
def judge(original: Original, reading: Reading) -> Judge:
    return Judge(reading, original.content, form())


def test_the_original_has_the_same_answers(judge: Judge, original: Original, reading: Reading) -> None:
    assert judge.judge(reading, [original.content]).outcome is Outcome.SAME


@pytest.mark.parametrize("number", [nan, 19.0, 0.0])
def test_an_answer_that_is_not_what_the_cell_shows_is_lost(
    judge: Judge, original: Original, reading: Reading, number: float
) -> None:
    verdict = judge.judge(with_figure(reading, number), [original.content])

    assert verdict.outcome is Outcome.LOST
    assert "1.2 a: 18.0" in verdict.reason


@pytest.mark.parametrize(
    "finding",
    [
        at_cell(CELL),
        Finding(finding_kinds.NOT_A_NUMBER, Place("a.xlsx", sample.SHEET, "A1"), criterion="1.2"),
        Finding(
            finding_kinds.CRITERIA_MISSING, Place("a.xlsx", sample.SHEET), values={"codes": ("1.1", "1.2")}
        ),
        Finding(finding_kinds.NO_FORM, Place("a.xlsx", sample.SHEET)),
        Finding(finding_kinds.TABLE_STATED_TWICE, Place("a.xlsx", sample.SHEET, "A5")),
        Finding(finding_kinds.FILE_DAMAGED, Place("a.xlsx")),
    ],
    ids=["its cell", "its criterion", "its code in a list", "its sheet", "its table", "the whole file"],
)
def test_a_finding_about_it_explains_a_lost_answer(
    judge: Judge, original: Original, reading: Reading, finding: Finding
) -> None:
    assert judge.judge(with_figure(reading, nan, finding), [original.content]).outcome is Outcome.FINDINGS


@pytest.mark.parametrize(
    "finding",
    [
        at_cell("D9"),
        Finding(finding_kinds.NOT_A_NUMBER, Place("a.xlsx", sample.SHEET, "D9"), criterion="1.3"),
        Finding(
            finding_kinds.CRITERIA_MISSING, Place("a.xlsx", sample.SHEET), values={"codes": ("1.1", "1.3")}
        ),
        Finding(finding_kinds.NO_FORM, Place("a.xlsx", "Another sheet")),
        Finding(finding_kinds.OTHER_FRAMEWORK_STATED, Place("a.xlsx")),
    ],
    ids=["another cell", "another criterion", "other codes", "another sheet", "a doubt about the file"],
)
def test_a_finding_about_something_else_explains_nothing(
    judge: Judge, original: Original, reading: Reading, finding: Finding
) -> None:
    assert judge.judge(with_figure(reading, nan, finding), [original.content]).outcome is Outcome.LOST


def test_a_change_that_a_person_sees_too_is_no_loss(
    judge: Judge, original: Original, reading: Reading
) -> None:
    changed = rewritten(original.content, FIGURE_CELL, FIGURE_CELL.replace("18", "19"))

    verdict = judge.judge(with_figure(reading, 19.0), [original.content, changed])

    assert verdict.outcome is Outcome.CHANGED


def test_a_change_that_only_a_person_sees_is_a_difference(
    judge: Judge, original: Original, reading: Reading
) -> None:
    changed = rewritten(original.content, FIGURE_CELL, FIGURE_CELL.replace("18", "19"))

    assert judge.judge(reading, [original.content, changed]).outcome is Outcome.DIFFERS


def test_a_spoilt_file_read_with_all_answers_is_no_loss(
    judge: Judge, original: Original, reading: Reading
) -> None:
    spoilt = rewritten(original.content, FIGURE_CELL, FIGURE_CELL.replace("</v>", "</v><x/>"))

    assert judge.judge(reading, [original.content, spoilt]).outcome is Outcome.SAME


def test_a_spoilt_file_read_without_an_answer_is_a_loss(
    judge: Judge, original: Original, reading: Reading
) -> None:
    spoilt = rewritten(original.content, FIGURE_CELL, FIGURE_CELL.replace("18", "&b;"))

    verdict = judge.judge(with_figure(reading, nan), [original.content, spoilt])

    assert verdict.outcome is Outcome.LOST
    assert "undefined entity" in verdict.reason


def test_what_was_gone_before_the_file_was_spoilt_is_no_loss(
    judge: Judge, original: Original, reading: Reading
) -> None:
    gone = rewritten(original.content, FIGURE_CELL, "")
    spoilt = rewritten(gone, "</sheetData>", "")

    verdict = judge.judge(with_figure(reading, nan), [original.content, gone, spoilt])

    assert verdict.outcome is Outcome.CHANGED


def test_a_file_that_is_refused_needs_an_error(judge: Judge, original: Original, reading: Reading) -> None:
    refused = replace(reading, submission=None)
    warning = replace(refused, findings=(Finding(finding_kinds.OTHER_FRAMEWORK_STATED),))
    error = replace(refused, findings=(Finding(finding_kinds.FILE_DAMAGED),))
    misfit = replace(refused, misfit=Misfit((), 0))

    outcomes = [judge.judge(one, [original.content]).outcome for one in (refused, warning, error, misfit)]

    assert outcomes == [Outcome.LOST, Outcome.LOST, Outcome.REFUSED, Outcome.REFUSED]


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (finding_kinds.READER_GAVE_UP, Outcome.GAVE_UP),
        (finding_kinds.READER_TOO_SLOW, Outcome.TOO_SLOW),
    ],
)
def test_a_worker_that_ended_is_told_from_a_refusal(
    judge: Judge, original: Original, reading: Reading, kind: FindingKind, outcome: Outcome
) -> None:
    ended = replace(reading, submission=None, findings=(Finding(kind),))

    assert judge.judge(ended, [original.content]).outcome is outcome


def test_an_original_with_a_finding_is_none(original: Original, reading: Reading) -> None:
    with pytest.raises(ValueError, match="no original without fault"):
        Judge(replace(reading, findings=(at_cell(CELL),)), original.content, form())


def test_only_what_must_not_happen_is_a_failure() -> None:
    assert [one.name for one in Outcome if one.is_failure] == ["LOST", "DIFFERS", "TOO_SLOW", "TRACEBACK"]
