"""Properties -> the declarations of fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from ...model import (
    ABSENT,
    UNCONSTRAINED,
    Anything,
    Array,
    Constraints,
    Definition,
    Map,
    Nullable,
    Property,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
)
from .layout import Group, Hint
from .literals import literal, string
from .patterns import python_pattern
from .types import NONE, Import, TypeText, TypeWriter, constant_of, union

_UNSET = TypeText(
    "Unset", frozenset({("_runtime.unset", "UNSET"), ("_runtime.unset", "Unset")})
)

_LIMIT_NAMES = {
    "minimum": "ge",
    "maximum": "le",
    "exclusive_minimum": "gt",
    "exclusive_maximum": "lt",
    "min_items": "min_length",
    "max_items": "max_length",
    "min_properties": "min_length",
    "max_properties": "max_length",
}
"""The limits that the runtime's `Limits` gives other names than the model does."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """`name: type = default`, in the pieces that laying it out needs."""

    expression: Group | Hint
    """The name and the type."""
    default: str
    imports: frozenset[Import]

    @property
    def after(self) -> str:
        """What follows the type."""
        return f" = {self.default}" if self.default else ""


@dataclass(frozen=True, slots=True)
class FieldWriter:
    """Declares the fields of models: the type has as many states as the schema."""

    definitions: Mapping[str, Definition]
    types: TypeWriter

    def declare_needed(
        self, prop: Property, name: str, alias: str | None
    ) -> Declaration:
        """A field that every instance has; a constant is there without being given."""
        written = self.types.write(prop.schema)
        value = constant_of(prop.schema, self.definitions)
        default = "" if value is ABSENT else literal(value)
        return self._annotated(prop, name, alias, written, default)

    def declare_optional(
        self, prop: Property, name: str, alias: str | None
    ) -> Declaration:
        """A field that may be absent, and may besides be null if its schema says so."""
        written = union((self.types.write(prop.schema), NONE))
        if not is_nullable(prop.schema, self.definitions) or written.text == "Any":
            return self._annotated(prop, name, alias, written, "None")
        three_states = TypeText(
            f"{written.text} | {_UNSET.text}",
            written.imports | _UNSET.imports,
            (*written.parts, _UNSET.text),
        )
        return self._annotated(prop, name, alias, three_states, "UNSET")

    def _annotated(
        self,
        prop: Property,
        name: str,
        alias: str | None,
        written: TypeText,
        default: str,
    ) -> Declaration:
        limits = limits_of(prop.schema, self.definitions)
        if alias is None and not limits:
            hint = Hint(f"{name}: ", written.parts)
            return Declaration(hint, default, written.imports)
        metadata: list[str] = []
        imports = {*written.imports, ("typing", "Annotated")}
        if alias is not None:
            metadata.append(f"Field(alias={string(alias)})")
            imports.add(("pydantic", "Field"))
        if limits:
            metadata.append(limits)
            imports.add(("_runtime.constraints", "Limits"))
        annotated = Group(f"{name}: Annotated[", (written.text, *metadata), "]")
        return Declaration(annotated, default, frozenset(imports))


def is_nullable(schema: Schema, definitions: Mapping[str, Definition]) -> bool:
    """Whether null is a value of the schema, directly or by what it refers to."""
    seen: set[str] = set()
    waiting = [schema]
    while waiting:
        match waiting.pop():
            case Nullable() | Anything() | Scalar(ScalarKind.NULL):
                return True
            case Reference(target) if target not in seen:
                seen.add(target)
                waiting.append(definitions[target].schema)
            case Union(variants):
                waiting.extend(variant.schema for variant in variants)
            case _:
                pass
    return False


def limits_of(schema: Schema, definitions: Mapping[str, Definition]) -> str:
    """The call of `Limits` for the limits on a value; "" where there are none."""
    match schema:
        case Nullable(of=inner):
            return limits_of(inner, definitions)
        case Reference(target) if isinstance(definitions[target].schema, Scalar):
            return limits_of(definitions[target].schema, definitions)
        case Scalar(format="binary"):
            return ""  # A file is as long as it is.
        case (
            Scalar(constraints=constraints)
            | Array(constraints=constraints)
            | Tuple(constraints=constraints)
            | Map(constraints=constraints)
        ):
            return _call(constraints)
        case _:
            return ""


def _call(constraints: Constraints) -> str:
    if constraints.pattern is not None:
        pattern = python_pattern(constraints.pattern)
        constraints = dataclasses.replace(constraints, pattern=pattern)
    if constraints == UNCONSTRAINED:
        return ""
    given = {
        _LIMIT_NAMES.get(field.name, field.name): getattr(constraints, field.name)
        for field in dataclasses.fields(constraints)
        if not _is_absent(getattr(constraints, field.name))
    }
    arguments = ", ".join(f"{name}={literal(value)}" for name, value in given.items())
    return f"Limits({arguments})"


def _is_absent(limit: object) -> bool:
    """Whether a limit limits nothing; zero, which equals False, does."""
    return limit is None or limit is False
