from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

import pytest
from domain.factories import answers, area, framework, leaf, unit, units
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.framework import Framework, Ties
from cchc_cli.domain.ranking import Ranking, RankStatus, places, rank
from cchc_cli.domain.scoring import ScoringOptions, score
from cchc_cli.domain.units import Unit, Units

COUNT = {"kind": "count", "each": "0.01"}


def ranked(of: Framework, rows: Sequence[tuple[float, ...]], listed: Units | None = None) -> Ranking:
    codes = [one.code for one in of.leaves]
    found = answers(
        of, [{(code, "value"): cents for code, cents in zip(codes, row, strict=True)} for row in rows]
    )
    listed = listed or units(len(rows))
    return rank(score(found, of, listed, ScoringOptions()), of, listed)


def one_area(**more: object) -> Framework:
    return framework([area("1", [leaf("1.1", 60, COUNT), leaf("1.2", 40, COUNT)])], **more)


def ranks(ranking: Ranking) -> dict[str, int | None]:
    return {
        str(code): None if place is None else int(place)
        for code, place in ranking.units["rank"].replace({float("nan"): None}).items()
    }


@pytest.mark.parametrize(
    ("ties", "expected"),
    [(Ties.COMPETITION, [1, 2, 2, 4]), (Ties.DENSE, [1, 2, 2, 3]), (Ties.ORDINAL, [1, 2, 3, 4])],
)
def test_ties_share_the_better_rank_or_not_as_the_framework_says(ties: Ties, expected: list[int]) -> None:
    found = places({"a": (9.0,), "b": (8.0,), "c": (8.0,), "d": (7.0,)}, ties)
    assert list(found.values()) == expected


def test_equal_sums_of_different_floats_tie() -> None:
    ranking = ranked(one_area(), [(10, 20), (30, 0)])
    assert ranking.units["rank"].tolist() == [1, 1]
    assert ranking.units["tied_with"].tolist() == [("u2",), ("u1",)]


def test_a_tie_is_broken_by_the_criteria_that_the_framework_names() -> None:
    of = one_area(ranking={"break_ties_by": ["1.2"]})
    ranking = ranked(of, [(3000, 1000), (2000, 2000)])
    assert ranking.units["rank"].to_dict() == {"u2": 1, "u1": 2}


def test_less_penalty_breaks_a_tie() -> None:
    of = framework(
        [area("1", [leaf("1.1", 100, COUNT)]), area("9", [leaf("9.1", 5, COUNT)], role="penalty", cap=5)],
        ranking={"break_ties_by": ["9"]},
    )
    ranking = ranked(of, [(9100, 100), (9000, 0)])
    assert ranking.units["rank"].to_dict() == {"u2": 1, "u1": 2}


def test_units_are_ranked_within_their_groups() -> None:
    listed = Units(tuple(unit(n, group="a" if n % 2 else "b") for n in range(1, 5)))
    ranking = ranked(one_area(), [(100, 0), (200, 0), (300, 0), (400, 0)], listed)
    assert ranking.units["rank"].to_dict() == {"u3": 1, "u1": 2, "u4": 1, "u2": 2}


def test_units_that_are_not_ranked_leave_no_gap() -> None:
    listed = Units((unit(1, is_ranked=False), unit(2)))
    ranking = ranked(one_area(), [(300, 0), (100, 0)], listed)
    assert ranking.units["status"].to_dict() == {"u2": RankStatus.RANKED, "u1": RankStatus.NOT_RANKED}
    assert ranking.units["rank"].to_dict()["u2"] == 1


def test_units_without_a_submission_are_listed_last() -> None:
    listed = units(2)
    ranking = ranked(one_area(), [(100, 0)], listed)
    assert ranking.units["status"].tolist() == [RankStatus.RANKED, RankStatus.MISSING]


BANDS = [{"name": "A", "from": 90}, {"name": "B", "from": 80}, {"name": "C", "from": 0}]


def test_a_unit_gets_the_first_band_that_its_index_reaches() -> None:
    ranking = ranked(one_area(bands=BANDS), [(6000, 3000), (6000, 2999), (0, 0)])
    assert ranking.units["band"].to_dict() == {"u1": "A", "u2": "B", "u3": "C"}


