"""Schemas -> Python type expressions, with the imports that they need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ...model import (
    ABSENT,
    Absent,
    Anything,
    Array,
    Constant,
    Definition,
    Enumeration,
    EnumValue,
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
from .literals import kind_of, literal

Import = tuple[str, str]
"""A module and a name in it; an empty name imports the module itself."""


@dataclass(frozen=True, slots=True)
class TypeText:
    """A type expression and what has to be imported for it."""

    text: str
    imports: frozenset[Import] = frozenset()
    members: tuple[str, ...] = ()
    """The members, where it is a union."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The members, or the type itself."""
        return self.members or (self.text,)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How types are spoken of in one kind of place.

    `named` answers the expression for a definition; `scalars` that for a format or,
    failing that, for a kind of scalar; `array` and `map` are the generic types of lists
    and of objects whose keys are data; `places`, where it is given, tells the places of
    a list apart.
    """

    named: Callable[[Definition], TypeText]
    scalars: Mapping[str, TypeText]
    array: TypeText = TypeText("list")
    map: TypeText = TypeText("dict")
    places: TypeText | None = None


NONE = TypeText("None")
ANY = TypeText("Any", frozenset({("typing", "Any")}))

STR = TypeText("str")

ANNOTATED = TypeText("Annotated", frozenset({("typing", "Annotated")}))

_NUMBERS = frozenset(("Number", "float"))

_PLAIN = {
    ScalarKind.STRING: STR,
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
    _written: dict[str, TypeText] = field(
        default_factory=dict[str, TypeText], init=False, repr=False, compare=False
    )
    """What has been written for definitions, by their ids."""

    def write(self, schema: Schema) -> TypeText:
        """The type expression of a schema."""
        match schema:
            case Reference(target):
                return self._referred(target)
            case Nullable(of):
                return union((self.write(of), NONE))
            case Scalar(kind, format_):
                return self._scalar(kind, format_)
            case Constant(value) | Enumeration((EnumValue(value),)):
                return _constant(value)
            case Enumeration(values):
                kinds = dict.fromkeys(kind_of(value.value) for value in values)
                return union(tuple(self._scalar(kind, "") for kind in kinds))
            case Array(items):
                return generic(self.vocabulary.array, self.write(items))
            case Tuple():
                return self._places(schema)
            case Map(values):
                return generic(self.vocabulary.map, STR, self.write(values))
            case Union(variants):
                return union(tuple(self.write(v.schema) for v in variants))
            case Anything() | Nothing() | Object():
                return ANY

    def _places(self, schema: Tuple) -> TypeText:
        """A tuple if its places are all there, otherwise a list of what they hold."""
        first = tuple(self.write(part) for part in schema.prefix)
        rest = self.write(schema.rest) if schema.rest else None
        places = self.vocabulary.places
        if places and (schema.constraints.min_items or 0) >= len(first):
            more = (generic(TypeText("*tuple"), rest, TypeText("...")),) if rest else ()
            return generic(TypeText("tuple"), *first, *more)
        parts = (*first, rest) if rest else first
        array = generic(self.vocabulary.array, union(parts))
        # A model may come later in its module, where a call cannot name it yet.
        named = any(module.startswith("models.") for module, _ in merge(parts))
        if named or not places:
            return array
        others = (f"rest={rest.text}",) if rest else ()
        given = ", ".join((*(part.text for part in first), *others))
        return TypeText(
            f"Annotated[{array.text}, {places.text}({given})]",
            merge((array, places, ANNOTATED, *parts)),
        )

    def _referred(self, target: str) -> TypeText:
        known = self._written.get(target)
        if known is None:
            known = self._written[target] = self._named(self.definitions[target])
        return known

    def _named(self, definition: Definition) -> TypeText:
        if has_name(definition):
            return self.vocabulary.named(definition)
        return self.write(definition.schema)

    def _scalar(self, kind: ScalarKind, format_: str) -> TypeText:
        scalars = self.vocabulary.scalars
        if kind is ScalarKind.STRING and format_ in scalars:
            return scalars[format_]
        return scalars.get(kind.value, _PLAIN[kind])


def is_class(definition: Definition) -> bool:
    """Whether a definition becomes a class."""
    match definition.schema:
        case Object():
            return True
        case Enumeration(values, kind):
            # Without a choice and a name of its own it is a constant.
            is_choice = definition.is_component or len(values) > 1
            return is_choice and kind in (ScalarKind.STRING, ScalarKind.INTEGER)
        case _:
            return False


def has_name(definition: Definition) -> bool:
    """Whether types speak of a definition by its name.

    What comes down to a built-in type is written out in place: `str` tells an
    editor's user more than a name for it.
    """
    match definition.schema:
        case Nullable(of=schema) | schema if isinstance(
            schema, Array | Tuple | Map | Union
        ):
            return True
        case _:
            return is_class(definition)


def constant_of(
    schema: Schema, definitions: Mapping[str, Definition]
) -> JsonValue | Absent:
    """The one value that a type allows; ABSENT where there are more.

    A float is none: there is no literal type of one.
    """
    match schema:
        case Reference(target) if not has_name(definitions[target]):
            return constant_of(definitions[target].schema, definitions)
        case Constant(value) | Enumeration((EnumValue(value),)):
            return ABSENT if isinstance(value, float) else value
        case _:
            return ABSENT


def union(types: tuple[TypeText, ...]) -> TypeText:
    """`A | B`, without repetitions and with `None` last.

    A number includes the integers.
    """
    texts = dict.fromkeys(part for t in types for part in t.parts)
    if "Any" in texts:
        return ANY
    if not _NUMBERS.isdisjoint(texts):
        texts.pop("int", None)
    if "None" in texts:
        del texts["None"]
        texts["None"] = None
    members = tuple(texts) if len(texts) > 1 else ()
    return TypeText(" | ".join(texts), merge(types), members)


def generic(base: TypeText, *arguments: TypeText) -> TypeText:
    """`base[arguments]`."""
    inside = ", ".join(argument.text for argument in arguments)
    return TypeText(f"{base.text}[{inside}]", merge((base, *arguments)))


def merge(types: tuple[TypeText, ...]) -> frozenset[Import]:
    """All that has to be imported for the types."""
    return gathered(written.imports for written in types)


def gathered(groups: Iterable[frozenset[Import]]) -> frozenset[Import]:
    """All imports of several places."""
    return frozenset[Import]().union(*groups)


def _constant(value: JsonValue) -> TypeText:
    if isinstance(value, float):
        return TypeText("float")
    return TypeText(f"Literal[{literal(value)}]", frozenset({("typing", "Literal")}))
