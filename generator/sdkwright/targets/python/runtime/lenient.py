"""Reading JSON that breaks its schema: what fails stays raw, the rest is typed."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from pydantic_core import (
    CoreSchema,
    ErrorDetails,
    SchemaValidator,
    ValidationError,
    from_json,
    to_json,
)

from .holes import HOLE, MisfitError, Path, filled, take, without_holes
from .narrow import json_array, json_object
from .tolerance import without_required

_LOG = logging.getLogger(__package__)

# Each round takes out at least one value. A document with more faults than this is
# better given back raw than read in time that grows with their number.
_MAX_ROUNDS = 100


class LenientReader:
    """Reads what a schema rejects.

    The rejected values are taken out, deepest first, until the schema (with nothing
    required) accepts what is left; then they are put back as they came. A member
    that is required and missing reads as `None` and does not count as set.
    """

    def __init__(self, schema: CoreSchema, name: str) -> None:
        self._validator = SchemaValidator(without_required(schema))
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
        root = [from_json(content)]
        for fault in error.errors(include_input=False, include_url=False):
            if fault["type"] == "missing":
                *place, name = fault["loc"]
                path = (*_path(place, root), name)
                self._warn(path[1:], "(required, and missing)")
        raw: dict[Path, Any] = {}
        for _ in range(_MAX_ROUNDS):
            if root[0] is HOLE:
                break
            try:
                built = self._validator.validate_json(
                    to_json(without_holes(root[0])),
                    strict=True,
                    by_alias=True,
                    by_name=False,
                )
                return filled([built], raw)[0]
            except ValidationError as again:
                faults = _placed(again.errors(include_url=False), root)
                for path in _deepest(faults):
                    self._warn(path[1:], f"and is kept as received: {faults[path]}")
                    raw[path] = take(root, path)
            except MisfitError:
                break
        return from_json(content)

    def _warn(self, location: Path, message: str) -> None:
        place = "".join("[]" if isinstance(p, int) else f".{p}" for p in location)
        # Once a place: a server that is wrong is wrong with every response. The
        # received value may be private and does not belong in a log.
        if place not in self._warned and len(self._warned) < _MAX_ROUNDS:
            self._warned.add(place)
            _LOG.warning(
                "%s%s does not match its schema %s", self._name, place, message
            )


def _placed(errors: list[ErrorDetails], root: list[Any]) -> dict[Path, str]:
    """Find in the data what each error is about: messages by paths from `root`."""
    return {_path(error["loc"], root): error["msg"] for error in errors}


def _path(location: Iterable[str | int], root: list[Any]) -> Path:
    """Find in the data what a location leads to: a path from `root`.

    Locations also name members of unions and the like. What is not in the data is
    skipped, so that a fault within a member of a union is repaired in place.
    """
    path: list[str | int] = [0]
    node: Any = root[0]
    for step in location:
        fields, items = json_object(node), json_array(node)
        if fields is not None and fields.get(str(step), HOLE) is not HOLE:
            path.append(str(step))
            node = fields[str(step)]
        elif items is not None and isinstance(step, int):
            present = [i for i, item in enumerate(items) if item is not HOLE]
            if step < len(present):
                path.append(present[step])
                node = items[present[step]]
    return tuple(path)


def _deepest(paths: Iterable[Path]) -> list[Path]:
    """Drop every path that leads to another one of them."""
    found = sorted(paths, key=len, reverse=True)
    covered: set[Path] = set()
    kept: list[Path] = []
    for path in found:
        if path not in covered:
            kept.append(path)
            covered.update(path[:end] for end in range(1, len(path)))
    return kept
