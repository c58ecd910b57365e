"""The framework as used, written down and loaded again."""

from fractions import Fraction

import pytest
import yaml
from assessments import COMMUNES, SHIPPED, framework_from, shipped_framework
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.framework import Framework
from cchc_cli.writers.framework_yaml import framework_yaml

MINIMAL = """
format: cchc/1
id: nho
title: Nhỏ
year: 2025
unit_classes: [xa]
status: model
areas:
  - code: "1"
    name: Một
    max_points: 100
    criteria:
      - code: "1.10"
        name: Tiêu chí
        max_points: 100
        inputs: {a: {label: Số, type: number}}
        rule: RULE
"""


@pytest.mark.parametrize("framework_id", SHIPPED)
def test_a_shipped_framework_loads_again_to_the_same(framework_id: str) -> None:
    framework = shipped_framework(framework_id)
    assert framework_from(framework_yaml(framework).decode()) == framework


@pytest.mark.parametrize("framework_id", SHIPPED)
def test_a_framework_written_twice_gives_the_same_bytes(framework_id: str) -> None:
    once = framework_yaml(shipped_framework(framework_id))
    assert framework_yaml(framework_from(once.decode())) == once


def test_a_framework_reads_like_the_format(snapshot: SnapshotAssertion) -> None:
    assert framework_yaml(framework_from(COMMUNES)).decode() == snapshot


def test_defaults_that_were_not_set_are_left_out() -> None:
    written = framework_yaml(_with_rule("{kind: formula, points: a}")).decode()
    assert "scale" not in written
    assert "rounding" not in written


def test_codes_are_quoted() -> None:
    assert '- code: "1.10"\n' in framework_yaml(_with_rule("{kind: formula, points: a}")).decode()


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        ("{kind: ratio, share: a / 2, floor: 0.8}", "floor: 80%\n"),
        ("{kind: ratio, share: a / 2, target: 87.5%}", "target: 87.5%\n"),
        ("{kind: ratio, share: a / 2, target: 1/3}", "target: 1/3\n"),
        ("{kind: count, each: 1/8}", "each: 0.125\n"),
        (
            "{kind: steps, value: a, steps: [{from: 0.3, points: 1.50}]}",
            "- from: 30%\n        points: 1.50\n",
        ),
        ("{kind: steps, value: a, steps: [{above: 2, points: 50%}]}", "- above: 2\n"),
        ("{kind: formula, points: max_points * 80%}", "points: max_points * 80%\n"),
        ("{kind: choice, options: {2: 100, no: 0}}", "'2': 100\n        'no': 0\n"),
    ],
)
def test_a_rule_is_written_as_people_write_it(stated: str, written: str) -> None:
    framework = _with_rule(stated)
    text = framework_yaml(framework).decode()
    assert written in text
    assert framework_from(text) == framework


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_name_loads_again(name: str) -> None:
    framework = framework_from(COMMUNES).model_copy(update={"title": name})
    assert yaml.load(framework_yaml(framework), Loader=yaml.BaseLoader)["title"] == name


@given(st.fractions(min_value=0, max_value=1000, max_denominator=10_000))
def test_any_number_loads_again_exactly(points: Fraction) -> None:
    area = framework_from(COMMUNES).areas[0].model_copy(update={"max_points": points})
    framework = framework_from(COMMUNES).model_copy(update={"areas": (area,)})
    assert framework_from(framework_yaml(framework).decode()).areas[0].max_points == points


def _with_rule(rule: str) -> Framework:
    return framework_from(MINIMAL.replace("RULE", rule))
