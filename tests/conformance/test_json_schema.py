"""Every valid instance of the JSON-Schema-Test-Suite survives a call."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from conformance.comparing import canonical
from conformance.packages import Package, generated
from conformance.suites import Group, description_of, groups, is_old, is_whole

# The packages are made once, by the worker that has this group.
pytestmark = pytest.mark.xdist_group("json-schema")

ALLOW_NOTHING: Mapping[str, str] = {
    "enum: empty enum": "an enum without values is an error: no value is one of them",
}
"""Schemas that are refused, with a message that says why."""

_OBJECT = "there is no type, and the properties say that it is an object"
_ARRAY = "there is no type, and the items say that it is an array"

GUESSED: Mapping[str, str] = {
    "additionalProperties: additionalProperties being false does not allow other "
    "properties": _OBJECT,
    "items: a schema given for items": _ARRAY,
    "patternProperties: patternProperties validates properties matching a regex": (
        _OBJECT
    ),
    "prefixItems: a schema given for prefixItems": _ARRAY,
    "properties: object properties validation": _OBJECT,
    "properties: properties whose names are Javascript object property names": _OBJECT,
    "ref: root pointer ref": _OBJECT,
    "ref: simple URN base URI with $ref via the URN": _OBJECT,
    "required: required validation": _OBJECT,
}
"""Schemas whose type is guessed, as descriptions mean it that leave it out.

A value of another type is kept as it came, with a warning.
"""

VERSIONS = ("3.1.0", "3.0.3")


def usable(version: str) -> list[Group]:
    """The schemas that can stand in a description of a version.

    A schema that refers to another document is left out: the network is not used.
    """
    whole = [group for group in groups() if is_whole(group.schema)]
    found = [group for group in whole if group.id not in ALLOW_NOTHING]
    return found if version == "3.1.0" else [g for g in found if is_old(g.schema)]


@dataclass
class Suite:
    """The package of all schemas, and a server that answers as it is told."""

    package: Package
    answer: bytes = b""
    client: Any = field(default=None)

    def respond(self, request: httpx.Request) -> httpx.Response:
        """The handler of an `httpx.MockTransport`."""
        headers = {"Content-Type": "application/json"}
        return httpx.Response(200, headers=headers, content=self.answer)

    def faults(self, group: Group) -> Iterator[str]:
        """What happens to the instances of a schema that should not."""
        operation = self.package.operation(f"GET /{group.component}")
        codec = self.package.part("_runtime.codec")
        method = getattr(self.client.suite, operation["accessor"].partition(".")[2])
        for value in group.valid:
            self.answer = json.dumps(value).encode()
            codec.reader_for.cache_clear()  # A reader warns of a place once.
            with self.package.listening() as warnings:
                data = codec.to_data(method())
            if canonical(_by_value(data)) != canonical(_by_value(value)):
                yield f"{group.id}: {value!r} becomes {data!r}"
            if bool(warnings) and group.id not in GUESSED:
                yield f"{group.id}: {value!r}: {warnings}"


def _by_value(value: Any) -> Any:
    """Numbers as their values: 1 and 1.0 are one (JSON Schema 2020-12, 4.2.2)."""
    match value:
        case dict():
            return {key: _by_value(item) for key, item in value.items()}
        case list():
            return [_by_value(item) for item in value]
        case float() if value.is_integer():
            return int(value)
        case _:
            return value


@pytest.fixture(scope="module", params=VERSIONS)
def suite(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Suite]]:
    """The package of the schemas that a version of OpenAPI can hold."""
    folder = tmp_path_factory.mktemp("suite")
    spec = folder / "suite.json"
    spec.write_text(json.dumps(description_of(usable(request.param), request.param)))
    name = f"suite_{request.param.replace('.', '_')}"
    with generated(spec, name, folder) as package:
        made = Suite(package)
        transport = httpx.MockTransport(made.respond)
        with httpx.Client(transport=transport) as http:
            made.client = package.module.Client(
                base_url="http://suite.invalid", http_client=http
            )
            yield request.param, made


FILES = sorted({group.file for group in groups()})


@pytest.mark.parametrize("file", FILES)
def test_valid_instances_survive(suite: tuple[str, Suite], file: str) -> None:
    version, made = suite
    chosen = [group for group in usable(version) if group.file == file]
    found = [fault for group in chosen for fault in made.faults(group)]
    assert not found, "\n".join(found)


@pytest.mark.skipif(not FILES, reason="the JSON-Schema-Test-Suite is not here")
def test_most_of_the_suite_is_used() -> None:
    assert len(usable("3.1.0")) == 360
    assert sum(len(group.valid) for group in usable("3.1.0")) == 742
    assert len(usable("3.0.3")) > 60
    assert {g.id for g in groups()} >= GUESSED.keys() | ALLOW_NOTHING.keys()
