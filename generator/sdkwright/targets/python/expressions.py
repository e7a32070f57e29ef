"""Values -> Python expressions, and what those import: the pieces of sample code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import JsonValue
from .layout import Expression, Group
from .literals import literal, string
from .types import Import, gathered


@dataclass(frozen=True, slots=True)
class Written:
    """An expression and what it imports."""

    expression: Expression
    imports: frozenset[Import] = frozenset()


def data(value: JsonValue) -> Written:
    """A value as plain data, whatever its schema."""
    match value:
        case list():
            return list_of([data(item) for item in value])
        case dict():
            return dict_of({key: data(item) for key, item in value.items()})
        case _:
            return Written(literal(value))


def list_of(items: Sequence[Written]) -> Written:
    """A list of expressions."""
    return joined("[", items, "]")


def dict_of(items: Mapping[str, Written]) -> Written:
    """A dict of expressions by plain keys."""
    entries = (prefixed(f"{string(key)}: ", item) for key, item in items.items())
    return joined("{", tuple(entries), "}")


def keyword(name: str, value: Written) -> Written:
    """The value as the keyword argument `name`."""
    return prefixed(f"{name}=", value)


def prefixed(prefix: str, written: Written) -> Written:
    """The expression with something before it, on the same line."""
    expression = written.expression
    if isinstance(expression, str):
        return Written(f"{prefix}{expression}", written.imports)
    opened = replace(expression, open=f"{prefix}{expression.open}")
    return Written(opened, written.imports)


def joined(opening: str, items: Sequence[Written], closing: str) -> Written:
    """Expressions between brackets."""
    expressions = tuple(item.expression for item in items)
    return Written(Group(opening, expressions, closing), imports_of(items))


def imports_of(values: Iterable[Written]) -> frozenset[Import]:
    """All that some expressions import."""
    return gathered(value.imports for value in values)
