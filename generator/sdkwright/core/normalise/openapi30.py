"""OpenAPI 3.0: its schemas are a dialect of their own, the rest has the shape."""

from __future__ import annotations

from functools import partial

from ...diagnostics import Diagnostic
from ..load import Document
from ..resolve.shapes import Kind
from .moves import Moves
from .openapi31 import mended
from .rebuild import Way, rebuilt
from .schemas import modern

_CHANGED = frozenset(
    ("nullable", "$ref", "exclusiveMinimum", "exclusiveMaximum", "required")
)
_TELLING = {Kind.SCHEMA: _CHANGED}


def from_30(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document with schemas of JSON Schema 2020-12 (OAS 3.1, section 4.8.24)."""
    moves = Moves()
    root = rebuilt(document.root, Kind.DOCUMENT, partial(_changed, moves), _TELLING)
    return moves.applied(document, root), ()


def _changed(
    moves: Moves, kind: Kind, node: dict[str, object], way: Way
) -> dict[str, object]:
    if kind is Kind.SCHEMA and not _CHANGED.isdisjoint(node):
        return mended(kind, modern(node, way, moves), way)
    return node
