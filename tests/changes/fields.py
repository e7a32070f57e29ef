"""For each field of each object, values of which one is changed into another.

All fields are here that `core/build/keyword_table.py` lists, but for `STRUCTURE`.
"""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from support.described import described

Tree = dict[str, Any]
Keys = tuple[str | int, ...]

TEXT: Tree = {"type": "string"}
WHOLE: Tree = {"type": "integer"}
OBJECT: Tree = {"type": "object", "properties": {"a": TEXT}}
LIST: Tree = {"type": "array", "items": TEXT}
PAIR: Tree = {"type": "array", "prefixItems": [TEXT]}
NUMBER: Tree = {"type": "number"}
_ONE: Tree = {"$ref": "#/components/schemas/One"}
_OTHER: Tree = {"$ref": "#/components/schemas/Other"}
_EITHER: Tree = {"oneOf": [_ONE, _OTHER], "discriminator": {"propertyName": "kind"}}
_DOCS: Tree = {"url": "https://docs.test"}
_MORE_DOCS: Tree = {"url": "https://more.test"}
_FLOW: Tree = {"tokenUrl": "https://a.test/token", "scopes": {"x": "Do"}}
_OPERATION: Tree = {"responses": {"204": {"description": "Done"}}}
_SAME_PATH: Tree = {"name": "q", "in": "query", "schema": TEXT}
_SERVERS = [{"url": "https://one.test"}], [{"url": "https://two.test"}]
_BODY: Tree = {"content": {"application/json": {"schema": TEXT}}}

ABSENT = object()
"""The value of a field that is not there."""

SCHEMAS: Mapping[str, tuple[Tree, object, object]] = {
    "type": (TEXT, "string", "integer"),
    "enum": (TEXT, ["a", "b"], ["a"]),
    "const": (TEXT, "a", "b"),
    "properties": (OBJECT, {"a": TEXT}, {"b": TEXT}),
    "required": (OBJECT, ["a"], ["a", "c"]),
    "additionalProperties": (OBJECT, False, TEXT),
    "patternProperties": (OBJECT, {"^x": TEXT}, {"^x": WHOLE}),
    "unevaluatedProperties": (OBJECT, False, TEXT),
    "items": (LIST, TEXT, WHOLE),
    "prefixItems": ({"type": "array"}, [TEXT], [WHOLE]),
    "allOf": (OBJECT, [_ONE], [_OTHER]),
    "anyOf": ({}, [_ONE, _OTHER], [_ONE, WHOLE]),
    "oneOf": ({}, [_ONE, _OTHER], [_ONE, WHOLE]),
    "then": (
        {**OBJECT, "if": {}},
        {"properties": {"t": TEXT}},
        {"properties": {"t": WHOLE}},
    ),
    "else": (
        {**OBJECT, "if": {}},
        {"properties": {"t": TEXT}},
        {"properties": {"t": WHOLE}},
    ),
    "dependentSchemas": (
        OBJECT,
        {"a": {"properties": {"t": TEXT}}},
        {"a": {"properties": {"t": WHOLE}}},
    ),
    "format": (TEXT, "date", "date-time"),
    "contentEncoding": (TEXT, "base64", "base16"),
    "contentMediaType": (TEXT, "text/css", "text/html"),
    "discriminator": (
        {"oneOf": [_ONE, _OTHER]},
        {"propertyName": "kind"},
        {"propertyName": "sort"},
    ),
    "title": (TEXT, "One", "Two"),
    "readOnly": (TEXT, True, False),
    "writeOnly": (TEXT, True, False),
    "minimum": (NUMBER, 1, 2),
    "maximum": (NUMBER, 1, 2),
    "exclusiveMinimum": (NUMBER, 1, 2),
    "exclusiveMaximum": (NUMBER, 1, 2),
    "multipleOf": (NUMBER, 2, 4),
    "minLength": (TEXT, 1, 2),
    "maxLength": (TEXT, 1, 2),
    "pattern": (TEXT, "^a", "^b"),
    "minItems": (LIST, 1, 2),
    "maxItems": (LIST, 1, 2),
    "uniqueItems": (LIST, True, False),
    "minProperties": (OBJECT, 1, 2),
    "maxProperties": (OBJECT, 1, 2),
    "description": (TEXT, "One", "Two"),
    "default": (TEXT, "a", "b"),
    "deprecated": (TEXT, True, False),
    "example": (TEXT, "a", "b"),
    "examples": (TEXT, ["a"], ["b"]),
    "not": (TEXT, {"const": "a"}, {"const": "b"}),
    "if": (OBJECT, {"required": ["a"]}, {"required": ["b"]}),
    "contains": (LIST, {"const": "a"}, {"const": "b"}),
    "minContains": ({**LIST, "contains": TEXT}, 1, 2),
    "maxContains": ({**LIST, "contains": TEXT}, 1, 2),
    "propertyNames": (OBJECT, {"pattern": "^a"}, {"pattern": "^b"}),
    "contentSchema": (TEXT, TEXT, WHOLE),
    "dependentRequired": (OBJECT, {"a": ["b"]}, {"a": ["c"]}),
    "unevaluatedItems": (PAIR, False, TEXT),
    "additionalItems": (PAIR, False, TEXT),
    "dependencies": (OBJECT, {"a": ["b"]}, {"a": ["c"]}),
    "xml": (TEXT, {"name": "a"}, {"name": "b"}),
    "externalDocs": (TEXT, _DOCS, _MORE_DOCS),
    "$comment": (TEXT, "a", "b"),
}
"""By keyword: a schema, and two values that the keyword may have in it."""

