"""What the operations of an API require, and the least that a program needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..config import DEFAULTS, Config
from ..model import Operation, PermissionRequirement
from ..pipeline import Understanding, python_names, python_options
from ..targets.python import PythonNames, group_of
from ..write import read_lock
from .calls import Callable, Place, Vocabulary, calls_in
from .smallest import smallest

__all__ = ["Need", "Needed", "Place", "needed_by", "required"]


@dataclass(frozen=True, slots=True)
class Need:
    """An operation, what it requires, and where a program calls it.

    `accessor` is what stands behind `client.`; `requirement` is None where the
    description names no permissions.
    """

    accessor: str
    requirement: PermissionRequirement | None
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Needed:
    """The operations that a program calls, and the fewest permissions for them."""

    operations: tuple[Need, ...]
    permissions: tuple[str, ...]


def required(
    understanding: Understanding, config: Config = DEFAULTS
) -> tuple[Need, ...]:
    """What each operation requires, in the description's order."""
    names = _names(understanding, config)
    return tuple(
        Need(_accessor(names, operation), operation.permissions)
        for operation in understanding.api.operations
    )


def needed_by(
    path: Path, understanding: Understanding, config: Config = DEFAULTS
) -> Needed:
    """What the Python code in a file, or below a folder, needs. Nothing is run.

    Raises:
        InputError: a file cannot be read, or is no Python.
    """
    names = _names(understanding, config)
    api = understanding.api
    vocabulary = Vocabulary(
        package=python_options(api, config).package,
        callables=tuple(
            Callable(
                group=names.groups[group_of(operation)].accessor,
                class_name=names.groups[group_of(operation)].class_name,
                method=names.methods[operation.pointer],
                request=(operation.method, operation.path),
            )
            for operation in api.operations
        ),
    )
    found = calls_in(path, vocabulary)
    used = tuple(
        Need(need.accessor, need.requirement, found[need.accessor])
        for need in required(understanding, config)
        if need.accessor in found
    )
    return Needed(used, smallest(_requirements(used)))


def _requirements(needs: Iterable[Need]) -> tuple[PermissionRequirement, ...]:
    return tuple(need.requirement for need in needs if need.requirement)


def _names(understanding: Understanding, config: Config) -> PythonNames:
    lock = read_lock(config.out) if config.out else None
    return python_names(understanding.api, config, lock)


def _accessor(names: PythonNames, operation: Operation) -> str:
    group = names.groups[group_of(operation)]
    return f"{group.accessor}.{names.methods[operation.pointer]}"
