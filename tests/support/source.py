"""The generator's own source, read as syntax trees."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .repository import GENERATOR, SDKWRIGHT


@dataclass(frozen=True)
class Module:
    """A module: its dotted name, whether it is a package, and its text."""

    name: str
    text: str
    is_package: bool = False

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text)

    def imports(self) -> Iterator[str]:
        """The absolute names of the modules and names that it imports."""
        return self._imported(ast.walk(self.tree))

    def runtime_imports(self) -> Iterator[str]:
        """The same without what only type checkers import."""
        return self._imported(_executed(self.tree))

    def _imported(self, nodes: Iterable[ast.AST]) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                origin = self._absolute(node)
                yield from (f"{origin}.{alias.name}" for alias in node.names)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = self.name.split(".")
        above = node.level - 1 if self.is_package else node.level
        base = parts[: len(parts) - above]
        return ".".join([*base, node.module] if node.module else base)


def _executed(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from _executed(child)


def modules(folder: Path = SDKWRIGHT) -> list[Module]:
    """The modules in a folder of the generator."""
    return [_read(path) for path in sorted(folder.rglob("*.py"))]


def _read(path: Path) -> Module:
    parts = path.relative_to(GENERATOR).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    return Module(name, path.read_text("utf-8"), is_package)
