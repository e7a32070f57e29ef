"""Pairs that differ in more than a value: operations, security, servers, names."""

from typing import Any

from changes.pairs import (
    OK,
    TEXT,
    WHOLE,
    Case,
    Tree,
    content,
    fields,
    operation,
    received,
)
from support.described import described

_B = {"name": "b", "in": "query", "schema": TEXT}
_A = {"name": "a", "in": "query", "required": True, "schema": TEXT}


def _case(title: str, old: Tree, new: Tree, *codes: str) -> Case:
    return Case(title, old, new, frozenset(codes))


def _taking(*parameters: Any, path: str = "/it") -> Tree:
    call = {"operationId": "it", "parameters": [*parameters], "responses": OK}
    return described({path: {"get": call}})


def _answering(**responses: Any) -> Tree:
    known = {
        status.removeprefix("s"): {"description": "It", **response}
        for status, response in responses.items()
    }
    return operation(responses=known)


def _with_body(required: bool, **more: Any) -> Tree:
    return operation(requestBody={"required": required, **content(TEXT), **more})


def _secured(*alternatives: Any, **schemes: Any) -> Tree:
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    basic = {"type": "http", "scheme": "basic"}
    known = {"key": key, "basic": basic, **schemes}
    tree = operation(security=[*alternatives])
    return {
        **tree,
        "components": {"securitySchemes": {k: s for k, s in known.items() if s}},
    }


def _needing(kind: str, *permissions: str) -> Tree:
    needs = {"type": kind, "permissions": [*permissions]}
    return operation(**{"x-inin-requires-permissions": needs})


def _serving(*urls: str, **variables: Any) -> Tree:
    """Servers, the first of which has the variables."""
    first, *others = urls or ("https://a.test",)
    server: dict[str, Any] = {"url": first}
    if variables:
        server["variables"] = variables
    return described(
        {"/it": {"get": {"operationId": "it", "responses": OK}}},
        servers=[server, *({"url": url} for url in others)],
    )


def _named(schemas: Tree) -> Tree:
    return described({}, components={"schemas": schemas})


def _hooked(**hooks: Any) -> Tree:
    return described({}, webhooks=hooks)


_LIST = {"type": "object", "properties": {"items": {"type": "array", "items": TEXT}}}


def _listing(**pages: Any) -> Tree:
    page = {"name": "page", "in": "query", "schema": WHOLE}
    extension = {"x-sdkwright-pagination": pages} if pages else {}
    return operation(
        parameters=[page],
        responses={"200": {"description": "Yes", **content(_LIST)}},
        **extension,
    )


def _mixed(*names: str) -> Tree:
    """A named alternative that responses carry."""
    animal = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}
    kinds = {name: fields(**{name.lower(): TEXT}) for name in ("Cat", "Dog", "Cow")}
    tree = received({"$ref": "#/components/schemas/Animal"})
    return {**tree, "components": {"schemas": {**kinds, "Animal": animal}}}


