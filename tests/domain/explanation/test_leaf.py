"""One leaf of one unit: what was answered, which points counted, and how they came about."""

from collections.abc import Mapping
from math import isnan

import pytest
from assessments import Stated, assess
from domain.factories import area, framework, leaf

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.explanation import ExplainedLeaf, Explainer
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language

PAIR = {"a": {"label": "A", "type": "count"}, "b": {"label": "B", "type": "count"}}
RATIO = {"kind": "ratio", "share": "a / b"}
LAST_YEAR = {"kind": "formula", "points": "max_points * min(1, a / (b + c + previous.a))"}
TICKS = {"kind": "checklist", "items": {key: {"label": key, "points": 50} for key in "ab"}}
COUNT = {"kind": "count", "each": 10}
PLACE = Place("xa/U.xlsx", "Phiếu", "D10")

Answers = Mapping[str, float | str]


def explain(
    rule: Mapping[str, object],
    answers: Answers,
    own: float | None = None,
    *,
    options: ScoringOptions | None = None,
    exempt: bool = False,
    findings: tuple[Finding, ...] = (),
    **more: object,
) -> ExplainedLeaf:
    """Explain the only leaf of a framework for a unit that says this."""
    of = framework([area("1", [leaf("1.1", 100, rule, **more)])])
    unit = Unit("U", "Xã U", "xa", "xa", exempt=("1.1",) if exempt else (), exempt_reason="Mới <b>lập</b>.")
    stated = Stated({"1.1": answers}, {} if own is None else {"1.1": own})
    assessment = assess(of, Units((unit,)), {"U": stated}, findings, options=options or ScoringOptions())
    return Explainer(assessment).leaf("U", "1.1")


def arithmetic(told: ExplainedLeaf) -> str:
    return "" if told.arithmetic is None else str(told.arithmetic)


def test_every_figure_stands_in_its_cell_in_the_order_of_the_form() -> None:
    told = explain(RATIO, {"a": 1, "b": 4}, inputs=PAIR)
    assert [(one.question.name, one.value, one.place.cell) for one in told.figures] == [
        ("a", 1.0, "D10"),
        ("b", 4.0, "D11"),
    ]


def test_an_unanswered_figure_has_its_cell_and_no_value() -> None:
    told = explain(RATIO, {"a": 0}, inputs=PAIR)
    assert [(one.value, one.place.cell) for one in told.figures] == [(0.0, "D10"), (None, "D11")]


def test_what_others_give_points_for_has_no_figures() -> None:
    told = explain({"kind": "award"}, {}, source="survey")
    assert (told.figures, told.status) == ((), ScoreStatus.PENDING)


def test_own_points_are_told_as_stated_beside_those_that_were_clipped() -> None:
    told = explain(RATIO, {"a": 1, "b": 4}, own=250, inputs=PAIR)
    assert (told.own.value, told.self_points, told.own.place.cell) == (250.0, 100.0, "E10")


@pytest.mark.parametrize(
    "rule",
    [RATIO, COUNT, TICKS, {"kind": "choice", "options": {"Có": 100}}],
    ids=["ratio", "count", "checklist", "choice"],
)
def test_without_an_answer_there_is_nothing_to_calculate(rule: Mapping[str, object]) -> None:
    told = explain(rule, {}, inputs=PAIR if rule is RATIO else {})
    assert (told.status, told.arithmetic) == (ScoreStatus.UNANSWERED, None)
    assert isnan(told.final_points)


def test_with_half_of_the_figures_there_is_nothing_to_calculate() -> None:
    told = explain(RATIO, {"a": 3}, own=40, inputs=PAIR)
    assert (told.arithmetic, told.source) == (None, PointsSource.SELF)
    assert str(told.counted) == (
        "The unit's own points count (40.00 points), unverified, because figures are missing: b."
    )


def test_missing_figures_are_named_in_the_order_of_the_form_and_last_year_last() -> None:
    inputs = {"c": PAIR["a"], "b": PAIR["b"], "a": PAIR["a"]}
    told = explain(LAST_YEAR, {"c": 3}, own=40, inputs=inputs)
    assert str(told.counted).endswith("because figures are missing: b, a, a of last year.")


def test_nothing_to_divide_by_is_a_calculation_without_points() -> None:
    told = explain(RATIO, {"a": 0, "b": 0}, own=40, inputs=PAIR)
    assert arithmetic(told) == "0/0: nothing to divide by"
    assert str(told.counted).endswith("because the figures leave nothing to divide by.")


