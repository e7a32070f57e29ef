"""Swagger 2.0: other places for nearly everything."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import cast

from ...diagnostics import Diagnostic
from ..load import Dialect, Document
from ..load.sites import Kind, Site
from .moves import Moves
from .openapi31 import mended
from .rebuild import rebuilt
from .schemas import modern
from .swagger20_operations import Defaults, path_item
from .swagger20_parameters import is_body, parameter, request_body
from .swagger20_responses import response
from .swagger20_security import security_schemes, servers
from .values import mapping, strings

_CHANGED = frozenset(
    (
        *("nullable", "x-nullable", "$ref", "discriminator", "required"),
        *("exclusiveMinimum", "exclusiveMaximum"),
    )
)
_KEPT = ("info", "tags", "externalDocs", "security")


def from_20(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document in the shape of OpenAPI 3.2.

    Schemas are changed first, in their places; then everything moves to where version
    3 has it; last, references follow.
    """
    moves = Moves()
    change = partial(_changed, moves)
    old = Dialect.SWAGGER_20
    changed = moves.applied(rebuilt(document, change, old), old)
    moves = Moves()
    root = _moved(changed.root, moves)
    return moves.applied(replace(changed, root=root)), ()


def _changed(moves: Moves, site: Site, node: dict[str, object]) -> dict[str, object]:
    if site.kind is not Kind.SCHEMA or (
        _CHANGED.isdisjoint(node) and node.get("type") != "file"
    ):
        return node
    return mended(site, modern(node, site, moves))


def _moved(tree: dict[str, object], moves: Moves) -> dict[str, object]:
    defaults = Defaults(
        tree, strings(tree.get("consumes")), strings(tree.get("produces"))
    )
    root: dict[str, object] = {"openapi": "3.2.0"}
    root.update({key: tree[key] for key in _KEPT if key in tree})
    root["servers"] = servers(tree)
    # First, so that a reference to a shared object leads to the component.
    components = _components(tree, defaults, moves)
    root["paths"] = {
        path: (
            path_item(cast("dict[str, object]", item), path, defaults, moves)
            if isinstance(item, dict) and not path.startswith("x-")
            else item
        )
        for path, item in mapping(tree.get("paths")).items()
    }
    root["components"] = components
    root.update({key: value for key, value in tree.items() if key.startswith("x-")})
    return root


def _components(
    tree: dict[str, object], defaults: Defaults, moves: Moves
) -> dict[str, object]:
    moves.add("/definitions", "/components/schemas")
    moves.add("/securityDefinitions", "/components/securitySchemes")
    sections: dict[str, dict[str, object]] = {
        "schemas": mapping(tree.get("definitions")),
        "parameters": {},
        "requestBodies": {},
        "responses": {},
        "securitySchemes": security_schemes(tree),
    }
    for name, value in mapping(tree.get("parameters")).items():
        if not isinstance(value, dict):
            continue
        node = cast("dict[str, object]", value)
        old = f"/parameters/{defaults.token(name)}"
        if is_body(node):
            new = f"/components/requestBodies/{defaults.token(name)}"
            made = request_body(node, old, new, defaults.consumes, moves)
            sections["requestBodies"][name] = made
        elif node.get("in") != "formData":
            new = f"/components/parameters/{defaults.token(name)}"
            sections["parameters"][name] = parameter(node, old, new, moves)
    for name, value in mapping(tree.get("responses")).items():
        if isinstance(value, dict):
            old = f"/responses/{defaults.token(name)}"
            new = f"/components/responses/{defaults.token(name)}"
            made = response(
                cast("dict[str, object]", value), old, new, defaults.produces, moves
            )
            sections["responses"][name] = made
    return {name: section for name, section in sections.items() if section}
