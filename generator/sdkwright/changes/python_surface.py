"""The public API of a generated package, as `public-api.txt` lists it, name by name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TypeVar

from ..model import Api, Definition, definitions_used
from ..targets.python import PythonNames, group_of

Statement = TypeVar("Statement", bound=ast.stmt)

_NAME = re.compile(r"^[\w.]+")
_OPTIONS = re.compile(r"(, |\*, )?\*\*\w+: [\w\[\].]+")
_ALIAS = ": TypeAlias = "
_RECURSIVE = " = TypeAliasType("
_CLIENTS = ("Client", "AsyncClient")


class Kind(Enum):
    """What a public name is."""

    FUNCTION = "function"
    CLASS = "class"
    ALIAS = "alias"
    ATTRIBUTE = "attribute"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Entry:
    """A public name, without its package, and what `public-api.txt` says behind it."""

    name: str
    kind: Kind
    text: str

    @property
    def owner(self) -> str:
        """The class or module that the name stands in."""
        return self.name.rpartition(".")[0]

    @property
    def is_accessor(self) -> bool:
        """Whether it leads to methods, of which each is a public name, too."""
        return self.owner == "Client" and self.kind is Kind.ATTRIBUTE

    @property
    def spoken(self) -> str:
        """The name as programs write it."""
        match self.name.split("."):
            case ["api", module, _, method]:
                return f"client.{module}.{method}"
            case _:
                return self.name


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a function."""

    name: str
    is_keyword_only: bool
    annotation: str
    default: str | None


@dataclass(frozen=True, slots=True)
class Signature:
    """The arguments of a function, and what it answers."""

    arguments: tuple[Argument, ...]
    returns: str

    @property
    def positional(self) -> tuple[str, ...]:
        """The names of those that may be given by position."""
        return tuple(a.name for a in self.arguments if not a.is_keyword_only)


@dataclass(frozen=True, slots=True)
class Surface:
    """All public names of a package, and where in the description each comes from.

    `sent` and `received` are the classes that requests and responses carry. `former`
    are the present names of what has a deprecated alias, by the names of the aliases;
    these are no entries. `arguments` are the present names of arguments, by the method
    and the former name.
    """

    package: str
    entries: Mapping[str, Entry]
    pointers: Mapping[str, str] = field(default_factory=dict[str, str])
    sent: frozenset[str] = frozenset()
    received: frozenset[str] = frozenset()
    former: Mapping[str, str] = field(default_factory=dict[str, str])
    arguments: Mapping[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str]
    )

    def present(self, name: str) -> str:
        """The name that something goes by now, itself or what holds it."""
        owner, dot, own = name.rpartition(".")
        return self.former.get(name) or f"{self.former.get(owner, owner)}{dot}{own}"

    def bases(self, name: str) -> tuple[str, ...]:
        """The classes that a class extends, the nearest first."""
        found: list[str] = []
        entry = self.entries.get(name)
        while entry and entry.kind is Kind.CLASS and entry.name not in found[:-1]:
            base = entry.text.strip("()")
            found.append(base)
            entry = self.entries.get(f"models.{base}")
        return tuple(found)

    def pointer(self, name: str) -> str:
        """Where a name, or what holds it, comes from."""
        while name and name not in self.pointers:
            name = name.rpartition(".")[0]
        return self.pointers.get(name, "")


def surface_of(
    package: str, lines: Iterable[str], api: Api, names: PythonNames
) -> Surface:
    """The surface that the lines of `public-api.txt` describe."""
    found = [_entry(line.removeprefix(f"{package}.")) for line in lines]
    entries = {entry.name: entry for entry in found}
    former = _former(api, names)
    sync = {
        name: entry
        for name, entry in entries.items()
        if _sync_name(name) not in entries and name not in former
    }
    sent, received = _used(api)
    return Surface(
        package=package,
        entries=sync,
        pointers=_pointers(api, names),
        sent=frozenset(names.classes[key] for key in sent),
        received=frozenset(names.classes[key] for key in received),
        former=former,
        arguments=_former_arguments(api, names),
    )


def _former(api: Api, names: PythonNames) -> Mapping[str, str]:
    """The present names of methods and classes, by their former ones."""
    methods = _methods(api, names)
    former = names.former
    return {
        **{
            _method(names, tag, name): methods[pointer]
            for (tag, name), pointer in former.methods.items()
        },
        **{
            f"models.{name}": f"models.{names.classes[id_]}"
            for name, id_ in former.classes.items()
        },
    }


def _former_arguments(api: Api, names: PythonNames) -> Mapping[tuple[str, str], str]:
    methods = _methods(api, names)
    return {
        (methods[pointer], former): now
        for (pointer, former), now in names.former.arguments.items()
    }


def _methods(api: Api, names: PythonNames) -> Mapping[str, str]:
    """The name of each operation's method, by the operation's pointer."""
    return {
        o.pointer: _method(names, group_of(o), names.methods[o.pointer])
        for o in api.operations
    }


def _method(names: PythonNames, tag: str, name: str) -> str:
    group = names.groups[tag]
    return f"api.{group.module}.{group.class_name}.{name}"


