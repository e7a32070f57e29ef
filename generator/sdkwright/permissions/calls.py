"""Which operations Python code calls, found by reading it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostic, InputError, Location

_SKIPPED = frozenset(
    ("__pycache__", "build", "dist", "node_modules", "site-packages", "venv")
)


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file; lines count from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Callable:
    """A method as programs write it, and the request that it makes."""

    group: str
    class_name: str
    method: str
    request: tuple[str, str]

    @property
    def accessor(self) -> str:
        """What stands behind `client.`."""
        return f"{self.group}.{self.method}"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names by which programs speak of the operations of a package."""

    package: str
    callables: tuple[Callable, ...]


def calls_in(path: Path, vocabulary: Vocabulary) -> Mapping[str, tuple[Place, ...]]:
    """The accessors that the code in a file or below a folder uses, each with places.

    A method counts where it is called or only named, since it may be called later.
    `client.group.method` counts whatever the client is called; so does a method of
    something that was made of such a group, by name. In files that import the package
    a method counts whatever stands before it, if no other group has one of its name.

    Raises:
        InputError: a file cannot be read, or is no Python.
    """
    home = path if path.is_dir() else path.parent
    found: dict[str, list[Place]] = {}
    problems: list[Diagnostic] = []
    for file in _files(path):
        name = file.relative_to(home).as_posix()
        try:
            tree = ast.parse(file.read_bytes(), filename=name)
        except (SyntaxError, ValueError, OSError, RecursionError) as error:
            problems.append(_unread(name, error))
            continue
        for accessor, line in _Program(tree, vocabulary).uses():
            found.setdefault(accessor, []).append(Place(name, line))
    if problems:
        raise InputError(problems)
    return {accessor: tuple(dict.fromkeys(found[accessor])) for accessor in found}


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(
        file
        for file in path.rglob("*.py")
        if not any(
            part in _SKIPPED or part.startswith(".")
            for part in file.relative_to(path).parts
        )
    )


def _unread(name: str, error: Exception) -> Diagnostic:
    line = getattr(error, "lineno", None) or 0
    column = getattr(error, "offset", None) or 0
    said = getattr(error, "strerror", None) or getattr(error, "msg", None) or error
    message = f"this file cannot be read as Python: {said}"
    return Diagnostic("program-unreadable", message, Location(name, "", line, column))


class _Program:
    """One file, and what its names stand for."""

    def __init__(self, tree: ast.Module, vocabulary: Vocabulary) -> None:
        self._nodes = tuple(ast.walk(tree))
        self._vocabulary = vocabulary
        self._by_method: dict[str, list[Callable]] = {}
        for callable_ in vocabulary.callables:
            self._by_method.setdefault(callable_.method, []).append(callable_)
        self._classes = {
            name: callable_.group
            for callable_ in vocabulary.callables
            for name in (callable_.class_name, f"Async{callable_.class_name}")
        }
        self._groups = frozenset(c.group for c in vocabulary.callables)
        self._imports = any(map(self._is_import, self._nodes))
        self._aliases = dict(self._named())

    def uses(self) -> Iterator[tuple[str, int]]:
        """The accessors that the file uses, each with the line."""
        for node in self._nodes:
            match node:
                case ast.Attribute(value=owner, attr=method, lineno=line):
                    yield from self._method(owner, method, line)
                case ast.Call(
                    func=ast.Name(id="getattr"),
                    args=[owner, ast.Constant(value=str(method)), *_],
                    lineno=line,
                ):
                    yield from self._method(owner, method, line)
                case ast.Call(
                    func=ast.Attribute(attr="request"),
                    args=[
                        ast.Constant(value=str(method)),
                        ast.Constant(value=str(path)),
                        *_,
                    ],
                    lineno=line,
                ):
                    for callable_ in self._vocabulary.callables:
                        if callable_.request == (method.upper(), path):
                            yield callable_.accessor, line
                case _:
                    pass

    def _method(
        self, owner: ast.expr, method: str, line: int
    ) -> Iterator[tuple[str, int]]:
        known = self._by_method.get(method, [])
        group = self._group_of(owner)
        for callable_ in known:
            if callable_.group == group:
                yield callable_.accessor, line
        if group is None and self._imports and len(known) == 1:
            yield known[0].accessor, line

    def _group_of(self, owner: ast.expr) -> str | None:
        """The group that an expression stands for, where it can be told."""
        match owner:
            case ast.Attribute(attr=name) if name in self._groups:
                return name
            case ast.Attribute(attr=name) | ast.Name(id=name):
                return self._aliases.get(name) or self._classes.get(name)
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                return self._classes.get(name)
            case _:
                return None

    def _named(self) -> Iterator[tuple[str, str]]:
        """The names that something gives to a group."""
        for node in self._nodes:
            match node:
                case ast.Assign(targets=targets, value=value):
                    group = self._made(value)
                    names = [_name(target) for target in targets]
                case ast.NamedExpr(target=target, value=value):
                    group, names = self._made(value), [_name(target)]
                case ast.AnnAssign(target=target, annotation=annotation):
                    group, names = self._annotated(annotation), [_name(target)]
                case ast.arg(arg=name, annotation=ast.expr() as annotation):
                    group, names = self._annotated(annotation), [name]
                case _:
                    continue
            yield from ((name, group) for name in names if name and group)

    def _made(self, value: ast.expr) -> str | None:
        match value:
            case ast.Attribute(attr=name) if name in self._groups:
                return name
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                return self._classes.get(name)
            case _:
                return None

    def _annotated(self, annotation: ast.expr) -> str | None:
        match annotation:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                return self._classes.get(name)
            case ast.Constant(value=str(text)):
                return self._classes.get(text.rpartition(".")[2])
            case _:
                return None

    def _is_import(self, node: ast.AST) -> bool:
        match node:
            case ast.Import(names=names):
                modules = [alias.name for alias in names]
            case ast.ImportFrom(module=str(module), level=0):
                modules = [module]
            case _:
                return False
        package = self._vocabulary.package
        return any(f"{m}.".startswith(f"{package}.") for m in modules)


def _name(target: ast.expr) -> str:
    match target:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
