"""The bodies of all webhooks as one type, where they tell themselves apart."""

from __future__ import annotations

from collections.abc import Mapping

from ....model import (
    ABSENT,
    Absent,
    Api,
    Definition,
    JsonValue,
    Object,
    Reference,
    Schema,
    Union,
    Variant,
)
from ..media import Family, family_of
from ..types import constant_of


def told_apart(api: Api) -> Union | None:
    """The union of the bodies of all webhooks, if a property tells them apart.

    Each of them is an object that requires the property and allows it one text, which
    no other allows. Callbacks are not among them: each comes to an address of its own.
    """
    objects: dict[str, Object] = {}
    for schema in _bodies(api):
        if not isinstance(schema, Reference):
            return None
        body = api.definitions[schema.target].schema
        if not isinstance(body, Object):
            return None
        objects[schema.target] = body
    if len(objects) < 2:
        return None
    for prop in next(iter(objects.values())).properties:
        tags = {id_: _tag(o, prop.name, api.definitions) for id_, o in objects.items()}
        texts = {id_: tag for id_, tag in tags.items() if isinstance(tag, str)}
        if len(set(texts.values())) == len(objects):
            variants = (Variant(Reference(id_), (tag,)) for id_, tag in texts.items())
            return Union(tuple(variants), prop.name)
    return None


def _bodies(api: Api) -> list[Schema | None]:
    """The schema of each body that is JSON."""
    return [
        content.schema
        for webhook in api.webhooks
        if webhook.operation.body and not webhook.owner
        for content in webhook.operation.body.contents
        if family_of(content.name) is Family.JSON
    ]


def _tag(
    body: Object, name: str, definitions: Mapping[str, Definition]
) -> JsonValue | Absent:
    """The one value that a required property allows."""
    found = (p for p in body.properties if p.name == name and p.required)
    prop = next(found, None)
    return constant_of(prop.schema, definitions) if prop else ABSENT
