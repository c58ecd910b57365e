"""Every kind of rule on figures that a person can check: ``cases/<kind>.yaml``.

A file is a list of rules, each with its maximum and its cases: the answers by name and the
points that they give, ``-`` for none. Answers are numbers, or labels of a choice. ``others``
are the answers of the units that a unit is compared with.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from pydantic import TypeAdapter

from cchc_cli.domain.exact import Column, Rounding, exact_column
from cchc_cli.domain.expression import Operands
from cchc_cli.domain.rules import AnyRule, Rule, earned_points

RULES: TypeAdapter[Rule] = TypeAdapter(AnyRule)
FILES = sorted(Path(__file__).with_name("cases").glob("*.yaml"))


@dataclass(frozen=True)
class RuleCase:
    """Answers, and what they have to give."""

    id: str
    rule: Rule
    max_points: Fraction
    units: Sequence[Mapping[str, str]]
    """The answers of the unit, then those of the others."""
    points: float | None
    applies: bool


def read_cases(path: Path) -> Iterator[RuleCase]:
    groups: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for number, group in enumerate(groups, 1):
        rule = RULES.validate_python(group["rule"])
        for case in group["cases"]:
            inputs = ",".join(f"{name}={answer}" for name, answer in case["inputs"].items())
            points = None if case["points"] == "-" else float(Fraction(case["points"]))
            yield RuleCase(
                f"{path.stem}-{number}-{inputs or 'unanswered'}",
                rule,
                Fraction(group["max_points"]),
                (case["inputs"], *case.get("others", ())),
                points,
                applies=case.get("applies", "yes") == "yes",
            )


CASES = [case for path in FILES for case in read_cases(path)]


def operands_of(case: RuleCase, *, exact: bool) -> Operands:
    unit = case.units[0]
    columns = {name: _column([one.get(name, "nan") for one in case.units], exact=exact) for name in unit}
    return Operands(columns, len(case.units), is_exact=exact)


def _column(texts: Sequence[str], *, exact: bool) -> Column:
    try:
        column = np.array([float(text) for text in texts])
    except ValueError:
        return np.array(texts, dtype=object)
    return exact_column(column) if exact else column


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_rule_gives_the_points_of_its_case(case: RuleCase) -> None:
    (points, *_) = earned_points(case.rule, operands_of(case, exact=False), case.max_points, Rounding())
    assert (None if np.isnan(points) else float(points)) == case.points


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_fractions_give_the_same_points(case: RuleCase) -> None:
    (points, *_) = earned_points(case.rule, operands_of(case, exact=True), case.max_points, Rounding())
    assert (None if np.isnan(points) else float(points)) == case.points


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_criterion_applies_unless_its_rule_sets_it_aside(case: RuleCase) -> None:
    assert case.rule.is_applicable(operands_of(case, exact=False))[0] == case.applies


def test_every_kind_of_rule_has_cases() -> None:
    kinds = {
        schema["properties"]["kind"]["const"]
        for schema in RULES.json_schema()["$defs"].values()
        if "const" in schema.get("properties", {}).get("kind", {})
    }
    assert {case.rule.kind for case in CASES} == kinds
