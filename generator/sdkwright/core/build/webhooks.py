"""Webhooks and callbacks -> the requests that an API makes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Webhook
from .operations import methods_of, operation_of, path_items
from .origins import operation_id

if TYPE_CHECKING:
    from .reader import Node, Reader


def webhooks_of(reader: Reader) -> tuple[Webhook, ...]:
    """The webhooks (OAS 3.1, `webhooks`), then the callbacks of all operations.

    A callback that several operations refer to belongs to the first.
    """
    found: dict[str, Webhook] = {}
    for webhook in (*_webhooks(reader), *_callbacks(reader)):
        found.setdefault(webhook.operation.pointer, webhook)
    return tuple(found.values())


def _webhooks(reader: Reader) -> Iterator[Webhook]:
    for name, item in path_items(reader, reader.root.child("webhooks")):
        for method, node in methods_of(item):
            yield Webhook(name, operation_of(reader, name, method, item, node))


def _callbacks(reader: Reader) -> Iterator[Webhook]:
    """The callbacks (Callback Object): path items by the expression of their URL.

    Those of operations come before those that callbacks have themselves.
    """
    waiting = deque(_owners(reader))
    seen: set[str] = set()
    while waiting:
        owner, operation = waiting.popleft()
        for name, expression, item in _callbacks_of(reader, operation):
            for method, node in methods_of(item):
                if node.pointer not in seen:
                    seen.add(node.pointer)
                    waiting.append((operation_id(method, expression, node), node))
                    found = operation_of(reader, expression, method, item, node)
                    yield Webhook(name, found, owner)


def _owners(reader: Reader) -> Iterator[tuple[str, Node]]:
    """What may have callbacks, by its id: operations, then webhooks."""
    for section in ("paths", "webhooks"):
        for path, item in path_items(reader, reader.root.child(section)):
            for method, node in methods_of(item):
                yield operation_id(method, path, node), node


def _callbacks_of(reader: Reader, operation: Node) -> Iterator[tuple[str, str, Node]]:
    """The name, the expression and the path item of each callback."""
    for name, callback in operation.child("callbacks").items():
        for expression, item in path_items(reader, reader.follow(callback)):
            yield name, expression, item