BASE: Tree = dict(
    described(
        {
            "/it/{id}": {
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": TEXT}
                ],
                "post": {
                    "operationId": "it",
                    "tags": ["A"],
                    "parameters": [_SAME_PATH],
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": TEXT,
                                "examples": {
                                    "e": {"value": "x"},
                                    "f": {"summary": "It"},
                                },
                            }
                        }
                    },
                    "responses": {
                        "200": {
                            "description": "Yes",
                            "links": {"l": {"operationId": "it"}},
                            "headers": {"X-A": {"schema": TEXT}},
                            "content": {"application/json": {"schema": OBJECT}},
                        }
                    },
                },
                "put": {
                    "operationId": "form",
                    "tags": ["A"],
                    "requestBody": {
                        "content": {
                            "multipart/form-data": {
                                "schema": OBJECT,
                                "encoding": {"a": {"contentType": "text/plain"}},
                            }
                        }
                    },
                    "responses": {
                        "200": {
                            "description": "Lines",
                            "content": {"application/jsonl": {"itemSchema": OBJECT}},
                        },
                        "201": {
                            "description": "One",
                            "content": {"application/json": {"schema": _EITHER}},
                        },
                    },
                },
            }
        },
        openapi="3.2.0",
        tags=[{"name": "A"}],
        servers=[
            {
                "url": "https://{v}.test",
                "variables": {"v": {"default": "a", "enum": ["a", "b"]}},
            }
        ],
        components={
            "schemas": {
                "One": {
                    "type": "object",
                    "properties": {"kind": TEXT, "sort": TEXT, "c": TEXT},
                },
                "Other": {
                    "type": "object",
                    "properties": {"kind": TEXT, "sort": TEXT, "d": TEXT},
                },
            },
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "K"},
                "basic": {"type": "http", "scheme": "basic"},
                "open": {
                    "type": "openIdConnect",
                    "openIdConnectUrl": "https://a.test/o",
                },
                "oauth": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": _FLOW,
                        "authorizationCode": {
                            **_FLOW,
                            "authorizationUrl": "https://a.test/a",
                        },
                    },
                },
            },
        },
    )
)

_CALL: Keys = ("paths", "/it/{id}", "post")
_ANSWER: Keys = (*_CALL, "responses", "200")
_SCHEMES: Keys = ("components", "securitySchemes")
_FLOWS: Keys = (*_SCHEMES, "oauth", "flows", "clientCredentials")

_FORM: Keys = ("paths", "/it/{id}", "put")
_PART: Keys = (
    *(*_FORM, "requestBody", "content", "multipart/form-data"),
    *("encoding", "a"),
)
_STREAM: Keys = (*_FORM, "responses", "200", "content", "application/jsonl")
_EXAMPLE: Keys = (*_CALL, "requestBody", "content", "application/json", "examples", "e")
_KINDS: Keys = (
    *_FORM,
    "responses",
    "201",
    "content",
    "application/json",
    "schema",
    "discriminator",
)

