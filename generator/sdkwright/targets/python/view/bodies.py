"""The `body` argument of a method, and what the call does with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ....model import Encoding, MediaType, RequestBody
from ..fields import is_nullable
from ..layout import Expression, Group, Hint
from ..literals import string
from ..media import Family, family_of
from ..types import ANY, NONE, STR, Import, TypeText, TypeWriter, union

_FILE = TypeText("File", frozenset({("_runtime.types", "File")}))
_JSON = "application/json"
_JSON_BODY: Import = ("_runtime.bodies", "Json")
_NO_BODY: Import = ("_runtime.unset", "UNSET")
_UNSET = TypeText("Unset", frozenset({("_runtime.unset", "Unset")}))
_ENCODING: Import = ("_runtime.bodies", "Encoding")


@dataclass(frozen=True, slots=True)
class BodyArguments:
    """What a signature declares for a body: before and behind the asterisk."""

    required: tuple[Expression, ...]
    optional: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class BodyView:
    """The body in the pieces that signatures and calls need.

    `overloads` are the signatures by media type, where the type of the body depends
    on it. `passed` is what the call hands on, `written` its type.
    """

    arguments: BodyArguments
    overloads: tuple[BodyArguments, ...]
    passed: tuple[Expression, ...]
    written: TypeText
    imports: frozenset[Import]


def body_view(body: RequestBody, types: TypeWriter) -> BodyView:
    """The view of a request body; several media types are chosen from by name."""
    names = [content.name for content in body.contents]
    by_type = {content.name: _type(content, types) for content in body.contents}
    # Where null is a body, no body needs a state of its own.
    wrapped = any(_may_be_null(c, types) for c in body.contents)
    passed: list[Expression] = ["body=Json(body)" if wrapped else "body=body"]
    absent = None if body.required else _UNSET if wrapped else NONE
    written = union(tuple(by_type.values()))
    arguments = _arguments(written, absent)
    overloads: list[BodyArguments] = []
    if len(names) > 1:
        chosen = _media_type(names, f" = {string(names[0])}")
        arguments = replace(arguments, optional=(*arguments.optional, chosen))
        overloads = list(_overloads(by_type, absent))
        passed.append("media_type=media_type")
    elif names and names[0] != _JSON:
        passed.append(f"media_type={string(names[0])}")
    encodings = [e for content in body.contents for e in content.encodings]
    if encodings:
        entries = tuple(_encoding(encoding) for encoding in encodings)
        passed.append(Group("encodings={", entries, "}"))
    return BodyView(
        arguments=arguments,
        overloads=tuple(overloads),
        passed=tuple(passed),
        written=_spoken(written, absent, names),
        imports=frozenset(
            (
                *((_ENCODING,) if encodings else ()),
                *((_JSON_BODY,) if wrapped else ()),
                *((_NO_BODY,) if wrapped and not body.required else ()),
            )
        ),
    )


def _arguments(written: TypeText, absent: TypeText | None) -> BodyArguments:
    """The body, which may be absent in the way given."""
    if absent is None:
        return BodyArguments((Hint("body: ", written.parts),), ())
    value = "UNSET" if absent is _UNSET else absent.text
    parts = union((written, absent)).parts
    return BodyArguments((), (Hint("body: ", parts, f" = {value}"),))


def _overloads(
    by_type: Mapping[str, TypeText], absent: TypeText | None
) -> Iterator[BodyArguments]:
    """A signature for each type of body; only the first has a usual media type."""
    names: dict[str, list[str]] = {}
    written = {of.text: of for of in by_type.values()}
    for name, of in by_type.items():
        names.setdefault(of.text, []).append(name)
    if len(names) == 1:
        return
    for text, group in names.items():
        first = next(iter(by_type))
        usual = f" = {string(first)}" if first in group else ""
        arguments = _arguments(written[text], absent)
        chosen = _media_type(group, usual)
        yield replace(arguments, optional=(*arguments.optional, chosen))


def _media_type(names: list[str], usual: str) -> Group:
    values = tuple(string(name) for name in names)
    return Group("media_type: Literal[", values, f"]{usual}")


def _spoken(written: TypeText, absent: TypeText | None, names: list[str]) -> TypeText:
    """The type with the imports of all that a signature says of a body."""
    said = union((written, absent)) if absent else written
    literal = {("typing", "Literal")} if len(names) > 1 else set[Import]()
    return TypeText(said.text, said.imports | literal)


def _type(content: MediaType, types: TypeWriter) -> TypeText:
    match family_of(content.name):
        case Family.TEXT:
            return STR
        case Family.BINARY:
            return _FILE
        case _:
            return types.write(content.schema) if content.schema else ANY


def _may_be_null(content: MediaType, types: TypeWriter) -> bool:
    is_json = family_of(content.name) is Family.JSON
    schema = content.schema
    return is_json and schema is not None and is_nullable(schema, types.definitions)


def _encoding(encoding: Encoding) -> Group:
    arguments: list[str] = []
    if encoding.media_types:
        arguments.append(f"content_type={string(encoding.media_types[0])}")
    if encoding.style:
        arguments.append(f"style={string(encoding.style.value)}")
    if encoding.explode is not None:
        arguments.append(f"explode={encoding.explode}")
    if encoding.allow_reserved:
        arguments.append("allow_reserved=True")
    return Group(f"{string(encoding.property)}: Encoding(", tuple(arguments), ")")
