"""Python type expressions: whether a value of one fits where another is expected."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from .python_surface import Kind, Surface, alias_of

_SUPERTYPES: Mapping[str, frozenset[str]] = {
    "bool": frozenset(("int", "float", "Number")),
    "int": frozenset(("float", "Number")),
    "float": frozenset(("Number",)),
    "Number": frozenset(("float",)),
    "OpenStrEnum": frozenset(("str",)),
    "OpenIntEnum": frozenset(("int", "float", "Number")),
}
"""What else a value of a built-in type is (PEP 484, the numeric tower)."""

_COVARIANT = frozenset(("Sequence", "Mapping", "tuple", "Iterator", "AsyncIterator"))
"""Generic types that nobody writes through (PEP 484, covariance)."""

_DEEPEST = 20
"""How deep aliases are looked into; recursive ones are equal by then or not at all."""


@dataclass(frozen=True, slots=True)
class Type:
    """One member of a union: a name with its arguments."""

    name: str
    arguments: tuple[frozenset[Type], ...] = ()


Types = frozenset[Type]


@dataclass(frozen=True, slots=True)
class TypeReader:
    """Reads the expressions of one package, whose aliases it knows."""

    surface: Surface

    def read(self, text: str, depth: int = 0) -> Types:
        """The members of the union that an expression is."""
        return self._members(ast.parse(text, mode="eval").body, depth)

    def _members(self, node: ast.expr, depth: int) -> Types:
        match node:
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                return self._members(left, depth) | self._members(right, depth)
            case ast.Subscript(value=value, slice=inside):
                return self._generic(ast.unparse(value), inside, depth)
            case ast.Constant(value=str(text)):
                return self.read(text, depth)
            case ast.Starred(value=value):
                return frozenset(
                    Type(f"*{member.name}", member.arguments)
                    for member in self._members(value, depth)
                )
            case _:
                return self._named(ast.unparse(node).removeprefix("models."), depth)

    def _generic(self, name: str, inside: ast.expr, depth: int) -> Types:
        parts = inside.elts if isinstance(inside, ast.Tuple) else [inside]
        if name == "Annotated":
            return self._members(parts[0], depth)
        if name == "Literal":
            return frozenset(Type("Literal", (_literal(p),)) for p in parts)
        return frozenset((Type(name, tuple(self._members(p, depth) for p in parts)),))

    def _named(self, name: str, depth: int) -> Types:
        entry = self.surface.entries.get(f"models.{name}")
        if entry and entry.kind is Kind.ALIAS and depth < _DEEPEST:
            return self.read(alias_of(entry.text), depth + 1)
        return frozenset((Type(name),))

    def fits(self, given: Types, wanted: Types) -> bool:
        """Whether every value of one type is one of the other.

        `Any` fits only itself: type checkers at their strictest tell when one takes
        the place of another.
        """
        return all(any(self._is(g, w) for w in wanted) for g in given)

    def _is(self, given: Type, wanted: Type) -> bool:
        if given == wanted:
            return True
        if given.name == "Literal":
            return wanted.name != "Literal" and self._is(_kind(given), wanted)
        if given.arguments and given.name == wanted.name:
            pairs = list(zip(given.arguments, wanted.arguments, strict=False))
            if len(given.arguments) != len(wanted.arguments):
                return False
            both = given.name not in _COVARIANT
            return all(
                self.fits(g, w) and (not both or self.fits(w, g)) for g, w in pairs
            )
        supertypes = {*_SUPERTYPES.get(given.name, ())}
        for base in self.surface.bases(f"models.{given.name}"):
            supertypes |= {base, *_SUPERTYPES.get(base, ())}
        return not wanted.arguments and wanted.name in supertypes


def _literal(node: ast.expr) -> Types:
    value = ast.literal_eval(node)
    return frozenset((Type(f"{type(value).__name__}:{value!r}"),))


def _kind(literal: Type) -> Type:
    """The type whose value a literal is."""
    (value,) = literal.arguments[0]
    return Type(value.name.partition(":")[0])
