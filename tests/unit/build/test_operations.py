"""Paths become operations, with all that belongs to them."""

from typing import Any

import pytest

from sdkwright.diagnostics import Effect, Severity
from sdkwright.ledger import Status
from sdkwright.model import (
    Annotations,
    Contact,
    Encoding,
    Example,
    FlowKind,
    Header,
    License,
    MediaType,
    Need,
    OAuthFlow,
    Parameter,
    PermissionRequirement,
    Place,
    RequestBody,
    Response,
    Scalar,
    ScalarKind,
    SchemeUse,
    Scope,
    SecurityKind,
    SecurityRequirement,
    SecurityScheme,
    Server,
    ServerVariable,
    Style,
    Tag,
)
from support.described import (
    OK,
    api_of,
    described,
    found_in,
    one_operation,
    operation_of,
    understood,
)

STRING = Scalar(ScalarKind.STRING)
AT = "/paths/~1it/get"


def test_the_api() -> None:
    api = api_of(
        described(
            info={
                "title": "Test API",
                "version": "1",
                "summary": "In short.",
                "description": "At length.",
                "contact": {"name": "We", "email": "we@example.com"},
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            tags=[{"name": "Things", "description": "All things."}],
        )
    )
    assert (api.title, api.version, api.summary) == ("Test API", "1", "In short.")
    assert api.description == "At length."
    assert api.contact == Contact("We", "we@example.com")
    assert api.license == License("MIT", "MIT")
    assert api.tags == (Tag("Things", "All things."),)
    assert (api.operations, dict(api.definitions)) == ((), {})


def test_operations_keep_their_order() -> None:
    item = {"put": {"responses": OK}, "get": {"responses": OK}}
    api = api_of(described({"/b": item, "/a": item}))
    assert [(o.method, o.path) for o in api.operations] == [
        ("PUT", "/b"),
        ("GET", "/b"),
        ("PUT", "/a"),
        ("GET", "/a"),
    ]


def test_an_operation() -> None:
    operation = operation_of(
        {
            "operationId": "getIt",
            "tags": ["A", "B"],
            "summary": "Get it",
            "description": "All of it.",
            "deprecated": True,
            "x-fern-sdk-method-name": "fetch",
        }
    )
    assert (operation.id, operation.tags) == ("getIt", ("A", "B"))
    assert (operation.summary, operation.description) == ("Get it", "All of it.")
    assert (operation.deprecated, operation.name_hint) == (True, "fetch")
    assert operation.pointer == AT


def test_an_operation_without_an_id() -> None:
    assert operation_of({}).id == "get /it"


def test_webhooks_are_apart() -> None:
    hook = {"post": {"operationId": "onIt", "responses": OK}}
    api = api_of(described(webhooks={"it": hook}))
    assert api.operations == ()
    assert [(w.name, w.operation.id) for w in api.webhooks] == [("it", "onIt")]


def parameter_of(node: dict[str, Any]) -> Parameter:
    path = "/{p}" if node["in"] == "path" else "/it"
    return operation_of({"parameters": [{"name": "p", **node}]}, path).parameters[0]


@pytest.mark.parametrize(
    ("node", "style", "explode"),
    [
        ({"in": "path", "required": True}, Style.SIMPLE, False),
        ({"in": "query"}, Style.FORM, True),
        ({"in": "header"}, Style.SIMPLE, False),
        ({"in": "cookie"}, Style.FORM, True),
        ({"in": "query", "style": "pipeDelimited"}, Style.PIPE_DELIMITED, False),
        ({"in": "query", "explode": False}, Style.FORM, False),
        ({"in": "path", "required": True, "style": "label"}, Style.LABEL, False),
    ],
)
def test_styles(node: dict[str, Any], style: Style, explode: bool) -> None:
    parameter = parameter_of({**node, "schema": {"type": "string"}})
    assert parameter.place == Place(node["in"])
    assert (parameter.style, parameter.explode) == (style, explode)


def test_a_parameter() -> None:
    node = {
        "in": "query",
        "required": True,
        "description": "What it is.",
        "allowReserved": True,
        "example": "b",
        "schema": {"type": "string", "default": "a", "description": "Of a schema."},
    }
    assert parameter_of(node) == Parameter(
        name="p",
        place=Place.QUERY,
        required=True,
        schema=STRING,
        style=Style.FORM,
        explode=True,
        pointer=f"{AT}/parameters/0",
        allow_reserved=True,
        annotations=Annotations(
            description="What it is.", default="a", examples=(Example("b"),)
        ),
    )


def test_a_parameter_with_content() -> None:
    content = {"application/json": {"schema": {"type": "string"}}}
    parameter = parameter_of({"in": "query", "content": content})
    assert (parameter.media_type, parameter.schema) == ("application/json", STRING)


def test_the_operation_overrides_parameters_of_the_path() -> None:
    shared = {"name": "p", "in": "query", "schema": {"type": "integer"}}
    own = {"name": "p", "in": "query", "schema": {"type": "string"}}
    header = {"name": "p", "in": "header", "schema": {"type": "string"}}
    ignored = {"name": "Authorization", "in": "header", "schema": {"type": "string"}}
    item = {
        "parameters": [shared, header, ignored],
        "get": {"parameters": [own], "responses": OK},
    }
    operation = api_of(described({"/it": item})).operations[0]
    assert [(p.place, p.pointer) for p in operation.parameters] == [
        (Place.QUERY, f"{AT}/parameters/0"),
        (Place.HEADER, "/paths/~1it/parameters/1"),
    ]


def test_a_request_body() -> None:
    body = {
        "description": "The file.",
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {"type": "string"},
                "encoding": {"a": {"contentType": "image/png, image/*", "style": "form"}},
                "examples": {"one": {"summary": "First", "value": "x"}},
            }
        },
    }  # fmt: skip
    at = "/paths/~1it/post/requestBody"
    content = MediaType(
        "multipart/form-data",
        STRING,
        f"{at}/content/multipart~1form-data",
        encodings=(Encoding("a", ("image/png", "image/*"), Style.FORM),),
        examples=(Example("x", "one", "First"),),
    )
    operation = operation_of({"requestBody": body}, method="post")
    assert operation.body == RequestBody((content,), True, at, "The file.")
    assert operation_of({}).body is None


