"""View data of `webhooks.py`: a constant for each request that the API makes."""

from __future__ import annotations

from dataclasses import dataclass

from ....model import Api, Reference, Webhook
from ....render import Code
from ..imports import import_block
from ..layout import Group, flat, lay_out
from ..media import Family, family_of
from ..names import PythonNames
from ..titles import title_said
from ..types import ANY, Import, TypeText, TypeWriter, gathered, merge, union
from ..vocabularies import for_results
from ..webhook_names import ANY_WEBHOOK
from .aliases import TAGGED, tagged
from .webhook_union import told_apart

_EXPORTED = (
    *("Ed25519Signature", "HmacSignature", "StandardWebhooks", "Verifier"),
    *("Webhook", "WebhookSignatureError"),
)
"""What the module gives out of the runtime."""


_ANY_BODY = "AnyWebhook"
"""The type of the bodies of all webhooks: constants are written in capitals."""


@dataclass(frozen=True, slots=True)
class WebhookConstant:
    """A webhook or callback whose body is JSON."""

    name: str
    statement: Code
    doc: str
    public: str
    """Its type, on one line."""


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """The module; its constants stand in the description's order."""

    doc: str
    imports: Code
    constants: tuple[WebhookConstant, ...]
    together: tuple[WebhookConstant, ...] = ()
    """The type of all bodies, and the constant that reads any of them."""


def webhooks_view(api: Api, names: PythonNames) -> tuple[WebhooksView, ...]:
    """The view of the module, if the API makes requests of its own.

    One whose body is not JSON has no constant: its signature can be checked all the
    same.
    """
    if not api.webhooks:
        return ()
    types = TypeWriter(api.definitions, for_results(names.classes))
    bodies = {w.operation.pointer: _body(w, types) for w in api.webhooks}
    written = tuple(body for body in bodies.values() if body)
    exported = (("_runtime.webhooks", f"{name} as {name}") for name in _EXPORTED)
    together, needed = _together(api, names, types)
    view = WebhooksView(
        doc=f"The requests that {title_said(api.title)} makes: webhooks and callbacks.",
        imports=import_block((*merge(written), *needed, *exported), ""),
        constants=tuple(
            _constant(webhook, names.webhooks[webhook.operation.pointer], body)
            for webhook in api.webhooks
            if (body := bodies[webhook.operation.pointer])
        ),
        together=together,
    )
    return (view,)


def _together(
    api: Api, names: PythonNames, types: TypeWriter
) -> tuple[tuple[WebhookConstant, ...], frozenset[Import]]:
    """The type of all bodies and its constant, with what they import."""
    bodies = told_apart(api)
    if bodies is None:
        return (), frozenset()
    written = types.write(bodies)
    tags = {
        variant.tags[0]: names.classes[variant.schema.target]
        for variant in bodies.variants
        if isinstance(variant.schema, Reference)
    }
    alias = tagged(_ANY_BODY, bodies, written, tags)
    lead = f"{_ANY_BODY}: "
    return (
        WebhookConstant(
            _ANY_BODY,
            lay_out(alias),
            f"The body of any webhook: its `{bodies.discriminator}` tells which.",
            flat(alias).removeprefix(lead),
        ),
        WebhookConstant(
            ANY_WEBHOOK,
            Code(f"{ANY_WEBHOOK}: Webhook[{_ANY_BODY}] = Webhook({_ANY_BODY})"),
            "Any webhook, where several come to one address.\n\nOne that this version"
            " does not know reads as a model with nothing but its data.",
            f"Webhook[{_ANY_BODY}]",
        ),
    ), gathered((written.imports, TAGGED, frozenset({("typing", "TypeAlias")})))


def _constant(webhook: Webhook, name: str, body: TypeText) -> WebhookConstant:
    public = f"Webhook[{body.text}]"
    statement = Group(f"{name}: {public} = Webhook(", (body.text,), ")")
    return WebhookConstant(name, lay_out(statement), _about(webhook), public)


def _body(webhook: Webhook, types: TypeWriter) -> TypeText | None:
    """The type of the body, if it is JSON."""
    contents = webhook.operation.body.contents if webhook.operation.body else ()
    read = tuple(
        types.write(content.schema) if content.schema else ANY
        for content in contents
        if family_of(content.name) is Family.JSON
    )
    return union(read) if read else None


def _about(webhook: Webhook) -> str:
    operation = webhook.operation
    kind = f"The callback `{webhook.name}` of `{webhook.owner}`"
    lead = f"{kind if webhook.owner else f'The webhook `{webhook.name}`'}."
    told = (operation.summary, operation.description, lead)
    return "\n\n".join(dict.fromkeys(text for text in told if text.strip()))
