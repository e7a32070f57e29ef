"""What a walk found stays true while the tree around it changes."""

from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright.core.load import Dialect, Document, load, load_bytes
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve
from sdkwright.core.resolve.walk import survey_of
from support.repository import ROOT

SPECS = sorted(ROOT.glob("tests/golden/*/spec.yaml"))
NESTED = b"""openapi: 3.0.3
info: {title: t, version: '1'}
paths: {}
components:
  schemas:
    A:
      nullable: true
      allOf: [{$ref: '#/components/schemas/B'}]
      properties:
        deep: {nullable: true, allOf: [{type: object, properties: {a: {enum: [1]}}}]}
        other: {$ref: '#/components/schemas/A/allOf/0'}
    B:
      oneOf: [{$ref: '#/components/schemas/C', nullable: true}, {nullable: true}]
    C: {type: object, properties: {n: {minimum: 1, exclusiveMinimum: true}}}
"""
SWAGGER = b"""swagger: '2.0'
info: {title: t, version: '1'}
paths:
  /a:
    post:
      parameters: [{in: body, name: b, schema: {$ref: '#/definitions/A'}}]
      responses: {default: {description: d, schema: {$ref: '#/definitions/A'}}}
definitions:
  A: {x-nullable: true, allOf: [{$ref: '#/definitions/B'}]}
  B: {type: object, properties: {a: {$ref: '#/definitions/A/allOf/0'}}}
"""


def told(document: Document) -> dict[str, object]:
    survey = survey_of(document, Dialect.OPENAPI_32)
    return {site.pointer: value for site, value in survey.objects()}


def assert_kept(document: Document) -> None:
    document, _ = normalise(resolve(document)[0])
    kept = told(document)
    walked = told(replace(document, survey=None))
    assert {pointer: kept[pointer] for pointer in walked} == walked
    assert all(kept[pointer] is walked[pointer] for pointer in walked)
    assert [p for p in kept if p in walked] == list(walked)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.parent.name)
def test_golden_descriptions(spec: Path) -> None:
    assert_kept(load(spec)[0])


@pytest.mark.parametrize("text", [NESTED, SWAGGER])
def test_what_is_changed_inside_of_what_is_changed(text: bytes) -> None:
    assert_kept(load_bytes(text)[0])
