"""Paging that the configuration speaks of, put where a description would say it."""

from __future__ import annotations

from dataclasses import replace

from ...config import PaginationConfig
from ...diagnostics import Diagnostic, Location, Severity
from ..load import Document
from .values import mapping

EXTENSION = "x-sdkwright-pagination"


def paginate(
    document: Document, pagination: PaginationConfig
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """A normalised document in which operations have the paging of the configuration.

    An operation id that no path has is a warning.
    """
    if not pagination.operations:
        return document, ()
    root = document.root
    missing = dict(pagination.operations)
    paths: dict[str, object] = {}
    for path, item in mapping(root.get("paths")).items():
        changed = dict(mapping(item))
        for method, operation in changed.items():
            name = mapping(operation).get("operationId")
            if isinstance(name, str) and name in pagination.operations:
                said = pagination.operations[name]
                changed[method] = {**mapping(operation), EXTENSION: said}
                missing.pop(name, None)
        paths[path] = changed if mapping(item) else item
    found = tuple(
        Diagnostic(
            "selection-empty",
            f"pagination: there is no operation {name!r}",
            pagination.places.get(name, Location("sdkwright.toml")),
            Severity.WARNING,
        )
        for name in missing
    )
    return replace(document, root={**root, "paths": paths}), found
