"""Links: whether an operation stands where they lead to."""

from pathlib import Path
from typing import Any

import pytest

from sdkwright.core.load import load, load_bytes, located
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import validate
from sdkwright.diagnostics import Diagnostic, Severity
from sdkwright.inspect import inspect
from sdkwright.pipeline import build, check

API = """openapi: 3.1.0
info: {{title: t, version: '1'}}
paths:
  /a:
    get:
      operationId: getA
      responses:
        '200':
          description: ok
          links:
            next: {link}
  /b: {{$ref: '#/components/pathItems/B'}}
components:
  pathItems:
    B: {{get: {{operationId: getB, responses: {{'200': {{description: ok}}}}}}}}
webhooks:
  happened: {{post: {{operationId: onHappened}}}}
"""


def found(link: str) -> list[Diagnostic]:
    document, _ = resolve(load_bytes(API.format(link=link).encode())[0])
    return list(located(document.sources, validate(document)))


@pytest.mark.parametrize(
    "link",
    [
        "{operationId: getA}",
        "{operationId: getB}",
        "{operationId: onHappened}",
        "{operationRef: '#/paths/~1a/get'}",
        "{operationRef: '#/paths/~1b/get'}",
        "{operationRef: '#/components/pathItems/B/get'}",
        "{operationRef: '#/paths/%7E1a/get'}",
        "{operationRef: 'https://example.com/other.yaml#/paths/~1c/get'}",
        "{operationRef: 'other.yaml#/paths/~1c/get'}",
        "{$ref: '#/paths/~1a/get/responses/200/links/other'}",
    ],
)
def test_a_link_that_leads_to_an_operation_or_elsewhere(link: str) -> None:
    assert [d for d in found(link) if d.code == "link-operation"] == []


@pytest.mark.parametrize(
    ("link", "field"),
    [
        ("{operationId: getC}", "operationId"),
        ("{operationId: ''}", "operationId"),
        ("{operationRef: '#/paths/~1c/get'}", "operationRef"),
        ("{operationRef: '#/paths/~1a'}", "operationRef"),
        ("{operationRef: '#/paths/~1a/get/responses'}", "operationRef"),
        ("{operationRef: '#getA'}", "operationRef"),
        ("{operationRef: '/etc/passwd'}", "operationRef"),
    ],
)
def test_a_link_that_leads_to_none(link: str, field: str) -> None:
    [problem] = found(link)
    assert (problem.code, problem.severity) == ("link-operation", Severity.WARNING)
    assert problem.location.pointer.endswith(f"/links/next/{field}")
    assert problem.location.line == 11


def test_a_link_of_another_file_is_relative_to_that_file(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(API.format(link="{$ref: 'links.yaml#/next'}"))
    links = tmp_path / "links.yaml"
    for reference, lost in (("api.yaml#/paths/~1a/get", 0), ("api.yaml#/paths/~1c", 1)):
        links.write_text(f"next: {{operationRef: '{reference}'}}")
        document, _ = resolve(load(tmp_path / "api.yaml")[0])
        problems = validate(document)
        assert [d.code for d in problems] == ["link-operation"] * lost
        assert {d.location.file for d in problems} <= {"links.yaml"}


def test_ids_that_are_no_text_are_left_to_the_structural_check() -> None:
    text = API.format(link="{operationId: getA}").replace(
        "operationId: getB", "operationId: {}"
    )
    document, _ = resolve(load_bytes(text.encode())[0])
    assert [d.code for d in validate(document)] == ["wrong-type"]


def test_links_are_accounted_for() -> None:
    document, problems = load_bytes(API.format(link="{operationId: getA}").encode())
    report: Any = inspect(build(check(document, problems)))
    assert report["keywords"]["link.operationId"]["total"] == 1
