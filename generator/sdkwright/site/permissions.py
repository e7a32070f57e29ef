"""The permissions page: every operation, and what its caller must be allowed."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Operation
from ..render import MarkdownCell
from ..targets.markdown.escape import code
from .subject import Subject


@dataclass(frozen=True, slots=True)
class PermissionRow:
    """An operation and the permissions it needs."""

    method: MarkdownCell
    call: MarkdownCell
    need: MarkdownCell
    permissions: tuple[MarkdownCell, ...]


@dataclass(frozen=True, slots=True)
class HolderRow:
    """A permission and the operations that it opens."""

    permission: MarkdownCell
    methods: tuple[MarkdownCell, ...]


@dataclass(frozen=True, slots=True)
class PermissionsPage:
    """The view of the page; empty where the description names no permissions."""

    rows: tuple[PermissionRow, ...]
    permissions: tuple[HolderRow, ...]


def permissions_page(subject: Subject) -> PermissionsPage:
    """The operations by name, and the permissions by name."""
    operations = sorted(
        subject.api.operations, key=lambda o: subject.names.methods[o.pointer]
    )
    holders: dict[str, list[MarkdownCell]] = {}
    for operation in operations:
        for permission in permissions_of(operation):
            holders.setdefault(permission, []).append(subject.method(operation))
    return PermissionsPage(
        rows=tuple(_row(subject, o) for o in operations) if holders else (),
        permissions=tuple(
            HolderRow(code(permission), tuple(methods))
            for permission, methods in sorted(holders.items())
        ),
    )


def permissions_of(operation: Operation) -> tuple[str, ...]:
    """The permissions that an operation names."""
    return operation.permissions.permissions if operation.permissions else ()


def _row(subject: Subject, operation: Operation) -> PermissionRow:
    need = operation.permissions.need.value if operation.permissions else "none"
    return PermissionRow(
        subject.method(operation),
        code(f"{operation.method} {operation.path}"),
        MarkdownCell(need),
        tuple(map(code, permissions_of(operation))),
    )