_BY_PAGE = {"style": "page-number", "page": "page", "items": "items"}
_BY_OFFSET = {"style": "offset", "offset": "page", "items": "items"}
_REGION = {"default": "a", "enum": ["a", "b"]}
_URL = "https://{region}.test"
_HOOK = {"post": {"operationId": "hook", "responses": OK}}
_MULTIPART = "multipart/form-data"
_TWO = {"/it": {"get": {"operationId": "it", "responses": OK}}}
_FLOWS = {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://a.test", "scopes": {}}}}  # fmt: skip
_OTHER_FLOWS = {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://b.test", "scopes": {}}}}  # fmt: skip


def _part(style: str) -> Tree:
    encoding = {"a": {"contentType": style}}
    body = content(fields(a=TEXT), _MULTIPART, encoding=encoding)
    return operation(requestBody={"required": True, **body})


def _header(**headers: Any) -> Tree:
    return _answering(s204={"headers": headers})


_H = {"schema": TEXT}
_NEEDED_H = {"schema": TEXT, "required": True}

OPERATIONS = [
    _case("a title", described({}), {**described({}), "info": {"title": "Test API", "version": "2"}}, "info-changed"),
    _case("another package", described({}), {**described({}), "info": {"title": "Other", "version": "1"}}, "info-changed", "python-package-renamed"),
    _case("a tag", described({}), described({}, tags=[{"name": "A"}]), "tag-changed"),
    _case("another server", _serving("https://a.test"), _serving("https://b.test"), "server-changed"),
    _case("one more server", _serving("https://a.test"), _serving("https://a.test", "https://b.test"), "server-added"),
    _case("a server less", _serving("https://a.test", "https://b.test"), _serving("https://a.test"), "server-removed"),
    _case("the only server is gone", _serving("https://a.test"), described(_TWO), "server-unknown"),
    _case("the first server", described(_TWO), _serving("https://a.test"), "server-added"),
    _case("a server is described", _serving(), {**_serving(), "servers": [{"url": "https://a.test", "description": "It"}]}, "server-description-changed"),
    _case("a server variable", _serving("https://a.test"), _serving(_URL, region=_REGION), "server-changed", "server-variable-added", "python-argument-added-optional"),
    _case("no server variable", _serving(_URL, region=_REGION), _serving("https://a.test"), "server-changed", "server-variable-removed", "python-argument-removed"),
    _case("one more region", _serving(_URL, region=_REGION), _serving(_URL, region={"default": "a", "enum": ["a", "b", "c"]}), "server-variable-value-added", "python-member-added"),
    _case("a region less", _serving(_URL, region=_REGION), _serving(_URL, region={"default": "a", "enum": ["a"]}), "server-variable-value-removed", "python-member-removed"),
    _case("another region by default", _serving(_URL, region=_REGION), _serving(_URL, region={"default": "b", "enum": ["a", "b"]}), "server-variable-default-changed", "python-argument-default-changed"),
    _case("a scheme", _secured(), _secured(other=_FLOWS), "security-scheme-added"),
    _case("no scheme", _secured(other=_FLOWS), _secured(), "security-scheme-removed"),
    _case("another scheme", _secured(), _secured(key={"type": "apiKey", "in": "query", "name": "k"}), "security-scheme-changed"),
    _case("tokens from elsewhere", _secured(other=_FLOWS), _secured(other=_OTHER_FLOWS), "security-scheme-flow-changed"),
    _case("a scheme is described", _secured(), _secured(basic={"type": "http", "scheme": "basic", "description": "It"}), "security-scheme-description-changed"),
    _case("another way in", _secured({"key": []}), _secured({"key": []}, {"basic": []}), "security-added"),
    _case("a way in less", _secured({"key": []}, {"basic": []}), _secured({"key": []}), "security-removed"),
    _case("credentials are needed", _secured({}), _secured({"key": []}), "security-removed"),
    _case("ways in by another order", _secured({"key": []}, {"basic": []}), _secured({"basic": []}, {"key": []}), "security-order-changed"),
    _case("one more alternative permission", _needing("ANY", "a"), _needing("ANY", "a", "b"), "permissions-relaxed"),
    _case("one more needed permission", _needing("ALL", "a"), _needing("ALL", "a", "b"), "permissions-tightened"),
    _case("one alternative less", _needing("ANY", "a", "b"), _needing("ANY", "a"), "permissions-tightened"),
    _case("one more operation", described({}), described(_TWO), "operation-added", "python-method-added"),
    _case("an operation less", described(_TWO), described({}), "operation-removed", "python-method-removed"),
    _case("an operation is deprecated", operation(), operation(deprecated=True), "operation-deprecated"),
    _case("an operation is no longer deprecated", operation(deprecated=True), operation(), "operation-undeprecated"),
    _case("another operation id", operation(), operation(operationId="that"), "operation-id-changed", "python-name-deprecated"),
    _case("the only operation of a tag has another one", operation(tags=["a"]), operation(tags=["b"]), "operation-tags-changed", "python-method-renamed"),
    _case("another tag", operation(tags=["A"]), operation(tags=["A", "B"]), "operation-tags-changed"),
    _case("an operation is described", operation(), operation(summary="It"), "operation-description-changed"),
    _case("an operation elsewhere", operation(), operation(servers=[{"url": "https://b.test"}]), "operation-server-changed"),
    _case("pages", _listing(), _listing(**_BY_PAGE), "pagination-added"),
    _case("no pages", _listing(**_BY_PAGE), _listing(), "pagination-removed"),
    _case("other pages", _listing(**_BY_PAGE), _listing(**_BY_OFFSET), "pagination-changed"),
    _case("a webhook", _hooked(), _hooked(a=_HOOK), "webhook-added"),
    _case("no webhook", _hooked(a=_HOOK), _hooked(), "webhook-removed"),
    _case("a path parameter's name", _taking({**_A, "in": "path"}, path="/{a}"), _taking({**_A, "in": "path", "name": "c"}, path="/{c}"), "path-parameter-renamed", "python-argument-deprecated"),
    _case("another needed parameter", _taking(_A), _taking({**_A, "name": "c"}), "request-parameter-removed", "request-parameter-added-required", "python-argument-renamed"),
    _case("a needed parameter", _taking(), _taking(_A), "request-parameter-added-required", "python-argument-added-required"),
    _case("a parameter", _taking(), _taking(_B), "request-parameter-added-optional", "python-argument-added-optional"),
    _case("no parameter", _taking(_B), _taking(), "request-parameter-removed", "python-argument-removed"),
    _case("a parameter is needed", _taking(_B), _taking({**_B, "required": True}), "request-parameter-became-required", "python-argument-became-required", "python-argument-became-positional"),
    _case("a parameter is not needed", _taking(_A), _taking({**_A, "required": False}), "request-parameter-became-optional", "python-argument-became-optional", "python-argument-became-keyword-only"),
    _case("parameters change places", _taking(_A, {**_B, "required": True}), _taking({**_B, "required": True}, _A), "python-argument-moved"),
    _case("a parameter is written otherwise", _taking({**_B, "schema": {"type": "array", "items": TEXT}}), _taking({**_B, "schema": {"type": "array", "items": TEXT}, "explode": False}), "request-parameter-style-changed"),
    _case("a parameter's default", _taking(_B), _taking({**_B, "schema": {**TEXT, "default": "x"}}), "request-parameter-default-changed"),
    _case("a parameter is deprecated", _taking(_B), _taking({**_B, "deprecated": True}), "request-parameter-deprecated"),
    _case("a parameter is no longer deprecated", _taking({**_B, "deprecated": True}), _taking(_B), "request-parameter-undeprecated"),
    _case("a parameter is described", _taking(_B), _taking({**_B, "description": "It"}), "request-parameter-description-changed"),
    _case("a parameter of another type", _taking({**_A, "schema": WHOLE}), _taking(_A), "request-type-changed", "python-argument-type-changed"),
    _case("a parameter of a wider type", _taking({**_A, "schema": WHOLE}), _taking({**_A, "schema": {"type": "number"}}), "request-type-widened", "python-argument-type-widened"),
    _case("a needed body", operation(), _with_body(True), "request-body-added-required"),
    _case("a body", operation(), _with_body(False), "request-body-added-optional"),
    _case("no body", _with_body(True), operation(), "request-body-removed"),
    _case("the body is needed", _with_body(False), _with_body(True), "request-body-became-required"),
    _case("the body is not needed", _with_body(True), _with_body(False), "request-body-became-optional"),
    _case("the body is described", _with_body(True), _with_body(True, description="It"), "request-body-description-changed"),
    _case("a media type", _with_body(True), _with_body(True, content={"application/json": {"schema": TEXT}, "text/plain": {"schema": TEXT}}), "request-media-type-added"),
    _case("a media type less", _with_body(True, content={"application/json": {"schema": TEXT}, "text/plain": {"schema": TEXT}}), _with_body(True), "request-media-type-removed", "python-argument-removed"),
    _case("the default media type", _with_body(True, content={"application/json": {"schema": TEXT}, "text/plain": {"schema": TEXT}}), _with_body(True, content={"text/plain": {"schema": TEXT}, "application/json": {"schema": TEXT}}), "python-argument-default-changed"),
    _case("a part of the body", _part("text/plain"), _part("text/html"), "request-encoding-changed"),
    _case("a success", _answering(s204={}), _answering(s204={}, s202={}), "response-success-status-added"),
    _case("a success less", _answering(s204={}, s202={}), _answering(s204={}), "response-success-status-removed"),
    _case("an error", _answering(s204={}), _answering(s204={}, s404={}), "response-error-status-added"),
    _case("an error less", _answering(s204={}, s404={}), _answering(s204={}), "response-error-status-removed"),
    _case("an answer is described", _answering(s204={}), _answering(s204={"description": "That"}), "response-description-changed"),
    _case("an answer may be text", _answering(s200=content(TEXT)), _answering(s200={"content": {"application/json": {"schema": TEXT}, "text/plain": {"schema": TEXT}}}), "response-media-type-added"),
    _case("an answer is never text", _answering(s200={"content": {"application/json": {"schema": TEXT}, "text/plain": {"schema": TEXT}}}), _answering(s200=content(TEXT)), "response-media-type-removed"),
    _case("an answer has a body", _answering(s200={}), _answering(s200=content(TEXT)), "response-body-added", "python-return-type-narrowed"),
    _case("an answer has no body", _answering(s200=content(TEXT)), _answering(s200={}), "response-body-removed", "python-return-type-changed"),
    _case("a header", _header(), _header(A=_H), "response-header-added"),
    _case("a header less", _header(A=_NEEDED_H), _header(), "response-header-removed"),
    _case("an optional header less", _header(A=_H), _header(), "response-header-removed-optional"),
    _case("a header may be missing", _header(A=_NEEDED_H), _header(A=_H), "response-header-became-optional"),
    _case("a header is always there", _header(A=_H), _header(A=_NEEDED_H), "response-header-became-required"),
    _case("a header is described", _header(A=_H), _header(A={**_H, "description": "It"}), "response-header-description-changed"),
    _case("a class", _named({}), _named({"A": fields(a=TEXT)}), "python-class-added"),
    _case("a class less", _named({"A": fields(a=TEXT)}), _named({}), "python-class-removed"),
    _case("a class extends another", _named({"A": fields(a=TEXT), "B": fields(b=TEXT)}), _named({"A": fields(a=TEXT), "B": {"allOf": [{"$ref": "#/components/schemas/A"}, fields(b=TEXT)]}}), "python-class-base-added"),
    _case("a class extends no other", _named({"A": fields(a=TEXT), "B": {"allOf": [{"$ref": "#/components/schemas/A"}, fields(b=TEXT)]}}), _named({"A": fields(a=TEXT), "B": fields(b=TEXT)}), "python-class-base-changed"),
    _case("a name for another type", _named({"A": {"type": "array", "items": TEXT}}), _named({"A": {"type": "array", "items": WHOLE}}), "python-alias-changed"),
    _case("a name for fewer types", _mixed("Cat", "Dog", "Cow"), _mixed("Cat", "Dog"), "response-variant-removed", "python-alias-compatible"),
    _case("a constant", operation(requestBody=content(fields("a", a={"const": "x"}))), operation(requestBody=content(fields("a", a={"const": "y"}))), "request-enum-value-added", "request-enum-value-removed", "python-field-default-changed"),
    _case("a value under the same name", _named({"A": {"type": "string", "enum": ["a-b", "c"]}}), _named({"A": {"type": "string", "enum": ["a_b", "c"]}}), "python-member-value-changed"),
]  # fmt: skip
"""Rules of operations, and of names that no operation speaks of."""
