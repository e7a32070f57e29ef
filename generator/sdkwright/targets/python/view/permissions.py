"""View data of `permissions.py`: what every operation requires, as data."""

from __future__ import annotations

from dataclasses import dataclass

from ....model import Api, Need, Operation, PermissionRequirement
from ....render import Code
from ..layout import Group, lay_out
from ..literals import string
from ..names import PythonNames, group_of
from ..titles import title_said

FUNCTIONS = {Need.ANY: "any_of", Need.ALL: "all_of"}
"""The functions of the runtime that make a requirement."""


@dataclass(frozen=True, slots=True)
class PermissionsView:
    """The names of all permissions, and the requirement of each operation."""

    doc: str
    functions: Code
    names: Code
    entries: tuple[Code, ...]


def permissions_view(api: Api, names: PythonNames) -> tuple[PermissionsView, ...]:
    """The view of the module, if some operation says what it requires."""
    required = {
        accessor_of(names, operation): operation.permissions
        for operation in api.operations
        if operation.permissions
    }
    if not required:
        return ()
    needs = {requirement.need for requirement in required.values()}
    known = {name for r in required.values() for name in r.permissions}
    functions = sorted(("Permissions", *(FUNCTIONS[need] for need in needs)))
    lead = "from ._runtime.permissions import "
    view = PermissionsView(
        doc=f"The permissions that the operations of {title_said(api.title)} require.",
        functions=Code(lead + ", ".join(f"{name} as {name}" for name in functions)),
        names=lay_out(
            Group("Permission: TypeAlias = Literal[", _quoted(known), "]"), 0
        ),
        entries=tuple(
            lay_out(_entry(accessor, required[accessor]), 4, ",")
            for accessor in sorted(required)
        ),
    )
    return (view,)


def requirement_call(lead: str, requirement: PermissionRequirement) -> Group:
    """`any_of("a", "b")` with what stands before it."""
    quoted = tuple(string(name) for name in requirement.permissions)
    return Group(f"{lead}{FUNCTIONS[requirement.need]}(", quoted, ")")


def _entry(accessor: str, requirement: PermissionRequirement) -> Group:
    return requirement_call(f"{string(accessor)}: ", requirement)


def _quoted(names: set[str]) -> tuple[str, ...]:
    return tuple(string(name) for name in sorted(names))


def accessor_of(names: PythonNames, operation: Operation) -> str:
    """What stands behind `client.`."""
    group = names.groups[group_of(operation)]
    return f"{group.accessor}.{names.methods[operation.pointer]}"
