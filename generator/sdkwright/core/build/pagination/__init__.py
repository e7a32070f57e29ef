"""How a listing leads to its next page: said by an extension, or plain to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....model import Pagination, Parameter, Response
from .detection import detected
from .listing import listing_of
from .said import EXTENSION, said

if TYPE_CHECKING:
    from ..reader import Node, Reader

__all__ = ["EXTENSION", "pagination_of"]


def pagination_of(
    reader: Reader,
    operation: Node,
    method: str,
    parameters: tuple[Parameter, ...],
    responses: tuple[Response, ...],
) -> Pagination | None:
    """The paging of an operation, if it has any."""
    if operation.get(EXTENSION) is False:
        return None
    listing = listing_of(responses, reader.definitions)
    found = said(reader, operation, parameters, listing)
    if found is None and listing and not operation.child(EXTENSION).mapping:
        found = detected(method, parameters, listing)
    if found is None or not found.page:
        return found
    items = reader.listings.setdefault(found.page, found.items)
    return found if items == found.items else None
