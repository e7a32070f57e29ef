"""Whether a value is one that a schema allows, as other people's validators see it."""

import re
from typing import Any

from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from .reading import Description, Schema

_ROOT = "urn:description"
_POSITION = re.compile(r"\[\d+\]")
_LONGEST = 80


class Validity:
    """Judges values by the schemas of one description."""

    def __init__(self, description: Description) -> None:
        resource: Any = DRAFT202012.create_resource(description.tree)
        self._registry: Registry[Any] = Registry().with_resource(_ROOT, resource)
        is_new = description.version in ("3.1", "3.2")
        self._validator: Any = OAS31Validator if is_new else OAS30Validator

    def faults(self, value: Any, schema: Schema) -> list[str]:
        """What is wrong with a value, in a sentence each, without positions in lists."""
        validator = self._validator(_absolute(schema), registry=self._registry)
        found = {
            f"{_POSITION.sub('[]', error.json_path)}: {_said(error)}"
            for error in validator.iter_errors(value)
        }
        return sorted(found)


def _said(error: Any) -> str:
    """The message; the keyword alone where the message repeats a whole object."""
    is_short = len(error.message) <= _LONGEST
    return str(error.message) if is_short else f"breaks `{error.validator}`"


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
