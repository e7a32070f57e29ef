"""Changes of the Journey description, one at a time and by the hundreds."""

import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Tree = dict[str, Any]
Change = Callable[[Any], None]


@dataclass(frozen=True)
class Mutation:
    """A change of the node that some keys lead to."""

    title: str
    keys: tuple[str | int, ...]
    change: Change

    def apply(self, tree: Tree) -> Tree:
        """The description after the change; the one before stays as it is."""
        changed = copy.deepcopy(tree)
        node: Any = changed
        for key in self.keys:
            node = node[key]
        self.change(node)
        return changed

    def __repr__(self) -> str:
        return f"{self.title} at {'/'.join(map(str, self.keys))}"


def mutations(tree: Tree) -> Sequence[Mutation]:
    """Every change that this module knows, in the description's order."""
    return [*_of_schemas(tree), *_of_operations(tree), *_of_parameters(tree)]


def _of_schemas(tree: Tree) -> Iterator[Mutation]:
    for name, schema in tree["components"]["schemas"].items():
        home = ("components", "schemas", name)
        yield Mutation("another description", home, _describe)
        yield Mutation("a new property", home, _add_property)
        yield Mutation("a new required property", home, _add_required_property)
        yield from _of_enum(schema, home)
        for key, value in schema.get("properties", {}).items():
            yield Mutation(f"no {key}", home, _without(key))
            yield Mutation(f"{key} is required or not", home, _toggle_required(key))
            at = (*home, "properties", key)
            yield from _of_enum(value, at)
            if "type" in value:
                yield Mutation("another type", at, _retype)
                yield Mutation("null is a value", at, _nullable)
            elif "$ref" in value:
                yield Mutation("text in place of a schema", at, _plain)


def _of_enum(schema: Tree, home: tuple[str | int, ...]) -> Iterator[Mutation]:
    for index, value in enumerate(schema.get("enum", ())):
        if len(schema["enum"]) > 1:
            yield Mutation(f"no value {value}", home, _without_value(index))
    if "enum" in schema:
        yield Mutation("a new value", home, _add_value)


def _of_operations(tree: Tree) -> Iterator[Mutation]:
    for path, item in tree["paths"].items():
        for method, operation in item.items():
            home = ("paths", path, method)
            yield Mutation("gone", ("paths", path), _gone(method))
            yield Mutation("another id", home, _rename)
            yield Mutation("another tag", home, _retag)
            yield Mutation("a new needed parameter", home, _add_parameter)
            yield Mutation("a new optional parameter", home, _add_optional_parameter)
            yield Mutation("no content", home, _without_content)
            yield Mutation("another summary", home, _summarise)
            if "requestBody" in operation:
                yield Mutation("the body is needed or not", home, _toggle_body)


def _of_parameters(tree: Tree) -> Iterator[Mutation]:
    for path, item in tree["paths"].items():
        for method, operation in item.items():
            for index, parameter in enumerate(operation.get("parameters", ())):
                home = ("paths", path, method, "parameters")
                if parameter.get("in") == "query" or "$ref" in parameter:
                    yield Mutation(f"no parameter {index}", home, _drop(index))
                if parameter.get("in") == "query":
                    at = (*home, index)
                    yield Mutation("is needed or not", at, _toggle)
                    yield Mutation("of another type", (*at, "schema"), _retype)
    for name in tree["components"]["parameters"]:
        shared = ("components", "parameters", name)
        yield Mutation("of another type", (*shared, "schema"), _retype)
        yield Mutation("another name", shared, _rename_parameter)


def _describe(node: Any) -> None:
    node["description"] = "Something else."


def _add_property(node: Any) -> None:
    if "properties" in node:
        node["properties"]["brandNew"] = {"type": "string"}


def _add_required_property(node: Any) -> None:
    if "properties" in node:
        _add_property(node)
        node["required"] = [*node.get("required", ()), "brandNew"]


def _without(key: str) -> Change:
    def change(node: Any) -> None:
        del node["properties"][key]
        node["required"] = [r for r in node.get("required", ()) if r != key]

    return change


def _toggle_required(key: str) -> Change:
    def change(node: Any) -> None:
        required = node.get("required", [])
        kept = [r for r in required if r != key]
        node["required"] = kept if key in required else [*required, key]

    return change


def _retype(node: Any) -> None:
    kind = "integer" if node.get("type") == "string" else "string"
    node.clear()
    node["type"] = kind


def _plain(node: Any) -> None:
    node.clear()
    node["type"] = "string"


def _nullable(node: Any) -> None:
    node["type"] = [node["type"], "null"]
    if "enum" in node:
        node["enum"] = [*node["enum"], None]


def _without_value(index: int) -> Change:
    def change(node: Any) -> None:
        del node["enum"][index]

    return change


def _add_value(node: Any) -> None:
    node["enum"] = [*node["enum"], "brandNew"]


def _gone(method: str) -> Change:
    def change(node: Any) -> None:
        del node[method]

    return change


def _rename(node: Any) -> None:
    node["operationId"] += "Renamed"


def _retag(node: Any) -> None:
    node["tags"] = ["Elsewhere"]


def _summarise(node: Any) -> None:
    node["summary"] = "Do something else."


def _parameter(*, required: bool) -> Tree:
    schema = {"type": "string"}
    return {"name": "new", "in": "query", "required": required, "schema": schema}


def _add_parameter(node: Any) -> None:
    node["parameters"] = [*node.get("parameters", ()), _parameter(required=True)]


def _add_optional_parameter(node: Any) -> None:
    node["parameters"] = [*node.get("parameters", ()), _parameter(required=False)]


def _without_content(node: Any) -> None:
    for response in node["responses"].values():
        response.pop("content", None)


def _toggle_body(node: Any) -> None:
    node["requestBody"]["required"] = not node["requestBody"].get("required", False)


def _drop(index: int) -> Change:
    def change(node: Any) -> None:
        del node[index]

    return change


def _toggle(node: Any) -> None:
    node["required"] = not node.get("required", False)


def _rename_parameter(node: Any) -> None:
    if node["in"] == "query":
        node["name"] += "Renamed"
