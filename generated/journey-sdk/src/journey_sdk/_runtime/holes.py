"""Taking values out of parsed JSON and putting them into what was built without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from pydantic import BaseModel

from .narrow import json_array, json_object

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands: the keys and indices that lead to it."""


class Hole:
    """Stands in the data for a value that was taken out."""


HOLE = Hole()


class MisfitError(Exception):
    """A raw value has no place in what was built."""


def take(root: list[Any], path: Path) -> Any:
    """Take a value out of the data, leaving a hole, and return it."""
    node: Any = root
    for step in path[:-1]:
        node = node[step]
    value = node[path[-1]]
    node[path[-1]] = HOLE
    return value


def without_holes(value: Any) -> Any:
    """Copy data without the places where something was taken out."""
    fields = json_object(value)
    if fields is not None:
        return {
            key: without_holes(item) for key, item in fields.items() if item is not HOLE
        }
    items = json_array(value)
    if items is not None:
        return [without_holes(item) for item in items if item is not HOLE]
    return value


def filled(built: Any, raw: Mapping[Path, Any]) -> Any:
    """Put values back where they were taken out.

    Args:
        built: What was made of the data without them.
        raw: The values by their places in the data.

    Returns:
        `built`, changed, or what replaces it.

    Raises:
        MisfitError: There is no such place in what was built.
    """
    return _filled(built, _nested(raw))


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
        return built
    fields = json_object(built)
    if fields is not None:
        for key, branch in tree.items():
            fields[str(key)] = _grown(fields.get(str(key)), branch)
        return fields
    if not isinstance(built, (list, tuple)):
        raise MisfitError
    sequence = cast("Sequence[object]", built)
    items = [*sequence]
    # In ascending order: the places before each one are right by then.
    for index, branch in sorted(tree.items(), key=lambda entry: int(entry[0])):
        if isinstance(branch, _Raw):
            items.insert(int(index), branch.value)
        else:
            items[int(index)] = _filled(items[int(index)], branch)
    return items if json_array(sequence) is not None else tuple(items)


def _fill_model(model: BaseModel, tree: Mapping[str | int, Any]) -> None:
    names = {
        field.alias or name: name for name, field in type(model).model_fields.items()
    }
    # Not by assignment, which may be forbidden or validated.
    values = vars(model)
    for key, branch in tree.items():
        name = names.get(str(key))
        if name is not None:
            values[name] = _grown(values.get(name), branch)
            model.__pydantic_fields_set__.add(name)
        elif model.__pydantic_extra__ is not None:
            extra = model.__pydantic_extra__
            extra[str(key)] = _grown(extra.get(str(key)), branch)
        else:
            raise MisfitError


def _grown(value: Any, branch: Any) -> Any:
    return branch.value if isinstance(branch, _Raw) else _filled(value, branch)
