"""Units that stand on points that nobody has checked."""

from assessments import COMMUNES, Stated, assess, framework_from

from cchc_cli.domain.units import Unit, Units
from cchc_cli.writers.report_content.unverified import UnverifiedPoints, unverified_points

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
