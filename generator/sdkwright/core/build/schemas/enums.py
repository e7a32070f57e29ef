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

if TYPE_CHECKING:
    from ..reader import Node

_HINTS = ("x-enum-varnames", "x-enumNames", "x-enum-names")
_DESCRIPTIONS = ("x-enum-descriptions", "x-enumDescriptions")


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
    hints, descriptions = _listed(node, _HINTS), _listed(node, _DESCRIPTIONS)
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


def _listed(node: Node, keys: tuple[str, ...]) -> dict[int, str]:
    """Texts by the index of the value that they belong to, from vendors' extensions."""
    for key in keys:
        extension = node.child(key)
        if extension.list:
            texts = enumerate(extension.list)
            return {i: text for i, text in texts if isinstance(text, str)}
        if extension.mapping:
            by_value = extension.mapping
            found = ((i, by_value.get(str(v))) for i, v in enumerate(node.child("enum").list))
            return {i: text for i, text in found if isinstance(text, str)}
    return {}
