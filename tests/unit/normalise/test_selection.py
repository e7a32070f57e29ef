"""The selected operations stay, and what they need; nothing else does."""

from typing import Any

import pytest
import yaml

from sdkwright.config import Deprecated, SelectConfig
from sdkwright.core.load import Document, load_bytes, located
from sdkwright.core.normalise import normalise, select
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import check_rules
from sdkwright.diagnostics import Diagnostic, Location, Severity

API = """openapi: 3.1.0
info: {title: t, version: '1'}
security: [{top: []}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: {'200': {$ref: '#/components/responses/Pets'}}
    post:
      operationId: addPet
      tags: [pets, admin]
      security: [{admin: []}]
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}
      responses: {'204': {description: ''}}
  /stores/{id}:
    get:
      tags: [stores]
      deprecated: true
      responses:
        '200':
          description: ''
          content:
            application/json: {schema: {type: object, title: Store}}
  /stores/{id}/near:
    get:
      operationId: near
      tags: [stores]
      responses:
        '200':
          description: ''
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: '#/paths/~1stores~1%7Bid%7D/get/responses/200/content/application~1json/schema'
components:
  securitySchemes:
    top: {type: http, scheme: bearer}
    admin: {type: http, scheme: basic}
  responses:
    Pets:
      description: ''
      content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
  schemas:
    Pet: {type: object, discriminator: {propertyName: kind}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
    Kitten: {allOf: [{$ref: '#/components/schemas/Cat'}]}
    New: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
    Orphan: {type: object}
"""
UNNAMED = "get /stores/{id}"
EVERYTHING = {"listPets", "addPet", UNNAMED, "near"}


def read(text: str = API) -> Document:
    document, _ = resolve(load_bytes(text.encode())[0])
    return normalise(document)[0]


def selected(selection: SelectConfig, text: str = API) -> Document:
    document, found = select(read(text), selection)
    assert found == ()
    return document


def ids(document: Document) -> set[str]:
    paths: Any = document.root["paths"]
    return {
        operation.get("operationId", f"{method} {path}")
        for path, item in paths.items()
        for method, operation in item.items()
    }


def components(document: Document, section: str = "schemas") -> set[str]:
    root: Any = document.root
    return set(root.get("components", {}).get(section, {}))


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (SelectConfig(include_tags=("pets",)), {"listPets", "addPet"}),
        (SelectConfig(exclude_tags=("pets",)), {"get /stores/{id}", "near"}),
        (
            SelectConfig(include_tags=("pets",), exclude_tags=("admin",)),
            {"listPets"},
        ),
        (SelectConfig(include_paths=("/stores/*",)), {"get /stores/{id}", "near"}),
        (SelectConfig(exclude_paths=("/stores/{id}",)), EVERYTHING - {UNNAMED}),
        (
            SelectConfig(include_tags=("admin",), include_operations=("near",)),
            {"addPet", "near"},
        ),
        (SelectConfig(exclude_operations=("addPet", "near")), {"listPets", UNNAMED}),
        (SelectConfig(include_operations=("get /stores/{id}",)), {UNNAMED}),
        (SelectConfig(deprecated=Deprecated.DROP), EVERYTHING - {UNNAMED}),
    ],
)
def test_operations(selection: SelectConfig, expected: set[str]) -> None:
    assert ids(selected(selection)) == expected


def test_no_selection_changes_nothing() -> None:
    document = read()
    assert select(document, SelectConfig()) == (document, ())


def test_paths_without_operations_go() -> None:
    document = selected(SelectConfig(include_operations=("listPets",)))
    assert list(document.root["paths"]) == ["/pets"]  # type: ignore[call-overload]


def test_components_that_nothing_reaches_go() -> None:
    document = selected(SelectConfig(include_operations=("listPets",)))
    assert components(document) == {"Pet", "Cat", "Kitten"}
    assert components(document, "responses") == {"Pets"}
    assert components(document, "securitySchemes") == {"top"}
    document = selected(SelectConfig(include_tags=("admin",)))
    assert components(document) == {"New", "Pet", "Cat", "Kitten"}
    assert components(document, "responses") == set()
    assert components(document, "securitySchemes") == {"top", "admin"}


def test_what_is_left_is_sound() -> None:
    for id_ in EVERYTHING:
        document = selected(SelectConfig(include_operations=(id_,)))
        assert "unused-component" not in {d.code for d in check_rules(document)}
        assert "unknown-security-scheme" not in {d.code for d in check_rules(document)}


