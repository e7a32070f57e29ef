"""The second opinion: what the whole openapi-spec-validator adds, and where."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from sdkwright.cli import main
from sdkwright.core.load import load_bytes, located
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import beyond, check_rules
from sdkwright.core.validate.full import validate_fully
from sdkwright.diagnostics import Diagnostic, Severity

API = """openapi: 3.1.0
info: {title: t, version: '1'}
tags: [{name: a}, {name: a}]
paths:
  /x:
    get:
      responses:
        '200':
          description: ''
          content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
components:
  schemas:
    A: {type: object, properties: {n: {type: integer, default: x}}}
"""


def opinions(text: str) -> list[Diagnostic]:
    """What it says, however well our own checks say it."""
    document, _ = resolve(load_bytes(text.encode())[0])
    found = located(document.sources, validate_fully(document))
    return [d for d in found if d.code == "spec-validator"]


def test_each_has_the_place_of_what_it_is_about() -> None:
    assert [(d.location.pointer, d.location.line) for d in opinions(API)] == [
        ("/tags", 3),
        ("/components/schemas/A/properties/n", 13),
    ]
    assert {d.severity for d in opinions(API)} == {Severity.WARNING}


def test_what_our_own_checks_tell_is_not_told_again() -> None:
    document, _ = resolve(load_bytes(API.encode())[0])
    found = validate_fully(document)
    document, _ = normalise(document)
    told = beyond((*found, *check_rules(document)))
    assert [(d.code, d.location.pointer) for d in told] == [
        ("spec-validator", "/tags"),
        ("default-mismatch", "/components/schemas/A/properties/n/default"),
    ]


@pytest.mark.parametrize("version", ["swagger: '2.0'", "openapi: 3.0.3"])
def test_other_versions(version: str) -> None:
    operation = "{get: {responses: {'200': {description: ''}}}}"
    text = f"{version}\ninfo: {{title: t, version: '1'}}\npaths:\n  /x/{{id}}: {operation}\n"
    assert [d.location.pointer for d in opinions(text)] == ["/paths/~1x~1{id}"]


def test_giving_up_is_told() -> None:
    text = API.replace("get:", "get: {}\n    post:").replace("paths:", "paths: 5\nx:")
    assert all(d.location.line for d in opinions(text))


def test_the_command(tmp_path: Path) -> None:
    spec = tmp_path / "api.yaml"
    spec.write_text(API, encoding="utf-8")
    plain = CliRunner().invoke(main, ["validate", str(spec)])
    full = CliRunner().invoke(main, ["validate", "--full", str(spec)])
    assert (plain.exit_code, full.exit_code) == (0, 0)
    assert "spec-validator" not in plain.output
    assert "api.yaml:3:7: warning[spec-validator]: Duplicate tag name" in full.output
    strictly = ["validate", "--full", "--strict", str(spec)]
    assert CliRunner().invoke(main, strictly).exit_code == 1
