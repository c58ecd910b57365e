"""Units that stand on points that nobody has checked."""

import pytest
from assessments import COMMUNES, Stated, assess, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.writers.report_content.unverified import UnverifiedPoints, is_claims_only, unverified_points

FIGURES: dict[str, dict[str, float | str]] = {"1.1": {"value": "Đúng hạn"}, "1.2": {"a": 9.0, "b": 10.0}}


def unverified(**units: Stated) -> dict[str, UnverifiedPoints]:
    listed = Units(tuple(Unit(code, f"Xã {code}", "xa", "xa") for code in units))
    return dict(unverified_points(assess(framework_from(COMMUNES), listed, units)))


def test_points_from_figures_are_checked() -> None:
    assert unverified(A=Stated(FIGURES)) == {}


def test_own_points_without_figures_are_not() -> None:
    found = unverified(A=Stated(FIGURES, {"1.3": 10.0}), B=Stated({}, {"1.1": 20.0, "1.2": 30.0}))
    assert found == {"A": UnverifiedPoints(10.0, 57.0), "B": UnverifiedPoints(50.0, 50.0)}
    assert (found["A"].is_mostly, found["A"].is_all) == (False, False)
    assert (found["B"].is_mostly, found["B"].is_all) == (True, True)


def test_half_is_mostly() -> None:
    assert UnverifiedPoints(5.0, 10.0).is_mostly
    assert not UnverifiedPoints(4.99, 10.0).is_mostly


def test_bonus_and_penalty_do_not_count() -> None:
    assert unverified(A=Stated(FIGURES, {"3.1": 2.0})) == {}


def of_stage(stage: Stage, framework: str = COMMUNES, **units: Stated) -> Assessment:
    listed = Units(tuple(Unit(code, f"Xã {code}", "xa", "xa") for code in units))
    return assess(framework_from(framework), listed, units, options=ScoringOptions(stage))


def test_no_more_than_all_of_the_points_are_unchecked() -> None:
    # Tenths of a point are no round doubles: 0.1 added three times is more than 0.3.
    thirds = UnverifiedPoints(0.1 + 0.1 + 0.1, 0.3)
    assert (thirds.is_all, thirds.is_mostly) == (True, True)


def test_a_unit_without_any_points_claims_nothing() -> None:
    assert unverified(A=Stated({}, {"1.1": 0.0}), B=Stated({})) == {}


def test_units_stand_in_the_order_of_publication() -> None:
    found = unverified(A=Stated({}, {"1.1": 5.0}), B=Stated({}, {"1.1": 20.0}))
    assert list(found) == ["B", "A"]


def test_a_ranking_of_self_assessments_is_one_of_claims() -> None:
    assert is_claims_only(of_stage(Stage.SELF, A=Stated(FIGURES, {"1.1": 20.0})))


@pytest.mark.parametrize("stage", [Stage.FINAL, Stage.COMPUTED])
def test_a_unit_that_only_claims_makes_no_ranking_of_claims(stage: Stage) -> None:
    assert not is_claims_only(of_stage(stage, A=Stated({}, {"1.1": 20.0})))


def test_what_another_system_has_published_is_no_claim() -> None:
    published = COMMUNES.replace("name: Sáng kiến\n", "name: Sáng kiến\n        source: published\n")
    assert published != COMMUNES
    said = Stated({"2.1": {"value": 2.0}}, {"1.1": 20.0})
    assert not is_claims_only(of_stage(Stage.SELF, published, A=said))


def test_where_nobody_claims_anything_there_is_nothing_to_say() -> None:
    assert not is_claims_only(of_stage(Stage.SELF))
    assert not is_claims_only(of_stage(Stage.SELF, A=Stated(FIGURES)))
