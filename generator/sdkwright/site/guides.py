"""What the guides say of one API: its credentials, its listings, its webhooks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Operation, SecurityKind, SecurityScheme
from ..render import Code, MarkdownCell
from ..targets.markdown.escape import cell, code
from ..targets.python.layout import lay_out
from ..targets.python.samples import Sampler
from ..targets.python.view.webhooks import webhooks_view
from .runtime_facts import RuntimeFacts, runtime_facts
from .subject import Subject

_TOP = "../"
"""The way from a guide to the top of the site."""

_KINDS = {
    SecurityKind.API_KEY: "a key",
    SecurityKind.BASIC: "user name and password, as a pair",
    SecurityKind.BEARER: "a token",
    SecurityKind.HTTP: "the text after the scheme's name",
    SecurityKind.OAUTH2: "an OAuth 2 access token",
    SecurityKind.OPENID: "an OpenID access token",
    SecurityKind.MUTUAL_TLS: "nothing: the certificate is in your own `http_client`",
}


@dataclass(frozen=True, slots=True)
class CredentialRow:
    """A security scheme and the argument of the client that it takes."""

    argument: MarkdownCell
    variable: MarkdownCell
    kind: MarkdownCell
    about: MarkdownCell


@dataclass(frozen=True, slots=True)
class ListingRow:
    """An operation that answers in pages."""

    method: MarkdownCell
    style: MarkdownCell
    items: MarkdownCell


@dataclass(frozen=True, slots=True)
class WebhookRow:
    """A request that the API makes: a webhook, or a callback of an operation."""

    name: MarkdownCell
    constant: MarkdownCell
    about: MarkdownCell
    body: MarkdownCell


@dataclass(frozen=True, slots=True)
class GuideView:
    """What the templates of the guides show."""

    credentials: tuple[CredentialRow, ...]
    listings: tuple[ListingRow, ...]
    pages_call: Code | None
    pages_async_call: Code | None
    webhooks: tuple[WebhookRow, ...]
    webhook: Code | None
    """The constant that the guide shows the use of."""
    facts: RuntimeFacts


def guide_view(subject: Subject) -> GuideView:
    """The view of the guides."""
    api = subject.api
    paged = [o for o in api.operations if o.pagination]
    constants = _constants(subject)
    return GuideView(
        credentials=tuple(
            _credential(subject, scheme)
            for scheme in api.security_schemes
            if scheme.key in subject.names.credentials
        ),
        listings=tuple(_listing(subject, operation) for operation in paged),
        pages_call=_call(subject, paged, "page = client.", 0),
        pages_async_call=_call(subject, paged, "page = await client.", 8),
        webhooks=_webhooks(subject, constants),
        webhook=Code(next(iter(constants.values()))) if constants else None,
        facts=runtime_facts(),
    )


def _credential(subject: Subject, scheme: SecurityScheme) -> CredentialRow:
    argument = subject.names.credentials[scheme.key]
    variable = f"{subject.options.variable_prefix}_{argument}".upper()
    return CredentialRow(
        code(argument),
        code(variable),
        MarkdownCell(_KINDS[scheme.kind]),
        cell(scheme.description),
    )


def _listing(subject: Subject, operation: Operation) -> ListingRow:
    paging = operation.pagination
    style = paging.style.value.replace("-", " ") if paging else ""
    items = ".".join(paging.items) if paging else ""
    return ListingRow(
        subject.method(operation, _TOP),
        MarkdownCell(style),
        code(items) if items else MarkdownCell(),
    )


def _call(
    subject: Subject, paged: list[Operation], before: str, indent: int
) -> Code | None:
    """A call of the listing with the fewest arguments."""
    if not paged:
        return None
    simplest = min(paged, key=lambda o: sum(p.required for p in o.parameters))
    call = Sampler(subject.api, subject.names).call(simplest)
    return lay_out(call.expression(before), indent)


def _constants(subject: Subject) -> Mapping[str, str]:
    """The constants of the package that stand for webhooks, by pointer.

    There is none for a body that is not JSON.
    """
    names = subject.names
    given = {c.name for v in webhooks_view(subject.api, names) for c in v.constants}
    return {pointer: name for pointer, name in names.webhooks.items() if name in given}


def _webhooks(subject: Subject, constants: Mapping[str, str]) -> tuple[WebhookRow, ...]:
    return tuple(
        WebhookRow(
            code(webhook.name),
            (
                code(name)
                if (name := constants.get(webhook.operation.pointer))
                else MarkdownCell()
            ),
            cell(webhook.operation.summary or webhook.operation.description),
            _body(webhook.operation, subject),
        )
        for webhook in subject.api.webhooks
    )


def _body(operation: Operation, subject: Subject) -> MarkdownCell:
    contents = operation.body.contents if operation.body else ()
    schema = contents[0].schema if contents else None
    return subject.type_of(schema, _TOP) if schema else MarkdownCell()
