"""OpenAPI 3.1 and 3.2, which have the shape already, but for common mistakes."""

from __future__ import annotations

from typing import cast

from ...diagnostics import Diagnostic
from ..load import Document
from ..resolve.shapes import Kind
from .moves import Moves
from .rebuild import Way, rebuilt
from .schemas import BOUNDS, bounded

_MENDED = ("exclusiveMinimum", "exclusiveMaximum", "required")

_TELLING = {Kind.SCHEMA: frozenset(_MENDED)}


def from_31(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document as it is, since 3.2 took nothing away that 3.1 has.

    Two habits of 3.0 that live on in 3.1 are mended, as the structural check only warns
    of them: flags as exclusive bounds, and a name required twice.
    """
    text = document.sources[document.file].text
    if not any(keyword in text for keyword in _MENDED):
        return document, ()
    root = rebuilt(document.root, Kind.DOCUMENT, mended, _TELLING)
    return Moves().applied(document, root), ()


def mended(kind: Kind, node: dict[str, object], _: Way) -> dict[str, object]:
    """A schema with bounds that are numbers and required names that stand once."""
    if kind is not Kind.SCHEMA:
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
