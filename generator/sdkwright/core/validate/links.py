"""Links against the operations that they lead to (OAS 3.2, Link Object)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from urllib.parse import unquote

from ...diagnostics import Diagnostic, Severity, quoted
from ..load import Document
from ..load.pointers import join, split
from ..load.sites import Kind
from ..resolve.uris import UriError, absolute
from ..resolve.walk import survey_of
from .following import through


def link_diagnostics(document: Document) -> Iterator[Diagnostic]:
    """Links of a resolved description that name no operation of it.

    Operations of other descriptions are not looked for.
    """
    objects = tuple(survey_of(document, document.dialect).objects())
    links = [(site, node) for site, node in objects if site.kind is Kind.LINK]
    if not links:
        return
    operations = [each for each in objects if each[0].kind is Kind.OPERATION]
    named = (node.get("operationId") for _, node in operations)
    ids = {id_ for id_ in named if isinstance(id_, str)}
    pointers = {site.pointer for site, _ in operations}
    for site, node in links:
        id_, reference = node.get("operationId"), node.get("operationRef")
        if isinstance(id_, str) and id_ not in ids:
            message = f"no operation has the operationId {quoted(id_)}"
            yield _told(document, message, f"{site.pointer}/operationId")
        pointer = f"{site.pointer}/operationRef"
        if isinstance(reference, str) and _is_lost(
            document, pointer, reference, pointers
        ):
            message = (
                f"{quoted(reference)} leads to no operation; write its pointer, such as "
                "'#/paths/~1users/get', or name its operationId"
            )
            yield _told(document, message, pointer)


def _told(document: Document, message: str, pointer: str) -> Diagnostic:
    location = document.locate(pointer)
    return Diagnostic("link-operation", message, location, Severity.WARNING)


def _is_lost(
    document: Document, pointer: str, reference: str, operations: Collection[str]
) -> bool:
    """Whether a reference at a pointer leads into the entry file, but to no operation."""
    path, _, fragment = reference.partition("#")
    try:
        file = absolute(document.locate(pointer).file, path)
    except UriError:
        return True
    if file != document.file:
        return False
    way = through(document.root, split(unquote(fragment)))
    return join(way) not in operations
