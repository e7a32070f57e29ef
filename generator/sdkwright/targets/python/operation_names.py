"""Names of calls: groups, methods and arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Api, Operation, Parameter, Place
from ...names import Candidate, NameBook, OperationId, Rank, ReadableId, readable_ids
from . import identifiers
from .identifiers import pascal_case, snake_case
from .keys import Kind, group_of, groups_of, hinted, operation_keys, parameter_key
from .model_names import with_suffix


@dataclass(frozen=True, slots=True)
class GroupNames:
    """The names of the classes that hold the operations of one tag."""

    accessor: str
    module: str
    class_name: str

    @property
    def async_class_name(self) -> str:
        """The class behind the asynchronous client's accessor."""
        return f"Async{self.class_name}"


def readable(api: Api) -> Mapping[str, ReadableId]:
    """The readable form of each operation's id, by the operation's pointer."""
    ids = readable_ids(
        OperationId(o.id, o.method, o.path, o.group) for o in api.operations
    )
    return {o.pointer: id_ for o, id_ in zip(api.operations, ids, strict=True)}


def readable_owners(api: Api, ids: Mapping[str, ReadableId]) -> Mapping[str, str]:
    """What models are called after instead of an operation's id, by the id.

    The first operation of a readable form has it; others keep their own ids.
    """
    plain = {o.id for o in api.operations if ids[o.pointer].alone == o.id}
    taken = {pascal_case(id_).casefold() for id_ in plain}
    owners: dict[str, str] = {}
    for operation in api.operations:
        alone = ids[operation.pointer].alone
        name = pascal_case(alone).casefold()
        if operation.id not in plain and name not in taken:
            taken.add(name)
            owners[operation.id] = alone
    return owners


def group_names(api: Api, book: NameBook) -> Mapping[str, GroupNames]:
    """The names of each group, by its tag."""
    tags = groups_of(api)
    accessors = book.allocate(
        Kind.ACCESSOR,
        "",
        (
            Candidate(tag, with_suffix(snake_case(tag) or "api", "api"), word=tag)
            for tag in tags
        ),
        identifiers.ACCESSORS_RESERVED | identifiers.MODULES_RESERVED,
    )
    pinned = book.settled.pinned.get(Kind.ACCESSOR, {}).get("", {})
    classes = book.allocate(
        Kind.API_CLASS,
        "",
        (Candidate(tag, (_api_class(pinned.get(tag, tag)),)) for tag in tags),
        identifiers.CLASSES_RESERVED,
    )
    return {t: GroupNames(accessors[t], accessors[t], classes[t]) for t in tags}


def _api_class(tag: str) -> str:
    """The class of a tag's operations; no other class may have its asynchronous name."""
    name = pascal_case(tag)
    if name.startswith("Async"):
        name = f"{name.removeprefix('Async')}Async"
    return f"{name}Api"


def method_names(
    api: Api, ids: Mapping[str, ReadableId], book: NameBook
) -> Mapping[str, str]:
    """The method of each operation, by the operation's pointer."""
    plain = operation_keys(api.operations)
    keys = {o.pointer: hinted(plain[o.pointer], o.name_hint) for o in api.operations}
    groups: dict[str, list[Operation]] = {}
    for operation in api.operations:
        groups.setdefault(group_of(operation), []).append(operation)
    named: dict[str, str] = {}
    for group, members in groups.items():
        names = book.allocate(
            Kind.METHOD,
            group,
            (_method(o, keys[o.pointer], ids[o.pointer].within) for o in members),
            identifiers.METHODS_RESERVED,
        )
        named.update({o.pointer: names[keys[o.pointer]] for o in members})
    return named


def _method(operation: Operation, key: str, readable_id: str) -> Candidate:
    full = snake_case(operation.id) or "call"
    own = snake_case(operation.name_hint) or snake_case(readable_id) or full
    name = f"{own}_" if own in identifiers.METHODS_RESERVED else own
    made = not operation.name_hint and readable_id != operation.id
    between = (full,) if made else ()
    last = f"{full if made else own}_{operation.method.lower()}"
    return Candidate(
        key,
        (name, *between, last),
        Rank.DERIVED if made else Rank.COMPONENT,
        key,
    )


def argument_names(api: Api, book: NameBook) -> Mapping[tuple[str, str], str]:
    """The argument of each parameter, by the operation's pointer and its own."""
    owners = operation_keys(api.operations)
    found: dict[tuple[str, str], str] = {}
    for operation in api.operations:
        names = book.allocate(
            Kind.ARGUMENT,
            owners[operation.pointer],
            (_argument(parameter) for parameter in operation.parameters),
            identifiers.ARGUMENTS_RESERVED.union(("body",) if operation.body else ()),
        )
        for parameter in operation.parameters:
            name = names[parameter_key(parameter)]
            found[operation.pointer, parameter.pointer] = name
    return found


def _argument(parameter: Parameter) -> Candidate:
    hint = snake_case(parameter.annotations.name_hint)
    own = hint or snake_case(parameter.name) or parameter.place.value
    name = f"{own}_" if own in identifiers.ARGUMENTS_RESERVED else own
    # Only one parameter of a name can be in the path, so that it may rely on it.
    word = parameter.name if parameter.place is Place.PATH else ""
    return Candidate(
        parameter_key(parameter), (name, f"{own}_{parameter.place.value}"), word=word
    )