OBJECTS: Mapping[tuple[str, str], tuple[Keys, object, object]] = {
    ("description", "servers"): ((), *_SERVERS),
    ("description", "security"): ((), [{"key": []}], [{"basic": []}]),
    ("description", "externalDocs"): ((), _DOCS, _MORE_DOCS),
    ("description", "tags"): ((), [{"name": "A"}], [{"name": "A"}, {"name": "B"}]),
    ("info", "title"): (("info",), "Test API", "Test API "),
    ("info", "version"): (("info",), "1", "2"),
    ("info", "summary"): (("info",), "a", "b"),
    ("info", "description"): (("info",), "a", "b"),
    ("info", "termsOfService"): (("info",), "https://a.test", "https://b.test"),
    ("info", "contact"): (("info",), {"name": "a"}, {"name": "b"}),
    ("info", "license"): (("info",), {"name": "a"}, {"name": "b"}),
    ("tag", "description"): (("tags", 0), "a", "b"),
    ("tag", "externalDocs"): (("tags", 0), _DOCS, _MORE_DOCS),
    ("server", "url"): (("servers", 0), "https://{v}.test", "https://{v}.test/b"),
    ("server", "description"): (("servers", 0), "a", "b"),
    ("server variable", "enum"): (("servers", 0, "variables", "v"), ["a", "b"], ["a"]),
    ("server variable", "default"): (("servers", 0, "variables", "v"), "a", "b"),
    ("server variable", "description"): (("servers", 0, "variables", "v"), "a", "b"),
    ("path item", "get"): (_CALL[:2], _OPERATION, {**_OPERATION, "summary": "It"}),
    ("path item", "servers"): (_CALL[:2], *_SERVERS),
    ("path item", "summary"): (_CALL[:2], "a", "b"),
    ("path item", "description"): (_CALL[:2], "a", "b"),
    ("path item", "parameters"): (
        _CALL[:2],
        [{"name": "id", "in": "path", "required": True, "schema": TEXT}],
        [{"name": "id", "in": "path", "required": True, "schema": WHOLE}],
    ),
    ("operation", "operationId"): (_CALL, "it", "that"),
    ("operation", "tags"): (_CALL, ["A"], ["B"]),
    ("operation", "parameters"): (_CALL, [_SAME_PATH], [{**_SAME_PATH, "name": "r"}]),
    ("operation", "requestBody"): (_CALL, _BODY, {**_BODY, "required": True}),
    ("operation", "responses"): (
        _CALL,
        {"204": {"description": "a"}},
        {"204": {"description": "b"}},
    ),
    ("operation", "callbacks"): (
        _CALL,
        {"told": {"{$request.body#/url}": {"post": _OPERATION}}},
        {"told": {"{$request.body#/uri}": {"post": _OPERATION}}},
    ),
    ("operation", "security"): (_CALL, [{"key": []}], [{"basic": []}]),
    ("operation", "servers"): (_CALL, *_SERVERS),
    ("operation", "summary"): (_CALL, "a", "b"),
    ("operation", "description"): (_CALL, "a", "b"),
    ("operation", "deprecated"): (_CALL, True, False),
    ("operation", "externalDocs"): (_CALL, _DOCS, _MORE_DOCS),
    ("parameter", "name"): ((*_CALL, "parameters", 0), "q", "r"),
    ("parameter", "in"): ((*_CALL, "parameters", 0), "query", "header"),
    ("parameter", "required"): ((*_CALL, "parameters", 0), True, False),
    ("parameter", "schema"): ((*_CALL, "parameters", 0), TEXT, WHOLE),
    ("parameter", "style"): ((*_CALL, "parameters", 0), "spaceDelimited", "form"),
    ("parameter", "explode"): ((*_CALL, "parameters", 0), False, True),
    ("parameter", "allowReserved"): ((*_CALL, "parameters", 0), True, False),
    ("parameter", "description"): ((*_CALL, "parameters", 0), "a", "b"),
    ("parameter", "deprecated"): ((*_CALL, "parameters", 0), True, False),
    ("parameter", "example"): ((*_CALL, "parameters", 0), "a", "b"),
    ("parameter", "examples"): (
        (*_CALL, "parameters", 0),
        {"e": {"value": "a"}},
        {"e": {"value": "b"}},
    ),
    ("parameter", "allowEmptyValue"): ((*_CALL, "parameters", 0), True, False),
    ("header", "required"): ((*_ANSWER, "headers", "X-A"), True, False),
    ("header", "schema"): ((*_ANSWER, "headers", "X-A"), TEXT, WHOLE),
    ("header", "description"): ((*_ANSWER, "headers", "X-A"), "a", "b"),
    ("header", "deprecated"): ((*_ANSWER, "headers", "X-A"), True, False),
    ("header", "example"): ((*_ANSWER, "headers", "X-A"), "a", "b"),
    ("header", "examples"): (
        (*_ANSWER, "headers", "X-A"),
        {"e": {"value": "a"}},
        {"e": {"value": "b"}},
    ),
    ("header", "explode"): ((*_ANSWER, "headers", "X-A"), True, False),
    ("request body", "required"): ((*_CALL, "requestBody"), True, False),
    ("request body", "content"): (
        (*_CALL, "requestBody"),
        _BODY["content"],
        {"text/plain": {"schema": TEXT}},
    ),
    ("request body", "description"): ((*_CALL, "requestBody"), "a", "b"),
    ("response", "content"): (
        _ANSWER,
        _BODY["content"],
        {"text/plain": {"schema": TEXT}},
    ),
    ("response", "headers"): (
        _ANSWER,
        {"X-A": {"schema": TEXT}},
        {"X-B": {"schema": TEXT}},
    ),
    ("response", "description"): (_ANSWER, "a", "b"),
    ("response", "links"): (
        _ANSWER,
        {"l": {"operationId": "it"}},
        {"l": {"operationId": "form"}},
    ),
    ("media type object", "schema"): (
        (*_CALL, "requestBody", "content", "application/json"),
        TEXT,
        WHOLE,
    ),
    ("media type object", "example"): (
        (*_ANSWER, "content", "application/json"),
        {"a": "a"},
        {"a": "b"},
    ),
    ("media type object", "examples"): (
        (*_CALL, "requestBody", "content", "application/json"),
        {"e": {"value": "a"}},
        {"e": {"value": "b"}},
    ),
    ("media type object", "encoding"): (
        ("paths", "/it/{id}", "put", "requestBody", "content", "multipart/form-data"),
        {"a": {"contentType": "text/plain"}},
        {"a": {"contentType": "text/css"}},
    ),
    ("security scheme", "name"): ((*_SCHEMES, "key"), "K", "L"),
    ("security scheme", "in"): ((*_SCHEMES, "key"), "header", "query"),
    ("security scheme", "scheme"): ((*_SCHEMES, "basic"), "basic", "bearer"),
    ("security scheme", "bearerFormat"): ((*_SCHEMES, "basic"), "a", "b"),
    ("security scheme", "openIdConnectUrl"): (
        (*_SCHEMES, "open"),
        "https://a.test/o",
        "https://b.test/o",
    ),
    ("security scheme", "description"): ((*_SCHEMES, "key"), "a", "b"),
    ("flow", "tokenUrl"): (_FLOWS, "https://a.test/token", "https://b.test/token"),
    ("flow", "refreshUrl"): (_FLOWS, "https://a.test/r", "https://b.test/r"),
    ("flow", "scopes"): (_FLOWS, {"x": "Do"}, {"x": "Do", "y": "See"}),
    ("description", "webhooks"): (
        (),
        {"h": {"post": _OPERATION}},
        {"i": {"post": _OPERATION}},
    ),
    ("description", "jsonSchemaDialect"): ((), "https://a.test", "https://b.test"),
    ("tag", "name"): (("tags", 0), "A", "B"),
    ("tag", "summary"): (("tags", 0), "a", "b"),
    ("tag", "kind"): (("tags", 0), "nav", "badge"),
    ("server", "name"): (("servers", 0), "a", "b"),
    ("server", "variables"): (
        ("servers", 0),
        {"v": {"default": "a"}},
        {"v": {"default": "b"}},
    ),
    ("components object", "schemas"): (
        ("components",),
        {"One": OBJECT, "Other": OBJECT},
        {"One": OBJECT, "Other": OBJECT, "More": OBJECT},
    ),
    ("components object", "securitySchemes"): (
        ("components",),
        {"key": {"type": "apiKey", "in": "header", "name": "K"}},
        {"key": {"type": "apiKey", "in": "query", "name": "K"}},
    ),
    **{
        ("path item", method): (_CALL[:2], _OPERATION, {**_OPERATION, "summary": "It"})
        for method in ("get", "delete", "options", "head", "patch", "trace", "query")
    },
    ("path item", "additionalOperations"): (
        _CALL[:2],
        {"COPY": _OPERATION},
        {"MOVE": _OPERATION},
    ),
    ("header", "style"): ((*_ANSWER, "headers", "X-A"), "simple", ABSENT),
    ("media type object", "itemSchema"): (_STREAM, TEXT, WHOLE),
    ("media type object", "description"): (_STREAM, "a", "b"),
    ("encoding object", "contentType"): (_PART, "text/plain", "text/css"),
    ("encoding object", "headers"): (
        _PART,
        {"X-A": {"schema": TEXT}},
        {"X-B": {"schema": TEXT}},
    ),
    ("encoding object", "style"): (_PART, "spaceDelimited", "pipeDelimited"),
    ("encoding object", "explode"): (_PART, True, False),
    ("encoding object", "allowReserved"): (_PART, True, False),
    ("example object", "value"): (_EXAMPLE, "a", "b"),
    ("example object", "summary"): (_EXAMPLE, "a", "b"),
    ("example object", "description"): (_EXAMPLE, "a", "b"),
    ("example object", "externalValue"): (
        (*_EXAMPLE[:-1], "f"),
        "https://a.test",
        "https://b.test",
    ),
    ("link", "parameters"): ((*_ANSWER, "links", "l"), {"id": "a"}, {"id": "b"}),
    ("link", "requestBody"): ((*_ANSWER, "links", "l"), "a", "b"),
    ("link", "description"): ((*_ANSWER, "links", "l"), "a", "b"),
    ("security scheme", "type"): ((*_SCHEMES, "basic"), "http", "mutualTLS"),
    ("security scheme", "flows"): (
        (*_SCHEMES, "oauth"),
        {"clientCredentials": _FLOW},
        {"password": _FLOW},
    ),
    ("security scheme", "deprecated"): ((*_SCHEMES, "key"), True, False),
    ("security scheme", "oauth2MetadataUrl"): (
        (*_SCHEMES, "oauth"),
        "https://a.test",
        "https://b.test",
    ),
    ("flow", "authorizationUrl"): (
        (*_SCHEMES, "oauth", "flows", "authorizationCode"),
        "https://a.test/a",
        "https://b.test/a",
    ),
    ("discriminator", "propertyName"): (_KINDS, "kind", "sort"),
    ("discriminator", "mapping"): (
        _KINDS,
        {"o": "#/components/schemas/One", "p": "#/components/schemas/Other"},
        {"q": "#/components/schemas/One", "p": "#/components/schemas/Other"},
    ),
    ("discriminator", "defaultMapping"): (
        _KINDS,
        "#/components/schemas/One",
        "#/components/schemas/Other",
    ),
}
"""By object and field: where such an object stands in `BASE`, and two values."""


