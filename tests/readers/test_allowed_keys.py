"""Which keys a place of a framework file may have."""

import pytest

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework.cases import Case
from cchc_cli.domain.remark import KeyPath
from cchc_cli.readers.allowed_keys import allowed_keys
from cchc_cli.readers.yaml_source import YamlSource, parse_yaml

TEXT = """\
rounding: {}
limits: [{when: {}}]
areas:
  - criteria:
      - inputs: {a: {}}
        rule: {kind: ratio}
      - rule: {kind: steps, steps: [{}]}
      - rule: {kind: checklist, items: {a: {}}}
      - rule: {kind: choice, options: {}}
      - rule: {kind: nothing}
      - rule: 5
      - criteria: [{rule: {}}]
"""


@pytest.fixture(scope="module")
def source() -> YamlSource:
    source, _ = parse_yaml(TEXT, "x.yaml")
    assert source is not None
    return source


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        (("rounding",), ("decimals", "mode")),
        (("limits", 0), ("when", "highest_band", "reason")),
        (("limits", 0, "when"), ("criterion", "share_below")),
        (("areas", 0, "criteria", 0, "inputs", "a"), ("label", "type", "min", "max", "at_most")),
        (
            ("areas", 0, "criteria", 0, "rule"),
            ("kind", "share", "target", "floor", "if_no_denominator"),
        ),
        (("areas", 0, "criteria", 1, "rule", "steps", 0), ("from", "above", "points")),
        (("areas", 0, "criteria", 2, "rule", "items", "a"), ("label", "points")),
        (("areas", 0, "criteria", 3, "rule"), ("kind", "options")),
    ],
)
def test_the_keys_are_those_of_the_place(source: YamlSource, path: KeyPath, keys: tuple[str, ...]) -> None:
    assert allowed_keys(Framework, source, path) == keys


@pytest.mark.parametrize(
    "path",
    [
        ("areas", 0, "criteria", 0, "inputs"),
        ("areas", 0, "criteria", 3, "rule", "options"),
        ("areas", 0, "criteria", 4, "rule"),
        ("areas", 0, "criteria", 5, "rule"),
        ("areas", 0, "criteria", 6, "criteria", 0, "rule"),
        ("areas",),
        ("no", "such", "place"),
    ],
)
def test_where_any_key_may_stand_none_is_named(source: YamlSource, path: KeyPath) -> None:
    assert allowed_keys(Framework, source, path) == ()


def test_a_criterion_below_a_criterion_has_the_same_keys(source: YamlSource) -> None:
    above = allowed_keys(Framework, source, ("areas", 0, "criteria", 0))
    below = allowed_keys(Framework, source, ("areas", 0, "criteria", 6, "criteria", 0))
    assert above == below
    assert {"code", "name", "max_points", "rule", "inputs", "criteria"} < set(above)
    assert "cap" not in above


def test_the_keys_of_an_area_are_its_own(source: YamlSource) -> None:
    assert {"role", "cap"} < set(allowed_keys(Framework, source, ("areas", 0)))


def test_keys_stand_in_the_order_of_the_format(source: YamlSource) -> None:
    assert allowed_keys(Framework, source, ())[:4] == ("format", "id", "title", "year")
    assert allowed_keys(Case, source, ()) == (
        "criterion",
        "inputs",
        "others",
        "points",
        "source",
        "note",
    )