def test_an_item_left_blank_beside_ticked_ones_is_not_missing() -> None:
    told = explain(TICKS, {"a": 1})
    assert (arithmetic(told), told.final_points) == ("a: 50.00", 50.0)


def test_a_declared_input_is_the_number_that_a_count_counts() -> None:
    told = explain(COUNT, {"c": 3}, inputs={"c": {"label": "C", "type": "count"}})
    assert (arithmetic(told), told.computed_points) == ("3 × 10 = 30.00", 30.0)


def test_awarded_points_are_stated_and_not_calculated() -> None:
    told = explain({"kind": "award"}, {"value": 62.5})
    assert (told.arithmetic, told.final_points) == (None, 62.5)
    assert told.status is ScoreStatus.UNVERIFIED


@pytest.mark.parametrize("typed", [0.07, 0.29, 0.995])
def test_figures_are_calculated_with_by_the_digits_that_were_typed(typed: float) -> None:
    rule = {"kind": "formula", "points": "max_points * p"}
    told = explain(rule, {"p": typed}, inputs={"p": {"label": "P", "type": "percent"}})
    hundredths = f"{100 * typed:.2f}"
    assert arithmetic(told) == f"100 × {hundredths.rstrip('0').rstrip('.')} % = {hundredths}"


def test_a_day_is_written_as_a_day_in_a_calculation(vietnamese: Language) -> None:
    rule = {"kind": "steps", "value": "d", "steps": [{"from": 739000, "points": 100}]}
    told = explain(rule, {"d": 739315}, inputs={"d": {"label": "D", "type": "date"}})
    assert vietnamese.show(told.arithmetic).startswith("d = 05/03/2025 → ")


def test_an_exempt_unit_has_its_reason_and_no_calculation() -> None:
    told = explain(RATIO, {"a": 1, "b": 2}, inputs=PAIR, exempt=True)
    assert (told.status, told.arithmetic, told.full_points_need) == (ScoreStatus.EXEMPT, None, None)
    assert str(told.counted) == "The unit is exempt: Mới <b>lập</b>."


def test_figures_that_the_points_do_not_rest_on_are_calculated_all_the_same() -> None:
    told = explain(RATIO, {"a": 1, "b": 2}, own=80, inputs=PAIR, options=ScoringOptions(stage=Stage.SELF))
    assert (told.final_points, told.source) == (80.0, PointsSource.SELF)
    assert arithmetic(told) == "1/2 = 50 % → 100 × 50 % = 50.00"


@pytest.mark.parametrize(("role", "need"), [("bonus", "10 or more: 7 missing"), ("penalty", None)])
def test_in_a_deduction_nothing_is_to_be_won(role: str, need: str | None) -> None:
    of = framework(
        [area("1", [leaf("1.1", 100, COUNT)]), area("2", [leaf("2.1", 100, COUNT)], role=role, cap=9)]
    )
    units = Units((Unit("U", "Xã U", "xa", "xa"),))
    assessment = assess(of, units, {"U": Stated({"2.1": {"value": 3}})})
    told = Explainer(assessment).leaf("U", "2.1").full_points_need
    assert (None if told is None else str(told)) == need


def test_a_repair_is_told_at_its_cell_and_every_other_finding_at_the_criterion() -> None:
    repaired = Finding(kinds.NUMBER_WAS_TEXT, PLACE, "U", "1.1", {"stated": "1 ", "taken": 1.0})
    differ = Finding(kinds.SELF_POINTS_DIFFER, Place("xa/U.xlsx", "Phiếu", "E10"), "U", "1.1")
    told = explain(RATIO, {"a": 1, "b": 2}, inputs=PAIR, findings=(repaired, differ))
    assert (told.figures[0].repairs, told.findings) == ((repaired,), (differ,))


def test_a_repair_of_no_cell_of_the_form_stays_a_finding_of_the_criterion() -> None:
    elsewhere = Finding(kinds.NUMBER_WAS_TEXT, Place("xa/U.xlsx", "Phiếu", "Z99"), "U", "1.1")
    told = explain(RATIO, {"a": 1, "b": 2}, inputs=PAIR, findings=(elsewhere,))
    assert told.findings == (elsewhere,)
