"""What the structural check says, and how gravely."""

from typing import Any

import pytest
import yaml

from sdkwright.core.load import load_bytes
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import validate
from sdkwright.diagnostics import Diagnostic, Severity

Tree = dict[str, Any]


def api(version: str, **more: Any) -> Tree:
    return {
        "openapi": version,
        "info": {"title": "t", "version": "1"},
        "paths": {},
        **more,
    }


def schema(version: str, **keywords: Any) -> Tree:
    return api(version, components={"schemas": {"A": keywords}})


def operation(version: str, **fields: Any) -> Tree:
    fields = {"responses": {"200": {"description": "ok"}}, **fields}
    return api(version, paths={"/a": {"get": fields}})


def found(tree: Tree) -> tuple[Diagnostic, ...]:
    text = yaml.safe_dump(tree, sort_keys=False)
    return validate(resolve(load_bytes(text.encode())[0])[0])


def parameter(**fields: Any) -> Tree:
    return operation("3.1.0", parameters=[{"name": "p", **fields}])


SWAGGER = {"swagger": "2.0", "info": {"title": "t", "version": "1"}, "paths": {}}


@pytest.mark.parametrize(
    ("tree", "code", "pointer", "said"),
    [
        ({"openapi": "3.1.0", "paths": {}}, "missing-field", "", "'info' is missing"),
        (schema("3.1.0", type="strin"), "invalid-value", "/type", "mean 'string'"),
        (schema("3.1.0", type="str"), "invalid-value", "/type", "mean 'string'"),
        (schema("3.1.0", type="file"), "invalid-value", "/type", "format: binary"),
        (schema("3.0.3", type="int"), "invalid-value", "/type", "mean 'integer'"),
        (schema("3.0.3", type=["string"]), "wrong-type", "/type", "nullable"),
        (schema("3.0.3", nullable="true"), "wrong-type", "/nullable", "without quotes"),
        (schema("3.1.0", type=[]), "invalid-value", "/type", "at least 1"),
        (schema("3.1.0", oneOf=[]), "invalid-value", "/oneOf", "at least 1"),
        (schema("3.1.0", enum="a"), "wrong-type", "/enum", "a list"),
        (schema("3.1.0", multipleOf=0), "invalid-value", "/multipleOf", "greater"),
        (schema("3.1.0", properties=[1]), "wrong-type", "/properties", "an object"),
        (schema("3.1.0", required=["a", "a"]), "invalid-value", "/required", "twice"),
        (
            schema("3.1.0", discriminator="k"),
            "wrong-type",
            "/discriminator",
            "an object",
        ),
        (
            schema("3.2.0", discriminator="k"),
            "wrong-type",
            "/discriminator",
            "an object",
        ),
        (schema("3.1.0", items=5), "wrong-type", "/items", "a schema"),
        (
            parameter(**{"in": "querry"}, schema={}),
            *("invalid-value", "/parameters/0/in", "mean 'query'"),
        ),
        (
            parameter(**{"in": "body"}, schema={}),
            *("invalid-value", "/parameters/0/in", "requestBody"),
        ),
        (
            parameter(**{"in": "query"}),
            *("missing-field", "/parameters/0", "'schema' or 'content'"),
        ),
        (
            operation("3.0.3", parameters=[{"name": "p", "in": "query"}]),
            *("missing-field", "/parameters/0", "'schema' or 'content'"),
        ),
        (operation("3.1.0", tags="a"), "wrong-type", "/tags", "a list"),
        (operation("3.1.0", operationId=7), "wrong-type", "/operationId", "quotes"),
        (operation("3.1.0", responses={}), "invalid-value", "/responses", "at least 1"),
        (
            operation("3.1.0", responses={"20X": {"description": ""}}),
            *("unknown-field", "/responses/20X", "three digits"),
        ),
        (
            operation("3.0.3", responses={"099": {"description": ""}}),
            *("unknown-field", "/responses/099", "three digits"),
        ),
        (
            api("3.1.0", paths={"/a": {"gett": {}}}),
            *("unknown-field", "/gett", "did you mean 'get'"),
        ),
        (api("3.1.0", paths={"a": {}}), "unknown-field", "/paths/a", "starts with '/'"),
        (
            api("3.1.0", components={"securitySchemes": {"k": {"type": "apikey"}}}),
            *("invalid-value", "/k/type", "mean 'apiKey'"),
        ),
        ({**SWAGGER, "host": 1}, "wrong-type", "/host", "a text"),
        (
            {
                **SWAGGER,
                "paths": {
                    "/a": {
                        "post": {
                            "parameters": [
                                {"in": "body", "name": "a", "schema": {}},
                                {"in": "body", "name": "b", "schema": {}},
                            ],
                            "responses": {"200": {"description": ""}},
                        }
                    }
                },
            },
            *("two-bodies", "/parameters/1", "a second body"),
        ),
    ],
)
def test_one_error_that_says_what_to_do(
    tree: Tree, code: str, pointer: str, said: str
) -> None:
    told = found(tree)
    assert [d.code for d in told] == [code]
    assert told[0].location.pointer.endswith(pointer)
    assert said in told[0].message
    assert told[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("tree", "code"),
    [
        (schema("3.1.0", exclusiveMinimum=True, minimum=1), "wrong-type"),
        (schema("3.0.3", exclusiveMinimum=1), "wrong-type"),
        (schema("3.1.0", **{"$recursiveAnchor": True}), "wrong-type"),
        (schema("3.1.0", required=["a", "b", "a"]), "repeated-name"),
        (schema("3.0.3", const=1), "unknown-field"),
        (operation("3.0.3", title="x"), "unknown-field"),
        (operation("3.1.0", responses={"200": {}}), "missing-description"),
        (operation("3.0.3", responses={"200": {}}), "missing-description"),
        (api("3.1.0", components={"schemas": {"a b": {}}}), "component-name"),
    ],
)
def test_what_can_be_generated_all_the_same_is_a_warning(tree: Tree, code: str) -> None:
    told = found(tree)
    assert [(d.code, d.severity) for d in told] == [(code, Severity.WARNING)]


def test_a_value_is_never_told_in_full() -> None:
    secret = {f"secret{n}": "x" * 100 for n in range(100)}
    told = found(operation("3.0.3", parameters=[secret], tags=secret))
    assert len(told) > 1
    assert all(len(d.message) < 300 and "xxx" not in d.message for d in told)


def test_statuses_written_as_numbers_are_found_again() -> None:
    told = found(operation("3.1.0", responses={"200": {"description": 5}}))
    assert told[0].location.pointer == "/paths/~1a/get/responses/200/description"


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_nothing_to_say(version: str) -> None:
    assert found(operation(version, operationId="a")) == ()


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("section", ["schemas", "parameters", ""])
def test_a_reference_cannot_stand_for_a_section(version: str, section: str) -> None:
    reference = {"$ref": "#/x-schemas"}
    tree = api(version, components={section: reference} if section else reference)
    found = validate(load_bytes(yaml.safe_dump(tree).encode())[0])
    pointer = f"/components/{section}/$ref" if section else "/components/$ref"
    assert ("ref-kind", pointer) in [(d.code, d.location.pointer) for d in found]


def test_a_text_without_its_form_is_told_and_kept() -> None:
    tree = api("3.0.3")
    tree["info"]["contact"] = {"email": "nobody"}
    [told] = validate(load_bytes(yaml.safe_dump(tree).encode())[0])
    assert (told.code, told.severity) == ("format-mismatch", Severity.WARNING)
    assert told.location.pointer == "/info/contact/email"
