"""Where objects of which kind stand in a description: its grammar as a table.

Only what the table leads to is looked at: an example, a default or an extension may hold
a `$ref` that is nothing but data (OAS 3.2, sections 4.8.20 and 4.9).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import TypeAlias

from ..load import Dialect
from ..load.sites import Kind


class Form(StrEnum):
    """How many objects a field holds."""

    ONE = auto()
    LIST = auto()
    MAP = auto()
    EITHER = auto()
    """One, or a list of them."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a field of an object holds."""

    kind: Kind
    form: Form


Shape: TypeAlias = Mapping[str, Field]


def _one(kind: Kind) -> Field:
    return Field(kind, Form.ONE)


def _list(kind: Kind) -> Field:
    return Field(kind, Form.LIST)


def _map(kind: Kind) -> Field:
    return Field(kind, Form.MAP)


_SCHEMA: Shape = {
    **{
        name: _one(Kind.SCHEMA)
        for name in (
            "additionalProperties",
            "additionalItems",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema",
        )
    },
    **{name: _list(Kind.SCHEMA) for name in ("allOf", "anyOf", "oneOf", "prefixItems")},
    **{
        name: _map(Kind.SCHEMA)
        for name in (
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "definitions",
        )
    },
    "items": Field(Kind.SCHEMA, Form.EITHER),
}

_DESCRIBED: Shape = {
    "schema": _one(Kind.SCHEMA),
    "content": _map(Kind.MEDIA_TYPE),
    "examples": _map(Kind.EXAMPLE),
}

_METHODS = (
    *("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"),
)

_SHAPES: Mapping[Kind, Shape] = {
    Kind.DOCUMENT: {
        "paths": _one(Kind.PATHS),
        "webhooks": _map(Kind.PATH_ITEM),
        "components": _one(Kind.COMPONENTS),
    },
    Kind.COMPONENTS: {
        "schemas": _map(Kind.SCHEMA),
        "responses": _map(Kind.RESPONSE),
        "parameters": _map(Kind.PARAMETER),
        "examples": _map(Kind.EXAMPLE),
        "requestBodies": _map(Kind.REQUEST_BODY),
        "headers": _map(Kind.HEADER),
        "securitySchemes": _map(Kind.SECURITY_SCHEME),
        "links": _map(Kind.LINK),
        "callbacks": _map(Kind.CALLBACK),
        "pathItems": _map(Kind.PATH_ITEM),
        "mediaTypes": _map(Kind.MEDIA_TYPE),
    },
    Kind.PATH_ITEM: {
        **{name: _one(Kind.OPERATION) for name in _METHODS},
        "additionalOperations": _map(Kind.OPERATION),
        "parameters": _list(Kind.PARAMETER),
    },
    Kind.OPERATION: {
        "parameters": _list(Kind.PARAMETER),
        "requestBody": _one(Kind.REQUEST_BODY),
        "responses": _one(Kind.RESPONSES),
        "callbacks": _map(Kind.CALLBACK),
    },
    Kind.PARAMETER: _DESCRIBED,
    Kind.HEADER: _DESCRIBED,
    Kind.REQUEST_BODY: {"content": _map(Kind.MEDIA_TYPE)},
    Kind.RESPONSE: {
        "headers": _map(Kind.HEADER),
        "content": _map(Kind.MEDIA_TYPE),
        "links": _map(Kind.LINK),
    },
    Kind.MEDIA_TYPE: {
        "schema": _one(Kind.SCHEMA),
        "itemSchema": _one(Kind.SCHEMA),
        "examples": _map(Kind.EXAMPLE),
        "encoding": _map(Kind.ENCODING),
        "prefixEncoding": _list(Kind.ENCODING),
        "itemEncoding": _one(Kind.ENCODING),
    },
    Kind.ENCODING: {
        "headers": _map(Kind.HEADER),
        "encoding": _map(Kind.ENCODING),
        "prefixEncoding": _list(Kind.ENCODING),
        "itemEncoding": _one(Kind.ENCODING),
    },
    Kind.SCHEMA: _SCHEMA,
}

