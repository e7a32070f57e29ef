"""What schemas say to people, and the limits they set."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ....model import (
    ABSENT,
    UNCONSTRAINED,
    Annotations,
    Constraints,
    Example,
    JsonValue,
)
from ..extensions import Role, hint_of

if TYPE_CHECKING:
    from ..reader import Node


def annotations_of(node: Node) -> Annotations:
    """The annotations beside a schema's other keywords (JSON Schema 2020-12, 9)."""
    default = cast("JsonValue", node.get("default")) if "default" in node else ABSENT
    return Annotations(
        title=node.text("title"),
        description=node.text("description"),
        default=default,
        examples=_examples(node),
        deprecated=node.flag("deprecated"),
        read_only=node.flag("readOnly"),
        write_only=node.flag("writeOnly"),
        name_hint=hint_of(node, Role.TYPE),
    )


def _examples(node: Node) -> tuple[Example, ...]:
    values = list(node.child("examples").list)
    if "example" in node:
        values.append(node.get("example"))
    return tuple(Example(cast("JsonValue", value)) for value in values)


_LIMITS = frozenset(
    (
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
        *("minProperties", "maxProperties"),
    )
)


def constraints_of(node: Node) -> Constraints:
    """The limits among a schema's keywords (JSON Schema 2020-12, validation 6)."""
    if _LIMITS.isdisjoint(node.mapping):
        return UNCONSTRAINED
    return Constraints(
        minimum=_number(node, "minimum"),
        maximum=_number(node, "maximum"),
        exclusive_minimum=_number(node, "exclusiveMinimum"),
        exclusive_maximum=_number(node, "exclusiveMaximum"),
        multiple_of=_number(node, "multipleOf"),
        min_length=_count(node, "minLength"),
        max_length=_count(node, "maxLength"),
        pattern=node.text("pattern") or None,
        min_items=_count(node, "minItems"),
        max_items=_count(node, "maxItems"),
        unique_items=node.flag("uniqueItems"),
        min_properties=_count(node, "minProperties"),
        max_properties=_count(node, "maxProperties"),
    )


def _number(node: Node, key: str) -> float | None:
    value = node.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value


def _count(node: Node, key: str) -> int | None:
    value = _number(node, key)
    return None if value is None else int(value)
