"""Where a unit stands among the others of its group."""

from collections.abc import Sequence

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation.standing import Standings
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.units import Unit, Units


def alike(*units: Unit, text: str = COMMUNES, silent: Sequence[str] = ()) -> Standings:
    """Make the standings of units that say the same, but for those that say nothing."""
    stated = {unit.code: Stated(commune_answers()) for unit in units if unit.code not in silent}
    return Standings(assess(framework_from(text), Units(units), stated))


def unit(code: str, group: str = "xa", *, is_ranked: bool = True) -> Unit:
    return Unit(code, f"Xã {code}", "xa", group, is_ranked=is_ranked)


@pytest.fixture(scope="module")
def standings(assessment: Assessment) -> Standings:
    return Standings(assessment)


def test_all_units_with_the_same_rank_are_named_but_oneself() -> None:
    standing = alike(unit("A"), unit("B"), unit("C")).of("B")
    assert (standing.rank, standing.ranked, standing.tied_with) == (1, 3, ("Xã A", "Xã C"))


def test_only_ranked_units_of_the_group_are_counted() -> None:
    listed = (unit("A"), unit("B", is_ranked=False), unit("C"), unit("D", group="phuong"))
    standing = alike(*listed, silent=["C"]).of("A")
    assert (standing.group, standing.rank, standing.ranked) == ("xa", 1, 1)


@pytest.mark.parametrize(
    ("code", "rank", "status"),
    [
        ("X3", 3, RankStatus.RANKED),
        ("X5", None, RankStatus.MISSING),
        ("X6", None, RankStatus.NOT_RANKED),
        ("P1", 1, RankStatus.RANKED),
    ],
)
def test_a_unit_without_a_rank_has_the_reason(
    standings: Standings, code: str, rank: int | None, status: RankStatus
) -> None:
    standing = standings.of(code)
    assert (standing.rank, standing.status) == (rank, status)


def test_a_unit_without_an_index_has_no_band_of_it(standings: Standings) -> None:
    assert (standings.of("X5").band, standings.of("X5").band_of_index) == ("", "")


def test_a_limit_keeps_the_band_below_that_of_the_index(standings: Standings) -> None:
    limited = standings.of("X7")
    assert (limited.band, limited.band_of_index, limited.limited_by) == (
        "Khá",
        "Tốt",
        "Ban hành kế hoạch muộn",
    )


def test_where_no_limit_holds_the_band_is_that_of_the_index(standings: Standings) -> None:
    standing = standings.of("X4")
    assert (standing.band, standing.limited_by) == (standing.band_of_index, "")


def test_a_framework_without_bands_gives_none() -> None:
    bands = COMMUNES[COMMUNES.index("bands:") : COMMUNES.index("areas:")]
    standing = alike(unit("A"), text=COMMUNES.replace(bands, "")).of("A")
    assert (standing.rank, standing.band, standing.band_of_index) == (1, "", "")


def test_a_unit_that_is_not_listed_stands_nowhere(standings: Standings) -> None:
    with pytest.raises(KeyError):
        standings.of("X9")
