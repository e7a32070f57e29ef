"""How a listing leads to its next page: said by an extension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Pagination, PagingStyle

if TYPE_CHECKING:
    from .reader import Node, Reader

EXTENSION = "x-sdkwright-pagination"
"""An operation's own word on its paging."""

_STYLES = {style.value: style for style in PagingStyle}
_PARAMETERS = ("page", "offset", "cursor", "token")
"""The extension's keys for the query parameter that chooses the page."""


def pagination_of(reader: Reader, operation: Node) -> Pagination | None:
    """The paging of an operation, if it has any."""
    node = operation.child(EXTENSION)
    if not node.mapping:
        return None
    style = _STYLES.get(node.text("style"))
    if style is None:
        known = ", ".join(sorted(_STYLES))
        reader.report(
            "unknown-pagination-style",
            f"{EXTENSION} has no style {node.text('style')!r}; give one of {known}",
            node,
        )
        return None
    parameters = (node.text(key) for key in _PARAMETERS)
    return Pagination(
        style=style,
        items=node.text("items"),
        parameter=next((name for name in parameters if name), ""),
        size=node.text("size"),
        next=node.text("next"),
        pages=node.text("pages"),
        total=node.text("total"),
    )
