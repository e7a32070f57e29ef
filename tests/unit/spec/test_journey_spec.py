"""The flagship description is valid, complete, and says what the API says."""

import copy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from referencing import Registry
from referencing.jsonschema import DRAFT202012

ROOT = Path(__file__).parents[3]
SPEC = ROOT / "spec" / "journey.yaml"
CONFIG = ROOT / "spec" / "sdkwright.toml"
FACTS = ROOT.parent / "shared" / "journey" / "facts.yaml"

BASE = "urn:journey"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
ERRORS = ["400", "401", "403", "404", "413", "415", "429", "500", "503", "504"]

ACTION_TARGETS = "/api/v2/journey/actiontargets"
CUSTOMERS = "/api/v2/journey/customers/{customerIdType}/{customerId}"
CONTACTS = "/api/v2/journey/externalcontacts/{externalContactId}"
SESSIONS = "/api/v2/journey/sessions/{sessionId}"
AGGREGATES = "/api/v2/analytics/journeys/aggregates"
CURSOR = ["pageSize", "after", "segmentScope", "assignmentState"]

# Operation id -> method, path, parameters in order, permissions of which any is enough.
OPERATIONS: dict[str, tuple[str, str, list[str], list[str]]] = {
    "getJourneyActiontarget": (
        "get",
        f"{ACTION_TARGETS}/{{actionTargetId}}",
        ["actionTargetId"],
        ["journey:actiontarget:view"],
    ),
    "getJourneyActiontargets": (
        "get",
        ACTION_TARGETS,
        ["pageNumber", "pageSize"],
        ["journey:actiontarget:view"],
    ),
    "getJourneyCustomerCustomerIdSegments": (
        "get",
        f"{CUSTOMERS}/segments",
        ["customerIdType", "customerId", *CURSOR],
        ["journey:segmentassignment:view"],
    ),
    "getJourneyExternalcontactSegments": (
        "get",
        f"{CONTACTS}/segments",
        ["externalContactId", *CURSOR],
        ["journey:segmentassignment:view"],
    ),
    "getJourneySessionSegments": (
        "get",
        f"{SESSIONS}/segments",
        ["sessionId", *CURSOR],
        ["journey:segmentassignment:view"],
    ),
    "patchJourneyActiontarget": (
        "patch",
        f"{ACTION_TARGETS}/{{actionTargetId}}",
        ["actionTargetId"],
        ["journey:actiontarget:edit"],
    ),
    "postAnalyticsJourneysAggregatesQuery": (
        "post",
        f"{AGGREGATES}/query",
        [],
        ["analytics:journeyAggregate:view"],
    ),
    "postJourneyExternalcontactSegments": (
        "post",
        f"{CONTACTS}/segments",
        ["externalContactId"],
        ["journey:segmentassignment:add", "journey:segmentassignment:delete"],
    ),
}

# Enums that the facts repeat wherever they occur, and that the description names once.
SHARED_ENUMS = {"AssignmentState", "JourneyDimension", "JourneyMetric", "SegmentScope"}


class Example(NamedTuple):
    """An example, where it stands, and where the schema it must meet stands."""

    pointer: str
    schema_pointer: str
    value: Any


# Helpers.


def escape(key: str) -> str:
    """A key as a token of a JSON pointer that stands in a URI fragment."""
    token = key.replace("~", "~0").replace("/", "~1")
    return token.replace("{", "%7B").replace("}", "%7D")


