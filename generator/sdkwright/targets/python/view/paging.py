"""What listings become: classes that are pages, and how their calls turn them over."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from ....model import (
    Api,
    MemberPath,
    Nullable,
    Object,
    Pagination,
    PagingPlace,
    PagingStyle,
    Reference,
    Schema,
    references_of,
)
from ..layout import Group
from ..literals import literal, string
from ..names import PythonNames
from ..types import Import, TypeText, TypeWriter, generic

PAGED_LIST = TypeText("PagedList", frozenset({("_runtime.pages", "PagedList")}))
"""The result of a call that answers a plain array, page by page."""

_STYLES = {
    PagingStyle.PAGE_NUMBER: "ByPageNumber",
    PagingStyle.OFFSET: "ByOffset",
    PagingStyle.CURSOR: "ByCursor",
    PagingStyle.TOKEN: "ByCursor",
    PagingStyle.NEXT_URI: "ByNextUri",
    PagingStyle.LINK_HEADER: "ByLinkHeader",
}


@dataclass(frozen=True, slots=True)
class PageBase:
    """The base that makes a class a page: `PageOf[Item]`, and the fields it goes by."""

    name: str
    item: str
    arguments: tuple[str, ...]
    imports: frozenset[Import]
    items: tuple[str, ...]
    """The definitions that the base speaks of."""

    @property
    def base(self) -> str:
        """The base, where its item is known already."""
        return f"{self.name}[{self.item}]"

    def after(self, known: Collection[str], module: str) -> PageBase:
        """The base in a module where these names are known by now.

        An item that comes later is named in quotes, as a forward reference (PEP 484).
        """
        spoken = {name for home, name in self.imports if home == module}
        late = bool(spoken - set(known))
        return replace(self, item=string(self.item)) if late else self


def paged_result(pagination: Pagination | None, types: TypeWriter) -> TypeText | None:
    """The result of a paged call, where it is no model."""
    if pagination is None or pagination.page:
        return None
    return generic(PAGED_LIST, types.write(pagination.item))


def paging_expression(
    api: Api, names: PythonNames, pagination: Pagination
) -> tuple[Group, Import]:
    """`paging=...`, and what is imported for it."""
    style = _STYLES[pagination.style]
    lead = f"paging={style}("
    return Group(lead, tuple(_given(api, names, pagination)), ")"), (
        "_runtime.paging",
        style,
    )


def _given(api: Api, names: PythonNames, pagination: Pagination) -> Iterator[str]:
    if pagination.parameter:
        yield string(pagination.parameter)
    numbered = pagination.style is PagingStyle.PAGE_NUMBER
    offset = pagination.style is PagingStyle.OFFSET
    paths = {
        "next": pagination.next,
        "pages": pagination.pages if numbered else (),
        "size": pagination.taken if offset else (),
        "total": pagination.total if offset or not pagination.pages else (),
        "more": pagination.more,
    }
    if not (numbered or offset):
        del paths["total"]
    for keyword, path in paths.items():
        if path:
            member = attribute_path(api, names, pagination.page, path)
            yield f"{keyword}={string(member)}"
    if numbered and pagination.start != 1:
        yield f"start={literal(pagination.start)}"
    if pagination.place is PagingPlace.BODY:
        yield f"place={string(pagination.place.value)}"


def page_bases(
    api: Api, names: PythonNames, types: TypeWriter
) -> Mapping[str, PageBase]:
    """The base of each definition that is a page and that extends no other page."""
    pages: dict[str, Pagination] = {}
    for operation in api.operations:
        if operation.pagination and operation.pagination.page:
            pages.setdefault(operation.pagination.page, operation.pagination)
    return {
        page: _base(api, names, types, pagination)
        for page, pagination in pages.items()
        if not any(a in pages for a in _ancestors(api, page))
    }


def _base(
    api: Api, names: PythonNames, types: TypeWriter, pagination: Pagination
) -> PageBase:
    total = attribute_path(api, names, pagination.page, pagination.total)
    fields = {
        names.fields[owner, prop.name]
        for owner in (pagination.page, *_ancestors(api, pagination.page))
        if isinstance(schema := api.definitions[owner].schema, Object)
        for prop in schema.properties
    }
    # A field that is called total says it itself, whatever it counts.
    counts = bool(total) and "total" not in fields
    name = "CountedPageOf" if counts else "PageOf"
    item = types.write(pagination.item)
    items = attribute_path(api, names, pagination.page, pagination.items)
    return PageBase(
        name=name,
        item=item.text,
        arguments=(
            f"items={string(items)}",
            *((f"total={string(total)}",) if counts else ()),
        ),
        imports=item.imports | {("_runtime.pages", name)},
        items=tuple(references_of(pagination.item)),
    )


def attribute_path(
    api: Api, names: PythonNames, definition: str, path: MemberPath
) -> str:
    """The path to a member of a model, by the names of fields."""
    attributes: list[str] = []
    for wire in path:
        owner, schema = next(
            (owner, prop.schema)
            for owner in (definition, *_ancestors(api, definition))
            if isinstance(found := api.definitions[owner].schema, Object)
            for prop in found.properties
            if prop.name == wire
        )
        attributes.append(names.fields[owner, wire])
        definition = _definition(api, schema)
    return ".".join(attributes)


def _definition(api: Api, schema: Schema) -> str:
    """The object that a schema refers to, through others; "" where it is none."""
    match schema:
        case Nullable(of):
            return _definition(api, of)
        case Reference(target):
            inner = api.definitions[target].schema
            return target if isinstance(inner, Object) else _definition(api, inner)
        case _:
            return ""


def _ancestors(api: Api, definition: str) -> Iterator[str]:
    schema = api.definitions[definition].schema
    for base in schema.bases if isinstance(schema, Object) else ():
        yield base.target
        yield from _ancestors(api, base.target)
