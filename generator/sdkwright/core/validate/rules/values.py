"""Defaults and examples against their schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, cast
from urllib.parse import quote

import jsonschema_rs

from ....diagnostics import Severity
from ...load import Dialect
from ...load.pointers import split
from ...load.sites import Kind, Site
from ...resolve.trees import MissingError, value_at
from ..messages import findings
from ..relevance import relevant
from .report import Report
from .schemas import type_names

_BASE = "urn:sdkwright:description"
VALUES = frozenset(("default", "example", "examples"))
"""Fields of a schema that hold values."""
HOLDERS = frozenset((Kind.PARAMETER, Kind.HEADER, Kind.MEDIA_TYPE))
"""Objects whose examples are values of their schema."""
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


_Object: TypeAlias = tuple[Site, dict[str, object]]


@dataclass(frozen=True, slots=True)
class _Held:
    """A value that an object holds, and the pointer of the schema it is to fit."""

    site: Site
    way: tuple[str | int, ...]
    schema: str
    value: object


@dataclass(slots=True)
class Values:
    """Checks the values of one tree, all at once: compiling schemas is what costs."""

    root: dict[str, object]
    one_way: set[str] = field(default_factory=set[str])
    """Names of properties that stand in requests or in responses only."""
    _holders: list[_Object] = field(default_factory=list["_Object"])
    _ways: dict[int, int] = field(default_factory=dict[int, int])

    def hold(self, site: Site, node: dict[str, object]) -> None:
        """Takes note of an object that holds values to check."""
        self._holders.append((site, node))

    def note(self, properties: object) -> None:
        """Takes note of which properties go one way only."""
        if isinstance(properties, dict):
            for name, schema in cast("dict[str, object]", properties).items():
                if type(schema) is dict and (
                    "readOnly" in schema or "writeOnly" in schema
                ):
                    self.one_way.add(name)

    def reports(self) -> Iterator[tuple[Site, list[Report]]]:
        """What is wrong with the values of the objects seen, in their order."""
        held = [one for holder in self._holders for one in self._held(*holder)]
        registry = jsonschema_rs.Registry([(_BASE, self.root)]) if held else None
        found = dict(self._messages(list(enumerate(held)), registry))
        for number in sorted(found):
            one = held[number]
            is_default = one.way == ("default",)
            code = "default-mismatch" if is_default else "example-mismatch"
            told = f"this {'default' if is_default else 'example'} does not fit"
            message = f"{told}: {found[number]}"
            yield one.site, [Report(code, message, one.way, Severity.WARNING)]

    def _held(self, site: Site, node: dict[str, object]) -> Iterator[_Held]:
        """The values of an object that are worth asking for."""
        if site.kind is Kind.SCHEMA:
            values, schema, below = _of_schema(node), cast("object", node), ""
        else:
            if site.kind is Kind.MEDIA_TYPE and not _is_json(site.tokens[-1]):
                return
            values, schema, below = _of_holder(node), node["schema"], "/schema"
        for way, value in values:
            if not _surely_fits(schema, value) and self._count(schema) <= _MOST_WAYS:
                pointer = _sole_reference(schema) or site.pointer + below
                yield _Held(site, way, pointer, value)

    def _messages(
        self, held: list[tuple[int, _Held]], registry: jsonschema_rs.Registry | None
    ) -> Iterator[tuple[int, str]]:
        """Why values are rejected, each with its number.

        One schema asks for all of them, so that what they share is compiled once. Where
        a schema among them is wrong, which is told elsewhere, the halves are asked.
        """
        if not held:
            return
        references = [{"$ref": f"{_BASE}#{quote(one.schema)}"} for _, one in held]
        try:
            validator = jsonschema_rs.Draft202012Validator(
                {"prefixItems": references}, registry=registry, validate_formats=False
            )
        except (ValueError, jsonschema_rs.ReferencingError):
            half = len(held) // 2
            if half:
                yield from self._messages(held[:half], registry)
                yield from self._messages(held[half:], registry)
            return
        told: set[int] = set()
        for error in validator.iter_errors([one.value for _, one in held]):
            index = cast("int", error.instance_path[0])
            if index not in told and not self._is_one_way(error):
                told.add(index)
                if message := _message(error):
                    yield held[index][0], message

    def _is_one_way(self, error: jsonschema_rs.ValidationError) -> bool:
        kind = error.kind
        return (
            isinstance(kind, jsonschema_rs.ValidationErrorKind.Required)
            and kind.property in self.one_way
        )

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


def _message(error: jsonschema_rs.ValidationError) -> str:
    leaf = relevant(error)[0]
    path = tuple(str(step) for step in leaf.instance_path[1:])
    for finding in findings(leaf, path, Dialect.OPENAPI_32):
        return finding.message.replace("the description", "it")
    return ""


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
