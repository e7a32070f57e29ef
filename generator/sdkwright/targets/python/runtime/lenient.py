"""Reading JSON that breaks its schema: what fails stays raw, the rest is typed."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from pydantic import BaseModel
from pydantic_core import (
    CoreSchema,
    ErrorDetails,
    SchemaValidator,
    ValidationError,
    from_json,
    to_json,
)

_LOG = logging.getLogger(__package__)

# Each round takes out at least one value. A document with more faults than this is
# better given back raw than read in time that grows with their number.
_MAX_ROUNDS = 100

Path: TypeAlias = tuple[str | int, ...]


class _Hole:
    """Stands in the data for a value that was taken out."""


_HOLE = _Hole()


class LenientReader:
    """Reads what a schema rejects.

    The rejected values are taken out, deepest first, until the schema (with nothing
    required) accepts what is left; then they are put back as they came. A member
    that is required and missing reads as `None` and does not count as set.
    """

    def __init__(self, schema: CoreSchema, name: str) -> None:
        self._validator = SchemaValidator(_without_required(schema))
        self._name = name
        self._warned: set[str] = set()

    def read(self, content: bytes, error: ValidationError) -> Any:
        """Build what the schema describes.

        Args:
            content: Well-formed JSON.
            error: Why the schema rejected it.

        Returns:
            The value with raw parts, or all of it raw where not even its kind fits.
        """
        self._warn(error.errors(include_input=False, include_url=False))
        root = [from_json(content)]
        raw: dict[Path, Any] = {}
        for _ in range(_MAX_ROUNDS):
            if root[0] is _HOLE:
                break
            try:
                built = self._validator.validate_json(
                    to_json(_without_holes(root[0])), strict=True
                )
                return _filled([built], _nested(raw))[0]
            except ValidationError as again:
                for path in _deepest(_paths(again.errors(include_url=False), root)):
                    raw[path] = _take(root, path)
            except TypeError:
                break
        return from_json(content)

    def _warn(self, errors: list[ErrorDetails]) -> None:
        for error in errors:
            place = ".".join("[]" if isinstance(p, int) else p for p in error["loc"])
            if place not in self._warned and len(self._warned) < _MAX_ROUNDS:
                self._warned.add(place)
                _LOG.warning(
                    "%s: %s does not match the schema and is kept as received: %s",
                    self._name,
                    place or "the value",
                    error["msg"],
                )


def _without_required(node: Any) -> Any:
    """Copy a core schema, every field of its models with a default."""
    if isinstance(node, (list, tuple)):
        return [_without_required(item) for item in node]
    if not isinstance(node, dict) or "type" not in node:
        return node
    copy: dict[str, Any] = {}
    for key, item in node.items():
        if key in ("fields", "choices") and isinstance(item, dict):
            copy[key] = {name: _without_required(each) for name, each in item.items()}
        elif key not in ("serialization", "metadata"):
            # Only reading happens here; metadata is of no use to the core.
            copy[key] = item if key in _VALUES else _without_required(item)
    if copy["type"] == "model-field" and copy["schema"]["type"] != "default":
        copy["schema"] = {"type": "default", "schema": copy["schema"], "default": None}
    return copy


_VALUES = frozenset({"cls", "config", "default", "expected", "members"})
"""The keys of core schemas that hold values and not schemas."""


def _paths(errors: list[ErrorDetails], root: list[Any]) -> Iterator[Path]:
    """Find in the data what each error is about, as paths from `root`.

    Locations also name members of unions and the like. What is not in the data is
    skipped, so that a fault within a member of a union is repaired in place.
    """
    for error in errors:
        path: list[str | int] = [0]
        node = root[0]
        for step in error["loc"]:
            if isinstance(node, dict) and node.get(str(step), _HOLE) is not _HOLE:
                path.append(str(step))
                node = node[str(step)]
            elif isinstance(node, list) and isinstance(step, int):
                present = [i for i, item in enumerate(node) if item is not _HOLE]
                if step < len(present):
                    path.append(present[step])
                    node = node[present[step]]
        yield tuple(path)


def _deepest(paths: Iterator[Path]) -> list[Path]:
    """Drop every path that leads to another one of them."""
    found = sorted(set(paths), key=len, reverse=True)
    covered: set[Path] = set()
    kept: list[Path] = []
    for path in found:
        if path not in covered:
            kept.append(path)
            covered.update(path[:end] for end in range(1, len(path)))
    return kept


def _take(root: list[Any], path: Path) -> Any:
    node: Any = root
    for step in path[:-1]:
        node = node[step]
    value = node[path[-1]]
    node[path[-1]] = _HOLE
    return value


def _without_holes(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _without_holes(item)
            for key, item in value.items()
            if item is not _HOLE
        }
    if isinstance(value, list):
        return [_without_holes(item) for item in value if item is not _HOLE]
    return value


def _nested(raw: Mapping[Path, Any]) -> dict[str | int, Any]:
    """Arrange taken values as a tree of `_Raw` leaves by their paths.

    A value that was taken out after a part of it gets that part back first.
    """
    tree: dict[str | int, Any] = {}
    for path, value in sorted(raw.items(), key=lambda entry: len(entry[0])):
        node: Any = tree
        for position, step in enumerate(path[:-1]):
            node = node.setdefault(step, {})
            if isinstance(node, _Raw):
                inner = node.value
                for between in path[position + 1 : -1]:
                    inner = inner[between]
                inner[path[-1]] = value
                break
        else:
            node[path[-1]] = _Raw(value)
    return tree


@dataclass(frozen=True, slots=True)
class _Raw:
    value: Any


def _filled(built: Any, tree: Mapping[str | int, Any]) -> Any:
    """Put the leaves of `tree` into what was built without them."""
    if isinstance(built, BaseModel):
        _fill_model(built, tree)
    elif isinstance(built, dict):
        for key, branch in tree.items():
            built[key] = _grown(built.get(key), branch)
    elif isinstance(built, (list, tuple)):
        items = list(built)
        # In ascending order: the places before each one are right by then.
        for index, branch in sorted(tree.items(), key=lambda entry: int(entry[0])):
            if isinstance(branch, _Raw):
                items.insert(int(index), branch.value)
            else:
                items[int(index)] = _filled(items[int(index)], branch)
        return items if isinstance(built, list) else tuple(items)
    else:
        raise TypeError(f"no place for raw values in a {type(built).__name__}")
    return built


def _fill_model(model: BaseModel, tree: Mapping[str | int, Any]) -> None:
    names = {
        field.alias or name: name for name, field in type(model).model_fields.items()
    }
    for key, branch in tree.items():
        name = names.get(str(key))
        if name is not None:
            model.__dict__[name] = _grown(model.__dict__.get(name), branch)
            model.__pydantic_fields_set__.add(name)
        else:
            if model.__pydantic_extra__ is None:
                model.__pydantic_extra__ = {}
            extra = model.__pydantic_extra__
            extra[str(key)] = _grown(extra.get(str(key)), branch)


def _grown(value: Any, branch: Any) -> Any:
    return branch.value if isinstance(branch, _Raw) else _filled(value, branch)
