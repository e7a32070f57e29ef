"""The one naming pass of the Python target: Api -> every name of the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...model import Api
from ...names import NO_NAMES, NameBook, NameTable, Settled
from .client_names import (
    choice_names,
    credential_names,
    server_variables,
    variable_names,
)
from .former_names import FormerNames, former_names
from .keys import DEFAULT_TAG, group_of
from .model_names import class_names, field_names, member_names
from .modules import modules_of
from .operation_names import (
    GroupNames,
    argument_names,
    group_names,
    method_names,
    readable,
    readable_owners,
)
from .webhook_names import webhook_names

__all__ = [
    "DEFAULT_TAG",
    "NOTHING_SETTLED",
    "GroupNames",
    "PythonNames",
    "group_of",
    "name",
    "server_variables",
]

NOTHING_SETTLED = Settled()
"""No name is pinned, and none is kept from an earlier output."""


@dataclass(frozen=True, slots=True)
class PythonNames:
    """Every name of a package, by what it names.

    Definitions go by their ids, operations and webhooks by their pointers, fields and
    enum members by (definition id, wire name or index), arguments by the parameter's
    pointer under their operation's, values of server variables by (variable, index).
    `record` is what the next output has to be told, so that it gives the same names.
    """

    classes: Mapping[str, str]
    modules: Mapping[str, str]
    fields: Mapping[tuple[str, str], str]
    members: Mapping[tuple[str, int], str]
    groups: Mapping[str, GroupNames]
    methods: Mapping[str, str]
    arguments: Mapping[tuple[str, str], str]
    credentials: Mapping[str, str]
    variables: Mapping[str, str]
    choices: Mapping[tuple[str, int], str]
    webhooks: Mapping[str, str]
    former: FormerNames
    record: NameTable = field(default_factory=lambda: NO_NAMES, compare=False)


def name(api: Api, settled: Settled = NOTHING_SETTLED) -> PythonNames:
    """Names everything at once, so that no later stage has to make a name up.

    The same API with the same settled names has the same names; with the names that an
    earlier API got settled, whatever it shares with that one keeps its name.
    """
    book = NameBook(settled)
    ids = readable(api)
    owners = readable_owners(api, ids)
    classes = class_names(api, owners, book)
    methods = method_names(api, ids, book)
    arguments = argument_names(api, book)
    credentials = credential_names(api, book)
    return PythonNames(
        classes=classes,
        modules=modules_of(api, classes, owners, book),
        fields=field_names(api.definitions.values(), book),
        members=member_names(api.definitions.values(), book),
        groups=group_names(api, book),
        methods=methods,
        arguments=arguments,
        credentials=credentials,
        variables=variable_names(api, credentials, book),
        choices=choice_names(api, book),
        webhooks=webhook_names(api, book),
        former=former_names(api, settled.renamed, methods, classes, arguments),
        record=book.record(),
    )
