"""Document -> Api: the description, understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Api, Contact, License, Tag
from .operations import operations_of
from .reader import Reader
from .schemas import component_schemas, with_real_bases, without_circles
from .security import security_schemes_of
from .servers import servers_of
from .webhooks import webhooks_of

if TYPE_CHECKING:
    from ...diagnostics import Diagnostic
    from ..load import Document
    from .reader import Node

__all__ = ["build"]


def build(document: Document) -> tuple[Api, tuple[Diagnostic, ...]]:
    """The API that a normalised, valid document describes.

    Nothing is dropped in silence: what could not be understood in full is told by a
    diagnostic whose effect says whether the part was degraded or refused.
    """
    reader = Reader(document)
    info = reader.root.child("info")
    component_schemas(reader)
    operations = operations_of(reader)
    webhooks = webhooks_of(reader)
    api = Api(
        title=info.text("title"),
        version=info.text("version"),
        summary=info.text("summary"),
        description=info.text("description"),
        servers=servers_of(reader.root),
        tags=tuple(_tag(node) for node in reader.root.child("tags").elements()),
        security_schemes=security_schemes_of(reader),
        operations=operations,
        definitions=with_real_bases(without_circles(reader.definitions)),
        webhooks=webhooks,
        contact=_contact(info.child("contact")),
        license=_license(info.child("license")),
    )
    return api, tuple(reader.diagnostics)


def _tag(node: Node) -> Tag:
    return Tag(node.text("name"), node.text("description"), node.text("parent"))


def _contact(node: Node) -> Contact | None:
    if not node.mapping:
        return None
    return Contact(node.text("name"), node.text("email"), node.text("url"))


def _license(node: Node) -> License | None:
    if not node.mapping:
        return None
    return License(node.text("name"), node.text("identifier"), node.text("url"))
