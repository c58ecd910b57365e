"""The four parts: which criteria count as the same, and what is left of each change."""

import pandas as pd
import pytest
from domain.factories import area, framework, leaf, units
from domain.year_diff.years import by_area, ladder, scored

from cchc_cli.domain.criterion_mapping import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.year_diff.decomposition import Decomposition, decompose
from cchc_cli.domain.year_diff.matching import match_units
from cchc_cli.domain.year_diff.origins import origins_of
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.year import YearResults

AWARD = {"kind": "award"}
MOVED = Migration((MigrationLine(("1.1",), ("1.9",), MigrationKind.RENAMED),), "cu-moi.yaml")


def of(*leaves: dict[str, object], bonus: dict[str, object] | None = None) -> Framework:
    extra = [area("2", [bonus], role="bonus", cap=10)] if bonus else []
    return framework([area("1", leaves), *extra])


def split(
    before: YearResults, after: YearResults, migration: Migration | None = None
) -> tuple[Decomposition | None, list[str]]:
    origins = origins_of(match_units(before, after, Predecessors()).claims, before)
    found, findings = decompose(before, after, origins, migration)
    return found, [finding.code for finding in findings]


def sums(before: YearResults, after: YearResults, migration: Migration | None = None) -> dict[str, float]:
    found, _ = split(before, after, migration)
    assert found is not None
    return {str(name): float(column.iloc[0]) for name, column in found.sums().items()}


def year(of: Framework, label: str = "2025", **points: float) -> YearResults:
    """Make a year of one unit; ``c1_1=5`` are the points of 1.1."""
    row = {name[1:].replace("_", "."): value for name, value in points.items()}
    return scored(of, [row], units(1), label)


WHOLE = of(leaf("1.1", 60, AWARD), leaf("1.2", 40, AWARD))


def test_more_points_on_the_same_criteria_are_own_results_alone() -> None:
    assert sums(year(WHOLE, "2024", c1_1=30, c1_2=20), year(WHOLE, c1_1=45, c1_2=20)) == pytest.approx(
        {"performance": 15, "reweighting": 0, "added_dropped": 0, "adjustments": 0}
    )


def test_the_same_shares_under_other_weights_are_reweighting_alone() -> None:
    lighter = of(leaf("1.1", 40, AWARD), leaf("1.2", 60, AWARD))
    assert sums(year(WHOLE, "2024", c1_1=60, c1_2=0), year(lighter, c1_1=40, c1_2=0)) == pytest.approx(
        {"performance": 0, "reweighting": -20, "added_dropped": 0, "adjustments": 0}
    )


def test_a_criterion_that_is_gone_takes_what_it_gave() -> None:
    replaced = of(leaf("1.1", 60, AWARD), leaf("1.3", 40, AWARD))
    assert sums(year(WHOLE, "2024", c1_1=30, c1_2=40), year(replaced, c1_1=30, c1_3=10)) == pytest.approx(
        {"performance": 0, "reweighting": 0, "added_dropped": -30, "adjustments": 0}
    )


def test_a_migration_makes_one_criterion_of_two_codes() -> None:
    renumbered = of(leaf("1.9", 60, AWARD), leaf("1.2", 40, AWARD))
    before, after = year(WHOLE, "2024", c1_1=30, c1_2=20), year(renumbered, c1_9=45, c1_2=20)
    assert sums(before, after, MOVED)["performance"] == pytest.approx(15)
    assert sums(before, after)["added_dropped"] == pytest.approx(15)


def test_bonus_points_are_adjustments_and_no_part_of_their_area() -> None:
    with_bonus = of(leaf("1.1", 60, AWARD), leaf("1.2", 40, AWARD), bonus=leaf("2.1", 10, AWARD))
    found = sums(year(WHOLE, "2024", c1_1=30), year(with_bonus, c1_1=30, c2_1=4))
    assert found == pytest.approx({"performance": 0, "reweighting": 0, "added_dropped": 0, "adjustments": 4})


def test_what_became_a_bonus_was_dropped_from_the_base() -> None:
    only = of(leaf("1.1", 60, AWARD), leaf("1.3", 40, AWARD), bonus=leaf("2.1", 10, AWARD))
    line = MigrationLine(("1.2",), ("2.1",), MigrationKind.RENAMED)
    found, _ = split(year(WHOLE, "2024", c1_2=40), year(only, c2_1=10), Migration((line,), "m.yaml"))
    assert found is not None
    sides = {(pair.before and pair.before.code, pair.after and pair.after.code) for pair in found.parts.pairs}
    assert sides == {("1.1", "1.1"), (None, "1.3"), ("1.2", None)}


def test_a_migration_of_criteria_says_nothing_of_a_table_by_areas() -> None:
    table = ladder("u1", contributions=by_area(["X", "Y"], [60, 40], [[50, 40]]))
    found, codes = split(table, year(WHOLE, c1_1=30), MOVED)
    assert found is not None
    assert "CCHC589" in codes


def test_without_parts_there_is_nothing_to_split() -> None:
    assert split(ladder("u1"), year(WHOLE)) == (None, [])


def test_units_that_are_not_there_yet_have_no_parts_when_it_is_laid_out() -> None:
    found, _ = split(year(WHOLE, "2024", c1_1=30), year(WHOLE, c1_1=45))
    assert found is not None
    laid_out = found.spread(pd.Index(["new", "u1"]))
    assert laid_out.sums()["performance"].isna().tolist() == [True, False]
    assert laid_out.sums()["adjustments"].isna().tolist() == [True, False]
