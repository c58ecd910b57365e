"""A results folder as a comparison of years needs it: its points, or all that is wrong with it."""

from pathlib import Path

import pandas as pd
import pytest
from assessments import large_assessment
from results_folders import rewrite, set_cell, told, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.leaf_scores import PointsSource
from cchc_cli.errors import ResultsError
from cchc_cli.readers.results_folder import read_results_folder


@pytest.fixture
def folder(assessment: Assessment, tmp_path: Path) -> Path:
    return written(assessment, tmp_path / "kết quả")


def faults(folder: Path) -> list[str]:
    with pytest.raises(ResultsError) as error:
        read_results_folder(folder)
    return told(error.value.faults)


def test_points_come_back_by_criterion(folder: Path, assessment: Assessment) -> None:
    read = read_results_folder(folder)[0].scores
    expected = assessment.scores.final_points.loc[read.final_points.index]
    pd.testing.assert_frame_equal(read.final_points, expected)
    assert (read.source.to_numpy() == assessment.scores.source.loc[read.source.index].to_numpy()).all()
    assert read.source.loc["X1", "1.1"] == PointsSource.COMPUTED


def test_missing_files_are_said_together(folder: Path) -> None:
    for name in ("framework.yaml", "ranking.csv", "scores.csv"):
        (folder / name).unlink()
    assert [fault.split(":")[0] for fault in faults(folder)] == [
        "framework.yaml",
        "ranking.csv",
        "scores.csv",
    ]


def test_missing_columns_are_said_together(folder: Path) -> None:
    for name, column in (("ranking.csv", "band"), ("scores.csv", "applicable")):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8-sig").replace(column, "x", 1), encoding="utf-8-sig")
    assert faults(folder) == [
        "ranking.csv:1  The heading lacks the columns band.",
        "scores.csv:1  The heading lacks the columns applicable.",
    ]


@pytest.mark.parametrize(
    ("file", "column", "value", "fault"),
    [
        ("ranking.csv", "rank", "một", "ranking.csv:2 rank “một” is no number."),
        ("ranking.csv", "index_percent", "1e999", "ranking.csv:2 index_percent “1e999” is no number."),
        ("ranking.csv", "status", "", "ranking.csv:2 status The field is none of “ranked”,"),
        ("ranking.csv", "unit_code", "X2", "ranking.csv:3 unit_code The unit is already there."),
        ("scores.csv", "final_points", "2,5", "scores.csv:2 final_points “2,5” is no number."),
        ("scores.csv", "applicable", "có", "scores.csv:2 applicable The field is none of “true”, “false”."),
        ("scores.csv", "source", "me", "scores.csv:2 source The field is none of “”, “appraised”"),
        ("scores.csv", "criterion", "9.9", "scores.csv:0 criterion The framework lacks the criteria 9.9."),
        ("scores.csv", "unit_code", "Z", "scores.csv:0 unit_code The ranking lacks the units Z."),
        ("scores.csv", "criterion", "1.2", "scores.csv:3 criterion The unit already has a row"),
    ],
)
def test_a_fault_names_its_place(folder: Path, file: str, column: str, value: str, fault: str) -> None:
    set_cell(folder / file, 1, column, value)
    assert faults(folder)[0].startswith(fault)


def test_a_unit_that_lacks_a_criterion_is_named(folder: Path) -> None:
    rewrite(folder / "scores.csv", lambda rows: rows[:-1])
    (fault,) = faults(folder)
    assert fault.endswith("Rows of some criteria are missing for the units P1.")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"unit_code;status", b""])
def test_a_file_that_is_no_table_is_refused(folder: Path, content: bytes) -> None:
    (folder / "ranking.csv").write_bytes(content)
    assert len(faults(folder)) == 1


def test_a_large_folder_is_read_by_position(tmp_path: Path) -> None:
    scored = large_assessment(40)
    read = read_results_folder(written(scored, tmp_path / "r"))[0].scores.final_points
    pd.testing.assert_frame_equal(read, scored.scores.final_points.loc[read.index])
