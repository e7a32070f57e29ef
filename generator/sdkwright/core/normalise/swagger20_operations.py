"""Path items and operations of Swagger 2.0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from ..load.pointers import escape, split
from ..resolve.trees import MissingError, value_at
from .moves import Moves
from .swagger20_parameters import form_body, is_body, parameter, request_body
from .swagger20_responses import response
from .swagger20_security import servers
from .values import items, mapping, strings

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_MOVED = frozenset(("parameters", "responses", "consumes", "produces", "schemes"))


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for every operation that does not say otherwise."""

    tree: dict[str, object]
    consumes: tuple[str, ...]
    produces: tuple[str, ...]

    def token(self, name: str) -> str:
        """A name as a token of a pointer."""
        return escape(name)

    def followed(
        self, node: dict[str, object], pointer: str
    ) -> tuple[dict[str, object], str]:
        """What a `$ref` leads to, with its pointer; the node itself if it has none."""
        seen = {pointer}
        while isinstance(reference := node.get("$ref"), str):
            target = reference.removeprefix("#")
            if target in seen:
                break
            seen.add(target)
            try:
                node = mapping(value_at(self.tree, split(target)))
            except MissingError:
                break
            pointer = target
        return node, pointer


@dataclass(frozen=True, slots=True)
class _Given:
    """A parameter as written, and what it refers to."""

    node: dict[str, object]
    pointer: str
    meant: dict[str, object]
    meant_pointer: str

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others: its place and its name."""
        return str(self.meant.get("in")), str(self.meant.get("name"))


def path_item(
    node: dict[str, object], path: str, defaults: Defaults, moves: Moves
) -> dict[str, object]:
    """A path item; parameters in the body go down into its operations."""
    pointer = f"/paths/{escape(path)}"
    shared = _given(node, pointer, defaults)
    result: dict[str, object] = {}
    for key, value in node.items():
        if key == "parameters":
            result[key] = _parameters(shared, pointer, moves)
        elif key in _METHODS and isinstance(value, dict):
            result[key] = _operation(
                cast("dict[str, object]", value),
                f"{pointer}/{key}",
                shared,
                defaults,
                moves,
            )
        else:
            result[key] = value
    return result


def _given(
    node: dict[str, object], pointer: str, defaults: Defaults
) -> tuple[_Given, ...]:
    found: list[_Given] = []
    for index, element in enumerate(items(node.get("parameters"))):
        at = f"{pointer}/parameters/{index}"
        written = mapping(element)
        found.append(_Given(written, at, *defaults.followed(written, at)))
    return tuple(found)


def _parameters(given: tuple[_Given, ...], owner: str, moves: Moves) -> list[object]:
    """Those parameters that stay parameters."""
    result: list[object] = []
    for one in given:
        if one.meant.get("in") in ("body", "formData"):
            continue
        new = f"{owner}/parameters/{len(result)}"
        if "$ref" in one.node:
            moves.add(one.pointer, new)
            result.append({"$ref": one.node["$ref"]})
        else:
            result.append(parameter(one.node, one.pointer, new, moves))
    return result


def _operation(
    node: dict[str, object],
    pointer: str,
    shared: tuple[_Given, ...],
    defaults: Defaults,
    moves: Moves,
) -> dict[str, object]:
    own = _given(node, pointer, defaults)
    consumes = _types(node, "consumes", defaults.consumes)
    produces = _types(node, "produces", defaults.produces)
    result = {key: value for key, value in node.items() if key not in _MOVED}
    if "parameters" in node:
        result["parameters"] = _parameters(own, pointer, moves)
    body = _body((own, shared), pointer, consumes, defaults, moves)
    if body is not None:
        result["requestBody"] = body
    if schemes := strings(node.get("schemes")):
        result["servers"] = servers(defaults.tree, schemes)
    result["responses"] = {
        status: (
            _response(
                mapping(value),
                f"{pointer}/responses/{escape(status)}",
                produces,
                defaults,
                moves,
            )
            if not status.startswith("x-")
            else value
        )
        for status, value in mapping(node.get("responses")).items()
    }
    return result


def _types(
    node: dict[str, object], field: str, otherwise: tuple[str, ...]
) -> tuple[str, ...]:
    return strings(node[field]) if field in node else otherwise


def _body(
    given: tuple[tuple[_Given, ...], tuple[_Given, ...]],
    pointer: str,
    consumes: tuple[str, ...],
    defaults: Defaults,
    moves: Moves,
) -> dict[str, object] | None:
    """The body that parameters make: the operation's own, then the path's."""
    own, shared = given
    keys = {one.key for one in own}
    effective = (*own, *(one for one in shared if one.key not in keys))
    new = f"{pointer}/requestBody"
    for one in effective:
        if not is_body(one.meant):
            continue
        if "$ref" in one.node and consumes == defaults.consumes:
            return {"$ref": one.node["$ref"]}
        return request_body(one.meant, one.meant_pointer, new, consumes, moves)
    fields = [
        (one.meant, one.meant_pointer)
        for one in effective
        if one.meant.get("in") == "formData"
    ]
    return form_body(fields, new, consumes, moves) if fields else None


def _response(
    node: dict[str, object],
    pointer: str,
    produces: tuple[str, ...],
    defaults: Defaults,
    moves: Moves,
) -> dict[str, object]:
    if "$ref" in node and produces == defaults.produces:
        return {"$ref": node["$ref"]}
    meant, old = defaults.followed(node, pointer)
    return response(meant, old, pointer, produces, moves)
