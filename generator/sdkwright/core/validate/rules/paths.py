"""Paths against their parameters, and operations against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from ....diagnostics import Part, Severity, quoted
from ...load.pointers import split
from ...resolve.trees import MissingError, value_at
from .report import Report

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_METHODS = (
    *("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"),
)


@dataclass(slots=True)
class _Seen:
    """What earlier paths have used up: ids and templates, with where they stand."""

    ids: dict[str, str] = field(default_factory=dict[str, str])
    templates: dict[str, str] = field(default_factory=dict[str, str])


def path_rules(root: dict[str, object]) -> Iterator[Report]:
    """Every path of the description, then every webhook."""
    seen = _Seen()
    paths = _mapping(root.get("paths"))
    for path, item in paths.items():
        if path.startswith("/"):
            yield from _path(root, path, _mapping(item), seen)
    for name, item in _mapping(root.get("webhooks")).items():
        way = ("webhooks", name)
        for method, operation in _operations(_mapping(item)):
            yield from _operation_id(operation, (*way, *method), seen)


def _path(
    root: dict[str, object], path: str, item: dict[str, object], seen: _Seen
) -> Iterator[Report]:
    way = ("paths", path)
    template = _VARIABLE.sub("{}", path)
    if template in seen.templates:
        message = (
            f"this path differs from {quoted(seen.templates[template])} only in the "
            "names of its variables, so that a server cannot tell them apart"
        )
        yield Report("duplicate-path", message, way, part=Part.KEY)
    seen.templates.setdefault(template, path)
    here, item = _followed(root, way, item)
    variables = _VARIABLE.findall(path)
    shared = _parameters(root, here, item)
    yield from _duplicates(shared)
    for method, operation in _operations(item):
        own_way = (*here, *method)
        own = _parameters(root, own_way, operation)
        yield from _duplicates(own)
        yield from _superfluous(variables, (*shared, *own), own_way)
        yield from _operation_id(operation, (*way, *method), seen)
        yield from _undeclared(variables, (*shared, *own), (*way, *method))


def _operations(
    item: dict[str, object],
) -> Iterator[tuple[tuple[str, ...], dict[str, object]]]:
    for method in _METHODS:
        if isinstance(item.get(method), dict):
            yield (method,), _mapping(item[method])
    for method, operation in _mapping(item.get("additionalOperations")).items():
        yield ("additionalOperations", method), _mapping(operation)


def _operation_id(
    operation: dict[str, object], way: tuple[str, ...], seen: _Seen
) -> Iterator[Report]:
    id_ = operation.get("operationId")
    if not isinstance(id_, str):
        return
    if id_ in seen.ids:
        message = (
            f"the operationId {quoted(id_)} is taken by {seen.ids[id_]}; each operation "
            "needs one of its own"
        )
        yield Report(
            "duplicate-operation-id", message, (*way, "operationId"), Severity.ERROR
        )
    seen.ids.setdefault(id_, f"{way[-1].upper()} {way[1]}")


@dataclass(frozen=True, slots=True)
class _Given:
    """A parameter of a list: the way to its element, its index, place and name."""

    way: tuple[str | int, ...]
    index: int
    place: str
    name: str


def _parameters(
    root: dict[str, object], way: tuple[str, ...], owner: dict[str, object]
) -> tuple[_Given, ...]:
    listed = owner.get("parameters")
    if not isinstance(listed, list):
        return ()
    found: list[_Given] = []
    for index, element in enumerate(cast("list[object]", listed)):
        _, meant = _followed(root, way, _mapping(element))
        place, name = meant.get("in"), meant.get("name")
        if isinstance(place, str) and isinstance(name, str):
            found.append(_Given((*way, "parameters", index), index, place, name))
    return tuple(found)


def _duplicates(given: tuple[_Given, ...]) -> Iterator[Report]:
    seen: dict[tuple[str, str], int] = {}
    for one in given:
        key = (one.place, one.name)
        if key in seen:
            message = (
                f"the {one.place} parameter {quoted(one.name)} is listed twice; the "
                f"first is number {seen[key] + 1} of the list"
            )
            yield Report("duplicate-parameter", message, one.way, Severity.ERROR)
        seen.setdefault(key, one.index)


def _undeclared(
    variables: list[str], given: tuple[_Given, ...], way: tuple[str, ...]
) -> Iterator[Report]:
    declared = {one.name for one in given if one.place == "path"}
    for variable in dict.fromkeys(variables):
        if variable not in declared:
            message = (
                f"the path has a variable {quoted(variable)}, but {way[-1].upper()} has "
                "no path parameter of that name"
            )
            yield Report("path-variable", message, way[:2], Severity.ERROR, Part.KEY)


def _superfluous(
    variables: list[str], given: tuple[_Given, ...], way: tuple[str, ...]
) -> Iterator[Report]:
    for one in given:
        if one.place == "path" and one.name not in variables:
            message = (
                f"the path has no variable {quoted(one.name)}; {way[-1].upper()} is "
                "generated without this parameter"
            )
            yield Report("path-parameter", message, one.way, about=way)


def _followed(
    root: dict[str, object], way: tuple[str, ...], node: dict[str, object]
) -> tuple[tuple[str, ...], dict[str, object]]:
    """What an object stands for, and the way to it, once references are followed."""
    for _ in range(64):
        reference = node.get("$ref")
        if not isinstance(reference, str) or not reference.startswith("#/"):
            break
        try:
            tokens = split(reference[1:])
            way, node = tokens, _mapping(value_at(root, tokens))
        except MissingError:
            break
    return way, node


def _mapping(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
