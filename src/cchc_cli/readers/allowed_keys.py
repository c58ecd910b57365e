"""Which keys a file may have in a place, out of the JSON Schema of its model."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from pydantic import BaseModel

from cchc_cli.domain.remark import KeyPath
from cchc_cli.readers.yaml_source import YamlSource, YamlValue

_Schema: TypeAlias = dict[str, Any]


def allowed_keys(model: type[BaseModel], source: YamlSource, path: KeyPath) -> tuple[str, ...]:
    """Give the keys of the mapping at a path, in the order of the model; none where it is open."""
    root = model.model_json_schema()
    schema = root
    for length, key in enumerate(path):
        schema = _below(_resolve(schema, root, source.at(path[:length])), key)
    return tuple(_resolve(schema, root, source.at(path)).get("properties", ()))


def _below(schema: _Schema, key: str | int) -> _Schema:
    if isinstance(key, int):
        return dict(schema.get("items", {}))
    choices = (
        schema.get("properties", {}).get(key),
        *schema.get("patternProperties", {}).values(),  # names of inputs have a pattern, one and the same
        schema.get("additionalProperties"),  # False where no other key may stand
    )
    return next((dict(choice) for choice in choices if isinstance(choice, dict)), {})


def _resolve(schema: _Schema, root: _Schema, value: YamlValue) -> _Schema:
    """Follow references and unions to the schema that describes this value."""
    if "$ref" in schema:
        return _resolve(root["$defs"][schema["$ref"].rpartition("/")[2]], root, value)
    if "discriminator" in schema:
        kind = value.get(schema["discriminator"]["propertyName"]) if isinstance(value, dict) else None
        # A kind that does not exist is a fault of its own; it allows no keys.
        reference = schema["discriminator"]["mapping"].get(kind)
        return _resolve({"$ref": reference}, root, value) if reference else {}
    return next(_structured(schema, root, value), schema)


def _structured(schema: _Schema, root: _Schema, value: YamlValue) -> Iterator[_Schema]:
    for choice in schema.get("anyOf", ()):
        resolved = _resolve(choice, root, value)
        if resolved.get("type") in {"object", "array"}:
            yield resolved
