"""``ranking.csv`` of a results folder."""

from pathlib import Path

import pandas as pd
import pytest
from assessments import HOSTILE_NAME
from results_folders import rewrite, set_cell, told, with_column_twice, without_column, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.readers.results_folder.ranking import ranking_file, read_ranking

READ = (
    *("group", "rank", "unit_code", "unit_name", "unit_class", "total_points", "index_percent", "band"),
    "status",
)


@pytest.fixture
def folder(assessment: Assessment, tmp_path: Path) -> Path:
    return written(assessment, tmp_path / "r")


def ranking(folder: Path) -> pd.DataFrame:
    table, faults = read_ranking(ranking_file(folder))
    assert faults == []
    return table


def faults(folder: Path) -> list[str]:
    file = ranking_file(folder)
    return told([*file.faults()] or read_ranking(file)[1])


def test_units_stand_in_the_order_of_publication(folder: Path, assessment: Assessment) -> None:
    assert list(ranking(folder).index) == list(assessment.ranking.units.index)


def test_ranks_are_whole_numbers_or_missing(folder: Path) -> None:
    ranks = ranking(folder)["rank"]
    assert ranks.dtype == "Int64"
    assert ranks["X1"] == 1
    assert ranks["X5"] is pd.NA


def test_a_name_that_excel_would_run_comes_back(folder: Path) -> None:
    assert ranking(folder).loc["X3", "unit_name"] == HOSTILE_NAME


@pytest.mark.parametrize("column", READ)
def test_a_column_that_is_missing_is_told(folder: Path, column: str) -> None:
    without_column(folder / "ranking.csv", column)
    assert faults(folder) == [f"ranking.csv:1  The heading lacks the columns {column}."]


@pytest.mark.parametrize("column", READ)
def test_a_column_that_stands_twice_is_told(folder: Path, column: str) -> None:
    with_column_twice(folder / "ranking.csv", column)
    assert faults(folder) == [f"ranking.csv:1  The heading has the columns {column} twice."]


@pytest.mark.parametrize("stated", ["0", "-1", "1.5", "1e30", "0.999999999", "1000001"])
def test_a_rank_that_is_none_is_told(folder: Path, stated: str) -> None:
    set_cell(folder / "ranking.csv", 3, "rank", stated)
    assert faults(folder) == ["ranking.csv:4 rank A rank is a whole number from 1."]


@pytest.mark.parametrize(("stated", "rank"), [("1", 1), ("2.0", 2), ("1000000", 1000000), ("", pd.NA)])
def test_a_rank_may_be_any_whole_number_from_1(folder: Path, stated: str, rank: object) -> None:
    set_cell(folder / "ranking.csv", 1, "rank", stated)
    assert ranking(folder)["rank"].iloc[0] is rank or ranking(folder)["rank"].iloc[0] == rank


@pytest.mark.parametrize("stated", ["", "Ranked", "xếp hạng", "ranked "])
def test_a_status_that_there_is_not_is_told(folder: Path, stated: str) -> None:
    set_cell(folder / "ranking.csv", 2, "status", stated)
    (fault,) = faults(folder)
    assert fault.startswith("ranking.csv:3 status The field is none of “ranked”, “not-ranked”,")


def test_a_unit_that_stands_twice_is_told_at_its_second_row(folder: Path) -> None:
    rewrite(folder / "ranking.csv", lambda rows: [*rows, rows[1]])
    assert faults(folder) == ["ranking.csv:10 unit_code The unit is already there."]


def test_all_that_is_wrong_with_a_table_is_told_at_once(folder: Path) -> None:
    set_cell(folder / "ranking.csv", 1, "rank", "0")
    set_cell(folder / "ranking.csv", 2, "status", "?")
    set_cell(folder / "ranking.csv", 4, "unit_code", "X1")
    assert [fault.split()[:2] for fault in faults(folder)] == [
        ["ranking.csv:2", "rank"],
        ["ranking.csv:3", "status"],
        ["ranking.csv:5", "unit_code"],
    ]


def test_a_ranking_of_nobody_is_one(folder: Path) -> None:
    rewrite(folder / "ranking.csv", lambda rows: rows[:1])
    assert ranking(folder).empty
