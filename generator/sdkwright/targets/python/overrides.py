"""The names that a user chooses in sdkwright.toml -> pinned names, or what is wrong."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ...config import NamesConfig
from ...diagnostics import Diagnostic
from ...model import Api, Enumeration, Object, Operation
from ...names import NameTable
from . import identifiers
from .keys import (
    Kind,
    definition_keys,
    group_of,
    groups_of,
    hinted,
    like_keys,
    member_keys,
    operation_keys,
    parameter_key,
)

EVERY_OPERATION = "*"

_RESERVED: Mapping[Kind, frozenset[str]] = {
    Kind.CLASS: identifiers.CLASSES_RESERVED,
    Kind.FIELD: identifiers.FIELDS_RESERVED,
    Kind.MEMBER: identifiers.MEMBERS_RESERVED,
    Kind.ACCESSOR: identifiers.ACCESSORS_RESERVED | identifiers.MODULES_RESERVED,
    Kind.METHOD: identifiers.METHODS_RESERVED,
    Kind.ARGUMENT: identifiers.ARGUMENTS_RESERVED,
}


def pinned_names(
    api: Api, config: NamesConfig
) -> tuple[NameTable, tuple[Diagnostic, ...]]:
    """The names that a configuration pins, by their keys, and every problem of them.

    A problem is a choice that matches nothing in the description, that the package
    needs for something else, or that two things of one place would share.
    """
    pins = _Pins(config)
    pins.operations(api.operations)
    pins.arguments(api.operations)
    pins.flat(Kind.ACCESSOR, "tags", {tag: tag for tag in groups_of(api)}, config.tags)
    _pin_models(pins, api, config)
    return pins.names, tuple(pins.problems)


def _pin_models(pins: _Pins, api: Api, config: NamesConfig) -> None:
    plain = definition_keys(api.definitions.values())
    likes = like_keys(api.definitions.values())
    known: dict[str, str] = {}
    classes: dict[str, str] = {}
    for id_, key in plain.items():
        definition = api.definitions[id_]
        short = definition.origin.owner if definition.is_component else key
        places = (short, key, *likes[id_])
        known.update(dict.fromkeys(places, id_))
        hinted_key = hinted(key, definition.annotations.name_hint)
        classes.update(dict.fromkeys(places, hinted_key))
    pins.flat(Kind.CLASS, "schemas", classes, config.schemas)
    for table, kind in (("fields", Kind.FIELD), ("members", Kind.MEMBER)):
        chosen = config.fields if kind is Kind.FIELD else config.members
        for schema, names in chosen.items():
            if schema not in known:
                pins.unknown((table, schema), "schema", schema, known)
                continue
            id_ = known[schema]
            match kind, api.definitions[id_].schema:
                case Kind.FIELD, Object(properties):
                    keys = {
                        p.name: hinted(p.name, p.annotations.name_hint)
                        for p in properties
                    }
                case Kind.MEMBER, Enumeration() as found:
                    texts = [str(value.value) for value in found.values]
                    keys = dict(zip(texts, member_keys(found), strict=True))
                case _:
                    keys = {}
            pins.within(kind, (table, schema), plain[id_], keys, names)


@dataclass(slots=True)
class _Pins:
    """Collects the names of one configuration, and their problems."""

    config: NamesConfig
    names: dict[str, dict[str, dict[str, str]]] = field(
        default_factory=dict[str, dict[str, dict[str, str]]]
    )
    problems: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def operations(self, operations: tuple[Operation, ...]) -> None:
        """Pins methods: their names are unique among those of their group."""
        plain = operation_keys(operations)
        for id_, name in self.config.operations.items():
            found = [o for o in operations if id_ in (o.id, plain[o.pointer])]
            for operation in found:
                key = hinted(plain[operation.pointer], operation.name_hint)
                path = ("operations", id_)
                self._pin(Kind.METHOD, group_of(operation), key, name, path)
            if not found:
                ids = [o.id for o in operations]
                self.unknown(("operations", id_), "operation", id_, ids)

    def arguments(self, operations: tuple[Operation, ...]) -> None:
        """Pins arguments, of one operation or of all that have such a parameter."""
        plain = operation_keys(operations)
        for id_, names in self.config.parameters.items():
            for wire, name in names.items():
                path = ("parameters", id_, wire)
                asked = [o for o in operations if id_ in (o.id, EVERY_OPERATION)]
                found = [
                    (plain[o.pointer], parameter_key(p))
                    for o in asked
                    for p in o.parameters
                    if p.name == wire
                ]
                for owner, key in found:
                    self._pin(Kind.ARGUMENT, owner, key, name, path)
                if not asked:
                    self.unknown(path, "operation", id_, [o.id for o in operations])
                elif not found:
                    wires = (p.name for o in asked for p in o.parameters)
                    self.unknown(path, "parameter", wire, wires)

    def flat(
        self,
        kind: Kind,
        table: str,
        keys: Mapping[str, str],
        names: Mapping[str, str],
    ) -> None:
        """Pins names that are unique in the whole package."""
        self.within(kind, (table,), "", keys, names)

    def within(
        self,
        kind: Kind,
        path: tuple[str, ...],
        owner: str,
        keys: Mapping[str, str],
        names: Mapping[str, str],
    ) -> None:
        """Pins names that are unique below an owner; `keys` is all that has one."""
        for text, name in names.items():
            if text in keys:
                self._pin(kind, owner, keys[text], name, (*path, text))
            else:
                what = {"tags": "tag", "schemas": "schema"}.get(path[0], path[0][:-1])
                self.unknown((*path, text), what, text, keys)

    def unknown(
        self, path: tuple[str, ...], what: str, text: str, known: Iterable[str]
    ) -> None:
        """Tells that a choice matches nothing, and what comes closest."""
        close = difflib.get_close_matches(text, dict.fromkeys(known), 1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        self._tell("name-matches-nothing", f"there is no {what} {text!r}{hint}", path)

    def _pin(
        self, kind: Kind, owner: str, key: str, name: str, path: tuple[str, ...]
    ) -> None:
        if name in _RESERVED[kind]:
            message = f"{name!r} has another meaning where it would stand"
            self._tell("name-reserved", message, path)
            return
        given = self.names.setdefault(kind, {}).setdefault(owner, {})
        others = [k for k in _same(given, name) if k != key]
        if others:
            message = f"{name!r} is chosen for {others[0]!r}, too"
            self._tell("name-chosen-twice", message, path)
        given.setdefault(key, name)

    def _tell(self, code: str, message: str, path: tuple[str, ...]) -> None:
        self.problems.append(Diagnostic(code, message, self.config.place(*path)))


def _same(given: Mapping[str, str], name: str) -> Iterator[str]:
    """The keys whose names differ from one in case only, if at all."""
    return (k for k, n in given.items() if n.casefold() == name.casefold())
