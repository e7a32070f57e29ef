"""Example values -> the expressions that sample code writes for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ...model import (
    ABSENT,
    Api,
    Array,
    Constant,
    Definition,
    Enumeration,
    JsonValue,
    Map,
    Nullable,
    Object,
    Operation,
    Parameter,
    Property,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
)
from .expressions import Written, data, dict_of, joined, keyword, list_of
from .layout import Expression, Group
from .literals import kind_of, string
from .media import Family, family_of
from .names import PythonNames, group_of
from .types import Import, is_class
from .vocabularies import MODELS

_MADE_FROM_TEXT = {
    "date-time": ("datetime", "datetime.fromisoformat"),
    "date": ("datetime", "date.fromisoformat"),
    "time": ("datetime", "time.fromisoformat"),
    "uuid": ("uuid", "UUID"),
    "decimal": ("decimal", "Decimal"),
    "byte": ("base64", "b64decode"),
}
"""The module and the callable that make a Python value from a format's text."""

_PLAIN: Mapping[ScalarKind, JsonValue] = {
    ScalarKind.STRING: "...",
    ScalarKind.INTEGER: 1,
    ScalarKind.NUMBER: 1.0,
    ScalarKind.BOOLEAN: True,
    ScalarKind.NULL: None,
}
_BY_FORMAT: Mapping[str, JsonValue] = {
    "date-time": "2030-01-31T12:00:00Z",
    "date": "2030-01-31",
    "time": "12:00:00Z",
    "uuid": "6f1e7e1c-9b0a-4a52-9a8f-0c3a5d3b2f10",
    "decimal": "1.50",
    "byte": "AAEC",
    "uri": "https://example.com",
    "email": "someone@example.com",
}
_DEPTH = 8
"""How deep made-up values nest: a recursive schema has no smallest example."""


@dataclass(frozen=True, slots=True)
class SampleCall:
    """A call of an operation with example values, as it stands after `client.`."""

    accessor: str
    arguments: tuple[Expression, ...]
    imports: frozenset[Import]

    def expression(self, before: str) -> Group:
        """The call, with `before` in front, such as `page = await client.`."""
        return Group(f"{before}{self.accessor}(", self.arguments, ")")


