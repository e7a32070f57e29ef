"""What an operation answers, as a listing: its members and the items among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ....model import (
    Array,
    Definition,
    MemberPath,
    Nullable,
    Object,
    Property,
    Reference,
    Response,
    Scalar,
    ScalarKind,
    Schema,
)

_MOST_STEPS = 64
"""How many references are followed from one place."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The response of an operation: an object with a name, or a plain array."""

    schema: Schema
    page: str
    """The definition of the object; "" for an array."""
    response: Response
    definitions: Mapping[str, Definition]

    def members(self, path: MemberPath = ()) -> Iterator[Property]:
        """The members of the object under a path, those of its bases included."""
        found: Schema | None = self.schema
        for name in path:
            named = [p.schema for p in self._properties(found) if p.name == name]
            found = named[-1] if named else None
        return self._properties(found)

    def find(self, text: str) -> MemberPath:
        """The path that a text means: a name as it is, or names with dots between.

        Empty where there is no such member.
        """
        if any(member.name == text for member in self.members()):
            return (text,)
        path = tuple(text.split("."))
        inside = {member.name for member in self.members(path[:-1])}
        return path if path[-1] in inside else ()

    def schema_at(self, path: MemberPath) -> Schema | None:
        """The schema of a member, or of the response itself."""
        if not path:
            return self.schema
        named = [p.schema for p in self.members(path[:-1]) if p.name == path[-1]]
        return self.plain(named[-1]) if named else None

    def item_at(self, path: MemberPath) -> Schema | None:
        """The schema of what the array under a path holds; None if it is no array."""
        schema = self.schema_at(path)
        return schema.items if isinstance(schema, Array) else None

    def plain(self, schema: Schema) -> Schema:
        """A schema without references and without the null that it may allow."""
        for _ in range(_MOST_STEPS):
            match schema:
                case Reference(target):
                    schema = self.definitions[target].schema
                case Nullable(of):
                    schema = of
                case _:
                    break
        return schema

    def kind_of(self, schema: Schema) -> ScalarKind | None:
        """The kind of a scalar; None for other schemas."""
        plain = self.plain(schema)
        return plain.kind if isinstance(plain, Scalar) else None

    def _properties(self, schema: Schema | None) -> Iterator[Property]:
        plain = self.plain(schema) if schema else None
        if isinstance(plain, Object):
            for base in plain.bases:
                yield from self._properties(base)
            yield from plain.properties


def listing_of(
    responses: tuple[Response, ...], definitions: Mapping[str, Definition]
) -> Listing | None:
    """The listing that the one successful response is, if it can be one."""
    successes = [response for response in responses if response.is_success]
    if len(successes) != 1:
        return None
    (response,) = successes
    schemas = {c.schema for c in response.contents if c.item is None}
    if len(schemas) != 1 or any(c.item for c in response.contents):
        return None
    (schema,) = schemas
    match schema:
        case Reference(target) if isinstance(definitions[target].schema, Object):
            return Listing(schema, target, response, definitions)
        case Array():
            return Listing(schema, "", response, definitions)
        case _:
            return None
