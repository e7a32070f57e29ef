"""The `body` argument of a method, and what the call does with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ....model import Encoding, MediaType, RequestBody
from ..fields import is_nullable
from ..layout import Expression, Group, Hint
from ..literals import string
from ..media import Family, family_of, is_patch
from ..types import ANY, NONE, STR, Import, TypeText, TypeWriter, union
from ..vocabularies import MODELS

_FILE = TypeText("File", frozenset({("_runtime.types", "File")}))
_JSON = "application/json"
_JSON_BODY: Import = ("_runtime.bodies", "Json")
_NO_BODY: Import = ("_runtime.unset", "UNSET")
_UNSET = TypeText("Unset", frozenset({("_runtime.unset", "Unset")}))
_ENCODING: Import = ("_runtime.bodies", "Encoding")
_CHECKED: Import = ("_runtime.bodies", "Checked")


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


def body_view(body: RequestBody, types: TypeWriter, results: TypeWriter) -> BodyView:
    """The view of a request body; several media types are chosen from by name.

    Args:
        body: The body.
        types: Writes the types of arguments.
        results: Writes those of results, which are what plain data is checked by.
    """
    names = [content.name for content in body.contents]
    by_type = {content.name: _type(content, types) for content in body.contents}
    wrapped = _is_nullable(body, types)
    checked = _checked(body, results)
    value = "Json(body)" if wrapped else "body"
    passed: list[Expression] = [
        (
            Group("body=Checked(", (value, checked.text), ")")
            if checked
            else f"body={value}"
        )
    ]
    absent = _absent(body, types)
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
        written=body_type(body, types),
        imports=frozenset(
            (
                *((_ENCODING,) if encodings else ()),
                *((_CHECKED, *checked.imports) if checked else ()),
                *((_JSON_BODY,) if wrapped else ()),
                *((_NO_BODY,) if wrapped and not body.required else ()),
            )
        ),
    )


def body_type(body: RequestBody, types: TypeWriter) -> TypeText:
    """The type of the argument, with the imports of all that a signature says of it."""
    written = tuple(_type(content, types) for content in body.contents)
    absent = _absent(body, types)
    said = union((*written, absent)) if absent else union(written)
    literal = {("typing", "Literal")} if len(body.contents) > 1 else set[Import]()
    return replace(said, imports=said.imports | literal)


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


def _type(content: MediaType, types: TypeWriter) -> TypeText:
    match family_of(content.name):
        case Family.TEXT:
            return STR
        case Family.BINARY:
            return _FILE
        case _:
            return types.write(content.schema) if content.schema else ANY


def _checked(body: RequestBody, results: TypeWriter) -> TypeText | None:
    """The type by which plain data is checked; None where there is nothing to check.

    Models alone know what must be there and how long it may be.
    """
    if any(is_patch(c.name) or not _is_data(c.name) for c in body.contents):
        return None
    written = {results.write(c.schema) for c in body.contents if c.schema}
    of = written.pop() if len(written) == 1 else ANY
    return of if ("", MODELS) in of.imports else None


def _is_data(media_type: str) -> bool:
    return family_of(media_type) in (Family.JSON, Family.FORM)


def _absent(body: RequestBody, types: TypeWriter) -> TypeText | None:
    """What is passed for no body; None where there must be one.

    Where null is a body, no body is a state of its own.
    """
    if body.required:
        return None
    return _UNSET if _is_nullable(body, types) else NONE


def _is_nullable(body: RequestBody, types: TypeWriter) -> bool:
    return any(
        family_of(content.name) is Family.JSON
        and content.schema is not None
        and is_nullable(content.schema, types.definitions)
        for content in body.contents
    )


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
