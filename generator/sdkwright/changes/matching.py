"""Which part of the new version is which part of the old one."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from ..model import Definition, Operation, StepKind

Part = TypeVar("Part")

_PARAMETER = re.compile(r"\{[^{}]*\}")


def matched(
    old: Iterable[Part], new: Iterable[Part], key: Callable[[Part], Hashable]
) -> Iterator[tuple[Part | None, Part | None]]:
    """Pairs of parts with the same key, in the old order; then what is new."""
    before = {key(part): part for part in old}
    after = {key(part): part for part in new}
    for name, part in before.items():
        yield part, after.get(name)
    for name, part in after.items():
        if name not in before:
            yield None, part


def operation_key(operation: Operation) -> tuple[str, str]:
    """The method and the path; the names of its parameters are not part of a path."""
    return operation.method, _PARAMETER.sub("{}", operation.path)


def path_parameters(path: str) -> tuple[str, ...]:
    """The names in a path template, in order (OAS 3.2, Path Templating)."""
    return tuple(name[1:-1] for name in _PARAMETER.findall(path))


def label(definition: Definition) -> str:
    """What people call a definition: its component, and the way from there."""
    steps = (
        f"[{step.text}]" if step.kind is StepKind.VARIANT else step.text or step.kind
        for step in definition.origin.steps
    )
    return ".".join((definition.origin.owner, *steps))


def labels(definitions: Mapping[str, Definition]) -> Mapping[str, str]:
    """The label of each definition, by its id."""
    return {key: label(definition) for key, definition in definitions.items()}
