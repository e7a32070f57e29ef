"""Which definitions travel, and which way."""

from __future__ import annotations

from ....model import (
    Api,
    Nullable,
    Object,
    Reference,
    Union,
    definitions_used,
)
from ..media import Family, family_of


def sent(api: Api) -> frozenset[str]:
    """The definitions that a request may carry."""
    schemas = [
        content.schema
        for operation in api.operations
        if operation.body
        for content in operation.body.contents
        if content.schema
    ]
    return frozenset(definitions_used(schemas, api.definitions))


def received(api: Api) -> frozenset[str]:
    """The definitions that a response may carry."""
    schemas = [
        schema
        for operation in api.operations
        for response in operation.responses
        for content in response.contents
        for schema in (content.schema, content.item)
        if schema
    ]
    return frozenset(definitions_used(schemas, api.definitions))


def uploaded(api: Api) -> frozenset[str]:
    """The definitions whose properties are parts of a multipart form."""
    waiting = [
        content.schema
        for operation in api.operations
        if operation.body
        for content in operation.body.contents
        if content.schema and family_of(content.name) is Family.MULTIPART
    ]
    found: set[str] = set()
    while waiting:
        match waiting.pop():
            case Nullable(of=inner):
                waiting.append(inner)
            case Union(variants):
                waiting.extend(variant.schema for variant in variants)
            case Object(bases=bases):
                waiting.extend(bases)
            case Reference(target) if target not in found:
                found.add(target)
                waiting.append(api.definitions[target].schema)
            case _:
                pass
    return frozenset(found)
