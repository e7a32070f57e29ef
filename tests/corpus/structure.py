"""What the modules of a package are, by their source: methods, imports, circles."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path


@dataclass(frozen=True)
class Structure:
    """A package in the folder `src`."""

    src: Path
    package: str

    @property
    def files(self) -> list[Path]:
        """Every Python file of it."""
        return sorted((self.src / self.package).rglob("*.py"))

    @property
    def lines(self) -> int:
        """How many lines these have."""
        return sum(path.read_bytes().count(b"\n") for path in self.files)

    @property
    def modules(self) -> Mapping[str, Path]:
        """Every module by its full name."""
        return {self._name(path): path for path in self.files}

    def methods(self, prefix: str) -> int:
        """How many calls the classes whose names begin with `prefix` have."""
        classes = (
            node
            for path in sorted((self.src / self.package / "api").glob("*.py"))
            for node in ast.parse(path.read_bytes()).body
            if isinstance(node, ast.ClassDef)
        )
        return sum(
            isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef)
            and not member.name.startswith("_")
            and not member.decorator_list
            for node in classes
            if node.name.startswith("Async") == (prefix == "Async")
            for member in node.body
        )

    def circle(self) -> list[str]:
        """Modules that import each other in a circle when they are loaded."""
        modules = self.modules
        graph = {
            name: {target for target in self._imports(name, path) if target in modules}
            - {name, name.rpartition(".")[0]}
            for name, path in modules.items()
        }
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            found: list[str] = error.args[1]
            return found
        return []

    def _name(self, path: Path) -> str:
        parts = path.relative_to(self.src).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def _imports(self, name: str, path: Path) -> Iterator[str]:
        package = name if path.stem == "__init__" else name.rpartition(".")[0]
        for node in ast.parse(path.read_bytes()).body:
            if isinstance(node, ast.ImportFrom):
                above = package.split(".")[: 1 - node.level or None]
                base = ".".join([*above, node.module or ""] if node.level else [])
                base = base.rstrip(".") or node.module or ""
                yield base
                yield from (f"{base}.{alias.name}" for alias in node.names)
            elif isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
