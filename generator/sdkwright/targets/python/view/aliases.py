"""Names for types that are no classes: unions, lists and maps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ....model import (
    Definition,
    Nullable,
    Object,
    Reference,
    Schema,
    Union,
    references_of,
)
from ....render import Code
from ..layout import Expression, Group, Hint, lay_out
from ..literals import string
from ..types import Import, TypeText, TypeWriter, is_class
from .said import said

_ALIAS: Import = ("typing", "TypeAlias")
_RECURSIVE: Import = ("typing_extensions", "TypeAliasType")
TAGGED: frozenset[Import] = frozenset(
    (("typing", "Annotated"), ("_runtime.unions", "Tagged"))
)


@dataclass(frozen=True, slots=True)
class Alias:
    """The statement that gives a type a name."""

    name: str
    statement: Code
    doc: str
    imports: frozenset[Import]


@dataclass(frozen=True, slots=True)
class AliasWriter:
    """Writes the names for types of one package."""

    definitions: Mapping[str, Definition]
    classes: Mapping[str, str]
    types: TypeWriter

    def write(self, definition: Definition) -> Alias:
        """The alias of a definition that is no class."""
        name = self.classes[definition.id]
        written = self.types.write(definition.schema)
        statement: Expression = Hint(f"{name}: TypeAlias = ", written.parts)
        imports = written.imports | {_ALIAS}
        if tags := self._tags(definition.schema):
            statement = tagged(name, definition.schema, written, tags)
            imports |= TAGGED
        if self._is_recursive(definition):
            items = (string(name), string(written.text))
            statement = Group(f"{name} = TypeAliasType(", items, ")")
            imports = written.imports | {_RECURSIVE}
        doc = said(definition.annotations, name)
        return Alias(name, lay_out(statement), doc, imports)

    def _tags(self, schema: Schema) -> dict[str, str]:
        """The class for each tag of a union, where its variants have tags.

        One may have none: what other tags come to, under the tag "".
        """
        union = schema.of if isinstance(schema, Nullable) else schema
        tags: dict[str, str] = {}
        if not isinstance(union, Union) or not union.discriminator:
            return tags
        for variant in union.variants:
            match variant.schema:
                case Reference(target) if (variant.tags or "" not in tags) and (
                    isinstance(self.definitions[target].schema, Object)
                ):
                    tags |= dict.fromkeys(variant.tags or ("",), self.classes[target])
                case _:
                    return {}
        return tags

    def _is_recursive(self, definition: Definition) -> bool:
        """Whether the alias is made from itself, with no class in between."""
        seen: set[str] = set()
        waiting = list(references_of(definition.schema))
        while waiting:
            target = waiting.pop()
            if target not in seen and not is_class(self.definitions[target]):
                seen.add(target)
                waiting.extend(references_of(self.definitions[target].schema))
        return definition.id in seen


def tagged(
    name: str, schema: Schema, written: TypeText, tags: Mapping[str, str]
) -> Expression:
    """The alias of a union that the classes of its tags make up."""
    union = schema.of if isinstance(schema, Nullable) else schema
    discriminator = union.discriminator if isinstance(union, Union) else ""
    entries = tuple(f"{string(tag)}: {string(to)}" for tag, to in tags.items() if tag)
    otherwise = (string(tags[""]),) if "" in tags else ()
    arguments = (string(discriminator), Group("{", entries, "}"), *otherwise)
    chooser = Group("Tagged(", arguments, ")")
    plain = " | ".join(member for member in written.parts if member != "None")
    close = "] | None" if isinstance(schema, Nullable) else "]"
    return Group(f"{name}: TypeAlias = Annotated[", (plain, chooser), close)