def test_a_limit_lowers_the_band_and_not_the_points() -> None:
    limit = {"when": {"criterion": "1.2", "share_below": "90%"}, "highest_band": "B", "reason": "1.2"}
    ranking = ranked(one_area(bands=BANDS, limits=[limit]), [(6000, 3599), (6000, 3600)])
    assert ranking.units["band"].to_dict() == {"u1": "B", "u2": "A"}
    assert ranking.units["limited_by"].to_dict() == {"u1": "1.2", "u2": ""}
    assert ranking.units["total_points"].to_dict() == {"u1": 95.99, "u2": 96.0}


def test_areas_are_ranked_by_their_share() -> None:
    of = framework([area("1", [leaf("1.1", 60, COUNT)]), area("2", [leaf("2.1", 40, COUNT)])])
    ranking = ranked(of, [(100, 300), (200, 300), (300, 100)])
    assert ranking.areas["1"].tolist() == [3, 2, 1]
    assert ranking.areas["2"].tolist() == [1, 1, 3]


cents = st.integers(0, 4000)


@settings(max_examples=60)
@given(
    rows=st.lists(st.tuples(cents, cents, cents, st.integers(0, 600)), min_size=1, max_size=12),
    exempt=st.lists(st.sampled_from(["", "1.2", "2"]), min_size=12, max_size=12),
    ties=st.sampled_from(list(Ties)),
    scale=st.sampled_from([100, 60]),
)
def test_totals_and_ranks_equal_a_slow_obvious_version(
    rows: list[tuple[int, int, int, int]], exempt: list[str], ties: Ties, scale: int
) -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 40, COUNT), leaf("1.2", 40, COUNT)]),
            area("2", [leaf("2.1", 40, COUNT)]),
            area("3", [leaf("3.1", 6, COUNT)], role="bonus", cap=5),
        ],
        scale=scale,
        ranking={"ties": ties},
    )
    listed = Units(
        tuple(
            Unit(f"u{n}", f"u{n}", "xa", "xa", exempt=(left_out,) if left_out else ())
            for n, left_out in zip(range(1, len(rows) + 1), exempt, strict=False)
        )
    )
    ranking = ranked(of, rows, listed)
    slow = {
        f"u{n}": _slow_index(row, left_out, scale)
        for n, (row, left_out) in enumerate(zip(rows, exempt, strict=False), 1)
    }
    assert ranking.units["index_percent"].to_dict() == {code: float(index) for code, index in slow.items()}
    assert ranking.units["rank"].to_dict() == _slow_ranks(slow, ties)


def _slow_index(row: tuple[int, int, int, int], exempt: str, scale: int) -> Fraction:
    base = {"1.1": row[0], "1.2": row[1], "2.1": row[2]}
    kept = {code: earned for code, earned in base.items() if not (exempt and code.startswith(exempt))}
    total = scale * Fraction(sum(kept.values()), 100) / (40 * len(kept)) + min(
        Fraction(row[3], 100), Fraction(5)
    )
    percent = 100 * total / scale
    return Fraction(int(percent * 100 + Fraction(1, 2)), 100)


def _slow_ranks(indices: dict[str, Fraction], ties: Ties) -> dict[str, int]:
    found: dict[str, int] = {}
    ordered = sorted(indices, key=lambda code: -indices[code])
    for dense, (_, group) in enumerate(groupby(ordered, key=lambda code: indices[code]), start=1):
        first = len(found) + 1
        for offset, code in enumerate(group):
            found[code] = {Ties.COMPETITION: first, Ties.DENSE: dense, Ties.ORDINAL: first + offset}[ties]
    return found


def test_rounding_of_published_indices_decides_ties() -> None:
    of = framework([area("1", [leaf("1.1", 30, COUNT)])], scale=100, rounding=Rounding(decimals=0))
    ranking = ranked(of, [(1001,), (1002,)])
    assert ranking.units["rank"].tolist() == [1, 1]
