"""The naming context of an inline schema, read off the place where it stands.

An inline schema has one place, however many references lead to it; so its context is a
function of its pointer and never of the order in which the description is walked.
"""

from __future__ import annotations

from ...model import Origin, Step, StepKind
from .reader import Node, Reader, escape, unescape

METHODS = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
)
"""The fixed methods of a Path Item Object (OAS 3.2)."""

_ALONE: dict[str, StepKind | None] = {
    "items": StepKind.ITEM,
    "itemSchema": StepKind.EVENT,
    "additionalProperties": StepKind.VALUE,
    "unevaluatedProperties": StepKind.VALUE,
    "requestBody": StepKind.REQUEST,
    **dict.fromkeys(METHODS),
    "schema": None,
    "not": None,
    "if": None,
    "then": None,
    "else": None,
}
"""Keywords that lead straight to the next node, and the step that this is."""

_KEYED: dict[str, StepKind | None] = {
    "properties": StepKind.PROPERTY,
    "patternProperties": StepKind.VALUE,
    "dependentSchemas": StepKind.VARIANT,
    "$defs": StepKind.PROPERTY,
    "headers": StepKind.HEADER,
    "oneOf": StepKind.VARIANT,
    "anyOf": StepKind.VARIANT,
    "prefixItems": StepKind.ITEM,
    "responses": StepKind.RESPONSE,
    "parameters": StepKind.PARAMETER,
    "callbacks": StepKind.CALLBACK,
    "allOf": None,
    "content": None,
    "encoding": None,
}
"""Keywords with a key or an index below them, and the step that the two are."""

_COMPONENTS = {
    "requestBodies": Step(StepKind.REQUEST),
    "responses": Step(StepKind.RESPONSE),
    "parameters": Step(StepKind.PARAMETER),
    "headers": Step(StepKind.HEADER),
}


def operation_id(method: str, path: str, operation: Node) -> str:
    """The operationId, or one made of the method and the path where there is none."""
    return operation.text("operationId") or f"{method.lower()} {path}"


def origin_of(reader: Reader, pointer: str, hint: str = "") -> Origin:
    """Where the schema at `pointer` stands; `hint` is its title, if it has one."""
    tokens = [unescape(token) for token in pointer.split("/")[1:]]
    owner, first, depth = _owner(reader, tokens)
    node = reader.root
    for token in tokens[:depth]:
        node = _into(node, token)
    steps = [first] if first else []
    place = _place_of_owner(tokens[:depth], owner)
    media_type = ""
    rest = iter(tokens[depth:])
    for keyword in rest:
        node = _into(node, keyword)
        place.append(keyword)
        kind = _ALONE.get(keyword)
        text = ""
        if keyword not in _ALONE:
            key = next(rest, "")
            node = _into(node, key)
            kind = _KEYED.get(keyword)
            text = _label(keyword, key, node)
            place.append(text)
            media_type = key if keyword == "content" else media_type
        if kind:
            steps.append(Step(kind, text))
    whole = "/".join(escape(token) for token in place)
    return Origin(owner, tuple(steps), media_type, hint, whole)


def _place_of_owner(tokens: list[str], owner: str) -> list[str]:
    """Where an owner is found: its section and its name, an operation by its id."""
    match tokens:
        case ["components", section, *_] | ["webhooks" as section, *_]:
            return [section, owner]
        case _:
            return ["operations", owner]


def _label(keyword: str, key: str, node: Node) -> str:
    """What tells a node from its siblings: better than an index where there is better."""
    if keyword == "parameters":
        return node.text("name") or key
    if keyword in ("oneOf", "anyOf"):
        return node.text("title") or key
    return key


def _into(node: Node, token: str) -> Node:
    if isinstance(node.value, list):
        return Node(node.list[int(token)], f"{node.pointer}/{token}")
    return node.child(token)


def _owner(reader: Reader, tokens: list[str]) -> tuple[str, Step | None, int]:
    """The owner of a place, the step its section implies, and how deep the owner is."""
    match tokens:
        case ["components", section, name, *_]:
            return name, _COMPONENTS.get(section), 3
        case ["paths", path, "additionalOperations", method, *_]:
            item = reader.root.child("paths").child(path)
            operation = item.child("additionalOperations").child(method)
            return operation_id(method, path, operation), None, 4
        case ["paths", path, method, *_] if method in METHODS:
            operation = reader.root.child("paths").child(path).child(method)
            return operation_id(method, path, operation), None, 3
        case [_, name, *_]:
            return name, None, 2
        case _:
            return "", None, 0
