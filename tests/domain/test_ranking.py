"""Ranks, ties, bands and limits: equal to a slow obvious version."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count, groupby

import pandas as pd
import pytest
from domain.factories import answers, area, framework, leaf, unit, units
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.exact import Rounding
from cchc_cli.domain.framework import Framework, Ties
from cchc_cli.domain.ranking import Ranking, RankKey, RankStatus, band_of, places, rank
from cchc_cli.domain.scoring import score
from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language

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


KEYS = st.dictionaries(
    st.sampled_from("abcdefghij"), st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=10
)


@given(KEYS, st.sampled_from(list(Ties)))
def test_places_equal_a_slow_obvious_version(keys: dict[str, RankKey], ties: Ties) -> None:
    codes = list(keys)

    def slow(code: str) -> int:
        better = [keys[other] for other in codes if keys[other] > keys[code]]
        match ties:
            case Ties.COMPETITION:
                return 1 + len(better)
            case Ties.DENSE:
                return 1 + len(set(better))
            case Ties.ORDINAL:
                equals = [other for other in codes if keys[other] == keys[code]]
                return 1 + len(better) + equals.index(code)

    assert places(keys, ties) == {code: slow(code) for code in codes}


def test_nobody_has_no_place() -> None:
    assert places({}, Ties.COMPETITION) == {}


FEW = st.integers(0, 3)  # few different points, so that many units tie
STATUSES = st.sampled_from(["ranked", "not-ranked", "nothing-applies", "unusable", "missing"])
EACH = {"kind": "count", "each": 1}
SHARES = {  # of a row, by code; less of a penalty is better
    "1": lambda row: Fraction(row.points[0] + row.points[1], 6),
    "1.1": lambda row: Fraction(row.points[0], 3),
    "1.2": lambda row: Fraction(row.points[1], 3),
    "2": lambda row: Fraction(row.points[2], 4),
    "9": lambda row: -Fraction(row.points[3], 3),
}


@dataclass(frozen=True)
class Row:
    """A unit: its points in 1.1, 1.2, 2.1 and 9.1, its group, and what becomes of it."""

    code: str
    points: tuple[int, int, int, int]
    group: str
    status: str

    @property
    def has_answered(self) -> bool:
        return self.status not in {"unusable", "missing"}

    def unit(self) -> Unit:
        exempt = ("1", "2") if self.status == "nothing-applies" else ()
        return Unit(
            self.code, self.code, "xa", self.group, is_ranked=self.status != "not-ranked", exempt=exempt
        )

    def key(self, breakers: Sequence[str]) -> RankKey:
        total = max(sum(self.points[:3]) - self.points[3], 0)
        return (total, *(float(SHARES[code](self)) for code in breakers))


@st.composite
def row_lists(draw: st.DrawFn) -> list[Row]:
    """Draw units; those that answered are u1, u2, ... as their answers are."""
    drawn = draw(
        st.lists(
            st.tuples(st.tuples(FEW, FEW, FEW, FEW), st.sampled_from("AB"), STATUSES), min_size=1, max_size=12
        )
    )
    answered, silent = count(1), count(101)
    return [
        Row(f"u{next(silent if status in {'unusable', 'missing'} else answered)}", points, group, status)
        for points, group, status in drawn
    ]


@settings(max_examples=80)
@given(
    rows=row_lists(),
    breakers=st.lists(st.sampled_from(list(SHARES)), max_size=3, unique=True),
    ties=st.sampled_from(list(Ties)),
)
def test_groups_statuses_and_tie_breaks_equal_a_slow_obvious_version(
    rows: list[Row], breakers: list[str], ties: Ties
) -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 3, EACH), leaf("1.2", 3, EACH)]),
            area("2", [leaf("2.1", 4, EACH)]),
            area("9", [leaf("9.1", 3, EACH)], role="penalty", cap=3),
        ],
        scale=10,
        ranking={"ties": ties, "break_ties_by": breakers},
    )
    ranking = _rank_rows(of, rows)

    expected: dict[str, int | None] = dict.fromkeys((row.code for row in rows), None)
    for group in "AB":
        ranked_rows = [row for row in rows if row.status == "ranked" and row.group == group]
        expected.update(places({row.code: row.key(breakers) for row in ranked_rows}, ties))
    assert ranks(ranking) == expected
    assert ranking.units["status"].to_dict() == {row.code: row.status for row in rows}
    assert ranking.units.index.tolist() == _slow_order(rows, expected)
    assert ranking.units["tied_with"].to_dict() == _slow_ties(rows, expected)


def _rank_rows(of: Framework, rows: Sequence[Row]) -> Ranking:
    codes = [one.code for one in of.leaves]
    stated = [row.points for row in rows if row.has_answered]
    found = answers(
        of, [{(code, "value"): one for code, one in zip(codes, points, strict=True)} for points in stated]
    )
    listed = Units(tuple(row.unit() for row in rows))
    unusable = [row.code for row in rows if row.status == "unusable"]
    return rank(score(found, of, listed, ScoringOptions()), of, listed, unusable)


def _slow_order(rows: Sequence[Row], places: Mapping[str, int | None]) -> list[str]:
    groups = list(dict.fromkeys(row.group for row in rows))
    statuses = [str(status) for status in RankStatus]
    return [
        row.code
        for row in sorted(
            rows, key=lambda row: (groups.index(row.group), statuses.index(row.status), places[row.code] or 0)
        )
    ]


def _slow_ties(rows: Sequence[Row], places: Mapping[str, int | None]) -> dict[str, tuple[str, ...]]:
    return {
        row.code: tuple(
            other.code
            for other in rows
            if other.code != row.code
            and other.group == row.group
            and places[row.code] is not None
            and places[other.code] == places[row.code]
        )
        for row in rows
    }


@given(
    rows=st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 4000)), min_size=1, max_size=10),
    starts=st.lists(st.integers(0, 110), min_size=1, max_size=4, unique=True),
    limits=st.lists(st.tuples(st.sampled_from(["1.1", "1.2", "1"]), st.integers(0, 100), st.integers(0, 3))),
)
def test_bands_and_limits_equal_a_slow_obvious_version(
    rows: list[tuple[int, int]], starts: list[int], limits: list[tuple[str, int, int]]
) -> None:
    bands = [{"name": f"from {start}", "from": start} for start in sorted(starts, reverse=True)]
    names = [str(band["name"]) for band in bands]
    stated = [
        {
            "when": {"criterion": code, "share_below": f"{percent}%"},
            "highest_band": names[at % len(names)],
            "reason": f"limit {number}",
        }
        for number, (code, percent, at) in enumerate(limits)
    ]
    ranking = ranked(one_area(bands=bands, limits=stated), rows)
    for code, row in zip([f"u{number}" for number in range(1, len(rows) + 1)], rows, strict=True):
        band, reason = _slow_band(row, sorted(starts, reverse=True), limits)
        assert ranking.units.loc[code, "band"] == band
        assert ranking.units.loc[code, "limited_by"] == reason


def _slow_band(
    row: tuple[int, int], starts: Sequence[int], limits: Sequence[tuple[str, int, int]]
) -> tuple[str, str]:
    index = Fraction(sum(row), 100)
    place = next((at for at, start in enumerate(starts) if index >= start), None)
    if place is None:
        return "", ""
    reason = ""
    shares = {"1.1": Fraction(row[0], 6000), "1.2": Fraction(row[1], 4000), "1": Fraction(sum(row), 10_000)}
    for number, (code, percent, at) in enumerate(limits):
        highest = at % len(starts)
        if shares[code] * 100 < percent and place < highest:
            place, reason = highest, f"limit {number}"
    return f"from {starts[place]}", reason


@pytest.mark.parametrize(
    ("index", "band"), [(100, "A"), (90, "A"), (89.99, "B"), (80, "B"), (79.99, ""), (0, "")]
)
def test_below_the_lowest_band_there_is_none(index: float, band: str) -> None:
    assert band_of(index, one_area(bands=BANDS[:2])) == band


@given(rows=row_lists())
def test_areas_are_ranked_among_the_ranked_of_a_group(rows: list[Row]) -> None:
    of = framework(
        [
            area("1", [leaf("1.1", 3, EACH), leaf("1.2", 3, EACH)]),
            area("2", [leaf("2.1", 4, EACH)]),
            area("9", [leaf("9.1", 3, EACH)], role="penalty", cap=3),
        ],
        scale=10,
    )
    table = _rank_rows(of, rows).areas
    assert table.columns.tolist() == ["1", "2"]  # a penalty area ranks nobody
    for row in rows:
        if not row.has_answered:
            assert row.code not in table.index
            continue
        for code in ("1", "2"):
            rivals = [other for other in rows if other.status == "ranked" and other.group == row.group]
            better = [other for other in rivals if SHARES[code](other) > SHARES[code](row)]
            place = table.loc[row.code, code]
            assert (place == 1 + len(better)) if row.status == "ranked" else place is pd.NA


def test_exact_totals_rank_where_the_framework_says_so() -> None:
    leaves = [leaf("1.1", 30, COUNT)]
    rows = [(1001,), (1002,)]
    published = ranked(framework([area("1", leaves)], rounding=Rounding(decimals=0)), rows)
    exact = ranked(
        framework([area("1", leaves)], rounding=Rounding(decimals=0), ranking={"on": "exact"}), rows
    )
    assert ranks(published) == {"u1": 1, "u2": 1}
    assert ranks(exact) == ranks(published)  # criteria are rounded before they are added


def test_exact_totals_tell_apart_what_stretching_makes_different() -> None:
    of = framework(
        [area("1", [leaf("1.1", 70, COUNT), leaf("1.2", 30, COUNT)])],
        ranking={"on": "exact"},
        rounding=Rounding(decimals=1),
    )
    listed = Units((unit(1, exempt=("1.2",)), unit(2)))
    ranking = ranked(of, [(6300, 0), (6300, 2710)], listed)
    assert ranking.units["index_percent"].to_dict() == {"u2": 90.1, "u1": 90.0}
    assert ranks(ranking) == {"u2": 1, "u1": 2}


@pytest.mark.parametrize(
    ("status", "vietnamese", "english"),
    [
        (RankStatus.RANKED, "được xếp hạng", "ranked"),
        (
            RankStatus.NOT_RANKED,
            "có chấm điểm, không xếp hạng theo danh sách đơn vị",
            "scored, but not ranked by the list of units",
        ),
        (RankStatus.NOTHING_APPLIES, "được miễn toàn bộ tiêu chí", "exempt from every criterion"),
        (
            RankStatus.UNUSABLE,
            "bản tự đánh giá không dùng được, xem phần lỗi",
            "its submission could not be used, see the errors",
        ),
        (RankStatus.MISSING, "chưa gửi bản tự đánh giá", "no submission received"),
    ],
)
def test_the_reason_for_no_rank_is_said(
    status: RankStatus, vietnamese: str, english: str, language: Language
) -> None:
    assert language.show(status.in_words) == {"vi": vietnamese, "en": english}[language.code]
