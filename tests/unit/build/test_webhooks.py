"""Webhooks and callbacks become the requests that the API makes."""

from typing import Any

from sdkwright.model import Api, Step, StepKind, Webhook
from support.described import OK, Tree, api_of, described, found_in

ITEM = "#/components/pathItems/Item"
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


def test_callbacks_of_callbacks_and_of_webhooks() -> None:
    again = {"again": {"$ref": "#/components/callbacks/Again"}}
    circle = {"{$url}": {"post": taking(PET, callbacks=again)}}
    deep = {"deep": {"{$url}/2": {"post": taking(PET)}}}
    event = {"event": {"{$url}/1": {"post": taking(PET, callbacks=deep)}}}
    hook = {"post": taking(PET, operationId="onPet", callbacks=again)}
    components = {"callbacks": {"Again": circle}}
    api = api_of(with_callbacks(event, webhooks={"pet": hook}, components=components))
    assert [(w.name, w.owner) for w in api.webhooks] == [
        ("pet", ""),
        ("event", "subscribe"),
        ("again", "onPet"),
        ("deep", "post {$url}/1"),
    ]


def test_bodies_are_named_after_what_they_belong_to() -> None:
    content = taking(PET)["requestBody"]["content"]
    answer = {"200": {"description": "Fine", "content": content}}
    item = {"post": taking(PET, responses=answer)}
    other = {"type": "object", "properties": {"name": {"type": "string"}}}
    events = {
        "a": {"{$url}/a": {"post": taking(PET)}},
        "b": {"{$url}/b": {"post": taking(other)}},
    }
    hooks = {"pet.gone": {"post": taking(PET)}, "other": {"$ref": ITEM}}
    components = {"pathItems": {"Item": item}}
    api = api_of(with_callbacks(events, webhooks=hooks, components=components))
    found = {
        definition.origin.place.split("/post")[0]: (
            definition.origin.owner,
            *definition.origin.steps,
        )
        for id_, definition in api.definitions.items()
        if "/responses/" not in id_
    }
    request = Step(StepKind.REQUEST)
    assert found == {
        "webhooks/pet.gone": ("pet.gone", request),
        "pathItems/Item": ("Item", request),
        "operations/subscribe/callbacks/a/{$url}~1a": (
            *("subscribe", Step(StepKind.CALLBACK, "a"), request),
        ),
        "operations/subscribe/callbacks/b/{$url}~1b": (
            *("subscribe", Step(StepKind.CALLBACK, "b"), request),
        ),
    }
    (answered,) = (d for id_, d in api.definitions.items() if "/responses/" in id_)
    assert answered.origin.steps == (Step(StepKind.RESPONSE, "200"),)


def test_nothing_is_said_against_either() -> None:
    hooks = {"newPet": {"post": taking(PET)}}
    event = {"event": {"{$request.body#/url}": {"post": taking(PET)}}}
    assert found_in(with_callbacks(event, webhooks=hooks)) == ()
