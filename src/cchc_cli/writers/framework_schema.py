"""The JSON Schema of framework files, with which editors complete and check them.

References:
    https://json-schema.org/draft/2020-12
"""

import json

from cchc_cli.domain.framework import Framework

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def framework_schema() -> str:
    """Give the schema as JSON text."""
    described = Framework.model_json_schema()
    # `kind` has a default in the models; in a file it has to be written, because it tells rules apart.
    for definition in described["$defs"].values():
        if "const" in definition.get("properties", {}).get("kind", {}):
            definition["required"] = ["kind", *definition.get("required", ())]
    schema = {"$schema": DIALECT, **described, "title": "cchc/1"}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
