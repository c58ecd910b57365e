"""The JSON Schema of framework files."""

import json
from pathlib import Path

import pytest

from cchc_cli.readers.framework_file import ShippedFramework, shipped_frameworks
from cchc_cli.readers.yaml_source import read_yaml
from cchc_cli.writers.framework_schema import DIALECT, framework_schema

SHIPPED = shipped_frameworks()


def complaints(path: Path) -> list[str]:
    jsonschema = pytest.importorskip("jsonschema")
    source, _ = read_yaml(path)
    assert source is not None
    validator = jsonschema.Draft202012Validator(json.loads(framework_schema()))
    return [error.message for error in validator.iter_errors(source.value)]


def test_the_schema_names_its_dialect_and_describes_its_keys() -> None:
    schema = json.loads(framework_schema())
    assert schema["$schema"] == DIALECT
    assert "inherited downwards" in schema["$defs"]["Criterion"]["properties"]["owner"]["description"]


def test_a_rule_has_to_say_its_kind() -> None:
    assert json.loads(framework_schema())["$defs"]["Choice"]["required"] == ["kind", "options"]


@pytest.mark.parametrize("shipped", SHIPPED, ids=[shipped.id for shipped in SHIPPED])
def test_shipped_frameworks_fit_the_schema(shipped: ShippedFramework) -> None:
    assert complaints(shipped.path) == []


def test_a_faulty_framework_does_not_fit_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("format: cchc/1\nid: x\n", encoding="utf-8")
    assert "'areas' is a required property" in complaints(path)