def test_a_reference_into_an_operation_that_goes() -> None:
    document = selected(SelectConfig(include_operations=("near",)))
    root: Any = document.root
    assert root["components"]["schemas"] == {
        "schema": {"type": "object", "title": "Store"}
    }
    response = root["paths"]["/stores/{id}/near"]["get"]["responses"]["200"]
    schema = response["content"]["application/json"]["schema"]
    assert schema["items"] == {"$ref": "#/components/schemas/schema"}
    place = document.locate("/components/schemas/schema/title").pointer
    assert place.startswith("/paths/~1stores~1{id}/get/responses/200")


def test_a_shared_path_item_is_narrowed_where_it_is_used() -> None:
    item = "components: {pathItems: {P: {get: {tags: [a]}, put: {tags: [b]}}}}\n"
    paths = "paths: {/x: {$ref: '#/components/pathItems/P'}}\n"
    text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n" + paths + item
    document = selected(SelectConfig(include_tags=("a",)), text)
    assert document.root["paths"] == {"/x": {"get": {"tags": ["a"]}}}
    assert "components" not in document.root
    place = document.locate("/paths/~1x/get/tags").pointer
    assert place == "/components/pathItems/P/get/tags"


def test_webhooks_and_odd_methods_are_operations() -> None:
    tree = {
        "openapi": "3.2.0",
        "info": {"title": "t", "version": "1"},
        "webhooks": {"w": {"post": {"tags": ["a"]}}, "v": {"post": {"tags": ["b"]}}},
        "paths": {
            "/x": {
                "get": {"tags": ["a"]},
                "additionalOperations": {"COPY": {"tags": ["b"]}},
            }
        },
    }
    text = yaml.safe_dump(tree)
    root = selected(SelectConfig(include_tags=("b",)), text).root
    assert root["webhooks"] == {"v": {"post": {"tags": ["b"]}}}
    assert root["paths"] == {"/x": {"additionalOperations": {"COPY": {"tags": ["b"]}}}}
    root = selected(SelectConfig(exclude_operations=("copy /x",)), text).root
    assert root["paths"] == {"/x": {"get": {"tags": ["a"]}, "additionalOperations": {}}}


def test_schemas_of_webhooks_and_callbacks_are_needed() -> None:
    def taking(name: str) -> dict[str, Any]:
        schema = {"$ref": f"#/components/schemas/{name}"}
        return {"requestBody": {"content": {"application/json": {"schema": schema}}}}

    event = {"event": {"$ref": "#/components/callbacks/Event"}}
    tree = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "webhooks": {"w": {"post": taking("Hooked")}},
        "paths": {
            "/x": {"get": {"callbacks": event}},
            "/y": {"get": {"deprecated": True, **taking("Other")}},
        },
        "components": {
            "schemas": {
                name: {"type": "object"} for name in ("Hooked", "Called", "Other")
            },
            "callbacks": {"Event": {"{$url}": {"post": taking("Called")}}},
        },
    }
    selection = SelectConfig(deprecated=Deprecated.DROP)
    document = selected(selection, yaml.safe_dump(tree))
    components: Any = document.root["components"]
    assert list(components["schemas"]) == ["Called", "Hooked"]
    assert list(components["callbacks"]) == ["Event"]


def test_an_entry_that_matches_nothing_is_told() -> None:
    place = Location("sdkwright.toml", "/select/exclude_tags", 3, 1)
    selection = SelectConfig(
        exclude_tags=("admin", "Stores"),
        include_paths=("/nothing",),
        places={"exclude_tags": place},
    )
    document = read()
    _, found = select(document, selection)
    assert [told(d) for d in found] == [
        ("include_paths: '/nothing' matches no operation", Location("stdin")),
        (
            "exclude_tags: 'Stores' matches no operation; did you mean 'stores'?",
            place,
        ),
        (
            "the selection leaves no operation; widen or remove an entry",
            Location("stdin"),
        ),
    ]
    assert {(d.code, d.severity) for d in found} == {
        ("selection-empty", Severity.WARNING)
    }
    assert all(d.location.line for d in located(document.sources, found))


def told(diagnostic: Diagnostic) -> tuple[str, Location]:
    return diagnostic.message, diagnostic.location


def test_the_given_document_stays_as_it_is() -> None:
    document = read()
    before = yaml.safe_dump(document.root)
    select(document, SelectConfig(exclude_tags=("stores",)))
    assert yaml.safe_dump(document.root) == before