def resolve(document: Any, node: Any) -> Any:
    """The node itself, or what its local reference leads to."""
    while isinstance(node, dict) and "$ref" in node:
        target = document
        for token in node["$ref"].removeprefix("#/").split("/"):
            target = target[token.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def operations(document: Any) -> dict[str, tuple[str, str, Any]]:
    """Every operation by its id, with its method and path."""
    return {
        item[method]["operationId"]: (method, path, item[method])
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    }


def parameters_of(document: Any, operation: Any) -> list[Any]:
    """The parameters of an operation, their references resolved."""
    return [resolve(document, each) for each in operation.get("parameters", [])]


def responses_of(document: Any, operation: Any) -> dict[str, Any]:
    """The responses of an operation by status, their references resolved."""
    responses: dict[str, Any] = operation["responses"]
    return {status: resolve(document, each) for status, each in responses.items()}


def examples(node: Any, pointer: str = "") -> Iterator[Example]:
    """Every example that stands beside a schema, at or below the node."""
    if isinstance(node, dict):
        if "schema" in node:
            schema = f"{pointer}/schema"
            if "example" in node:
                yield Example(f"{pointer}/example", schema, node["example"])
            for key, named in node.get("examples", {}).items():
                place = f"{pointer}/examples/{escape(key)}"
                yield Example(place, schema, named["value"])
        for key, child in node.items():
            if key not in ("example", "examples", "schema"):
                yield from examples(child, f"{pointer}/{escape(key)}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from examples(child, f"{pointer}/{index}")


def problems(document: Any) -> Iterator[str]:
    """What is wrong with the examples of the document, by the schemas beside them."""
    resource = DRAFT202012.create_resource(document)
    registry: Registry[Any] = Registry().with_resource(BASE, resource)
    for example in examples(document):
        validator = Draft202012Validator(
            {"$ref": f"{BASE}#{example.schema_pointer}"},
            registry=registry,
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )
        for error in validator.iter_errors(example.value):
            yield f"{example.pointer}{error.json_path[1:]}: {error.message}"


def schemas(document: Any) -> Iterator[tuple[str, Any]]:
    """Every schema under components, and every schema inside it, with its place."""

    def within(schema: Any, place: str) -> Iterator[tuple[str, Any]]:
        yield place, schema
        for name, child in schema.get("properties", {}).items():
            yield from within(child, f"{place}.{name}")
        for keyword in ("items", "additionalProperties"):
            if keyword in schema:
                yield from within(schema[keyword], f"{place}.{keyword}")

    for name, schema in document["components"]["schemas"].items():
        yield from within(schema, name)


def read_only_in(document: Any, schema: Any, value: Any) -> Iterator[str]:
    """The properties at or below the value that only the server may set."""
    schema = resolve(document, schema)
    if isinstance(value, list):
        for item in value:
            yield from read_only_in(document, schema.get("items", {}), item)
    elif isinstance(value, dict):
        for name, item in value.items():
            child = schema.get("properties", {}).get(name, {})
            if child.get("readOnly"):
                yield name
            yield from read_only_in(document, child, item)


def schema_fact(document: Any, schema: Any) -> dict[str, Any]:
    """A schema in the words of the facts: shared enums spelt out, models as `ref`."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name not in SHARED_ENUMS:
            return {"ref": name}
        schema = resolve(document, schema)
    fact = {key: value for key, value in schema.items() if key != "description"}
    for key in ("items", "additionalProperties"):
        if key in fact:
            fact[key] = schema_fact(document, fact[key])
    return fact


def model_fact(document: Any, model: Any) -> dict[str, dict[str, Any]]:
    """The properties of a model in the words of the facts."""
    fact = {}
    for name, schema in model["properties"].items():
        fact[name] = schema_fact(document, schema)
        if name in model.get("required", []):
            fact[name]["required"] = True
    return fact


def parameter_fact(document: Any, parameter: Any) -> dict[str, Any]:
    """A parameter in the words of the facts."""
    fact = {key: parameter[key] for key in ("name", "in", "description")}
    if parameter.get("required"):
        fact["required"] = True
    return fact | schema_fact(document, parameter["schema"])


def body_fact(document: Any, body: Any) -> dict[str, Any]:
    """A request body in the words of the facts."""
    schema = schema_fact(document, body["content"]["application/json"]["schema"])
    fact = {"required": body["required"]}
    if "description" in body:
        fact["description"] = body["description"]
    if schema.get("type") == "array":
        return fact | {"list_of": schema["items"]["ref"]}
    return fact | {"model": schema["ref"]}


def response_fact(document: Any, status: str, response: Any) -> dict[str, Any]:
    """A response in the words of the facts."""
    if "content" not in response:
        return {"status": int(status), "model": None}
    media_type = response["content"]["application/json"]
    schema = schema_fact(document, media_type["schema"])
    return {"status": int(status), "model": schema["ref"]}


def without_notes(fact: dict[str, Any]) -> dict[str, Any]:
    """A fact without the notes that it makes for writers."""
    return {key: value for key, value in fact.items() if key != "note"}


# Fixtures.


@pytest.fixture(scope="module")
def document() -> Any:
    """The description of the Journey API."""
    return yaml.safe_load(SPEC.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def facts() -> Any:
    """What the API's own page says, where a copy of it lies beside the checkout."""
    if not FACTS.is_file():
        pytest.skip("the facts of the Journey API are not beside this checkout")
    return yaml.safe_load(FACTS.read_text(encoding="utf-8"))


# The description by itself.


def test_it_is_valid_openapi(document: Any) -> None:
    assert document["openapi"] == "3.1.0"
    validate(document)


def test_it_has_the_operations_of_the_page(document: Any) -> None:
    found = {}
    for operation_id, (method, path, operation) in operations(document).items():
        parameters = parameters_of(document, operation)
        names = [parameter["name"] for parameter in parameters]
        permissions = operation["x-inin-requires-permissions"]
        assert permissions["type"] == "ANY"
        found[operation_id] = (method, path, names, permissions["permissions"])
    assert found == OPERATIONS


def test_its_enums_hold_the_values_of_the_page(document: Any) -> None:
    components = document["components"]["schemas"]
    assert components["SegmentScope"]["enum"] == ["Session", "Customer"]
    assert components["AssignmentState"]["enum"] == ["Assigned", "Unassigned"]
    assert len(components["JourneyDimension"]["enum"]) == 40
    assert len(components["JourneyMetric"]["enum"]) == 22


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_operation_has_tag_and_security(document: Any, operation_id: str) -> None:
    _, _, operation = operations(document)[operation_id]
    assert operation["tags"] == [tag["name"] for tag in document["tags"]] == ["Journey"]
    assert {"bearer": []} in operation["security"]
    assert any("oauth" in alternative for alternative in operation["security"])


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_operation_has_the_usual_errors(document: Any, operation_id: str) -> None:
    _, _, operation = operations(document)[operation_id]
    responses = responses_of(document, operation)
    success, *errors = responses
    assert success in ("200", "204")
    assert errors == ERRORS
    for status, response in responses.items():
        assert "inin-correlation-id" in response["headers"]
        assert ("Retry-After" in response["headers"]) == (status == "429")


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_operation_has_examples(document: Any, operation_id: str) -> None:
    _, _, operation = operations(document)[operation_id]
    for parameter in parameters_of(document, operation):
        assert "example" in parameter
    body = operation.get("requestBody", {})
    for holder in [body, *responses_of(document, operation).values()]:
        for media_type in holder.get("content", {}).values():
            assert media_type["examples"]
            for example in media_type["examples"].values():
                assert example["summary"]


def test_every_example_meets_its_schema(document: Any) -> None:
    checked = Draft202012Validator.FORMAT_CHECKER.checkers
    assert "date-time" in checked, "rfc3339-validator is not installed"
    assert list(problems(document)) == []


def test_examples_hold_only_properties_of_their_schema(document: Any) -> None:
    strict = copy.deepcopy(document)
    for _, schema in list(schemas(strict)):
        if "properties" in schema:
            schema["additionalProperties"] = False
    assert list(problems(strict)) == []


def test_request_examples_leave_out_what_only_the_server_sets(document: Any) -> None:
    for operation_id, (_, _, operation) in operations(document).items():
        body = operation.get("requestBody", {})
        for media_type in body.get("content", {}).values():
            for key, example in media_type["examples"].items():
                found = read_only_in(document, media_type["schema"], example["value"])
                assert list(found) == [], f"{operation_id}, example {key}"


def test_cursor_listings_show_a_next_page(document: Any) -> None:
    listings = [
        operation
        for _, _, operation in operations(document).values()
        if operation.get("x-sdkwright-pagination", {}).get("style") == "cursor"
    ]
    assert len(listings) == 3
    for operation in listings:
        media_type = operation["responses"]["200"]["content"]["application/json"]
        first, *_ = media_type["examples"].values()
        assert "after=" in first["value"]["nextUri"]


def test_everything_is_described(document: Any) -> None:
    for place, schema in schemas(document):
        inner = place.endswith((".items", ".additionalProperties"))
        assert inner or schema.get("description"), place
        assert "example" not in schema, place
        assert "examples" not in schema, place
    for kind in ("parameters", "responses", "headers", "securitySchemes"):
        for name, component in document["components"][kind].items():
            assert component["description"], name


def test_every_component_is_used() -> None:
    text = SPEC.read_text(encoding="utf-8")
    components = yaml.safe_load(text)["components"]
    for kind in ("schemas", "parameters", "responses", "headers"):
        for name in components[kind]:
            assert f'"#/components/{kind}/{name}"' in text, f"{kind}/{name}"


def test_every_scope_is_declared(document: Any) -> None:
    flows = document["components"]["securitySchemes"]["oauth"]["flows"]
    assert set(flows) == {"clientCredentials", "authorizationCode"}
    used = {
        scope
        for _, _, operation in operations(document).values()
        for alternative in operation["security"]
        for scope in alternative.get("oauth", [])
    }
    for flow in flows.values():
        assert set(flow["scopes"]) == used


def test_every_region_has_a_name(document: Any) -> None:
    region = document["servers"][0]["variables"]["region"]
    assert region["default"] == region["enum"][0] == "mypurecloud.com"
    assert len(set(region["enum"])) == len(set(region["x-enum-varnames"])) == 17


def test_its_lines_are_short_unless_a_uri_is_long() -> None:
    for line in SPEC.read_text(encoding="utf-8").splitlines():
        assert len(line) <= 110 or " " not in line.strip(), line


def test_the_config_beside_it_reads_it() -> None:
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    assert (CONFIG.parent / config["spec"]).resolve() == SPEC.resolve()
    assert config == {
        "spec": "journey.yaml",
        "out": "../generated/journey-sdk",
        "package": {
            "name": "journey_sdk",
            "distribution": "journey-sdk",
            "version": "0.1.0",
            "license": "Apache-2.0",
        },
        "java": {"package": "com.mypurecloud.sdk.v2"},
    }


# The description against the page.


def test_operations_agree_with_the_facts(document: Any, facts: Any) -> None:
    found = operations(document)
    assert set(found) == {fact["operationId"] for fact in facts["operations"]}
    for fact in facts["operations"]:
        method, path, operation = found[fact["operationId"]]
        assert method == fact["method"].lower()
        assert path == fact["path"]
        assert operation["summary"] == fact["summary"]
        assert operation["x-inin-requires-permissions"] == fact["permissions"]
        scopes = [{"oauth": [scope]} for scope in fact["scopes"]]
        assert operation["security"] == [*scopes, {"bearer": []}]


def test_parameters_agree_with_the_facts(document: Any, facts: Any) -> None:
    found = operations(document)
    for fact in facts["operations"]:
        _, _, operation = found[fact["operationId"]]
        parameters = parameters_of(document, operation)
        in_words_of_facts = [parameter_fact(document, each) for each in parameters]
        assert in_words_of_facts == fact.get("parameters", [])


def test_bodies_agree_with_the_facts(document: Any, facts: Any) -> None:
    found = operations(document)
    for fact in facts["operations"]:
        _, _, operation = found[fact["operationId"]]
        assert ("requestBody" in operation) == ("body" in fact)
        if "body" in fact:
            assert body_fact(document, operation["requestBody"]) == fact["body"]


def test_responses_agree_with_the_facts(document: Any, facts: Any) -> None:
    found = operations(document)
    for fact in facts["operations"]:
        _, _, operation = found[fact["operationId"]]
        success, *errors = [
            response_fact(document, status, response)
            for status, response in responses_of(document, operation).items()
        ]
        assert success == fact["response"]
        assert {error["status"]: error["model"] for error in errors} == fact["errors"]


def test_pagination_agrees_with_the_facts(document: Any, facts: Any) -> None:
    found = operations(document)
    for fact in facts["operations"]:
        _, _, operation = found[fact["operationId"]]
        # A remark may follow the name of a field.
        expected = fact.get("pagination", {}).items()
        names = {key: text.split()[0] for key, text in expected}
        assert operation.get("x-sdkwright-pagination", {}) == names


def test_models_agree_with_the_facts(document: Any, facts: Any) -> None:
    models = dict(document["components"]["schemas"])
    for name in SHARED_ENUMS:
        del models[name]
    assert set(models) == set(facts["models"])
    for name, properties in facts["models"].items():
        found = model_fact(document, models[name])
        expected = {key: without_notes(fact) for key, fact in properties.items()}
        assert list(found) == list(expected), name
        assert found == expected, name


def test_regions_and_logins_agree_with_the_facts(document: Any, facts: Any) -> None:
    region = document["servers"][0]["variables"]["region"]
    names = dict(zip(region["x-enum-varnames"], region["enum"], strict=True))
    assert list(names.items()) == list(facts["api"]["regions"].items())

    oauth2 = facts["api"]["auth"]["oauth2"]
    flows = document["components"]["securitySchemes"]["oauth"]["flows"]
    token = oauth2["token"].replace("{domain}", region["default"])
    authorize = oauth2["authorize"].replace("{domain}", region["default"])
    assert flows["clientCredentials"]["tokenUrl"] == token
    assert flows["authorizationCode"]["tokenUrl"] == token
    assert flows["authorizationCode"]["authorizationUrl"] == authorize
    for flow in flows.values():
        assert list(flow["scopes"]) == oauth2["scopes"]
