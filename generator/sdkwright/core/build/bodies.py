"""Request bodies, responses and the media types of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ...model import Encoding, MediaType, RequestBody, Response, Style
from .parameters import examples_of, headers_of
from .schemas import schema_of

if TYPE_CHECKING:
    from .reader import Node, Reader


def body_of(reader: Reader, operation: Node) -> RequestBody | None:
    """The request body of an operation, if it has one that can be sent."""
    node = reader.follow(operation.child("requestBody"))
    contents = contents_of(reader, node)
    if not contents:
        return None
    return RequestBody(
        contents=contents,
        required=node.flag("required"),
        pointer=node.pointer,
        description=node.text("description"),
    )


def responses_of(reader: Reader, operation: Node) -> tuple[Response, ...]:
    """The responses of an operation, by status in the order they are written."""
    return tuple(
        _response(reader, status, reader.follow(child))
        for status, child in operation.child("responses").items()
        if not status.startswith("x-")
    )


def _response(reader: Reader, status: str, node: Node) -> Response:
    return Response(
        status=status.upper() if status != "default" else status,
        contents=contents_of(reader, node),
        headers=headers_of(reader, node),
        pointer=node.pointer,
        description=node.text("description"),
    )


def contents_of(reader: Reader, node: Node) -> tuple[MediaType, ...]:
    """The representations under `content`."""
    return tuple(
        _media_type(reader, name, reader.follow(child))
        for name, child in node.child("content").items()
    )


def _media_type(reader: Reader, name: str, node: Node) -> MediaType:
    schema, item = node.child("schema"), node.child("itemSchema")
    return MediaType(
        name=name,
        schema=None if schema.value is None else schema_of(reader, schema),
        pointer=node.pointer,
        item=None if item.value is None else schema_of(reader, item),
        encodings=tuple(
            _encoding(reader, key, child)
            for key, child in node.child("encoding").items()
        ),
        examples=examples_of(reader, node),
    )


def _encoding(reader: Reader, name: str, node: Node) -> Encoding:
    """How one property is written; `contentType` may list several (Encoding Object)."""
    listed = (part.strip() for part in node.text("contentType").split(","))
    return Encoding(
        property=name,
        media_types=tuple(part for part in listed if part),
        style=Style(node.text("style")) if "style" in node else None,
        explode=cast("bool | None", node.get("explode")),
        allow_reserved=node.flag("allowReserved"),
        headers=headers_of(reader, node),
    )
