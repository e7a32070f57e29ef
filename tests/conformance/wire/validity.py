"""Whether a value is one that a schema allows, as other people's validators see it."""

from typing import Any

from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from .reading import Description, Schema

_ROOT = "urn:description"


class Validity:
    """Judges values by the schemas of one description."""

    def __init__(self, description: Description) -> None:
        resource: Resource[Any] = Resource(description.tree, DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(_ROOT, resource)
        is_new = description.version in ("3.1", "3.2")
        self._validator: Any = OAS31Validator if is_new else OAS30Validator

    def faults(self, value: Any, schema: Schema) -> list[str]:
        """What is wrong with a value, in a sentence each."""
        validator = self._validator(_absolute(schema), registry=self._registry)
        return [
            f"{error.json_path}: {error.message[:200]}"
            for error in validator.iter_errors(value)
        ]


def _absolute(node: Any) -> Any:
    """A copy of a schema whose references lead into the description."""
    if isinstance(node, dict):
        return {
            key: (
                _ROOT + value
                if key == "$ref" and isinstance(value, str)
                else _absolute(value)
            )
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_absolute(item) for item in node]
    return node