def test_responses() -> None:
    header = {"description": "A number.", "schema": {"type": "string"}}
    responses = {
        "200": {"description": "Fine", "headers": {"X-Id": header}},
        "4XX": {"description": "Not fine", "content": {"text/plain": {}}},
        "default": {"description": "Else"},
    }
    first, second, last = operation_of({"responses": responses}).responses
    at = f"{AT}/responses"
    assert first == Response(
        "200",
        (),
        (
            Header(
                "X-Id",
                False,
                STRING,
                f"{at}/200/headers/X-Id",
                Annotations(description="A number."),
            ),
        ),
        f"{at}/200",
        "Fine",
    )
    assert (second.status, second.is_success) == ("4XX", False)
    assert [c.schema for c in second.contents] == [None]
    assert last.status == "default"


def test_references_are_followed() -> None:
    responses = {"200": {"$ref": "#/components/responses/Fine"}}
    fine = {"description": "Fine", "content": {"a/b": {"schema": {"type": "string"}}}}
    operation = operation_of(
        {"responses": responses}, components={"responses": {"Fine": fine}}
    )
    (response,) = operation.responses
    assert response.pointer == "/components/responses/Fine"
    assert response.contents[0].schema == STRING


SCHEMES = {
    "bearer": {"type": "http", "scheme": "Bearer"},
    "digest": {"type": "http", "scheme": "digest"},
    "key": {"type": "apiKey", "in": "query", "name": "k"},
    "oauth": {
        "type": "oauth2",
        "flows": {
            "clientCredentials": {
                "tokenUrl": "https://t.example",
                "scopes": {"read": "Read."},
            }
        },
    },
}


