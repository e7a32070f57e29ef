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
    waiting = [schema]  # The next one is the last.
    while waiting:
        match waiting.pop():
            case Reference(target):
                yield target
            case Nullable(of=inner) | Array(items=inner) | Map(values=inner):
                waiting.append(inner)
            case Tuple(prefix, rest):
                waiting += (*((rest,) if rest else ()), *reversed(prefix))
            case Union(variants):
                waiting += (variant.schema for variant in reversed(variants))
            case Object(properties, additional, bases):
                waiting += (additional,) if additional else ()
                waiting += (prop.schema for prop in reversed(properties))
                waiting += reversed(bases)
            case _:
                pass


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
