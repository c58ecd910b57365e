"""The two examples beside each other: what their README says of the comparison is so."""

import pytest
from example_folders import EXAMPLES, scored

from cchc_cli.domain.year_diff.compare import diff
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.readers.migration_file import load_migration
from cchc_cli.readers.predecessors_file import load_predecessors
from cchc_cli.readers.year_results import read_year

BEFORE, AFTER = EXAMPLES / "xa-mau-2024", EXAMPLES / "xa-mau-2025"
STATUSES = {
    DiffStatus.SAME: {"xm03", "xm08", "xm10", "pm04", "pm06"},
    DiffStatus.RENAMED: {"xm04", "pm05", "dm01"},
    DiffStatus.MERGED: {
        "xm01",
        "xm02",
        "xm05",
        "xm06",
        "xm07",
        "xm09",
        "xm14",
        "pm01",
        "pm02",
        "pm03",
        "pm07",
    },
    DiffStatus.NEW: {"pm08"},
    DiffStatus.GONE: {"xc40"},
    DiffStatus.NOT_COMPARABLE: {"xm11", "xm12", "xm13", "xm15"},
}
RANKS = {"xm05": (11, 7), "xm08": (4, 8), "dm01": (8, 10), "pm02": (3, 4), "pm05": (6, 2), "pm07": (2, 3)}
DIGITAL = "7"
PARTS = ["performance", "reweighting", "added_dropped", "adjustments"]


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> YearDiff:
    folder = tmp_path_factory.mktemp("scored")
    scored(BEFORE, BEFORE / "khung-2024.yaml", folder / "2024")
    scored(AFTER, "mau-xa-2025", folder / "2025")
    before, _ = read_year(folder / "2024")
    after, _ = read_year(folder / "2025")
    predecessors = load_predecessors(AFTER / "predecessors.csv")
    return diff(before, after, predecessors, load_migration(AFTER / "migration.yaml"))


def test_every_status_occurs(comparison: YearDiff) -> None:
    statuses = comparison.units["status"]
    assert {status: set(statuses.index[statuses == status]) for status in DiffStatus} == STATUSES


def test_the_only_remark_is_that_frameworks_differ(comparison: YearDiff) -> None:
    assert [finding.kind.code for finding in comparison.findings] == ["CCHC582"]


def test_the_parts_add_up_to_the_change(comparison: YearDiff) -> None:
    compared = comparison.units.dropna(subset=["index_change"])
    assert len(compared) == 19
    assert compared[PARTS].sum(axis=1).to_numpy() == pytest.approx(compared["index_change"].to_numpy())


@pytest.mark.parametrize("code", RANKS)
def test_ranks_are_those_of_the_readme(comparison: YearDiff, code: str) -> None:
    assert tuple(comparison.units.loc[code, ["rank_before", "rank_after"]]) == RANKS[code]


def test_a_unit_climbs_by_its_own_work(comparison: YearDiff) -> None:
    unit = comparison.units.loc["xm05"]
    assert unit["index_change"] > 18
    assert unit["performance"] > unit["index_change"] / 2


def test_units_fall_although_their_index_rose(comparison: YearDiff) -> None:
    units = comparison.units
    fell = units[(units["rank_change"] < 0) & (units["index_change"] > 0)]
    assert {"dm01", "pm02", "pm07"} <= set(fell.index)
    assert "pm05" in comparison.overtakers("pm02")


def test_a_unit_falls_although_it_did_better_itself(comparison: YearDiff) -> None:
    unit = comparison.units.loc["xm08"]
    assert unit["performance"] > 0 > unit["rank_change"]


def test_the_new_framework_helps_some_and_hurts_others(comparison: YearDiff) -> None:
    by_framework = comparison.units["reweighting"] + comparison.units["added_dropped"]
    assert by_framework.min() < -0.5
    assert by_framework.max() > 5


def test_units_improved_most_in_digital_government(comparison: YearDiff) -> None:
    by_area = comparison.areas().groupby("area")["performance"].mean()
    assert by_area.idxmax() == DIGITAL
