"""Core schemas that accept an object whatever is missing from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeAlias, cast

from pydantic import BaseModel
from pydantic_core import CoreSchema, core_schema

from .narrow import json_array, json_object

_ModelParts: TypeAlias = tuple[dict[str, Any], dict[str, Any] | None, set[str]]


def without_required(node: Any) -> Any:
    """Copy a core schema, every field of its models with a default."""
    items = json_array(node)
    if items is not None:
        return [without_required(item) for item in items]
    if isinstance(node, tuple):
        # A member of a union with its label.
        return tuple(without_required(item) for item in cast("tuple[object]", node))
    schema = json_object(node)
    if schema is None or "type" not in schema:
        return node
    copy: dict[str, Any] = {}
    for key, item in schema.items():
        named = json_object(item) if key in ("fields", "choices") else None
        if named is not None:
            copy[key] = {name: without_required(each) for name, each in named.items()}
        elif key not in ("serialization", "metadata"):
            # Only reading happens here; metadata is of no use to the core.
            copy[key] = item if key in _VALUES else without_required(item)
    if copy["type"] == "model":
        return _model_schema(schema, copy["schema"])
    if copy["type"] == "model-field" and copy["schema"]["type"] != "default":
        copy["schema"] = {"type": "default", "schema": copy["schema"], "default": None}
    return copy


_VALUES = frozenset({"cls", "config", "default", "expected", "members"})
"""The keys of core schemas that hold values and not schemas."""


def _model_schema(node: Mapping[str, Any], inner: dict[str, Any]) -> dict[str, Any]:
    # A schema of type "model" would be read by the validator of the class, which
    # has its required fields; so the instances are put together here.
    fields = inner
    while "fields" not in fields:
        fields = fields["schema" if "schema" in fields else "json_schema"]
    fields["extra_behavior"] = node["config"].get("extra_fields_behavior", "ignore")
    schema: Any = core_schema.no_info_after_validator_function(
        partial(_construct, node["cls"]), cast("CoreSchema", inner)
    )
    if "ref" in node:
        schema["ref"] = node["ref"]
    return cast("dict[str, Any]", schema)


def _construct(cls: type[BaseModel], parts: _ModelParts) -> BaseModel:
    values, extra, names = parts
    model = cls.__new__(cls)
    object.__setattr__(model, "__dict__", values)
    object.__setattr__(model, "__pydantic_extra__", extra)
    object.__setattr__(model, "__pydantic_fields_set__", names)
    object.__setattr__(model, "__pydantic_private__", None)
    return model
