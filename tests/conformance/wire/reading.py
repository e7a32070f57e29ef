"""Descriptions as another reader reads them: what a call may be made of."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import yaml

Schema = Any
"""A JSON schema as it is written: an object, `true` or `false`."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

_NOT_A_SCHEMA = {"name", "in", "required", "description", "collectionFormat"}
_NOT_PARAMETERS = {"accept", "authorization", "content-type"}
"""Headers that are no parameters, whatever stands there (OpenAPI 3.1, 4.8.12.2)."""


@dataclass(frozen=True)
class Parameter:
    """One argument of a call that is not its body."""

    place: str
    name: str
    required: bool
    schema: Schema


@dataclass(frozen=True)
class Operation:
    """One operation: what it takes and what it may answer."""

    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    bodies: Mapping[str, Schema] = field(default_factory=dict[str, Schema])
    body_required: bool = False
    responses: Mapping[str, Mapping[str, Schema]] = field(
        default_factory=dict[str, Mapping[str, Schema]]
    )

    @property
    def key(self) -> str:
        """Method and path: what the results call it."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True)
class Description:
    """A description and its operations."""

    tree: Mapping[str, Any]

    @property
    def version(self) -> str:
        """The version of the specification that it follows."""
        return str(self.tree.get("openapi") or self.tree["swagger"])[:3]

    @cached_property
    def operations(self) -> list[Operation]:
        """All of them, in the order in which they are written."""
        return list(self._operations())

    def resolved(self, node: Any) -> Any:
        """What a reference leads to; anything else as it is."""
        while isinstance(node, dict) and "$ref" in node:
            node = self._target(cast("dict[str, Any]", node)["$ref"])
        return node

    def _target(self, reference: str) -> Any:
        node: Any = self.tree
        for step in reference.removeprefix("#").split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            node = node[int(step)] if isinstance(node, list) else node[step]
        return node

    def _operations(self) -> Iterator[Operation]:
        for path, written in self.tree["paths"].items():
            item = self.resolved(written)
            for method in METHODS:
                if method in item:
                    yield self._operation(method, path, item)

    def _operation(self, method: str, path: str, item: Any) -> Operation:
        node = item[method]
        parameters = self._parameters([item, node])
        responses = {
            str(status): self._contents(self.resolved(response), node)
            for status, response in node.get("responses", {}).items()
        }
        if self.version == "2.0":
            bodies, required = self._old_bodies(parameters, node)
        else:
            body = self.resolved(node.get("requestBody", {}))
            bodies = self._contents(body, node)
            required = bool(body.get("required"))
        return Operation(
            method.upper(),
            path,
            tuple(self._parameter(entry) for entry in parameters if _is_sent(entry)),
            bodies,
            required,
            responses,
        )

    def _parameters(self, nodes: list[Any]) -> list[Any]:
        """Those of a path and those of the operation, which come before them."""
        found: dict[tuple[str, str], Any] = {}
        for node in nodes:
            for written in node.get("parameters", ()):
                entry = self.resolved(written)
                found[entry["in"], entry["name"]] = entry
        return list(found.values())

    def _parameter(self, entry: Any) -> Parameter:
        if "content" in entry:
            schema = next(iter(entry["content"].values())).get("schema", True)
        elif "schema" in entry:
            schema = entry["schema"]
        else:
            schema = {k: v for k, v in entry.items() if k not in _NOT_A_SCHEMA}
        required = bool(entry.get("required")) or entry["in"] == "path"
        return Parameter(entry["in"], entry["name"], required, schema)

    def _contents(self, node: Any, operation: Any) -> dict[str, Schema]:
        if "content" in node:
            return {
                name: self.resolved(content).get("schema", True)
                for name, content in node["content"].items()
            }
        if self.version == "2.0" and "schema" in node:
            types = operation.get("produces") or self.tree.get("produces")
            return dict.fromkeys(types or ["application/json"], node["schema"])
        return {}

    def _old_bodies(
        self, parameters: list[Any], operation: Any
    ) -> tuple[dict[str, Schema], bool]:
        """The body of an operation of Swagger 2.0: one schema, or fields of a form."""
        types = operation.get("consumes") or self.tree.get("consumes", ())
        for entry in parameters:
            if entry["in"] == "body":
                chosen = next(iter(types), "application/json")
                return {chosen: entry["schema"]}, bool(entry.get("required"))
        fields = [entry for entry in parameters if entry["in"] == "formData"]
        if not fields:
            return {}, False
        required = [entry["name"] for entry in fields if entry.get("required")]
        schema = {
            "type": "object",
            "properties": {f["name"]: self._parameter(f).schema for f in fields},
            "required": required,
        }
        default = "application/x-www-form-urlencoded"
        return {next(iter(types), default): schema}, bool(required)


def _is_sent(entry: Any) -> bool:
    if entry["in"] in ("body", "formData"):
        return False
    return entry["in"] != "header" or entry["name"].lower() not in _NOT_PARAMETERS


def read_description(path: Path) -> Description:
    """Read a file of JSON or YAML."""
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        return Description(json.loads(text))
    return Description(yaml.load(text, yaml.CSafeLoader))
