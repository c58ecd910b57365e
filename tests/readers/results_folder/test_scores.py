"""``scores.csv`` of a results folder."""

from pathlib import Path

import pytest
from results_folders import set_field, told, with_column_twice, without_column, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.readers.results_folder.scores import read_score_grid, read_scores, scores_file

COMPARED = ("unit_code", "criterion", "applicable", "source", "final_points")
COMPLETE = (
    *COMPARED,
    "status",
    "self_points",
    "computed_points",
    "appraised_points",
    "file",
    "sheet",
    "cell",
)


@pytest.fixture
def folder(assessment: Assessment, tmp_path: Path) -> Path:
    return written(assessment, tmp_path / "r")


def faults(folder: Path, assessment: Assessment) -> list[str]:
    file = scores_file(folder, is_complete=True)
    grid, wrong = read_score_grid(file, assessment.framework, assessment.ranking.units.index)
    assert grid is None
    return told(wrong)


def test_points_come_back_by_criterion(folder: Path, assessment: Assessment) -> None:
    tables, wrong = read_scores(scores_file(folder), assessment.framework, assessment.ranking.units.index)
    assert wrong == []
    assert tables is not None
    assert tables.final_points.loc["X2", "1.2"] == 27.5
    assert tables.source.loc["X2", "1.2"] == PointsSource.COMPUTED
    assert not tables.is_applicable.loc["X4", "1.2"]


@pytest.mark.parametrize("column", COMPARED)
def test_a_comparison_needs_these_columns_once(folder: Path, column: str) -> None:
    path = folder / "scores.csv"
    whole = path.read_bytes()
    without_column(path, column)
    assert told([*scores_file(folder).faults()]) == [f"scores.csv:1  The heading lacks the columns {column}."]
    path.write_bytes(whole)
    with_column_twice(path, column)
    assert told([*scores_file(folder).faults()]) == [
        f"scores.csv:1  The heading has the columns {column} twice."
    ]


@pytest.mark.parametrize("column", COMPLETE)
def test_a_report_needs_these_columns(folder: Path, column: str) -> None:
    without_column(folder / "scores.csv", column)
    (fault,) = scores_file(folder, is_complete=True).faults()
    assert column in str(fault.message)


@pytest.mark.parametrize("column", ["max_points", "status", "self_points", "file", "sheet", "cell"])
def test_what_a_comparison_does_not_need_may_be_missing(folder: Path, column: str) -> None:
    without_column(folder / "scores.csv", column)
    assert [*scores_file(folder).faults()] == []


@pytest.mark.parametrize("column", ["final_points", "self_points", "computed_points", "appraised_points"])
@pytest.mark.parametrize("value", ["1e308", "-5", "30.01", "-0.01"])
def test_points_that_no_criterion_gives_are_a_fault(
    assessment: Assessment, folder: Path, column: str, value: str
) -> None:
    set_field(folder / "scores.csv", ("X2", "1.2"), column, value)
    (fault,) = faults(folder, assessment)
    assert f"scores.csv:0 {column} " in fault
    assert fault.endswith("points of unit X2 for 1.2 are not between 0 and 30.")


@pytest.mark.parametrize("value", ["0", "30", "30.0000000001", "-0", ""])
def test_points_may_be_all_from_nothing_to_the_maximum(
    assessment: Assessment, folder: Path, value: str
) -> None:
    set_field(folder / "scores.csv", ("X2", "1.2"), "self_points", value)
    file = scores_file(folder, is_complete=True)
    grid, wrong = read_score_grid(file, assessment.framework, assessment.ranking.units.index)
    assert (grid is not None, wrong) == (True, [])


@pytest.mark.parametrize(
    ("column", "value", "known"),
    [
        ("applicable", "TRUE", "“true”, “false”"),
        ("applicable", "", "“true”, “false”"),
        ("source", "người chấm", "“”, “appraised”, “computed”, “self”"),
        ("status", "", "“unanswered”, “verified”"),
    ],
)
def test_words_that_there_are_not_are_told_with_their_line(
    assessment: Assessment, folder: Path, column: str, value: str, known: str
) -> None:
    set_field(folder / "scores.csv", ("X1", "1.1"), column, value)
    (fault,) = faults(folder, assessment)
    assert fault.startswith(f"scores.csv:2 {column} The field is none of {known}")


def test_every_source_and_status_has_a_word_of_its_own() -> None:
    assert len({source.word for source in PointsSource}) == len(PointsSource)
    assert len({status.word for status in ScoreStatus}) == len(ScoreStatus)
