"""Security schemes, requirements and permissions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import (
    FlowKind,
    Need,
    OAuthFlow,
    PermissionRequirement,
    SchemeUse,
    Scope,
    SecurityKind,
    SecurityRequirement,
    SecurityScheme,
)

if TYPE_CHECKING:
    from .reader import Node, Reader

PERMISSIONS = "x-inin-requires-permissions"
"""The extension that lists what a caller must be allowed to do."""

_TOKEN_URL = "x-sdkwright-token-url"
_AUTHORIZATION_URL = "x-sdkwright-authorization-url"
"""URLs of a flow in which `{name}` stands for a variable of the server."""

_KINDS = {
    "apiKey": SecurityKind.API_KEY,
    "oauth2": SecurityKind.OAUTH2,
    "openIdConnect": SecurityKind.OPENID,
    "mutualTLS": SecurityKind.MUTUAL_TLS,
}
_FLOWS = frozenset(kind.value for kind in FlowKind)
_HTTP_KINDS = {"bearer": SecurityKind.BEARER, "basic": SecurityKind.BASIC}


def security_schemes_of(reader: Reader) -> tuple[SecurityScheme, ...]:
    """The schemes under `components/securitySchemes`."""
    schemes = reader.root.child("components").child("securitySchemes")
    return tuple(_scheme(key, reader.follow(node)) for key, node in schemes.items())


def _scheme(key: str, node: Node) -> SecurityScheme:
    kind = node.text("type")
    http_scheme = node.text("scheme").lower()
    return SecurityScheme(
        key=key,
        kind=_KINDS.get(kind) or _HTTP_KINDS.get(http_scheme, SecurityKind.HTTP),
        pointer=node.pointer,
        description=node.text("description"),
        place=node.text("in"),
        parameter=node.text("name"),
        http_scheme=http_scheme,
        discovery_url=node.text("openIdConnectUrl"),
        flows=tuple(
            _flow(FlowKind(name), flow)
            for name, flow in node.child("flows").items()
            if name in _FLOWS and flow.mapping
        ),
    )


def _flow(kind: FlowKind, node: Node) -> OAuthFlow:
    return OAuthFlow(
        kind=kind,
        scopes=tuple(
            Scope(name, text if isinstance(text, str) else "")
            for name, text in node.child("scopes").mapping.items()
        ),
        token_url=node.text(_TOKEN_URL) or node.text("tokenUrl"),
        authorization_url=(
            node.text(_AUTHORIZATION_URL) or node.text("authorizationUrl")
        ),
        refresh_url=node.text("refreshUrl"),
        device_authorization_url=node.text("deviceAuthorizationUrl"),
    )


def requirements_of(reader: Reader, operation: Node) -> tuple[SecurityRequirement, ...]:
    """The alternatives of an operation; the description's own where it has none."""
    holder = operation if "security" in operation else reader.root
    return tuple(
        SecurityRequirement(
            tuple(
                SchemeUse(key, alternative.strings(key)) for key in alternative.mapping
            )
        )
        for alternative in holder.child("security").elements()
    )


def permissions_of(operation: Node) -> PermissionRequirement | None:
    """The permissions that the caller of an operation needs, if it says so."""
    node = operation.child(PERMISSIONS)
    permissions = node.strings("permissions")
    if not permissions:
        return None
    need = Need.ALL if node.text("type").upper() == Need.ALL else Need.ANY
    return PermissionRequirement(need, permissions)
