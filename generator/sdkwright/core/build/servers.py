"""Servers and their variables (OAS 3.2, Server Object)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Server, ServerVariable

if TYPE_CHECKING:
    from .reader import Node


def servers_of(node: Node) -> tuple[Server, ...]:
    """The servers that a description, a path or an operation lists."""
    return tuple(_server(server) for server in node.child("servers").elements())


def _server(node: Node) -> Server:
    return Server(
        url=node.text("url"),
        variables=tuple(
            _variable(name, child) for name, child in node.child("variables").items()
        ),
        description=node.text("description"),
    )


def _variable(name: str, node: Node) -> ServerVariable:
    values = node.strings("enum")
    names = node.strings("x-enum-varnames")
    return ServerVariable(
        name=name,
        default=node.text("default"),
        values=values,
        names=names if len(names) == len(values) else (),
        description=node.text("description"),
    )
