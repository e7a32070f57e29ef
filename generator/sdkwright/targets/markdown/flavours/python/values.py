"""Values of examples -> Python expressions that a type checker accepts."""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from .....model import (
    Anything,
    Api,
    Array,
    Constant,
    Definition,
    Enumeration,
    JsonValue,
    Map,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Union,
)
from ....python.expressions import (
    Written,
    data,
    dict_of,
    joined,
    keyword,
    list_of,
)
from ....python.layout import Group
from ....python.literals import kind_of, literal, string
from ....python.names import PythonNames
from ....python.types import Import, is_class
from ....python.vocabularies import MODELS
from ...schemas import owners_of, properties_of, resolved

_PARSED: dict[str, tuple[str, Import, Callable[[str], object]]] = {
    "date-time": (
        "datetime.fromisoformat",
        ("datetime", "datetime"),
        datetime.datetime.fromisoformat,
    ),
    "date": ("date.fromisoformat", ("datetime", "date"), datetime.date.fromisoformat),
    "time": ("time.fromisoformat", ("datetime", "time"), datetime.time.fromisoformat),
    "uuid": ("UUID", ("uuid", "UUID"), uuid.UUID),
}
"""How a value of a format is made of its text, and what tells whether that works."""

_OPAQUE = frozenset(("duration", "byte", "decimal"))
"""Formats whose values have types of their own that no literal makes."""


class NotExpressibleError(Exception):
    """A value for which there is no expression that type checkers accept."""


@dataclass(frozen=True, slots=True)
class Values:
    """Writes values as arguments of methods and of models."""

    api: Api
    names: PythonNames

    def argument(self, value: JsonValue, schema: Schema) -> Written:
        """A value passed to a method, which takes plain data where models fail."""
        try:
            return self._argument(value, schema)
        except NotExpressibleError:
            return data(value)

    def form(self, value: JsonValue, schema: Schema) -> Written:
        """The fields of a form, each as an argument would be."""
        fields = resolved(schema, self.api.definitions)
        if not isinstance(fields, Object) or not isinstance(value, dict):
            return data(value)
        known = {p.name: p for p in properties_of(fields, self.api.definitions)}
        return dict_of(
            {
                name: self.argument(
                    given, known[name].schema if name in known else Anything()
                )
                for name, given in value.items()
            }
        )

    def instance(self, value: JsonValue, definition: Definition) -> Written:
        """A model with these values."""
        reference = Reference(definition.id)
        try:
            return self._field(value, reference)
        except NotExpressibleError:
            name = f"{MODELS}.{self.names.classes[definition.id]}"
            given = data(value).expression
            return Written(Group(f"{name}.from_dict(", (given,), ")"), _MODELS)

    def _argument(self, value: JsonValue, schema: Schema) -> Written:
        """As `_field`, except that methods take the plain values of enumerations."""
        match schema:
            case Nullable(of=inner):
                return self._argument(value, inner) if value is not None else _NONE
            case Reference(target):
                inner = self.api.definitions[target].schema
                if isinstance(inner, Enumeration | Array | Nullable):
                    return self._argument(value, inner)
                return self._field(value, schema)
            case Enumeration():
                return _plain(value)
            case Array(items) if isinstance(value, list):
                return list_of([self._argument(item, items) for item in value])
            case Scalar(ScalarKind.STRING, "binary") if isinstance(value, str):
                return content(value)
            case _:
                return self._field(value, schema)

    def _field(self, value: JsonValue, schema: Schema) -> Written:
        match schema:
            case Nullable(of=inner):
                return self._field(value, inner) if value is not None else _NONE
            case Reference(target):
                return self._referred(value, self.api.definitions[target])
            case Scalar(kind, format_):
                return _scalar(value, kind, format_)
            case Enumeration() | Constant():
                return _plain(value)
            case Array(items) if isinstance(value, list):
                return list_of([self._field(item, items) for item in value])
            case Map(values) if isinstance(value, dict):
                return dict_of({k: self._field(v, values) for k, v in value.items()})
            case Union():
                return self._variant(value, schema)
            case Anything():
                return data(value)
            case _:
                raise NotExpressibleError

    def _variant(self, value: JsonValue, union: Union) -> Written:
        """The value as the one variant that it can be, or that its tag names."""
        tag = value.get(union.discriminator) if isinstance(value, dict) else None
        named = [v for v in union.variants if isinstance(tag, str) and tag in v.tags]
        written: list[Written] = []
        for variant in named or union.variants:
            with suppress(NotExpressibleError):
                written.append(self._field(value, variant.schema))
        if len(written) != 1:
            raise NotExpressibleError
        return written[0]

    def _referred(self, value: JsonValue, definition: Definition) -> Written:
        if not is_class(definition):
            return self._field(value, definition.schema)
        match definition.schema:
            case Enumeration() as schema:
                return self._member(value, definition, schema)
            case Object() as schema if isinstance(value, dict):
                return self._construction(value, definition, schema)
            case _:
                raise NotExpressibleError

    def _member(
        self, value: JsonValue, definition: Definition, schema: Enumeration
    ) -> Written:
        name = f"{MODELS}.{self.names.classes[definition.id]}"
        for index, member in enumerate(schema.values):
            if member.value == value and type(member.value) is type(value):
                found = self.names.members[definition.id, index]
                return Written(f"{name}.{found}", _MODELS)
        raise NotExpressibleError

    def _construction(
        self, value: dict[str, JsonValue], definition: Definition, schema: Object
    ) -> Written:
        owners = owners_of(definition, self.api.definitions)
        known = {p.name: p for p in properties_of(schema, self.api.definitions)}
        if not value.keys() <= known.keys():
            raise NotExpressibleError
        items = [
            keyword(
                self.names.fields[owners[name], name],
                self._field(given, known[name].schema),
            )
            for name, given in value.items()
        ]
        opening = f"{MODELS}.{self.names.classes[definition.id]}("
        made = joined(opening, items, ")")
        return replace(made, imports=made.imports | _MODELS)


_MODELS: frozenset[Import] = frozenset({("", MODELS)})
_NONE = Written("None")


def content(value: JsonValue) -> Written:
    """Text as the bytes of a file."""
    text = value if isinstance(value, str) else json.dumps(value)
    written = string(text)
    return Written(f"b{written}" if written.isascii() else f"{written}.encode()")


def _plain(value: JsonValue) -> Written:
    if isinstance(value, list | dict):
        raise NotExpressibleError
    return Written(literal(value))


def _scalar(value: JsonValue, kind: ScalarKind, format_: str) -> Written:
    if not _is_of(value, kind) or (kind is ScalarKind.STRING and format_ in _OPAQUE):
        raise NotExpressibleError
    if isinstance(value, str) and format_ in _PARSED:
        constructor, needed, parse = _PARSED[format_]
        try:
            parse(value)
        except ValueError:
            raise NotExpressibleError from None
        return Written(f"{constructor}({string(value)})", frozenset({needed}))
    return Written(literal(value))


def _is_of(value: JsonValue, kind: ScalarKind) -> bool:
    if isinstance(value, list | dict):
        return False
    found = kind_of(value)
    return found is kind or (kind is ScalarKind.NUMBER and found is ScalarKind.INTEGER)
