"""Servers and security schemes of Swagger 2.0."""

from __future__ import annotations

from .values import extensions, mapping, strings

_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def servers(
    tree: dict[str, object], schemes: tuple[str, ...] = ()
) -> list[dict[str, object]]:
    """A server for each scheme, https before http (OAS 2.0, Swagger Object, `host`).

    Without a scheme https is meant; without a host the URL is relative to wherever the
    description comes from, as in 3.x.
    """
    base = tree.get("basePath")
    path = base if isinstance(base, str) else ""
    host = tree.get("host")
    if not isinstance(host, str):
        return [{"url": path or "/"}]
    schemes = schemes or strings(tree.get("schemes")) or ("https",)
    ordered = sorted(schemes, key=lambda scheme: scheme != "https")
    return [{"url": f"{scheme}://{host}{path}".rstrip("/")} for scheme in ordered]


def security_schemes(tree: dict[str, object]) -> dict[str, object]:
    """The security definitions as Security Scheme Objects."""
    definitions = mapping(tree.get("securityDefinitions"))
    return {name: _scheme(mapping(node)) for name, node in definitions.items()}


def _scheme(node: dict[str, object]) -> dict[str, object]:
    common = extensions(node)
    if "description" in node:
        common["description"] = node["description"]
    match node.get("type"):
        case "basic":
            return {"type": "http", "scheme": "basic", **common}
        case "oauth2":
            return {"type": "oauth2", "flows": _flows(node), **common}
        case _:
            return node


def _flows(node: dict[str, object]) -> dict[str, object]:
    flow: dict[str, object] = {
        key: node[key] for key in ("authorizationUrl", "tokenUrl") if key in node
    }
    flow["scopes"] = mapping(node.get("scopes"))
    return {_FLOWS.get(str(node.get("flow")), "implicit"): flow}
