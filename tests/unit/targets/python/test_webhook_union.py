"""All webhooks read as one type only where their bodies tell themselves apart."""

from typing import Any

import pytest

from sdkwright.model import Reference, Union, Variant
from sdkwright.targets.python.names import name
from sdkwright.targets.python.view.webhook_union import told_apart
from sdkwright.targets.python.view.webhooks import webhooks_view
from support.described import COMPONENTS, OK, Tree, api_of, described


def tagged(tag: Any, key: str = "type", **more: Any) -> Tree:
    """An object with one value for a property."""
    properties = {key: {"const": tag}, "n": {"type": "integer"}}
    return {"type": "object", "required": [key], "properties": properties, **more}


def described_with(*schemas: Tree, **more: Any) -> Tree:
    """A description with a webhook for each schema."""
    components = {f"S{number}": schema for number, schema in enumerate(schemas)}
    hooks = {
        key: {"post": hook({"$ref": f"#/components/schemas/{key}"})}
        for key in components
    }
    return described(webhooks=hooks, components={"schemas": components}, **more)


def hook(schema: Tree, media_type: str = "application/json") -> Tree:
    """An operation with such a body."""
    return {
        "requestBody": {"content": {media_type: {"schema": schema}}},
        "responses": OK,
    }


def test_by_a_constant() -> None:
    assert told_apart(api_of(described_with(tagged("a"), tagged("b")))) == Union(
        (
            Variant(Reference(f"{COMPONENTS}S0"), ("a",)),
            Variant(Reference(f"{COMPONENTS}S1"), ("b",)),
        ),
        "type",
    )


def test_what_is_no_json_and_what_has_no_body_do_not_count() -> None:
    tree = dict(described_with(tagged("a"), tagged("b")))
    photo, bare = hook({}, "image/png"), {"responses": OK}
    hooks = {**tree["webhooks"], "photo": {"post": photo}, "bare": {"post": bare}}
    assert told_apart(api_of({**tree, "webhooks": hooks}))


def test_callbacks_do_not_count() -> None:
    event = {"event": {"{$url}": {"post": hook({"type": "string"})}}}
    paths = {"/subs": {"post": {"responses": OK, "callbacks": event}}}
    tree = described_with(tagged("a"), tagged("b"))
    assert told_apart(api_of({**tree, "paths": paths}))


@pytest.mark.parametrize(
    "schemas",
    [
        (),
        (tagged("a"),),
        (tagged("a"), tagged("a", title="The same tag")),
        (tagged("a"), tagged("b", key="kind")),
        (tagged("a"), tagged("b", required=[])),
        (tagged(1), tagged(2)),
        (tagged("a"), {"type": "object", "properties": {"type": {"type": "string"}}}),
        (tagged("a"), tagged("b"), {"type": "string"}),
        (tagged("a"), tagged("b"), {"type": "array", "items": tagged("c")}),
    ],
)
def test_otherwise_there_is_none(schemas: tuple[Tree, ...]) -> None:
    api = api_of(described_with(*schemas))
    assert told_apart(api) is None
    assert [view for view in webhooks_view(api, name(api)) if view.together] == []


def test_no_webhook_takes_the_name() -> None:
    tree = dict(described_with(tagged("a"), tagged("b")))
    tree["webhooks"] = {**tree["webhooks"], "any": tree["webhooks"]["S0"]}
    api = api_of(tree)
    (view,) = webhooks_view(api, name(api))
    assert [c.name for c in view.constants] == ["S0", "S1", "ANY_POST"]
    assert [c.name for c in view.together] == ["AnyWebhook", "ANY"]
