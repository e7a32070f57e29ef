"""Planning the import block of a module from what its view uses."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from ...render import Code
from .layout import WIDTH, Expression, Group, lay_out
from .types import Import

_STANDARD = frozenset(
    (
        *("asyncio", "collections.abc", "datetime", "decimal", "enum", "json", "os"),
        *("pathlib", "typing", "uuid"),
    )
)
_THIRD_PARTY = frozenset(("httpx", "pydantic", "typing_extensions"))


def import_block(imports: Iterable[Import], package: str, indent: int = 0) -> Code:
    """The import statements for some names, in isort's order.

    `package` is the path of the importing module's package within the whole one, such
    as `models`: modules of the whole package are imported relative to it. `indent` is
    the column at which the block stands.
    """
    outside, own = _split(imports)
    relative = [(_relative(module, package), name) for module, name in own]
    return _blocks(outside, relative, indent)


def sample_block(imports: Iterable[Import], package: str) -> Code:
    """The import statements of sample code, which uses `package` from outside."""
    outside, own = _split(imports)
    absolute = [(f"{package}.{m}" if m else package, name) for m, name in own]
    return _blocks(outside, absolute, 0)


def _split(imports: Iterable[Import]) -> tuple[list[Import], list[Import]]:
    """The names from outside of the package, and the package's own."""
    wanted = list(dict.fromkeys(imports))
    known = _STANDARD | _THIRD_PARTY
    outside = [i for i in wanted if i[0] in known]
    return outside, [i for i in wanted if i[0] not in known]


def _blocks(outside: list[Import], own: list[Import], indent: int) -> Code:
    standard = [i for i in outside if i[0] in _STANDARD]
    others = [i for i in outside if i[0] in _THIRD_PARTY]
    blocks = [_statements(b, indent) for b in (standard, others, own) if b]
    return Code(f"\n\n{' ' * indent}".join(blocks))


def _relative(module: str, package: str) -> str:
    """The module as `package` sees it: `.sibling`, `..other.module`."""
    own = package.split(".") if package else []
    parts = module.split(".") if module else []
    shared = 0
    while shared < min(len(own), len(parts)) and own[shared] == parts[shared]:
        shared += 1
    return "." * (len(own) - shared + 1) + ".".join(parts[shared:])


def _statements(imports: list[Import], indent: int) -> str:
    ordered = sorted(set(imports), key=lambda i: (_depth(i[0]), i[0], _order(i[1])))
    margin = " " * indent
    return f"\n{margin}".join(
        lay_out(_statement(module, tuple(name for _, name in names), indent), indent)
        for module, names in groupby(ordered, key=lambda i: i[0])
    )


def _depth(module: str) -> int:
    """Farther packages come first, as isort has it."""
    return -(len(module) - len(module.lstrip(".")))


def _order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, as isort has it."""
    if name.isupper() and len(name) > 1:
        return (0, name)
    return (1 if name[:1].isupper() else 2, name)


def _statement(module: str, names: tuple[str, ...], indent: int) -> Expression:
    if names == ("",):
        return f"import {module}"
    line = f"from {module} import {', '.join(names)}"
    if indent + len(line) <= WIDTH:
        return line
    return Group(f"from {module} import (", names, ")")
