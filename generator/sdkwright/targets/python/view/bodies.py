"""The `body` argument of a method, and what the call does with it."""

from __future__ import annotations

from dataclasses import dataclass

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
class BodyView:
    """The body in the pieces that signatures and calls need.

    `required` and `optional` are what a signature declares for it, `passed` is what
    the call hands on, `written` its type.
    """

    required: tuple[Expression, ...]
    optional: tuple[Expression, ...]
    passed: tuple[Expression, ...]
    written: TypeText
    imports: frozenset[Import]


def body_view(body: RequestBody, types: TypeWriter) -> BodyView:
    """The view of a request body; several media types are chosen from by name."""
    names = [content.name for content in body.contents]
    written = union(tuple(_type(content, types) for content in body.contents))
    declared = Hint("body: ", written.parts)
    # Where null is a body, no body needs a state of its own.
    wrapped = any(_may_be_null(c, types) for c in body.contents)
    passed: list[Expression] = ["body=Json(body)" if wrapped else "body=body"]
    optional: list[Expression] = []
    if not body.required and wrapped:
        written = union((written, _UNSET))
        optional.append(Hint("body: ", written.parts, " = UNSET"))
    elif not body.required:
        optional.append(Hint("body: ", union((written, NONE)).parts, " = None"))
    if len(names) > 1:
        values = ", ".join(string(name) for name in names)
        optional.append(f"media_type: Literal[{values}] = {string(names[0])}")
        written = TypeText(written.text, written.imports | {("typing", "Literal")})
        passed.append("media_type=media_type")
    elif names and names[0] != _JSON:
        passed.append(f"media_type={string(names[0])}")
    encodings = [e for content in body.contents for e in content.encodings]
    if encodings:
        entries = tuple(_encoding(encoding) for encoding in encodings)
        passed.append(Group("encodings={", entries, "}"))
    return BodyView(
        required=(declared,) if body.required else (),
        optional=tuple(optional),
        passed=tuple(passed),
        written=written,
        imports=frozenset(
            (
                *((_ENCODING,) if encodings else ()),
                *((_JSON_BODY,) if wrapped else ()),
                *((_NO_BODY,) if wrapped and not body.required else ()),
            )
        ),
    )


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
