"""How figures give points, in one line that an officer can follow."""

from fractions import Fraction

import pytest

from cchc_cli.domain.arithmetic import arithmetic
from cchc_cli.domain.expression import Expression
from cchc_cli.domain.rules import Award, Checklist, Choice, Count, Formula, Ratio, Relative, Rule, Steps
from cchc_cli.language import Language

CHECKLIST = {"a": {"label": "Trên cổng", "points": "0.25"}, "b": {"label": "Trên đài", "points": "0.5"}}
GOALPOSTS = {"method": "goalposts", "goalposts": [0, 10]}
ABOVE_HALF = {"above": "50%", "points": "100%"}
SHARES = {"method": "goalposts", "goalposts": ["10%", "90%"]}
CASES: list[tuple[Rule, dict[str, float | str], str]] = [
    (Choice.model_validate({"options": {"Muộn": "0.25"}}), {"value": "Muộn"}, "“Muộn”: 0,25 điểm"),
    (Checklist.model_validate({"items": CHECKLIST}), {"a": 1.0, "b": 0.0}, "a: 0,25"),
    (Checklist.model_validate({"items": CHECKLIST}), {"a": 1.0, "b": 1.0}, "a: 0,25; b: 0,5"),
    (Count.model_validate({"each": "0.5"}), {"value": 3.0}, "3 × 0,5"),
    (Count.model_validate({"each": "-0.5", "start": "max"}), {"value": 3.0}, "2 − 3 × 0,5"),
    (Ratio(share=Expression("a / b")), {"a": 393087.0, "b": 443565.0}, "393.087/443.565 = 88,62 %"),
    (Ratio(share=Expression("share(a, b)")), {"a": 1.0, "b": 3.0}, "1/3 = 33,33 %"),
    (Steps.model_validate({"value": "a", "steps": [{"from": 3, "points": 1}]}), {"a": 4.0}, "a = 4"),
    (Formula.model_validate({"points": "max_points * a / b"}), {"a": 1.0, "b": 4.0}, "(2 × 1)/4 = 0,5"),
    (Relative.model_validate({"value": "a / b", "method": "min-max"}), {"a": 1.0, "b": 8.0}, "1/8 = 12,5 %"),
    (Relative.model_validate({"value": "a", **GOALPOSTS}), {"a": 6.0}, "a = 6; các mốc 0 và 10"),
    (Award(), {"value": 1.5}, "value = 1,5"),
]


@pytest.mark.parametrize(("rule", "figures", "line"), CASES)
def test_the_line_has_the_figures_and_what_they_come_to(
    rule: Rule, figures: dict[str, float | str], line: str, vietnamese: Language
) -> None:
    assert vietnamese.show(arithmetic(rule, figures, Fraction(2))) == line


@pytest.mark.parametrize(
    ("rule", "a", "b", "line"),
    [
        (Ratio.model_validate({"share": "a / b", "floor": "80%"}), 79996, 100000, "79.996 %"),
        (Ratio.model_validate({"share": "a / b", "floor": "80%"}), 80004, 100000, "80.004 %"),
        (Ratio.model_validate({"share": "a / b", "floor": "80%"}), 4, 5, "80 %"),
        (Ratio.model_validate({"share": "a / b", "floor": "33.3%"}), 333, 1000, "33.3 %"),
        (Ratio.model_validate({"share": "a / b"}), 99999999, 100000000, "99.999999 %"),
        (Steps.model_validate({"value": "a / b", "steps": [ABOVE_HALF]}), 50001, 100000, "50.001 %"),
        (Steps.model_validate({"value": "1 - a / b", "steps": [ABOVE_HALF]}), 49999, 100000, "0.50001"),
        (Relative.model_validate({"value": "a / b", **SHARES}), 10001, 100000, "10.001 %; goalposts"),
    ],
)
def test_a_value_beside_a_threshold_is_not_rounded_onto_it(
    rule: Rule, a: int, b: int, line: str, english: Language
) -> None:
    said = english.show(arithmetic(rule, {"a": float(a), "b": float(b)}, Fraction(2)))
    assert said.split(" = ")[1].startswith(line)


def test_a_number_counted_up_from_a_start_is_added(english: Language) -> None:
    rule = Count.model_validate({"each": "0.25", "start": 1})
    assert english.show(arithmetic(rule, {"value": 3.0}, Fraction(2))) == "1 + 3 × 0.25"


def test_a_number_that_only_takes_away_is_taken_from_nothing(english: Language) -> None:
    assert (
        english.show(arithmetic(Count.model_validate({"each": -1}), {"value": 2.0}, Fraction(2))) == "−2 × 1"
    )


def test_nothing_to_divide_by_is_said(english: Language) -> None:
    said = arithmetic(Ratio(share=Expression("a / b")), {"a": 0.0, "b": 0.0}, Fraction(2))
    assert english.show(said) == "0/0: nothing to divide by"


def test_nothing_ticked_is_said(english: Language) -> None:
    rule = Checklist.model_validate({"items": CHECKLIST})
    assert english.show(arithmetic(rule, {"a": 0.0}, Fraction(1))) == "nothing ticked"
