"""Operations: which there are, and what is particular to each."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Api, Operation, Webhook
from .bodies import body_changes
from .matching import matched, operation_key
from .pairs import Direction, Found, Pair
from .parameters import parameter_changes
from .responses import response_changes
from .security import permission_changes, requirement_changes
from .values import Finding, Place


def operation_changes(old: Api, new: Api) -> Found:
    """The changes of all operations."""
    for was, operation in matched(old.operations, new.operations, operation_key):
        if was and operation:
            place = Place(spoken(was), was.pointer, operation.pointer)
            yield from _kept(was, operation, place)
        elif was:
            place = Place(spoken(was), was.pointer, "/paths")
            yield Finding("operation-removed", f"{spoken(was)} is gone", place)
        elif operation:
            place = Place(spoken(operation), "/paths", operation.pointer)
            yield Finding("operation-added", f"{spoken(operation)} is new", place)


def webhook_changes(old: Api, new: Api) -> Found:
    """The changes of the requests that the API makes: they arrive as responses do."""
    for was, webhook in matched(old.webhooks, new.webhooks, _webhook_key):
        if was and webhook:
            yield from _webhook(was, webhook)
        elif was:
            place = Place(was.name, was.operation.pointer, "")
            yield Finding("webhook-removed", f"the webhook {was.name} is gone", place)
        elif webhook:
            place = Place(webhook.name, "", webhook.operation.pointer)
            yield Finding("webhook-added", f"the webhook {webhook.name} is new", place)


def spoken(operation: Operation) -> str:
    """An operation as people speak of it: its method and its path."""
    return f"{operation.method} {operation.path}"


def _webhook_key(webhook: Webhook) -> tuple[str, str, str, str]:
    operation = webhook.operation
    return webhook.owner, webhook.name, operation.method, operation.path


def _kept(old: Operation, new: Operation, place: Place) -> Found:
    subject = place.subject
    if old.id != new.id or old.name_hint != new.name_hint:
        message = f"the id of {subject} changed from {old.id} to {new.id}"
        yield Finding("operation-id-changed", message, place)
    if old.tags != new.tags:
        message = f"{subject} has other tags: {', '.join(new.tags) or 'none'}"
        yield Finding("operation-tags-changed", message, place)
    if old.deprecated != new.deprecated:
        how = "deprecated" if new.deprecated else "undeprecated"
        told = "is deprecated" if new.deprecated else "is no longer deprecated"
        yield Finding(f"operation-{how}", f"{subject} {told}", place)
    if (old.summary, old.description) != (new.summary, new.description):
        message = f"the description of {subject} changed"
        yield Finding("operation-description-changed", message, place)
    if old.servers != new.servers:
        message = f"{subject} has another server"
        yield Finding("operation-server-changed", message, place)
    yield from _pagination(old, new, place)
    yield from requirement_changes(old, new, place)
    yield from permission_changes(old, new, place)
    yield from parameter_changes(old, new, place)
    yield from body_changes(old, new, place)
    yield from response_changes(old, new, place)


def _pagination(old: Operation, new: Operation, place: Place) -> Iterator[Finding]:
    if old.pagination == new.pagination:
        return
    if old.pagination is None:
        how, told = "added", "can be walked page by page"
    elif new.pagination is None:
        how, told = "removed", "can no longer be walked page by page"
    else:
        how, told = "changed", "is walked in another way"
    yield Finding(f"pagination-{how}", f"the result of {place.subject} {told}", place)


def _webhook(old: Webhook, new: Webhook) -> Found:
    was, is_ = old.operation, new.operation
    place = Place(f"the webhook {old.name}", was.pointer, is_.pointer)
    if (was.summary, was.description) != (is_.summary, is_.description):
        message = f"the description of {place.subject} changed"
        yield Finding("operation-description-changed", message, place)
    if was.body and is_.body:
        for before, after in matched(
            was.body.contents, is_.body.contents, lambda content: content.name
        ):
            if before and after and before.schema and after.schema:
                inside = Place(place.subject, before.pointer, after.pointer)
                yield Pair(before.schema, after.schema, Direction.RESPONSE, inside)
