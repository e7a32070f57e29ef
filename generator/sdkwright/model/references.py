"""What schemas speak of: the edges of the graph that definitions are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .schema import (
    Array,
    Definition,
    Map,
    Nullable,
    Object,
    Reference,
    Schema,
    Tuple,
    Union,
)


def references_of(schema: Schema) -> Iterator[str]:
    """The ids of the definitions that a schema speaks of."""
    match schema:
        case Reference(target):
            yield target
        case Nullable(of=inner) | Array(items=inner) | Map(values=inner):
            yield from references_of(inner)
        case Tuple(prefix, rest):
            for part in (*prefix, *((rest,) if rest else ())):
                yield from references_of(part)
        case Union(variants):
            for variant in variants:
                yield from references_of(variant.schema)
        case Object(properties, additional, bases):
            for inner in (
                *bases,
                *(p.schema for p in properties),
                *((additional,) if additional else ()),
            ):
                yield from references_of(inner)
        case _:
            return


def definitions_used(
    schemas: Iterable[Schema], definitions: Mapping[str, Definition]
) -> set[str]:
    """Every definition that some schemas reach, directly or through others."""
    reached: set[str] = set()
    waiting = [target for schema in schemas for target in references_of(schema)]
    while waiting:
        target = waiting.pop()
        if target not in reached:
            reached.add(target)
            waiting.extend(references_of(definitions[target].schema))
    return reached
