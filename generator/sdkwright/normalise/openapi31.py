"""OpenAPI 3.1 and 3.2, which have the shape already."""

from __future__ import annotations

from ..diagnostics import Diagnostic
from ..load import Document


def from_31(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document as it is: 3.2 took nothing away that 3.1 has."""
    return document, ()
