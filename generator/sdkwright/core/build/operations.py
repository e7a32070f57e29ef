"""Paths -> operations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Operation
from .bodies import body_of, responses_of
from .extensions import Role, hint_of
from .origins import METHODS, operation_id
from .pagination import pagination_of
from .parameters import parameters_of
from .security import permissions_of, requirements_of
from .servers import servers_of

if TYPE_CHECKING:
    from .reader import Node, Reader


def operations_of(reader: Reader) -> tuple[Operation, ...]:
    """Every method of every path, in the description's order."""
    return tuple(
        operation_of(reader, path, method, item, node)
        for path, item in path_items(reader, reader.root.child("paths"))
        for method, node in methods_of(item)
    )


def path_items(reader: Reader, holder: Node) -> Iterator[tuple[str, Node]]:
    """The path items that an object holds, by their keys."""
    for path, item in holder.items():
        if not path.startswith("x-"):
            yield path, reader.follow(item)


def methods_of(item: Node) -> Iterator[tuple[str, Node]]:
    """The operations of a path item, by their methods."""
    for method, node in item.items():
        if method in METHODS:
            yield method.upper(), node
    yield from item.child("additionalOperations").items()


def operation_of(
    reader: Reader, path: str, method: str, item: Node, node: Node
) -> Operation:
    """One method of a path item; `path` is the key of the item."""
    parameters = parameters_of(reader, path, item, node)
    responses = responses_of(reader, node)
    return Operation(
        id=operation_id(method, path, node),
        method=method,
        path=path,
        tags=node.strings("tags"),
        summary=node.text("summary") or item.text("summary"),
        description=node.text("description") or item.text("description"),
        parameters=parameters,
        body=body_of(reader, node),
        responses=responses,
        security=requirements_of(reader, node),
        pointer=node.pointer,
        deprecated=node.flag("deprecated"),
        permissions=permissions_of(node),
        pagination=pagination_of(reader, node, method, parameters, responses),
        servers=servers_of(node) or servers_of(item),
        name_hint=hint_of(node, Role.METHOD),
        group_hint=hint_of(node, Role.GROUP),
    )
