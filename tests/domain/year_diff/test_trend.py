"""Several years in a row: units of the last one followed back through mergers."""

from domain.year_diff.years import ladder, stated

from cchc_cli.domain.year_diff.trend import Trend, trend
from cchc_cli.domain.year_diff.year import UnitHistory

MERGED = [ladder(*codes, label=label) for label, codes in (("2023", "abc"), ("2024", "acb"), ("2025", "mc"))]
LINES = stated(("a", "m", 1), ("b", "m", 3))


def ranks(found: Trend) -> dict[str, list[int | None]]:
    return {
        str(code): [None if rank != rank else int(rank) for rank in row]  # noqa: PLR0124 - the test for NaN
        for code, row in found.ranks.astype(float).iterrows()
    }


def test_ranks_of_merged_units_go_back_to_those_that_they_came_from() -> None:
    assert ranks(trend(MERGED, LINES)) == {"m": [1, 2, 1], "c": [2, 1, 2]}


def test_indices_of_merged_units_are_means() -> None:
    assert trend(MERGED, LINES).indices.to_dict("index")["m"] == {"2023": 82.5, "2024": 75.0, "2025": 90.0}


def test_mergers_of_one_year_are_no_fault_of_the_others() -> None:
    years = [*MERGED, ladder("m", "c", label="2026")]
    assert trend(years, LINES).findings == ()


def test_units_are_the_same_after_their_merger() -> None:
    years = [*MERGED, ladder("c", "m", label="2026")]
    assert trend(years, LINES).diffs[-1].units["status"].tolist() == ["same", "same"]


def test_mergers_of_two_years_are_followed() -> None:
    years = [ladder(*codes, label=str(at)) for at, codes in enumerate(("abc", "xc", "m"), start=2023)]
    found = trend(years, stated(("a", "x"), ("b", "x"), ("x", "m"), ("c", "m")))
    assert found.findings == ()
    assert found.indices.to_dict("index") == {"m": {"2023": 80.0, "2024": 85.0, "2025": 90.0}}


def test_a_list_that_goes_on_naming_predecessors_is_no_fault() -> None:
    history = {"m": UnitHistory(predecessors=("a", "b"))}
    years = [
        ladder("a", "b"),
        ladder("m", label="2025", histories=history),
        ladder("m", label="2026", histories=history),
    ]
    found = trend(years)
    assert found.findings == ()
    assert found.indices.to_dict("index") == {"m": {"2024": 85.0, "2025": 90.0, "2026": 90.0}}


def test_two_results_of_one_year_are_told_apart() -> None:
    found = trend([ladder("a"), ladder("a"), ladder("a", label="2025")])
    assert list(found.ranks.columns) == ["2024", "2024 (2)", "2025"]
