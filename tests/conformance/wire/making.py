"""Values made of schemas: as full as they can be, or with what is required alone."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from .reading import Description, Schema
from .texts import number_for, text_for
from .validity import Validity

_DEEPEST = 5
"""How deep optional members of optional members go; schemas have no end."""

FILE = {"$file": {"filename": "a file.bin", "content": "content", "media_type": None}}
"""A file to send, as the collection of hard descriptions writes one."""

_CONDITIONS = {"oneOf", "anyOf", "enum", "not"}
"""Keywords that not every value of the right type fits."""

_OF_TEXT = ("path", "query", "header", "cookie")


class EndlessError(Exception):
    """A value cannot be made without another one like it."""


@dataclass(frozen=True)
class Maker:
    """Makes the values of one call.

    Attributes:
        full: Whether optional members are there.
        place: Where the value goes: what is hard to write depends on it.
    """

    description: Description
    validity: Validity
    full: bool
    place: str
    open_refs: tuple[str, ...] = ()
    depth: int = 0

    def make(self, schema: Schema) -> Any:
        """A value that a schema allows.

        Raises:
            EndlessError: there is none with an end.
        """
        maker, node = self._entered(schema)
        sure = self.depth > 0 and not _CONDITIONS & node.keys()
        candidates: list[Any] = []
        for candidate in maker.candidates(node):
            if (
                sure
                or _holds_file(candidate)
                or not self.validity.faults(candidate, schema)
            ):
                return candidate
            candidates.append(candidate)
        if not candidates:
            raise EndlessError
        return candidates[0]

    def _entered(self, schema: Schema) -> tuple["Maker", dict[str, Any]]:
        """Follow references, and merge what `allOf` says into one schema."""
        if isinstance(schema, bool):
            return self, {}
        node: dict[str, Any] = schema
        maker = self
        if "$ref" in node:
            reference = node["$ref"]
            if reference in self.open_refs:
                raise EndlessError
            maker = replace(self, open_refs=(*self.open_refs, reference))
            target = self.description.resolved({"$ref": reference})
            beside = {key: value for key, value in node.items() if key != "$ref"}
            if self.description.version not in ("3.1", "3.2"):
                beside = {}
            maker, node = maker._entered(_merged(beside, target) if beside else target)
        if "allOf" in node:
            whole = {key: value for key, value in node.items() if key != "allOf"}
            for part in node["allOf"]:
                maker, inner = maker._entered(part)
                whole = _merged(whole, inner)
            node = whole
        return maker, node

    def candidates(self, node: dict[str, Any]) -> Iterator[Any]:
        """Values that may be allowed, the better ones first."""
        if "const" in node:
            yield node["const"]
            return
        if "enum" in node:
            yield from node["enum"]
            return
        for key in ("oneOf", "anyOf"):
            if key in node:
                yield from self._alternatives(node, key)
        if "oneOf" not in node and "anyOf" not in node:
            yield self._plain(node)
            if self.full:
                yield replace(self, full=False)._plain(node)
        if "example" in node:
            yield node["example"]
        yield from node.get("examples", ())
        if "default" in node:
            yield node["default"]

    def _alternatives(self, node: dict[str, Any], key: str) -> Iterator[Any]:
        rest = {name: value for name, value in node.items() if name != key}
        tag = node.get("discriminator", {}).get("propertyName")
        branches = node[key]
        if self.place in _OF_TEXT:
            # There the digits of a number are a string as well.
            branches = sorted(
                branches, key=lambda branch: self._kind_of(branch) != "string"
            )
        for branch in branches:
            try:
                maker, inner = self._entered(branch)
                for value in maker.candidates(_merged(rest, inner)):
                    if tag and isinstance(value, dict) and "$ref" in branch:
                        fixed = inner.get("properties", {}).get(tag, {})
                        if not {"enum", "const"} & self._entered(fixed)[1].keys():
                            value[tag] = _tag(node["discriminator"], branch["$ref"])
                    yield value
            except EndlessError:
                continue

    def _kind_of(self, schema: Schema) -> str:
        return _kind(self._entered(schema)[1])

    def _plain(self, node: dict[str, Any]) -> Any:
        kind = _kind(node)
        makers: dict[str, Callable[[dict[str, Any]], Any]] = {
            "object": self._object,
            "array": self._array,
            "string": self._string,
            "integer": number_for,
            "number": number_for,
        }
        if kind in makers:
            return makers[kind]({**node, "type": kind})
        return {"boolean": True, "null": None}.get(kind, "free")

    def _string(self, node: dict[str, Any]) -> Any:
        if node.get("format") == "binary" and self.place == "form":
            return FILE
        return text_for(node, "body" if self.place == "form" else self.place)

    def _array(self, node: dict[str, Any]) -> list[Any]:
        least = node.get("minItems", 0)
        most = node.get("maxItems", 2)
        wanted = max(least, min(most, 2 if self.full else 1))
        if "prefixItems" in node:
            return [self.inside.make(item) for item in node["prefixItems"]]
        items = node.get("items", True)
        try:
            item = self.inside.make(items)
        except EndlessError:
            if least:
                raise
            return []
        if node.get("uniqueItems"):
            values = self._entered(items)[1].get("enum", [item])
            return list(values[: max(least, 1)])
        return [item] * wanted

    def _object(self, node: dict[str, Any]) -> dict[str, Any]:
        required = node.get("required", ())
        made: dict[str, Any] = {}
        for name, schema in node.get("properties", {}).items():
            if name not in required and not (self.full and self.depth < _DEEPEST):
                continue
            if self._is_of_the_server(schema):
                continue
            try:
                made[name] = self.inside.make(schema)
            except EndlessError:
                if name in required:
                    raise
        for name in required:
            if name not in node.get("properties", {}):
                made[name] = "free"
        more = node.get("additionalProperties")
        if more is not None and more is not False and (self.full or not made):
            with contextlib.suppress(EndlessError):
                made["another key"] = self.inside.make(more)
        return made

    def _is_of_the_server(self, schema: Schema) -> bool:
        try:
            return bool(self._entered(schema)[1].get("readOnly"))
        except EndlessError:
            return False

    def at(self, place: str) -> "Maker":
        """The maker of values for a place."""
        return replace(self, place=place)

    @property
    def inside(self) -> "Maker":
        """The maker of the parts of a value."""
        return replace(self, depth=self.depth + 1)


def _tag(discriminator: dict[str, Any], reference: str) -> str:
    for value, target in discriminator.get("mapping", {}).items():
        if target == reference:
            return str(value)
    return reference.rpartition("/")[2]


def _holds_file(value: Any) -> bool:
    if isinstance(value, dict):
        return "$file" in value or any(map(_holds_file, value.values()))
    return isinstance(value, list) and any(map(_holds_file, value))


def _kind(node: dict[str, Any]) -> str:
    kind = node.get("type")
    if isinstance(kind, list):
        kind = next((name for name in kind if name != "null"), "null")
    if kind == "file":
        return "string"
    if kind:
        return str(kind)
    for key, implied in _IMPLIED.items():
        if key in node:
            return implied
    return ""


_IMPLIED = {
    "properties": "object",
    "additionalProperties": "object",
    "items": "array",
    "pattern": "string",
    "format": "string",
    "minLength": "string",
    "minimum": "number",
}


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Two schemas as one that asks for both, near enough to make a value by."""
    both = {**other, **one}
    properties = dict(other.get("properties", {}))
    for name, schema in one.get("properties", {}).items():
        known = properties.get(name)
        properties[name] = schema if known is None else {"allOf": [schema, known]}
    if properties:
        both["properties"] = properties
    required = [*one.get("required", ()), *other.get("required", ())]
    if required:
        both["required"] = list(dict.fromkeys(required))
    return both