def in_present_words(old: Surface, new: Surface) -> Surface:
    """A surface that speaks of classes by the names that they have in a later one."""
    models = {
        name.removeprefix("models."): now.removeprefix("models.")
        for name, now in new.former.items()
        if name.startswith("models.")
    }
    if not models:
        return old
    words = re.compile(rf"\"[^\"]*\"|'[^']*'|\b({'|'.join(map(re.escape, models))})\b")

    def word(match: re.Match[str]) -> str:
        return models.get(match[0], match[0])

    entries = {
        name: replace(entry, text=words.sub(word, entry.text))
        for name, entry in old.entries.items()
    }
    return replace(old, entries=entries)


def signature_of(text: str) -> Signature:
    """The signature that a function's text says."""
    # What a dictionary of options takes is the same in every package.
    told = _OPTIONS.sub("", text)
    function = _parsed(f"def f{told}: ...", ast.FunctionDef)
    given = function.args
    arguments = [
        Argument(a.arg, False, _unparsed(a.annotation), _default(d))
        for a, d in zip(
            given.args,
            (*([None] * (len(given.args) - len(given.defaults))), *given.defaults),
            strict=True,
        )
    ]
    arguments += [
        Argument(a.arg, True, _unparsed(a.annotation), _default(d))
        for a, d in zip(given.kwonlyargs, given.kw_defaults, strict=True)
    ]
    return Signature(tuple(arguments), _unparsed(function.returns) or "None")


def declaration_of(text: str) -> tuple[str, str | None]:
    """The type and the default that an attribute's text says."""
    statement = _parsed(f"x{text}", ast.AnnAssign)
    return _unparsed(statement.annotation), _default(statement.value)


def alias_of(text: str) -> str:
    """The type that an alias stands for."""
    if text.startswith(_ALIAS):
        return text.removeprefix(_ALIAS)
    call = _parsed(text.removeprefix(" = "), ast.Expr).value
    arguments = call.args if isinstance(call, ast.Call) else [call]
    return str(ast.literal_eval(arguments[-1]))


def _parsed(text: str, kind: type[Statement]) -> Statement:
    statement = ast.parse(text).body[0]
    if not isinstance(statement, kind):
        raise TypeError(f"not what a public name looks like: {text!r}")
    return statement


def _unparsed(node: ast.expr | None) -> str:
    return ast.unparse(node) if node else ""


def _default(node: ast.expr | None) -> str | None:
    return ast.unparse(node) if node else None


def _entry(line: str) -> Entry:
    name = line[: len(line) - len(_NAME.sub("", line, count=1))]
    text = line.removeprefix(name)
    if text.startswith("("):
        is_function = ") -> " in text or name in _CLIENTS
        kind = Kind.FUNCTION if is_function else Kind.CLASS
    elif text.startswith((_ALIAS, _RECURSIVE)):
        kind = Kind.ALIAS
    else:
        kind = Kind.ATTRIBUTE if text.startswith(":") else Kind.MEMBER
    return Entry(name, kind, text)


def _sync_name(name: str) -> str:
    """What an asynchronous name is called on the other client; else no name at all."""
    for part in name.split("."):
        if part.startswith("Async"):
            return name.replace(part, part.removeprefix("Async"), 1)
    return ""


def _used(api: Api) -> tuple[set[str], set[str]]:
    """The definitions that requests and responses carry."""
    sent = [p.schema for o in api.operations for p in o.parameters]
    received = [
        schema
        for o in api.operations
        for response in o.responses
        for content in response.contents
        for schema in (content.schema, content.item)
        if schema
    ]
    bodies = [
        (content.schema, is_sent)
        for operation, is_sent in (
            *((o, True) for o in api.operations),
            *((w.operation, False) for w in api.webhooks),
        )
        if operation.body
        for content in operation.body.contents
    ]
    sent += [schema for schema, is_sent in bodies if is_sent and schema]
    received += [schema for schema, is_sent in bodies if not is_sent and schema]
    known = api.definitions
    return definitions_used(sent, known), definitions_used(received, known)


def _pointers(api: Api, names: PythonNames) -> Mapping[str, str]:
    found = {"Client": "", "api": "/paths"}
    for scheme in api.security_schemes:
        found.setdefault(f"Client.{names.credentials.get(scheme.key)}", scheme.pointer)
    for variable, argument in names.variables.items():
        found[f"Client.{argument}"] = f"/servers/0/variables/{variable}"
    methods = _methods(api, names)
    for operation in api.operations:
        home = methods[operation.pointer]
        found[home] = operation.pointer
        for parameter in operation.parameters:
            argument = names.arguments[operation.pointer, parameter.pointer]
            found[f"{home}.{argument}"] = parameter.pointer
        if operation.body:
            found[f"{home}.body"] = operation.body.pointer
    for definition in api.definitions.values():
        found |= _definition(definition, names)
    return found


def _definition(definition: Definition, names: PythonNames) -> Mapping[str, str]:
    home = f"models.{names.classes[definition.id]}"
    found = {home: definition.id}
    for prop in getattr(definition.schema, "properties", ()):
        field_name = names.fields[definition.id, prop.name]
        found[f"{home}.{field_name}"] = prop.pointer
    return found
