"""Out of all that a oneOf or anyOf has against a value, what its writer should hear."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from jsonschema_rs import ValidationError, ValidationErrorKind

_CHOICES = (ValidationErrorKind.AnyOf, ValidationErrorKind.OneOfNotValid)
_TAGS = frozenset(("in", "type", "flow", "style"))
"""Fields whose value says which branch is meant."""
_MISMATCH = (ValidationErrorKind.Enum, ValidationErrorKind.Constant)


def relevant(error: ValidationError) -> tuple[ValidationError, ...]:
    """The errors behind an error: of the branch that was most likely meant.

    Where several branches miss a field each and nothing else, the choice itself is
    what is wrong, and the error stays as it is.
    """
    if not isinstance(error.kind, _CHOICES):
        return (error,)
    branches = [
        [leaf for inner in branch for leaf in relevant(inner)]
        for branch in _plausible(error, error.kind.context)
    ]
    if _is_missing_choice(branches):
        return (error,)
    best = min(branches, key=lambda branch: _distance(error, branch))
    return tuple(_one_a_place(best))


def _plausible(
    error: ValidationError, branches: list[list[ValidationError]]
) -> list[list[ValidationError]]:
    """The branches without that for a Reference Object, unless there is a `$ref`."""
    instance = error.instance
    if isinstance(instance, dict) and "$ref" in instance:
        return [b for b in branches if not _misses_reference(b)][:1] or branches
    return [b for b in branches if not _asks_for_reference(b)] or branches


def _asks_for_reference(branch: Iterable[ValidationError]) -> bool:
    return any(
        isinstance(inner.kind, ValidationErrorKind.Required)
        and inner.kind.property == "$ref"
        for inner in branch
    )


def _misses_reference(branch: Iterable[ValidationError]) -> bool:
    return not any("$ref" in str(step) for e in branch for step in e.instance_path[-1:])


def _is_missing_choice(branches: list[list[ValidationError]]) -> bool:
    return len(branches) > 1 and all(
        len(branch) == 1 and isinstance(branch[0].kind, ValidationErrorKind.Required)
        for branch in branches
    )


def _distance(
    error: ValidationError, branch: list[ValidationError]
) -> tuple[int, int, int]:
    """How far a branch is from being meant: its tag, its type, its number of errors."""
    here = error.instance_path
    tags = sum(
        isinstance(leaf.kind, _MISMATCH)
        and len(leaf.instance_path) == len(here) + 1
        and leaf.instance_path[-1] in _TAGS
        and _options(leaf) == 1
        for leaf in branch
    )
    types = sum(
        isinstance(leaf.kind, ValidationErrorKind.Type)
        # a branch of single values has another type than a list or an object
        or (isinstance(leaf.kind, _MISMATCH) and isinstance(leaf.instance, list | dict))
        for leaf in branch
        if leaf.instance_path == here
    )
    return tags, types, len(branch)


def _options(leaf: ValidationError) -> int:
    kind = leaf.kind
    if isinstance(kind, ValidationErrorKind.Enum):
        return len(cast("list[object]", kind.options))
    return 1


def _one_a_place(branch: list[ValidationError]) -> Iterable[ValidationError]:
    """One error for each place, that of its type first: the others follow from it."""
    by_place: dict[tuple[object, ...], list[ValidationError]] = {}
    for leaf in branch:
        by_place.setdefault(_place(leaf), []).append(leaf)
    for leaves in by_place.values():
        yield min(
            leaves, key=lambda e: not isinstance(e.kind, ValidationErrorKind.Type)
        )


def _place(leaf: ValidationError) -> tuple[object, ...]:
    if isinstance(leaf.kind, ValidationErrorKind.Required):
        return (*leaf.instance_path, leaf.kind.property)
    return tuple(leaf.instance_path)
