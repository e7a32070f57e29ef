"""Which page everything stands on, and the links that lead there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Api, Definition, Enumeration, Object, Operation, references_of
from ...names import Candidate, Rank, allocate
from .schemas import unwrapped

INDEX = "README"
"""The page that lists all others: what code hosts show for a folder."""

UNTAGGED = "default"
"""The group of operations that have no tag."""

_LONGEST = 100
_RESERVED = frozenset(
    (
        *(INDEX.casefold(), "index", "con", "prn", "aux", "nul"),
        *(f"{device}{number}" for device in ("com", "lpt") for number in range(10)),
    )
)
"""File names with a meaning of their own: to web servers, and to Windows."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that pages show, by what they name.

    Groups go by their tag, methods by the operation's pointer, models by the id of
    their definition. A definition without a name here is written out in place.
    """

    groups: Mapping[str, str]
    methods: Mapping[str, str]
    models: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pages:
    """The files by what they describe, and what stands on a page of another.

    `sections` has the definitions that are described on the page of the model that
    uses them: they go by the id of that model's definition.
    """

    names: Names
    suffix: str
    apis: Mapping[str, str]
    models: Mapping[str, str]
    sections: Mapping[str, str]

    def to_index(self) -> str:
        """The target of a link to the index."""
        return f"{INDEX}{self.suffix}"

    def to_api(self, tag: str) -> str:
        """The target of a link to the page of a tag."""
        return f"{self.apis[tag]}{self.suffix}"

    def to_method(self, operation: Operation) -> str:
        """The target of a link to a method."""
        return (
            f"{self.to_api(tag_of(operation))}#{self.names.methods[operation.pointer]}"
        )

    def to_model(self, definition: str) -> str:
        """The target of a link to a model; "" where no page describes it."""
        holder = self.sections.get(definition)
        if holder:
            return f"{self.models[holder]}{self.suffix}#{self.names.models[definition]}"
        return (
            f"{self.models[definition]}{self.suffix}"
            if definition in self.models
            else ""
        )


def tag_of(operation: Operation) -> str:
    """The group on whose page an operation stands: as a rule its first tag."""
    return operation.group or UNTAGGED


def pages_of(api: Api, names: Names, suffix: str) -> Pages:
    """Gives every group and every model with a name its page, or its section."""
    sections = {
        id_: holder
        for id_, holder in held_enumerations(api).items()
        if id_ in names.models and holder in names.models
    }
    models = {id_: name for id_, name in names.models.items() if id_ not in sections}
    # A tag and a model may have the same name, and so may their files.
    keyed = [(f"tag {tag}", name) for tag, name in names.groups.items()]
    keyed += [(f"model {id_}", name) for id_, name in models.items()]
    stems = allocate(
        (
            Candidate(
                key,
                _stems(name[:_LONGEST]),
                Rank.COMPONENT if key.startswith("tag ") else Rank.DERIVED,
            )
            for key, name in keyed
        )
    )
    return Pages(
        names=names,
        suffix=suffix,
        apis={tag: stems[f"tag {tag}"] for tag in names.groups},
        models={id_: stems[f"model {id_}"] for id_ in models},
        sections=sections,
    )


def _stems(name: str) -> tuple[str, ...]:
    """The stems that a page would take; no disk tells upper case from lower for sure."""
    second = f"{name}Model"
    return (second,) if name.casefold() in _RESERVED else (name, second)


def held_enumerations(api: Api) -> Mapping[str, str]:
    """The inline enumerations of each model's properties, by the model."""
    found: dict[str, str] = {}
    for definition in api.definitions.values():
        if isinstance(definition.schema, Object):
            for id_ in references_of(definition.schema):
                if _is_inline_enumeration(api.definitions[id_]):
                    found.setdefault(id_, definition.id)
    return found


def _is_inline_enumeration(definition: Definition) -> bool:
    schema = unwrapped(definition.schema)
    return not definition.is_component and isinstance(schema, Enumeration)