def test_security_schemes() -> None:
    api = api_of(described(components={"securitySchemes": SCHEMES}))
    at = "/components/securitySchemes"
    flow = OAuthFlow(
        FlowKind.CLIENT_CREDENTIALS, (Scope("read", "Read."),), "https://t.example"
    )
    assert api.security_schemes == (
        SecurityScheme(
            "bearer", SecurityKind.BEARER, f"{at}/bearer", http_scheme="bearer"
        ),
        SecurityScheme(
            "digest", SecurityKind.HTTP, f"{at}/digest", http_scheme="digest"
        ),
        SecurityScheme(
            "key", SecurityKind.API_KEY, f"{at}/key", place="query", parameter="k"
        ),
        SecurityScheme("oauth", SecurityKind.OAUTH2, f"{at}/oauth", flows=(flow,)),
    )


@pytest.mark.parametrize(
    ("own", "uses"),
    [
        ({}, [("bearer",)]),
        ({"security": []}, []),
        ({"security": [{"key": [], "bearer": []}, {}]}, [("key", "bearer"), ()]),
    ],
)
def test_requirements(own: dict[str, Any], uses: list[tuple[str, ...]]) -> None:
    operation = operation_of(
        own, security=[{"bearer": []}], components={"securitySchemes": SCHEMES}
    )
    assert operation.security == tuple(
        SecurityRequirement(tuple(map(SchemeUse, keys))) for keys in uses
    )


@pytest.mark.parametrize(
    ("extension", "permissions"),
    [
        ({"type": "ALL", "permissions": ["a", "b"]}, (Need.ALL, ("a", "b"))),
        ({"permissions": ["a"]}, (Need.ANY, ("a",))),
        ({"type": "ANY", "permissions": []}, None),
    ],
)
def test_permissions(
    extension: dict[str, Any], permissions: tuple[Need, tuple[str, ...]] | None
) -> None:
    operation = operation_of({"x-inin-requires-permissions": extension})
    expected = PermissionRequirement(*permissions) if permissions else None
    assert operation.permissions == expected


def test_an_unknown_pagination_style_is_told() -> None:
    extension = {"x-sdkwright-pagination": {"style": "pages"}}
    tree = one_operation({**extension, "operationId": "a", "summary": "A", "tags": ["A"]})
    (found,) = (d for d in found_in(tree) if d.code == "unknown-pagination-style")
    assert found.location.pointer == f"{AT}/x-sdkwright-pagination"
    assert found.location.line > 0
    assert (found.severity, found.effect) == (Severity.WARNING, Effect.DEGRADED)


def test_servers() -> None:
    variable = {"default": "b", "enum": ["a", "b"], "x-enum-varnames": ["A", "B"]}
    api = api_of(
        described(
            {"/it": {"get": {"responses": OK, "servers": [{"url": "https://own.example"}]}}},
            servers=[{"url": "https://{v}.example", "variables": {"v": variable}}],
        )
    )  # fmt: skip
    (server,) = api.servers
    assert server == Server(
        "https://{v}.example", (ServerVariable("v", "b", ("a", "b"), ("A", "B")),)
    )
    assert server.default_url == "https://b.example"
    assert api.operations[0].servers == (Server("https://own.example"),)


def test_a_parameter_without_its_variable_is_left_out_and_told() -> None:
    lost = {"in": "path", "name": "lost", "required": True, "schema": {}}
    kept = {**lost, "name": "kept"}
    item = {"parameters": [lost], "get": {"responses": OK, "parameters": [kept]}}
    found = understood(described({"/it/{kept}": item}))
    assert [p.name for p in found.api.operations[0].parameters] == ["kept"]
    [fate] = found.ledger.operations.values()
    assert fate.status is Status.DEGRADED
    assert [d.code for d in fate.reasons] == ["path-parameter"]


def test_a_header_without_a_name_is_left_out_and_told() -> None:
    header = {"in": "header", "name": "", "schema": {"type": "string"}}
    operation = {"operationId": "do", "responses": OK, "parameters": [header]}
    understanding = understood(one_operation(operation))
    assert understanding.api.operations[0].parameters == ()
    (told,) = understanding.diagnostics
    assert (told.code, told.severity) == ("header-name", Severity.WARNING)
    fates = understanding.ledger.operations.values()
    assert [fate.status for fate in fates] == [Status.DEGRADED]