_SWAGGER_SHAPES: Mapping[Kind, Shape] = {
    **_SHAPES,
    Kind.DOCUMENT: {
        "paths": _one(Kind.PATHS),
        "definitions": _map(Kind.SCHEMA),
        "parameters": _map(Kind.PARAMETER),
        "responses": _map(Kind.RESPONSE),
        "securityDefinitions": _map(Kind.SECURITY_SCHEME),
    },
    Kind.PARAMETER: {"schema": _one(Kind.SCHEMA)},
    Kind.RESPONSE: {"schema": _one(Kind.SCHEMA), "headers": _map(Kind.HEADER)},
    Kind.HEADER: {},
}

KEYED: Mapping[Kind, Kind] = {
    Kind.PATHS: Kind.PATH_ITEM,
    Kind.RESPONSES: Kind.RESPONSE,
    Kind.CALLBACK: Kind.PATH_ITEM,
}
"""Objects whose every key but an extension leads to an object of one kind."""

_SECTIONS: Mapping[Kind, str] = {
    field.kind: name for name, field in _SHAPES[Kind.COMPONENTS].items()
}
_SWAGGER_SECTIONS: Mapping[Kind, str] = {
    field.kind: name
    for name, field in _SWAGGER_SHAPES[Kind.DOCUMENT].items()
    if field.form is Form.MAP
}
_LATER_SECTIONS: Mapping[Kind, tuple[Dialect, ...]] = {
    Kind.PATH_ITEM: (Dialect.OPENAPI_31, Dialect.OPENAPI_32),
    Kind.MEDIA_TYPE: (Dialect.OPENAPI_32,),
}
"""Sections of the components object that not every version has."""


def shapes_of(dialect: Dialect) -> Mapping[Kind, Shape]:
    """The fields of each kind of object, in a dialect."""
    return _SWAGGER_SHAPES if dialect is Dialect.SWAGGER_20 else _SHAPES


def section_of(kind: Kind, dialect: Dialect) -> str | None:
    """The pointer of the section that holds reusable objects of a kind, if any."""
    if dialect is Dialect.SWAGGER_20:
        section = _SWAGGER_SECTIONS.get(kind)
        return f"/{section}" if section else None
    section = _SECTIONS.get(kind)
    if section is None or dialect not in _LATER_SECTIONS.get(kind, (dialect,)):
        return None
    return f"/components/{section}"


Telling: TypeAlias = Mapping[Kind, frozenset[str]]
"""For some kinds of objects, fields of which one at least must be there."""

ALL: Telling = {}
"""Every object is worth a look."""

_Branch: TypeAlias = tuple[Form, Kind, frozenset[str] | None]
Grammar: TypeAlias = Mapping[Kind, Mapping[str, _Branch]]
"""For each kind of objects the fields that hold others: how many, of which kind, and the
fields of which one at least these must have to be worth a look (None: any)."""


def grammar_of(dialect: Dialect, telling: Telling = ALL) -> Grammar:
    """The grammar of a dialect, for a walk to objects with a field of `telling`.

    Most objects of a description are schemas without any, and with nothing below them,
    which a glance at their fields tells.
    """
    shapes = shapes_of(dialect)
    fields = {
        kind: telling.get(kind, frozenset()) | shapes.get(kind, {}).keys()
        for kind in Kind
        if telling and kind not in KEYED
    }
    return {
        kind: {
            name: (field.form, field.kind, fields.get(field.kind))
            for name, field in shapes.get(kind, {}).items()
        }
        for kind in Kind
    }


def kind_below(
    shapes: Mapping[Kind, Shape], kind: Kind | None, tokens: tuple[str, ...]
) -> Kind | None:
    """The kind of what stands `tokens` below an object, None where no table says."""
    index = 0
    while kind is not None and index < len(tokens):
        if kind in KEYED:
            kind, index = KEYED[kind], index + 1
            continue
        field = shapes.get(kind, {}).get(tokens[index])
        if field is None:
            return None
        index += 1
        if field.form in (Form.LIST, Form.MAP) or (
            field.form is Form.EITHER
            and tokens[index : index + 1] != ()
            and tokens[index].isdigit()
        ):
            if index == len(tokens):
                return None
            index += 1
        kind = field.kind
    return kind