@dataclass(frozen=True)
class Step:
    """A field that comes, goes, or becomes another one."""

    title: str
    old: Tree
    new: Tree

    @property
    def kind(self) -> str:
        """What has the field."""
        return self.title.partition(":")[0]


def steps() -> Iterator[Step]:
    """Every field of the tables, in every place where it can stand."""
    for (owner, field), (keys, first, second) in OBJECTS.items():
        yield from _steps(f"{owner}: {field}", BASE, keys, field, first, second)
    for keyword, (schema, first, second) in SCHEMAS.items():
        sent = (*_CALL, "requestBody", "content", "application/json")
        received = (*_ANSWER, "content", "application/json")
        for way, home in (("sent", sent), ("received", received)):
            title = f"schema {way}: {keyword}"
            whole = _with(BASE, home, "schema", schema)
            yield from _steps(title, whole, (*home, "schema"), keyword, first, second)
            within = _with(
                BASE, home, "schema", {"type": "object", "properties": {"p": schema}}
            )
            at = (*home, "schema", "properties", "p")
            yield from _steps(
                f"{title} of a property", within, at, keyword, first, second
            )


def _steps(
    title: str, tree: Tree, keys: Keys, field: str, first: object, second: object
) -> Iterator[Step]:
    ways = {"new": (ABSENT, first), "gone": (first, ABSENT), "changed": (first, second)}
    for how, (old, new) in ways.items():
        before = _with(tree, keys, field, old)
        after = _with(tree, keys, field, new)
        yield Step(f"{title} is {how}", before, after)


def _with(tree: Tree, keys: Keys, field: str, value: object) -> Tree:
    changed = copy.deepcopy(tree)
    node: Any = changed
    for key in keys:
        node = node[key]
    node.pop(field, None)
    if value is not ABSENT:
        node[field] = copy.deepcopy(value)
    return changed


STRUCTURE: Mapping[str, str] = {
    "description": "openapi swagger $self info paths components",
    "tag": "parent",
    "components object": "parameters requestBodies responses headers pathItems "
    "mediaTypes callbacks examples links",
    "path item": "$ref put post",
    "parameter": "$ref content summary",
    "header": "$ref content summary allowReserved",
    "request body": "$ref summary",
    "response": "$ref summary",
    "media type object": "$ref prefixEncoding itemEncoding",
    "encoding object": "encoding prefixEncoding itemEncoding",
    "example object": "$ref dataValue serializedValue",
    "link": "$ref operationRef operationId server",
    "security scheme": "$ref",
    "flow": "deviceAuthorizationUrl",
    "schema": "$ref $defs definitions $id $anchor $dynamicAnchor $schema $vocabulary",
}
"""Fields that lead elsewhere, say how to read the rest, or go the way of others here."""