@dataclass(frozen=True, slots=True)
class Sampler:
    """Writes sample calls for one API."""

    api: Api
    names: PythonNames

    def call(self, operation: Operation) -> SampleCall:
        """A call with every required argument, and those that have an example."""
        group = self.names.groups[group_of(operation)]
        method = self.names.methods[operation.pointer]
        arguments: list[Expression] = []
        imports: frozenset[Import] = frozenset()
        ordered = sorted(operation.parameters, key=lambda p: not p.required)
        for parameter in ordered:
            if not parameter.required and not parameter.annotations.examples:
                continue
            name = self.names.arguments[operation.pointer, parameter.pointer]
            sample = self._value(parameter.schema, self.example_of(parameter))
            passed = sample if parameter.required else keyword(name, sample)
            arguments.append(passed.expression)
            imports |= passed.imports
        body = self.body(operation)
        if body:
            arguments.append(keyword("body", body).expression)
            imports |= body.imports
        return SampleCall(f"{group.accessor}.{method}", tuple(arguments), imports)

    def body(self, operation: Operation) -> Written | None:
        """The body of an operation from its first example, or made up."""
        if not operation.body or not operation.body.contents:
            return None
        content = operation.body.contents[0]
        if content.schema is None:
            return None
        offered = [example.value for example in content.examples]
        if not offered and not operation.body.required:
            return None
        match family_of(content.name):
            case Family.MULTIPART:  # Its files are text in an example.
                return data(offered[0] if offered else self._made_up(content.schema))
            case Family.TEXT:
                return Written(string(_text_of(offered)))
            case Family.BINARY:
                return _bytes(_text_of(offered))
            case _:
                value = self._fitting(content.schema, offered)
                return self._value(content.schema, value)

    def example_of(self, parameter: Parameter) -> JsonValue:
        """A value for a parameter: an example, its default, or one made up."""
        said = parameter.annotations
        offered = [example.value for example in said.examples]
        if said.default is not ABSENT:
            offered.append(said.default)
        value = self._fitting(parameter.schema, offered)
        # Its own name says more of a text than three dots do.
        return parameter.name if value == _PLAIN[ScalarKind.STRING] else value

    def _fitting(self, schema: Schema, offered: list[JsonValue]) -> JsonValue:
        """The first value that is of the type of a schema, or one that is made up."""
        for value in offered:
            if self._fits(schema, value):
                return value
        return self._made_up(schema)

    def _value(self, schema: Schema, value: JsonValue) -> Written:
        """The expression of a value that is meant for a schema.

        A value that does not fit its schema is written as plain data.
        """
        match schema, value:
            case Reference(target), _:
                return self._named(self.api.definitions[target], value)
            case Union(variants), _:
                fitting = [v.schema for v in variants if self._fits(v.schema, value)]
                return self._value(fitting[0], value) if fitting else data(value)
            case Nullable(of), _ if value is not None:
                return self._value(of, value)
            case Array(items), list():
                return list_of([self._value(items, item) for item in value])
            case Map(values), dict():
                return dict_of({k: self._value(values, v) for k, v in value.items()})
            case Scalar(ScalarKind.STRING, format_), str() if (
                format_ in _MADE_FROM_TEXT
            ):
                module, made = _MADE_FROM_TEXT[format_]
                text = f"{made}({string(value)})"
                return Written(text, frozenset({(module, made.partition(".")[0])}))
            case _:
                return data(value)

    def _fits(self, schema: Schema, value: JsonValue) -> bool:
        """Whether a value is of the type of a schema: its limits do not count."""
        match schema:
            case Reference(target):
                return self._fits(self.api.definitions[target].schema, value)
            case Nullable(of):
                return value is None or self._fits(of, value)
            case Scalar(ScalarKind.NUMBER):
                return kind_of(value) in (ScalarKind.NUMBER, ScalarKind.INTEGER)
            case Scalar(kind):
                return not isinstance(value, dict | list) and kind_of(value) is kind
            case Enumeration(values):
                return value in [listed.value for listed in values]
            case Constant(only):
                return value == only
            case Array(items):
                return isinstance(value, list) and all(
                    self._fits(items, item) for item in value
                )
            case Map(values):
                return isinstance(value, dict) and all(
                    self._fits(values, item) for item in value.values()
                )
            case Object():
                return isinstance(value, dict) and self._has_fields(schema, value)
            case Tuple():
                return isinstance(value, list)
            case Union(variants):
                return any(self._fits(v.schema, value) for v in variants)
            case _:
                return True

    def _has_fields(self, schema: Object, value: dict[str, JsonValue]) -> bool:
        bases = [self.api.definitions[base.target].schema for base in schema.bases]
        return all(
            self._has_fields(base, value) for base in bases if isinstance(base, Object)
        ) and all(
            (
                self._fits(prop.schema, value[prop.name])
                if prop.name in value
                else prop.annotations.read_only or not prop.required
            )
            for prop in schema.properties
        )

    def _named(self, definition: Definition, value: JsonValue) -> Written:
        match definition.schema, value:
            case Object(), dict():
                return self._instance(definition, value)
            case Enumeration(values), _ if is_class(definition):
                known = [v.value for v in values]
                if value not in known:
                    return data(value)
                member = self.names.members[definition.id, known.index(value)]
                text = f"{MODELS}.{self.names.classes[definition.id]}.{member}"
                return Written(text, frozenset({("", MODELS)}))
            case Enumeration(), _:
                return data(value)
            case schema, _:
                return self._value(schema, value)

    def _instance(self, definition: Definition, value: dict[str, JsonValue]) -> Written:
        properties = self._properties(definition)
        class_name = self.names.classes[definition.id]
        if not value.keys() <= properties.keys():
            made = joined(f"{MODELS}.{class_name}.from_dict(", [data(value)], ")")
            return replace(made, imports=frozenset({("", MODELS)}))
        fields = [
            keyword(name, self._value(schema, value[wire]))
            for wire, (name, schema) in properties.items()
            if wire in value
        ]
        made = joined(f"{MODELS}.{class_name}(", fields, ")")
        return replace(made, imports=made.imports | {("", MODELS)})

    def _properties(self, definition: Definition) -> dict[str, tuple[str, Schema]]:
        """The field name and the schema of each property, inherited ones first."""
        found: dict[str, tuple[str, Schema]] = {}
        if isinstance(definition.schema, Object):
            for base in definition.schema.bases:
                found |= self._properties(self.api.definitions[base.target])
            for prop in definition.schema.properties:
                field = self.names.fields[definition.id, prop.name]
                found[prop.name] = (field, prop.schema)
        return found

    def _made_up(self, schema: Schema, depth: int = _DEPTH) -> JsonValue:
        """A small value of a schema: required properties only, no optional depth."""
        match schema:
            case Reference(target):
                return self._made_up_named(self.api.definitions[target], depth)
            case Nullable(of):
                return self._made_up(of, depth)
            case Scalar(kind, format_):
                return _BY_FORMAT.get(format_, _PLAIN[kind])
            case Constant(value):
                return value
            case Enumeration(values):
                return values[0].value
            case Union(variants):
                return self._made_up(variants[0].schema, depth)
            case Array(items):
                return [self._made_up(items, depth - 1)] if depth > 1 else []
            case Tuple(prefix):
                return [self._made_up(item, depth - 1) for item in prefix]
            case _:
                return {}

    def _made_up_named(self, definition: Definition, depth: int) -> JsonValue:
        for example in definition.annotations.examples:
            if self._fits(definition.schema, example.value):
                return example.value
        if not isinstance(definition.schema, Object) or depth <= 0:
            return self._made_up(definition.schema, depth) if depth > 0 else {}
        return {
            prop.name: self._made_up(prop.schema, depth - 1)
            for prop in self._all_properties(definition.schema)
            if prop.required and not prop.annotations.read_only
        }

    def _all_properties(self, schema: Object) -> Iterator[Property]:
        """The properties of an object, inherited ones first."""
        for base in schema.bases:
            above = self.api.definitions[base.target].schema
            if isinstance(above, Object):
                yield from self._all_properties(above)
        yield from schema.properties


def _text_of(offered: list[JsonValue]) -> str:
    """The content of a body that is no JSON."""
    return next((value for value in offered if isinstance(value, str)), "...")


def _bytes(text: str) -> Written:
    is_short = text.isascii() and text.isprintable()
    return Written(f"b{string(text)}" if is_short else f"{string(text)}.encode()")
