"""What Swagger 2.0 asks of the bodies of its operations and no schema says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from ...diagnostics import Diagnostic
from ..load import Dialect, Document
from ..load.pointers import join, split
from ..load.sites import Kind, Site
from ..resolve.shapes import grammar_of
from ..resolve.trees import MissingError, value_at
from ..resolve.walk import below

_BODIES = ("body", "formData")
_GRAMMAR = grammar_of(Dialect.SWAGGER_20)


def body_diagnostics(document: Document) -> Iterator[Diagnostic]:
    """Operations with two bodies, or a body and a form (OAS 2.0, Parameter Object)."""
    if document.dialect is not Dialect.SWAGGER_20:
        return
    paths = document.root.get("paths")
    if not isinstance(paths, dict):
        return
    for path, item in cast("dict[str, object]", paths).items():
        if path.startswith("x-") or not isinstance(item, dict):
            continue
        node = cast("dict[str, object]", item)
        yield from _bodies(document, join(("paths", path)), node)
        for site in below(Site(Kind.PATH_ITEM, node), _GRAMMAR):
            if site.kind is Kind.OPERATION:
                pointer = join(("paths", path, *site.tokens))
                yield from _bodies(document, pointer, site.value)


def _bodies(document: Document, pointer: str, owner: object) -> Iterator[Diagnostic]:
    if not isinstance(owner, dict):
        return
    parameters = cast("dict[str, object]", owner).get("parameters")
    if not isinstance(parameters, list):
        return
    seen = ""
    for index, parameter in enumerate(cast("list[object]", parameters)):
        place = _place(document.root, parameter)
        if place not in _BODIES:
            continue
        if seen and "body" in (seen, place):
            message = (
                "a second body: an operation has one at most"
                if seen == place
                else "a body and a form exclude each other: an operation has one body"
            )
            location = document.locate(f"{pointer}/parameters/{index}")
            yield Diagnostic("two-bodies", message, location)
        seen = seen or place


def _place(root: object, parameter: object) -> str:
    for _ in range(64):
        if not isinstance(parameter, dict):
            break
        node = cast("dict[str, object]", parameter)
        reference = node.get("$ref")
        if not isinstance(reference, str):
            return str(node.get("in", ""))
        try:
            parameter = value_at(root, split(reference.removeprefix("#")))
        except MissingError:
            break
    return ""
