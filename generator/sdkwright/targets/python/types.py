"""Schemas -> Python type expressions, with the imports that they need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ...model import (
    Anything,
    Array,
    Constant,
    Definition,
    Enumeration,
    JsonValue,
    Map,
    Nothing,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
)
from .literals import literal

Import = tuple[str, str]
"""A module and a name in it; an empty name imports the module itself."""


@dataclass(frozen=True, slots=True)
class TypeText:
    """A type expression and what has to be imported for it."""

    text: str
    imports: frozenset[Import] = frozenset()

    @property
    def is_union(self) -> bool:
        """Whether a bare `|` would join with it."""
        return " | " in self.text


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How types are spoken of in one kind of place.

    `named` answers the expression for a definition; `scalars` that for a format or,
    failing that, for a kind of scalar; `array` is the generic type of lists.
    """

    named: Callable[[Definition], TypeText]
    scalars: Mapping[str, TypeText]
    array: TypeText = TypeText("list")


NONE = TypeText("None")
ANY = TypeText("Any", frozenset({("typing", "Any")}))

_PLAIN = {
    ScalarKind.STRING: TypeText("str"),
    ScalarKind.INTEGER: TypeText("int"),
    ScalarKind.NUMBER: TypeText("float"),
    ScalarKind.BOOLEAN: TypeText("bool"),
    ScalarKind.NULL: NONE,
}


@dataclass(frozen=True, slots=True)
class TypeWriter:
    """Writes the types of one kind of place."""

    definitions: Mapping[str, Definition]
    vocabulary: Vocabulary

    def write(self, schema: Schema) -> TypeText:
        """The type expression of a schema."""
        match schema:
            case Reference(target):
                return self._named(self.definitions[target])
            case Nullable(of=inner):
                return union((self.write(inner), NONE))
            case Scalar(kind, format_):
                return self._scalar(kind, format_)
            case Constant(value):
                return _constant(value)
            case Array(items):
                return generic(self.vocabulary.array, self.write(items))
            case Tuple(prefix, rest):
                parts = [*prefix, *((rest,) if rest else ())]
                items = union(tuple(self.write(part) for part in parts))
                return generic(self.vocabulary.array, items)
            case Map(values):
                return generic(TypeText("dict"), TypeText("str"), self.write(values))
            case Union(variants):
                return union(tuple(self.write(v.schema) for v in variants))
            case Anything() | Nothing() | Object() | Enumeration():
                return ANY

    def _named(self, definition: Definition) -> TypeText:
        if is_class(definition):
            return self.vocabulary.named(definition)
        return self.write(definition.schema)

    def _scalar(self, kind: ScalarKind, format_: str) -> TypeText:
        if kind is ScalarKind.STRING and format_ in self.vocabulary.scalars:
            return self.vocabulary.scalars[format_]
        return self.vocabulary.scalars.get(kind.value, _PLAIN[kind])


def is_class(definition: Definition) -> bool:
    """Whether a definition becomes a class; the others are written out in place."""
    match definition.schema:
        case Object():
            return True
        case Enumeration(_, kind):
            return kind in (ScalarKind.STRING, ScalarKind.INTEGER)
        case _:
            return False


def union(types: tuple[TypeText, ...]) -> TypeText:
    """`A | B`, without repetitions and with `None` last."""
    texts = dict.fromkeys(part for t in types for part in _members(t.text))
    if "Any" in texts:
        return ANY
    if "None" in texts:
        del texts["None"]
        texts["None"] = None
    return TypeText(" | ".join(texts), merge(types))


def generic(base: TypeText, *arguments: TypeText) -> TypeText:
    """`base[arguments]`."""
    inside = ", ".join(argument.text for argument in arguments)
    return TypeText(f"{base.text}[{inside}]", merge((base, *arguments)))


def merge(types: tuple[TypeText, ...]) -> frozenset[Import]:
    """All that has to be imported for the types."""
    return frozenset().union(*(t.imports for t in types))


def _members(text: str) -> list[str]:
    """The members of a union as written, with brackets kept together."""
    members = [""]
    depth = 0
    for part in text.split(" | "):
        members[-1] += part if not members[-1] else f" | {part}"
        depth += part.count("[") - part.count("]")
        if depth == 0:
            members.append("")
    return members[:-1]


def _constant(value: JsonValue) -> TypeText:
    if isinstance(value, float):
        return TypeText("float")
    return TypeText(f"Literal[{literal(value)}]", frozenset({("typing", "Literal")}))
