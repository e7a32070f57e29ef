"""Webhooks and callbacks -> the requests that an API makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Webhook
from .operations import methods_of, operation_of, path_items
from .origins import operation_id

if TYPE_CHECKING:
    from .reader import Node, Reader


def webhooks_of(reader: Reader) -> tuple[Webhook, ...]:
    """The webhooks (OAS 3.1, `webhooks`), then the callbacks of the operations.

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
    """The callbacks (Callback Object): path items by the expression of their URL."""
    for path, item in path_items(reader, reader.root.child("paths")):
        for method, node in methods_of(item):
            owner = operation_id(method, path, node)
            for name, callback in node.child("callbacks").items():
                yield from _callback(reader, owner, name, reader.follow(callback))


def _callback(
    reader: Reader, owner: str, name: str, callback: Node
) -> Iterator[Webhook]:
    for expression, item in path_items(reader, callback):
        for method, node in methods_of(item):
            operation = operation_of(reader, expression, method, item, node)
            yield Webhook(name, operation, owner)
