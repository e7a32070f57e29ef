"""`enum` and `const`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ....model import (
    Anything,
    Constant,
    Enumeration,
    EnumValue,
    JsonValue,
    Nullable,
    Scalar,
    ScalarKind,
    Schema,
)
from ..extensions import Role, keys_for

if TYPE_CHECKING:
    from ..reader import Node


def kind_of(value: object) -> ScalarKind | None:
    """The primitive type of a JSON value; None for arrays and objects."""
    match value:
        case None:
            return ScalarKind.NULL
        case bool():
            return ScalarKind.BOOLEAN
        case int():
            return ScalarKind.INTEGER
        case float():
            return ScalarKind.NUMBER
        case str():
            return ScalarKind.STRING
        case _:
            return None


def constant_of(node: Node) -> Schema:
    """The one value of a `const` (JSON Schema 2020-12, validation 6.1.3)."""
    value = cast("JsonValue", node.get("const"))
    kind = kind_of(value)
    if kind is None:
        return Anything()
    return Scalar(kind) if kind is ScalarKind.NULL else Constant(value, kind)


def enumeration_of(node: Node) -> Schema:
    """The listed values; null among them makes the rest nullable (validation 6.1.2)."""
    values = _distinct(node.child("enum").list)
    hints = _listed(node, Role.MEMBERS, "name")
    descriptions = _listed(node, Role.MEMBER_TEXTS, "description")
    members = tuple(
        EnumValue(
            cast("JsonValue", value),
            hints.get(index, ""),
            descriptions.get(index, ""),
        )
        for index, value in enumerate(values)
        if value is not None
    )
    kinds = {kind_of(member.value) for member in members}
    if not members:
        return Scalar(ScalarKind.NULL)
    if None in kinds:
        return Anything()
    body: Schema = Enumeration(members, kinds.pop() if len(kinds) == 1 else None)
    return Nullable(body) if len(members) < len(values) else body


def _distinct(values: list[object]) -> list[object]:
    """The values without repetitions; 1, true and 1.0 are three values here."""
    seen: dict[tuple[type, str], object] = {}
    for value in values:
        seen.setdefault((type(value), repr(value)), value)
    return list(seen.values())


def _listed(node: Node, role: Role, entry: str) -> dict[int, str]:
    """Texts by the index of the value that they belong to, from vendors' extensions.

    A list has a text for each value, in their order; a mapping has them by value. The
    text may stand in an object, under the key `entry`.
    """
    values = node.child("enum").list
    for key in keys_for(role):
        extension = node.child(key)
        if isinstance(extension.get("values"), list):  # x-ms-enum
            listed = extension.child("values").elements()
            by_value = {str(one.get("value")): one.value for one in listed}
            found = [by_value.get(str(value)) for value in values]
        elif extension.mapping:
            found = [extension.mapping.get(str(value)) for value in values]
        else:
            found = extension.list
        texts = {index: _text(one, entry) for index, one in enumerate(found)}
        if any(texts.values()):
            return texts
    return {}


def _text(value: object, entry: str) -> str:
    if isinstance(value, dict):
        value = cast("dict[str, object]", value).get(entry)
    return value if isinstance(value, str) else ""
