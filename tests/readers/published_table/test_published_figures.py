"""Rankings that were really published are read rightly.

The figures stand beside a development checkout and are not part of the project (sources in
their first lines); without them these tests are skipped.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from rankings import codes, read

DATA = Path(__file__).parents[4] / "shared" / "data"
ADDS_UP_BY_WEIGHT = ["CCHC567"]

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the published figures are not here")


@dataclass(frozen=True)
class Published:
    """One file, and which of its columns says what."""

    file: str
    unit: str
    total: str
    rank: str
    count: int
    label: str
    areas: int
    findings: Sequence[str] = ()


PUBLISHED = (
    Published(
        "papi_2015_63_provinces_6_dimensions.csv",
        *("tinhid", "Un-weighted2015PAPI", "rank_by_total"),
        *(63, "2015", 6),
    ),
    Published(
        "papi_2016_63_provinces_6_dimensions.csv",
        *("tinhid", "Un-weighted2015PAPI", "rank_by_total"),
        *(63, "2016", 6),
    ),
    Published(
        "pci_2016_63_provinces_10_components.csv", "tinh", "pci", "rank", 63, "2016", 0, ADDS_UP_BY_WEIGHT
    ),
    Published("bo_chi_so_766_34_provinces.csv", "code", "total", "rank", 34, "bo_chi_so_766_34_provinces", 6),
    Published("par_index_2012_top19_provinces.csv", "province", "par_index", "par_rank", 19, "2012", 2),
)


@pytest.fixture(params=PUBLISHED, ids=lambda one: one.file)
def published(request: pytest.FixtureRequest) -> Published:
    one: Published = request.param
    return one


def rows_of(published: Published) -> Sequence[Mapping[str, str]]:
    with (DATA / published.file).open(encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def test_units_totals_and_ranks_are_those_of_the_file(published: Published) -> None:
    units = read(DATA / published.file).units
    rows = rows_of(published)
    assert len(units) == published.count
    assert list(units.index) == [row[published.unit] for row in rows]
    assert units["total_points"].tolist() == [float(row[published.total]) for row in rows]
    assert units["rank"].tolist() == [int(row[published.rank]) for row in rows]


def test_the_year_is_that_of_the_file(published: Published) -> None:
    assert read(DATA / published.file).label == published.label


def test_areas_add_up_where_they_do(published: Published) -> None:
    found = read(DATA / published.file).contributions
    assert (len(found.parts) if found else 0) == published.areas
    if found:
        totals = [float(row[published.total]) for row in rows_of(published)]
        np.testing.assert_allclose(found.points.sum(axis=1), totals, atol=0.02)


def test_nothing_else_is_found(published: Published) -> None:
    assert codes(DATA / published.file) == list(published.findings)
