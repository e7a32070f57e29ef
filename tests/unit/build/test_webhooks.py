"""Webhooks and callbacks become the requests that the API makes."""

from typing import Any

from sdkwright.model import Api, Webhook
from support.described import OK, Tree, api_of, described, found_in

PET = {"type": "object", "properties": {"id": {"type": "integer"}}}


def taking(schema: Tree, **more: Any) -> Tree:
    """An operation with a JSON body."""
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"content": content}, "responses": OK, **more}


def payload(api: Api, webhook: Webhook) -> str:
    """The definition of the body of a webhook."""
    assert webhook.operation.body
    (content,) = webhook.operation.body.contents
    (found,) = (id_ for id_ in api.definitions if id_.startswith(content.pointer))
    return found


def with_callbacks(callbacks: Tree, **more: Any) -> Tree:
    """A description of an operation that leads to callbacks."""
    operation = {"operationId": "subscribe", "responses": OK, "callbacks": callbacks}
    return described({"/subs": {"post": operation}}, **more)


def test_webhooks_in_their_order() -> None:
    hooks = {
        "pet.gone": {"post": taking(PET, summary="A pet left.")},
        "newPet": {"post": taking(PET), "put": taking(PET)},
        "x-other": {"post": taking(PET)},
    }
    api = api_of(described(webhooks=hooks))
    assert [(w.name, w.operation.method, w.owner) for w in api.webhooks] == [
        ("pet.gone", "POST", ""),
        ("newPet", "POST", ""),
        ("newPet", "PUT", ""),
    ]
    first = api.webhooks[0]
    assert first.operation.summary == "A pet left."
    assert first.operation.pointer == "/webhooks/pet.gone/post"
    assert payload(api, first).startswith("/webhooks/pet.gone/post/requestBody")
    assert api.operations == ()


def test_a_callback_belongs_to_its_operation() -> None:
    url = "{$request.body#/url}?e={$request.query.e}"
    api = api_of(with_callbacks({"event": {url: {"post": taking(PET)}}}))
    (callback,) = api.webhooks
    assert (callback.name, callback.owner) == ("event", "subscribe")
    assert callback.operation.path == url
    assert payload(api, callback).startswith("/paths/~1subs/post/callbacks/event/")
    assert [operation.id for operation in api.operations] == ["subscribe"]


def test_a_callback_of_two_operations_is_told_once() -> None:
    shared = {"event": {"$ref": "#/components/callbacks/Event"}}
    operation = {"responses": OK, "callbacks": shared}
    event = {"{$url}": {"post": taking(PET)}}
    paths = {"/subs": {"post": operation, "put": operation}}
    api = api_of(described(paths, components={"callbacks": {"Event": event}}))
    (callback,) = api.webhooks
    assert callback.owner == "post /subs"
    assert callback.operation.pointer.startswith("/components/callbacks/Event/")


def test_nothing_is_said_against_either() -> None:
    hooks = {"newPet": {"post": taking(PET)}}
    event = {"event": {"{$request.body#/url}": {"post": taking(PET)}}}
    assert found_in(with_callbacks(event, webhooks=hooks)) == ()
