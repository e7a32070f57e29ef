"""Whether a request brings the credentials that an operation asks for."""

from __future__ import annotations

from http.cookies import SimpleCookie

from ..model import Api, Operation, SecurityKind, SecurityScheme
from .messages import Request

_HTTP_SCHEMES = {
    SecurityKind.BEARER: "bearer",
    SecurityKind.OAUTH2: "bearer",
    SecurityKind.OPENID: "bearer",
    SecurityKind.BASIC: "basic",
}


def is_authorised(api: Api, operation: Operation, request: Request) -> bool:
    """Whether one of the operation's security requirements is satisfied.

    Any credential is accepted: there is nobody here who could know the right one.
    """
    schemes = {scheme.key: scheme for scheme in api.security_schemes}
    return not operation.security or any(
        all(_has_credential(schemes[use.scheme], request) for use in requirement.uses)
        for requirement in operation.security
    )


def cookies(request: Request) -> dict[str, str]:
    """The cookies of a request."""
    parsed = SimpleCookie(request.headers.get("cookie", ""))
    return {name: morsel.value for name, morsel in parsed.items()}


def _has_credential(scheme: SecurityScheme, request: Request) -> bool:
    match scheme.kind:
        case SecurityKind.API_KEY:
            return _has_api_key(scheme, request)
        case SecurityKind.MUTUAL_TLS:
            return True  # Nothing to see: loopback has no TLS.
        case kind:
            wanted = _HTTP_SCHEMES.get(kind, scheme.http_scheme.lower())
            sent, _, proof = request.headers.get("authorization", "").partition(" ")
            return sent.lower() == wanted and bool(proof.strip())


def _has_api_key(scheme: SecurityScheme, request: Request) -> bool:
    match scheme.place:
        case "query":
            return any(request.query_values(scheme.parameter))
        case "cookie":
            return bool(cookies(request).get(scheme.parameter))
        case _:
            return bool(request.headers.get(scheme.parameter.lower()))
