"""Descriptions written in a test, and the API that they come to."""

from collections.abc import Mapping
from typing import Any

import yaml

from sdkwright.core.load import load_bytes
from sdkwright.diagnostics import Diagnostic
from sdkwright.model import Api, Definition, Operation, Schema
from sdkwright.pipeline import Understanding, build, check

Tree = Mapping[str, Any]

COMPONENTS = "/components/schemas/"
OK: Tree = {"204": {"description": "Done"}}


def described(paths: Tree | None = None, **more: Any) -> Tree:
    """A description with what every description has."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Test API", "version": "1"},
        "paths": paths or {},
        **more,
    }


def understood(tree: Tree) -> Understanding:
    """What the generator makes of a description."""
    text = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True)
    return build(check(*load_bytes(text.encode())))


def api_of(tree: Tree) -> Api:
    """The API of a description."""
    return understood(tree).api


def with_schemas(**schemas: Any) -> Api:
    """The API of a description that has nothing but schemas."""
    return api_of(described(components={"schemas": schemas}))


def definition_of(schema: Any, **others: Any) -> Definition:
    """The definition of a component, beside other components."""
    return with_schemas(It=schema, **others).definitions[f"{COMPONENTS}It"]


def schema_of(schema: Any, **others: Any) -> Schema:
    """The schema of a component."""
    return definition_of(schema, **others).schema


def operation_of(
    operation: Tree, path: str = "/it", method: str = "get", **more: Any
) -> Operation:
    """The one operation of a description."""
    return api_of(one_operation(operation, path, method, **more)).operations[0]


def one_operation(
    operation: Tree, path: str = "/it", method: str = "get", **more: Any
) -> Tree:
    """A description of one operation."""
    return described({path: {method: {"responses": OK, **operation}}}, **more)


def found_in(tree: Tree) -> tuple[Diagnostic, ...]:
    """What was found on the way to the API of a description."""
    return understood(tree).diagnostics
