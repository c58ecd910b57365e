"""Two published years compared: PAPI 2015 and 2016, all 63 provinces.

The figures stand beside a development checkout and are not part of the project (sources in
their first lines); without them these tests are skipped.
"""

import csv
import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from command_line import Run

DATA = Path(__file__).parents[3] / "shared" / "data"
YEARS = tuple(DATA / f"papi_{year}_63_provinces_6_dimensions.csv" for year in (2015, 2016))

pytestmark = pytest.mark.skipif(not YEARS[0].exists(), reason="the published figures are not here")

Published = Mapping[str, tuple[int, Fraction]]


def published(path: Path) -> Published:
    """Give the rank and the total of every province."""
    with path.open(encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {
            row["tentinh_vie"]: (int(row["rank_by_total"]), Fraction(row["Un-weighted2015PAPI"]))
            for row in rows
        }


def test_ranks_and_changes_of_all_provinces_are_as_published(cchc: Run) -> None:
    before, after = map(published, YEARS)
    outcome = cchc("diff", *map(str, YEARS), "--format", "json")
    units = {unit["unit_name"]: unit for unit in json.loads(outcome.out)["units"]}
    assert (outcome.status, len(units)) == (0, 63)
    for name, unit in units.items():
        (old_rank, old), (new_rank, new) = before[name], after[name]
        assert (unit["rank_before"], unit["rank_after"]) == (old_rank, new_rank)
        assert unit["rank_change"] == old_rank - new_rank == unit["own_move"] + unit["others_move"]
        assert unit["index_change"] == pytest.approx(float(new - old), abs=1e-9)


def test_the_dimensions_add_up_to_the_change_of_every_province(cchc: Run) -> None:
    outcome = cchc("diff", *map(str, YEARS), "--format", "json")
    for unit in json.loads(outcome.out)["units"]:
        assert len(unit["areas"]) == 6
        # The dimensions are published in single precision.
        changes = sum(area["change"] for area in unit["areas"])
        assert changes == pytest.approx(unit["index_change"], abs=1e-5)


def test_what_the_others_did_is_what_a_rank_among_their_new_totals_says(cchc: Run) -> None:
    before, after = map(published, YEARS)
    outcome = cchc("diff", *map(str, YEARS), "--format", "json")
    for unit in json.loads(outcome.out)["units"]:
        name = unit["unit_name"]
        kept = 1 + sum(total > before[name][1] for other, (_, total) in after.items() if other != name)
        assert unit["others_move"] == before[name][0] - kept
