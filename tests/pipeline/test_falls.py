"""Falls that were not to happen, between two years, in the last of several, and in any index."""

import pytest
from domain.year_diff.years import ladder, published
from writers.indices.samples import index_of, year_of

from cchc_cli.domain.indices import side_by_side
from cchc_cli.domain.year_diff.compare import diff
from cchc_cli.domain.year_diff.trend import trend
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.pipeline.falls import Limits, falls_beyond


def year(label: str, *scores: float) -> YearResults:
    ranks = [1 + sum(other > score for other in scores) for score in scores]
    rows = [
        (f"u{at}", f"Xã {at}", "xa", score, rank)
        for at, (score, rank) in enumerate(zip(scores, ranks, strict=True))
    ]
    return published(rows, label)


# The first unit falls by two ranks and 2.0 of the index, which is a little less in floating point.
FALLEN = diff(year("2024", 82.1, 81.5, 81.0), year("2025", 80.1, 81.5, 81.0))
FOLLOWED = trend([year("2023", 90, 10), year("2024", 10, 90), year("2025", 10, 90)])
BESIDE = side_by_side(
    "",
    [
        index_of("A", year_of("2024", {"X": 3, "Y": 2}), year_of("2025", {"X": 1, "Y": 2})),
        index_of("B", year_of("2025", {"X": 1, "Y": 2})),
    ],
)


@pytest.mark.parametrize(("limit", "fails"), [(1, True), (2, True), (3, False)])
def test_a_fall_by_as_many_ranks_as_the_limit_fails(limit: int, *, fails: bool) -> None:
    assert bool(falls_beyond(FALLEN, Limits(limit, None))) is fails


@pytest.mark.parametrize(("limit", "fails"), [(0.0, True), (2.0, True), (2.001, False)])
def test_a_fall_of_the_index_by_the_limit_fails(limit: float, *, fails: bool) -> None:
    assert bool(falls_beyond(FALLEN, Limits(None, limit))) is fails


def test_without_limits_no_fall_fails() -> None:
    assert not falls_beyond(FALLEN, Limits(None, None))


def test_an_index_that_stays_is_no_fall_however_small_the_limit() -> None:
    same = diff(year("2024", 80, 70), year("2025", 80, 70))
    assert not falls_beyond(same, Limits(1, 0.0))


def test_one_of_two_limits_is_enough() -> None:
    assert falls_beyond(FALLEN, Limits(9, 1.0))


def test_units_that_are_new_or_gone_fell_by_nothing() -> None:
    changes = diff(ladder("a", "b"), ladder("a", "c", label="2025"))
    assert not falls_beyond(changes, Limits(1, 0.0))


def test_of_several_years_only_the_last_two_count() -> None:
    assert not falls_beyond(FOLLOWED, Limits(1, 0.0))


@pytest.mark.parametrize(("ranks", "index"), [(1, None), (None, 2.0)])
def test_a_fall_in_any_of_several_indices_fails(ranks: int | None, index: float | None) -> None:
    assert falls_beyond(BESIDE, Limits(ranks, index))


def test_indices_of_single_years_have_no_falls() -> None:
    single = side_by_side("", [index_of("A", year_of("2025", {"X": 1, "Y": 2}))])
    assert not falls_beyond(single, Limits(1, 0.0))


def test_the_units_that_fell_are_named_with_their_falls() -> None:
    ((name, places, points),) = falls_beyond(FALLEN, Limits(2, None))
    assert (name, places) == ("Xã 0", -2)
    assert points == pytest.approx(-2.0)


def test_in_several_indices_the_index_is_named_too() -> None:
    assert [name for name, _, _ in falls_beyond(BESIDE, Limits(1, None))] == ["X (A)"]
