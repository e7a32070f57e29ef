"""One dialect for all that follows."""

from __future__ import annotations

from ...diagnostics import Diagnostic
from ..load import Dialect, Document
from .openapi30 import from_30
from .openapi31 import from_31
from .swagger20 import from_20


def normalise(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """A resolved document in the shape of OpenAPI 3.2 (JSON Schema 2020-12).

    `dialect` goes on to say what the entry file is written in. Subtrees that need no
    change are the very objects of the given tree; what moves is entered in `origins`.
    """
    match document.dialect:
        case Dialect.SWAGGER_20:
            return from_20(document)
        case Dialect.OPENAPI_30:
            return from_30(document)
        case Dialect.OPENAPI_31 | Dialect.OPENAPI_32:
            return from_31(document)
