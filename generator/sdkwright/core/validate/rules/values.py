"""Defaults and examples against their schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import quote

import jsonschema_rs

from ....diagnostics import Severity
from ...load import Dialect
from ...load.pointers import split
from ...resolve.shapes import Kind
from ...resolve.trees import MissingError, value_at
from ...resolve.walk import Site
from ..messages import findings
from ..relevance import relevant
from .report import Report
from .schemas import type_names

_BASE = "urn:sdkwright:description"
_HOLDERS = frozenset((Kind.PARAMETER, Kind.HEADER, Kind.MEDIA_TYPE))
_TELLING = frozenset(
    (
        *("$ref", "enum", "const", "pattern", "allOf", "anyOf", "oneOf", "not", "if"),
        *("properties", "required", "items", "prefixItems", "contains", "format"),
        *("additionalProperties", "patternProperties", "propertyNames"),
        *("unevaluatedProperties", "unevaluatedItems", "dependentSchemas"),
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        *("multipleOf", "minLength", "maxLength", "minItems", "maxItems"),
        *("uniqueItems", "minProperties", "maxProperties", "dependentRequired"),
    )
)
"""Keywords beside `type` that can reject a value."""
_IN_PLACE = ("allOf", "anyOf", "oneOf")
_MOST_WAYS = 10_000
"""Ways through a schema that are tried for one value; a diamond of references has
exponentially many."""


@dataclass(slots=True)
class Values:
    """Checks values of one tree; compiled schemas are kept by what they refer to."""

    root: dict[str, object]
    one_way: set[str] = field(default_factory=set[str])
    """Names of properties that stand in requests or in responses only."""
    _registry: jsonschema_rs.Registry | None = None
    _validators: dict[str, jsonschema_rs.Validator | None] = field(
        default_factory=dict[str, "jsonschema_rs.Validator | None"]
    )
    _ways: dict[int, int] = field(default_factory=dict[int, int])

    def concern(self, kind: Kind, node: dict[str, object]) -> bool:
        """Whether an object holds values to check."""
        if kind is Kind.SCHEMA:
            if "properties" in node:
                self._note(node["properties"])
            return "default" in node or "example" in node or "examples" in node
        return (
            kind in _HOLDERS
            and "schema" in node
            and ("example" in node or "examples" in node)
        )

    def _note(self, properties: object) -> None:
        if isinstance(properties, dict):
            for name, schema in cast("dict[str, object]", properties).items():
                if type(schema) is dict and (
                    "readOnly" in schema or "writeOnly" in schema
                ):
                    self.one_way.add(name)

    def rules(self, site: Site, node: dict[str, object]) -> Iterator[Report]:
        """What is wrong with the values of an object that holds some."""
        if site.kind is Kind.SCHEMA:
            held = _of_schema(node)
            schema: object = node
            pointer = ""
        else:
            if site.kind is Kind.MEDIA_TYPE and not _is_json(site.tokens[-1]):
                return
            held = _of_holder(node)
            schema = node["schema"]
            pointer = "/schema"
        for way, value in held:
            if _surely_fits(schema, value):
                continue
            message = self._rejected(schema, site.pointer + pointer, value)
            if message:
                is_default = way == ("default",)
                code = "default-mismatch" if is_default else "example-mismatch"
                told = f"this {'default' if is_default else 'example'} does not fit"
                yield Report(code, f"{told}: {message}", way, Severity.WARNING)

    def _rejected(self, schema: object, pointer: str, value: object) -> str:
        """Why a schema rejects a value; '' if it does not, or cannot be asked."""
        pointer = _sole_reference(schema) or pointer
        if self._count(schema) > _MOST_WAYS:
            return ""
        validator = self._validator(pointer)
        if validator is None or validator.is_valid(value):
            return ""
        for error in validator.iter_errors(value):
            if (
                isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Required)
                and error.kind.property in self.one_way
            ):
                continue
            leaf = relevant(error)[0]
            path = tuple(str(step) for step in leaf.instance_path)
            for finding in findings(leaf, path, Dialect.OPENAPI_32):
                return finding.message.replace("the description", "it")
        return ""

    def _validator(self, pointer: str) -> jsonschema_rs.Validator | None:
        if pointer not in self._validators:
            if self._registry is None:
                self._registry = jsonschema_rs.Registry([(_BASE, self.root)])
            try:
                made = jsonschema_rs.Draft202012Validator(
                    {"$ref": f"{_BASE}#{quote(pointer)}"},
                    registry=self._registry,
                    validate_formats=False,
                )
            except (ValueError, jsonschema_rs.ReferencingError):
                made = None  # the schema itself is wrong, which is told elsewhere
            self._validators[pointer] = made
        return self._validators[pointer]

    def _count(self, schema: object) -> int:
        """How many ways lead through a schema in place, each way counted once."""
        if type(schema) is not dict:
            return 1
        key = id(cast("object", schema))
        if key in self._ways:
            return self._ways[key]
        self._ways[key] = 1  # a cycle adds nothing
        node = cast("dict[str, object]", schema)
        total = 1
        reference = node.get("$ref")
        if isinstance(reference, str):
            try:
                target = value_at(self.root, split(reference.removeprefix("#")))
            except MissingError:
                target = True
            total += self._count(target)
        for keyword in _IN_PLACE:
            members = node.get(keyword)
            if isinstance(members, list):
                total += sum(self._count(m) for m in cast("list[object]", members))
        self._ways[key] = total
        return total


def _sole_reference(schema: object) -> str:
    """The pointer that a schema refers to, if it says nothing else."""
    node = cast("dict[str, object]", schema) if isinstance(schema, dict) else {}
    reference = node.get("$ref")
    if len(node) == 1 and isinstance(reference, str):
        return reference.removeprefix("#")
    return ""


def _surely_fits(schema: object, value: object) -> bool:
    """Whether a schema is so plain that a glance tells that it takes a value."""
    if not isinstance(schema, dict):
        return schema is True
    node = cast("dict[str, object]", schema)
    if node.keys() & _TELLING - {"enum", "format"} or value not in _enum(node, value):
        return False
    type_ = node.get("type")
    return type_ is None or type_ in type_names(value)


def _enum(node: dict[str, object], value: object) -> list[object]:
    values = node.get("enum", [value])
    if not isinstance(values, list):
        return []
    return [v for v in cast("list[object]", values) if type(v) is type(value)]


def _of_schema(
    node: dict[str, object],
) -> Iterator[tuple[tuple[str | int, ...], object]]:
    for keyword in ("default", "example"):
        if keyword in node:
            yield (keyword,), node[keyword]
    examples = node.get("examples")
    if isinstance(examples, list):
        for index, value in enumerate(cast("list[object]", examples)):
            yield ("examples", index), value


def _of_holder(
    node: dict[str, object],
) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if "example" in node:
        yield ("example",), node["example"]
    examples = node.get("examples")
    if isinstance(examples, dict):
        for name, example in cast("dict[str, object]", examples).items():
            if isinstance(example, dict):
                fields = cast("dict[str, object]", example)
                for key in ("value", "dataValue"):
                    if key in fields:
                        yield ("examples", name, key), fields[key]


def _is_json(media_type: str | int) -> bool:
    bare = str(media_type).split(";")[0].strip().lower()
    return bare.endswith(("/json", "+json"))
