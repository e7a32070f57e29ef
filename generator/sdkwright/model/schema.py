"""Schemas: what a JSON value may be.

Small kinds nest freely. Whatever deserves a name of its own (every component schema,
and every inline object, enumeration and union) is a `Definition`, and other schemas
speak of it through a `Reference`, so that recursion of any shape is plain data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .values import ABSENT, Absent, Example, JsonValue


class ScalarKind(StrEnum):
    """The primitive types of JSON Schema (2020-12, validation section 6.1.1)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"


@dataclass(frozen=True, slots=True)
class Constraints:
    """Limits on a value (JSON Schema 2020-12, validation sections 6.2 to 6.5)."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None


UNCONSTRAINED = Constraints()


@dataclass(frozen=True, slots=True)
class Annotations:
    """What a schema or its use says to people (JSON Schema 2020-12, section 9).

    `name_hint` is the name that an extension asks for: of the type, where these are
    a definition's annotations, else of the property or the parameter.
    """

    title: str = ""
    description: str = ""
    default: JsonValue | Absent = ABSENT
    examples: tuple[Example, ...] = ()
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    name_hint: str = ""


PLAIN = Annotations()


@dataclass(frozen=True, slots=True)
class Reference:
    """The definition whose id is `target`."""

    target: str


@dataclass(frozen=True, slots=True)
class Nullable:
    """Null, or what `of` allows."""

    of: Schema


@dataclass(frozen=True, slots=True)
class Scalar:
    """A primitive, with its format (an open vocabulary) and its limits."""

    kind: ScalarKind
    format: str = ""
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Constant:
    """Exactly one value (`const`); the kind tells 1, 1.0 and true apart."""

    value: JsonValue
    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Array:
    """A list whose items all have one schema."""

    items: Schema
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list with a schema for each of its first places, and one for the rest."""

    prefix: tuple[Schema, ...]
    rest: Schema | None
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Map:
    """An object whose keys are data."""

    values: Schema
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Anything:
    """Every value: `true`, `{}` or a schema that says nothing of types."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value at all: the schema `false`."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of an object, with what its place adds to its schema."""

    name: str
    schema: Schema
    required: bool
    pointer: str
    annotations: Annotations = PLAIN


@dataclass(frozen=True, slots=True)
class Object:
    """An object with named properties.

    `bases` are the definitions it extends; `additional` is the schema of the
    properties it does not name, `None` where it allows no others.
    """

    properties: tuple[Property, ...]
    additional: Schema | None = field(default_factory=Anything)
    bases: tuple[Reference, ...] = ()
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class EnumValue:
    """One of the values of an enumeration; `hint` is a name the description offers."""

    value: JsonValue
    hint: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A value out of a list; `kind` is `None` where the values differ in type."""

    values: tuple[EnumValue, ...]
    kind: ScalarKind | None


@dataclass(frozen=True, slots=True)
class Variant:
    """A member of a union, and the discriminator values that choose it."""

    schema: Schema
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Union:
    """What at least one variant allows; `discriminator` names the deciding property."""

    variants: tuple[Variant, ...]
    discriminator: str = ""


Schema = (
    Reference
    | Nullable
    | Scalar
    | Constant
    | Array
    | Tuple
    | Map
    | Anything
    | Nothing
    | Object
    | Enumeration
    | Union
)


class StepKind(StrEnum):
    """How a definition without a name of its own is reached from where it stands."""

    PROPERTY = "property"
    ITEM = "item"
    VALUE = "value"
    VARIANT = "variant"
    PARAMETER = "parameter"
    REQUEST = "request"
    RESPONSE = "response"
    HEADER = "header"
    EVENT = "event"
    CALLBACK = "callback"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path from an owner to a definition.

    `text` is what tells it from its siblings: the name of a property, a parameter or a
    callback, the status of a response, the title or tag of a variant.
    """

    kind: StepKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a definition stands: its naming context, never a name.

    A component has its key as `owner` and no steps. Anything inline has the component
    or the operation id that it stands in as `owner`, and the way from there in `steps`.
    `media_type` tells apart what only the media type of a body tells apart. `place` is
    the same way keyword by keyword, with names in the place of indexes where there are
    names: it stays when siblings come and go, and is "" where it is the definition's id.
    """

    owner: str
    steps: tuple[Step, ...] = ()
    media_type: str = ""
    hint: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A schema that deserves a name. Its id is the JSON pointer where it stands.

    `likes` are the places of the inline schemas of its owner that are the same one.
    """

    id: str
    origin: Origin
    schema: Schema
    annotations: Annotations = PLAIN
    likes: tuple[str, ...] = ()

    @property
    def is_component(self) -> bool:
        """Whether the description itself gave it a name."""
        return not self.origin.steps
