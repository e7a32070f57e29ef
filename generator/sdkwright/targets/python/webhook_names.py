"""Names of the constants that stand for webhooks and callbacks."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import Api, Webhook
from ...names import Candidate, NameBook, distinct
from .keys import Kind
from .model_names import member_name

ANY_WEBHOOK = "ANY"
"""The constant that reads every webhook."""

_RESERVED = frozenset(("TYPE_CHECKING", ANY_WEBHOOK))


def webhook_names(api: Api, book: NameBook) -> Mapping[str, str]:
    """The constant of each webhook and callback, by its operation's pointer."""
    keys = distinct((_key(w), f"{_key(w)} {w.operation.path}") for w in api.webhooks)
    names = book.allocate(
        Kind.WEBHOOK,
        "",
        (
            Candidate(key, _proposals(webhook))
            for key, webhook in zip(keys, api.webhooks, strict=True)
        ),
        _RESERVED,
    )
    pointers = (webhook.operation.pointer for webhook in api.webhooks)
    return {pointer: names[key] for pointer, key in zip(pointers, keys, strict=True)}


def _key(webhook: Webhook) -> str:
    """What tells a webhook from others, but for callbacks to several addresses."""
    return f"{webhook.owner} {webhook.name} {webhook.operation.method}".strip()


def _proposals(webhook: Webhook) -> tuple[str, ...]:
    """The name; with what it belongs to, where there are two; then with its method."""
    own = member_name(webhook.name)
    longer = member_name(f"{webhook.owner} {webhook.name}") if webhook.owner else own
    return (own, longer, f"{longer}_{webhook.operation.method.upper()}")
