"""Parameters and headers (OAS 3.2, Parameter Object and Header Object)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ...model import (
    ABSENT,
    Annotations,
    Anything,
    Example,
    Header,
    JsonValue,
    Parameter,
    Place,
    Schema,
    Style,
)
from .extensions import Role, hint_of
from .schemas import annotations_of, schema_of

if TYPE_CHECKING:
    from .reader import Node, Reader

_DEFAULT_STYLES = {
    Place.PATH: Style.SIMPLE,
    Place.HEADER: Style.SIMPLE,
    Place.QUERY: Style.FORM,
    Place.COOKIE: Style.FORM,
    Place.QUERYSTRING: Style.FORM,
}
_COLLECTION_FORMAT = "x-sdkwright-collection-format"
"""What is left of Swagger 2.0 where no style of OpenAPI 3 stands for it."""

_COLLECTION_STYLES = {
    "ssv": Style.SPACE_DELIMITED,
    "tsv": Style.TAB_DELIMITED,
    "pipes": Style.PIPE_DELIMITED,
}
_EXPLODED_BY_DEFAULT = (Style.FORM, Style.COOKIE)
_IGNORED_HEADERS = frozenset(("accept", "content-type", "authorization", ""))
"""Header parameters that have no meaning (OAS 3.2, Parameter Object, `name`), and the
one that no header can have."""


def parameters_of(
    reader: Reader, path: str, item: Node, operation: Node
) -> tuple[Parameter, ...]:
    """The parameters of an operation: the path's, each unless it is overridden.

    One that the path has no variable for is left out, and so is a header without a
    name, of which rules tell: the value would go nowhere. A webhook's name is no path,
    and may lack any of them.
    """
    found: dict[tuple[str, str], Parameter] = {}
    for owner in (item, operation):
        for element in owner.child("parameters").elements():
            node = reader.follow(element)
            name, place = node.text("name"), node.text("in")
            if place == "header" and name.lower() in _IGNORED_HEADERS:
                continue
            if place == "path" and path[:1] == "/" and f"{{{name}}}" not in path:
                continue
            found[place, name] = _parameter(reader, node)
    return tuple(found.values())


def _parameter(reader: Reader, node: Node) -> Parameter:
    place = Place(node.text("in"))
    style = _style(node, place)
    schema, media_type, annotations = _described(reader, node)
    return Parameter(
        name=node.text("name"),
        place=place,
        required=node.flag("required") or place is Place.PATH,
        schema=schema,
        style=style,
        explode=(
            cast("bool", node.get("explode"))
            if "explode" in node
            else style in _EXPLODED_BY_DEFAULT
        ),
        pointer=node.pointer,
        allow_reserved=node.flag("allowReserved"),
        media_type=media_type,
        annotations=replace(annotations, name_hint=hint_of(node, Role.PARAMETER)),
    )


def _style(node: Node, place: Place) -> Style:
    """The style that a parameter names, or the usual one of its place."""
    kept = _COLLECTION_STYLES.get(node.text(_COLLECTION_FORMAT))
    named = Style(node.text("style")) if "style" in node else _DEFAULT_STYLES[place]
    return kept or named


def headers_of(reader: Reader, node: Node) -> tuple[Header, ...]:
    """The headers of a response or a part, by their names."""
    return tuple(
        _header(reader, name, reader.follow(child))
        for name, child in node.child("headers").items()
    )


def _header(reader: Reader, name: str, node: Node) -> Header:
    schema, _, annotations = _described(reader, node)
    return Header(name, node.flag("required"), schema, node.pointer, annotations)


def _described(reader: Reader, node: Node) -> tuple[Schema, str, Annotations]:
    """The schema, the media type if `content` gives it, and what is said of both."""
    media_type, holder = next(node.child("content").items(), ("", node))
    schema_node = holder.child("schema")
    if schema_node.value is None:
        schema: Schema = Anything()
    else:
        schema = schema_of(reader, schema_node)
    said = annotations_of(reader.follow(schema_node))
    return (
        schema,
        media_type,
        replace(
            annotations_of(schema_node),
            description=node.text("description") or schema_node.text("description"),
            deprecated=node.flag("deprecated") or said.deprecated,
            default=said.default,
            examples=examples_of(reader, node)
            or examples_of(reader, holder)
            or said.examples,
        ),
    )


def examples_of(reader: Reader, node: Node) -> tuple[Example, ...]:
    """The `example` and `examples` of a parameter, header or media type.

    An example that stands elsewhere (`externalValue`) has no value here.
    """
    found: list[Example] = []
    if "example" in node:
        found.append(Example(cast("JsonValue", node.get("example"))))
    for name, element in node.child("examples").items():
        example = reader.follow(element)
        key = "value" if "value" in example else "dataValue"
        value = cast("JsonValue", example.get(key)) if key in example else ABSENT
        if value is not ABSENT:
            found.append(Example(value, name, example.text("summary")))
    return tuple(found)
