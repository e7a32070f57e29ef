"""OpenAPI 3.1 and 3.2, which have the shape already, but for common mistakes."""

from __future__ import annotations

from typing import cast

from ...diagnostics import Diagnostic
from ..load import Document
from ..load.sites import Kind, Site
from .rebuild import rebuilt
from .schemas import BOUNDS, bounded


def from_31(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document as it is, since 3.2 took nothing away that 3.1 has.

    Two habits of 3.0 that live on in 3.1 are mended, as the structural check only warns
    of them: flags as exclusive bounds, and a name required twice.
    """
    return rebuilt(document, mended), ()


def mended(site: Site, node: dict[str, object]) -> dict[str, object]:
    """A schema with bounds that are numbers and required names that stand once."""
    if site.kind is not Kind.SCHEMA:
        return node
    for exclusive, bound in BOUNDS:
        if isinstance(node.get(exclusive), bool):
            node = bounded(node, exclusive, bound)
    required = node.get("required")
    if isinstance(required, list):
        names = cast("list[str]", required)
        if len(set(map(str, names))) < len(names):
            return {**node, "required": list(dict.fromkeys(map(str, names)))}
    return node
