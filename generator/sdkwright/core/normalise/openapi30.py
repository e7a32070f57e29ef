"""OpenAPI 3.0: its schemas are a dialect of their own, the rest has the shape."""

from __future__ import annotations

from functools import partial

from ...diagnostics import Diagnostic
from ..load import Document
from ..load.sites import Kind, Site
from .moves import Moves
from .openapi31 import mended
from .rebuild import rebuilt
from .schemas import modern

_CHANGED = frozenset(
    ("nullable", "$ref", "exclusiveMinimum", "exclusiveMaximum", "required")
)


def from_30(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document with schemas of JSON Schema 2020-12 (OAS 3.1, section 4.8.24)."""
    moves = Moves()
    return moves.applied(rebuilt(document, partial(_changed, moves))), ()


def _changed(moves: Moves, site: Site, node: dict[str, object]) -> dict[str, object]:
    if site.kind is Kind.SCHEMA and not _CHANGED.isdisjoint(node):
        return mended(site, modern(node, site, moves))
    return node
